// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in texts that only have the digits 0 to 9: no sign, no space, no digits of other scripts. Any thread.
#pragma once

#include <optional>

#include <QStringView>

namespace tertulia {

/// What `width` digits say; at most 9 of them. Nothing if the text has another length, or something else in it.
[[nodiscard]] inline std::optional<int> numberFromDigits(QStringView digits, qsizetype width)
{
    if (digits.size() != width)
        return std::nullopt;
    int value = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

} // namespace tertulia
