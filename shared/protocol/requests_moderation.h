// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about reports: somebody tells those who look after a place of a message, and they do something about it.
// Who was reported is never told by whom.
#pragma once

#include "shared/protocol/requests_roles.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule reportReason{TextKind::Topic, 1, limits::reasonLength};
} // namespace rule

/// What is done about a report.
enum class ReportAction { Dismiss, DeleteMessage, Timeout, Kick, Ban };
template<>
struct EnumNames<ReportAction>
{
    static constexpr std::array names{"dismiss", "delete_message", "timeout", "kick", "ban"};
};

/// `author`, `body` and `edited_at` are copies from when the report was made.
struct ReportInfo
{
    ReportId id;
    std::optional<SpaceId> space{}; ///< absent: from a group or direct
    ConversationId conversation;
    MessageId message;
    Timestamp sentAt{}; ///< the message
    UserId author;
    QString body;
    std::optional<Timestamp> editedAt{};
    UserId reporter;
    QString reason;
    Timestamp at{};
    std::optional<Timestamp> resolvedAt{};
    std::optional<UserId> resolvedBy{};   ///< not for the reporter, like what follows
    std::optional<ReportAction> action{}; ///< what was done
    QString note{};
    static constexpr auto fields = std::tuple{
        Field{"id", &ReportInfo::id},
        Field{"space", &ReportInfo::space},
        Field{"conversation", &ReportInfo::conversation},
        Field{"message", &ReportInfo::message},
        Field{"sent_at", &ReportInfo::sentAt},
        Field{"author", &ReportInfo::author},
        Field{"body", &ReportInfo::body},
        Field{"edited_at", &ReportInfo::editedAt},
        Field{"reporter", &ReportInfo::reporter},
        Field{"reason", &ReportInfo::reason},
        Field{"at", &ReportInfo::at},
        Field{"resolved_at", &ReportInfo::resolvedAt},
        Field{"resolved_by", &ReportInfo::resolvedBy},
        Field{"action", &ReportInfo::action},
        Field{"note", &ReportInfo::note},
    };
    bool operator==(const ReportInfo&) const = default;
};

struct ReportReply
{
    ReportInfo report;
    static constexpr auto fields = std::tuple{Field{"report", &ReportReply::report}};
};

struct ReportCreate
{
    using Reply = ReportReply;
    static constexpr auto type = "report.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Reports somebody else's message: in a space to its people with `handle_reports` (from a private room to those "
        "of them who are in it), from groups and directs to the administrators of the server. What the message says "
        "now is kept with the report, whatever becomes of the message. Reporting it again gives the same report, "
        "unless that is resolved and the message was edited since. `too_large` if too many of the asker's reports "
        "are open.";
    MessageId message;
    QString reason;
    static constexpr auto fields = std::tuple{Field{"message", &ReportCreate::message},
                                              Field{"reason", &ReportCreate::reason, rule::reportReason}};
};

struct ReportListReply
{
    std::vector<ReportInfo> reports;
    std::vector<UserRecord> users; ///< people named in `reports`
    bool more = false;             ///< ask again from the last one
    static constexpr auto fields = std::tuple{Field{"reports", &ReportListReply::reports, ListRule{limits::pageMax}},
                                              Field{"users", &ReportListReply::users, ListRule{limits::jsonArray}},
                                              Field{"more", &ReportListReply::more}};
};

struct ReportList
{
    using Reply = ReportListReply;
    static constexpr auto type = "report.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Open reports, the oldest first, or with `resolved` those that are done, the newest first: of a space, for who "
        "may handle them; without `space` those from groups and directs, for administrators of the server; with `mine` "
        "those the asker made, without who resolved them and how. Nobody is shown reports about himself, or from "
        "private rooms that he is not in.";
    std::optional<SpaceId> space{};
    std::optional<bool> mine{};
    std::optional<bool> resolved{};
    std::optional<ReportId> after{};
    std::optional<int> limit{};
    static constexpr auto fields = std::tuple{
        Field{"space", &ReportList::space}, Field{"mine", &ReportList::mine}, Field{"resolved", &ReportList::resolved},
        Field{"after", &ReportList::after}, Field{"limit", &ReportList::limit, RangeRule{1, limits::pageMax}}};
};

struct ReportResolve
{
    using Reply = LossReply;
    static constexpr auto type = "report.resolve";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Ends a report, for good: a second time is a conflict. Besides `dismiss` it does what message.delete, "
        "member.timeout, member.kick or member.ban would do to the message or its author, with the asker's own "
        "permissions; from groups and directs an administrator of the server can delete the reported message. "
        "`seconds` is the length of a timeout; with a ban `delete_messages_s` deletes what he wrote in the last "
        "seconds. With `dry_run` nothing is changed. Deleted messages stay deleted; a timeout is taken back by "
        "member.timeout with 0, a ban by member.unban, and who was kicked can be invited again.";
    ReportId report;
    ReportAction action = ReportAction::Dismiss;
    std::optional<int> seconds{};
    std::optional<int> deleteMessagesS{};
    std::optional<QString> note{}; ///< for the audit log too, and the reason of what is done
    std::optional<bool> dryRun{};
    static constexpr auto fields =
        std::tuple{Field{"report", &ReportResolve::report},
                   Field{"action", &ReportResolve::action},
                   Field{"seconds", &ReportResolve::seconds, RangeRule{1, limits::timeoutMax}},
                   Field{"delete_messages_s", &ReportResolve::deleteMessagesS, RangeRule{1, limits::banSweepMax}},
                   Field{"note", &ReportResolve::note, rule::reason},
                   Field{"dry_run", &ReportResolve::dryRun}};
};

} // namespace tertulia
