// SPDX-License-Identifier: GPL-3.0-or-later
// Loads every QML file of ours and builds the pages once, without a server and without touching a profile. What QML
// only notices when it runs (a missing type, a wrong property) is found here instead of by a user. GUI thread.
#pragma once

#include <QStringList>

class QQmlEngine;

namespace tertulia {

class AppView;

/// What is wrong, one line each; empty if all is well.
QStringList selfTest(QQmlEngine& engine, AppView& app);

} // namespace tertulia
