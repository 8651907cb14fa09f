// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody may take along: a conversation that he leads, or his own data. The pieces themselves are read by the
// services that everybody reads by (sync.h), so an export shows nobody more than his window does. Read lane, except
// note().
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/records.h"

namespace tertulia::exports {

/// Done if the asker may take it along. Errors: NotFound, Forbidden.
Result<Done> mayExport(Tx& tx, const Actor& actor, ConversationId conversation);
/// The conversation as the asker sees it. Errors: NotFound.
Result<ConversationRecord> open(Tx& tx, const Actor& actor, ConversationId conversation);
/// The threads in it that the asker sees, the youngest first; those before `after`.
Result<std::vector<ConversationId>> threads(Tx& tx, const Actor& actor, ConversationId conversation,
                                            std::optional<ConversationId> after, int limit);
/// Somebody who may: for who runs the server and exports what he is not in himself. NotFound if nobody does.
Result<Actor> leaderOf(Tx& tx, ConversationId conversation);
/// Writes down in the audit log of the space that somebody took a room along. Write lane.
Result<Done> note(Tx& tx, const Actor& actor, ConversationId conversation);

struct Account
{
    UserRecord user;
    QString bio;
};
/// NotFound.
Result<Account> account(Tx& tx, UserId user);

struct Place
{
    ConversationId conversation;
    Seq lastSeq = 0;
};
/// Where somebody wrote anything that is not deleted, also places he has left.
Result<std::vector<Place>> placesOf(Tx& tx, UserId user);
/// What he wrote in one of them with `after` < seq <= `upTo`; by seq.
Result<std::vector<MessageRecord>> written(Tx& tx, UserId user, ConversationId conversation, Seq after, Seq upTo);

} // namespace tertulia::exports
