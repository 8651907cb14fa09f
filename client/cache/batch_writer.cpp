// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/batch_writer.h"

#include "client/cache/kept_records.h"
#include "client/cache/range_repair.h"
#include "client/cache/records_table.h"
#include "client/cache/row_queries.h"
#include "shared/protocol/teeth.h"

namespace tertulia {

Result<Delta> BatchWriter::apply(const Batch& batch)
{
    CHECK(storeStream(batch));
    TRY(const auto held, rows::stream(m_db, batch.stream));
    CHECK(storeUsers(batch.users));
    const auto conversation = batch.stream.conversation();
    std::optional<RangeRepair> repair;
    if (batch.replaces && conversation) {
        repair.emplace(m_db, *conversation, *batch.replaces);
        CHECK(repair->begin(batch.records));
        m_conversations.insert(*conversation);
    }
    for (const Record& record : batch.records) {
        if (records::belongs(record, batch.stream))
            CHECK(storeRecord(batch.stream, record, held ? held->lowSeq : 0));
        else
            ++m_delta.skipped;
    }
    teeth::passing(teeth::Place::Applying);
    CHECK(purgeLeft());
    CHECK(findRoomsOfJoinedSpaces());
    CHECK(findUnknownUsers());
    TRY(Delta delta, gather());
    if (repair)
        repair->finish(delta);
    return delta;
}

Result<Delta> BatchWriter::applyUsers(const std::vector<UserRecord>& users)
{
    CHECK(storeUsers(users));
    return gather();
}

/// The numbers of the stream first: which messages are kept depends on them.
Result<Done> BatchWriter::storeStream(const Batch& batch)
{
    Seq last = batch.lastSeq.value_or(0);
    for (const Record& record : batch.records)
        if (const auto* message = std::get_if<MessageRecord>(&record))
            if (records::belongs(record, batch.stream))
                last = std::max(last, message->seq);
    if (!batch.rev && !batch.lowSeq && !batch.firstSeq && !batch.place && last == 0)
        return Done{};
    TRY(const auto known, rows::stream(m_db, batch.stream));
    StreamState state = known.value_or(StreamState{});
    state.rev = batch.rev.value_or(state.rev);
    state.lowSeq = batch.lowSeq.value_or(state.lowSeq);
    state.firstSeq = batch.firstSeq.value_or(state.firstSeq);
    state.lastSeq = std::max(state.lastSeq, last);
    if (batch.place) {
        state.firstSeq = batch.place->first;
        state.lastSeq = batch.place->last;
    }
    const bool moved = known && (known->lastSeq != state.lastSeq || known->firstSeq != state.firstSeq ||
                                 known->lowSeq != state.lowSeq);
    CHECK(m_db.exec("INSERT INTO streams (stream, rev, low_seq, first_seq, last_seq) VALUES (?, ?, ?, ?, ?) "
                    "ON CONFLICT (stream) DO UPDATE SET rev = excluded.rev, low_seq = excluded.low_seq, "
                    "first_seq = excluded.first_seq, last_seq = excluded.last_seq",
                    batch.stream.text(), state.rev, state.lowSeq, state.firstSeq, state.lastSeq));
    if (const auto conversation = batch.stream.conversation(); conversation && (moved || !known))
        m_conversations.insert(*conversation);
    return Done{};
}

Result<Done> BatchWriter::storeRecord(const StreamId& stream, const Record& record, Seq low)
{
    if (const auto* message = std::get_if<MessageRecord>(&record); message && message->seq < low)
        return Done{}; // not held: its page, when it is fetched, brings its newest state
    if (const auto* reaction = std::get_if<ReactionRecord>(&record); reaction && reaction->seq < low)
        return Done{}; // comes with that page, too
    for (const UserId user : records::peopleIn(record))
        m_people.insert(user);
    TRY(const bool keptNew, records::keep(m_db, stream, record));
    if (keptNew)
        m_delta.records.push_back(record);
    TRY(const bool changed, records::store(m_db, record, m_self));
    if (changed)
        std::visit([this](const auto& one) { touched(one); }, record);
    return Done{};
}

Result<Done> BatchWriter::storeUsers(const std::vector<UserRecord>& users)
{
    for (const UserRecord& user : users) {
        if (user.id.isNull() || user.rev < 0) {
            ++m_delta.skipped;
            continue;
        }
        TRY(const bool changed, records::storeUser(m_db, user));
        if (changed)
            m_delta.users.push_back(user);
    }
    return Done{};
}

void BatchWriter::touched(const ConversationRecord& record)
{
    m_conversations.insert(record.id);
}

void BatchWriter::touched(const MemberRecord& record)
{
    m_conversations.insert(record.conversation); // a direct's row names the other one
    const StreamId stream{record.conversation};
    if (m_delta.membersChanged.empty() || m_delta.membersChanged.back() != stream)
        m_delta.membersChanged.push_back(stream);
}

void BatchWriter::touched(const MessageRecord& record)
{
    m_conversations.insert(record.conversation);
    touch(record.id);
}

void BatchWriter::touched(const ReactionRecord& record)
{
    touch(record.message);
}

void BatchWriter::touched(const VoteRecord& record)
{
    touch(record.message);
}

void BatchWriter::touch(MessageId message)
{
    if (std::ranges::find(m_messages, message) == m_messages.end())
        m_messages.push_back(message);
}

void BatchWriter::touched(const SpaceRecord& record)
{
    m_spaces.insert(record.id);
}

void BatchWriter::touched(const SpaceMemberRecord& record)
{
    if (record.user == m_self)
        m_spaces.insert(record.space);
    const StreamId stream{record.space};
    if (m_delta.membersChanged.empty() || m_delta.membersChanged.back() != stream)
        m_delta.membersChanged.push_back(stream);
}

void BatchWriter::touched(const RoomRecord& record)
{
    m_conversations.insert(record.conversation);
    if (record.deleted)
        m_left.insert(record.conversation);
    else
        m_delta.appeared.push_back(record.conversation);
}

/// What a role may do decides about its holders' rows: mine, and who is shown as staff.
void BatchWriter::touched(const RoleRecord& record)
{
    m_spaces.insert(record.space);
    const StreamId stream{record.space};
    if (m_delta.membersChanged.empty() || m_delta.membersChanged.back() != stream)
        m_delta.membersChanged.push_back(stream);
}

/// Its rooms stand elsewhere then.
void BatchWriter::touched(const CategoryRecord& record)
{
    m_spaces.insert(record.space);
}

void BatchWriter::touched(const MembershipRecord& record)
{
    m_conversations.insert(record.conversation);
    // Who stops following a thread may still read it; it goes with its parent.
    if (record.left && record.kind != ConversationKind::Thread)
        m_left.insert(record.conversation);
    else if (record.left)
        return;
    else
        m_delta.appeared.push_back(record.conversation);
}

void BatchWriter::touched(const SpaceMembershipRecord& record)
{
    m_spaces.insert(record.space);
    if (record.left)
        m_spacesLeft.insert(record.space);
    else
        m_delta.appeared.push_back(record.space);
}

void BatchWriter::touched(const ReadMarkRecord& record)
{
    m_conversations.insert(record.conversation);
}

/// In the transaction that says so: a crash in between must not leave behind what I may not see.
Result<Done> BatchWriter::purgeLeft()
{
    for (const ConversationId conversation : m_left) {
        TRY(const auto back,
            m_db.value("SELECT 1 FROM memberships WHERE conversation = ? AND gone = FALSE", conversation));
        if (back)
            continue; // the same batch has a newer record: I am in it again
        CHECK(purgeThreads(conversation));
        CHECK(records::purgeConversation(m_db, conversation));
        m_delta.purged.push_back(conversation);
        m_conversations.insert(conversation);
    }
    for (const SpaceId space : m_spacesLeft) {
        TRY(const auto back, m_db.value("SELECT 1 FROM space_memberships WHERE space = ? AND gone = FALSE", space));
        if (!back)
            CHECK(purgeSpace(space));
    }
    return Done{};
}

Result<Done> BatchWriter::purgeThreads(ConversationId parent)
{
    TRY(const auto threads, m_db.many<ConversationId>(
                                "SELECT id FROM conversations WHERE parent = ?",
                                [](const sql::Row& row) { return row.id<ConversationId>(0); }, parent));
    for (const ConversationId thread : threads) {
        CHECK(records::purgeConversation(m_db, thread));
        m_delta.purged.push_back(thread);
        m_conversations.insert(thread);
    }
    return Done{};
}

Result<Done> BatchWriter::purgeSpace(SpaceId space)
{
    TRY(const auto rooms, records::purgeSpace(m_db, space));
    m_conversations.insert(rooms.begin(), rooms.end());
    m_delta.purged.insert(m_delta.purged.end(), rooms.begin(), rooms.end());
    m_delta.purged.push_back(space);
    m_delta.recordsReset.push_back(space);
    m_spaces.insert(space);
    return Done{};
}

/// What is seen through a space's membership changes its visibility with it.
Result<Done> BatchWriter::findRoomsOfJoinedSpaces()
{
    for (const StreamId& stream : m_delta.appeared) {
        if (const auto space = stream.space()) {
            TRY(const auto rooms, m_db.many<ConversationId>(
                                      "SELECT conversation FROM rooms WHERE space = ? UNION "
                                      "SELECT conversation FROM memberships WHERE space = ? AND gone = FALSE",
                                      [](const sql::Row& row) { return row.id<ConversationId>(0); }, *space, *space));
            m_conversations.insert(rooms.begin(), rooms.end());
        }
    }
    return Done{};
}

Result<Done> BatchWriter::findUnknownUsers()
{
    for (const UserId user : m_people) {
        TRY(const bool known, rows::knowsUser(m_db, user));
        if (!known)
            m_delta.unknownUsers.push_back(user);
    }
    return Done{};
}

Result<Delta> BatchWriter::drop(const StreamId& stream)
{
    if (const auto conversation = stream.conversation()) {
        CHECK(records::purgeConversation(m_db, *conversation));
        m_delta.historyReset.push_back(*conversation);
        m_conversations.insert(*conversation);
    } else if (const auto space = stream.space()) {
        m_spacesLeft.insert(*space);
        CHECK(purgeSpace(*space));
    } else {
        CHECK(forgetMemberships());
    }
    CHECK(m_db.exec("DELETE FROM streams WHERE stream = ?", stream.text()));
    return gather();
}

Result<Done> BatchWriter::forgetMemberships()
{
    TRY(const auto seen, rows::conversations(m_db, m_self));
    TRY(const auto spaces, rows::spaces(m_db, m_self));
    for (const ConversationRow& row : seen)
        m_conversations.insert(row.id);
    for (const SpaceRow& row : spaces) {
        m_spaces.insert(row.id);
        m_spacesLeft.insert(row.id);
    }
    CHECK(m_db.exec("DELETE FROM memberships"));
    CHECK(m_db.exec("DELETE FROM space_memberships"));
    CHECK(records::forgetKept(m_db, m_self));
    m_delta.recordsReset.push_back(m_self);
    CHECK(m_db.exec("UPDATE read_marks SET seq = 0, rev = 0"));
    return Done{};
}

Result<Delta> BatchWriter::markRead(ConversationId conversation, Seq seq)
{
    TRY(const int64_t changed,
        m_db.exec("INSERT INTO read_marks (conversation, seq, local_seq, rev) VALUES (?, 0, ?, 0) "
                  "ON CONFLICT (conversation) DO UPDATE SET local_seq = excluded.local_seq "
                  "WHERE excluded.local_seq > read_marks.local_seq AND excluded.local_seq > read_marks.seq",
                  conversation, seq));
    if (changed > 0)
        m_conversations.insert(conversation);
    return gather();
}

Result<Delta> BatchWriter::forgetLocalMark(ConversationId conversation)
{
    CHECK(m_db.exec("UPDATE read_marks SET local_seq = seq WHERE conversation = ?", conversation));
    m_conversations.insert(conversation);
    return gather();
}

/// With what hangs on them. Those that are not held (a reaction can come before its message) have no row.
Result<Done> BatchWriter::gatherMessages()
{
    for (const MessageId id : m_messages) {
        TRY(auto row, rows::message(m_db, id));
        if (row)
            m_delta.messages.push_back(std::move(*row));
    }
    return Done{};
}

Result<Delta> BatchWriter::gather()
{
    CHECK(gatherMessages());
    for (const ConversationId id : m_conversations) {
        TRY(auto row, rows::conversation(m_db, m_self, id));
        if (!row) {
            m_delta.conversationsGone.push_back(id);
            continue;
        }
        if (row->space)
            m_spaces.insert(*row->space);
        m_delta.conversations.push_back(std::move(*row));
    }
    for (const SpaceId id : m_spaces) {
        TRY(auto row, rows::space(m_db, m_self, id));
        if (row)
            m_delta.spaces.push_back(std::move(*row));
        else if (m_spacesLeft.contains(id))
            m_delta.spacesGone.push_back(id);
    }
    return std::move(m_delta);
}

} // namespace tertulia
