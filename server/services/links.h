// SPDX-License-Identifier: GPL-3.0-or-later
// The web addresses in what somebody wrote: http and https, not in code. Time is linear in the text. Any thread.
#pragma once

#include <QString>

#include <vector>

namespace tertulia {

/// The first ones that differ, as they are written, without what is too long for a link.
std::vector<QString> linksIn(const QString& body, size_t most);

} // namespace tertulia
