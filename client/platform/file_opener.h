// SPDX-License-Identifier: GPL-3.0-or-later
// Files of this computer, handed to the program the desktop has for them, or shown in the file manager. What may be
// opened at all is decided before. Functions without state, GUI thread.
#pragma once

#include <QString>

namespace tertulia {

/// False if nobody takes it.
bool openFile(const QString& path);
/// With the file selected, where the file manager can do that.
void showFileInFolder(const QString& path);

} // namespace tertulia
