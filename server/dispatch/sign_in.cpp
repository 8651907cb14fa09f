// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/sign_in.h"

#include "server/services/bots.h"

namespace tertulia::sign_in {

using namespace Qt::StringLiterals;
using accounts::SignedIn;
using namespace std::chrono_literals;

namespace {

using End = std::function<void(const Result<SignedIn>&)>;

/// The end of a sign-in that no access token was shown for.
End ending(Asker& asker, int64_t id)
{
    return [end = asker.beginSignIn(id)](const Result<SignedIn>& result) { end(result, {}); };
}

/// A bot's token is its access token too, and does not end by itself.
constexpr auto botTokenShownFor = 24h * 365;

void resumeBot(Asker& asker, int64_t id, const QString& token)
{
    Realm& realm = asker.realm();
    realm.lanes.write<SignedIn>(
        AuthResume::type, [token](Tx& tx) { return bots::resume(tx, token); },
        [end = asker.beginSignIn(id), shown = AccessTokens::Issued{token, realm.clock.now() + botTokenShownFor}](
            const Result<SignedIn>& result) { end(result, shown); });
}

void checkPassword(Realm& realm, const AuthLogin& request, const QHostAddress& peer, const QString& deviceName,
                   const Result<accounts::Credentials>& found, const End& end)
{
    if (!found.ok())
        return end(found.error());
    realm.hasher.verify(request.password, found->passwordHash,
                        [&realm, handle = request.handle, code = request.code, peer, deviceName, user = found->user,
                         end](Result<PasswordVerdict> verdict) {
                            if (!verdict.ok())
                                return end(verdict.error());
                            if (!verdict->isRight)
                                return end(ErrorCode::BadCredentials);
                            realm.lanes.write<SignedIn>(
                                AuthLogin::type,
                                [proof = accounts::Proof{user, verdict->betterHash, code, realm.sealKey},
                                 deviceName](Tx& tx) { return accounts::signIn(tx, proof, deviceName); },
                                [&realm, handle, peer, code, end](const Result<SignedIn>& signedIn) {
                                    // The turn of the first try, which brought the password alone, comes back with the
                                    // second's.
                                    for (int turns = code ? 2 : 1; signedIn.ok() && turns > 0; --turns)
                                        realm.throttle.loginWasRight(handle, peer);
                                    end(signedIn);
                                });
                        });
}

} // namespace

void hello(Session& session, int64_t id, const Hello& request)
{
    if (request.protocol != limits::protocolVersion)
        return session.refuse(id, Error{ErrorCode::ProtocolMismatch,
                                        u"protocol"_s,
                                        {},
                                        u"this server speaks protocol %1"_s.arg(limits::protocolVersion),
                                        0});
    session.greet(request);
    session.answer<Hello>(id, HelloReply{limits::protocolVersion, session.realm().settings.serverName,
                                         session.realm().clock.now(), session.realm().settings.keepDays,
                                         session.realm().settings.history});
}

void enroll(Asker& asker, int64_t id, const AuthRegister& request)
{
    Realm& realm = asker.realm();
    const auto policy = realm.settings.registration;
    if (policy != registration::Policy::Open && !request.invite)
        return asker.refuse(id, Error{ErrorCode::RegistrationClosed,
                                      {},
                                      {},
                                      policy == registration::Policy::Invite ? u"invite_needed"_s : QString{},
                                      0});
    if (const auto good = checkNewPassword(request.password, request.handle); !good.ok())
        return asker.refuse(id, good.error());
    if (const auto allowed = realm.throttle.registration(asker.peer()); !allowed.ok())
        return asker.refuse(id, allowed.error());
    const auto makeAccount = [&realm, policy, request, deviceName = asker.deviceName(),
                              end = ending(asker, id)](const Result<Done>& allowed) {
        if (!allowed.ok())
            return end(allowed.error());
        realm.hasher.hash(request.password, [&realm, policy, request, deviceName, end](const Result<QString>& hash) {
            if (!hash.ok())
                return end(hash.error());
            realm.lanes.write<SignedIn>(
                AuthRegister::type,
                [policy, invite = request.invite,
                 account = accounts::NewAccount{request.handle, request.displayName, *hash},
                 deviceName](Tx& tx) { return registration::enroll(tx, policy, invite, account, deviceName); },
                end);
        });
    };
    if (!request.invite)
        return makeAccount(Done{});
    realm.lanes.read<Done>(
        AuthRegister::type,
        [policy, invite = request.invite](Tx& tx) { return registration::mayEnroll(tx, policy, invite); }, makeAccount);
}

void login(Asker& asker, int64_t id, const AuthLogin& request)
{
    Realm& realm = asker.realm();
    const QHostAddress peer = asker.peer();
    if (const auto allowed = realm.throttle.login(request.handle, peer); !allowed.ok())
        return asker.refuse(id, allowed.error());
    realm.lanes.read<accounts::Credentials>(
        AuthLogin::type, [handle = request.handle](Tx& tx) { return accounts::credentials(tx, handle); },
        [&realm, request, peer, deviceName = asker.deviceName(),
         end = ending(asker, id)](const Result<accounts::Credentials>& found) {
            checkPassword(realm, request, peer, deviceName, found, end);
        });
}

void resume(Asker& asker, int64_t id, const AuthResume& request)
{
    Realm& realm = asker.realm();
    const int tokens = (request.refreshToken ? 1 : 0) + (request.accessToken ? 1 : 0) + (request.botToken ? 1 : 0);
    if (tokens != 1)
        return asker.refuse(id, Error::badField(u"refresh_token"_s, u"exactly_one_token"_s));
    if (request.botToken)
        return resumeBot(asker, id, *request.botToken);
    if (request.accessToken) {
        const auto shown = realm.tokens.verify(*request.accessToken);
        if (!shown.ok())
            return asker.refuse(id, shown.error());
        return realm.lanes.write<SignedIn>(
            AuthResume::type, [actor = shown->actor](Tx& tx) { return accounts::resumeByAccessToken(tx, actor); },
            [end = asker.beginSignIn(id), token = AccessTokens::Issued{*request.accessToken, shown->expiresAt}](
                const Result<SignedIn>& result) { end(result, token); });
    }
    using Outcome = std::variant<SignedIn, accounts::Withdrawn>;
    realm.lanes.write<Outcome>(
        AuthResume::type, [token = *request.refreshToken](Tx& tx) { return accounts::resumeByRefreshToken(tx, token); },
        [end = ending(asker, id)](Result<Outcome> outcome) {
            if (!outcome.ok())
                return end(outcome.error());
            if (auto* signedIn = std::get_if<SignedIn>(&*outcome))
                return end(std::move(*signedIn));
            qCWarning(authLog) << "a refresh token came back after it had been replaced: its device is signed out";
            end(ErrorCode::BadToken);
        });
}

} // namespace tertulia::sign_in
