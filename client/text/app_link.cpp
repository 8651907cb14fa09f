// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/app_link.h"

#include "shared/protocol/limits.h"

#include <QUrlQuery>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int linkLength = 2048;

Result<QUrl> serverOf(const QUrlQuery& query)
{
    const QString text = query.queryItemValue(u"server"_s, QUrl::FullyDecoded);
    if (text.isEmpty())
        return QUrl{};
    const QUrl url(text, QUrl::StrictMode);
    static const QStringList schemes{u"https"_s, u"http"_s, u"wss"_s, u"ws"_s};
    if (!url.isValid() || url.host().isEmpty() || !schemes.contains(url.scheme()) || !url.userInfo().isEmpty())
        return Error::badField(u"server"_s);
    return url;
}

/// After the verb, or under one of these names.
QString codeOf(const QUrl& url, const QUrlQuery& query)
{
    if (url.path().size() > 1)
        return url.path().mid(1);
    for (const QString& name : {u"code"_s, u"token"_s})
        if (query.hasQueryItem(name))
            return query.queryItemValue(name, QUrl::FullyDecoded);
    return {};
}

Result<AppLink> toConversation(AppLink link, const QString& conversation, const QString& message)
{
    const auto place = ConversationId::fromText(conversation);
    if (!place)
        return Error::badField(u"conversation"_s);
    link.conversation = *place;
    if (message.isEmpty())
        return link;
    const auto id = MessageId::fromText(message);
    if (!id)
        return Error::badField(u"id"_s);
    link.message = *id;
    return link;
}

/// tertulia://HOST[:PORT]/c/ID
Result<AppLink> byHost(const QUrl& url)
{
    AppLink link;
    link.server = QUrl(u"https://"_s + url.authority(), QUrl::StrictMode);
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    if (!link.server.isValid() || !url.userInfo().isEmpty() || parts.size() != 2)
        return Error::badField(u"link"_s);
    return toConversation(link, parts.last(), {});
}

} // namespace

Result<AppLink> parseAppLink(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (text.size() > linkLength || !url.isValid() || url.scheme() != "tertulia"_L1)
        return Error::badField(u"link"_s);
    if (url.path().startsWith("/c/"_L1))
        return byHost(url);
    const QUrlQuery query(url);
    AppLink link;
    TRY(link.server, serverOf(query));
    const QString verb = url.host();
    if (verb == "open"_L1 || verb == "message"_L1)
        return toConversation(link, query.queryItemValue(u"conversation"_s), query.queryItemValue(u"id"_s));
    link.code = codeOf(url, query);
    link.handle = query.queryItemValue(u"user"_s, QUrl::FullyDecoded);
    if (link.code.isEmpty() || link.code.size() > limits::tokenLength)
        return Error::badField(u"code"_s);
    if (verb == "join"_L1)
        link.kind = AppLink::Kind::Join;
    else if (verb == "setup"_L1)
        link.kind = AppLink::Kind::Setup;
    else if (verb == "reset"_L1)
        link.kind = AppLink::Kind::Reset;
    else
        return Error::badField(u"link"_s);
    return link;
}

bool isSameServer(const QUrl& one, const QUrl& other)
{
    return one.host() == other.host() && one.port(-1) == other.port(-1);
}

} // namespace tertulia
