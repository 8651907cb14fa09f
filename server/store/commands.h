// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of slash commands and of their calls, which are records of the stream of the bot. SQL only. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/protocol/requests_commands.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// Inserts the row or replaces it.
Result<Done> putCommand(sql::Db& db, const CommandInfo& command);
Result<std::optional<CommandInfo>> findCommand(sql::Db& db, CommandId id);
Result<std::optional<CommandInfo>> findCommand(sql::Db& db, StreamId place, const QString& name);
/// By name.
Result<std::vector<CommandInfo>> commandsIn(sql::Db& db, StreamId place);
Result<Done> deleteCommand(sql::Db& db, CommandId id);
Result<Done> deleteCommandsOf(sql::Db& db, UserId bot);

/// Forgets the calls of the bot beyond the newest limits::commandCallsKept.
Result<Done> insertCall(sql::Db& db, UserId bot, const CommandCallRecord& call, const QString& clientId);
Result<std::optional<CommandCallRecord>> findCall(sql::Db& db, UserId caller, const QString& clientId);
/// With rev > `rev`, by rev.
Result<std::vector<CommandCallRecord>> callsAfter(sql::Db& db, UserId bot, Rev rev, int limit);

} // namespace tertulia::store
