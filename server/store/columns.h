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

/// Role ids stand in one column, separated by spaces.
inline QString textOf(const std::vector<RoleId>& roles)
{
    QStringList texts;
    for (const RoleId role : roles)
        texts.append(role.text());
    return texts.join(QLatin1Char(' '));
}
inline std::vector<RoleId> rolesAt(const sql::Row& row, int column)
{
    std::vector<RoleId> roles;
    const QString text = row.text(column);
    for (const QStringView part : QStringView{text}.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (const auto role = RoleId::fromText(part))
            roles.push_back(*role);
    return roles;
}

} // namespace tertulia::store
