// SPDX-License-Identifier: GPL-3.0-or-later
// The custom emoji of spaces, with their pictures. What is done to them is in the audit log. Write lane, except mayAdd
// and customIn.
#pragma once

#include "server/services/avatars.h"
#include "server/services/tx.h"
#include "shared/protocol/requests_emoji.h"

namespace tertulia::emoji {

/// Errors: NotFound, Forbidden, Conflict (name_taken), TooLarge (space_has_its_emoji).
Result<Done> mayAdd(Tx& tx, const Actor& actor, const EmojiAdd& request);
/// Asks mayAdd again. The bytes of the picture are stored before and elsewhere.
Result<EmojiReply> add(Tx& tx, const Actor& actor, const EmojiAdd& request, const avatars::Picture& picture);
/// Errors: NotFound (deleted too), Forbidden, Conflict (name_taken).
Result<EmojiReply> rename(Tx& tx, const Actor& actor, const EmojiRename& request);
/// Errors: NotFound (deleted too), Forbidden.
Result<EmojiReply> remove(Tx& tx, const Actor& actor, const EmojiRemove& request);

/// The text of a custom emoji in a reaction ("custom:ID") as it stands in records, if it is one of that space that is
/// there.
Result<std::optional<QString>> customIn(Tx& tx, const std::optional<SpaceId>& space, const QString& text);

} // namespace tertulia::emoji
