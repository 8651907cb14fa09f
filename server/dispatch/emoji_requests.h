// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a custom emoji's picture, which is that of an avatar: may he, on a reader; written anew by a process of
// its own; stored on the disk; named in the database on the writer. Thread: the asker's.
#pragma once

#include "server/dispatch/asker.h"
#include "shared/protocol/requests_emoji.h"

namespace tertulia::emoji_requests {

void add(Asker& asker, int64_t id, const EmojiAdd& request);

} // namespace tertulia::emoji_requests
