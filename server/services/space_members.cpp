// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/space_members.h"

#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/joining.h"
#include "server/services/paging.h"
#include "server/services/stamps.h"
#include "server/store/deletion.h"
#include "server/store/invites.h"
#include "server/store/locks.h"

#include <set>

namespace tertulia::space_members {

using namespace Qt::StringLiterals;

namespace {

/// Somebody to whom something shall be done in a space; he need not be in it.
struct Target
{
    UserId user;
    std::optional<SpaceMemberRecord> member{}; ///< if he is in
};

Result<Target> accessTarget(Tx& tx, const Actor& actor, SpaceId space, const QString& handle, Action action)
{
    TRY(const auto sight, accessSpace(tx, actor, space, Action::SeeSpace));
    TRY(const auto user, namedUser(tx, handle));
    Facts facts = factsOf(tx, actor, sight);
    facts.targetIsSelf = user.id == actor.user;
    TRY(facts.targetStanding, store::standingIn(tx.db, space, user.id));
    CHECK(require(action, facts));
    Target target{user.id};
    if (facts.targetStanding) {
        TRY(target.member, store::findSpaceMember(tx.db, space, user.id));
    }
    return target;
}

Result<SpaceMemberRecord> accessMember(Tx& tx, const Actor& actor, SpaceId space, const QString& handle, Action action)
{
    TRY(auto target, accessTarget(tx, actor, space, handle, action));
    if (!target.member)
        return Error::badField(u"user"_s, u"not_in_space"_s);
    return std::move(*target.member);
}

Error isSelf()
{
    return Error::badField(u"user"_s, u"is_self"_s);
}

Result<SpaceMemberReply> write(Tx& tx, const Actor& actor, SpaceMemberRecord member, audit::Note note)
{
    TRY(member.rev, stamp(tx, member));
    note.space = member.space;
    note.user = member.user;
    CHECK(audit::write(tx, actor, note));
    return SpaceMemberReply{std::move(member)};
}

QString textOf(const std::optional<Timestamp>& time)
{
    return time ? toWire(*time) : QString{};
}

/// Threads come before the rooms: whoever replies in one has it first.
Result<Done> lockThreadsOf(Tx& tx, const std::vector<MessageRecord>& written)
{
    if (store::isAlone(tx.db))
        return Done{};
    std::set<ConversationId> places;
    for (const MessageRecord& message : written)
        places.insert(message.conversation);
    for (const ConversationId place : places)
        CHECK(store::lockThread(tx.db, place));
    return Done{};
}

/// What somebody who is banned wrote and shall lose.
Result<std::vector<MessageRecord>> sweepable(Tx& tx, const MemberBan& request, UserId user)
{
    const int sweep = request.deleteMessagesS.value_or(0);
    if (sweep <= 0)
        return std::vector<MessageRecord>{};
    return store::writtenIn(tx.db, request.space, user, tx.clock.now() - std::chrono::seconds{sweep},
                            limits::banSweepMessages);
}

/// Nobody else does anything to what a ban is about.
Result<Done> holdForBan(Tx& tx, const Actor& actor, const MemberBan& request)
{
    if (store::isAlone(tx.db))
        return Done{};
    CHECK(store::lockSpace(tx.db, request.space));
    TRY(const auto target, accessTarget(tx, actor, request.space, request.user, Action::Ban));
    TRY(const auto written, sweepable(tx, request, target.user));
    CHECK(lockThreadsOf(tx, written));
    return store::lockRooms(tx.db, request.space);
}

} // namespace

Result<LossReply> kick(Tx& tx, const Actor& actor, const MemberKick& request)
{
    CHECK(store::lockRooms(tx.db, request.space));
    TRY(auto target, accessTarget(tx, actor, request.space, request.user, Action::RemoveSpaceMember));
    if (target.user == actor.user)
        return isSelf();
    LossReply reply{1};
    if (request.dryRun.value_or(false))
        return reply;
    TRY(reply.rev, leaveSpace(tx, std::move(*target.member)));
    audit::Note note{request.space, MemberKick::type, target.user, {}, request.reason.value_or(QString{})};
    CHECK(audit::write(tx, actor, note));
    return reply;
}

Result<LossReply> ban(Tx& tx, const Actor& actor, const MemberBan& request)
{
    CHECK(holdForBan(tx, actor, request));
    TRY(auto target, accessTarget(tx, actor, request.space, request.user, Action::Ban));
    if (target.user == actor.user)
        return isSelf();
    TRY(auto written, sweepable(tx, request, target.user));
    LossReply reply{target.member ? 1 : 0, static_cast<int64_t>(written.size())};
    for (const MessageRecord& message : written)
        reply.bytes += message.body.toUtf8().size();
    if (request.dryRun.value_or(false))
        return reply;
    for (MessageRecord& message : written) {
        message.deleted = true;
        message.body.clear();
        CHECK(stamp(tx, std::move(message)));
    }
    if (target.member) {
        TRY(reply.rev, leaveSpace(tx, std::move(*target.member)));
    }
    const QString reason = request.reason.value_or(QString{});
    CHECK(store::putBan(tx.db, request.space, {target.user, actor.user, reason, tx.clock.now()}));
    CHECK(store::revokeInvitesOf(tx.db, request.space, target.user));
    audit::Note note{request.space, MemberBan::type, target.user, {}, reason};
    note.changed("messages", 0, -reply.messages);
    CHECK(audit::write(tx, actor, note));
    return reply;
}

Result<EmptyReply> unban(Tx& tx, const Actor& actor, const MemberUnban& request)
{
    CHECK(store::lockSpace(tx.db, request.space));
    TRY(const auto target, accessTarget(tx, actor, request.space, request.user, Action::Ban));
    TRY(const bool was, store::removeBan(tx.db, request.space, target.user));
    if (was)
        CHECK(audit::write(tx, actor, {request.space, MemberUnban::type, target.user}));
    return EmptyReply{};
}

Result<BanListReply> bans(Tx& tx, const Actor& actor, const BanList& request)
{
    CHECK(accessSpace(tx, actor, request.space, Action::Ban));
    const int limit = std::clamp(request.limit.value_or(limits::pageDefault), 1, limits::pageMax);
    BanListReply reply;
    TRY(reply.bans, store::bansOf(tx.db, request.space, request.after, limit + 1));
    reply.more = reply.bans.size() > static_cast<size_t>(limit);
    if (reply.more)
        reply.bans.pop_back();
    std::vector<UserId> people;
    for (const Ban& one : reply.bans) {
        people.push_back(one.user);
        people.push_back(one.by);
    }
    TRY(auto profiles, loadProfiles(tx, std::move(people)));
    for (auto& [id, user] : profiles)
        reply.users.push_back(std::move(user));
    return reply;
}

Result<SpaceMemberReply> timeout(Tx& tx, const Actor& actor, const MemberTimeout& request)
{
    CHECK(store::lockRooms(tx.db, request.space));
    TRY(auto member, accessMember(tx, actor, request.space, request.user, Action::Timeout));
    audit::Note note;
    note.action = MemberTimeout::type;
    note.reason = request.reason.value_or(QString{});
    const auto before = member.timeoutUntil;
    member.timeoutUntil.reset();
    if (request.seconds > 0)
        member.timeoutUntil = tx.clock.now() + std::chrono::seconds{request.seconds};
    if (member.timeoutUntil == before)
        return SpaceMemberReply{std::move(member)};
    note.changed("timeout_until", textOf(before), textOf(member.timeoutUntil));
    return write(tx, actor, std::move(member), std::move(note));
}

Result<SpaceMemberReply> nickname(Tx& tx, const Actor& actor, const MemberNickname& request)
{
    CHECK(store::lockSpace(tx.db, request.space));
    QString handle = request.user.value_or(QString{});
    if (!request.user) {
        TRY(const auto self, loadProfiles(tx, {actor.user}));
        const auto found = self.find(actor.user);
        if (found == self.end())
            return ErrorCode::NotFound;
        handle = found->second.handle;
    }
    TRY(auto member, accessMember(tx, actor, request.space, handle, Action::SetNickname));
    if (member.nickname == request.nickname)
        return SpaceMemberReply{std::move(member)};
    audit::Note note;
    note.action = MemberNickname::type;
    note.changed("nickname", member.nickname, request.nickname);
    member.nickname = request.nickname;
    if (member.user != actor.user)
        return write(tx, actor, std::move(member), std::move(note));
    TRY(member.rev, stamp(tx, member)); // what one is called oneself is no administration
    return SpaceMemberReply{std::move(member)};
}

} // namespace tertulia::space_members
