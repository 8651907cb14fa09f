// SPDX-License-Identifier: GPL-3.0-or-later
// Reported messages: a queue for each space, and one of the server for groups and directs. The text is kept as it was,
// so that editing or deleting it afterwards hides nothing from those who decide. Resolving does nothing that who
// resolves may not do by himself. Write lane, except list().
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_reports.h"

namespace tertulia::reports {

/// Errors: NotFound (hidden, or from before one may read), Gone (deleted), BadField "message" (is_own), TooLarge
/// (too_many_reports).
Result<ReportCreateReply> create(Tx& tx, const Actor& actor, const ReportCreate& request);
/// Errors: NotFound, Forbidden.
Result<ReportListReply> list(Tx& tx, const Actor& actor, const ReportList& request);
/// Errors: NotFound, Forbidden (also by what is to be done), Conflict (resolved otherwise), BadField "action"
/// (only_in_spaces), "seconds" (missing, only_with_timeout), and those of what is to be done.
Result<ReportResolveReply> resolve(Tx& tx, const Actor& actor, const ReportResolve& request);

} // namespace tertulia::reports
