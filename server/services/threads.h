// SPDX-License-Identifier: GPL-3.0-or-later
// Threads: conversations that hang on a message. One for each message, begun by its first reply; what may be seen and
// done in it is asked of the parent at the time of asking (store::ConversationSight). Following one is a membership
// record, for sync and notifications, and gives no right. The root says how many replies there are: every reply takes a
// rev of the parent too.
// Write lane, except list, of and watchable.
#pragma once

#include "server/services/tx.h"
#include "server/store/conversations.h"
#include "shared/protocol/requests_threads.h"

namespace tertulia::threads {

/// Errors: as messages::send; also BadField "message" (in_a_thread), Gone (deleted, and no thread yet).
Result<ThreadStartReply> start(Tx& tx, const Actor& actor, const ThreadStart& request);
/// Errors: NotFound, BadField "thread" (not_a_thread), TooLarge (follows as many streams as one can).
Result<RevReply> follow(Tx& tx, const Actor& actor, const ThreadFollow& request);
Result<ThreadListReply> list(Tx& tx, const Actor& actor, const ThreadList& request);
/// Errors: NotFound, BadField "conversation" (is_a_thread).
Result<ThreadListReply> of(Tx& tx, const Actor& actor, const ThreadOf& request);
/// Those of the threads that the asker sees.
Result<std::vector<Followed>> watchable(Tx& tx, const Actor& actor, const std::vector<ConversationId>& threads);

/// What a reply that took place `seq` means besides itself: the root is stamped, the author follows. `parentRev`: the
/// rev for the root, if it was taken already.
Result<Done> noteReply(Tx& tx, UserId author, const store::ConversationSight& thread, Seq seq,
                       std::optional<Rev> parentRev = {});
/// Somebody has to do with the thread from now on. What is before `readTo` + 1 is not his unread.
Result<Done> followUnlessStopped(Tx& tx, UserId user, const store::ConversationSight& thread, Seq readTo);

} // namespace tertulia::threads
