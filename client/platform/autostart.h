// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the desktop starts the program by itself: a file of ours in the user's autostart folder. What the file says
// is the truth, not a setting: the desktop's own tools may have changed it. Small file access on the GUI thread.
#pragma once

#include <QString>

namespace tertulia {

namespace autostart {

/// The file is there and nobody has switched it off.
bool isOn();
/// False if the file could not be written or taken away. `program`: what to run, with its options.
bool set(bool on, const QString& program);
QString filePath();

} // namespace autostart

} // namespace tertulia
