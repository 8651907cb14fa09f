// SPDX-License-Identifier: GPL-3.0-or-later
// The days, months and years of before:, after: and on:. Pure, any thread.
#pragma once

#include "shared/protocol/clock.h"

#include <QTimeZone>

#include <optional>

namespace tertulia::search {

struct Span
{
    Timestamp begin{};
    Timestamp end{}; ///< the first moment that does not belong to it
};

/// "2024", "2024-05" or "2024-05-17", in the calendar of `zone`; nullopt if it is none of these.
std::optional<Span> spanOf(QStringView text, const QTimeZone& zone);

} // namespace tertulia::search
