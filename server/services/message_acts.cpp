// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/message_acts.h"

#include "server/services/access.h"
#include "server/services/contacts.h"
#include "server/services/paging.h"
#include "server/services/stamps.h"
#include "server/services/system_notes.h"
#include "server/store/messages.h"

namespace tertulia::message_acts {

using namespace Qt::StringLiterals;

Result<RevReply> pin(Tx& tx, const Actor& actor, const MessagePin& request)
{
    TRY(auto message, holdMessage(tx, actor, request.message, Action::Pin));
    TRY(const auto sight, accessConversation(tx, actor, message.conversation, Action::Pin));
    CHECK(contacts::mayWriteIn(tx, actor, sight.place().id, sight.place().kind));
    if (message.system)
        return Error::badField(u"message"_s, u"is_system"_s);
    if (message.pinnedAt)
        return RevReply{message.rev};
    TRY(const int64_t count, store::countPins(tx.db, message.conversation));
    if (count >= limits::pins)
        return Error::make(ErrorCode::TooLarge, u"conversation_has_its_pins"_s);
    message.pinnedBy = actor.user;
    message.pinnedAt = tx.clock.now();
    TRY(const Rev rev, stampPin(tx, std::move(message)));
    CHECK(system_notes::add(tx, actor, sight.conversation.record, {SystemKind::Pinned, {}, {}}, request.message));
    return RevReply{rev};
}

Result<RevReply> unpin(Tx& tx, const Actor& actor, const MessageUnpin& request)
{
    TRY(auto message, holdMessage(tx, actor, request.message, Action::Pin));
    if (!message.pinnedAt)
        return RevReply{message.rev};
    message.pinnedBy.reset();
    message.pinnedAt.reset();
    TRY(const Rev rev, stampPin(tx, std::move(message)));
    return RevReply{rev};
}

Result<PinListReply> pins(Tx& tx, const Actor& actor, const PinList& request)
{
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::SeeConversation));
    const int limit = pageSize(request.limit);
    TRY(auto found,
        store::pinsBefore(tx.db, request.conversation, request.before.value_or(sight.conversation.lastSeq + 1),
                          sight.firstSeq, limit + 1));
    std::vector<UserId> people;
    for (const MessageRecord& message : found)
        people.push_back(message.author);
    TRY(const auto profiles, loadProfiles(tx, std::move(people)));
    PageMeter meter(limit, profiles);
    PinListReply reply;
    for (MessageRecord& message : found) {
        reply.more = !meter.take(message);
        if (reply.more)
            break;
        reply.messages.push_back(std::move(message));
    }
    reply.users = meter.takeUsers();
    return reply;
}

Result<MessageVersionsReply> versions(Tx& tx, const Actor& actor, const MessageVersions& request)
{
    TRY(const auto message, accessMessage(tx, actor, request.message, Action::SeeConversation));
    const auto limit = static_cast<size_t>(pageSize(request.limit));
    TRY(auto found, store::versionsOf(tx.db, message, request.after.value_or(0), static_cast<int>(limit) + 1));
    MessageVersionsReply reply;
    qsizetype bytes = 0;
    for (MessageVersion& version : found) {
        bytes += wireWeight(version);
        reply.more = reply.versions.size() == limit || (bytes > limits::pageBytes && !reply.versions.empty());
        if (reply.more)
            break;
        reply.versions.push_back(std::move(version));
    }
    return reply;
}

} // namespace tertulia::message_acts
