// SPDX-License-Identifier: GPL-3.0-or-later
// What a message says where there is room for nothing but text: a row of the list, a preview, a quotation, the
// terminal. The notes are sentences in the user's language. Nothing of it is for a rich-text engine. Functions without
// state, any thread.
#pragma once

#include "shared/protocol/records.h"

#include <QString>

#include <functional>

namespace tertulia {

/// Its body; of a forwarded one without words of its own, what was forwarded; of files alone, their names.
[[nodiscard]] QString wordsOf(const MessageRecord& message);
/// What was done, as a sentence in the user's language: "Anna added Bruno". Empty unless `message.system`.
[[nodiscard]] QString noteText(const MessageRecord& message, const std::function<QString(UserId)>& nameOf);

} // namespace tertulia
