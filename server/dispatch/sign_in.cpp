// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/sign_in.h"

namespace tertulia::sign_in {

using namespace Qt::StringLiterals;
using accounts::SignedIn;

namespace {

/// Ends the sign-in in the session's thread. Callable anywhere, once.
std::function<void(Result<SignedIn>)> ending(Session& session, int64_t id,
                                             const std::optional<AccessTokens::Issued>& access = {})
{
    return [ref = session.ref(), id, access](Result<SignedIn> result) {
        ref.post([id, access, result = std::move(result)](Session& alive) { alive.endSignIn(id, result, access); });
    };
}

void checkPassword(Realm& realm, const AuthLogin& request, const QHostAddress& peer, const QString& deviceName,
                   const Result<accounts::Credentials>& found, std::function<void(Result<SignedIn>)> end)
{
    if (!found.ok())
        return end(found.error());
    realm.hasher.verify(
        request.password, found->passwordHash,
        [&realm, handle = request.handle, peer, deviceName, user = found->user, end](Result<PasswordVerdict> verdict) {
            if (!verdict.ok())
                return end(verdict.error());
            if (!verdict->isRight)
                return end(ErrorCode::BadCredentials);
            realm.throttle.loginWasRight(handle, peer);
            realm.lanes.write<SignedIn>(
                AuthLogin::type,
                [user, better = verdict->betterHash, deviceName](Tx& tx) {
                    return accounts::signIn(tx, user, better, deviceName);
                },
                end);
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
    session.answer<Hello>(
        id, HelloReply{limits::protocolVersion, session.realm().settings.serverName, session.realm().clock.now()});
}

void enroll(Session& session, int64_t id, const AuthRegister& request)
{
    Realm& realm = session.realm();
    if (!realm.settings.isRegistrationOpen)
        return session.refuse(id, Error::make(ErrorCode::RegistrationClosed));
    if (const auto good = checkNewPassword(request.password, request.handle); !good.ok())
        return session.refuse(id, good.error());
    if (const auto allowed = realm.throttle.registration(session.peer()); !allowed.ok())
        return session.refuse(id, allowed.error());
    session.beginSignIn();
    realm.hasher.hash(request.password,
                      [&realm, handle = request.handle, displayName = request.displayName,
                       deviceName = session.deviceName(), end = ending(session, id)](Result<QString> hash) {
                          if (!hash.ok())
                              return end(hash.error());
                          realm.lanes.write<SignedIn>(
                              AuthRegister::type,
                              [account = accounts::NewAccount{handle, displayName, *hash}, deviceName](Tx& tx) {
                                  return accounts::enroll(tx, account, deviceName);
                              },
                              end);
                      });
}

void login(Session& session, int64_t id, const AuthLogin& request)
{
    Realm& realm = session.realm();
    const QHostAddress peer = session.peer();
    if (const auto allowed = realm.throttle.login(request.handle, peer); !allowed.ok())
        return session.refuse(id, allowed.error());
    session.beginSignIn();
    realm.lanes.read<accounts::Credentials>(
        AuthLogin::type, [handle = request.handle](Tx& tx) { return accounts::credentials(tx, handle); },
        [&realm, request, peer, deviceName = session.deviceName(),
         end = ending(session, id)](const Result<accounts::Credentials>& found) {
            checkPassword(realm, request, peer, deviceName, found, end);
        });
}

void resume(Session& session, int64_t id, const AuthResume& request)
{
    Realm& realm = session.realm();
    if (request.refreshToken.has_value() == request.accessToken.has_value())
        return session.refuse(id, Error::badField(u"refresh_token"_s, u"exactly_one_token"_s));
    if (request.accessToken) {
        const auto shown = realm.tokens.verify(*request.accessToken);
        if (!shown.ok())
            return session.refuse(id, shown.error());
        session.beginSignIn();
        return realm.lanes.write<SignedIn>(
            AuthResume::type, [actor = shown->actor](Tx& tx) { return accounts::resumeByAccessToken(tx, actor); },
            ending(session, id, AccessTokens::Issued{*request.accessToken, shown->expiresAt}));
    }
    using Outcome = std::variant<SignedIn, accounts::Withdrawn>;
    session.beginSignIn();
    realm.lanes.write<Outcome>(
        AuthResume::type, [token = *request.refreshToken](Tx& tx) { return accounts::resumeByRefreshToken(tx, token); },
        [end = ending(session, id)](Result<Outcome> outcome) {
            if (!outcome.ok())
                return end(outcome.error());
            if (auto* signedIn = std::get_if<SignedIn>(&*outcome))
                return end(std::move(*signedIn));
            qCWarning(authLog) << "a refresh token came back after it had been replaced: its device is signed out";
            end(ErrorCode::BadToken);
        });
}

} // namespace tertulia::sign_in
