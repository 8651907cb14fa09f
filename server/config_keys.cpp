// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config_keys.h"

#include "shared/protocol/limits.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

// clang-format off
constexpr ConfigKey keys[] = {
    {"server.data", &Config::data, "the folder with the database; made with mode 0700"},
    {"server.listen", &Config::listen, "HOST:PORT; port 0 = any free one; [::]:PORT = every address"},
    {"server.io_threads", &Config::ioThreads, "threads that move bytes; 0 = by the number of processors", 0, 64},
    {"server.allow_plain", &Config::allowPlain, "listen without TLS on more than this computer (behind a TLS proxy)"},
    {"server.allowed_origins", &Config::allowedOrigins, "web pages that may connect, separated by commas"},
    {"server.trusted_proxies", &Config::trustedProxies,
     "proxies before the server, as ADDRESS or ADDRESS/BITS: limits by address go by the X-Forwarded-For that they send"},
    {"server.dev", &Config::dev, "for trying out: registration open, no limits by address"},

    {"http.listen", &Config::httpListen,
     "HOST:PORT of the HTTP door; auto = this computer only, the port after server.listen's; off"},
    {"http.threads", &Config::httpThreads, "HTTP requests answered at once", 1, 256},
    {"http.streams", &Config::httpStreams, "event streams at once", 0, 1024},

    {"metrics.listen", &Config::metricsListen, "HOST:PORT for GET /metrics, in the format of Prometheus; off"},

    {"webhooks.allow_private", &Config::webhooksPrivate, "outgoing webhooks may lead to this computer and private networks"},
    {"webhooks.retry_seconds", &Config::webhooksRetrySeconds,
     "the pause after a delivery failed; each further one is four times as long", 0.01, 3600},

    {"database.url", &Config::databaseUrl, "sqlite:///FILE or postgres://USER:PASSWORD@HOST/NAME; empty = FILE in data",
     0, 0, nullptr, true},
    {"database.readers", &Config::databaseReaders, "connections that read", 1, 32},

    {"cluster.node", &Config::clusterNode,
     "the name of this server among several on one PostgreSQL; empty = it is alone"},
    {"cluster.look_seconds", &Config::clusterLookSeconds, "how often it looks what the others did, at least", 0.05, 60},
    {"cluster.nats_url", &Config::natsUrl,
     "nats://HOST:PORT or tls://HOST:PORT of a NATS server that all of them have; empty = none, they look now and then"},
    {"cluster.nats_subject", &Config::natsSubject, "what the subjects begin with; the same on all of them"},
    {"cluster.nats_user", &Config::natsUser, "who they are to NATS"},
    {"cluster.nats_password", &Config::natsPassword, "and that user's password", 0, 0, nullptr, true},
    {"cluster.nats_authorities", &Config::natsAuthorities,
     "a PEM file with whose certificates are believed; empty = those that this computer believes"},

    {"auth.registration", &Config::registration, "may strangers register? auto = only when listening on this computer alone",
     0, 0, "auto|open|invite|closed"},
    {"auth.argon2_memory_mib", &Config::argon2MemoryMib, "memory for one password check", 1, 4096},
    {"auth.argon2_passes", &Config::argon2Passes, "passes over it", 1, 100},

    {"images.program", &Config::imageProgram, "the program that decodes pictures; empty = this one"},

    {"files.max_mib", &Config::fileMaxMib, "MiB of one file", 1, 1'048'576},
    {"files.quota_mib", &Config::fileQuotaMib, "MiB of all files of one user; 0 = no limit", 0, 1'000'000'000},
    {"files.uploads_per_user", &Config::fileUploadsPerUser, "files of one user that are on their way", 1, 1000},
    {"files.keep_hours", &Config::fileKeepHours, "a file that no message has is forgotten after so long without progress",
     0.0001, 8760},
    {"files.keep_free_mib", &Config::fileKeepFreeMib, "MiB of the disk that files leave alone", 0, 1'000'000'000},
    {"files.scan_command", &Config::fileScanCommand,
     "a program that judges each file, on its standard input or as {}: it exits with 0 to let it in, with 1 to refuse it"},
    {"files.scan_seconds", &Config::fileScanSeconds, "until it must have done so", 0.1, 3600},

    {"retention.max_days", &Config::retentionMaxDays, "messages older than that are deleted everywhere; 0 = none", 0,
     limits::retentionDays},
    {"retention.look_seconds", &Config::retentionLookSeconds, "how often it is looked for messages that were kept long enough",
     0.05, 86'400},

    {"previews.on", &Config::previewsOn, "look at the pages that messages link to, for a title and a few words"},
    {"previews.allow", &Config::previewsAllow,
     "networks that are not public and may be looked at all the same, as ADDRESS/BITS, separated by commas"},
    {"previews.seconds", &Config::previewsSeconds, "for one page, with all that leads to it", 0.1, 60},
    {"previews.host_pause_seconds", &Config::previewsHostPauseSeconds, "between two pages of one host", 0, 3600},

    {"tls.certificate", &Config::tlsCertificate, "PEM file with the certificate chain; with tls.key: wss only"},
    {"tls.key", &Config::tlsKey, "PEM file with the key, without passphrase"},

    {"limits.connections", &Config::maxConnections, "in total", 1, 1'000'000},
    {"limits.connections_per_address", &Config::connectionsPerAddress, "from one address", 1, 1'000'000},
    {"limits.connections_per_user", &Config::connectionsPerUser, "of one user, in each thread", 1, 1'000'000},
    {"limits.loopback", &Config::limitLoopback,
     "do limits by address hold for this computer? auto = unless listening on it alone", 0, 0, "auto|yes|no"},
    {"limits.requests_per_second", &Config::requestsPerSecond, "of one connection", 0.01, 1e6},
    {"limits.requests_burst", &Config::requestsBurst, "of one connection", 1, 1'000'000},
    {"limits.sends_per_second", &Config::sendsPerSecond, "messages of one user", 0.01, 1e6},
    {"limits.sends_burst", &Config::sendsBurst, "messages of one user", 1, 1'000'000},
    {"limits.typing_per_second", &Config::typingPerSecond, "typing notes of one device in one conversation", 0.01, 1e6},
    {"limits.typing_burst", &Config::typingBurst, "typing notes of one device in one conversation", 1, 1'000'000},
    {"limits.searches_per_second", &Config::searchesPerSecond, "searches of one user", 0.01, 1e6},
    {"limits.searches_burst", &Config::searchesBurst, "searches of one user", 1, 1'000'000},
    {"limits.proofs_per_second", &Config::proofsPerSecond, "comparisons of up to 16 digests for one user", 0.01, 1e6},
    {"limits.proofs_burst", &Config::proofsBurst, "comparisons of up to 16 digests for one user", 1, 1'000'000},
    {"limits.logins_per_minute_by_account", &Config::loginsPerMinuteByAccount, "wrong passwords", 0.001, 1e6},
    {"limits.logins_burst_by_account", &Config::loginsBurstByAccount, "wrong passwords", 1, 1'000'000},
    {"limits.logins_per_day_by_account", &Config::loginsPerDayByAccount, "wrong passwords", 1, 1'000'000},
    {"limits.logins_per_minute_by_address", &Config::loginsPerMinuteByAddress, "wrong passwords", 0.001, 1e6},
    {"limits.logins_burst_by_address", &Config::loginsBurstByAddress, "wrong passwords", 1, 1'000'000},
    {"limits.registrations_per_hour_by_address", &Config::registrationsPerHourByAddress, "new accounts", 1, 1'000'000},
    {"limits.sign_in_seconds", &Config::signInSeconds, "until a new connection must have signed in", 0.01, 3600},
    {"limits.ping_seconds", &Config::pingSeconds, "a connection that says nothing for so long is asked whether it lives", 0.05, 60},
    {"limits.dead_seconds", &Config::deadSeconds, "and is ended after so long", 0.1, 600},

    {"log.level", &Config::logLevel, "the least important lines to write", 0, 0, "debug|info|warning|error"},
    {"log.format", &Config::logFormat, "text: a line each; json: an object in a line; journal: as systemd's journal wants it, without the time",
     0, 0, "text|json|journal"},
};
// clang-format on

QString assignText(QString& to, const ConfigKey& key, const QString& value)
{
    if (key.choices != nullptr && !QString::fromLatin1(key.choices).split(u'|').contains(value))
        return u"\"%1\" is none of %2"_s.arg(value, QString::fromLatin1(key.choices));
    to = value;
    return {};
}

QString assignBool(bool& to, const QString& value)
{
    static const QStringList yes{u"true"_s, u"yes"_s, u"on"_s, u"1"_s, u""_s};
    static const QStringList no{u"false"_s, u"no"_s, u"off"_s, u"0"_s};
    if (!yes.contains(value) && !no.contains(value))
        return u"\"%1\" is neither true nor false"_s.arg(value);
    to = yes.contains(value);
    return {};
}

template<typename N>
QString assignNumber(N& to, const ConfigKey& key, const QString& value)
{
    bool isNumber = false;
    const double number = std::is_same_v<N, int> ? value.toInt(&isNumber) : value.toDouble(&isNumber);
    if (!isNumber)
        return u"\"%1\" is not a number"_s.arg(value);
    if (!(number >= key.min && number <= key.max))
        return u"%1 is not between %2 and %3"_s.arg(value).arg(key.min).arg(key.max);
    to = static_cast<N>(number);
    return {};
}

/// As TOML wants it: no control character as it is.
QString quoted(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\\' || c == u'"')
            out += u'\\';
        if (c < u' ' || c == u'\x7f')
            out += u"\\u%1"_s.arg(static_cast<int>(c.unicode()), 4, 16, QChar(u'0'));
        else
            out += c;
    }
    return u'"' + out + u'"';
}

} // namespace

std::span<const ConfigKey> configKeys()
{
    return keys;
}

QString assign(Config& config, const ConfigKey& key, const QString& value)
{
    if (const auto* text = std::get_if<QString Config::*>(&key.member))
        return assignText(config.**text, key, value);
    if (const auto* list = std::get_if<QStringList Config::*>(&key.member)) {
        config.** list = value.split(u',', Qt::SkipEmptyParts);
        return {};
    }
    if (const auto* integer = std::get_if<int Config::*>(&key.member))
        return assignNumber(config.**integer, key, value);
    if (const auto* real = std::get_if<double Config::*>(&key.member))
        return assignNumber(config.**real, key, value);
    return assignBool(config.*std::get<bool Config::*>(key.member), value);
}

QString valueText(const Config& config, const ConfigKey& key)
{
    if (const auto* text = std::get_if<QString Config::*>(&key.member))
        return config.**text;
    if (const auto* list = std::get_if<QStringList Config::*>(&key.member))
        return (config.**list).join(u',');
    if (const auto* integer = std::get_if<int Config::*>(&key.member))
        return QString::number(config.**integer);
    if (const auto* real = std::get_if<double Config::*>(&key.member))
        return QString::number(config.**real);
    return config.*std::get<bool Config::*>(key.member) ? u"true"_s : u"false"_s;
}

QString tomlText(const Config& config, const ConfigKey& key)
{
    if (const auto* list = std::get_if<QStringList Config::*>(&key.member)) {
        QStringList items;
        for (const QString& item : config.**list)
            items += quoted(item);
        return u"[%1]"_s.arg(items.join(u", "_s));
    }
    const QString text = valueText(config, key);
    return std::holds_alternative<QString Config::*>(key.member) ? quoted(text) : text;
}

QString environmentName(const ConfigKey& key)
{
    return u"TERTULIA_"_s + QString::fromLatin1(key.name).toUpper().replace(u"."_s, u"__"_s);
}

} // namespace tertulia
