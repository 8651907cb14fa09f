// SPDX-License-Identifier: GPL-3.0-or-later
// The newest state of every record that has no row of its own on the screen, as JSON: spaces and what is in them,
// conversations, friends, settings, drafts … A page asks for them by kind. Removed things stay, with their mark, so
// that an older record cannot bring them back. Database thread of the cache.
#pragma once

#include "client/cache/delta.h"
#include "shared/sql/db.h"

namespace tertulia::records {

/// False if the record is not of a kept kind, or not newer than what is kept.
Result<bool> keep(sql::Db& db, const StreamId& stream, const Record& record);
/// What is kept of the stream, removed things included.
Result<std::vector<Record>> kept(sql::Db& db, const StreamId& stream);
/// Of all streams, without the members of spaces: they can be many.
Result<std::vector<Record>> keptOfAll(sql::Db& db);
Result<Done> forgetKept(sql::Db& db, const StreamId& stream);

} // namespace tertulia::records
