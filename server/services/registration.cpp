// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/registration.h"

#include "server/services/access.h"
#include "server/services/tokens.h"
#include "server/store/server_invites.h"
#include "server/store/users.h"

namespace tertulia::registration {

using namespace Qt::StringLiterals;

namespace {

Error noSuchInvite()
{
    return {ErrorCode::NotFound, u"invite"_s, {}, {}, 0};
}

/// The invite that lets this registration in; nothing if none is needed.
Result<std::optional<store::FoundInvite>> inviteFor(Tx& tx, Policy policy, const std::optional<QString>& code)
{
    using Found = std::optional<store::FoundInvite>;
    if (!code && policy == Policy::Open)
        return Found{};
    if (!code)
        return Error{
            ErrorCode::RegistrationClosed, {}, {}, policy == Policy::Invite ? u"invite_needed"_s : QString{}, 0};
    TRY(auto found, store::findInvite(tx.db, hashOfToken(*code), tx.clock.now()));
    if (found && found->makesAdmin) {
        TRY(const bool isFirst, store::hasNoUsers(tx.db));
        if (!isFirst)
            found.reset();
    } else if (policy == Policy::Closed) {
        return ErrorCode::RegistrationClosed;
    }
    return found ? Result<Found>{found} : noSuchInvite();
}

} // namespace

Result<Done> mayEnroll(Tx& tx, Policy policy, const std::optional<QString>& code)
{
    CHECK(inviteFor(tx, policy, code));
    return Done{};
}

Result<accounts::SignedIn> enroll(Tx& tx, Policy policy, const std::optional<QString>& code,
                                  const accounts::NewAccount& account, const QString& deviceName)
{
    TRY(const auto invite, inviteFor(tx, policy, code));
    if (invite) {
        TRY(const bool isMine, store::useInvite(tx.db, invite->id));
        if (!isMine)
            return noSuchInvite();
    }
    auto wanted = account;
    wanted.isAdmin = invite && invite->makesAdmin;
    TRY(auto signedIn, accounts::enroll(tx, wanted, deviceName));
    return signedIn;
}

Result<std::optional<QString>> newSetupToken(Tx& tx)
{
    using Token = std::optional<QString>;
    TRY(const bool isNew, store::hasNoUsers(tx.db));
    Token token;
    if (isNew)
        token = newCode();
    CHECK(store::putSetupToken(tx.db, token ? std::optional{hashOfToken(*token)} : std::nullopt, tx.clock.now()));
    return token;
}

Result<Done> makeAdmin(Tx& tx, const QString& handle)
{
    TRY(const auto user, namedUser(tx, handle));
    return store::setAdmin(tx.db, user.id, true);
}

Result<ServerInviteReply> createInvite(Tx& tx, const Actor& actor, const ServerInviteCreate& request)
{
    CHECK(accessServer(tx, actor));
    const Timestamp now = tx.clock.now();
    CHECK(store::forgetSpentInvites(tx.db, now));
    const QString code = newCode();
    const ServerInvite invite{ServerInviteId::make(), request.uses, now, now + std::chrono::seconds{request.expiresInS},
                              actor.user};
    CHECK(store::insertInvite(tx.db, invite, hashOfToken(code)));
    return ServerInviteReply{invite, code};
}

Result<ServerInviteListReply> listInvites(Tx& tx, const Actor& actor, const ServerInviteList& request)
{
    CHECK(accessServer(tx, actor));
    const int limit = request.limit.value_or(limits::pageDefault);
    ServerInviteListReply reply;
    TRY(reply.invites, store::openInvites(tx.db, request.after, limit + 1, tx.clock.now()));
    reply.more = reply.invites.size() > static_cast<size_t>(limit);
    if (reply.more)
        reply.invites.pop_back();
    return reply;
}

Result<EmptyReply> revokeInvite(Tx& tx, const Actor& actor, const ServerInviteRevoke& request)
{
    CHECK(accessServer(tx, actor));
    TRY(const bool wasThere, store::deleteInvite(tx.db, request.invite));
    return wasThere ? Result<EmptyReply>{EmptyReply{}} : noSuchInvite();
}

} // namespace tertulia::registration
