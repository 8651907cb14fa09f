// SPDX-License-Identifier: GPL-3.0-or-later
// Three people, a room and a group, and what it takes to search there: with the index as far behind as a test wants it.
// For test classes; init() before each function. Thread of the test.
#pragma once

#include "server/services/search.h"
#include "server/services/search_indexing.h"
#include "tests/domain/world.h"

#include <functional>

namespace tertulia::test {

class SearchedWorld
{
protected:
    void begin();
    Result<SearchMessagesReply> tryFind(const Actor& actor, const SearchMessages& request, Strength strength = {},
                                        int window = 1000);
    Result<SearchMessagesReply> tryFind(const Actor& actor, const char16_t* query);
    /// The bodies found, newest first.
    QStringList find(const Actor& actor, const char16_t* query);
    /// Takes what is behind into the index, in at most so many steps.
    void index(int steps = 100'000);
    void edit(const Actor& actor, MessageId message, const QString& body);
    void erase(const Actor& actor, MessageId message);
    /// What ana finds on all pages of a query, which are counted in `pages`.
    std::vector<SearchHit> all(SearchMessages request, Strength strength, int window, int& pages,
                               const std::function<void()>& between = {});

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    SpaceId space;
    ConversationId room, group;
};

} // namespace tertulia::test
