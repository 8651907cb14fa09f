// SPDX-License-Identifier: GPL-3.0-or-later
// Typed 128-bit identifiers. A UserId cannot be passed where a ConversationId is wanted. New ids follow UUID
// version 7 (RFC 9562): 48 bits of milliseconds, then random bits from the system, so they sort roughly by age
// and cannot be guessed. Their text form is 26 characters of lower-case Crockford base32, on the wire and in SQL.
#pragma once

#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>

namespace tertulia {

namespace detail {
struct RawId
{
    uint64_t high = 0;
    uint64_t low = 0;
    auto operator<=>(const RawId&) const = default;
};
RawId makeRawId();
using IdChars = std::array<char, 26>;
IdChars toChars(const RawId& id);
QString toText(const RawId& id);
std::optional<RawId> rawIdFromText(QStringView text);
std::optional<RawId> rawIdFromText(QLatin1StringView text);
} // namespace detail

template<typename Tag>
class Id
{
public:
    Id() = default;
    /// A fresh id; never equal to another one.
    static Id make() { return Id{detail::makeRawId()}; }
    /// The id with this text; nullopt unless it is exactly the 26-character form.
    static std::optional<Id> fromText(QStringView text)
    {
        const auto raw = detail::rawIdFromText(text);
        return raw ? std::optional<Id>{Id{*raw}} : std::nullopt;
    }
    [[nodiscard]] QString text() const { return isNull() ? QString{} : detail::toText(m_raw); }
    [[nodiscard]] bool isNull() const { return m_raw.high == 0 && m_raw.low == 0; }
    auto operator<=>(const Id&) const = default;
    [[nodiscard]] const detail::RawId& raw() const { return m_raw; }
    static Id fromRaw(const detail::RawId& raw) { return Id{raw}; }

    friend size_t qHash(const Id& id, size_t seed = 0) { return qHashMulti(seed, id.m_raw.high, id.m_raw.low); }

private:
    explicit Id(detail::RawId raw) : m_raw(raw) {}
    detail::RawId m_raw;
};

using UserId = Id<struct UserTag>;
using DeviceId = Id<struct DeviceTag>;
using SpaceId = Id<struct SpaceTag>;
using ConversationId = Id<struct ConversationTag>;
using MessageId = Id<struct MessageTag>;
using RoleId = Id<struct RoleTag>;
using CategoryId = Id<struct CategoryTag>;
using ServerInviteId = Id<struct ServerInviteTag>;
using WebhookId = Id<struct WebhookTag>;
using CommandId = Id<struct CommandTag>;
using CommandCallId = Id<struct CommandCallTag>;
using ReportId = Id<struct ReportTag>;
using ScheduledId = Id<struct ScheduledTag>;
using ReminderId = Id<struct ReminderTag>;
using FileId = Id<struct FileTag>;
using EmojiId = Id<struct EmojiTag>;

/// A message's place in its conversation: 1..N, dense, never reused. 0 = before the first.
using Seq = int64_t;
/// A stream's change counter: 1..N, dense. 0 = nothing seen yet.
using Rev = int64_t;

} // namespace tertulia

template<typename Tag>
struct std::hash<tertulia::Id<Tag>>
{
    size_t operator()(const tertulia::Id<Tag>& id) const noexcept { return qHash(id); }
};
