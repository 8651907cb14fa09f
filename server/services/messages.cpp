// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/messages.h"

#include "server/services/access.h"
#include "server/services/contacts.h"
#include "server/services/files.h"
#include "server/services/hook_outbox.h"
#include "server/services/mentions.h"
#include "server/services/notifications.h"
#include "server/services/previews.h"
#include "server/services/stamps.h"
#include "server/services/threads.h"
#include "server/store/deletion.h"
#include "server/store/locks.h"
#include "server/store/mentions.h"
#include "server/store/messages.h"
#include "server/store/streams.h"
#include "shared/protocol/teeth.h"

namespace tertulia::messages {

using namespace Qt::StringLiterals;

namespace {

MessageSendReply replyFor(const MessageRecord& message)
{
    return {message.id, message.seq, message.rev, message.createdAt};
}

QByteArray hashOf(const Draft& draft)
{
    return store::sentHashOf(draft.message.body, draft.besides);
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
    // A last message that is still to come was written by a clock that has been put back since: nobody waits for that.
    if (next > now && last <= now)
        return Error{ErrorCode::RateLimited, {}, u"room.slow_mode"_s, {}, static_cast<int>((next - now).count())};
    return store::notePace(tx.db, room.id, actor.user, now);
}

/// What a message takes before anybody looks whether it may be written.
struct Taken
{
    std::optional<store::MessagePlace> place{};
    std::optional<Rev> parentRev{}; ///< for what hangs on the root of the thread
};

/// Where others write too: what is seen after this stays so until we are done, and an error gives it back. Alone one
/// looks first, for it would cost the neighbours in the transaction what they did.
Result<Taken> takeFirst(Tx& tx, ConversationId conversation)
{
    Taken taken;
    if (store::isAlone(tx.db))
        return taken;
    TRY(taken.place, store::nextPlace(tx.db, conversation));
    if (taken.place->parent) {
        TRY(taken.parentRev, store::nextRev(tx.db, *taken.place->parent));
    }
    return taken;
}

Result<Done> insert(Tx& tx, const Draft& draft)
{
    auto inserted = store::insertMessage(tx.db, draft.message, hashOf(draft));
    // Another node stored the same send between our look and our insert: trying again finds it.
    if (!inserted.ok() && inserted.error().code == ErrorCode::Conflict)
        return Error::make(ErrorCode::Busy, u"sent_elsewhere"_s);
    return inserted;
}

/// A message that was not there before, by somebody who may.
Result<MessageSendReply> add(Tx& tx, UserId author, Draft draft, const store::MessagePlace& place,
                             const store::ConversationSight& sight, const std::vector<files::Attached>& attached = {})
{
    MessageRecord& message = draft.message;
    for (const files::Attached& one : attached)
        message.attachments.push_back(one.attachment());
    message.id = MessageId::make();
    message.seq = place.seq;
    message.author = author;
    message.createdAt = tx.clock.now();
    message.rev = place.rev;
    TRY(message.mentions, mentions::in(tx, message, sight));
    CHECK(insert(tx, draft));
    CHECK(files::bind(tx, message, attached));
    CHECK(store::noteMentions(tx.db, message));
    CHECK(hook_outbox::note(tx, message));
    const MessageSendReply reply = replyFor(message);
    tx.changes.publish(message.conversation, place.rev, message);
    CHECK(notifications::announce(tx, message, sight));
    return reply;
}

Draft draftOf(const MessageSend& request)
{
    Draft draft;
    draft.message.conversation = request.conversation;
    draft.message.clientId = request.clientId;
    draft.message.body = request.body;
    draft.message.replyTo = request.replyTo;
    if (request.silent.value_or(false))
        draft.message.silent = true;
    if (request.noPreview.value_or(false))
        draft.message.noPreview = true;
    draft.files = request.attachments.value_or(std::vector<FileId>{});
    for (const FileId file : draft.files)
        draft.besides += file.text() + u' ';
    return draft;
}

/// Who attaches files must be allowed to.
Result<std::vector<files::Attached>> attachmentsOf(Tx& tx, const Actor& actor, const Draft& draft)
{
    if (!draft.files.empty())
        CHECK(accessConversation(tx, actor, draft.message.conversation, Action::Attach));
    return files::toAttach(tx, actor, draft.files, draft.keeper);
}

Result<MessageSendReply> sendDraft(Tx& tx, const Actor& actor, Draft draft)
{
    if (draft.message.body.isEmpty() && draft.files.empty())
        return Error::badField(u"body"_s, u"nothing_to_send"_s);
    TRY(const auto sent, sentBefore(tx, actor.user, draft));
    if (sent && teeth::bites(teeth::Bug::DedupeOff)) {
        draft.message.clientId = MessageId::make().text();
        return write(tx, actor, std::move(draft));
    }
    return sent ? Result{*sent} : write(tx, actor, std::move(draft));
}

/// What is brought along: of a bare forward, what that one brought.
ForwardedFrom wordsOf(MessageRecord message)
{
    if (message.forwarded && message.body.isEmpty())
        return std::move(*message.forwarded);
    return {message.author, message.createdAt, std::move(message.body)};
}

} // namespace

Result<std::optional<MessageSendReply>> sentBefore(Tx& tx, UserId author, const Draft& draft)
{
    TRY(const auto sent, store::findSent(tx.db, author, draft.message.clientId));
    if (!sent)
        return std::optional<MessageSendReply>{};
    const bool isSame = sent->sentHash.isEmpty() || sent->sentHash == hashOf(draft);
    if (sent->message.conversation != draft.message.conversation || !isSame)
        return Error::make(ErrorCode::Conflict, u"client_id_reused"_s);
    return std::optional{replyFor(sent->message)};
}

Result<MessageSendReply> write(Tx& tx, const Actor& actor, Draft draft)
{
    const ConversationId conversation = draft.message.conversation;
    TRY(auto taken, takeFirst(tx, conversation));
    TRY(const auto sight, accessToWrite(tx, actor, conversation));
    CHECK(contacts::mayWriteIn(tx, actor, sight.place().id, sight.place().kind));
    CHECK(checkReplyTo(tx, sight, draft.message.replyTo));
    TRY(const auto attached, attachmentsOf(tx, actor, draft));
    if (!taken.place) {
        TRY(taken.place, store::nextPlace(tx.db, conversation));
    }
    const store::MessagePlace place = *taken.place;
    if (sight.parent) {
        CHECK(mentions::lockNamed(tx, actor.user, draft.message.body));
        CHECK(threads::noteReply(tx, actor.user, sight, place.seq, taken.parentRev));
    }
    CHECK(keepPace(tx, actor, sight));
    TRY(auto reply, add(tx, actor.user, std::move(draft), place, sight, attached));
    CHECK(stamp(tx, actor.user, ReadMarkRecord{conversation, place.seq}));
    return reply;
}

Result<MessageSendReply> send(Tx& tx, const Actor& actor, const MessageSend& request)
{
    return sendDraft(tx, actor, draftOf(request));
}

Result<MessageSendReply> sendScheduled(Tx& tx, const Actor& actor, const MessageSend& request, ScheduledId scheduled)
{
    Draft draft = draftOf(request);
    draft.keeper = scheduled;
    return sendDraft(tx, actor, std::move(draft));
}

Result<MessageSendReply> sendAs(Tx& tx, UserId author, const MessageSend& request)
{
    Draft draft = draftOf(request);
    TRY(const auto sent, sentBefore(tx, author, draft));
    if (sent)
        return *sent;
    TRY(const auto sight, store::sightOfConversation(tx.db, request.conversation, author));
    if (!sight)
        return ErrorCode::NotFound;
    TRY(const auto place, store::nextPlace(tx.db, request.conversation));
    return add(tx, author, std::move(draft), place, *sight);
}

Result<MessageSendReply> forward(Tx& tx, const Actor& actor, const MessageForward& request)
{
    Draft draft;
    draft.message.conversation = request.conversation;
    draft.message.clientId = request.clientId;
    draft.message.body = request.body.value_or(QString{});
    draft.besides = request.message.text();
    TRY(const auto sent, sentBefore(tx, actor.user, draft));
    if (sent)
        return *sent;
    TRY(auto original, accessMessage(tx, actor, request.message, Action::SeeConversation));
    if (original.deleted)
        return ErrorCode::Gone;
    if (original.system)
        return Error::badField(u"message"_s, u"is_system"_s);
    if (original.poll)
        return Error::badField(u"message"_s, u"is_poll"_s);
    for (const Attachment& one : original.attachments)
        draft.files.push_back(one.file);
    draft.message.forwarded = wordsOf(std::move(original));
    return write(tx, actor, std::move(draft));
}

Result<RevReply> edit(Tx& tx, const Actor& actor, const MessageEdit& request)
{
    TRY(auto message, holdMessage(tx, actor, request.message, Action::EditMessage));
    if (message.poll)
        return Error::badField(u"message"_s, u"is_poll"_s);
    if (message.body == request.body)
        return RevReply{message.rev};
    if (request.body.isEmpty() && message.attachments.empty() && !message.forwarded)
        return Error::badField(u"body"_s, u"nothing_to_send"_s);
    TRY(const auto sight, accessConversation(tx, actor, message.conversation, Action::Post));
    CHECK(contacts::mayWriteIn(tx, actor, sight.place().id, sight.place().kind));
    const MessageRecord former = message;
    if (teeth::bites(teeth::Bug::DeleteNotFinal))
        message.deleted = false;
    message.body = request.body;
    message.editedAt = tx.clock.now();
    previews::dropStale(message);
    TRY(message.mentions, mentions::in(tx, message, sight));
    if (message.mentions != former.mentions) {
        CHECK(store::forgetMentions(tx.db, message.conversation, message.seq));
        CHECK(store::noteMentions(tx.db, message));
    }
    TRY(const Rev rev, stamp(tx, std::move(message)));
    CHECK(store::addVersion(tx.db, former, rev));
    return RevReply{rev};
}

Result<RevReply> remove(Tx& tx, const Actor& actor, const MessageDelete& request)
{
    TRY(auto message, holdAnyMessage(tx, actor, request.message, Action::DeleteMessage));
    if (message.deleted)
        return RevReply{message.rev};
    message.deleted = true;
    TRY(const Rev rev, stamp(tx, std::move(message)));
    return RevReply{rev};
}

} // namespace tertulia::messages
