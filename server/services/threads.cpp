// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/threads.h"

#include "server/services/access.h"
#include "server/services/contacts.h"
#include "server/services/joining.h"
#include "server/services/messages.h"
#include "server/services/paging.h"
#include "server/services/stamps.h"
#include "server/store/locks.h"
#include "server/store/members.h"
#include "server/store/messages.h"
#include "server/store/streams.h"
#include "server/store/threads.h"

namespace tertulia::threads {

using namespace Qt::StringLiterals;

namespace {

int threadsOnPage(const std::optional<int>& asked)
{
    return std::clamp(asked.value_or(limits::threadsPage), 1, limits::threadsPage);
}

MembershipRecord threadMembership(const ConversationRecord& thread, bool left)
{
    return {thread.id, ConversationKind::Thread, {}, left};
}

/// False: the user follows all that one can, and none of it is a thread.
Result<bool> makeRoom(Tx& tx, UserId user)
{
    TRY(const int64_t threads, store::countFollowed(tx.db, user));
    TRY(const int64_t streams, store::followedCount(tx.db, user));
    if (threads < limits::followedThreads && streams < maxFollowed)
        return true;
    TRY(const auto stalest, store::stalestFollowed(tx.db, user));
    if (!stalest)
        return false;
    ConversationRecord record;
    record.id = *stalest;
    CHECK(stamp(tx, user, threadMembership(record, true)));
    tx.changes.unsubscribe(user, *stalest);
    return true;
}

/// Nullopt: there is no room for it.
Result<std::optional<Rev>> begin(Tx& tx, UserId user, const ConversationRecord& thread, Seq readTo)
{
    TRY(const bool hasRoom, makeRoom(tx, user));
    if (!hasRoom)
        return std::optional<Rev>{};
    TRY(const Rev rev, stamp(tx, user, threadMembership(thread, false)));
    CHECK(markAsRead(tx, user, thread.id, readTo));
    tx.changes.subscribe(user, thread.id, {thread.parent.value_or(ConversationId{}), thread.rootSeq.value_or(0)});
    return std::optional{rev};
}

Result<Done> followIf(Tx& tx, UserId user, const ConversationRecord& thread, Seq readTo, bool evenIfStopped)
{
    const auto isSettled = [evenIfStopped](const std::optional<bool>& follows) {
        return follows && (*follows || !evenIfStopped);
    };
    TRY(auto before, store::follows(tx.db, user, thread.id));
    if (isSettled(before))
        return Done{};
    if (!store::isAlone(tx.db)) { // another device of his may be at it
        CHECK(store::lockUser(tx.db, user));
        TRY(before, store::follows(tx.db, user, thread.id));
        if (isSettled(before))
            return Done{};
    }
    CHECK(begin(tx, user, thread, readTo));
    return Done{};
}

/// The thread that is to begin with its first reply, with those who follow it from there.
Result<ConversationId> create(Tx& tx, const Actor& actor, const MessageRecord& root)
{
    store::ConversationRow row;
    row.record.id = ConversationId::make();
    row.record.kind = ConversationKind::Thread;
    row.record.parent = root.conversation;
    row.record.root = root.id;
    row.record.rootSeq = root.seq;
    row.record.createdAt = tx.clock.now();
    row.record.rev = 1;
    row.rev = 1;
    CHECK(store::lockUsers(tx.db, {actor.user, root.author}));
    const auto inserted = store::insertConversation(tx.db, row, std::nullopt);
    // Another node began it between our look and our insert: trying again finds it.
    if (!inserted.ok() && inserted.error().code == ErrorCode::Conflict)
        return Error::make(ErrorCode::Busy, u"started_elsewhere"_s);
    CHECK(inserted);
    CHECK(followIf(tx, actor.user, row.record, 0, true));
    const auto sees = accessConversation(tx, Actor{root.author, {}}, row.record.id, Action::SeeConversation);
    if (sees.ok())
        CHECK(followIf(tx, root.author, row.record, 0, true));
    else if (sees.error().code != ErrorCode::NotFound)
        return sees.error();
    tx.changes.publish(row.record.id, row.record.rev, row.record);
    return row.record.id;
}

/// The message on which a thread shall begin, which nobody else changes any more; or one that has a thread.
Result<MessageRecord> rootOf(Tx& tx, const Actor& actor, MessageId id)
{
    TRY(auto root, accessMessage(tx, actor, id, Action::Post));
    if (root.thread || store::isAlone(tx.db))
        return root;
    TRY(root, holdAnyMessage(tx, actor, id, Action::Post));
    // To hold the parent first and then the thread is the wrong way round.
    return root.thread ? Result<MessageRecord>{Error::make(ErrorCode::Busy, u"started_elsewhere"_s)} : root;
}

/// What the same request did before; nullopt if it is new.
Result<std::optional<ThreadStartReply>> repeated(Tx& tx, const Actor& actor, const ThreadStart& request)
{
    TRY(const auto sent, store::findSent(tx.db, actor.user, request.clientId));
    if (!sent)
        return std::optional<ThreadStartReply>{};
    TRY(const auto sight, store::sightOfConversation(tx.db, sent->message.conversation, actor.user));
    const bool sameBody = sent->sentHash.isEmpty() || sent->sentHash == store::sentHashOf(request.body);
    if (!sight || sight->conversation.record.root != request.message || !sameBody)
        return Error::make(ErrorCode::Conflict, u"client_id_reused"_s);
    const MessageRecord& first = sent->message;
    return std::optional{ThreadStartReply{sight->conversation.record, first.id, first.seq, first.rev, first.createdAt}};
}

Result<std::optional<ThreadView>> viewOf(Tx& tx, const Actor& actor, ConversationId id)
{
    const auto sight = accessConversation(tx, actor, id, Action::SeeConversation);
    if (!sight.ok() && sight.error().code == ErrorCode::NotFound)
        return std::optional<ThreadView>{};
    CHECK(sight);
    const ConversationRecord& thread = sight->conversation.record;
    TRY(const auto root, store::findMessage(tx.db, thread.root.value_or(MessageId{})));
    TRY(const auto head, store::headFor(tx.db, actor.user, id));
    TRY(const auto following, store::follows(tx.db, actor.user, id));
    if (!root || !head) // its room was deleted long ago
        return std::optional<ThreadView>{};
    return std::optional{ThreadView{thread, *root, following.value_or(false), head->lastSeq.value_or(0),
                                    head->readSeq.value_or(0), head->unreadFrom, head->mentions.value_or(0)}};
}

/// `ids`: one more than fit, if there are.
Result<ThreadListReply> pageOf(Tx& tx, const Actor& actor, const std::vector<ConversationId>& ids, int limit)
{
    std::vector<ThreadView> views;
    std::vector<UserId> authors;
    for (const ConversationId id : ids) {
        TRY(auto view, viewOf(tx, actor, id));
        authors.push_back(view ? view->root.author : UserId{});
        views.push_back(std::move(view).value_or(ThreadView{}));
    }
    TRY(const auto profiles, loadProfiles(tx, std::move(authors)));
    PageMeter meter(limit, profiles);
    ThreadListReply reply;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (i == static_cast<size_t>(limit) || (!views[i].root.id.isNull() && !meter.take(views[i].root))) {
            reply.more = true;
            reply.next = ids.at(i - 1);
            break;
        }
        if (!views[i].root.id.isNull())
            reply.threads.push_back(std::move(views[i]));
    }
    reply.users = meter.takeUsers();
    return reply;
}

} // namespace

