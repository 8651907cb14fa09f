// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of messages: by name, by place, by change. SQL only: who may read or write them is decided above. Thread of the
// Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// A message found by what its author's device called it.
struct SentMessage
{
    MessageRecord message;
    QByteArray sentHash; ///< of the body as it was sent; empty if the message was deleted since
};

QByteArray sentHashOf(const QString& body);

/// Conflict "unique(author_id,client_id)" if another writer was quicker.
Result<Done> insertMessage(sql::Db& db, const MessageRecord& record);
Result<std::optional<SentMessage>> findSent(sql::Db& db, UserId author, const QString& clientId);
Result<std::optional<MessageRecord>> findMessage(sql::Db& db, MessageId id);
/// Writes body, edited_at, deleted and rev of a message that exists; a tombstone also forgets what was sent.
Result<Done> updateMessage(sql::Db& db, const MessageRecord& record);

/// Writes what hangs on a message, and its rev. It must have a thread.
Result<Done> updateThread(sql::Db& db, const MessageRecord& root);
Result<std::optional<ThreadSummary>> threadAt(sql::Db& db, ConversationId conversation, Seq seq);

struct ChangedMessages
{
    ConversationId conversation;
    Rev rev = 0;  ///< those after it
    Seq from = 0; ///< not those before it
    int limit = 0;
    /// Fewer messages lie after `from` than changes after `rev`: look through those instead.
    bool fewerBySeq = false;
};
/// When the message was written that is in this place.
Result<std::optional<Timestamp>> writtenAt(sql::Db& db, ConversationId conversation, Seq seq);
/// By rev, ascending.
Result<std::vector<MessageRecord>> changedMessages(sql::Db& db, const ChangedMessages& wanted);
/// The last ones with seq < `before`, newest first.
Result<std::vector<MessageRecord>> messagesBefore(sql::Db& db, ConversationId conversation, Seq before, int limit);
/// The first ones with seq > `after`, oldest first.
Result<std::vector<MessageRecord>> messagesAfter(sql::Db& db, ConversationId conversation, Seq after, int limit);

} // namespace tertulia::store
