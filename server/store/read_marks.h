// SPDX-License-Identifier: GPL-3.0-or-later
// How far people have read. SQL only; that a mark never goes back is the services' rule. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// Inserts the mark or replaces it.
Result<Done> putReadMark(sql::Db& db, UserId user, const ReadMarkRecord& record);
Result<std::optional<ReadMarkRecord>> findReadMark(sql::Db& db, UserId user, ConversationId conversation);
/// Records with rev > `rev`, by rev.
Result<std::vector<ReadMarkRecord>> readMarksAfter(sql::Db& db, UserId user, Rev rev, int limit);

} // namespace tertulia::store