Result<ThreadStartReply> start(Tx& tx, const Actor& actor, const ThreadStart& request)
{
    TRY(auto before, repeated(tx, actor, request));
    if (before)
        return std::move(*before);
    TRY(const auto root, rootOf(tx, actor, request.message));
    TRY(const auto parent, accessConversation(tx, actor, root.conversation, Action::Post));
    if (parent.parent)
        return Error::badField(u"message"_s, u"in_a_thread"_s);
    CHECK(contacts::mayWriteIn(tx, actor, parent.place().id, parent.place().kind));
    if (!root.thread && root.deleted)
        return ErrorCode::Gone;
    ConversationId thread = root.thread ? root.thread->conversation : ConversationId{};
    if (!root.thread) {
        TRY(thread, create(tx, actor, root));
    }
    TRY(const auto sent, messages::send(tx, actor, MessageSend{thread, request.clientId, request.body, {}}));
    TRY(const auto sight, accessConversation(tx, actor, thread, Action::SeeConversation));
    return ThreadStartReply{sight.conversation.record, sent.id, sent.seq, sent.rev, sent.createdAt};
}

Result<RevReply> follow(Tx& tx, const Actor& actor, const ThreadFollow& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(const auto sight, accessConversation(tx, actor, request.thread, Action::SeeConversation));
    if (!sight.parent)
        return Error::badField(u"thread"_s, u"not_a_thread"_s);
    const ConversationRecord& thread = sight.conversation.record;
    TRY(const auto before, store::follows(tx.db, actor.user, thread.id));
    if (before == request.follow) {
        TRY(const auto head, store::userHead(tx.db, actor.user));
        return RevReply{head.value_or(0)};
    }
    if (!request.follow) {
        TRY(const Rev rev, stamp(tx, actor.user, threadMembership(thread, true)));
        tx.changes.unsubscribe(actor.user, thread.id);
        return RevReply{rev};
    }
    TRY(const auto rev, begin(tx, actor.user, thread, sight.conversation.lastSeq));
    if (!rev)
        return Error::make(ErrorCode::TooLarge, u"follows_too_many"_s);
    return RevReply{*rev};
}

