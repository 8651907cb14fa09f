// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the fonts carried in the program known to Qt, sets the application's font, and sends emoji to the colour font:
// fontconfig alone picks black symbols for many of them. Call once on the GUI thread, after the QGuiApplication exists.
// Without carried fonts (a build machine that had none) the desktop's own font stays. Does not choose sizes: Theme.qml
// does.
#pragma once

namespace tertulia {

// The number of font files taken from the program's resources.
int loadFonts();

} // namespace tertulia
