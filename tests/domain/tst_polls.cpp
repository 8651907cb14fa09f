// SPDX-License-Identifier: GPL-3.0-or-later
// Polls and votes: how they are made, who may, when they end, how they are counted, and that nothing is left of them.
#include "server/services/account_end.h"
#include "server/services/message_acts.h"
#include "server/services/polls.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PollsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void aPollIsAMessage();
    void madeOnce();
    void shape();
    void voting();
    void voteRefusals();
    void closing();
    void ending();
    void counting();
    void pollsAreNotEdited();
    void goneWithTheMessage();
    void goneWithTheAccount();

private:
    PollCreate ask(bool multiple = false)
    {
        PollCreate request{group, u"poll-%1"_s.arg(++asked, 8), u"Tea?"_s, {u"yes"_s, u"no"_s, u"coffee"_s}};
        request.clientId.replace(u' ', u'0');
        request.multiple = multiple;
        return request;
    }
    MessageId poll(bool multiple = false) { return world->call(polls::create, ana, ask(multiple))->id; }
    Result<RevReply> vote(const Actor& actor, MessageId id, std::vector<int> options)
    {
        return world->call(polls::vote, actor, PollVote{id, std::move(options)});
    }
    MessageRecord now(MessageId id)
    {
        for (const MessageRecord& message : only<MessageRecord>(world->sync(ana, group).records))
            if (message.id == id)
                return message;
        return {};
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    ConversationId group;
    int asked = 0;
};

void PollsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    group = world->group(ana, {u"ben"_s});
}

void PollsTest::aPollIsAMessage()
{
    auto request = ask(true);
    request.endsAt = world->clock.now() + 1h;
    const auto made = world->call(polls::create, ana, request);
    QVERIFY(made.ok());
    QCOMPARE(made->seq, 1);
    const auto record = now(made->id);
    QCOMPARE(record.body, u"Tea?"_s);
    QVERIFY(record.poll == (std::optional{Poll{request.options, true, request.endsAt, {}}}));
    EXPECT_ERROR(world->call(polls::create, eve, ask()), ErrorCode::NotFound);
}

void PollsTest::madeOnce()
{
    const auto request = ask();
    const auto first = world->call(polls::create, ana, request);
    QCOMPARE(world->call(polls::create, ana, request)->id, first->id);
    QVERIFY(world->last.isEmpty());
    auto other = request;
    other.options = {u"yes"_s, u"no"_s};
    EXPECT_ERROR(world->call(polls::create, ana, other), ErrorCode::Conflict);
}

void PollsTest::shape()
{
    auto one = ask();
    one.options = {u"yes"_s};
    EXPECT_BAD_FIELD(world->call(polls::create, ana, one), "options", "too_few");
    auto twice = ask();
    twice.options = {u"yes"_s, u"no"_s, u"yes"_s};
    EXPECT_BAD_FIELD(world->call(polls::create, ana, twice), "options[2]", "repeated");
    auto late = ask();
    late.endsAt = world->clock.now();
    EXPECT_BAD_FIELD(world->call(polls::create, ana, late), "ends_at", "in_the_past");
}

void PollsTest::voting()
{
    const MessageId id = poll();
    const auto voted = vote(ben, id, {2});
    QVERIFY(voted.ok());
    QCOMPARE(outline(world->last), QStringList{u"conversation:%1"_s.arg(voted->rev)});
    const auto held = only<VoteRecord>(world->sync(ana, group).records);
    QCOMPARE(held, (std::vector{VoteRecord{group, id, 1, ben.user, {2}, voted->rev}}));
    QCOMPARE(vote(ben, id, {2, 2})->rev, voted->rev);
    QVERIFY(world->last.isEmpty());
    QVERIFY(vote(ben, id, {0})->rev > voted->rev);
    QCOMPARE(only<VoteRecord>(world->sync(ana, group).records).front().options, std::vector{0});
    QVERIFY(vote(ben, id, {}).ok());
    QVERIFY(only<VoteRecord>(world->sync(ana, group).records).front().options.empty());
    QVERIFY(vote(ana, id, {}).ok());
    QVERIFY(world->last.isEmpty());
    const MessageId several = poll(true);
    QVERIFY(vote(ben, several, {2, 0, 2}).ok());
    QCOMPARE(only<VoteRecord>(world->sync(ana, group).records).back().options, (std::vector{0, 2}));
}

