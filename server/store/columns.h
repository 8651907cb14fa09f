// SPDX-License-Identifier: GPL-3.0-or-later
// How enums stand in columns: as their wire names, readable and stable. Private to server/store; any thread.
#pragma once

#include "shared/protocol/codec.h"
#include "shared/sql/values.h"

#include <QStringList>

namespace tertulia::store {

template<WireEnum E>
QLatin1StringView nameOf(E value)
{
    return QLatin1StringView{enumName(value)};
}

/// Nullopt if the column is NULL or holds a name this program does not know.
template<WireEnum E>
std::optional<E> optEnumAt(const sql::Row& row, int column)
{
    return row.isNull(column) ? std::nullopt : enumFromName<E>(row.text(column));
}

/// For columns that are never NULL; the least of roles and kinds if the name is unknown.
template<WireEnum E>
E enumAt(const sql::Row& row, int column)
{
    return optEnumAt<E>(row, column).value_or(static_cast<E>(EnumNames<E>::names.size() - 1));
}

/// A list of ids stands in one column, separated by spaces.
template<typename Tag>
QString textOf(const std::vector<Id<Tag>>& ids)
{
    QStringList texts;
    for (const Id<Tag> id : ids)
        texts.append(id.text());
    return texts.join(QLatin1Char(' '));
}
template<typename T>
std::vector<T> idsAt(const sql::Row& row, int column)
{
    std::vector<T> ids;
    const QString text = row.text(column);
    for (const QStringView part : QStringView{text}.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (const auto id = T::fromText(part))
            ids.push_back(*id);
    return ids;
}
inline std::vector<RoleId> rolesAt(const sql::Row& row, int column)
{
    return idsAt<RoleId>(row, column);
}

} // namespace tertulia::store
