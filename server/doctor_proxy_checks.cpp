// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/doctor_proxy_checks.h"

#include "server/doctor_database_checks.h"
#include "server/listen_address.h"

#include <QDateTime>
#include <QLocale>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTimeZone>
#include <QUrl>

namespace tertulia::doctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int outsidePatience = 5000;
constexpr qsizetype longestAnswer = 16 * 1024;

struct Visit
{
    bool isConnected = false;
    QString tlsFault{};
    int status = 0;
    QMap<QByteArray, QByteArray> fields{}; ///< names in lower case
};

bool isTls(const QUrl& url)
{
    return url.scheme() == u"https"_s || url.scheme() == u"wss"_s;
}

quint16 portOf(const QUrl& url)
{
    return static_cast<quint16>(url.port(isTls(url) ? 443 : 80));
}

/// The head of what is answered to a client that wants a WebSocket.
Visit visit(const QUrl& url)
{
    Visit seen;
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (isTls(url))
        socket.connectToHostEncrypted(url.host(), portOf(url));
    else
        socket.connectToHost(url.host(), portOf(url));
    const bool isReady =
        isTls(url) ? socket.waitForEncrypted(outsidePatience) : socket.waitForConnected(outsidePatience);
    seen.isConnected = isReady || !socket.sslHandshakeErrors().isEmpty();
    if (!socket.sslHandshakeErrors().isEmpty())
        seen.tlsFault = socket.sslHandshakeErrors().first().errorString();
    if (!isReady)
        return seen;
    socket.write("GET /v1/ws HTTP/1.1\r\nHost: " + url.host().toLatin1() +
                 "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                 "Sec-WebSocket-Key: dGVydHVsaWEgZG9jdG9yIQ==\r\n\r\n");
    QByteArray head;
    while (!head.contains("\r\n\r\n") && head.size() < longestAnswer && socket.waitForReadyRead(outsidePatience))
        head += socket.read(longestAnswer);
    const QList<QByteArray> lines = head.left(head.indexOf("\r\n\r\n")).split('\n');
    seen.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray& line : lines)
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            seen.fields.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    return seen;
}

void checkDate(const Visit& seen, const QUrl& url, Findings& findings)
{
    const QString said = QString::fromLatin1(seen.fields.value("date"));
    if (said.isEmpty())
        return;
    const auto local = QLocale::c().toDateTime(said, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    const QDateTime date(local.date(), local.time(), QTimeZone::utc());
    if (local.isValid())
        checkClock(url.host(), std::chrono::seconds{QDateTime::currentDateTimeUtc().secsTo(date)}, findings);
}

/// True if the address is not the server's own door.
bool isBeforeUs(const Config& config, const QUrl& url)
{
    const auto listen = parseListen(config.listen);
    return !listen.ok() || listen->port != portOf(url) || isTls(url) != !config.tlsCertificate.isEmpty();
}

} // namespace

void checkFromOutside(const Config& config, const QString& text, Findings& findings)
{
    findings.looked(4);
    const QUrl url(text);
    const Visit seen = visit(url);
    if (!seen.tlsFault.isEmpty())
        return findings.fault("url-certificate", u"the certificate of %1: %2"_s.arg(url.host(), seen.tlsFault),
                              u"Clients refuse to connect."_s,
                              u"Let the proxy use a certificate for this name, with its whole chain."_s);
    if (!seen.isConnected || seen.status == 0)
        return findings.fault("url-unreachable", u"nobody answers at %1"_s.arg(text),
                              u"Nobody can connect by that address."_s,
                              u"Does the proxy run, does the name lead here, is the port open?"_s);
    checkDate(seen, url, findings);
    if (seen.status == 502 || seen.status == 503 || seen.status == 504)
        findings.fault("proxy-no-server", u"the proxy answers %1"_s.arg(seen.status),
                       u"It does not reach the server."_s,
                       u"Does the server run, and does the proxy know server.listen?"_s);
    else if (seen.status != 101)
        findings.fault("upgrade-stripped",
                       u"a WebSocket at %1/v1/ws is answered %2 instead of 101"_s.arg(text).arg(seen.status),
                       u"What stands before the server does not pass Upgrade on: nobody can connect."_s,
                       u"Compare with packaging/proxy: nginx needs proxy_http_version 1.1 and both headers."_s);
    if (isBeforeUs(config, url) && config.trustedProxies.isEmpty())
        findings.fault("proxy-not-trusted", u"%1 is a proxy, and server.trusted_proxies names none"_s.arg(text),
                       u"Everybody seems to come from the proxy's address: all share one limit, and one person's wrong "
                       "passwords shut out all."_s,
                       u"Name the address from which the proxy connects in server.trusted_proxies."_s);
}

} // namespace tertulia::doctor
