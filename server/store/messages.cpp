// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/messages.h"

#include "server/store/mentions.h"
#include "shared/protocol/message_extras.h"

#include <QCryptographicHash>

#define MESSAGE_COLUMNS                                                                                                \
    "id, conversation_id, seq, author_id, client_id, body, reply_to, created_at, edited_at, deleted, rev, extras, "    \
    "pinned_by, pinned_at"
#define MESSAGE_WHOLE MESSAGE_COLUMNS ", thread_id, thread_replies, thread_last_at"

namespace tertulia::store {

namespace {

constexpr int afterMessage = 17;

/// Pins and threads have columns of their own.
QString extrasColumn(const MessageRecord& message)
{
    MessageExtras extras = extrasOf(message);
    extras.pinnedBy.reset();
    extras.pinnedAt.reset();
    extras.thread.reset();
    return extrasToText(extras);
}

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
    readExtras(row.text(11), message);
    message.pinnedBy = row.optId<UserId>(12);
    message.pinnedAt = row.optTimestamp(13);
    if (const auto thread = row.optId<ConversationId>(14))
        message.thread = ThreadSummary{*thread, row.int64(15), row.timestamp(16)};
    return message;
}
} // namespace

QByteArray sentHashOf(const QString& body, const QString& other)
{
    const QString sent = other.isEmpty() ? body : other + u'\n' + body;
    return QCryptographicHash::hash(sent.toUtf8(), QCryptographicHash::Blake2b_160);
}

Result<Done> insertMessage(sql::Db& db, const MessageRecord& record, const QByteArray& sentHash)
{
    CHECK(db.exec(
        sql::factFree(
            "INSERT INTO messages (id, conversation_id, seq, author_id, client_id, body, reply_to, "
            "created_at, edited_at, deleted, rev, extras, sent_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        record.id, record.conversation, record.seq, record.author, record.clientId, record.body, record.replyTo,
        record.createdAt, record.editedAt, record.deleted, record.rev, extrasColumn(record), sentHash));
    return Done{};
}

Result<std::optional<SentMessage>> findSent(sql::Db& db, UserId author, const QString& clientId)
{
    return db.one<SentMessage>(
        "SELECT " MESSAGE_WHOLE ", sent_hash FROM messages WHERE author_id = ? AND client_id = ?",
        [](const sql::Row& row) {
            return SentMessage{messageAt(row), row.bytes(afterMessage)};
        },
        author, clientId);
}

Result<std::optional<MessageRecord>> findMessage(sql::Db& db, MessageId id)
{
    return db.one<MessageRecord>("SELECT " MESSAGE_WHOLE " FROM messages WHERE id = ?", messageAt, id);
}

Result<std::optional<MessageRecord>> findMessage(sql::Db& db, ConversationId conversation, Seq seq)
{
    return db.one<MessageRecord>("SELECT " MESSAGE_WHOLE " FROM messages WHERE conversation_id = ? AND seq = ?",
                                 messageAt, conversation, seq);
}

Result<Done> updateMessage(sql::Db& db, const MessageRecord& record)
{
    if (record.deleted) {
        CHECK(db.exec("UPDATE messages SET body = '', sent_hash = ?, deleted = TRUE, rev = ?, extras = '', "
                      "pinned_by = NULL, pinned_at = NULL WHERE conversation_id = ? AND seq = ?",
                      QByteArray{}, record.rev, record.conversation, record.seq));
        return eraseTraces(db, record.conversation, record.seq);
    }
    CHECK(db.exec("UPDATE messages SET body = ?, edited_at = ?, rev = ?, extras = ?, pinned_by = ?, pinned_at = ? "
                  "WHERE conversation_id = ? AND seq = ?",
                  record.body, record.editedAt, record.rev, extrasColumn(record), record.pinnedBy, record.pinnedAt,
                  record.conversation, record.seq));
    return Done{};
}

Result<Done> eraseTraces(sql::Db& db, ConversationId conversation, Seq seq)
{
    CHECK(db.exec("DELETE FROM message_versions WHERE conversation_id = ? AND seq = ?", conversation, seq));
    CHECK(db.exec("DELETE FROM reactions WHERE conversation_id = ? AND seq = ?", conversation, seq));
    CHECK(db.exec("DELETE FROM votes WHERE conversation_id = ? AND seq = ?", conversation, seq));
    return forgetMentions(db, conversation, seq);
}

Result<Done> addVersion(sql::Db& db, const MessageRecord& former, Rev ended)
{
    CHECK(db.exec("INSERT INTO message_versions (conversation_id, seq, rev, body, at) VALUES (?, ?, ?, ?, ?)",
                  former.conversation, former.seq, ended, former.body, former.editedAt.value_or(former.createdAt)));
    return Done{};
}

Result<std::vector<MessageVersion>> versionsOf(sql::Db& db, const MessageRecord& message, Rev after, int limit)
{
    return db.many<MessageVersion>(
        "SELECT rev, body, at FROM message_versions WHERE conversation_id = ? AND seq = ? AND rev > ? "
        "ORDER BY rev LIMIT ?",
        [](const sql::Row& row) {
            return MessageVersion{row.int64(0), row.text(1), row.timestamp(2)};
        },
        message.conversation, message.seq, after, limit);
}

Result<int64_t> countPins(sql::Db& db, ConversationId conversation)
{
    TRY(const auto count,
        db.value("SELECT COUNT(*) FROM messages WHERE conversation_id = ? AND pinned_at IS NOT NULL", conversation));
    return count.value_or(0);
}

Result<std::vector<MessageRecord>> pinsBefore(sql::Db& db, ConversationId conversation, Seq before, Seq from, int limit)
{
    return db.many<MessageRecord>("SELECT " MESSAGE_WHOLE " FROM messages WHERE conversation_id = ? AND seq < ? "
                                  "AND seq >= ? AND pinned_at IS NOT NULL ORDER BY seq DESC LIMIT ?",
                                  messageAt, conversation, before, from, limit);
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
                                      "AND seq >= ? AND seq <= ? AND +rev > ? ORDER BY +rev LIMIT ?",
                                      messageAt, wanted.conversation, wanted.from, wanted.upTo, wanted.rev,
                                      wanted.limit);
    return db.many<MessageRecord>("SELECT " MESSAGE_WHOLE " FROM messages WHERE conversation_id = ? "
                                  "AND rev > ? AND +seq >= ? AND +seq <= ? ORDER BY rev LIMIT ?",
                                  messageAt, wanted.conversation, wanted.rev, wanted.from, wanted.upTo, wanted.limit);
}

