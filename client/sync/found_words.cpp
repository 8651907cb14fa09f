// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/found_words.h"

#include "client/cache/local_search.h"

namespace tertulia {

std::vector<TextRange> foundWords(const QString& query, const QString& text)
{
    return local_search::found(query, text);
}

} // namespace tertulia
