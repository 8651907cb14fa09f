// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/samples.h"

#include "shared/protocol/envelope.h"
#include "tests/support/filled.h"

namespace tertulia::fuzz {

namespace {

using test::filled;
using test::Filler;

QByteArray frame(const char* type, const QByteArray& data)
{
    return QByteArray(R"({"id":1,"type":")") + type + R"(","data":)" + data + '}';
}

template<typename R>
StreamId streamOf()
{
    if constexpr (
        requires(R r) { r.user; } && !requires(R r) { r.conversation; } && !requires(R r) { r.space; })
        return UserId::fromRaw(Filler::one);
    else if constexpr (std::same_as<R, ConversationRecord> || std::same_as<R, MemberRecord> ||
                       std::same_as<R, MessageRecord> || std::same_as<R, ReactionRecord> || std::same_as<R, VoteRecord>)
        return ConversationId::fromRaw(Filler::one);
    else if constexpr (std::same_as<R, SpaceRecord> || std::same_as<R, SpaceMemberRecord> ||
                       std::same_as<R, RoomRecord> || std::same_as<R, RoleRecord> || std::same_as<R, CategoryRecord> ||
                       std::same_as<R, EmojiRecord>)
        return SpaceId::fromRaw(Filler::one);
    else
        return UserId::fromRaw(Filler::one);
}

template<typename... R>
void addChanges(std::vector<QByteArray>& out, const std::variant<R...>* /*of these*/)
{
    (out.push_back(encodeEvent(Changed{streamOf<R>(), 1, {filled<R>()}})), ...);
}

} // namespace

std::vector<QByteArray> sampleRequests()
{
    std::vector<QByteArray> out;
    Requests::forEach([&out]<typename R>() { out.push_back(frame(R::type, encodeData(filled<R>()))); });
    return out;
}

std::vector<QByteArray> sampleReplies()
{
    std::vector<QByteArray> out;
    Requests::forEach([&out]<typename R>() { out.push_back(frame(R::type, encodeData(filled<typename R::Reply>()))); });
    return out;
}

std::vector<QByteArray> sampleEvents()
{
    std::vector<QByteArray> out;
    Events::forEach([&out]<typename E>() { out.push_back(encodeEvent(filled<E>())); });
    addChanges(out, static_cast<const Record*>(nullptr));
    return out;
}

} // namespace tertulia::fuzz
