// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/groups.h"

#include "server/services/access.h"
#include "server/services/avatars.h"
#include "server/services/stamps.h"
#include "server/services/system_notes.h"
#include "server/store/locks.h"
#include "server/store/members.h"

namespace tertulia::groups {

using namespace Qt::StringLiterals;

namespace {

Result<Rev> handOver(Tx& tx, const Actor& actor, MemberRecord heir)
{
    TRY(auto owner, store::findMember(tx.db, heir.conversation, actor.user));
    if (!owner)
        return Error::make(ErrorCode::Internal, u"owner_without_member"_s);
    heir.role = MemberRole::Owner;
    CHECK(stamp(tx, std::move(heir)));
    owner->role = MemberRole::Admin;
    return stamp(tx, std::move(*owner));
}

} // namespace

Result<ConversationEditReply> edit(Tx& tx, const Actor& actor, const ConversationEdit& request)
{
    CHECK(store::lockStream(tx.db, request.conversation));
    TRY(auto sight, accessConversation(tx, actor, request.conversation, Action::EditConversation));
    store::ConversationRow& row = sight.conversation;
    if (row.record.kind != ConversationKind::Group)
        return Error::badField(u"conversation"_s, u"not_a_group"_s);
    if (request.avatar && !request.avatar->isEmpty() && !request.avatar->startsWith(u"face:"_s))
        return Error::badField(u"avatar"_s, u"not_an_avatar"_s);
    const ConversationRecord before = row.record;
    row.record.title = request.title.value_or(row.record.title);
    row.record.topic = request.topic.value_or(row.record.topic);
    row.record.avatar = request.avatar.value_or(row.record.avatar);
    row.record.history = request.history.value_or(row.record.history);
    if (row.record == before)
        return ConversationEditReply{before};
    if (row.record.avatar != before.avatar)
        CHECK(avatars::release(tx, before.avatar));
    CHECK(stamp(tx, row, false));
    CHECK(system_notes::addChanges(tx, actor, before, row.record));
    return ConversationEditReply{std::move(row.record)};
}

Result<RevReply> setRole(Tx& tx, const Actor& actor, const MemberSetRole& request)
{
    CHECK(store::lockStream(tx.db, request.conversation));
    TRY(auto ranked, accessMember(tx, actor, request.conversation, request.user, Action::SetMemberRole));
    MemberRecord& member = ranked.member;
    if (member.role == request.role)
        return RevReply{member.rev};
    if (member.user == actor.user)
        return Error::forbidden(u"owner.hands_over_first"_s);
    if (request.role == MemberRole::Owner) {
        TRY(const Rev rev, handOver(tx, actor, std::move(member)));
        return RevReply{rev};
    }
    member.role = request.role;
    TRY(const Rev rev, stamp(tx, std::move(member)));
    return RevReply{rev};
}

} // namespace tertulia::groups
