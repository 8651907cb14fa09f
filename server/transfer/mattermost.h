// SPDX-License-Identifier: GPL-3.0-or-later
// Reads Mattermost's bulk file: one JSON object a line (teams, channels, users, posts with their replies and reactions,
// directs), by itself or in the zip file of its export. Posts have no ids there: they are named by place, time, author
// and a digest of their text. One thread.
#pragma once

#include "server/transfer/archive.h"
#include "server/transfer/sink.h"

namespace tertulia::transfer {

/// What the export calls itself, to be told from others; the sink got the rest. Errors: BadField "file", TooLarge.
Result<QString> readMattermost(const QString& file, ImportSink& sink, const ArchiveLimits& limits = {});

} // namespace tertulia::transfer
