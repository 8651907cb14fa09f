// SPDX-License-Identifier: GPL-3.0-or-later
// Gives an engine what our components expect of a program: the import path of the built-in modules, and the pictures'
// providers. GUI thread. Loads the fonts on first use.
#pragma once

class QQmlEngine;

namespace tertulia::test {

void prepareScene(QQmlEngine& engine);

} // namespace tertulia::test
