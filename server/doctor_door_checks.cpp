// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/doctor_door_checks.h"

#include "server/listen_address.h"
#include "server/net/tls_config.h"

#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QTcpServer>

#include <sys/resource.h>

namespace tertulia::doctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 daysToRenew = 14;
constexpr quint64 ownDescriptors = 512; // files, databases and what is connected to, besides people

void checkPort(const Config& config, std::optional<qint64> server, Findings& findings)
{
    findings.looked();
    const auto listen = parseListen(config.listen);
    if (!listen.ok() || server || listen->port == 0)
        return;
    QTcpServer probe;
    if (!probe.listen(listen->address, listen->port))
        findings.fault("port-taken", u"%1 cannot be listened on: %2"_s.arg(config.listen, probe.errorString()),
                       u"The server cannot start: another program has the port, or may not be had by this user."_s,
                       u"Who has it is told by: ss -ltnp. Or choose another: server.listen"_s);
}

void checkCertificate(const Config& config, Findings& findings)
{
    findings.looked(4);
    if (config.tlsCertificate.isEmpty() && config.tlsKey.isEmpty())
        return;
    const auto tls = net::loadTls(config.tlsCertificate, config.tlsKey);
    if (!tls.ok() && tls.error().detail == net::foreignKey)
        return findings.fault("certificate-key", u"%1 is not the key of %2"_s.arg(config.tlsKey, config.tlsCertificate),
                              u"No client could connect, and the server does not start."_s,
                              u"Take both from the same place."_s);
    if (!tls.ok())
        return findings.fault("certificate-unreadable",
                              u"certificate or key cannot be used: %1 %2"_s.arg(tls.error().field, tls.error().detail),
                              u"The server cannot start."_s,
                              u"tls.certificate and tls.key are PEM files that the server's user can read."_s);
    const QSslCertificate certificate = tls->localCertificate();
    const QString until = certificate.expiryDate().toUTC().toString(Qt::ISODate);
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(certificate.expiryDate());
    const QString advice = u"Renew it, then: systemctl reload tertulia-server"_s;
    if (certificate.expiryDate() < QDateTime::currentDateTimeUtc())
        findings.fault("certificate-expired", u"the certificate was good until %1"_s.arg(until),
                       u"Clients refuse to connect."_s, advice);
    else if (days < daysToRenew)
        findings.fault("certificate-expires",
                       u"the certificate is good for %1 days more, until %2"_s.arg(days).arg(until),
                       u"From then on clients refuse to connect; whatever renews it seems not to."_s, advice);
}

void checkReach(const Config& config, Findings& findings)
{
    findings.looked(3);
    const auto metrics = parseListen(config.metricsListen, u"metrics.listen"_s);
    if (metrics.ok() && !metrics->address.isLoopback())
        findings.fault("metrics-open",
                       u"metrics.listen is %1, which other computers can reach"_s.arg(config.metricsListen),
                       u"Everybody can see how many people are connected, and how busy they are."_s,
                       u"Let it be 127.0.0.1:PORT, and fetch it from there or through a proxy that asks who it is."_s);
    const auto listen = parseListen(config.listen);
    if (!listen.ok())
        return;
    const bool isTls = !config.tlsCertificate.isEmpty();
    if (!listen->address.isLoopback() && !isTls && !config.allowPlain)
        findings.fault("plain-listen", u"server.listen is %1, without TLS"_s.arg(config.listen),
                       u"The server refuses to start: passwords would be sent in the open."_s,
                       u"Set tls.certificate and tls.key, or server.allow_plain behind a proxy that does TLS."_s);
    if (!listen->address.isLoopback() && config.allowPlain && config.trustedProxies.isEmpty())
        findings.fault("proxy-not-trusted",
                       u"server.allow_plain is for a proxy, and server.trusted_proxies names none"_s,
                       u"Everybody seems to come from the proxy's address: all share one limit, and one person's wrong "
                       "passwords shut out all."_s,
                       u"Name the proxy's address in server.trusted_proxies."_s);
}

/// Of the server that runs; else what it would have if it was started from here.
quint64 descriptorLimit(std::optional<qint64> server)
{
    QFile limits(u"/proc/%1/limits"_s.arg(server.value_or(0)));
    if (server && limits.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = limits.readAll().split('\n');
        for (const QByteArray& line : lines)
            if (line.startsWith("Max open files"))
                return line.mid(26).simplified().split(' ').value(0).toULongLong();
    }
    rlimit limit{};
    return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 ? static_cast<quint64>(limit.rlim_max) : 0;
}

void checkDescriptors(const Config& config, std::optional<qint64> server, Findings& findings)
{
    findings.looked();
    const quint64 limit = descriptorLimit(server);
    const quint64 needed = static_cast<quint64>(config.maxConnections) + ownDescriptors;
    if (limit >= needed)
        return;
    findings.fault("few-descriptors",
                   u"%1 files and connections may be open at once, and limits.connections is %2"_s.arg(limit).arg(
                       config.maxConnections),
                   u"Fewer people than that are let in."_s,
                   u"LimitNOFILE=65536 in the service (ulimit -Hn in a shell), or a smaller limits.connections."_s);
}

} // namespace

void checkDoors(const Config& config, std::optional<qint64> server, Findings& findings)
{
    checkPort(config, server, findings);
    checkCertificate(config, findings);
    checkReach(config, findings);
    checkDescriptors(config, server, findings);
}

} // namespace tertulia::doctor
