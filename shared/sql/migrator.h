// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a database to the schema this program knows: numbered steps 1..N, in order, each in one transaction, recorded
// in the table schema_migrations with the checksum of its portable text. Never backwards. Several programs may start
// at once: PostgreSQL holds an advisory lock, SQLite its write lock. Thread of the Db. Does not make backups.
//
// A step is one portable text for both engines (dialect.h) of statements, each ended by a `;` at the end of a line.
// `;` inside quotes, comments and $$…$$ does not count, nor inside CREATE TRIGGER, which ends with a line `END;`.
// A statement right after a comment line `-- only sqlite` or `-- only postgres` is skipped on the other engine.
#pragma once

#include "shared/protocol/clock.h"
#include "shared/protocol/result.h"
#include "shared/sql/db.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tertulia::sql {

struct Migration
{
    int number = 0;
    QString name{};
    QString sql{};
};

/// Reads `<prefix>/0001_accounts.sql`, `0002_…` (a resource path like ":/migrations/server" or a folder), by number.
/// A file with another kind of name, an empty folder and a gap are Internal errors.
Result<std::vector<Migration>> loadMigrations(const QString& prefix);

/// Applies what is missing; the schema's number afterwards. Conflict, with the reason in `detail`, if the database is
/// newer than the program, lacks a step, or a step was changed after it had been applied. A step that fails leaves
/// the database as the step before it left it.
Result<int> migrate(Db& db, const std::vector<Migration>& migrations, const Clock& clock = SystemClock{});

/// The number of the last applied step; 0 in a database without any.
Result<int> schemaNumber(Db& db);

/// The statements of a step for one engine, in order, with their `;` (tokens not yet expanded).
QStringList splitStatements(const QString& script, Engine engine);

/// What identifies a step's content: BLAKE2b-256 in hex of the text with LF line ends.
QString migrationChecksum(const QString& script);

} // namespace tertulia::sql
