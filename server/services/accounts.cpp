// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/accounts.h"

#include "server/services/devices.h"
#include "server/services/handle_shape.h"
#include "server/services/known_facts.h"
#include "server/services/places.h"
#include "server/services/second_factor.h"
#include "server/services/tokens.h"
#include "server/store/devices.h"
#include "server/store/locks.h"
#include "server/store/users.h"

#include <algorithm>

namespace tertulia::accounts {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A token that comes back after this long is simply unknown.
constexpr auto usedTokensKept = 24h * 30;

Result<QString> makeToken(Tx& tx, DeviceId device, const std::optional<QByteArray>& parent)
{
    QString token = newRefreshToken();
    CHECK(store::insertRefreshToken(tx.db, hashOfToken(token), device, parent, tx.clock.now()));
    return token;
}

Result<SignedIn> openDevice(Tx& tx, UserRecord user, DeviceId device, QString refreshToken)
{
    TRY(auto streams, places::streamsOf(tx, user.id));
    TRY(const bool isAdmin, store::isAdmin(tx.db, user.id));
    return SignedIn{std::move(user), device, std::move(refreshToken), std::move(streams), isAdmin, {}};
}

Result<SignedIn> newDevice(Tx& tx, UserRecord user, const QString& name)
{
    const DeviceId device = DeviceId::make();
    const QString shown = name.isEmpty() ? u"device"_s : name;
    CHECK(store::insertDevice(tx.db, device, user.id, shown, tx.clock.now()));
    TRY(const auto surplus, store::devicesBeyond(tx.db, user.id, limits::devicesOfAUser));
    for (const DeviceId old : surplus)
        CHECK(devices::signOut(tx, old));
    TRY(QString token, makeToken(tx, device, std::nullopt));
    return openDevice(tx, std::move(user), device, std::move(token));
}

Result<SignedIn> reopen(Tx& tx, UserId user, DeviceId device, QString refreshToken)
{
    TRY(auto record, store::userById(tx.db, user));
    if (!record)
        return ErrorCode::BadToken;
    CHECK(store::touchDevice(tx.db, device, tx.clock.now()));
    return openDevice(tx, std::move(*record), device, std::move(refreshToken));
}

/// True if a used token may be used once more, because the answer to its first use never arrived: none of its children
/// was ever used. Withdraws them.
Result<bool> answerGotLost(Tx& tx, const store::RefreshToken& token)
{
    TRY(const auto children, store::childrenOf(tx.db, token));
    if (children.empty())
        return false; // a withdrawn child: whoever has it got it from the answer that we took for lost
    for (const store::RefreshToken& child : children) {
        TRY(const auto grandchildren, store::childrenOf(tx.db, child));
        if (!grandchildren.empty())
            return false;
        CHECK(store::markRefreshTokenUsed(tx.db, child.hash, tx.clock.now()));
    }
    return true;
}

} // namespace

Result<UserRecord> create(Tx& tx, const NewAccount& account)
{
    const UserRecord user{UserId::make(), account.handle, account.displayName, {}, {}, tx.clock.now(), 1, {},
                          account.isBot};
    const auto inserted =
        tx.db.attempt([&] { return store::insertUser(tx.db, user, account.passwordHash, account.isAdmin); });
    if (!inserted.ok() && inserted.error().code == ErrorCode::Conflict)
        return Error{ErrorCode::HandleTaken, u"handle"_s, {}, {}, 0};
    CHECK(inserted);
    TRY(const bool isUnlikeOthers, handle_shape::claim(tx, account.handle, user.id));
    if (!isUnlikeOthers)
        return Error{ErrorCode::HandleTaken, u"handle"_s, {}, u"looks_like_another"_s, 0};
    return user;
}

Result<SignedIn> enroll(Tx& tx, const NewAccount& account, const QString& deviceName)
{
    TRY(UserRecord user, create(tx, account));
    return newDevice(tx, std::move(user), deviceName);
}

Result<Credentials> credentials(Tx& tx, const QString& handle)
{
    TRY(const auto found, store::credentialsOf(tx.db, handle));
    return found ? Credentials{found->user, found->passwordHash} : Credentials{};
}

Result<SignedIn> signIn(Tx& tx, const Proof& proof, const QString& deviceName)
{
    CHECK(store::lockUser(tx.db, proof.user)); // his account may be ending, or all his devices be signed out
    TRY(auto record, store::userById(tx.db, proof.user));
    if (!record)
        return ErrorCode::BadCredentials;
    TRY(const bool hasSecondFactor, second_factor::isOn(tx, proof.user));
    if (hasSecondFactor && !proof.code)
        return ErrorCode::SecondFactorRequired;
    if (hasSecondFactor)
        CHECK(second_factor::prove(tx, proof.user, proof.sealKey, *proof.code));
    if (!proof.betterHash.isEmpty())
        CHECK(store::setPasswordHash(tx.db, proof.user, proof.betterHash));
    return newDevice(tx, std::move(*record), deviceName);
}

Result<std::variant<SignedIn, Withdrawn>> resumeByRefreshToken(Tx& tx, const QString& token)
{
    using Outcome = std::variant<SignedIn, Withdrawn>;
    TRY(auto found, store::refreshToken(tx.db, hashOfToken(token)));
    if (!found)
        return ErrorCode::BadToken;
    if (!store::isAlone(tx.db)) { // another server may be given the same token
        CHECK(store::lockDevice(tx.db, found->device));
        TRY(found, store::refreshToken(tx.db, hashOfToken(token)));
        if (!found)
            return ErrorCode::BadToken;
    }
    TRY(const auto device, store::deviceById(tx.db, found->device));
    if (!device || device->isRevoked)
        return ErrorCode::BadToken;
    if (found->isUsed) {
        TRY(const bool mayRepeat, answerGotLost(tx, *found));
        if (!mayRepeat) {
            CHECK(devices::signOut(tx, device->id));
            return Outcome{Withdrawn{}};
        }
    }
    const Timestamp now = tx.clock.now();
    CHECK(store::markRefreshTokenUsed(tx.db, found->hash, now));
    CHECK(store::forgetUsedTokens(tx.db, device->id, now - usedTokensKept, found->hash));
    TRY(QString child, makeToken(tx, device->id, found->hash));
    TRY(SignedIn signedIn, reopen(tx, device->user, device->id, std::move(child)));
    return Outcome{std::move(signedIn)};
}

Result<SignedIn> resumeByAccessToken(Tx& tx, const Actor& actor)
{
    CHECK(proveDevice(tx, actor));
    return reopen(tx, actor.user, actor.device, {});
}

Result<Done> proveDevice(Tx& tx, const Actor& actor)
{
    TRY(const auto device, known::device(tx, actor.device));
    if (!device || device->isRevoked || device->user != actor.user)
        return ErrorCode::BadToken;
    return Done{};
}

Result<EmptyReply> logout(Tx& tx, const Actor& actor, const AuthLogout& /*request*/)
{
    CHECK(devices::signOut(tx, actor.device));
    return EmptyReply{};
}

} // namespace tertulia::accounts
