// SPDX-License-Identifier: GPL-3.0-or-later
// How well a name fits what somebody types to get to it. Case and accents do not matter; several words may come in any
// order. Pure functions, any thread.
#pragma once

#include <QString>

namespace tertulia {

/// How names are compared: "Diseño" is "diseno".
[[nodiscard]] QString foldedName(const QString& text);

/// The smaller the better: 0 begins with it, 1 a word begins with it, 2 contains it, 3 its words begin with the
/// letters, 4 has the letters in this order and close together, -1 none of it. Nothing typed fits everything.
[[nodiscard]] int fuzzyRank(const QString& name, const QString& typed);

} // namespace tertulia
