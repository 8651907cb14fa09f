// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that want to hurt who decodes them: huge by what they say, huge by what they unpack to, endless, or broken.
// Small files all of them. Pure function, any thread.
#pragma once

#include <QByteArray>

namespace tertulia::test {

inline constexpr int bombKinds = 12;
/// The n-th; those `bombKinds` apart are of one kind and differ in size.
QByteArray bomb(int n);

} // namespace tertulia::test
