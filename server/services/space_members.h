// SPDX-License-Identifier: GPL-3.0-or-later
// What those who look after a space do to its members. Each act is over people of lower rank only and writes a row of
// the audit log. Write lane; bans: read lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_spaces.h"

namespace tertulia::space_members {

/// Errors: NotFound (also: not in the space), Forbidden, BadField "user" (unknown_user, is_self).
Result<LossReply> kick(Tx& tx, const Actor& actor, const MemberKick& request);
/// Errors: NotFound, Forbidden, BadField "user" (unknown_user, is_self). Again renews the reason.
Result<LossReply> ban(Tx& tx, const Actor& actor, const MemberBan& request);
/// Errors: NotFound, Forbidden, BadField "user" (unknown_user).
Result<EmptyReply> unban(Tx& tx, const Actor& actor, const MemberUnban& request);
/// Errors: NotFound, Forbidden.
Result<BanListReply> bans(Tx& tx, const Actor& actor, const BanList& request);
/// Errors: NotFound, Forbidden, BadField "user" (unknown_user, not_in_space).
Result<SpaceMemberReply> timeout(Tx& tx, const Actor& actor, const MemberTimeout& request);
Result<SpaceMemberReply> nickname(Tx& tx, const Actor& actor, const MemberNickname& request);

} // namespace tertulia::space_members
