// SPDX-License-Identifier: GPL-3.0-or-later
// What those who look after the demo's spaces do: categories, roles, nicknames, a ban, invites; by the services, as
// anybody would. Inside the caller's transaction; what is published is for nobody.
#pragma once

#include "server/seed/script.h"
#include "server/services/tx.h"

namespace tertulia::demo {

/// Whom and what the script's names mean.
struct Cast
{
    const QHash<QString, UserId>& users;
    const QHash<QString, SpaceId>& spaces;
    const QHash<QString, Actor>& owners;         ///< by the name of the space
    const QHash<QString, ConversationId>& rooms; ///< by "SPACE/ROOM"
};

Result<Done> lookAfter(Tx& tx, const Care& care, const Cast& cast);

} // namespace tertulia::demo
