// SPDX-License-Identifier: GPL-3.0-or-later
// Why something may or may not be done, in words: the rules of the permission resolver as sentences. A role is named by
// the function given. Translated on each call. Pure functions, GUI thread.
#pragma once

#include "shared/protocol/permissions.h"

#include <QString>

#include <functional>

namespace tertulia {

/// What a role is called; empty if it is not known any more.
using RoleName = std::function<QString(RoleId)>;

/// A rule as it is sent: "space.role_grants:01J…", or its name alone. A rule that this build does not know has a
/// general sentence.
QString ruleText(const QString& rule, const RoleName& roleName = {});
QString ruleText(const Rule& rule, const RoleName& roleName = {});
/// Empty if the action is allowed, else why it is not.
QString whyNot(Action action, const Facts& facts, const RoleName& roleName = {});
/// errorText(), but a refusal says its rule.
QString problemText(const Error& error, const RoleName& roleName = {});

} // namespace tertulia
