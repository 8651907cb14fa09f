// SPDX-License-Identifier: GPL-3.0-or-later
// How enums stand in columns: as their wire names, readable and stable. Private to server/store; any thread.
#pragma once

#include "shared/protocol/codec.h"
#include "shared/sql/values.h"

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

} // namespace tertulia::store
