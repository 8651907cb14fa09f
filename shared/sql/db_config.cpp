// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/db_config.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

namespace {

Result<DbConfig> refuse(const char* why)
{
    return Error::badField(u"url"_s, QString::fromLatin1(why));
}

Result<DbConfig> sqliteConfig(const QUrl& url)
{
    if (!url.authority().isEmpty() || url.hasQuery())
        return refuse("sqlite wants sqlite:///path/to/file");
    const QString path = QUrl(u"file://"_s + url.path(QUrl::FullyEncoded)).toLocalFile();
    if (path.size() < 2)
        return refuse("sqlite wants the path of a file");
    DbConfig config;
    config.path = path;
    return config;
}

/// The driver puts options together and takes them apart again.
bool isPlainPath(const QString& path)
{
    return path.startsWith(u'/') &&
           std::none_of(path.begin(), path.end(), [](QChar c) { return QLatin1StringView("';\\").contains(c); });
}

Result<DbConfig> postgresConfig(const QUrl& url)
{
    DbConfig config;
    config.engine = Engine::Postgres;
    config.host = url.host(QUrl::FullyDecoded);
    config.port = url.port(5432);
    config.user = url.userName(QUrl::FullyDecoded);
    config.password = url.password(QUrl::FullyDecoded);
    config.database = url.path(QUrl::FullyDecoded).mid(1);
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto& [key, value] : items) {
        if (key == "host"_L1)
            config.host = value;
        else if (key == "sslmode"_L1)
            config.sslMode = value;
        else if (key == "sslrootcert"_L1)
            config.sslRootCert = value;
        else
            return refuse("the only options are host, sslmode and sslrootcert");
    }
    static const QStringList sslModes{{},           u"disable"_s,   u"allow"_s,      u"prefer"_s,
                                      u"require"_s, u"verify-ca"_s, u"verify-full"_s};
    if (!sslModes.contains(config.sslMode))
        return refuse("unknown sslmode");
    if (!config.sslRootCert.isEmpty() && !isPlainPath(config.sslRootCert))
        return refuse("sslrootcert wants the whole path of a file, without quotes, semicolons and backslashes");
    if (!config.sslRootCert.isEmpty() && !config.sslMode.startsWith("verify-"_L1))
        return refuse("sslrootcert is of no use without sslmode=verify-full or verify-ca");
    if (config.host.isEmpty())
        return refuse("postgres wants a host or ?host=/directory/of/the/socket");
    if (config.database.isEmpty() || config.database.contains(u'/'))
        return refuse("postgres wants the name of one database");
    return config;
}

} // namespace

Result<DbConfig> configFromUrl(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return refuse("not a valid URL");
    if (url.scheme() == "sqlite"_L1)
        return sqliteConfig(url);
    if (url.scheme() == "postgres"_L1 || url.scheme() == "postgresql"_L1)
        return postgresConfig(url);
    return refuse("the scheme is neither sqlite nor postgres");
}

} // namespace tertulia::sql
