// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about what is going on right now: presence and typing. Nothing of it is stored; the database is only asked
// who may see whom. Thread: the asker's.
#pragma once

#include "server/dispatch/session.h"

namespace tertulia::ephemeral {

void watchPresence(Session& session, int64_t id, const PresenceWatch& request);
void setPresence(Session& session, int64_t id, const PresenceSet& request);
void setTyping(Asker& asker, int64_t id, const TypingSet& request);

} // namespace tertulia::ephemeral
