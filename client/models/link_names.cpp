// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/link_names.h"

#include "client/models/directory.h"
#include "client/models/message_cards.h"
#include "client/text/app_link.h"
#include "client/text/safe_link.h"

#include <QCoreApplication>

namespace tertulia {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LinkNames)
};

} // namespace

QString linkName(const Directory& directory, const QString& written)
{
    const auto link = parseAppLink(written);
    if (!link.ok() || link->kind == AppLink::Kind::Setup || link->kind == AppLink::Kind::Reset)
        return {};
    const QString host = link->server.host();
    if (link->kind == AppLink::Kind::Join)
        return host.isEmpty() ? Words::tr("Invite to a space") : Words::tr("Invite to a space on %1").arg(host);
    const QString place = placeName(directory, link->conversation);
    const bool isMessage = !link->message.isNull();
    if (!place.isEmpty())
        return isMessage ? Words::tr("%1 › message").arg(place) : place;
    if (host.isEmpty())
        return isMessage ? Words::tr("Message") : Words::tr("Conversation");
    return isMessage ? Words::tr("Message on %1").arg(host) : Words::tr("Conversation on %1").arg(host);
}

QString withLinkNames(const Directory& directory, QString words)
{
    const QStringList links = text::ownLinks(words);
    for (const QString& written : links)
        if (const QString name = linkName(directory, written); !name.isEmpty())
            words.replace(written, name);
    return words;
}

} // namespace tertulia