Result<Rev> newestRev(sql::Db& db, ConversationId conversation, Seq first, Seq last)
{
    TRY(const auto rev,
        db.value("SELECT MAX(rev) FROM (SELECT rev FROM messages WHERE conversation_id = ? AND seq >= ? AND seq <= ? "
                 "UNION ALL SELECT rev FROM reactions WHERE conversation_id = ? AND seq >= ? AND seq <= ? "
                 "UNION ALL SELECT rev FROM votes WHERE conversation_id = ? AND seq >= ? AND seq <= ?) AS there",
                 conversation, first, last, conversation, first, last, conversation, first, last));
    return rev.value_or(0);
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

Result<std::vector<MessageRecord>> messagesBy(sql::Db& db, UserId author, ConversationId conversation, Seq after,
                                              Seq upTo)
{
    return db.many<MessageRecord>("SELECT " MESSAGE_WHOLE " FROM messages WHERE conversation_id = ? AND seq > ? "
                                  "AND seq <= ? AND author_id = ? AND NOT deleted ORDER BY seq",
                                  messageAt, conversation, after, upTo, author);
}

Result<std::vector<MessageRecord>> writtenBefore(sql::Db& db, ConversationId conversation, Timestamp limit, int atMost)
{
    return db.many<MessageRecord>("SELECT " MESSAGE_WHOLE " FROM messages WHERE conversation_id = ? AND NOT deleted "
                                  "AND created_at < ? ORDER BY created_at, seq LIMIT ?",
                                  messageAt, conversation, limit, atMost);
}

} // namespace tertulia::store
