// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/http_head.h"

#include <algorithm>

namespace tertulia::net {

namespace {

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c == '\t' || (static_cast<uchar>(c) >= 0x20 && c != 0x7F); });
}

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 426:
        return "Upgrade Required";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    }
    return "Error";
}

std::optional<QByteArray> answerToUpgrade(const RequestHead& head, const QStringList& allowedOrigins)
{
    const QByteArray upgrade = "Upgrade: websocket\r\n";
    if (!head.hasToken("upgrade", "websocket") || !head.hasToken("connection", "upgrade"))
        return httpResponse(426, "this is a WebSocket endpoint\n", upgrade);
    for (const QByteArrayView name : {"host", "upgrade", "sec-websocket-key", "sec-websocket-version", "origin"}) {
        if (head.count(name) > 1)
            return httpResponse(400, "repeated header field\n");
    }
    if (head.field("sec-websocket-version") != "13")
        return httpResponse(426, "WebSocket version 13 only\n", upgrade + "Sec-WebSocket-Version: 13\r\n");
    const auto key =
        QByteArray::fromBase64Encoding(head.field("sec-websocket-key"), QByteArray::AbortOnBase64DecodingErrors);
    if (!key || key.decoded.size() != 16 || head.field("host").isEmpty() || !head.isHttp11)
        return httpResponse(400, "not a valid WebSocket handshake\n");
    const QByteArray origin = head.field("origin");
    if (!origin.isNull() && !allowedOrigins.contains(QString::fromLatin1(origin), Qt::CaseInsensitive))
        return httpResponse(403, "this origin is not allowed\n");
    return std::nullopt;
}

} // namespace

QByteArray RequestHead::field(QByteArrayView name) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.first == name; });
    return found == fields.end() ? QByteArray() : found->second;
}

int RequestHead::count(QByteArrayView name) const
{
    return static_cast<int>(
        std::count_if(fields.begin(), fields.end(), [&](const auto& f) { return f.first == name; }));
}

QByteArray RequestHead::joined(QByteArrayView name) const
{
    QByteArrayList values;
    for (const auto& [field, value] : fields) {
        if (field == name)
            values += value;
    }
    return values.join(',');
}

bool RequestHead::hasToken(QByteArrayView name, QByteArrayView token) const
{
    for (const QByteArray& part : field(name).split(',')) {
        if (part.trimmed().compare(token, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

std::optional<RequestHead> parseHead(const QByteArray& head)
{
    if (!head.endsWith("\r\n\r\n"))
        return std::nullopt;
    QList<QByteArray> lines = head.chopped(4).split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (!lines.at(i).endsWith('\r'))
            return std::nullopt;
        lines[i].chop(1);
    }
    const QList<QByteArray> request = lines.takeFirst().split(' ');
    if (request.size() != 3 || !isToken(request.at(0)) || !request.at(1).startsWith('/') ||
        !isFieldValue(request.at(1)) || (request.at(2) != "HTTP/1.1" && request.at(2) != "HTTP/1.0"))
        return std::nullopt;
    RequestHead result;
    result.method = request.at(0);
    result.path = request.at(1).split('?').constFirst();
    result.isHttp11 = request.at(2) == "HTTP/1.1";
    for (const QByteArray& line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isToken(line.first(colon)) || !isFieldValue(line))
            return std::nullopt;
        // Not null even if empty: present and absent differ.
        result.fields.emplace_back(line.first(colon).toLower(), QByteArray("") + line.sliced(colon + 1).trimmed());
    }
    return result;
}

QByteArray httpResponse(int status, const QByteArray& body, const QByteArray& extraFields)
{
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n" + extraFields +
           "Content-Type: text/plain; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n"
           "Content-Length: " +
           QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

std::optional<QByteArray> answerTo(const RequestHead& head, const QStringList& paths, const QStringList& allowedOrigins)
{
    const bool isHealth = head.path == "/healthz";
    if (!isHealth && !paths.contains(QString::fromLatin1(head.path)))
        return httpResponse(404, "not found\n");
    if (head.method != "GET")
        return httpResponse(405, "only GET here\n", "Allow: GET\r\n");
    if (head.count("content-length") > 0 || head.count("transfer-encoding") > 0)
        return httpResponse(400, "no request body here\n");
    return isHealth ? httpResponse(200, "ok") : answerToUpgrade(head, allowedOrigins);
}

} // namespace tertulia::net
