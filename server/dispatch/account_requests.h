// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that check or hash a password on the way to the writer: they go over the hasher's threads, and wrong
// passwords count as wrong sign-ins. Thread: the asker's.
#pragma once

#include "server/dispatch/asker.h"

namespace tertulia::account_requests {

void changePassword(Asker& asker, int64_t id, const PasswordChange& request);
void resetPassword(Asker& asker, int64_t id, const PasswordReset& request);
void beginTotp(Asker& asker, int64_t id, const TotpBegin& request);
void confirmTotp(Asker& asker, int64_t id, const TotpConfirm& request);
void disableTotp(Asker& asker, int64_t id, const TotpDisable& request);
void deleteAccount(Asker& asker, int64_t id, const AccountDelete& request);

} // namespace tertulia::account_requests
