// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/images.h"

#include "server/services/avatars.h"

namespace tertulia::images {

using namespace Qt::StringLiterals;

namespace {

using AvatarAnswer = std::function<void(Result<AvatarReply>)>;

std::chrono::steady_clock::time_point steadyNow()
{
    return std::chrono::steady_clock::now();
}

Result<QByteArray> bytesOf(const QString& base64)
{
    auto decoded = QByteArray::fromBase64Encoding(base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return Error::badField(u"data"_s, u"not_base64"_s);
    return std::move(*decoded);
}

void name(Realm& realm, const Actor& actor, const std::optional<StreamId>& stream,
          const std::optional<avatars::Picture>& picture, const AvatarAnswer& answer)
{
    realm.lanes.write<AvatarReply>(
        AvatarSet::type, [=](Tx& tx) { return avatars::set(tx, actor, stream, picture); }, answer);
}

/// In a thread of the image works.
void keep(Realm& realm, const Actor& actor, const std::optional<StreamId>& stream, const Result<QByteArray>& blob,
          const AvatarAnswer& answer)
{
    if (!blob.ok())
        return answer(blob.error());
    const auto stored = realm.blobs.put(*blob);
    if (!stored.ok())
        return answer(stored.error());
    name(realm, actor, stream, avatars::Picture{*stored, blob->size()}, answer);
}

} // namespace

void begin(Asker& asker, int64_t id, const BlobBegin& request)
{
    const auto begun = asker.realm().uploads.begin(asker.actor().user, request.size, steadyNow());
    if (!begun.ok())
        return asker.refuse(id, begun.error());
    asker.answer<BlobBegin>(id, BlobBeginReply{*begun, limits::blobPiece});
}

void put(Asker& asker, int64_t id, const BlobPut& request)
{
    const auto bytes = bytesOf(request.data);
    if (!bytes.ok())
        return asker.refuse(id, bytes.error());
    const auto received =
        asker.realm().uploads.put(asker.actor().user, request.blob, request.offset, *bytes, steadyNow());
    if (!received.ok())
        return asker.refuse(id, received.error());
    asker.answer<BlobPut>(id, BlobPutReply{*received});
}

void setAvatar(Asker& asker, int64_t id, const AvatarSet& request)
{
    const Actor actor = asker.actor();
    asker.read<Done>(
        AvatarSet::type, [actor, stream = request.stream](Tx& tx) { return avatars::mayChange(tx, actor, stream); },
        [&realm = asker.realm(), actor, request,
         answer = asker.answerLater<AvatarSet>(id)](const Result<Done>& allowed) {
            if (!allowed.ok())
                return answer(allowed.error());
            if (!request.blob)
                return name(realm, actor, request.stream, {}, answer);
            const auto sent = realm.uploads.take(actor.user, *request.blob);
            if (!sent.ok())
                return answer(sent.error());
            realm.images.encode(*sent,
                                [&realm, actor, stream = request.stream, answer](const Result<QByteArray>& blob) {
                                    keep(realm, actor, stream, blob, answer);
                                });
        });
}

Result<QByteArray> picture(Tx& tx, const Actor& actor, const BlobStore& blobs, const QString& name, int size)
{
    CHECK(avatars::maySee(tx, actor, name));
    TRY(const auto blob, blobs.read(name));
    QByteArray found = image_blob::sizeOf(blob, size);
    if (found.isEmpty())
        return ErrorCode::NotFound;
    return found;
}

void get(Asker& asker, int64_t id, const BlobGet& request)
{
    asker.read<BlobGetReply>(
        BlobGet::type,
        [&blobs = asker.realm().blobs, actor = asker.actor(), request](Tx& tx) -> Result<BlobGetReply> {
            TRY(const auto found, picture(tx, actor, blobs, request.name, request.size));
            const QByteArray piece = found.mid(request.offset.value_or(0), limits::blobReadPiece);
            return BlobGetReply{QString::fromLatin1(piece.toBase64()), static_cast<int>(found.size())};
        },
        asker.answerLater<BlobGet>(id));
}

} // namespace tertulia::images
