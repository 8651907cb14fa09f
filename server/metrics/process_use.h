// SPDX-License-Identifier: GPL-3.0-or-later
// What this process takes of the computer, as the system says. Any thread.
#pragma once

namespace tertulia {

struct ProcessUse
{
    double cpuSeconds = 0;
    double residentBytes = 0;
    double openFiles = 0;
    double mostFiles = 0;
    double startedAt = 0; ///< seconds since 1970
};
/// Zeros for what the system does not tell.
ProcessUse processUse();

} // namespace tertulia
