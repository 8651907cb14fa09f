// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/search/searched_world.h"

#include "server/store/search_places.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

void SearchedWorld::begin()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    space = world->space(ana, {"ben"});
    room = world->room(ana, space);
    group = world->group(ana, {u"ben"_s});
    QVERIFY(world->inTransaction(search_indexing::ensureVersion).ok());
}

Result<SearchMessagesReply> SearchedWorld::tryFind(const Actor& actor, const SearchMessages& request, Strength strength,
                                                   int window)
{
    return world->inTransaction(
        [&](Tx& tx) { return searching::messagesWithin(tx, actor, request, strength, window); });
}

Result<SearchMessagesReply> SearchedWorld::tryFind(const Actor& actor, const char16_t* query)
{
    SearchMessages request;
    request.query = QString::fromUtf16(query);
    request.limit = limits::searchPageMax;
    return tryFind(actor, request);
}

QStringList SearchedWorld::find(const Actor& actor, const char16_t* query)
{
    const auto reply = tryFind(actor, query);
    if (!reply.ok())
        return {u"error "_s + reply.error().detail};
    QStringList bodies;
    for (const SearchHit& hit : reply->hits)
        bodies << hit.message.body;
    return bodies;
}

void SearchedWorld::index(int steps)
{
    const auto behind = world->inTransaction([&](Tx& tx) { return store::conversationsBehind(tx.db, {}, 1000); });
    QVERIFY(behind.ok());
    for (const ConversationId conversation : *behind)
        for (bool isMore = true; isMore && steps > 0; --steps) {
            const auto step = world->inTransaction([&](Tx& tx) { return search_indexing::step(tx, conversation, 50); });
            QVERIFY(step.ok());
            isMore = step->left > 0;
        }
}

void SearchedWorld::edit(const Actor& actor, MessageId message, const QString& body)
{
    QVERIFY(world->call(messages::edit, actor, MessageEdit{message, body}).ok());
}

void SearchedWorld::erase(const Actor& actor, MessageId message)
{
    QVERIFY(world->call(messages::remove, actor, MessageDelete{message}).ok());
}

std::vector<SearchHit> SearchedWorld::all(SearchMessages request, Strength strength, int window, int& pages,
                                          const std::function<void()>& between)
{
    std::vector<SearchHit> hits;
    for (pages = 0; pages < 10'000; ++pages) {
        auto reply = tryFind(ana, request, strength, window);
        if (!reply.ok())
            qFatal("%s", qPrintable(reply.error().detail));
        hits.insert(hits.end(), reply->hits.begin(), reply->hits.end());
        if (!reply->cursor)
            return hits;
        request.cursor = reply->cursor;
        if (between)
            between();
    }
    qFatal("the pages have no end");
}

} // namespace tertulia::test
