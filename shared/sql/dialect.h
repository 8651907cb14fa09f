// SPDX-License-Identifier: GPL-3.0-or-later
// Everything in SQL text that differs between SQLite and PostgreSQL: `{{token}}` in the one portable text becomes the
// engine's own words when the statement is prepared. Pure functions; any thread. What is portable as it is needs no
// token: TEXT, BOOLEAN with TRUE/FALSE, `?`, ON CONFLICT, RETURNING, LIMIT/OFFSET, row values, window functions.
//
//   token          SQLite               PostgreSQL               use
//   {{int64}}      INTEGER              BIGINT                   column type of numbers and times
//   {{blob}}       BLOB                 BYTEA                    column type of bytes
//   {{autokey}}    INTEGER PRIMARY KEY AUTOINCREMENT | BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY
//   {{bytewise}}   COLLATE BINARY       COLLATE "C"              order by bytes, the same everywhere
//   {{nocase}}     COLLATE NOCASE       COLLATE "und-x-icu"      ORDER BY only: people's alphabetical order, roughly
//   {{ilike}}      LIKE                 ILIKE                    LIKE that ignores case (SQLite: ASCII only)
//   {{greatest}}   MAX                  GREATEST                 the larger of several values in one row
//   {{least}}      MIN                  LEAST                    the smaller of several values in one row
//   {{lock_row}}   (nothing)            FOR NO KEY UPDATE        at the end of a SELECT inside a write transaction: as
//   an UPDATE locks it, so that who only refers to the row need not wait
//   {{octet_length}} LENGTH             OCTET_LENGTH             {{octet_length}}(CAST(text AS {{octets}})): bytes of a
//   text
//   {{octets}}     BLOB                 TEXT                     the type in that
//   {{no_rowid}}   WITHOUT ROWID        (nothing)                after the `)` of CREATE TABLE: clustered primary key
#pragma once

#include "shared/protocol/result.h"
#include "shared/sql/db_config.h"

#include <QString>

namespace tertulia::sql {

/// The portable text in the engine's own words. An unknown or unclosed token is an Internal error naming it.
Result<QString> expandDialect(const QString& portable, Engine engine);

} // namespace tertulia::sql