Result<ThreadListReply> list(Tx& tx, const Actor& actor, const ThreadList& request)
{
    const int limit = threadsOnPage(request.limit);
    TRY(const auto ids, store::followedPage(tx.db, actor.user, request.after, limit + 1));
    return pageOf(tx, actor, ids, limit);
}

Result<ThreadListReply> of(Tx& tx, const Actor& actor, const ThreadOf& request)
{
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::SeeConversation));
    if (sight.parent)
        return Error::badField(u"conversation"_s, u"is_a_thread"_s);
    const int limit = threadsOnPage(request.limit);
    TRY(const auto ids, store::threadsOf(tx.db, request.conversation, sight.firstSeq, request.after, limit + 1));
    return pageOf(tx, actor, ids, limit);
}

Result<std::vector<Followed>> watchable(Tx& tx, const Actor& actor, const std::vector<ConversationId>& threads)
{
    std::vector<Followed> found;
    for (const ConversationId id : threads) {
        const auto sight = accessConversation(tx, actor, id, Action::SeeConversation);
        if (!sight.ok() && sight.error().code != ErrorCode::NotFound)
            return sight.error();
        if (sight.ok() && sight->parent)
            found.push_back(Followed::thread(id, {sight->place().id, sight->conversation.record.rootSeq.value_or(0)}));
    }
    return found;
}

Result<Done> noteReply(Tx& tx, UserId author, const store::ConversationSight& thread, Seq seq,
                       std::optional<Rev> parentRev)
{
    const ConversationRecord& record = thread.conversation.record;
    TRY(auto root, store::findMessage(tx.db, record.root.value_or(MessageId{})));
    if (!root)
        return Error::make(ErrorCode::Internal, u"thread_without_root"_s);
    root->thread = ThreadSummary{record.id, seq, tx.clock.now()};
    CHECK(stampRoot(tx, std::move(*root), parentRev));
    return followIf(tx, author, record, 0, true);
}

Result<Done> followUnlessStopped(Tx& tx, UserId user, const store::ConversationSight& thread, Seq readTo)
{
    return followIf(tx, user, thread.conversation.record, readTo, false);
}

} // namespace tertulia::threads
