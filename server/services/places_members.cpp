// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/contacts.h"
#include "server/services/joining.h"
#include "server/services/places.h"
#include "server/services/stamps.h"
#include "server/services/system_notes.h"
#include "server/store/invites.h"
#include "server/store/locks.h"
#include "server/store/members.h"
#include "server/store/readers.h"
#include "server/store/streams.h"
#include "server/store/threads.h"

#include <unordered_map>

namespace tertulia::places {

using namespace Qt::StringLiterals;

namespace {

Error alreadyMember()
{
    return Error::make(ErrorCode::Conflict, u"already_a_member"_s);
}

Error notAPlace()
{
    return Error::badField(u"stream"_s, u"has_no_members"_s);
}

Result<RevReply> addToConversation(Tx& tx, const Actor& actor, ConversationId id, const QString& handle)
{
    CHECK(store::lockStream(tx.db, id));
    TRY(const auto sight, accessConversation(tx, actor, id, Action::AddMember));
    TRY(const auto user, holdNamedUser(tx, handle, actor.user));
    TRY(const auto member, store::findMember(tx.db, id, user.id));
    if (member && !member->left)
        return alreadyMember();
    if (sight.conversation.record.kind == ConversationKind::Group)
        CHECK(contacts::mayApproach(tx, actor, user.id, Approach::AddToGroup));
    if (const auto& space = sight.conversation.record.space) {
        TRY(const auto inSpace, store::findSpaceMember(tx.db, *space, user.id));
        if (!inSpace || inSpace->left)
            return Error::badField(u"user"_s, u"not_in_space"_s);
    }
    MemberRecord newcomer{id, user.id, MemberRole::Member, tx.clock.now()};
    if (sight.conversation.record.history == HistoryAccess::Joined)
        newcomer.firstSeq = sight.conversation.lastSeq + 1;
    CHECK(openView(tx, user.id, sight.conversation, newcomer.firstSeq));
    TRY(const Rev rev, stamp(tx, std::move(newcomer)));
    CHECK(store::setByRole(tx.db, id, user.id, false));
    CHECK(system_notes::add(tx, actor, sight.conversation.record, {SystemKind::Added, user.id, {}}));
    return RevReply{rev};
}

Result<RevReply> addToSpace(Tx& tx, const Actor& actor, SpaceId id, const QString& handle)
{
    CHECK(store::lockSpace(tx.db, id));
    CHECK(accessSpace(tx, actor, id, Action::AddSpaceMember));
    TRY(const auto user, namedUser(tx, handle));
    TRY(const auto member, store::findSpaceMember(tx.db, id, user.id));
    if (member && !member->left)
        return alreadyMember();
    TRY(const auto ban, store::findBan(tx.db, id, user.id));
    if (ban)
        return Error::forbidden(u"space.banned"_s);
    TRY(const Rev rev, joinSpace(tx, id, user.id));
    CHECK(audit::write(tx, actor, {id, MemberAdd::type, user.id}));
    return RevReply{rev};
}

SystemNote leftNote(const Actor& actor, UserId user)
{
    if (user == actor.user)
        return {SystemKind::Left, {}, {}};
    return {SystemKind::Removed, user, {}};
}

} // namespace

Result<RevReply> addMember(Tx& tx, const Actor& actor, const MemberAdd& request)
{
    if (const auto conversation = request.stream.conversation())
        return addToConversation(tx, actor, *conversation, request.user);
    if (const auto space = request.stream.space())
        return addToSpace(tx, actor, *space, request.user);
    return notAPlace();
}

Result<RevReply> removeMember(Tx& tx, const Actor& actor, const MemberRemove& request)
{
    if (const auto conversation = request.stream.conversation()) {
        CHECK(store::lockStream(tx.db, *conversation));
        TRY(auto leaving, accessMember(tx, actor, *conversation, request.user, Action::RemoveMember));
        const UserId user = leaving.member.user;
        CHECK(store::lockUsers(tx.db, {user, actor.user}));
        TRY(const Rev rev, leaveConversation(tx, leaving.conversation, std::move(leaving.member)));
        CHECK(system_notes::add(tx, actor, leaving.conversation, leftNote(actor, user)));
        return RevReply{rev};
    }
    if (const auto space = request.stream.space()) {
        CHECK(store::lockRooms(tx.db, *space));
        TRY(auto member, accessLeavingSpaceMember(tx, actor, *space, request.user));
        if (member.user != actor.user)
            CHECK(audit::write(tx, actor, {*space, MemberRemove::type, member.user}));
        TRY(const Rev rev, leaveSpace(tx, std::move(member)));
        return RevReply{rev};
    }
    return notAPlace();
}

Result<std::vector<Followed>> streamsOf(Tx& tx, UserId user)
{
    TRY(const auto found, store::followedStreams(tx.db, user, maxFollowed));
    TRY(const auto firstSeqs, store::firstSeqsOf(tx.db, user));
    TRY(const auto threads, store::followedThreads(tx.db, user, maxFollowed - static_cast<int>(found.size())));
    std::unordered_map<StreamId, Seq> limited;
    for (const auto& one : firstSeqs)
        limited.emplace(one.conversation, one.seq);
    std::vector<Followed> streams;
    streams.reserve(found.size() + threads.size());
    for (const StreamId& stream : found) {
        const auto first = limited.find(stream);
        streams.emplace_back(stream, first == limited.end() ? 0 : first->second);
    }
    for (const auto& one : threads)
        streams.push_back(Followed::thread(one.thread, {one.parent, one.rootSeq}));
    return streams;
}

Result<Done> mayType(Tx& tx, const Actor& actor, ConversationId conversation)
{
    TRY(const auto sight, accessConversation(tx, actor, conversation, Action::Post));
    return contacts::mayWriteIn(tx, actor, sight.place().id, sight.place().kind);
}

} // namespace tertulia::places
