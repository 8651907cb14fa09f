// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log in words: what somebody did as a sentence, and what was before and after as lines. Ids are turned into
// names by the functions given. Translated on each call. Pure functions, GUI thread.
#pragma once

#include "shared/protocol/requests_audit.h"

#include <QStringList>

#include <functional>

namespace tertulia {

/// A name for the id of a role, room, category, emoji or person; empty if it is not known (any more).
using ThingName = std::function<QString(const QString& id)>;

/// "Ada gave Bruno the role Editors".
QString auditSentence(const AuditEntry& entry, const ThingName& nameOf);
/// One "field: before → after" each.
QStringList auditLines(const AuditEntry& entry, const ThingName& nameOf);
/// What can be filtered by, and how it is called.
const std::vector<const char*>& auditActions();
QString auditActionLabel(const QString& action);

} // namespace tertulia
