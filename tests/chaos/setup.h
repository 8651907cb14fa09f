// SPDX-License-Identifier: GPL-3.0-or-later
// Before a run: the people's accounts, the groups they are all in, a group to put people out of, a space with a room in
// slow mode, a hall, and an invite for those who come later. Printed as JSON, for the plans of those who then come. By
// plain requests, on a server without faults.
#pragma once

#include <QJsonObject>

namespace tertulia::test {

/// `plan`: {"found": [HANDLE …], "url": URL, "talks": COUNT}. The exit code of the program.
int foundPlaces(const QJsonObject& plan);

} // namespace tertulia::test
