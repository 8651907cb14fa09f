// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/passwords.h"

#include "server/services/access.h"
#include "server/services/devices.h"
#include "server/services/tokens.h"
#include "server/store/second_factors.h"
#include "server/store/server_invites.h"
#include "server/store/users.h"

namespace tertulia::passwords {

using namespace Qt::StringLiterals;

namespace {

Error noSuchLink()
{
    return {ErrorCode::BadToken, u"token"_s, {}, {}, 0};
}

Result<store::FoundLink> findLink(Tx& tx, const QString& token)
{
    TRY(const auto link, store::resetLinkOf(tx.db, hashOfToken(token), tx.clock.now()));
    return link ? Result<store::FoundLink>{*link} : noSuchLink();
}

} // namespace

Result<Own> own(Tx& tx, const Actor& actor)
{
    TRY(const auto user, store::userById(tx.db, actor.user));
    if (!user)
        return ErrorCode::Unauthorized;
    TRY(const auto found, store::credentialsOf(tx.db, user->handle));
    return found ? Result<Own>{Own{user->handle, found->passwordHash}} : Result<Own>{ErrorCode::Unauthorized};
}

Result<EmptyReply> change(Tx& tx, const Actor& actor, const QString& passwordHash)
{
    CHECK(store::setPasswordHash(tx.db, actor.user, passwordHash));
    CHECK(store::deleteResetLink(tx.db, actor.user));
    CHECK(devices::signOutAll(tx, actor.user, actor.device));
    return EmptyReply{};
}

Result<ServerResetLinkReply> makeLink(Tx& tx, const Actor& actor, const ServerResetLink& request)
{
    CHECK(accessServer(tx, actor));
    return makeLink(tx, request.user, request.secondFactor.value_or(false));
}

Result<ServerResetLinkReply> makeLink(Tx& tx, const QString& handle, bool endsSecondFactor)
{
    TRY(const auto user, namedUser(tx, handle));
    if (user.bot)
        return Error::badField(u"user"_s, u"is_a_bot"_s);
    const QString token = newCode();
    const Timestamp expires = tx.clock.now() + linkLife;
    CHECK(store::putResetLink(tx.db, user.id, hashOfToken(token), expires, endsSecondFactor));
    return ServerResetLinkReply{token, expires};
}

Result<QString> ownerOfLink(Tx& tx, const QString& token)
{
    TRY(const auto link, findLink(tx, token));
    TRY(const auto user, store::userById(tx.db, link.user));
    return user ? Result<QString>{user->handle} : noSuchLink();
}

Result<EmptyReply> resetByLink(Tx& tx, const QString& token, const QString& passwordHash)
{
    TRY(const auto link, findLink(tx, token));
    TRY(const bool isMine, store::deleteResetLink(tx.db, link.user));
    if (!isMine)
        return noSuchLink();
    CHECK(store::setPasswordHash(tx.db, link.user, passwordHash));
    if (link.endsSecondFactor)
        CHECK(store::deleteSecondFactor(tx.db, link.user));
    CHECK(devices::signOutAll(tx, link.user, std::nullopt));
    return EmptyReply{};
}

} // namespace tertulia::passwords
