// SPDX-License-Identifier: GPL-3.0-or-later
// How far somebody has read, from where on he wants to read again, what he has begun to write, and in which order he
// sees his spaces: his alone, the same on all his devices. Unread is arithmetic: the messages after a boundary, which
// is the read mark, or what lies before `unread_from` as long as the mark has not moved since that was set. So moving
// the mark needs to know nothing of it. Write lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_reading.h"

namespace tertulia::reading {

/// Errors: NotFound, BadField "seq" (beyond the last message), Conflict (the mark is further already). The same seq
/// again only takes back `unread_from`.
Result<RevReply> mark(Tx& tx, const Actor& actor, const ReadMark& request);
/// Errors: NotFound, BadField "seq" (is_unread: beyond the mark; not_visible: before the first message he may see).
Result<UnreadSetReply> setUnread(Tx& tx, const Actor& actor, const UnreadSet& request);
/// Errors: NotFound, BadField "reply_to" (not_in_conversation), TooLarge (too_many_drafts). An old draft can be
/// forgotten where he may not look any more.
Result<DraftSetReply> setDraft(Tx& tx, const Actor& actor, const DraftSet& request);
/// Errors: BadField "spaces" (twice). Ids of spaces that he is not in are kept and mean nothing. The same again changes
/// nothing.
Result<SpaceArrangeReply> arrangeSpaces(Tx& tx, const Actor& actor, const SpaceArrange& request);

} // namespace tertulia::reading
