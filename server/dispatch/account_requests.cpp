// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/account_requests.h"

#include "server/dispatch/erasures.h"
#include "server/services/account_end.h"
#include "server/services/passwords.h"
#include "server/services/second_factor.h"

namespace tertulia::account_requests {

using namespace Qt::StringLiterals;

namespace {

template<Request R>
using Answer = std::function<void(Result<typename R::Reply>)>;

/// Calls `next` on a thread of the hasher if the password is the asker's, else answers BadCredentials.
template<Request R>
void withPassword(Asker& asker, int64_t id, const QString& password,
                  std::function<void(const passwords::Own&, const Answer<R>&)> next)
{
    asker.read<passwords::Own>(
        R::type, [actor = asker.actor()](Tx& tx) { return passwords::own(tx, actor); },
        [&realm = asker.realm(), peer = asker.peer(), password, next = std::move(next),
         answer = asker.answerLater<R>(id)](const Result<passwords::Own>& own) {
            if (!own.ok())
                return answer(own.error());
            if (const auto allowed = realm.throttle.login(own->handle, peer); !allowed.ok())
                return answer(allowed.error());
            realm.hasher.verify(password, own->passwordHash,
                                [&realm, peer, own = *own, next, answer](const Result<PasswordVerdict>& verdict) {
                                    if (!verdict.ok())
                                        return answer(verdict.error());
                                    if (!verdict->isRight)
                                        return answer(ErrorCode::BadCredentials);
                                    realm.throttle.loginWasRight(own.handle, peer);
                                    next(own, answer);
                                });
        });
}

/// A transaction for somebody whose password was right a moment ago, if the device is still signed in.
template<Request R, typename Work>
void writeFor(Realm& realm, const Actor& actor, Work work, const Answer<R>& answer)
{
    using Reply = typename R::Reply;
    realm.lanes.write<Reply>(
        R::type,
        [actor, work = std::move(work)](Tx& tx) -> Result<Reply> {
            CHECK(accounts::proveDevice(tx, actor));
            return work(tx);
        },
        answer);
}

} // namespace

void changePassword(Asker& asker, int64_t id, const PasswordChange& request)
{
    withPassword<PasswordChange>(
        asker, id, request.oldPassword,
        [&realm = asker.realm(), actor = asker.actor(),
         password = request.password](const passwords::Own& own, const Answer<PasswordChange>& answer) {
            if (const auto good = checkNewPassword(password, own.handle); !good.ok())
                return answer(good.error());
            realm.hasher.hash(password, [&realm, actor, answer](const Result<QString>& hash) {
                if (!hash.ok())
                    return answer(hash.error());
                writeFor<PasswordChange>(
                    realm, actor, [actor, hash = *hash](Tx& tx) { return passwords::change(tx, actor, hash); }, answer);
            });
        });
}

void resetPassword(Asker& asker, int64_t id, const PasswordReset& request)
{
    Realm& realm = asker.realm();
    if (const auto allowed = realm.throttle.token(asker.peer()); !allowed.ok())
        return asker.refuse(id, allowed.error());
    realm.lanes.read<QString>(
        PasswordReset::type, [token = request.token](Tx& tx) { return passwords::ownerOfLink(tx, token); },
        [&realm, request, answer = asker.answerLater<PasswordReset>(id)](const Result<QString>& handle) {
            if (!handle.ok())
                return answer(handle.error());
            if (const auto good = checkNewPassword(request.password, *handle); !good.ok())
                return answer(good.error());
            realm.hasher.hash(request.password, [&realm, token = request.token, answer](const Result<QString>& hash) {
                if (!hash.ok())
                    return answer(hash.error());
                realm.lanes.write<EmptyReply>(
                    PasswordReset::type,
                    [token, hash = *hash](Tx& tx) { return passwords::resetByLink(tx, token, hash); }, answer);
            });
        });
}

void beginTotp(Asker& asker, int64_t id, const TotpBegin& request)
{
    withPassword<TotpBegin>(
        asker, id, request.password,
        [&realm = asker.realm(), actor = asker.actor()](const passwords::Own& own, const Answer<TotpBegin>& answer) {
            writeFor<TotpBegin>(
                realm, actor,
                [actor, key = realm.sealKey, handle = own.handle](Tx& tx) {
                    return second_factor::begin(tx, actor, key, handle);
                },
                answer);
        });
}

void confirmTotp(Asker& asker, int64_t id, const TotpConfirm& request)
{
    asker.read<passwords::Own>(
        TotpConfirm::type, [actor = asker.actor()](Tx& tx) { return passwords::own(tx, actor); },
        [&realm = asker.realm(), actor = asker.actor(), peer = asker.peer(), code = request.code,
         answer = asker.answerLater<TotpConfirm>(id)](const Result<passwords::Own>& own) {
            if (!own.ok())
                return answer(own.error());
            if (const auto allowed = realm.throttle.login(own->handle, peer); !allowed.ok())
                return answer(allowed.error());
            writeFor<TotpConfirm>(
                realm, actor,
                [actor, key = realm.sealKey, code](Tx& tx) { return second_factor::confirm(tx, actor, key, code); },
                [&realm, peer, handle = own->handle, answer](const Result<TotpConfirmReply>& reply) {
                    if (reply.ok())
                        realm.throttle.loginWasRight(handle, peer);
                    answer(reply);
                });
        });
}

void disableTotp(Asker& asker, int64_t id, const TotpDisable& request)
{
    withPassword<TotpDisable>(
        asker, id, request.password,
        [&realm = asker.realm(), actor = asker.actor(), peer = asker.peer(),
         code = request.code](const passwords::Own& own, const Answer<TotpDisable>& answer) {
            // The password gave its turn back; guessing the code takes one again.
            if (const auto allowed = realm.throttle.login(own.handle, peer); !allowed.ok())
                return answer(allowed.error());
            writeFor<TotpDisable>(
                realm, actor,
                [actor, key = realm.sealKey, code](Tx& tx) { return second_factor::disable(tx, actor, key, code); },
                [&realm, peer, handle = own.handle, answer](const Result<EmptyReply>& reply) {
                    if (reply.ok())
                        realm.throttle.loginWasRight(handle, peer);
                    answer(reply);
                });
        });
}

void deleteAccount(Asker& asker, int64_t id, const AccountDelete& request)
{
    withPassword<AccountDelete>(
        asker, id, request.password,
        [&realm = asker.realm(), actor = asker.actor(), peer = asker.peer(),
         request](const passwords::Own& own, const Answer<AccountDelete>& answer) {
            if (request.dryRun.value_or(false))
                return realm.lanes.read<AccountDeleteReply>(
                    AccountDelete::type, [actor](Tx& tx) { return account_end::weigh(tx, actor); }, answer);
            if (const auto allowed = realm.throttle.login(own.handle, peer); !allowed.ok())
                return answer(allowed.error());
            writeFor<AccountDelete>(
                realm, actor,
                [actor, wish = account_end::Wish{request.eraseMessages, request.code, realm.sealKey}](Tx& tx) {
                    return account_end::remove(tx, actor, wish);
                },
                [&realm, peer, handle = own.handle, erases = request.eraseMessages,
                 answer](const Result<AccountDeleteReply>& reply) {
                    if (reply.ok() || reply.error().code != ErrorCode::BadCredentials)
                        realm.throttle.loginWasRight(handle, peer);
                    if (reply.ok() && erases)
                        erasures::goOn(realm.lanes);
                    answer(reply);
                });
        });
}

} // namespace tertulia::account_requests
