// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of store::Listener for the queries that find some: of people in table `u`. Bound are the author by
// LISTENING and the conversation by SETTINGS. Private to server/store; thread of the Db.
#pragma once

#include "server/store/notifications.h"

#define LISTENING                                                                                                      \
    "EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = u.id AND b.other_id = ? AND b.is_blocked), s.level, "            \
    "s.muted_until, p.keywords, p.quiet"
#define SETTINGS                                                                                                       \
    "LEFT JOIN notify_settings s ON s.user_id = u.id AND s.conversation_id = ? "                                       \
    "LEFT JOIN notify_prefs p ON p.user_id = u.id "

namespace tertulia::store {

/// Of a row that begins with the id and LISTENING.
Listener listenerAt(const sql::Row& row);
inline constexpr int afterListener = 6;

} // namespace tertulia::store
