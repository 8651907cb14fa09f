// SPDX-License-Identifier: GPL-3.0-or-later
// One write to the cache: stores what is given, purges what may not be seen any more in the same transaction, and
// gathers the rows that changed. A record that makes no sense is skipped and counted; it never stops the others.
// Lives for one job, on the database thread.
#pragma once

#include "client/cache/delta.h"
#include "shared/sql/db.h"

#include <set>

namespace tertulia {

class BatchWriter
{
public:
    BatchWriter(sql::Db& db, UserId self) : m_db(db), m_self(self) {}

    Result<Delta> apply(const Batch& batch);
    Result<Delta> applyUsers(const std::vector<UserRecord>& users);
    Result<Delta> drop(const StreamId& stream);
    Result<Delta> markRead(ConversationId conversation, Seq seq);
    Result<Delta> forgetLocalMark(ConversationId conversation);

private:
    Result<Done> storeStream(const Batch& batch);
    Result<Done> storeRecord(const StreamId& stream, const Record& record, Seq low);
    Result<Done> storeUsers(const std::vector<UserRecord>& users);
    Result<Done> purgeLeft();
    Result<Done> purgeThreads(ConversationId parent);
    Result<Done> purgeSpace(SpaceId space);
    Result<Done> forgetMemberships();
    Result<Done> findRoomsOfJoinedSpaces();
    Result<Done> findUnknownUsers();
    Result<Delta> gather();
    Result<Done> gatherMessages();
    void touch(MessageId message);

    void touched(const ConversationRecord& record);
    void touched(const MemberRecord& record);
    void touched(const MessageRecord& record);
    void touched(const SpaceRecord& record);
    void touched(const SpaceMemberRecord& record);
    void touched(const RoomRecord& record);
    void touched(const MembershipRecord& record);
    void touched(const SpaceMembershipRecord& record);
    void touched(const ReadMarkRecord& record);
    void touched(const RoleRecord& record);
    void touched(const CategoryRecord& record);
    void touched(const ReactionRecord& record);
    void touched(const VoteRecord& record);
    /// Kinds that change no row on the screen.
    template<typename R>
    void touched(const R& /*record*/)
    {
    }

    sql::Db& m_db;
    UserId m_self;
    Delta m_delta{};
    std::vector<MessageId> m_messages{};      ///< rows to read in the end, each once
    std::set<ConversationId> m_conversations; ///< rows to read in the end
    std::set<SpaceId> m_spaces;
    std::set<UserId> m_people;       ///< named by records
    std::set<ConversationId> m_left; ///< or deleted; purged unless I am in it
    std::set<SpaceId> m_spacesLeft;
};

} // namespace tertulia
