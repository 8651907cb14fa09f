// SPDX-License-Identifier: GPL-3.0-or-later
// The passwords everybody tries first, of those long enough to be allowed at all: the leading entries of the published
// lists of leaked passwords, and the patterns they follow. Pure function, any thread.
#pragma once

#include <QString>

namespace tertulia {

/// `folded`: the password case-folded.
bool isCommonPassword(const QString& folded);

} // namespace tertulia
