// SPDX-License-Identifier: GPL-3.0-or-later
// A message's body as text that needs no marks, as plainText() gives it, with what a preview shows otherwise than
// words. Pure, any thread.
#pragma once

#include "client/text/message_text.h"

namespace tertulia::text {

/// A part of a text, in UTF-16 units.
struct Stretch
{
    int from = 0;
    int length = 0;

    bool operator==(const Stretch&) const = default;
};

struct Plain
{
    QString text{};
    std::vector<Stretch> code{}; ///< what of it is code, by place
};

Plain plainParts(const QString& body, Spoilers spoilers);
/// What of them lies in the first `length` units.
std::vector<Stretch> cut(std::vector<Stretch> parts, qsizetype length);

} // namespace tertulia::text
