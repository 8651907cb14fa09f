// SPDX-License-Identifier: GPL-3.0-or-later
// Which database to open and how durable it must be. A plain value; any thread. Nothing is checked against the
// disk or the network here: Db::open does that. The password never appears in a log or an Error.
#pragma once

#include "shared/protocol/result.h"

#include <QString>

namespace tertulia::sql {

enum class Engine { Sqlite, Postgres };

struct DbConfig
{
    /// Full: COMMIT returns when the data is on the disk. Normal: a power cut may take the last commits, never the
    /// consistency (SQLite only, for caches; PostgreSQL is always Full).
    enum Durability { Full, Normal };

    Engine engine = Engine::Sqlite;
    QString path{}; ///< SQLite: the file
    QString host{}; ///< PostgreSQL: a name, an address or the directory of a Unix socket
    QString database{};
    QString user{};
    QString password{};
    int port = 5432;
    bool readOnly = false;
    Durability durability = Full;
    QString sslMode{};     ///< PostgreSQL: libpq's sslmode; empty = libpq's default (`prefer`)
    QString sslRootCert{}; ///< PostgreSQL: a PEM file with who may vouch for it; empty = libpq's default

    bool operator==(const DbConfig&) const = default;
};

/// Reads `sqlite:///path/to/file` or `postgres://user:password@host:port/database?host=/socket/dir&sslmode=require`
/// (`postgresql:` is the same; `sslrootcert=/path/of/ca.pem` is the third option). Anything else, an unknown option
/// too, is BadField "url"; the detail has no secret.
Result<DbConfig> configFromUrl(const QString& url);

} // namespace tertulia::sql
