// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/picture_fetch.h"

#include "client/platform/picture_store.h"
#include "client/viewmodels/session_view.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostOfAThumbnail = 4 * 1024 * 1024;
constexpr qint64 mostOfAPicture = 32 * 1024 * 1024; ///< a larger one is a file to be fetched

bool isFinal(ErrorCode code)
{
    return code != ErrorCode::Offline && code != ErrorCode::Timeout && !isRetryable(code);
}

QFuture<Result<QByteArray>> ask(Account& account, const PictureKey& key)
{
    if (key.kind == PictureKey::Kind::Avatar)
        return account.avatar(key.name, key.size);
    const bool isThumbnail = key.kind == PictureKey::Kind::Thumbnail;
    return account.picture(FileId::fromText(key.name).value_or(FileId{}), isThumbnail,
                           isThumbnail ? mostOfAThumbnail : mostOfAPicture);
}

} // namespace

void joinPictures(PictureStore& pictures, SessionView& session)
{
    const auto fetch = [&pictures, &session](const PictureKey& key, const auto& done) {
        if (!session.account())
            return done({}, false);
        ask(*session.account(), key).then(&pictures, [done](const Result<QByteArray>& bytes) {
            done(bytes.ok() ? *bytes : QByteArray(), !bytes.ok() && isFinal(bytes.error().code));
        });
    };
    const auto use = [&pictures, &session, fetch] { pictures.use(session.accountDirectory() + u"/pictures"_s, fetch); };
    session.setPictureDoor([&pictures](std::function<void()> done) { pictures.clear(std::move(done)); });
    QObject::connect(&session, &SessionView::accountChanged, &pictures, use);
    QObject::connect(&session, &QObject::destroyed, &pictures, [&pictures] { pictures.use({}, {}); });
    QObject::connect(&session, &SessionView::stateChanged, &pictures, [&pictures, &session] {
        if (session.isOnline())
            pictures.again();
        else if (session.account() && session.isReady() && session.account()->self().id.isNull())
            pictures.clear(); // signed out here
    });
}

} // namespace tertulia
