// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody wrote, place by place. SQL only; thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

struct WrittenPlace
{
    ConversationId conversation;
    Seq lastSeq = 0; ///< his last message there
};
/// Without what is deleted.
Result<std::vector<WrittenPlace>> writtenPlaces(sql::Db& db, UserId author);

} // namespace tertulia::store
