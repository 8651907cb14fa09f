// SPDX-License-Identifier: GPL-3.0-or-later
// The names that other programs give emoji (":tada:"), as emoji: those in daily
// use by a table, others by Unicode's own names, flags and shades of skin by
// their rules. Pure.
#pragma once

#include <QString>

namespace tertulia::transfer {

/// `name` without colons. Empty if nobody knows: one of somebody's own.
QString emojiOf(const QString& name);

} // namespace tertulia::transfer
