// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings of the line: written by --record, shown and played again without an account and without a network. Main
// thread.
#pragma once

#include "client/cli/arguments.h"
#include "client/sync/account.h"

namespace tertulia::cli {

/// `recording show FILE` and `recording replay FILE`: the exit code.
int recordingCommand(const Arguments& arguments);
/// What was said so far, to a file that only its owner can read. Waits a few seconds for what is under way.
Result<Done> writeRecording(Account& account, const QString& path);

} // namespace tertulia::cli
