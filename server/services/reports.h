// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of messages: making them, reading them by those who look after the place, and ending them with an act that
// the services of messages and members do. Nobody finds a report about himself here. Reports are no records of a
// stream: they are read in pages. Write lane; list: read lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_moderation.h"

namespace tertulia::reports {

/// Errors: NotFound; Gone (the message is deleted); BadField "message" (is_own); TooLarge (too_many_reports).
Result<ReportReply> create(Tx& tx, const Actor& actor, const ReportCreate& request);
/// Errors: NotFound; Forbidden; BadField "space" (not_with_mine).
Result<ReportListReply> list(Tx& tx, const Actor& actor, const ReportList& request);
/// Errors: NotFound; Forbidden; Conflict (already_resolved); BadField "seconds" (missing, only_for_timeout),
/// "delete_messages_s" (only_for_ban), "action" (only_in_spaces, message_gone, unknown_user, not_in_space).
Result<LossReply> resolve(Tx& tx, const Actor& actor, const ReportResolve& request);

} // namespace tertulia::reports
