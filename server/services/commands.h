// SPDX-License-Identifier: GPL-3.0-or-later
// Slash commands: what bots offer in places that they are in, and the calls of them, which reach the bot as records of
// its own stream: live, or when it is back. Write lane, except list().
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_commands.h"

namespace tertulia::commands {

/// Errors: Forbidden (not a bot), NotFound, BadField "place" (a user's), Conflict (name_taken), TooLarge
/// (too_many_commands).
Result<CommandReply> enroll(Tx& tx, const Actor& actor, const CommandRegister& request);
/// Errors: NotFound.
Result<CommandListReply> list(Tx& tx, const Actor& actor, const CommandList& request);
/// Errors: NotFound, Forbidden.
Result<EmptyReply> remove(Tx& tx, const Actor& actor, const CommandDelete& request);
/// Errors: as for sending a message there; NotFound "name"; Conflict (client_id used for another call).
Result<CommandInvokeReply> invoke(Tx& tx, const Actor& actor, const CommandInvoke& request);

} // namespace tertulia::commands
