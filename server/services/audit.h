// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log of a space: every act of administration writes one row in its own transaction. It is no stream: nobody
// is told, it is read in pages by who may see it. Write lane; page: read lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_audit.h"

namespace tertulia::audit {

struct Note
{
    SpaceId space;
    const char* action = ""; ///< the request's name
    std::optional<UserId> user{};
    QString subject{};
    QString reason{};
    std::vector<AuditChange> changes{};

    /// Adds what differs.
    void changed(const char* field, const QString& before, const QString& after);
    void changed(const char* field, int64_t before, int64_t after);
    void changed(const char* field, PermissionSet before, PermissionSet after);
};

Result<Done> write(Tx& tx, const Actor& actor, const Note& note);
/// Errors: NotFound, Forbidden, BadField "actor" (unknown_user).
Result<AuditPageReply> page(Tx& tx, const Actor& actor, const AuditPage& request);

/// The names of permissions, with spaces between them.
QString textOf(PermissionSet permissions);

} // namespace tertulia::audit
