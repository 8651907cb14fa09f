// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/link_names.h"

#include "client/models/directory.h"
#include "client/models/message_cards.h"
#include "client/text/app_link.h"
#include "client/text/safe_link.h"

#include <QCoreApplication>

namespace tertulia {

namespace {

constexpr auto ownScheme = QLatin1StringView{"tertulia://"};

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
    return withLinkNames(directory, text::Plain{std::move(words), {}}).text;
}

text::Plain withLinkNames(const Directory& directory, text::Plain words)
{
    QString& all = words.text;
    for (qsizetype at = all.indexOf(ownScheme); at >= 0; at = all.indexOf(ownScheme, at)) {
        const qsizetype end = std::max(at + ownScheme.size(), text::ownLinkEnd(all, at));
        const QString written = all.mid(at, end - at);
        const QString known = linkName(directory, written);
        const QString name = known.isEmpty() ? written : known;
        all.replace(at, end - at, name);
        for (text::Stretch& part : words.code) {
            const int by = static_cast<int>(name.size() - written.size());
            if (part.from >= end)
                part.from += by;
            else if (part.from + part.length >= end)
                part.length += by;
        }
        at += name.size();
    }
    return words;
}

} // namespace tertulia
