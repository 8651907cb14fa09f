// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/blobs.h"

namespace tertulia {

namespace {

template<typename T>
std::shared_ptr<QPromise<Result<T>>> promise()
{
    auto made = std::make_shared<QPromise<Result<T>>>();
    made->start();
    return made;
}

template<typename T>
void finish(const std::shared_ptr<QPromise<Result<T>>>& answer, const Result<T>& result)
{
    answer->addResult(result);
    answer->finish();
}

} // namespace

QFuture<Result<QByteArray>> Blobs::get(const QString& name, int size)
{
    const auto answer = promise<QByteArray>();
    getMore({name, size, {}}, {}, answer);
    return answer->future();
}

void Blobs::getMore(const BlobGet& request, const QByteArray& soFar, const Answer<QByteArray>& answer)
{
    m_session.request(request).then(this, [=, this](const Result<BlobGetReply>& reply) {
        if (!reply.ok())
            return finish<QByteArray>(answer, reply.error());
        const QByteArray bytes = soFar + QByteArray::fromBase64(reply->data.toLatin1());
        if (bytes.size() > limits::imageBytes || (bytes.size() < reply->total && bytes.size() == soFar.size()))
            return finish<QByteArray>(answer, Error::make(ErrorCode::BadReply));
        if (bytes.size() >= reply->total)
            return finish<QByteArray>(answer, bytes);
        getMore({request.name, request.size, static_cast<int>(bytes.size())}, bytes, answer);
    });
}

QFuture<Result<UploadId>> Blobs::put(const QByteArray& bytes)
{
    const auto answer = promise<UploadId>();
    if (bytes.size() > limits::imageBytes) {
        finish<UploadId>(answer, Error::make(ErrorCode::TooLarge));
        return answer->future();
    }
    m_session.request(BlobBegin{static_cast<int>(bytes.size())})
        .then(this, [=, this](const Result<BlobBeginReply>& begun) {
            if (begun.ok() && begun->piece > 0)
                putMore(begun->blob, 0, std::min(begun->piece, limits::blobPiece), bytes, answer);
            else
                finish<UploadId>(answer, begun.ok() ? Error::make(ErrorCode::BadReply) : begun.error());
        });
    return answer->future();
}

void Blobs::putMore(UploadId blob, int from, int piece, const QByteArray& bytes, const Answer<UploadId>& answer)
{
    if (from >= bytes.size())
        return finish<UploadId>(answer, blob);
    const QString data = QString::fromLatin1(bytes.mid(from, piece).toBase64());
    m_session.request(BlobPut{blob, from, data}).then(this, [=, this](const Result<BlobPutReply>& reply) {
        if (!reply.ok())
            return finish<UploadId>(answer, reply.error());
        putMore(blob, from + piece, piece, bytes, answer);
    });
}

} // namespace tertulia
