// SPDX-License-Identifier: GPL-3.0-or-later
// Who may ask at all: every request struct names one of these, so a request without a guard does not compile.
// What a signed-in user may do to a particular thing is the resolver's business, see permissions.h.
#pragma once

namespace tertulia {

enum class Guard {
    Stranger, ///< the very first request
    Greeted,  ///< after `hello`, before signing in
    SignedIn, ///< after auth.register, auth.login or auth.resume
};

} // namespace tertulia
