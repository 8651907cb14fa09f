// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/later.h"

#include "server/store/columns.h"

#include <QJsonDocument>

#define SCHEDULED                                                                                                      \
    "SELECT id, conversation_id, body, reply_to, silent, attachments, due_at, state, message_id, error, rule, rev, "   \
    "user_id, client_id FROM scheduled "
#define REMINDERS                                                                                                      \
    "SELECT id, message_id, conversation_id, seq, text, due_at, state, rev, user_id, client_id FROM reminders "
#define SAVED "SELECT message_id, conversation_id, seq, note, saved_at, is_removed, rev FROM saved_messages "

namespace tertulia::store {

namespace {

/// The files of a message for later, as the text of one column.
struct Kept
{
    std::vector<Attachment> attachments{};
    static constexpr auto fields = std::tuple{Field{"attachments", &Kept::attachments, ListRule{limits::attachments}}};
};

QString textOf(const std::vector<Attachment>& attachments)
{
    if (attachments.empty())
        return {};
    JsonWriter writer;
    encode(writer, Kept{attachments});
    return QString::fromUtf8(writer.take());
}

std::vector<Attachment> attachmentsAt(const sql::Row& row, int column)
{
    const QByteArray text = row.text(column).toUtf8();
    if (text.isEmpty())
        return {};
    auto kept = decode<Kept>(QJsonDocument::fromJson(text).object());
    return kept.ok() ? std::move(kept->attachments) : std::vector<Attachment>{};
}

ScheduledRecord scheduledAt(const sql::Row& row)
{
    ScheduledRecord record;
    record.id = row.id<ScheduledId>(0);
    record.conversation = row.id<ConversationId>(1);
    record.body = row.text(2);
    record.replyTo = row.optId<MessageId>(3);
    if (row.boolean(4))
        record.silent = true;
    record.attachments = attachmentsAt(row, 5);
    record.dueAt = row.timestamp(6);
    record.state = enumAt<ScheduledState>(row, 7);
    record.message = row.optId<MessageId>(8);
    record.error = row.text(9);
    record.rule = row.text(10);
    record.rev = row.int64(11);
    return record;
}

ReminderRecord reminderAt(const sql::Row& row)
{
    return {row.id<ReminderId>(0), row.optId<MessageId>(1), row.optId<ConversationId>(2),  row.optInt64(3),
            row.text(4),           row.timestamp(5),        enumAt<ReminderState>(row, 6), row.int64(7)};
}

SavedRecord savedAt(const sql::Row& row)
{
    return {row.id<MessageId>(0), row.id<ConversationId>(1), row.int64(2),
            row.text(3),          row.timestamp(4),          row.boolean(5),
            row.int64(6)};
}

Result<bool> isOne(const Result<int64_t>& rows)
{
    if (!rows.ok())
        return rows.error();
    return *rows == 1;
}

Result<int64_t> count(const Result<std::optional<int64_t>>& found)
{
    if (!found.ok())
        return found.error();
    return found->value_or(0);
}

} // namespace

// --- messages

Result<Done> insertScheduled(sql::Db& db, const PendingMessage& row)
{
    const ScheduledRecord& record = row.record;
    CHECK(db.exec("INSERT INTO scheduled (id, user_id, client_id, conversation_id, body, reply_to, silent, "
                  "attachments, due_at, state, message_id, error, rule, rev) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  record.id, row.user, row.clientId, record.conversation, record.body, record.replyTo,
                  record.silent.value_or(false), textOf(record.attachments), record.dueAt, nameOf(record.state),
                  record.message, record.error, record.rule, record.rev));
    return Done{};
}

Result<Done> updateScheduled(sql::Db& db, const ScheduledRecord& record)
{
    CHECK(db.exec("UPDATE scheduled SET body = ?, reply_to = ?, silent = ?, attachments = ?, due_at = ?, state = ?, "
                  "message_id = ?, error = ?, rule = ?, rev = ? WHERE id = ?",
                  record.body, record.replyTo, record.silent.value_or(false), textOf(record.attachments), record.dueAt,
                  nameOf(record.state), record.message, record.error, record.rule, record.rev, record.id));
    return Done{};
}

Result<std::optional<ScheduledRecord>> findScheduled(sql::Db& db, UserId user, const QString& clientId)
{
    return db.one<ScheduledRecord>(SCHEDULED "WHERE user_id = ? AND client_id = ?", scheduledAt, user, clientId);
}

Result<std::optional<ScheduledRecord>> holdScheduled(sql::Db& db, UserId user, ScheduledId id)
{
    CHECK(db.exec("UPDATE scheduled SET rev = rev WHERE id = ?", id));
    return db.one<ScheduledRecord>(SCHEDULED "WHERE id = ? AND user_id = ?", scheduledAt, id, user);
}

Result<int64_t> countScheduled(sql::Db& db, UserId user)
{
    return count(
        db.value("SELECT COUNT(*) FROM scheduled WHERE user_id = ? AND state IN ('waiting', 'refused')", user));
}

Result<std::vector<ScheduledRecord>> openScheduled(sql::Db& db, UserId user, std::optional<ScheduledId> after,
                                                   int limit)
{
    return db.many<ScheduledRecord>(SCHEDULED "WHERE user_id = ? AND state IN ('waiting', 'refused') AND id > ? "
                                              "ORDER BY id LIMIT ?",
                                    scheduledAt, user, after ? after->text() : QString{}, limit);
}

Result<std::vector<PendingMessage>> dueScheduled(sql::Db& db, Timestamp now, int limit)
{
    return db.many<PendingMessage>(
        SCHEDULED "WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, id LIMIT ?",
        [](const sql::Row& row) {
            return PendingMessage{row.id<UserId>(12), row.text(13), scheduledAt(row)};
        },
        now, limit);
}

Result<bool> claim(sql::Db& db, const ScheduledRecord& due)
{
    return isOne(
        db.exec("UPDATE scheduled SET state = 'sent' WHERE id = ? AND state = 'waiting' AND rev = ?", due.id, due.rev));
}

Result<std::vector<ScheduledRecord>> scheduledAfter(sql::Db& db, UserId user, Rev rev, int limit)
{
    return db.many<ScheduledRecord>(SCHEDULED "WHERE user_id = ? AND rev > ? ORDER BY rev LIMIT ?", scheduledAt, user,
                                    rev, limit);
}

// --- reminders

Result<Done> insertReminder(sql::Db& db, const PendingReminder& row)
{
    const ReminderRecord& record = row.record;
    CHECK(db.exec("INSERT INTO reminders (id, user_id, client_id, message_id, conversation_id, seq, text, due_at, "
                  "state, rev) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  record.id, row.user, row.clientId, record.message, record.conversation, record.seq, record.text,
                  record.dueAt, nameOf(record.state), record.rev));
    return Done{};
}

Result<Done> updateReminder(sql::Db& db, const ReminderRecord& record)
{
    CHECK(db.exec("UPDATE reminders SET text = ?, due_at = ?, state = ?, rev = ? WHERE id = ?", record.text,
                  record.dueAt, nameOf(record.state), record.rev, record.id));
    return Done{};
}

Result<std::optional<ReminderRecord>> findReminder(sql::Db& db, UserId user, const QString& clientId)
{
    return db.one<ReminderRecord>(REMINDERS "WHERE user_id = ? AND client_id = ?", reminderAt, user, clientId);
}

Result<std::optional<ReminderRecord>> holdReminder(sql::Db& db, UserId user, ReminderId id)
{
    CHECK(db.exec("UPDATE reminders SET rev = rev WHERE id = ?", id));
    return db.one<ReminderRecord>(REMINDERS "WHERE id = ? AND user_id = ?", reminderAt, id, user);
}

Result<int64_t> countReminders(sql::Db& db, UserId user)
{
    return count(db.value("SELECT COUNT(*) FROM reminders WHERE user_id = ? AND state IN ('waiting', 'due')", user));
}

Result<std::vector<ReminderRecord>> openReminders(sql::Db& db, UserId user, std::optional<ReminderId> after, int limit)
{
    return db.many<ReminderRecord>(REMINDERS "WHERE user_id = ? AND state IN ('waiting', 'due') AND id > ? "
                                             "ORDER BY id LIMIT ?",
                                   reminderAt, user, after ? after->text() : QString{}, limit);
}

Result<std::vector<PendingReminder>> dueReminders(sql::Db& db, Timestamp now, int limit)
{
    return db.many<PendingReminder>(
        REMINDERS "WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, id LIMIT ?",
        [](const sql::Row& row) {
            return PendingReminder{row.id<UserId>(8), row.text(9), reminderAt(row)};
        },
        now, limit);
}

Result<bool> claim(sql::Db& db, const ReminderRecord& due)
{
    return isOne(
        db.exec("UPDATE reminders SET state = 'due' WHERE id = ? AND state = 'waiting' AND rev = ?", due.id, due.rev));
}

Result<std::vector<ReminderRecord>> remindersAfter(sql::Db& db, UserId user, Rev rev, int limit)
{
    return db.many<ReminderRecord>(REMINDERS "WHERE user_id = ? AND rev > ? ORDER BY rev LIMIT ?", reminderAt, user,
                                   rev, limit);
}

Result<bool> isAnythingDue(sql::Db& db, Timestamp now)
{
    TRY(const auto found,
        db.value("SELECT 1 WHERE EXISTS (SELECT 1 FROM scheduled WHERE state = 'waiting' AND due_at <= ?) "
                 "OR EXISTS (SELECT 1 FROM reminders WHERE state = 'waiting' AND due_at <= ?)",
                 now, now));
    return found.has_value();
}

// --- saved messages

Result<Done> putSaved(sql::Db& db, UserId user, const SavedRecord& record)
{
    CHECK(db.exec("INSERT INTO saved_messages (user_id, message_id, conversation_id, seq, note, saved_at, is_removed, "
                  "rev) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (user_id, message_id) DO UPDATE SET "
                  "note = excluded.note, saved_at = excluded.saved_at, is_removed = excluded.is_removed, "
                  "rev = excluded.rev",
                  user, record.message, record.conversation, record.seq, record.note, record.savedAt, record.removed,
                  record.rev));
    return Done{};
}

Result<std::optional<SavedRecord>> findSaved(sql::Db& db, UserId user, MessageId message)
{
    return db.one<SavedRecord>(SAVED "WHERE user_id = ? AND message_id = ?", savedAt, user, message);
}

Result<int64_t> countSaved(sql::Db& db, UserId user)
{
    return count(db.value("SELECT COUNT(*) FROM saved_messages WHERE user_id = ? AND NOT is_removed", user));
}

Result<std::vector<SavedRecord>> savedBefore(sql::Db& db, UserId user, Rev before, int limit)
{
    return db.many<SavedRecord>(SAVED "WHERE user_id = ? AND rev < ? AND NOT is_removed ORDER BY rev DESC LIMIT ?",
                                savedAt, user, before, limit);
}

Result<std::vector<SavedRecord>> savedAfter(sql::Db& db, UserId user, Rev rev, int limit)
{
    return db.many<SavedRecord>(SAVED "WHERE user_id = ? AND rev > ? ORDER BY rev LIMIT ?", savedAt, user, rev, limit);
}

// --- all of them

Result<Done> forgetLater(sql::Db& db, UserId user)
{
    CHECK(db.exec("DELETE FROM scheduled WHERE user_id = ?", user));
    CHECK(db.exec("DELETE FROM reminders WHERE user_id = ?", user));
    CHECK(db.exec("DELETE FROM saved_messages WHERE user_id = ?", user));
    return Done{};
}

} // namespace tertulia::store
