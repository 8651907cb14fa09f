// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about what is put off or put aside: messages to be sent later, reminders, saved messages.
#pragma once

#include "shared/protocol/requests_messages.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule note{TextKind::Body, 0, limits::noteLength};
} // namespace rule

struct ScheduledReply
{
    ScheduledRecord scheduled;
    static constexpr auto fields = std::tuple{Field{"scheduled", &ScheduledReply::scheduled}};
};

struct ScheduleCreate
{
    using Reply = ScheduledReply;
    static constexpr auto type = "schedule.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "A message that the server sends when it is time, as `message.send` would then. Whether the asker may write "
        "there is asked now and again then. The client_id is that of the message; the same again returns the first. "
        "`attachments` are kept for it: own files go with it, of files of messages it gets copies.";
    ConversationId conversation;
    QString clientId;
    QString body;
    std::optional<MessageId> replyTo{};
    Timestamp dueAt{};
    std::optional<bool> silent{};
    std::optional<std::vector<FileId>> attachments{};
    static constexpr auto fields =
        std::tuple{Field{"conversation", &ScheduleCreate::conversation},
                   Field{"client_id", &ScheduleCreate::clientId, rule::clientId},
                   Field{"body", &ScheduleCreate::body, rule::bodyOrNone},
                   Field{"reply_to", &ScheduleCreate::replyTo},
                   Field{"due_at", &ScheduleCreate::dueAt},
                   Field{"silent", &ScheduleCreate::silent},
                   Field{"attachments", &ScheduleCreate::attachments, ListRule{limits::attachments}}};
};

struct ScheduleEdit
{
    using Reply = ScheduledReply;
    static constexpr auto type = "schedule.edit";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Changes what waits to be sent, or tries again what was refused; what is left out stays. Files that are not "
        "among its `attachments` any more are forgotten.";
    ScheduledId scheduled;
    std::optional<QString> body{};
    std::optional<Timestamp> dueAt{};
    std::optional<bool> silent{};
    std::optional<std::vector<FileId>> attachments{};
    static constexpr auto fields =
        std::tuple{Field{"scheduled", &ScheduleEdit::scheduled}, Field{"body", &ScheduleEdit::body, rule::bodyOrNone},
                   Field{"due_at", &ScheduleEdit::dueAt}, Field{"silent", &ScheduleEdit::silent},
                   Field{"attachments", &ScheduleEdit::attachments, ListRule{limits::attachments}}};
};

struct ScheduleCancel
{
    using Reply = ScheduledReply;
    static constexpr auto type = "schedule.cancel";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Does not send it, and forgets its files. What was sent already is a conflict.";
    ScheduledId scheduled;
    static constexpr auto fields = std::tuple{Field{"scheduled", &ScheduleCancel::scheduled}};
};

struct ScheduleListReply
{
    std::vector<ScheduledRecord> scheduled; ///< by id
    bool more = false;                      ///< ask again with the id in `next`
    std::optional<ScheduledId> next{};
    static constexpr auto fields =
        std::tuple{Field{"scheduled", &ScheduleListReply::scheduled, ListRule{limits::scheduled}},
                   Field{"more", &ScheduleListReply::more}, Field{"next", &ScheduleListReply::next}};
};

struct ScheduleList
{
    using Reply = ScheduleListReply;
    static constexpr auto type = "schedule.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "What waits to be sent, and what was refused.";
    std::optional<ScheduledId> after{};
    std::optional<int> limit{};
    static constexpr auto fields = std::tuple{Field{"after", &ScheduleList::after},
                                              Field{"limit", &ScheduleList::limit, RangeRule{1, limits::scheduled}}};
};

struct ReminderReply
{
    ReminderRecord reminder;
    static constexpr auto fields = std::tuple{Field{"reminder", &ReminderReply::reminder}};
};

struct ReminderCreate
{
    using Reply = ReminderReply;
    static constexpr auto type = "reminder.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Reminds the asker of a message, or of a text, or of both: when it is time the record says so, and an event "
        "`notification` comes to who is connected. The same client_id again returns the first.";
    QString clientId;
    std::optional<MessageId> message{};
    std::optional<QString> text{};
    Timestamp dueAt{};
    static constexpr auto fields = std::tuple{
        Field{"client_id", &ReminderCreate::clientId, rule::clientId}, Field{"message", &ReminderCreate::message},
        Field{"text", &ReminderCreate::text, rule::note}, Field{"due_at", &ReminderCreate::dueAt}};
};

