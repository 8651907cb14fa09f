// SPDX-License-Identifier: GPL-3.0-or-later
// Avatars up and down over the account's own connection, piece by piece (blob.begin, blob.put, blob.get). They are
// small, and a lost connection ends them: whoever wants one asks again. Several at once. Loop thread. It keeps nothing
// and decodes nothing.
#pragma once

#include "client/net/session.h"

namespace tertulia {

class Blobs final : public QObject
{
    Q_OBJECT
public:
    explicit Blobs(Session& session, QObject* parent = nullptr) : QObject(parent), m_session(session) {}

    /// The picture "image:NAME" in one of its sizes.
    QFuture<Result<QByteArray>> get(const QString& name, int size);
    /// What avatar.set and emoji.create take. TooLarge beyond limits::imageBytes.
    QFuture<Result<UploadId>> put(const QByteArray& bytes);

private:
    template<typename T>
    using Answer = std::shared_ptr<QPromise<Result<T>>>;

    void getMore(const BlobGet& request, const QByteArray& soFar, const Answer<QByteArray>& answer);
    void putMore(UploadId blob, int from, int piece, const QByteArray& bytes, const Answer<UploadId>& answer);

    Session& m_session;
};

} // namespace tertulia
