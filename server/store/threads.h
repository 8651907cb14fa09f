// SPDX-License-Identifier: GPL-3.0-or-later
// Threads: who follows which, and the pages of them. A thread is a row of conversations with a parent; a follower has a
// row in memberships, which gives him no right to see it: what is listed here by person is what he sees through the
// parent. SQL only. Thread of the Db.
#pragma once

#include "server/store/notifications.h"
#include "shared/protocol/requests_messages.h"

namespace tertulia::store {

/// Followed and seen, by id.
Result<std::vector<StreamHead>> followedThreadHeads(sql::Db& db, UserId user, int limit);
struct FollowedThread
{
    ConversationId thread;
    ConversationId parent;
    Seq rootSeq = 0;
};
/// The same.
Result<std::vector<FollowedThread>> followedThreads(sql::Db& db, UserId user, int limit);
/// The same, youngest first; those before `after`.
Result<std::vector<ConversationId>> followedPage(sql::Db& db, UserId user, std::optional<ConversationId> after,
                                                 int limit);
/// All with a root from `fromSeq` on, youngest first.
Result<std::vector<ConversationId>> threadsOf(sql::Db& db, ConversationId parent, Seq fromSeq,
                                              std::optional<ConversationId> after, int limit);
/// Where one conversation stands for somebody.
Result<std::optional<StreamHead>> headFor(sql::Db& db, UserId user, ConversationId conversation);

/// Nullopt: never did.
Result<std::optional<bool>> follows(sql::Db& db, UserId user, ConversationId thread);
/// Seen or not.
Result<int64_t> countFollowed(sql::Db& db, UserId user);
/// Of those the one whose last reply is the oldest.
Result<std::optional<ConversationId>> stalestFollowed(sql::Db& db, UserId user);

/// A thread and where it is.
struct ThreadPlace
{
    const ConversationRecord& thread;
    const ConversationRecord& parent;
};
/// Followers who see it. What they set for the parent holds where it is stricter.
Result<std::vector<Listener>> threadListening(sql::Db& db, const ThreadPlace& place, UserId author, int limit);
/// One person, following or not.
Result<std::optional<Listener>> threadListener(sql::Db& db, UserId user, const ThreadPlace& place, UserId author);

} // namespace tertulia::store
