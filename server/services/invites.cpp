// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/invites.h"

#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/joining.h"
#include "server/services/paging.h"
#include "server/store/deletion.h"
#include "server/store/invites.h"
#include "server/store/locks.h"

#include <QRandomGenerator>

namespace tertulia::invites {

using namespace Qt::StringLiterals;

namespace {

/// 20 letters and digits that are hard to mistake for each other: 100 bits from the system.
QString makeCode()
{
    static const QLatin1StringView alphabet{"0123456789abcdefghjkmnpqrstvwxyz"};
    static_assert(limits::inviteCodeMin <= 20);
    QString code;
    for (int i = 0; i < 20; ++i)
        code += alphabet.at(QRandomGenerator::system()->bounded(32));
    return code;
}

bool isOver(const Invite& invite, Timestamp now)
{
    return invite.revoked || (invite.uses && invite.used >= *invite.uses) ||
           (invite.expiresAt && *invite.expiresAt <= now);
}

Error over()
{
    return Error::make(ErrorCode::Gone, u"invite_is_over"_s);
}

struct Opened
{
    Invite invite;
    store::SpaceSight space;
};

/// The room can have been deleted or hidden since.
Result<std::optional<ConversationId>> stillPublic(Tx& tx, const Actor& actor, std::optional<ConversationId> room)
{
    if (!room)
        return room;
    TRY(const auto sight, store::sightOfConversation(tx.db, *room, actor.user));
    if (!sight || sight->conversation.record.deleted || sight->conversation.record.isPrivate)
        room.reset();
    return room;
}

/// What a code leads to, if it still leads there for the asker.
Result<Opened> open(Tx& tx, const Actor& actor, const QString& code)
{
    TRY(auto invite, store::findInvite(tx.db, code));
    if (!invite)
        return ErrorCode::NotFound;
    TRY(auto space, store::sightOfSpace(tx.db, invite->space, actor.user));
    if (!space || space->record.deleted)
        return ErrorCode::NotFound;
    if (isOver(*invite, tx.clock.now()))
        return over();
    TRY(const auto ban, store::findBan(tx.db, invite->space, actor.user));
    if (ban)
        return Error::forbidden(u"space.banned"_s);
    TRY(invite->room, stillPublic(tx, actor, invite->room));
    return Opened{std::move(*invite), std::move(*space)};
}

Result<Done> checkRoom(Tx& tx, const Actor& actor, const InviteCreate& request)
{
    if (!request.room)
        return Done{};
    const auto sight = accessConversation(tx, actor, *request.room, Action::SeeConversation);
    if (!sight.ok() && sight.error().code != ErrorCode::NotFound)
        return sight.error();
    if (!sight.ok() || sight->conversation.record.space != request.space)
        return Error::badField(u"room"_s, u"not_in_space"_s);
    if (sight->conversation.record.isPrivate)
        return Error::badField(u"room"_s, u"is_private"_s);
    return Done{};
}

/// The audit log is read by more people than may invite: it names the code, it does not tell it.
QString nameOf(const QString& code)
{
    return code.left(4) + u'…';
}

/// Nobody else joins, is banned or makes a room there until the transaction ends.
Result<Done> holdSpaceOf(Tx& tx, const QString& code)
{
    if (store::isAlone(tx.db))
        return Done{};
    TRY(const auto invite, store::findInvite(tx.db, code));
    return invite ? store::lockSpace(tx.db, invite->space) : Result<Done>{ErrorCode::NotFound};
}

} // namespace

Result<InviteReply> create(Tx& tx, const Actor& actor, const InviteCreate& request)
{
    CHECK(store::lockSpace(tx.db, request.space));
    CHECK(accessSpace(tx, actor, request.space, Action::CreateInvite));
    CHECK(checkRoom(tx, actor, request));
    const Timestamp now = tx.clock.now();
    TRY(const auto others, store::usableInvites(tx.db, request.space, {}, now, limits::invitesOfASpace));
    if (others.size() >= static_cast<size_t>(limits::invitesOfASpace))
        return Error::make(ErrorCode::TooLarge, u"space_has_its_invites"_s);
    Invite invite;
    invite.code = makeCode();
    invite.space = request.space;
    invite.author = actor.user;
    invite.createdAt = now;
    if (request.expiresInS)
        invite.expiresAt = now + std::chrono::seconds{*request.expiresInS};
    invite.uses = request.uses;
    invite.room = request.room;
    CHECK(store::insertInvite(tx.db, invite));
    audit::Note note{request.space, InviteCreate::type, {}, nameOf(invite.code)};
    note.changed("uses", {}, invite.uses ? QString::number(*invite.uses) : QString{});
    note.changed("expires_at", {}, invite.expiresAt ? toWire(*invite.expiresAt) : QString{});
    CHECK(audit::write(tx, actor, note));
    return InviteReply{std::move(invite)};
}

Result<InviteListReply> list(Tx& tx, const Actor& actor, const InviteList& request)
{
    TRY(const auto sight, accessSpace(tx, actor, request.space, Action::SeeSpace));
    const bool seesAll = resolve(Action::ManageInvites, factsOf(tx, actor, sight)).allowed;
    InviteListReply reply;
    TRY(reply.invites, store::usableInvites(tx.db, request.space, seesAll ? std::nullopt : std::optional{actor.user},
                                            tx.clock.now(), limits::invitesOfASpace));
    std::vector<UserId> people;
    for (const Invite& invite : reply.invites)
        people.push_back(invite.author);
    TRY(auto profiles, loadProfiles(tx, std::move(people)));
    for (auto& [id, user] : profiles)
        reply.users.push_back(std::move(user));
    return reply;
}

Result<InviteReply> revoke(Tx& tx, const Actor& actor, const InviteRevoke& request)
{
    TRY(auto invite, store::findInvite(tx.db, request.code));
    if (!invite)
        return ErrorCode::NotFound;
    const bool isOwn = invite->author == actor.user;
    CHECK(accessSpace(tx, actor, invite->space, isOwn ? Action::SeeSpace : Action::ManageInvites));
    if (invite->revoked)
        return InviteReply{std::move(*invite)};
    CHECK(store::revokeInvite(tx.db, request.code));
    invite->revoked = true;
    CHECK(audit::write(tx, actor, {invite->space, InviteRevoke::type, invite->author, nameOf(invite->code)}));
    return InviteReply{std::move(*invite)};
}

Result<InvitePreviewReply> preview(Tx& tx, const Actor& actor, const InvitePreview& request)
{
    TRY(const auto opened, open(tx, actor, request.code));
    const SpaceRecord& space = opened.space.record;
    InvitePreviewReply reply;
    reply.space = space.id;
    reply.name = space.name;
    reply.description = space.description;
    reply.icon = space.icon;
    TRY(reply.members, store::countSpaceMembers(tx.db, space.id));
    TRY(auto profiles, loadProfiles(tx, {opened.invite.author}));
    if (const auto author = profiles.find(opened.invite.author); author != profiles.end())
        reply.author = std::move(author->second);
    reply.room = opened.invite.room;
    reply.joined = opened.space.standing.has_value();
    return reply;
}

Result<SpaceJoinReply> join(Tx& tx, const Actor& actor, const SpaceJoin& request)
{
    CHECK(holdSpaceOf(tx, request.code));
    TRY(const auto opened, open(tx, actor, request.code));
    if (opened.space.standing)
        return Error::make(ErrorCode::Conflict, u"already_a_member"_s);
    TRY(const bool taken, store::takeUse(tx.db, request.code, tx.clock.now()));
    if (!taken)
        return over();
    CHECK(joinSpace(tx, opened.invite.space, actor.user));
    return SpaceJoinReply{opened.space.record, opened.invite.room};
}

} // namespace tertulia::invites
