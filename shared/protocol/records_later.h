// SPDX-License-Identifier: GPL-3.0-or-later
// Records of what somebody has put off or put aside: messages to be sent later, reminders, and saved messages. The same
// on all his devices; nobody else sees them.
// Stream: the user. Value types.
#pragma once

#include "shared/protocol/attachment.h"

#include <array>

namespace tertulia {

enum class ScheduledState { Waiting, Sent, Refused, Cancelled };
template<>
struct EnumNames<ScheduledState>
{
    static constexpr std::array names{"waiting", "sent", "refused", "cancelled"};
};
enum class ReminderState { Waiting, Due, Done, Cancelled };
template<>
struct EnumNames<ReminderState>
{
    static constexpr std::array names{"waiting", "due", "done", "cancelled"};
};

/// A message that the server sends for me when it is time. Whether I may is asked then: if not it is refused, and stays
/// with the reason until I change or cancel it. Its files are kept for it. What was sent or cancelled keeps neither
/// text nor files.
struct ScheduledRecord
{
    static constexpr auto tag = "scheduled";
    ScheduledId id;
    ConversationId conversation;
    QString body;
    std::optional<MessageId> replyTo{};
    std::optional<bool> silent{};
    std::vector<Attachment> attachments{};
    Timestamp dueAt{};
    ScheduledState state = ScheduledState::Waiting;
    std::optional<MessageId> message{}; ///< what was sent
    QString error{};                    ///< refused: the code
    QString rule{};                     ///< refused: by which rule, or what else was wrong
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"id", &ScheduledRecord::id},
                   Field{"conversation", &ScheduledRecord::conversation},
                   Field{"body", &ScheduledRecord::body},
                   Field{"reply_to", &ScheduledRecord::replyTo},
                   Field{"silent", &ScheduledRecord::silent},
                   Field{"attachments", &ScheduledRecord::attachments, ListRule{limits::attachments}},
                   Field{"due_at", &ScheduledRecord::dueAt},
                   Field{"state", &ScheduledRecord::state},
                   Field{"message", &ScheduledRecord::message},
                   Field{"error", &ScheduledRecord::error},
                   Field{"rule", &ScheduledRecord::rule},
                   Field{"rev", &ScheduledRecord::rev}};
    bool operator==(const ScheduledRecord&) const = default;
};

/// That I want to be reminded of a message, or of what I wrote down.
struct ReminderRecord
{
    static constexpr auto tag = "reminder";
    ReminderId id;
    std::optional<MessageId> message{};
    std::optional<ConversationId> conversation{}; ///< the message's, as is the seq
    std::optional<Seq> seq{};
    QString text;
    Timestamp dueAt{};
    ReminderState state = ReminderState::Waiting;
    Rev rev = 0;
    static constexpr auto fields = std::tuple{Field{"id", &ReminderRecord::id},
                                              Field{"message", &ReminderRecord::message},
                                              Field{"conversation", &ReminderRecord::conversation},
                                              Field{"seq", &ReminderRecord::seq},
                                              Field{"text", &ReminderRecord::text},
                                              Field{"due_at", &ReminderRecord::dueAt},
                                              Field{"state", &ReminderRecord::state},
                                              Field{"rev", &ReminderRecord::rev}};
    bool operator==(const ReminderRecord&) const = default;
};

/// A message I have put aside, with a note. Only where it is, never what it says: that is looked up when I look, if I
/// may still see it.
struct SavedRecord
{
    static constexpr auto tag = "saved";
    MessageId message;
    ConversationId conversation;
    Seq seq = 0;
    QString note;
    Timestamp savedAt{};
    bool removed = false;
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"message", &SavedRecord::message},  Field{"conversation", &SavedRecord::conversation},
                   Field{"seq", &SavedRecord::seq},          Field{"note", &SavedRecord::note},
                   Field{"saved_at", &SavedRecord::savedAt}, Field{"removed", &SavedRecord::removed},
                   Field{"rev", &SavedRecord::rev}};
    bool operator==(const SavedRecord&) const = default;
};

} // namespace tertulia
