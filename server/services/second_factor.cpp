// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/second_factor.h"

#include "server/services/tokens.h"
#include "server/services/totp.h"
#include "server/store/second_factors.h"

namespace tertulia::second_factor {

using namespace Qt::StringLiterals;

namespace {

Error wrongCode()
{
    return {ErrorCode::BadCredentials, u"code"_s, {}, {}, 0};
}

Result<Done> proveByApp(Tx& tx, UserId user, const store::SecondFactor& factor, const QByteArray& key,
                        const QString& code)
{
    const auto secret = totp::open(key, factor.sealed);
    if (!secret)
        return Error::make(ErrorCode::Internal, u"second_factor_key_is_another"_s);
    const auto step = totp::stepOf(*secret, code, tx.clock.now());
    if (!step)
        return wrongCode();
    TRY(const bool isFresh, store::useStep(tx.db, user, *step));
    return isFresh ? Result<Done>{Done{}} : wrongCode();
}

/// As it is written down: letters and digits, however grouped and in whatever case.
QString bare(const QString& recoveryCode)
{
    return recoveryCode.toLower().remove(u'-');
}

/// 80 random bits in four groups.
QString newRecoveryCode()
{
    const QString letters = totp::base32(totp::newSecret()).left(16).toLower();
    return letters.mid(0, 4) + u'-' + letters.mid(4, 4) + u'-' + letters.mid(8, 4) + u'-' + letters.mid(12, 4);
}

} // namespace

Result<bool> isOn(Tx& tx, UserId user)
{
    TRY(const auto factor, store::secondFactorOf(tx.db, user));
    return factor && factor->isConfirmed;
}

Result<Done> prove(Tx& tx, UserId user, const QByteArray& key, const QString& code)
{
    TRY(const auto factor, store::secondFactorOf(tx.db, user));
    if (!factor || !factor->isConfirmed)
        return Done{};
    if (code.size() == 6)
        return proveByApp(tx, user, *factor, key, code);
    TRY(const bool isOne, store::useRecoveryCode(tx.db, user, hashOfToken(bare(code))));
    return isOne ? Result<Done>{Done{}} : wrongCode();
}

Result<TotpBeginReply> begin(Tx& tx, const Actor& actor, const QByteArray& key, const QString& handle)
{
    TRY(const bool on, isOn(tx, actor.user));
    if (on)
        return Error::make(ErrorCode::Conflict, u"is_on"_s);
    const QByteArray secret = totp::newSecret();
    CHECK(store::putSecondFactor(tx.db, actor.user, totp::seal(key, secret)));
    const QString letters = totp::base32(secret);
    return TotpBeginReply{letters, u"otpauth://totp/Tertulia:%1?secret=%2&issuer=Tertulia"_s.arg(handle, letters)};
}

Result<TotpConfirmReply> confirm(Tx& tx, const Actor& actor, const QByteArray& key, const QString& code)
{
    TRY(const auto factor, store::secondFactorOf(tx.db, actor.user));
    if (!factor)
        return ErrorCode::NotFound;
    if (factor->isConfirmed)
        return Error::make(ErrorCode::Conflict, u"is_on"_s);
    CHECK(proveByApp(tx, actor.user, *factor, key, code));
    CHECK(store::confirmSecondFactor(tx.db, actor.user));
    TotpConfirmReply reply;
    for (int i = 0; i < limits::recoveryCodes; ++i) {
        reply.recoveryCodes.push_back(newRecoveryCode());
        CHECK(store::insertRecoveryCode(tx.db, actor.user, hashOfToken(bare(reply.recoveryCodes.back()))));
    }
    return reply;
}

Result<EmptyReply> disable(Tx& tx, const Actor& actor, const QByteArray& key, const QString& code)
{
    TRY(const bool on, isOn(tx, actor.user));
    if (!on)
        return ErrorCode::NotFound;
    CHECK(prove(tx, actor.user, key, code));
    CHECK(store::deleteSecondFactor(tx.db, actor.user));
    return EmptyReply{};
}

} // namespace tertulia::second_factor
