// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of messages: by name, by place, by change. SQL only: who may read or write them is decided above. Thread of the
// Db.
#pragma once

#include "shared/protocol/requests_message_acts.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// A message found by what its author's device called it.
struct SentMessage
{
    MessageRecord message;
    QByteArray sentHash; ///< of what was sent; empty if the message was deleted since
};

/// `other`: what was sent besides the body.
QByteArray sentHashOf(const QString& body, const QString& other = {});

/// Conflict "unique(author_id,client_id)" if another writer was quicker.
Result<Done> insertMessage(sql::Db& db, const MessageRecord& record, const QByteArray& sentHash);
Result<std::optional<SentMessage>> findSent(sql::Db& db, UserId author, const QString& clientId);
Result<std::optional<MessageRecord>> findMessage(sql::Db& db, MessageId id);
Result<std::optional<MessageRecord>> findMessage(sql::Db& db, ConversationId conversation, Seq seq);
/// Writes what can change of a message that exists. Of a tombstone nothing is left, also not what eraseTraces() takes.
Result<Done> updateMessage(sql::Db& db, const MessageRecord& record);
/// Takes former versions, reactions, votes and mentions of a message; whoever deletes rows of messages calls it too.
Result<Done> eraseTraces(sql::Db& db, ConversationId conversation, Seq seq);

/// Keeps what the message said until the edit with rev `ended`.
Result<Done> addVersion(sql::Db& db, const MessageRecord& former, Rev ended);
/// Those that ended after `after`, the oldest first.
Result<std::vector<MessageVersion>> versionsOf(sql::Db& db, const MessageRecord& message, Rev after, int limit);

Result<int64_t> countPins(sql::Db& db, ConversationId conversation);
/// The pinned ones with `from` <= seq < `before`, the last ones first.
Result<std::vector<MessageRecord>> pinsBefore(sql::Db& db, ConversationId conversation, Seq before, Seq from,
                                              int limit);

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
    Seq upTo = limits::maxInteger; ///< not those after it
};
/// When the message was written that is in this place.
Result<std::optional<Timestamp>> writtenAt(sql::Db& db, ConversationId conversation, Seq seq);
/// By rev, ascending.
Result<std::vector<MessageRecord>> changedMessages(sql::Db& db, const ChangedMessages& wanted);
/// The highest rev of messages with `first` <= seq <= `last`, and of all rows that hang on them; 0 if there are none.
Result<Rev> newestRev(sql::Db& db, ConversationId conversation, Seq first, Seq last);
/// The last ones with seq < `before`, newest first.
Result<std::vector<MessageRecord>> messagesBefore(sql::Db& db, ConversationId conversation, Seq before, int limit);
/// The first ones with seq > `after`, oldest first.
Result<std::vector<MessageRecord>> messagesAfter(sql::Db& db, ConversationId conversation, Seq after, int limit);

/// What `author` wrote there with `after` < seq <= `upTo`, without what is deleted; by seq.
Result<std::vector<MessageRecord>> messagesBy(sql::Db& db, UserId author, ConversationId conversation, Seq after,
                                              Seq upTo);

/// What was written there before `limit` and is not deleted, the oldest first.
Result<std::vector<MessageRecord>> writtenBefore(sql::Db& db, ConversationId conversation, Timestamp limit, int atMost);

} // namespace tertulia::store
