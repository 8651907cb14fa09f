// SPDX-License-Identifier: GPL-3.0-or-later
// A server's domain without a server: a fresh database with the schema, a clock that stands still, people, and calls of
// services as the writer lane makes them: one transaction each, rolled back on an error, changes kept in order.
// Ends the test program if the database itself fails. Thread of the test.
#pragma once

#include "server/services/friends.h"
#include "server/services/groups.h"
#include "server/services/known_facts.h"
#include "server/services/messages.h"
#include "server/services/people.h"
#include "server/services/places.h"
#include "server/services/privacy.h"
#include "server/services/profiles.h"
#include "server/services/reading.h"
#include "server/services/sync.h"
#include "tests/support/temp_db.h"

#include <QtTest>

#include <set>

#define EXPECT_ERROR(result, expected)                                                                                 \
    do {                                                                                                               \
        const auto& outcome = (result);                                                                                \
        QVERIFY2(!outcome.ok(), "an error was expected");                                                              \
        QCOMPARE(wireName(outcome.error().code), wireName(expected));                                                  \
    } while (false)
#define EXPECT_BAD_FIELD(result, path, why)                                                                            \
    do {                                                                                                               \
        const auto& outcome = (result);                                                                                \
        QVERIFY2(!outcome.ok(), "an error was expected");                                                              \
        QCOMPARE(wireName(outcome.error().code), wireName(ErrorCode::BadField));                                       \
        QCOMPARE(outcome.error().field, QStringLiteral(path));                                                         \
        QCOMPARE(outcome.error().detail, QStringLiteral(why));                                                         \
    } while (false)
#define EXPECT_FORBIDDEN(result, why)                                                                                  \
    do {                                                                                                               \
        const auto& outcome = (result);                                                                                \
        QVERIFY2(!outcome.ok(), "an error was expected");                                                              \
        QCOMPARE(wireName(outcome.error().code), wireName(ErrorCode::Forbidden));                                      \
        QCOMPARE(outcome.error().rule, QString::fromLatin1(why));                                                      \
    } while (false)

namespace tertulia::test {

/// The value; the test ends if there is none.
template<typename T>
T must(Result<T> result)
{
    if (!result.ok())
        qFatal("the corpus: %s %s", wireName(result.error().code).latin1(), qPrintable(result.error().detail));
    return std::move(result).value();
}

class World
{
public:
    explicit World(sql::Engine engine);

    Actor person(const char* handle);
    /// Gives somebody who is in the space a role that may do everything.
    void appoint(SpaceId space, const Actor& actor);

    /// Calls a service in a transaction of its own; afterwards `last` holds what it changed (nothing on an error).
    template<typename R, typename Service>
    auto call(Service service, const Actor& actor, const R& request)
    {
        return inTransaction([&](Tx& tx) { return service(tx, actor, request); });
    }
    template<typename Work>
    auto inTransaction(Work&& work)
    {
        Changes changes;
        Tx tx{*db, clock, changes, db->engine() == sql::Engine::Sqlite ? &facts : nullptr};
        must(db->begin());
        auto result = work(tx);
        if (result.ok()) {
            must(db->commit());
            last = std::move(changes);
            for (const auto& step : last.steps())
                history.push_back(step);
        } else {
            must(db->rollback());
            last = {};
        }
        return result;
    }

    // Shortcuts; they end the test program if the service refuses.
    ConversationId group(const Actor& owner, std::vector<QString> members);
    ConversationId direct(const Actor& one, const char* other);
    SpaceId space(const Actor& owner, std::vector<const char*> members = {});
    ConversationId room(const Actor& owner, SpaceId space, bool isPrivate = false);
    MessageSendReply say(const Actor& author, ConversationId conversation, const QString& body);
    Result<MessageSendReply> trySay(const Actor& author, ConversationId conversation, const QString& body);
    void add(const Actor& actor, StreamId stream, const char* handle);
    void remove(const Actor& actor, StreamId stream, const char* handle);
    SyncAfterReply sync(const Actor& actor, StreamId stream, Rev rev = 0);
    Result<SyncAfterReply> trySync(const Actor& actor, StreamId stream, Rev rev = 0);
    void befriend(const Actor& one, const char* oneHandle, const Actor& other, const char* otherHandle);
    Seq readSeq(const Actor& actor, ConversationId conversation);
    std::vector<StreamId> streamsOf(const Actor& actor);
    int64_t rowCount(sql::Text sql);

    static void must(const Result<Done>& result);

    TempDb temp;
    std::unique_ptr<sql::Db> db;
    KnownFacts facts; ///< as the writer has them
    ManualClock clock;
    Changes last;
    std::vector<Changes::Step> history;

private:
    int m_sent = 0;
};

/// The records of one kind in a reply or publication, in order.
template<typename R>
std::vector<R> only(const std::vector<Record>& records)
{
    std::vector<R> found;
    for (const Record& record : records)
        if (const auto* one = std::get_if<R>(&record))
            found.push_back(*one);
    return found;
}

/// What a publication says, in short: "conversation:3" for kind of stream and rev, "+user" and "-user" for
/// subscriptions with the kind of stream, ">" for FollowAll, "|" for Parting, "@" for Appearance. Makes the order of
/// changes readable.
QStringList outline(const Changes& changes);

} // namespace tertulia::test
