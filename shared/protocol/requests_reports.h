// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about reports: somebody shows a message to those who look after the place, they decide. Who was reported is
// not told, and who reported is told only to them.
#pragma once

#include "shared/protocol/requests_roles.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule reportReason{TextKind::Topic, 1, limits::reasonLength};
} // namespace rule

enum class ReportState { Open, Resolved };
template<>
struct EnumNames<ReportState>
{
    static constexpr std::array names{"open", "resolved"};
};

/// What was done about it. The last three in spaces only.
enum class ReportAction { Dismiss, DeleteMessage, Timeout, Kick, Ban };
template<>
struct EnumNames<ReportAction>
{
    static constexpr std::array names{"dismiss", "delete_message", "timeout", "kick", "ban"};
};

struct Report
{
    ReportId id;
    std::optional<SpaceId> space{}; ///< absent: groups and directs, for administrators of the server
    ConversationId conversation;
    MessageId message;
    Seq seq = 0;
    UserId author;
    UserId reporter;
    QString reason;
    Timestamp at{};
    QString body;                        ///< as it was when it was reported
    std::optional<Timestamp> editedAt{}; ///< that version was an edited one
    ReportState state = ReportState::Open;
    std::optional<ReportAction> action{}; ///< of resolved ones, like what follows
    std::optional<UserId> resolvedBy{};
    std::optional<Timestamp> resolvedAt{};
    QString note{};
    static constexpr auto fields = std::tuple{Field{"id", &Report::id},
                                              Field{"space", &Report::space},
                                              Field{"conversation", &Report::conversation},
                                              Field{"message", &Report::message},
                                              Field{"seq", &Report::seq},
                                              Field{"author", &Report::author},
                                              Field{"reporter", &Report::reporter},
                                              Field{"reason", &Report::reason},
                                              Field{"at", &Report::at},
                                              Field{"body", &Report::body},
                                              Field{"edited_at", &Report::editedAt},
                                              Field{"state", &Report::state},
                                              Field{"action", &Report::action},
                                              Field{"resolved_by", &Report::resolvedBy},
                                              Field{"resolved_at", &Report::resolvedAt},
                                              Field{"note", &Report::note}};
    bool operator==(const Report&) const = default;
};

struct ReportCreateReply
{
    ReportId report;
    static constexpr auto fields = std::tuple{Field{"report", &ReportCreateReply::report}};
};

struct ReportCreate
{
    using Reply = ReportCreateReply;
    static constexpr auto type = "report.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Shows a message, as it is now, to those who handle the space's reports; one of a group or direct to the "
        "administrators of the server. Its author is not told. Again returns the first report. `too_large` if as many "
        "of the asker's wait as may.";
    MessageId message;
    QString reason;
    static constexpr auto fields = std::tuple{Field{"message", &ReportCreate::message},
                                              Field{"reason", &ReportCreate::reason, rule::reportReason}};
};

struct ReportListReply
{
    std::vector<Report> reports; ///< the newest first
    std::vector<UserRecord> users;
    bool more = false;
    static constexpr auto fields =
        std::tuple{Field{"reports", &ReportListReply::reports, ListRule{limits::reportsPage}},
                   Field{"users", &ReportListReply::users, ListRule{3 * limits::reportsPage}},
                   Field{"more", &ReportListReply::more}};
};

struct ReportList
{
    using Reply = ReportListReply;
    static constexpr auto type = "report.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "The reports of a space for who handles them; without `space` those of groups and directs, for administrators "
        "of the server. Without `state` the open ones.";
    std::optional<SpaceId> space{};
    std::optional<ReportState> state{};
    std::optional<ReportId> before{};
    std::optional<int> limit{};
    static constexpr auto fields = std::tuple{Field{"space", &ReportList::space}, Field{"state", &ReportList::state},
                                              Field{"before", &ReportList::before},
                                              Field{"limit", &ReportList::limit, RangeRule{1, limits::reportsPage}}};
};

struct ReportResolveReply
{
    Report report; ///< as it was with `dry_run`
    LossReply loss;
    static constexpr auto fields =
        std::tuple{Field{"report", &ReportResolveReply::report}, Field{"loss", &ReportResolveReply::loss}};
};

struct ReportResolve
{
    using Reply = ReportResolveReply;
    static constexpr auto type = "report.resolve";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Closes a report. What is done besides needs the right to do it, as if done by itself; `timeout` needs "
        "`seconds`. With `dry_run` it only says what it would take. Again with the same action changes nothing.";
    ReportId report;
    ReportAction action = ReportAction::Dismiss;
    std::optional<QString> note{};
    std::optional<int> seconds{};
    std::optional<bool> dryRun{};
    static constexpr auto fields =
        std::tuple{Field{"report", &ReportResolve::report}, Field{"action", &ReportResolve::action},
                   Field{"note", &ReportResolve::note, rule::reason},
                   Field{"seconds", &ReportResolve::seconds, RangeRule{1, limits::timeoutMax}},
                   Field{"dry_run", &ReportResolve::dryRun}};
};

} // namespace tertulia
