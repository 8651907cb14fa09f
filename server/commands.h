// SPDX-License-Identifier: GPL-3.0-or-later
// What the program can do, one function for each command. They print results on standard output and complaints on
// standard error. Exit codes: 0 done, 1 failed, 2 not understood. Main thread, with a QCoreApplication.
#pragma once

#include <QStringList>

namespace tertulia {

/// Runs the command in `arguments` (without the program's name); the exit code.
int runCommand(const QStringList& arguments);

} // namespace tertulia
