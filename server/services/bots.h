// SPDX-License-Identifier: GPL-3.0-or-later
// Bots: users without a password. A bot's token signs one device of it in for as long as the token is the newest; what
// the token is good for is checked for each request by the dispatcher. A bot belongs to a person, or to a space and
// then to who manages the space; to others it is not found. Write lane, except where a function says otherwise.
#pragma once

#include "server/services/accounts.h"
#include "shared/protocol/requests_bots.h"

namespace tertulia::bots {

/// Errors: HandleTaken, TooLarge (too_many_bots), NotFound and Forbidden for the space.
Result<BotTokenReply> create(Tx& tx, const Actor& actor, const BotCreate& request);
/// Read lane. Errors: NotFound and Forbidden for the space.
Result<BotListReply> list(Tx& tx, const Actor& actor, const BotList& request);

// All of them: NotFound "bot", Forbidden (a bot of a space one does not manage).
Result<BotReply> editScopes(Tx& tx, const Actor& actor, const BotEditScopes& request);
Result<BotTokenReply> newToken(Tx& tx, const Actor& actor, const BotTokenNew& request);
Result<LossReply> remove(Tx& tx, const Actor& actor, const BotDelete& request);

/// An account ends, and its bots with it.
Result<Done> endAllOf(Tx& tx, UserId owner);

/// True if a bearer token is a bot's by its looks.
bool isBotToken(const QString& token);
/// Who the token speaks for. Read lane. Errors: BadToken.
Result<Actor> actorOf(Tx& tx, const QString& token);
/// For a connection. Errors: BadToken, Forbidden (it may not read).
Result<accounts::SignedIn> resume(Tx& tx, const QString& token);

} // namespace tertulia::bots
