// SPDX-License-Identifier: GPL-3.0-or-later
// What the verbs of the program have in common: how they end and where they write. Main thread.
#pragma once

#include <QString>

#include <cstdio>

namespace tertulia {

namespace exit_code {
inline constexpr int done = 0;
inline constexpr int failed = 1;
inline constexpr int notUnderstood = 2;
inline constexpr int nobody = 3; ///< there is no administrator
} // namespace exit_code

inline void print(const QString& text)
{
    std::fputs(text.toUtf8().constData(), stdout);
}

} // namespace tertulia
