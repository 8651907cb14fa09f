// SPDX-License-Identifier: GPL-3.0-or-later
// Where a search goes on: everything the next page needs to be the continuation of the last one, whatever was written
// since, as text that the asker sends back. It has no secrets and gives no rights: the next page asks for both anew. It
// fits only the query it was made for. Pure, any thread.
#pragma once

#include "server/services/search_walk.h"
#include "shared/protocol/requests_search.h"

namespace tertulia {

/// The last one shown of a list by score.
struct ScoredKey
{
    int64_t score = 0;
    WalkKey key{};
    auto operator<=>(const ScoredKey&) const = default;
};

/// By relevance the best are chosen among the newest matches, then among the next ones: each such choice is a window.
struct SearchWindow
{
    WalkKey floor{};                 ///< everything at or after it belongs to the window
    std::optional<ScoredKey> last{}; ///< shown already
    std::vector<int> rarities{};
};

struct SearchCursor
{
    Timestamp asOf{};                ///< of the first page
    std::optional<WalkKey> before{}; ///< newest: go on here; relevance: where the window begins
    std::optional<SearchWindow> window{};
};

QString cursorText(const SearchCursor& cursor, const SearchMessages& request);
/// BadField "cursor": not_a_cursor, other_query.
Result<SearchCursor> cursorFrom(const QString& text, const SearchMessages& request);

} // namespace tertulia
