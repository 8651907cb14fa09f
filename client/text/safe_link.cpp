// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/safe_link.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace tertulia::text {

using namespace Qt::StringLiterals;

namespace {

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

} // namespace

std::optional<QUrl> safeLink(const QString& written)
{
    QString text = written.trimmed();
    if (text.startsWith("www."_L1, Qt::CaseInsensitive))
        text.prepend("https://"_L1);
    if (text.isEmpty() || text.size() > longestLink ||
        std::any_of(text.begin(), text.end(), [](QChar c) { return isInvisible(c) || c.isSpace(); }))
        return std::nullopt;
    QUrl url(text, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    if (!url.isValid())
        return std::nullopt;
    if (scheme == "mailto"_L1)
        return url.path().contains(u'@') ? std::optional(url) : std::nullopt;
    if (scheme != "http"_L1 && scheme != "https"_L1 && scheme != "tertulia"_L1)
        return std::nullopt;
    return url.host().isEmpty() ? std::nullopt : std::optional(url);
}

QString realHost(const QUrl& link)
{
    if (link.scheme() != "mailto"_L1)
        return link.host(QUrl::FullyEncoded);
    const QString address = link.path();
    return QString::fromLatin1(QUrl::toAce(address.mid(address.lastIndexOf(u'@') + 1)));
}

bool isMisleading(const QUrl& link, const QString& shown)
{
    const QString host = realHost(link);
    const bool isForeignScript = host.split(u'.').indexOf(QRegularExpression(u"^xn--.*"_s)) >= 0;
    if (host.isEmpty() || isForeignScript || !link.userInfo().isEmpty() ||
        std::any_of(shown.begin(), shown.end(), isInvisible))
        return true;
    // The whole host, and nothing that only ends or begins like it.
    const auto isHostPart = [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'@'; };
    const QString text = shown.trimmed();
    const qsizetype at = text.indexOf(host, 0, Qt::CaseInsensitive);
    const qsizetype end = at + host.size();
    if (at < 0 || (end < text.size() && isHostPart(text.at(end)) && text.at(end) != u'.'))
        return true;
    const bool dotted = end + 1 < text.size() && text.at(end) == u'.' && text.at(end + 1).isLetterOrNumber();
    const bool isMail = link.scheme() == "mailto"_L1;
    const QStringView before = QStringView{text}.left(at);
    const bool begins = before.isEmpty() || before.endsWith("://"_L1) || (isMail && before.endsWith(u'@'));
    return dotted || !begins || before.contains(u' ');
}

qsizetype ownLinkEnd(QStringView text, qsizetype from)
{
    static constexpr auto scheme = "tertulia://"_L1;
    if (!text.mid(from).startsWith(scheme) || (from > 0 && text.at(from - 1).isLetterOrNumber()))
        return from;
    // Ours are written with nothing but these, all else in them as %XX.
    const auto belongs = [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7F && !u"<>\"`\\^{|}"_s.contains(c);
    };
    qsizetype end = from + scheme.size();
    while (end < text.size() && belongs(text.at(end)))
        ++end;
    while (u".,;:!?'*_~)]"_s.contains(text.at(end - 1))) // of the sentence around it
        --end;
    return end - from > scheme.size() && safeLink(text.mid(from, end - from).toString()) ? end : from;
}

QStringList ownLinks(const QString& text)
{
    QStringList links;
    for (qsizetype at = text.indexOf("tertulia://"_L1); at >= 0; at = text.indexOf("tertulia://"_L1, at + 1))
        if (const qsizetype end = ownLinkEnd(text, at); end > at)
            links.append(text.mid(at, end - at));
    return links;
}

QString Permalink::text() const
{
    QUrlQuery query;
    query.addQueryItem(u"server"_s, QString::fromLatin1(QUrl::toPercentEncoding(server.toString(QUrl::FullyEncoded))));
    query.addQueryItem(u"conversation"_s, conversation.text());
    query.addQueryItem(u"id"_s, message.text());
    QUrl link;
    link.setScheme(u"tertulia"_s);
    link.setHost(u"message"_s);
    link.setQuery(query);
    return link.toString(QUrl::FullyEncoded);
}

std::optional<Permalink> Permalink::fromLink(const QUrl& link)
{
    if (link.scheme() != "tertulia"_L1 || link.host() != "message"_L1)
        return std::nullopt;
    const QUrlQuery query(link);
    const auto conversation = ConversationId::fromText(query.queryItemValue(u"conversation"_s));
    const auto message = MessageId::fromText(query.queryItemValue(u"id"_s));
    const QUrl server(query.queryItemValue(u"server"_s, QUrl::FullyDecoded), QUrl::StrictMode);
    if (!conversation || !message || !server.isValid())
        return std::nullopt;
    return Permalink{server, *conversation, *message};
}

} // namespace tertulia::text
