// SPDX-License-Identifier: GPL-3.0-or-later
// Permissions and actions in words: what a role can grant, in groups with a plain sentence each, and what can be asked
// about somebody. Translated on each call. Pure functions, GUI thread.
#pragma once

#include "shared/protocol/permissions.h"

#include <QString>

namespace tertulia {

struct PermissionText
{
    QString label;
    QString about; ///< what somebody with it can do
    QString group; ///< heading
};
PermissionText permissionText(Permission permission);
/// In the order in which a page shows them: by group.
const std::vector<Permission>& permissionsInOrder();
/// "Write, react", or empty.
QString permissionList(PermissionSet permissions);

/// "write in it"; empty for actions nobody is asked about.
QString actionText(Action action);
/// What one can ask about a room, and about a space as such.
const std::vector<Action>& roomQuestions();
const std::vector<Action>& spaceQuestions();

} // namespace tertulia
