// SPDX-License-Identifier: GPL-3.0-or-later
// Searching messages. What a query means stands in shared/search/README.md.
#pragma once

#include "shared/protocol/requests_messages.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule searchQuery{TextKind::Free, 1, limits::searchQueryLength};
inline constexpr TextRule searchCursor{TextKind::Key, 1, limits::searchCursorLength};
} // namespace rule

/// By age, or the best first.
enum class SearchSort { Newest, Relevance };
template<>
struct EnumNames<SearchSort>
{
    static constexpr std::array names{"newest", "relevance"};
};

/// A part of a body, counted in code points.
struct TextRange
{
    int from = 0;
    int length = 0;
    static constexpr auto fields = std::tuple{Field{"from", &TextRange::from}, Field{"length", &TextRange::length}};
    bool operator==(const TextRange&) const = default;
};

struct SearchHit
{
    MessageRecord message;
    std::vector<TextRange> highlights; ///< by place; none if the query has no text
    static constexpr auto fields =
        std::tuple{Field{"message", &SearchHit::message}, Field{"highlights", &SearchHit::highlights, ListRule{128}}};
    bool operator==(const SearchHit&) const = default;
};

/// Why messages were left out for now. Those the server leaves out come with the next pages.
enum class SearchGap {
    Effort,   ///< one request may not work longer
    Indexing, ///< they are not in the index yet
    Window,   ///< the best are chosen among the newest first, and these are older
    Device,   ///< this device does not hold them: only in what a client finds by itself
};
template<>
struct EnumNames<SearchGap>
{
    static constexpr std::array names{"effort", "indexing", "window", "device"};
};
struct SearchLeftOut
{
    SearchGap reason = SearchGap::Effort;
    int64_t messages = 0;
    static constexpr auto fields =
        std::tuple{Field{"reason", &SearchLeftOut::reason}, Field{"messages", &SearchLeftOut::messages}};
    bool operator==(const SearchLeftOut&) const = default;
};

/// What the answer is true of. Of `searched` messages it is certain which of them belong on this page.
struct SearchCoverage
{
    int64_t searched = 0;
    int64_t total = 0; ///< what the asker may see in the places searched
    std::vector<SearchLeftOut> leftOut;
    static constexpr auto fields =
        std::tuple{Field{"searched", &SearchCoverage::searched}, Field{"total", &SearchCoverage::total},
                   Field{"left_out", &SearchCoverage::leftOut, ListRule{8}}};
    bool operator==(const SearchCoverage&) const = default;
};

struct SearchMessagesReply
{
    std::vector<SearchHit> hits;
    std::vector<UserRecord> users; ///< their authors
    SearchCoverage coverage;
    std::optional<QString> cursor{}; ///< there may be more: ask again with it
    static constexpr auto fields =
        std::tuple{Field{"hits", &SearchMessagesReply::hits, ListRule{limits::searchPageMax}},
                   Field{"users", &SearchMessagesReply::users, ListRule{limits::jsonArray}},
                   Field{"coverage", &SearchMessagesReply::coverage}, Field{"cursor", &SearchMessagesReply::cursor}};
};

struct SearchMessages
{
    using Reply = SearchMessagesReply;
    static constexpr auto type = "search.messages";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Messages the asker may see now, by words and their parts, \"phrases\", -exclusions, OR, and from: in: has: "
        "before: after: on: mentions:. Everywhere, in one space or in one conversation. A fault in the query is a "
        "bad_field whose detail says what and where, like unclosed_quote:4. `zone` (Europe/Madrid) is where days "
        "begin.";
    QString query;
    std::optional<ConversationId> conversation{};
    std::optional<SpaceId> space{};
    std::optional<SearchSort> sort{};
    std::optional<QString> zone{};
    std::optional<int> limit{};
    std::optional<QString> cursor{};
    static constexpr auto fields =
        std::tuple{Field{"query", &SearchMessages::query, rule::searchQuery},
                   Field{"conversation", &SearchMessages::conversation},
                   Field{"space", &SearchMessages::space},
                   Field{"sort", &SearchMessages::sort},
                   Field{"zone", &SearchMessages::zone, rule::timeZone},
                   Field{"limit", &SearchMessages::limit, RangeRule{1, limits::searchPageMax}},
                   Field{"cursor", &SearchMessages::cursor, rule::searchCursor}};
};

} // namespace tertulia
