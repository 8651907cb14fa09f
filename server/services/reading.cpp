// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/reading.h"

#include "server/services/access.h"
#include "server/services/stamps.h"
#include "server/store/locks.h"
#include "server/store/own_marks.h"
#include "server/store/read_marks.h"
#include "shared/protocol/teeth.h"

#include <set>

namespace tertulia::reading {

using namespace Qt::StringLiterals;

namespace {

Result<Done> takeBackUnread(Tx& tx, UserId user, const ReadMarkRecord& mark)
{
    TRY(const auto unread, store::unreadFromOf(tx.db, user, mark.conversation));
    if (unread.seq > 0 && mark.seq <= unread.readSeq)
        CHECK(stamp(tx, user, UnreadFromRecord{mark.conversation}));
    return Done{};
}

/// Somewhere the asker may look, and a message there that he may see.
Result<Done> checkDraft(Tx& tx, const Actor& actor, const DraftSet& request)
{
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::SeeConversation));
    return checkReplyTo(tx, sight, request.replyTo);
}

} // namespace

Result<RevReply> mark(Tx& tx, const Actor& actor, const ReadMark& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::SeeConversation));
    if (request.seq > sight.conversation.lastSeq)
        return Error::badField(u"seq"_s, u"beyond_last"_s);
    TRY(const auto found, store::findReadMark(tx.db, actor.user, request.conversation));
    const ReadMarkRecord current = found.value_or(ReadMarkRecord{request.conversation});
    if (request.seq < current.seq && !teeth::bites(teeth::Bug::ReadMarkBack))
        return Error::make(ErrorCode::Conflict, u"mark_is_further"_s);
    if (request.seq == current.seq) {
        CHECK(takeBackUnread(tx, actor.user, current));
        return RevReply{current.rev};
    }
    TRY(const Rev rev, stamp(tx, actor.user, ReadMarkRecord{request.conversation, request.seq}));
    return RevReply{rev};
}

Result<UnreadSetReply> setUnread(Tx& tx, const Actor& actor, const UnreadSet& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::SeeConversation));
    TRY(const auto mark, store::findReadMark(tx.db, actor.user, request.conversation));
    const Seq readSeq = mark ? mark->seq : 0;
    if (request.seq && *request.seq > readSeq)
        return Error::badField(u"seq"_s, u"is_unread"_s);
    if (request.seq && *request.seq < sight.firstSeq)
        return Error::badField(u"seq"_s, u"not_visible"_s);
    TRY(auto record, store::unreadFromOf(tx.db, actor.user, request.conversation));
    UnreadFromRecord wanted{request.conversation, request.seq.value_or(0), request.seq ? readSeq : 0, record.rev};
    if (wanted == record || (!request.seq && record.seq == 0))
        return UnreadSetReply{record};
    TRY(wanted.rev, stamp(tx, actor.user, wanted));
    return UnreadSetReply{wanted};
}

Result<DraftSetReply> setDraft(Tx& tx, const Actor& actor, const DraftSet& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(auto current, store::draftOf(tx.db, actor.user, request.conversation));
    const bool forgets = request.body.isEmpty();
    if (!forgets || current.rev == 0)
        CHECK(checkDraft(tx, actor, request));
    const auto replyTo = forgets ? std::nullopt : request.replyTo;
    if (current.body == request.body && current.replyTo == replyTo)
        return DraftSetReply{true, std::move(current)};
    if (request.baseRev && *request.baseRev != current.rev && !current.body.isEmpty())
        return DraftSetReply{false, std::move(current)};
    if (current.body.isEmpty()) {
        TRY(const int64_t others, store::countDrafts(tx.db, actor.user));
        if (others >= limits::drafts)
            return Error::make(ErrorCode::TooLarge, u"too_many_drafts"_s);
    }
    DraftRecord draft{request.conversation, request.body, replyTo, tx.clock.now()};
    TRY(draft.rev, stamp(tx, actor.user, draft));
    return DraftSetReply{true, std::move(draft)};
}

Result<SpaceArrangeReply> arrangeSpaces(Tx& tx, const Actor& actor, const SpaceArrange& request)
{
    const std::set<SpaceId> different(request.spaces.begin(), request.spaces.end());
    if (different.size() != request.spaces.size())
        return Error::badField(u"spaces"_s, u"twice"_s);
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(auto order, store::spaceOrderOf(tx.db, actor.user));
    if (order.spaces == request.spaces)
        return SpaceArrangeReply{std::move(order)};
    order.spaces = request.spaces;
    TRY(order.rev, stamp(tx, actor.user, order));
    return SpaceArrangeReply{std::move(order)};
}

} // namespace tertulia::reading
