// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/engine_fault.h"

#include <QRegularExpression>
#include <QSqlError>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(sqlLog, "tertulia.sql")

namespace {

// Extended result codes of SQLite (sqlite3.h); its low byte is the primary code.
enum SqliteCode {
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteInterrupt = 9,
    SqliteFull = 13,
    SqliteForeignKey = 787,
    SqlitePrimaryKey = 1555,
    SqliteUnique = 2067,
    SqliteRowId = 2579,
};

/// "UNIQUE constraint failed: messages.author, messages.client_id" or "…: index 'users_handle'".
QString sqliteUnique(const QString& message)
{
    const QString what = message.section(u": "_s, 1);
    if (what.startsWith("index "_L1))
        return what.mid(6).remove(u'\'');
    QStringList columns;
    for (const QString& column : what.split(u','))
        columns += column.trimmed().section(u'.', -1);
    return columns.join(u',');
}

/// `… violates unique constraint "name"` with the line `DETAIL:  Key (author, client_id)=(…) already exists.`
QString postgresUnique(const QString& message)
{
    static const QRegularExpression columns(u"Key \\(([^()]*)\\)="_s);
    if (const auto match = columns.match(message); match.hasMatch())
        return match.captured(1).remove(u' ').remove(u'"');
    static const QRegularExpression name(u"\"([^\"]*)\""_s);
    return name.match(message).captured(1);
}

Error unique(const QString& what)
{
    return Error::make(ErrorCode::Conflict, u"unique(%1)"_s.arg(what));
}

std::optional<Error> expectedSqlite(const QSqlError& error)
{
    const int code = error.nativeErrorCode().toInt();
    if (code == SqliteUnique || code == SqlitePrimaryKey || code == SqliteRowId)
        return unique(sqliteUnique(error.databaseText()));
    if (code == SqliteForeignKey)
        return Error::make(ErrorCode::Conflict, u"foreign_key"_s);
    switch (code & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
    case SqliteInterrupt:
        return Error::make(ErrorCode::Busy, u"locked"_s);
    case SqliteFull:
        return Error::make(ErrorCode::StorageFull);
    default:
        return std::nullopt;
    }
}

std::optional<Error> expectedPostgres(const QSqlError& error)
{
    const QString state = error.nativeErrorCode();
    if (state == "23505"_L1)
        return unique(postgresUnique(error.databaseText()));
    if (state == "23503"_L1 || state == "23001"_L1)
        return Error::make(ErrorCode::Conflict, u"foreign_key"_s);
    if (state == "53100"_L1)
        return Error::make(ErrorCode::StorageFull);
    // Lock timeout, deadlock, serialisation: whoever tries again may get it.
    static const QStringList locked{u"55P03"_s, u"40P01"_s, u"40001"_s};
    if (locked.contains(state))
        return Error::make(ErrorCode::Busy, u"locked"_s);
    if (state == "57014"_L1)
        return Error::make(ErrorCode::Busy, u"too_slow"_s);
    if (state == "53300"_L1 || state == "57P03"_L1) // too many connections; starting up
        return Error::make(ErrorCode::Busy, u"not_now"_s);
    return std::nullopt;
}

} // namespace

Error errorOf(const QSqlError& error, Engine engine, const char* sql)
{
    const auto expected = engine == Engine::Sqlite ? expectedSqlite(error) : expectedPostgres(error);
    if (expected) {
        if (expected->code == ErrorCode::StorageFull)
            qCCritical(sqlLog, "the disk of the database is full");
        return *expected;
    }
    const QString message = harmlessMessage(error);
    qCWarning(sqlLog, "%s [%s] in: %.200s", qUtf8Printable(message), qUtf8Printable(error.nativeErrorCode()), sql);
    return Error::make(ErrorCode::Internal, message);
}

Error cannotConnect(const QSqlError& error)
{
    const QString why = harmlessMessage(error);
    qCWarning(sqlLog, "cannot connect: %s", qUtf8Printable(why));
    return Error::make(ErrorCode::Busy, u"cannot connect: "_s + why);
}

bool saysDisconnected(const QSqlError& error, Engine engine)
{
    if (engine == Engine::Sqlite)
        return false;
    const QString state = error.nativeErrorCode();
    // Every complaint of the server has a state; one without is libpq's own: it cannot talk to the server.
    if (state.isEmpty() && !error.databaseText().isEmpty())
        return true;
    // Connection exceptions; ended by an administrator, a crash, a dropped database, or the idle limits.
    static const QStringList over{u"57P01"_s, u"57P02"_s, u"57P04"_s, u"57P05"_s, u"25P03"_s};
    return state.startsWith("08"_L1) || over.contains(state);
}

QString harmlessMessage(const QSqlError& error)
{
    static const QRegularExpression quoted(u"\"[^\"]*(\"|$)"_s);
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    QString line = text.section(u'\n', 0, 0).trimmed();
    // Names of our own tables and columns help and are no secret.
    const QString state = error.nativeErrorCode();
    if (!state.startsWith("42P"_L1) && state != "42703"_L1 && state != "42883"_L1)
        line.replace(quoted, u"\"…\""_s);
    return line.left(300);
}

} // namespace tertulia::sql
