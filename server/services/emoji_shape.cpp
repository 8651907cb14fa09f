// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/emoji_shape.h"

#include "shared/protocol/limits.h"

#include <unicode/uchar.h>

namespace tertulia::emoji_shape {

namespace {
bool isRecommended(const QString& text)
{
    return u_stringHasBinaryProperty(reinterpret_cast<const char16_t*>(text.utf16()), static_cast<int32_t>(text.size()),
                                     UCHAR_RGI_EMOJI) != 0;
}
} // namespace

std::optional<QString> of(const QString& text)
{
    if (text.isEmpty() || text.size() > limits::emojiLength)
        return std::nullopt;
    if (isRecommended(text))
        return text;
    const QString full = text + QChar(0xfe0f); // shown as a picture
    return isRecommended(full) ? std::optional{full} : std::nullopt;
}

} // namespace tertulia::emoji_shape
