// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a stream, the unit of sync: a conversation, a space or a user. Its text form is "conversation:ID",
// "space:ID" or "user:ID". Value type, any thread.
#pragma once

#include "shared/protocol/ids.h"

namespace tertulia {

enum class StreamKind { Conversation, Space, User };

class StreamId
{
public:
    StreamId() = default;
    StreamId(ConversationId id) : m_kind(StreamKind::Conversation), m_raw(id.raw()) {}
    StreamId(SpaceId id) : m_kind(StreamKind::Space), m_raw(id.raw()) {}
    StreamId(UserId id) : m_kind(StreamKind::User), m_raw(id.raw()) {}

    static std::optional<StreamId> fromText(QStringView text);
    [[nodiscard]] QString text() const;
    /// What the text begins with; the text of the id follows.
    [[nodiscard]] QLatin1StringView prefix() const;
    [[nodiscard]] const detail::RawId& raw() const { return m_raw; }
    [[nodiscard]] StreamKind kind() const { return m_kind; }
    [[nodiscard]] bool isNull() const { return m_raw == detail::RawId{}; }

    /// The id if the stream is of that kind.
    [[nodiscard]] std::optional<ConversationId> conversation() const
    {
        return as<ConversationId>(StreamKind::Conversation);
    }
    [[nodiscard]] std::optional<SpaceId> space() const { return as<SpaceId>(StreamKind::Space); }
    [[nodiscard]] std::optional<UserId> user() const { return as<UserId>(StreamKind::User); }

    auto operator<=>(const StreamId&) const = default;
    friend size_t qHash(const StreamId& id, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(id.m_kind), id.m_raw.high, id.m_raw.low);
    }

private:
    template<typename I>
    [[nodiscard]] std::optional<I> as(StreamKind kind) const
    {
        return m_kind == kind ? std::optional<I>{I::fromRaw(m_raw)} : std::nullopt;
    }

    StreamKind m_kind = StreamKind::Conversation;
    detail::RawId m_raw;
};

} // namespace tertulia

template<>
struct std::hash<tertulia::StreamId>
{
    size_t operator()(const tertulia::StreamId& id) const noexcept { return qHash(id); }
};
