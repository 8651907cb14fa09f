// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/values.h"

#include <QSqlQuery>

namespace tertulia::sql {

bool Row::isNull(int column) const
{
    return m_query.isNull(column);
}

QString Row::text(int column) const
{
    return m_query.value(column).toString();
}

int64_t Row::int64(int column) const
{
    return m_query.value(column).toLongLong();
}

bool Row::boolean(int column) const
{
    return m_query.value(column).toBool();
}

double Row::real(int column) const
{
    return m_query.value(column).toDouble();
}

QByteArray Row::bytes(int column) const
{
    return m_query.value(column).toByteArray();
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
