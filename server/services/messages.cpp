// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/messages.h"

#include "server/services/access.h"
#include "server/services/contacts.h"
#include "server/services/hook_outbox.h"
#include "server/services/notifications.h"
#include "server/services/stamps.h"
#include "server/services/threads.h"
#include "server/store/deletion.h"
#include "server/store/messages.h"
#include "server/store/streams.h"

namespace tertulia::messages {

using namespace Qt::StringLiterals;

namespace {

MessageSendReply replyFor(const MessageRecord& message)
{
    return {message.id, message.seq, message.rev, message.createdAt};
}

/// The first result of a send that was done before, or Conflict if this is not the same send.
Result<MessageSendReply> repeated(const store::SentMessage& sent, const MessageSend& request)
{
    const bool sameBody = sent.sentHash.isEmpty() || sent.sentHash == store::sentHashOf(request.body);
    if (sent.message.conversation != request.conversation || !sameBody)
        return Error::make(ErrorCode::Conflict, u"client_id_reused"_s);
    return replyFor(sent.message);
}

/// Slow mode; not for those who tidy up in the room. Asked after the place was taken: who takes the next place waits
/// for this one.
Result<Done> keepPace(Tx& tx, const Actor& actor, const store::ConversationSight& sight)
{
    const ConversationRecord& room = sight.place();
    if (room.slowModeS == 0 || resolve(Action::DeleteMessage, factsOf(tx, actor, sight)).allowed)
        return Done{};
    TRY(const auto last, store::lastPace(tx.db, room.id, actor.user));
    const Timestamp now = tx.clock.now();
    const auto next = last.value_or(now) + std::chrono::seconds{last ? room.slowModeS : 0};
    if (next > now)
        return Error{ErrorCode::RateLimited, {}, u"room.slow_mode"_s, {}, static_cast<int>((next - now).count())};
    return store::notePace(tx.db, room.id, actor.user, now);
}

Result<Done> insert(Tx& tx, const MessageRecord& message)
{
    auto inserted = store::insertMessage(tx.db, message);
    // Another node stored the same send between our look and our insert: trying again finds it.
    if (!inserted.ok() && inserted.error().code == ErrorCode::Conflict)
        return Error::make(ErrorCode::Busy, u"sent_elsewhere"_s);
    return inserted;
}

/// A message that was not there before, by somebody who may.
Result<MessageSendReply> add(Tx& tx, UserId author, const MessageSend& request, const store::MessagePlace& place)
{
    MessageRecord message;
    message.id = MessageId::make();
    message.conversation = request.conversation;
    message.seq = place.seq;
    message.author = author;
    message.clientId = request.clientId;
    message.body = request.body;
    message.replyTo = request.replyTo;
    message.createdAt = tx.clock.now();
    message.rev = place.rev;
    CHECK(insert(tx, message));
    CHECK(hook_outbox::note(tx, message));
    const MessageSendReply reply = replyFor(message);
    tx.changes.publish(request.conversation, place.rev, message);
    CHECK(notifications::announce(tx, message));
    return reply;
}

} // namespace

Result<MessageSendReply> send(Tx& tx, const Actor& actor, const MessageSend& request)
{
    TRY(const auto sent, store::findSent(tx.db, actor.user, request.clientId));
    if (sent)
        return repeated(*sent, request);
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::Post));
    CHECK(contacts::mayWriteIn(tx, actor, sight.place().id, sight.place().kind));
    CHECK(checkReplyTo(tx, sight, request.replyTo));
    TRY(const auto place, store::nextPlace(tx.db, request.conversation));
    if (sight.parent)
        CHECK(threads::noteReply(tx, actor.user, sight, place.seq));
    CHECK(keepPace(tx, actor, sight));
    TRY(auto reply, add(tx, actor.user, request, place));
    CHECK(stamp(tx, actor.user, ReadMarkRecord{request.conversation, place.seq}));
    return reply;
}

Result<MessageSendReply> sendAs(Tx& tx, UserId author, const MessageSend& request)
{
    TRY(const auto sent, store::findSent(tx.db, author, request.clientId));
    if (sent)
        return repeated(*sent, request);
    TRY(const auto place, store::nextPlace(tx.db, request.conversation));
    return add(tx, author, request, place);
}

Result<RevReply> edit(Tx& tx, const Actor& actor, const MessageEdit& request)
{
    TRY(auto message, accessMessage(tx, actor, request.message, Action::EditMessage));
    if (message.deleted)
        return ErrorCode::Gone;
    if (message.body == request.body)
        return RevReply{message.rev};
    TRY(const auto sight, accessConversation(tx, actor, message.conversation, Action::Post));
    CHECK(contacts::mayWriteIn(tx, actor, sight.place().id, sight.place().kind));
    message.body = request.body;
    message.editedAt = tx.clock.now();
    TRY(const Rev rev, stamp(tx, std::move(message)));
    return RevReply{rev};
}

Result<RevReply> remove(Tx& tx, const Actor& actor, const MessageDelete& request)
{
    TRY(auto message, accessMessage(tx, actor, request.message, Action::DeleteMessage));
    if (message.deleted)
        return RevReply{message.rev};
    message.deleted = true;
    message.body.clear();
    TRY(const Rev rev, stamp(tx, std::move(message)));
    return RevReply{rev};
}

} // namespace tertulia::messages
