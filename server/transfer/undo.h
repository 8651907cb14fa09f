// SPDX-License-Identifier: GPL-3.0-or-later
// Takes an import back, batch by batch: its messages become tombstones, its rooms and spaces are deleted as anybody
// would delete them, groups are left, and accounts that nobody ever claimed are emptied. In bounded transactions; the
// same again goes on where it stopped. What others have made there stays. Thread of the Db.
#pragma once

#include "server/store/imports.h"
#include "shared/protocol/result.h"

#include <functional>

namespace tertulia::transfer {

struct UndoWish
{
    ImportId batch;
    bool isForced = false;          ///< also if others have written there since
    std::function<bool()> goesOn{}; ///< asked between transactions; false = stop here
};

struct UndoReport
{
    int64_t messages = 0;
    int64_t conversations = 0;
    int64_t spaces = 0;
    int64_t accounts = 0;
    int64_t conversationsKept = 0; ///< others have written there
    int64_t spacesKept = 0;        ///< there are rooms in them that stay
    int64_t accountsKept = 0;      ///< in use by now
};

/// Errors: NotFound, Gone (undone before), Conflict (with the reason in `detail`:
/// others have written there, somebody uses one of its accounts, a later import builds on it), Busy (it was stopped).
Result<UndoReport> undoImport(sql::Db& db, const Clock& clock, const UndoWish& wish);

} // namespace tertulia::transfer
