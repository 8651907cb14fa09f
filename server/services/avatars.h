// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of people, groups and spaces as records show them: "image:NAME" in the avatar (a space's icon), and in the
// database how many things need the blob of that name. The bytes are stored before and elsewhere. Whoever replaces or
// clears an avatar by other means calls release(). Write lane, except mayChange and maySee.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_images.h"

namespace tertulia::avatars {

/// Done, or why the asker may not change it: NotFound, Forbidden, BadField "stream" (not a group, another user's).
/// `stream`: absent = his own.
Result<Done> mayChange(Tx& tx, const Actor& actor, const std::optional<StreamId>& stream);

struct Picture
{
    QString name;
    int64_t bytes = 0;
};
/// Asks mayChange again. Without a picture the avatar is taken away; the same again changes nothing.
Result<AvatarReply> set(Tx& tx, const Actor& actor, const std::optional<StreamId>& stream,
                        const std::optional<Picture>& picture);

/// Done if somebody's face, a space's icon or one of the asker's groups shows the image of this name now; else
/// NotFound, as if it did not exist. Both lanes.
Result<Done> maySee(Tx& tx, const Actor& actor, const QString& name);

/// One thing less shows this avatar; what is no picture needs none.
Result<Done> release(Tx& tx, const QString& avatar);

} // namespace tertulia::avatars
