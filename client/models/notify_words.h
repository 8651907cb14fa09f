// SPDX-License-Identifier: GPL-3.0-or-later
// What this device knows that decides whether a message is worth a notification, as facts for shared/protocol/notify.h,
// and its rules as sentences for people. The server's verdict and this one are made by the same function; only who is
// connected ("@here") and roles of other times can differ. Functions without state, GUI thread.
#pragma once

#include "client/models/account_records.h"
#include "client/models/directory.h"
#include "shared/protocol/notify.h"

namespace tertulia {

/// With other preferences than those in force, if given: to try them out.
NotifyFacts notifyFacts(const MessageRecord& message, const Directory& directory, const AccountRecords& records,
                        const std::optional<NotifyPrefsRecord>& prefs = std::nullopt);
/// What the message says, as plain text; addresses of our own go by their names.
QString noticeWords(const MessageRecord& message, const Directory& directory);
/// "You are named in it."; the rule's own name if it is one of a later version.
QString notifyRuleText(const QString& rule);

} // namespace tertulia
