// SPDX-License-Identifier: GPL-3.0-or-later
// What one emoji is: a sequence that Unicode recommends for interchange, as ICU knows them. Pure, any thread.
#pragma once

#include <QString>

#include <optional>

namespace tertulia::emoji_shape {

/// The emoji in its full form, if the text is exactly one; "❤" and "❤️" are the same one.
std::optional<QString> of(const QString& text);

} // namespace tertulia::emoji_shape
