// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/messages.h"

#include <QCryptographicHash>

#define MESSAGE_COLUMNS                                                                                                \
    "id, conversation_id, seq, author_id, client_id, body, reply_to, created_at, edited_at, deleted, rev"
#define MESSAGE_WHOLE MESSAGE_COLUMNS ", thread_id, thread_replies, thread_last_at"

namespace tertulia::store {

namespace {
MessageRecord messageAt(const sql::Row& row)
{
    MessageRecord message;
    message.id = row.id<MessageId>(0);
    message.conversation = row.id<ConversationId>(1);
    message.seq = row.int64(2);
    message.author = row.id<UserId>(3);
    message.clientId = row.text(4);
    message.body = row.text(5);
    message.replyTo = row.optId<MessageId>(6);
    message.createdAt = row.timestamp(7);
    message.editedAt = row.optTimestamp(8);
    message.deleted = row.boolean(9);
    message.rev = row.int64(10);
    if (const auto thread = row.optId<ConversationId>(11))
        message.thread = ThreadSummary{*thread, row.int64(12), row.timestamp(13)};
    return message;
}
} // namespace

QByteArray sentHashOf(const QString& body)
{
    return QCryptographicHash::hash(body.toUtf8(), QCryptographicHash::Blake2b_160);
}

Result<Done> insertMessage(sql::Db& db, const MessageRecord& record)
{
    CHECK(db.exec("INSERT INTO messages (" MESSAGE_COLUMNS ", sent_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  record.id, record.conversation, record.seq, record.author, record.clientId, record.body,
                  record.replyTo, record.createdAt, record.editedAt, record.deleted, record.rev,
                  sentHashOf(record.body)));
    return Done{};
}

Result<std::optional<SentMessage>> findSent(sql::Db& db, UserId author, const QString& clientId)
{
    return db.one<SentMessage>(
        "SELECT " MESSAGE_WHOLE ", sent_hash FROM messages WHERE author_id = ? AND client_id = ?",
        [](const sql::Row& row) {
            return SentMessage{messageAt(row), row.bytes(14)};
        },
        author, clientId);
}

Result<std::optional<MessageRecord>> findMessage(sql::Db& db, MessageId id)
{
    return db.one<MessageRecord>("SELECT " MESSAGE_WHOLE " FROM messages WHERE id = ?", messageAt, id);
}

Result<Done> updateMessage(sql::Db& db, const MessageRecord& record)
{
    if (record.deleted)
        CHECK(db.exec("UPDATE messages SET body = '', sent_hash = ?, deleted = TRUE, rev = ? "
                      "WHERE conversation_id = ? AND seq = ?",
                      QByteArray{}, record.rev, record.conversation, record.seq));
    else
        CHECK(db.exec("UPDATE messages SET body = ?, edited_at = ?, rev = ? WHERE conversation_id = ? AND seq = ?",
                      record.body, record.editedAt, record.rev, record.conversation, record.seq));
    return Done{};
}

Result<Done> updateThread(sql::Db& db, const MessageRecord& root)
{
    CHECK(db.exec("UPDATE messages SET thread_id = ?, thread_replies = ?, thread_last_at = ?, rev = ? "
                  "WHERE conversation_id = ? AND seq = ?",
                  root.thread->conversation, root.thread->replies, root.thread->lastAt, root.rev, root.conversation,
                  root.seq));
    return Done{};
}

Result<std::optional<ThreadSummary>> threadAt(sql::Db& db, ConversationId conversation, Seq seq)
{
    return db.one<ThreadSummary>(
        "SELECT thread_id, thread_replies, thread_last_at FROM messages "
        "WHERE conversation_id = ? AND seq = ? AND thread_id IS NOT NULL",
        [](const sql::Row& row) {
            return ThreadSummary{row.id<ConversationId>(0), row.int64(1), row.timestamp(2)};
        },
        conversation, seq);
}

Result<std::optional<Timestamp>> writtenAt(sql::Db& db, ConversationId conversation, Seq seq)
{
    return db.one<Timestamp>(
        "SELECT created_at FROM messages WHERE conversation_id = ? AND seq = ?",
        [](const sql::Row& row) { return row.timestamp(0); }, conversation, seq);
}

// The unary plus keeps an engine from choosing the index on that column: which one is shorter is known to the caller.
Result<std::vector<MessageRecord>> changedMessages(sql::Db& db, const ChangedMessages& wanted)
{
    if (wanted.fewerBySeq)
        return db.many<MessageRecord>("SELECT " MESSAGE_WHOLE " FROM messages WHERE conversation_id = ? "
                                      "AND seq >= ? AND +rev > ? ORDER BY +rev LIMIT ?",
                                      messageAt, wanted.conversation, wanted.from, wanted.rev, wanted.limit);
    return db.many<MessageRecord>("SELECT " MESSAGE_WHOLE " FROM messages WHERE conversation_id = ? "
                                  "AND rev > ? AND +seq >= ? ORDER BY rev LIMIT ?",
                                  messageAt, wanted.conversation, wanted.rev, wanted.from, wanted.limit);
}

Result<std::vector<MessageRecord>> messagesBefore(sql::Db& db, ConversationId conversation, Seq before, int limit)
{
    return db.many<MessageRecord>("SELECT " MESSAGE_WHOLE " FROM messages WHERE conversation_id = ? AND seq < ? "
                                  "ORDER BY seq DESC LIMIT ?",
                                  messageAt, conversation, before, limit);
}

Result<std::vector<MessageRecord>> messagesAfter(sql::Db& db, ConversationId conversation, Seq after, int limit)
{
    return db.many<MessageRecord>("SELECT " MESSAGE_WHOLE " FROM messages WHERE conversation_id = ? AND seq > ? "
                                  "ORDER BY seq LIMIT ?",
                                  messageAt, conversation, after, limit);
}

} // namespace tertulia::store
