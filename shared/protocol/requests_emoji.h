// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about the custom emoji of a space.
#pragma once

#include "shared/protocol/requests_images.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule emojiName{TextKind::Handle, limits::emojiNameMin, limits::emojiNameMax};
} // namespace rule

struct EmojiReply
{
    EmojiRecord emoji;
    static constexpr auto fields = std::tuple{Field{"emoji", &EmojiReply::emoji}};
};

struct EmojiAdd
{
    using Reply = EmojiReply;
    static constexpr auto type = "emoji.add";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Makes a picture that was sent (see avatar.set) an emoji of a space. A name is used once in a space.";
    SpaceId space;
    QString name;
    UploadId blob;
    static constexpr auto fields =
        std::tuple{Field{"space", &EmojiAdd::space}, Field{"name", &EmojiAdd::name, rule::emojiName},
                   Field{"blob", &EmojiAdd::blob}};
};

struct EmojiRename
{
    using Reply = EmojiReply;
    static constexpr auto type = "emoji.rename";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Gives a custom emoji another name.";
    EmojiId emoji;
    QString name;
    static constexpr auto fields =
        std::tuple{Field{"emoji", &EmojiRename::emoji}, Field{"name", &EmojiRename::name, rule::emojiName}};
};

struct EmojiRemove
{
    using Reply = EmojiReply;
    static constexpr auto type = "emoji.remove";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Takes a custom emoji away with its picture; reactions with it stay, by its name. "
                                  "Removing it again is not_found.";
    EmojiId emoji;
    static constexpr auto fields = std::tuple{Field{"emoji", &EmojiRemove::emoji}};
};

} // namespace tertulia
