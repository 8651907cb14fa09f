// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of audit logs, numbered 1..N in each space. They are written and read, never changed. SQL only. Thread of
// the Db.
#pragma once

#include "shared/protocol/requests_audit.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// Gives the entry the space's next number, whatever `seq` says.
Result<Done> insertAudit(sql::Db& db, SpaceId space, const AuditEntry& entry);

struct AuditWanted
{
    SpaceId space;
    int64_t before = 0;
    int limit = 0;
    std::optional<UserId> actor{};
    std::optional<QString> action{};
};
/// The newest first.
Result<std::vector<AuditEntry>> auditBefore(sql::Db& db, const AuditWanted& wanted);

} // namespace tertulia::store
