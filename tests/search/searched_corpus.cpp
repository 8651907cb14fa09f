// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/search/searched_corpus.h"

#include "server/services/search_indexing.h"
#include "server/store/messages.h"
#include "server/store/search_places.h"
#include "server/store/streams.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rooms = 40;
constexpr int groups = 20;
constexpr int people = 12;
constexpr int atOnce = 1000;    ///< messages in one transaction
constexpr int timesPlanted = 3; ///< each needle

} // namespace

SearchedCorpus::SearchedCorpus(quint32 seed, int needlesOfAScript)
    : world(sql::Engine::Sqlite), corpus(seed), asker(world.person("asker")), m_random(seed + 1)
{
    must(world.inTransaction(search_indexing::ensureVersion));
    space = world.space(asker);
    std::vector<QString> handles;
    for (int i = 0; i < people; ++i) {
        const QByteArray handle = "author" + QByteArray::number(i);
        authors.push_back(world.person(handle.constData()));
        world.add(asker, space, handle.constData());
    }
    for (int i = 0; i < rooms; ++i)
        places.push_back(world.room(asker, space));
    for (int i = 0; i < groups; ++i)
        places.push_back(world.group(asker, {}));
    m_hidden = world.room(authors.front(), world.space(authors.front()));
    for (size_t script = 0; script < Corpus::scripts(); ++script)
        for (int i = 0; i < needlesOfAScript; ++i)
            needles.push_back({script, corpus.needle(script)});
}

MessageId SearchedCorpus::put(ConversationId conversation, const QString& body)
{
    const auto place = must(store::nextPlace(*world.db, conversation));
    MessageRecord message;
    message.id = MessageId::make();
    message.conversation = conversation;
    message.seq = place.seq;
    message.rev = place.rev;
    message.author = authors.at(static_cast<size_t>(m_random.bounded(people))).user;
    message.clientId = u"corpus-%1"_s.arg(++m_written);
    message.body = body;
    message.createdAt = world.clock.now();
    world.clock.advance(30s);
    must(store::insertMessage(*world.db, message, store::sentHashOf(body)));
    return message.id;
}

void SearchedCorpus::write(int messages)
{
    std::vector<size_t> due; ///< needles, in the order of planting
    for (size_t i = 0; i < needles.size() * timesPlanted; ++i)
        due.push_back(i % needles.size());
    const int pause = std::max(1, messages / static_cast<int>(due.size() + 1));
    for (int at = 0; at < messages;) {
        must(world.db->begin());
        for (const int end = std::min(messages, at + atOnce); at < end; ++at) {
            // A few places have most of the talk, as everywhere.
            const auto most = 1 + m_random.bounded(static_cast<int>(places.size()));
            const ConversationId place = places.at(static_cast<size_t>(m_random.bounded(most)));
            if (at % pause == pause - 1 && !due.empty()) {
                PlantedNeedle& needle = needles.at(due.back());
                due.pop_back();
                needle.messages.insert(put(place, corpus.sentenceWith(needle.script, needle.word)));
                if (due.size() % 7 == 0)
                    put(m_hidden, corpus.sentenceWith(needle.script, needle.word));
            } else {
                put(place, corpus.sentence());
            }
        }
        must(world.db->commit());
    }
}

int64_t SearchedCorpus::index()
{
    int64_t messages = 0;
    const auto behind = must(world.inTransaction([](Tx& tx) { return store::conversationsBehind(tx.db, {}, 1000); }));
    for (const ConversationId conversation : behind)
        for (bool isMore = true; isMore;) {
            const auto step =
                must(world.inTransaction([&](Tx& tx) { return search_indexing::step(tx, conversation, 64); }));
            messages += step.messages;
            isMore = step.left > 0;
        }
    return messages;
}

Result<SearchMessagesReply> SearchedCorpus::find(const SearchMessages& request)
{
    return world.inTransaction([&](Tx& tx) { return searching::messages(tx, asker, request); });
}

std::set<MessageId> SearchedCorpus::findAll(const QString& query)
{
    std::set<MessageId> found;
    SearchMessages request{query};
    request.limit = limits::searchPageMax;
    for (;;) {
        const auto reply = must(find(request));
        for (const SearchHit& hit : reply.hits)
            found.insert(hit.message.id);
        if (!reply.cursor)
            return found;
        request.cursor = reply.cursor;
    }
}

} // namespace tertulia::test
