// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/messages.h"

#include "server/store/files.h"

#include <QCryptographicHash>

#define MESSAGE_COLUMNS                                                                                                \
    "id, conversation_id, seq, author_id, client_id, body, reply_to, created_at, edited_at, deleted, rev, attachments"

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
    message.attachments = attachmentsOf(row.text(11));
    return message;
}
} // namespace

QByteArray sentHashOf(const QString& body, const std::vector<FileId>& attachments)
{
    QByteArray sent = body.toUtf8();
    for (const FileId file : attachments)
        sent += '\0' + file.text().toLatin1(); // no body has a NUL
    return QCryptographicHash::hash(sent, QCryptographicHash::Blake2b_160);
}

Result<Done> insertMessage(sql::Db& db, const MessageRecord& record, const QByteArray& sentHash)
{
    CHECK(
        db.exec("INSERT INTO messages (" MESSAGE_COLUMNS ", sent_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                record.id, record.conversation, record.seq, record.author, record.clientId, record.body, record.replyTo,
                record.createdAt, record.editedAt, record.deleted, record.rev, textOf(record.attachments), sentHash));
    return Done{};
}

Result<std::optional<SentMessage>> findSent(sql::Db& db, UserId author, const QString& clientId)
{
    return db.one<SentMessage>(
        "SELECT " MESSAGE_COLUMNS ", sent_hash FROM messages WHERE author_id = ? AND client_id = ?",
        [](const sql::Row& row) {
            return SentMessage{messageAt(row), row.bytes(12)};
        },
        author, clientId);
}

Result<std::optional<MessageRecord>> findMessage(sql::Db& db, MessageId id)
{
    return db.one<MessageRecord>("SELECT " MESSAGE_COLUMNS " FROM messages WHERE id = ?", messageAt, id);
}

Result<Done> updateMessage(sql::Db& db, const MessageRecord& record)
{
    if (record.deleted)
        CHECK(db.exec("UPDATE messages SET body = '', attachments = '', sent_hash = ?, deleted = TRUE, rev = ? "
                      "WHERE conversation_id = ? AND seq = ?",
                      QByteArray{}, record.rev, record.conversation, record.seq));
    else
        CHECK(db.exec("UPDATE messages SET body = ?, edited_at = ?, rev = ? WHERE conversation_id = ? AND seq = ?",
                      record.body, record.editedAt, record.rev, record.conversation, record.seq));
    return Done{};
}

// The unary plus keeps an engine from choosing the index on that column: which one is shorter is known to the caller.
Result<std::vector<MessageRecord>> changedMessages(sql::Db& db, const ChangedMessages& wanted)
{
    if (wanted.fewerBySeq)
        return db.many<MessageRecord>("SELECT " MESSAGE_COLUMNS " FROM messages WHERE conversation_id = ? "
                                      "AND seq >= ? AND +rev > ? ORDER BY +rev LIMIT ?",
                                      messageAt, wanted.conversation, wanted.from, wanted.rev, wanted.limit);
    return db.many<MessageRecord>("SELECT " MESSAGE_COLUMNS " FROM messages WHERE conversation_id = ? "
                                  "AND rev > ? AND +seq >= ? ORDER BY rev LIMIT ?",
                                  messageAt, wanted.conversation, wanted.rev, wanted.from, wanted.limit);
}

Result<std::vector<MessageRecord>> messagesBefore(sql::Db& db, ConversationId conversation, Seq before, int limit)
{
    return db.many<MessageRecord>("SELECT " MESSAGE_COLUMNS " FROM messages WHERE conversation_id = ? AND seq < ? "
                                  "ORDER BY seq DESC LIMIT ?",
                                  messageAt, conversation, before, limit);
}

Result<std::vector<MessageRecord>> messagesAfter(sql::Db& db, ConversationId conversation, Seq after, int limit)
{
    return db.many<MessageRecord>("SELECT " MESSAGE_COLUMNS " FROM messages WHERE conversation_id = ? AND seq > ? "
                                  "ORDER BY seq LIMIT ?",
                                  messageAt, conversation, after, limit);
}

} // namespace tertulia::store
