// SPDX-License-Identifier: GPL-3.0-or-later
// The requests before somebody is signed in: hello, and the three ways in. Passwords go over the hasher's threads, then
// over the writer; the answer comes back to the asker with everything he follows, in commit order, so no event is
// missed between the two. Thread: the asker's.
#pragma once

#include "server/dispatch/session.h"

namespace tertulia::sign_in {

void hello(Session& session, int64_t id, const Hello& request);
void enroll(Asker& asker, int64_t id, const AuthRegister& request);
void login(Asker& asker, int64_t id, const AuthLogin& request);
void resume(Asker& asker, int64_t id, const AuthResume& request);

} // namespace tertulia::sign_in