void PollsTest::voteRefusals()
{
    const MessageId id = poll();
    EXPECT_ERROR(vote(eve, id, {0}), ErrorCode::NotFound);
    EXPECT_BAD_FIELD(vote(ben, id, {0, 1}), "options", "only_one");
    EXPECT_BAD_FIELD(vote(ben, id, {3}), "options[0]", "no_such_option");
    EXPECT_BAD_FIELD(vote(ben, world->say(ana, group, u"x"_s).id, {0}), "message", "not_a_poll");
    EXPECT_BAD_FIELD(world->call(polls::close, ana, PollClose{world->say(ana, group, u"x"_s).id}), "message",
                     "not_a_poll");
    QVERIFY(world->call(messages::remove, ana, MessageDelete{id}).ok());
    EXPECT_ERROR(vote(ben, id, {0}), ErrorCode::Gone);
    EXPECT_ERROR(world->call(polls::votes, ben, PollVotes{id}), ErrorCode::Gone);
    EXPECT_ERROR(world->call(polls::close, ana, PollClose{id}), ErrorCode::Gone);
}

void PollsTest::closing()
{
    const MessageId id = poll();
    EXPECT_FORBIDDEN(world->call(polls::close, ben, PollClose{id}), "message.only_author_or_leaders_delete");
    EXPECT_ERROR(world->call(polls::close, eve, PollClose{id}), ErrorCode::NotFound);
    const auto closed = world->call(polls::close, ana, PollClose{id});
    QVERIFY(closed.ok());
    QCOMPARE(now(id).poll->closedAt, std::optional{world->clock.now()});
    QCOMPARE(world->call(polls::close, ana, PollClose{id})->rev, closed->rev);
    QVERIFY(world->last.isEmpty());
    const auto late = vote(ben, id, {0});
    EXPECT_ERROR(late, ErrorCode::Conflict);
    QCOMPARE(late.error().detail, u"poll_closed"_s);
}

void PollsTest::ending()
{
    auto request = ask();
    request.endsAt = world->clock.now() + 1h;
    const MessageId id = world->call(polls::create, ana, request)->id;
    world->clock.advance(1h - 1ms);
    QVERIFY(vote(ben, id, {0}).ok());
    world->clock.advance(1ms);
    EXPECT_ERROR(vote(ben, id, {1}), ErrorCode::Conflict);
}

void PollsTest::counting()
{
    const MessageId id = poll(true);
    QVERIFY(vote(ana, id, {0, 2}).ok());
    QVERIFY(vote(ben, id, {2}).ok());
    const auto reply = world->call(polls::votes, ben, PollVotes{id, {}, 1});
    QVERIFY(reply.ok() && reply->more);
    QCOMPARE(reply->counts, (std::vector{1, 0, 2}));
    QCOMPARE(reply->people, 2);
    QCOMPARE(reply->votes.size(), 1u);
    QCOMPARE(reply->users.front().handle, u"ana"_s);
    const auto rest = world->call(polls::votes, ben, PollVotes{id, reply->votes.back().rev, {}});
    QVERIFY(!rest->more);
    QCOMPARE(rest->votes.front().user, ben.user);
    QCOMPARE(rest->people, 2);
    QVERIFY(vote(ben, id, {}).ok());
    QCOMPARE(world->call(polls::votes, ben, PollVotes{id})->people, 1);
    EXPECT_ERROR(world->call(polls::votes, eve, PollVotes{id}), ErrorCode::NotFound);
}

void PollsTest::pollsAreNotEdited()
{
    const MessageId id = poll();
    EXPECT_BAD_FIELD(world->call(messages::edit, ana, MessageEdit{id, u"Coffee?"_s}), "message", "is_poll");
    EXPECT_BAD_FIELD(world->call(messages::forward, ana, MessageForward{id, group, u"forward-1"_s, {}}), "message",
                     "is_poll");
    QVERIFY(world->call(message_acts::pin, ana, MessagePin{id}).ok());
    QCOMPARE(now(id).poll->options.size(), 3u);
}

void PollsTest::goneWithTheMessage()
{
    const MessageId id = poll();
    QVERIFY(vote(ben, id, {1}).ok());
    QVERIFY(world->call(messages::remove, ana, MessageDelete{id}).ok());
    QVERIFY(!now(id).poll);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM votes"), 0);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages WHERE extras <> ''"), 0);
}

void PollsTest::goneWithTheAccount()
{
    const MessageId id = poll();
    QVERIFY(vote(ben, id, {1}).ok());
    QVERIFY(vote(ana, id, {1}).ok());
    QVERIFY(world->inTransaction([&](Tx& tx) { return account_end::remove(tx, ben, {true}); }).ok());
    for (bool more = true; more;) {
        const auto some = world->inTransaction([&](Tx& tx) { return account_end::eraseSome(tx); });
        QVERIFY(some.ok());
        more = *some;
    }
    QCOMPARE(world->call(polls::votes, ana, PollVotes{id})->people, 1);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM votes WHERE options <> ''"), 1);
}

} // namespace tertulia::test

using tertulia::test::PollsTest;
TERTULIA_TEST(PollsTest, "polls")
#include "tst_polls.moc"
