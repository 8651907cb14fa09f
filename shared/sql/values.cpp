// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/values.h"

#include <QSqlQuery>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

#include <sqlite3.h>

namespace tertulia::sql {

namespace {

/// What the column holds, as UTF-8; lives until the next call for this row. Empty also if it is NULL. Asked for as a
/// blob, the text is not copied only to get a zero at its end.
QByteArrayView utf8At(sqlite3_stmt* statement, int column)
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(statement, column)); // before its size
    return {data, data == nullptr ? 0 : sqlite3_column_bytes(statement, column)};
}

/// QString::fromUtf8 would take a first U+FEFF for a mark of the byte order, and away.
QString wholeText(QByteArrayView utf8)
{
    if (!utf8.startsWith(QByteArrayView("\xef\xbb\xbf")))
        return QString::fromUtf8(utf8);
    using Flag = QStringDecoder::Flag;
    QStringDecoder decode(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    return decode(utf8);
}

} // namespace

bool Row::isNull(int column) const
{
    return m_statement != nullptr ? sqlite3_column_type(m_statement, column) == SQLITE_NULL : m_query->isNull(column);
}

QString Row::text(int column) const
{
    if (m_statement == nullptr)
        return m_query->value(column).toString();
    const QByteArrayView utf8 = utf8At(m_statement, column);
    return utf8.isEmpty() ? QString{} : wholeText(utf8);
}

int64_t Row::int64(int column) const
{
    if (m_statement == nullptr)
        return m_query->value(column).toLongLong();
    if (sqlite3_column_type(m_statement, column) == SQLITE_FLOAT)
        return std::llround(sqlite3_column_double(m_statement, column));
    return sqlite3_column_int64(m_statement, column);
}

bool Row::boolean(int column) const
{
    return m_statement != nullptr ? sqlite3_column_int64(m_statement, column) != 0 : m_query->value(column).toBool();
}

double Row::real(int column) const
{
    return m_statement != nullptr ? sqlite3_column_double(m_statement, column) : m_query->value(column).toDouble();
}

QByteArray Row::bytes(int column) const
{
    if (m_statement == nullptr)
        return m_query->value(column).toByteArray();
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column)); // before its size
    return {data, sqlite3_column_bytes(m_statement, column)};
}

std::optional<detail::RawId> Row::rawId(int column) const
{
    if (m_statement == nullptr)
        return detail::rawIdFromText(m_query->value(column).toString());
    return detail::rawIdFromText(QLatin1StringView(utf8At(m_statement, column)));
}

Timestamp Row::timestamp(int column) const
{
    return Timestamp{std::chrono::milliseconds{int64(column)}};
}

std::optional<QString> Row::optText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional{text(column)};
}

std::optional<int64_t> Row::optInt64(int column) const
{
    return isNull(column) ? std::nullopt : std::optional{int64(column)};
}

std::optional<QByteArray> Row::optBytes(int column) const
{
    return isNull(column) ? std::nullopt : std::optional{bytes(column)};
}

std::optional<Timestamp> Row::optTimestamp(int column) const
{
    return isNull(column) ? std::nullopt : std::optional{timestamp(column)};
}

} // namespace tertulia::sql
