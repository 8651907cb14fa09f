// SPDX-License-Identifier: GPL-3.0-or-later
// A server's database full of made-up talk, with needles in it whose places are known: what the test and the benchmark
// of search both look through. Written past the services, for speed. Thread of the test.
#pragma once

#include "server/services/search.h"
#include "tests/domain/world.h"
#include "tests/search/corpus.h"

namespace tertulia::test {

struct PlantedNeedle
{
    size_t script = 0;
    QString word{};
    std::set<MessageId> messages{};
};

class SearchedCorpus
{
public:
    /// 40 rooms of one space and 20 groups, which `asker` all sees, and a room that he does not.
    SearchedCorpus(quint32 seed, int needlesOfAScript);

    /// Writes so many messages, the needles spread among them.
    void write(int messages);
    /// Brings the index up to date; how many messages it went through.
    int64_t index();
    Result<SearchMessagesReply> find(const SearchMessages& request);
    /// All pages.
    std::set<MessageId> findAll(const QString& query);

    World world;
    Corpus corpus;
    Actor asker;
    std::vector<Actor> authors;
    SpaceId space;
    std::vector<ConversationId> places;
    std::vector<PlantedNeedle> needles;

private:
    MessageId put(ConversationId conversation, const QString& body);

    QRandomGenerator m_random;
    ConversationId m_hidden;
    int m_written = 0;
};

} // namespace tertulia::test
