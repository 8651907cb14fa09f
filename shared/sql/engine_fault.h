// SPDX-License-Identifier: GPL-3.0-or-later
// What an engine's complaint means to the program: QSqlError in, Error out (the table is in db.h). Logs what nobody
// expected, with the SQL text, which is the program's own, and without anything an engine quotes from the data.
// Private to shared/sql; any thread.
#pragma once

#include "shared/protocol/result.h"
#include "shared/sql/db_config.h"

#include <QLoggingCategory>

class QSqlError;

namespace tertulia::sql {

Q_DECLARE_LOGGING_CATEGORY(sqlLog)

/// The Error for a statement that failed on a live connection.
Error errorOf(const QSqlError& error, Engine engine, const char* sql);
/// The Error for a connection that could not be made; logs it.
Error cannotConnect(const QSqlError& error);
/// True if the engine says that this connection is over.
bool saysDisconnected(const QSqlError& error, Engine engine);
/// The first line of the engine's message with everything in double quotes left out: quotes may hold user content.
QString harmlessMessage(const QSqlError& error);

} // namespace tertulia::sql
