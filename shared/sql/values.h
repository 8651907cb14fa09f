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
#include <QVariant>

#include <concepts>
#include <optional>

class QSqlQuery;

namespace tertulia::sql {

template<std::integral T>
QVariant bound(T value)
{
    if constexpr (std::same_as<T, bool>)
        return QVariant(value);
    else
        return QVariant(static_cast<qlonglong>(value));
}
inline QVariant bound(const QString& value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}
inline QVariant bound(QLatin1StringView value)
{
    return bound(QString(value));
}
inline QVariant bound(const QByteArray& value)
{
    return value.isNull() ? QVariant(QByteArray("")) : QVariant(value);
}
inline QVariant bound(Timestamp value)
{
    return bound(value.time_since_epoch().count());
}
template<typename Tag>
QVariant bound(const Id<Tag>& value)
{
    return value.isNull() ? QVariant() : QVariant(value.text());
}
inline QVariant bound(std::nullopt_t)
{
    return {};
}
template<typename T>
QVariant bound(const std::optional<T>& value)
{
    return value ? bound(*value) : QVariant();
}

/// The current row of a result; columns count from 0. NULL reads as the type's zero (empty text, 0, false, a null
/// Id); ask isNull or use an opt… variant where the difference matters.
class Row
{
public:
    explicit Row(const QSqlQuery& query) : m_query(query) {}

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
        return IdType::fromText(text(column)).value_or(IdType{});
    }

    [[nodiscard]] std::optional<QString> optText(int column) const;
    [[nodiscard]] std::optional<int64_t> optInt64(int column) const;
    [[nodiscard]] std::optional<QByteArray> optBytes(int column) const;
    [[nodiscard]] std::optional<Timestamp> optTimestamp(int column) const;
    template<typename IdType>
    [[nodiscard]] std::optional<IdType> optId(int column) const
    {
        return isNull(column) ? std::nullopt : IdType::fromText(text(column));
    }

private:
    const QSqlQuery& m_query;
};

} // namespace tertulia::sql
