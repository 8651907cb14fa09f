// SPDX-License-Identifier: GPL-3.0-or-later
// What only some messages have, as one text of the cache's table; and what a message says where there is room for
// nothing but text. Functions without state, any thread.
#pragma once

#include "shared/protocol/records.h"

#include <QString>

#include <functional>

namespace tertulia {

/// As JSON; empty for none, as most messages have.
[[nodiscard]] QString extrasOf(const MessageRecord& message);
/// What cannot be understood is left out: the cache is a copy, the server brings it again.
void readExtras(const QString& text, MessageRecord& message);

/// Its body; of a forwarded one without words of its own, what was forwarded; of files alone, their names.
[[nodiscard]] QString wordsOf(const MessageRecord& message);
/// What was done, as a sentence in the user's language: "Anna added Bruno". Empty unless `message.system`.
[[nodiscard]] QString noteText(const MessageRecord& message, const std::function<QString(UserId)>& nameOf);

} // namespace tertulia
