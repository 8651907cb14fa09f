// SPDX-License-Identifier: GPL-3.0-or-later
// Where what a query looks for stands in a text that is shown: a hit's own places are of the body as it was written,
// with its marks and without its files. Each part of the query counts alone. Pure, any thread.
#pragma once

#include "shared/protocol/requests_search.h"

namespace tertulia {

/// By place, in code points.
std::vector<TextRange> foundWords(const QString& query, const QString& text);

} // namespace tertulia
