// SPDX-License-Identifier: GPL-3.0-or-later
// The only door from bytes to JSON. QJson alone is too kind for input from strangers: it accepts duplicate keys (last
// one wins), U+0000, lone surrogates and a depth of 1024. This door refuses all four, invalid UTF-8, more than
// limits::jsonKeys keys and limits::jsonArray elements. Pure function, any thread.
#pragma once

#include "shared/protocol/result.h"

#include <QJsonObject>

namespace tertulia {

/// The JSON object in `utf8`, or BadFrame with the reason in `detail`.
Result<QJsonObject> parseStrictObject(QByteArrayView utf8);

} // namespace tertulia
