// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the zip file that Slack's export makes: lists of people and channels, and one file of messages for each channel
// and day. Goes through the archive twice, in pieces; keeps only the lists. Addresses of files carry a token and are
// never passed on. One thread.
#pragma once

#include "server/transfer/archive.h"
#include "server/transfer/sink.h"

namespace tertulia::transfer {

/// What the export calls itself, to be told from others; the sink got the rest. Errors: BadField "file", TooLarge.
Result<QString> readSlack(const QString& file, ImportSink& sink, const ArchiveLimits& limits = {});

} // namespace tertulia::transfer
