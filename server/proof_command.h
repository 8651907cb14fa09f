// SPDX-License-Identifier: GPL-3.0-or-later
// `admin digests` and `admin verify`: the digests of blocks as lines (shared/protocol/claim_lines.h), and such lines
// compared with the database: what a client says it holds, or what a backup had before it was put away. Also while a
// server runs; each conversation, and each line, is one snapshot. Main thread.
#pragma once

#include "server/config.h"
#include "shared/protocol/result.h"

namespace tertulia {

/// Prints the lines of the conversation with this id, or of all if it is empty. The exit code.
Result<int> printDigests(const Config& config, const QString& conversation);
/// Prints each line of the file ("-": standard input) that the database does not bear out. Exit code 1 if there is any.
/// BadField "file" with the number of a line that is none.
Result<int> verifyDigests(const Config& config, const QString& file);

} // namespace tertulia
