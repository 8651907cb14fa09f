// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about what is going on right now: presence, typing, and which threads are on a screen. Nothing of it is
// stored; the database is only asked who may see what. Thread: the asker's.
#pragma once

#include "server/dispatch/session.h"

namespace tertulia::ephemeral {

void watchPresence(Session& session, int64_t id, const PresenceWatch& request);
/// What was allowed when the database was asked is decided again at every delivery, by the parents.
void watchThreads(Session& session, int64_t id, const ThreadWatch& request);
void setPresence(Session& session, int64_t id, const PresenceSet& request);
void setTyping(Asker& asker, int64_t id, const TypingSet& request);

} // namespace tertulia::ephemeral