struct ReminderEdit
{
    using Reply = ReminderReply;
    static constexpr auto type = "reminder.edit";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Changes a reminder that is not over; what is left out stays. One that is due waits again, until then.";
    ReminderId reminder;
    std::optional<QString> text{};
    std::optional<Timestamp> dueAt{};
    static constexpr auto fields =
        std::tuple{Field{"reminder", &ReminderEdit::reminder}, Field{"text", &ReminderEdit::text, rule::note},
                   Field{"due_at", &ReminderEdit::dueAt}};
};

struct ReminderListReply
{
    std::vector<ReminderRecord> reminders; ///< by id
    bool more = false;                     ///< ask again with the id in `next`
    std::optional<ReminderId> next{};
    static constexpr auto fields =
        std::tuple{Field{"reminders", &ReminderListReply::reminders, ListRule{limits::reminders}},
                   Field{"more", &ReminderListReply::more}, Field{"next", &ReminderListReply::next}};
};

struct ReminderList
{
    using Reply = ReminderListReply;
    static constexpr auto type = "reminder.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "The reminders that wait, and those that are due and not done.";
    std::optional<ReminderId> after{};
    std::optional<int> limit{};
    static constexpr auto fields = std::tuple{Field{"after", &ReminderList::after},
                                              Field{"limit", &ReminderList::limit, RangeRule{1, limits::reminders}}};
};

struct ReminderDone
{
    using Reply = ReminderReply;
    static constexpr auto type = "reminder.done";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "It is seen to. Again, it changes nothing.";
    ReminderId reminder;
    static constexpr auto fields = std::tuple{Field{"reminder", &ReminderDone::reminder}};
};

struct ReminderCancel
{
    using Reply = ReminderReply;
    static constexpr auto type = "reminder.cancel";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Takes a reminder back. Again, it changes nothing.";
    ReminderId reminder;
    static constexpr auto fields = std::tuple{Field{"reminder", &ReminderCancel::reminder}};
};

struct SavedReply
{
    SavedRecord saved;
    static constexpr auto fields = std::tuple{Field{"saved", &SavedReply::saved}};
};

struct SavedAdd
{
    using Reply = SavedReply;
    static constexpr auto type = "saved.add";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Puts a message aside, with a note; again, it replaces the note.";
    MessageId message;
    std::optional<QString> note{};
    static constexpr auto fields =
        std::tuple{Field{"message", &SavedAdd::message}, Field{"note", &SavedAdd::note, rule::note}};
};

struct SavedRemove
{
    using Reply = SavedReply;
    static constexpr auto type = "saved.remove";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Does not keep a message aside any more. Again, it changes nothing.";
    MessageId message;
    static constexpr auto fields = std::tuple{Field{"message", &SavedRemove::message}};
};

struct SavedView
{
    SavedRecord saved;
    std::optional<MessageRecord> message{}; ///< absent: the asker may not see it (any more)
    static constexpr auto fields = std::tuple{Field{"saved", &SavedView::saved}, Field{"message", &SavedView::message}};
};

struct SavedListReply
{
    std::vector<SavedView> saved;  ///< the last one first
    std::vector<UserRecord> users; ///< their authors
    bool more = false;             ///< ask again with the rev in `next`
    std::optional<Rev> next{};
    static constexpr auto fields =
        std::tuple{Field{"saved", &SavedListReply::saved, ListRule{limits::pageMax}},
                   Field{"users", &SavedListReply::users, ListRule{limits::pageMax}},
                   Field{"more", &SavedListReply::more}, Field{"next", &SavedListReply::next}};
};

struct SavedList
{
    using Reply = SavedListReply;
    static constexpr auto type = "saved.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "What is put aside, with the messages that the asker may see now.";
    std::optional<Rev> before{};
    std::optional<int> limit{};
    static constexpr auto fields = std::tuple{Field{"before", &SavedList::before, RangeRule{}},
                                              Field{"limit", &SavedList::limit, RangeRule{1, limits::pageMax}}};
};

} // namespace tertulia
