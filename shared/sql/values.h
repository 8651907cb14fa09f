// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a statement and what comes out of it. Both engines get and give the same values: integers as 64 bit,
// times as milliseconds since 1970, ids as text, an empty QString as '' (never NULL), a null Id and an empty optional
// as NULL. Lone surrogates, U+0000, U+FFFE and U+FFFF must be refused before they get here: not every engine keeps
// them. A Row lives only inside the mapper it is given to; thread of its Db.
#pragma once

#include "shared/protocol/clock.h"
#include "shared/protocol/ids.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <concepts>
#include <functional>
#include <optional>
#include <variant>

class QSqlQuery;
struct sqlite3_stmt;

namespace tertulia::sql {

/// The text of an id without a QString.
using IdText = detail::IdChars;

/// One bound argument; monostate is NULL.
using Value = std::variant<std::monostate, int64_t, bool, QString, QByteArray, IdText>;

template<std::integral T>
Value bound(T value)
{
    if constexpr (std::same_as<T, bool>)
        return value;
    else
        return static_cast<int64_t>(value);
}
inline Value bound(const QString& value)
{
    return value;
}
inline Value bound(QLatin1StringView value)
{
    return QString(value);
}
inline Value bound(const QByteArray& value)
{
    return value;
}
inline Value bound(Timestamp value)
{
    return bound(value.time_since_epoch().count());
}
template<typename Tag>
Value bound(const Id<Tag>& value)
{
    return value.isNull() ? Value{} : Value{detail::toChars(value.raw())};
}
inline Value bound(std::nullopt_t)
{
    return {};
}
template<typename T>
Value bound(const std::optional<T>& value)
{
    return value ? bound(*value) : Value{};
}

/// The current row of a result; columns count from 0. NULL reads as the type's zero (empty text, 0, false, a null
/// Id); ask isNull or use an opt… variant where the difference matters.
class Row
{
public:
    explicit Row(const QSqlQuery& query) : m_query(&query) {}
    explicit Row(sqlite3_stmt* statement) : m_statement(statement) {}

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] int64_t int64(int column) const;
    [[nodiscard]] bool boolean(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] Timestamp timestamp(int column) const;
    /// `row.id<UserId>(0)`; a null Id if the column is NULL or is not the text of an id.
    template<typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return idAt<IdType>(column).value_or(IdType{});
    }

    [[nodiscard]] std::optional<QString> optText(int column) const;
    [[nodiscard]] std::optional<int64_t> optInt64(int column) const;
    [[nodiscard]] std::optional<QByteArray> optBytes(int column) const;
    [[nodiscard]] std::optional<Timestamp> optTimestamp(int column) const;
    template<typename IdType>
    [[nodiscard]] std::optional<IdType> optId(int column) const
    {
        return idAt<IdType>(column);
    }

private:
    template<typename IdType>
    [[nodiscard]] std::optional<IdType> idAt(int column) const
    {
        const auto raw = rawId(column);
        return raw ? std::optional{IdType::fromRaw(*raw)} : std::nullopt;
    }
    [[nodiscard]] std::optional<detail::RawId> rawId(int column) const;

    // One of them: SQLite is asked without a QVariant in between (shared/adr/0025-what-a-message-costs.md).
    const QSqlQuery* m_query = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

using OnRow = std::function<bool(const Row&)>; ///< false = enough

} // namespace tertulia::sql
