// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log of a space: what those who look after it did.
#pragma once

#include "shared/protocol/requests_roles.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule auditAction{TextKind::Key, 1, limits::auditActionLength};
} // namespace rule

/// One field of what was changed, as text.
struct AuditChange
{
    QString field;
    QString before;
    QString after;
    static constexpr auto fields =
        std::tuple{Field{"field", &AuditChange::field}, Field{"before", &AuditChange::before},
                   Field{"after", &AuditChange::after}};
    bool operator==(const AuditChange&) const = default;
};

/// One act of administration.
struct AuditEntry
{
    int64_t seq = 0; ///< 1..N in the space
    Timestamp at{};
    UserId actor;
    QString action;               ///< the request's name, "role.edit"
    std::optional<UserId> user{}; ///< to whom it was done
    QString subject;              ///< the id of the role, room, category that it is about; empty: the space
    QString reason;
    std::vector<AuditChange> changes{};
    static constexpr auto fields = std::tuple{
        Field{"seq", &AuditEntry::seq},       Field{"at", &AuditEntry::at},
        Field{"actor", &AuditEntry::actor},   Field{"action", &AuditEntry::action},
        Field{"user", &AuditEntry::user},     Field{"subject", &AuditEntry::subject},
        Field{"reason", &AuditEntry::reason}, Field{"changes", &AuditEntry::changes, ListRule{limits::auditChanges}}};
    bool operator==(const AuditEntry&) const = default;
};

struct AuditPageReply
{
    std::vector<AuditEntry> entries; ///< the newest first
    std::vector<UserRecord> users;
    bool more = false;
    static constexpr auto fields = std::tuple{Field{"entries", &AuditPageReply::entries, ListRule{limits::pageMax}},
                                              Field{"users", &AuditPageReply::users, ListRule{limits::jsonArray}},
                                              Field{"more", &AuditPageReply::more}};
};

struct AuditPage
{
    using Reply = AuditPageReply;
    static constexpr auto type = "audit.page";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "The audit log of a space, backwards; for who may see it.";
    SpaceId space;
    std::optional<int64_t> before{}; ///< only entries with a smaller `seq`
    std::optional<int> limit{};
    std::optional<QString> actor{};
    std::optional<QString> action{};
    static constexpr auto fields = std::tuple{
        Field{"space", &AuditPage::space}, Field{"before", &AuditPage::before, RangeRule{1}},
        Field{"limit", &AuditPage::limit, RangeRule{1, limits::pageMax}},
        Field{"actor", &AuditPage::actor, rule::handle}, Field{"action", &AuditPage::action, rule::auditAction}};
};

} // namespace tertulia
