// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about pictures: sending bytes in pieces, making them somebody's avatar, reading avatars.
#pragma once

#include "shared/protocol/requests_auth.h"

namespace tertulia {

using UploadId = Id<struct UploadTag>;

namespace rule {
inline constexpr TextRule piece{TextKind::Key, 0, limits::pieceText};
inline constexpr TextRule blobName{TextKind::Key, 1, limits::avatarLength};
} // namespace rule

struct BlobBeginReply
{
    UploadId blob;
    int piece = 0; ///< bytes: send no more at once
    static constexpr auto fields =
        std::tuple{Field{"blob", &BlobBeginReply::blob}, Field{"piece", &BlobBeginReply::piece}};
};

struct BlobBegin
{
    using Reply = BlobBeginReply;
    static constexpr auto type = "blob.begin";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Announces bytes that come in pieces by blob.put. One at a time: a new one replaces "
                                  "an unfinished one. What nobody continues for 2 min is forgotten.";
    int size = 0; ///< bytes
    static constexpr auto fields = std::tuple{Field{"size", &BlobBegin::size, RangeRule{1, limits::imageBytes}}};
};

struct BlobPutReply
{
    int received = 0; ///< bytes so far: the offset of the next piece
    static constexpr auto fields = std::tuple{Field{"received", &BlobPutReply::received}};
};

struct BlobPut
{
    using Reply = BlobPutReply;
    static constexpr auto type = "blob.put";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "The next piece. The same piece again changes nothing; another offset than the next "
                                  "is a conflict.";
    UploadId blob;
    int offset = 0;
    QString data; ///< base64
    static constexpr auto fields =
        std::tuple{Field{"blob", &BlobPut::blob}, Field{"offset", &BlobPut::offset, RangeRule{0, limits::imageBytes}},
                   Field{"data", &BlobPut::data, rule::piece}};
};

struct AvatarReply
{
    QString avatar; ///< "image:NAME", or "" if it was taken away
    static constexpr auto fields = std::tuple{Field{"avatar", &AvatarReply::avatar}};
};

struct AvatarSet
{
    using Reply = AvatarReply;
    static constexpr auto type = "avatar.set";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Makes a picture that was sent (PNG, JPEG, GIF or WebP, at most 40 megapixels) the avatar of the asker, of a "
        "group or of a space. It is written anew, square, in three sizes, without what was not pixels. Without `blob` "
        "the avatar is taken away.";
    std::optional<UploadId> blob{};
    std::optional<StreamId> stream{}; ///< conversation:… or space:…; the asker's own if absent
    static constexpr auto fields = std::tuple{Field{"blob", &AvatarSet::blob}, Field{"stream", &AvatarSet::stream}};
};

struct BlobGetReply
{
    QString data;  ///< base64
    int total = 0; ///< bytes of the whole
    static constexpr auto fields = std::tuple{Field{"data", &BlobGetReply::data}, Field{"total", &BlobGetReply::total}};
};

struct BlobGet
{
    using Reply = BlobGetReply;
    static constexpr auto type = "blob.get";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "A piece of an avatar, PNG or JPEG: `name` is what follows \"image:\", `size` is 64, "
                                  "128 or 512. Also as GET /v1/avatars/NAME/SIZE. It never changes: keep it.";
    QString name;
    int size = 0;
    std::optional<int> offset{};
    static constexpr auto fields =
        std::tuple{Field{"name", &BlobGet::name, rule::blobName}, Field{"size", &BlobGet::size, RangeRule{1, 512}},
                   Field{"offset", &BlobGet::offset, RangeRule{0, limits::imageBytes}}};
};

} // namespace tertulia
