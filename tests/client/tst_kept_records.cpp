// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on messages and what has no row of its own: reactions and votes come with their message, every other
// record is kept in its newest state, whatever the order, and goes with its stream.
#include "client/cache/cache.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

const Timestamp keptAt{std::chrono::milliseconds{1'700'000'000'000}};

} // namespace

class KeptRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_self = {UserId::make(), u"me"_s, u"Me"_s, {}, {}, keptAt, 1};
        m_group = ConversationId::make();
        auto cache = Cache::open(m_dir->path());
        QVERIFY(cache.ok());
        m_cache = std::move(cache).value();
        QVERIFY(m_cache->adopt(m_self).ok());
        apply(m_self.id, {MembershipRecord{m_group, ConversationKind::Group, {}, false, 1}});
    }
    void cleanup() { m_cache.reset(); }

    void reactionsComeWithTheirMessage();
    void reactionsToWhatIsNotHeldAreNotKept();
    void votesComeWithTheirPoll();
    void deletedMessagesHaveNone();
    void mentionsAreCounted();
    void newestOfEveryKindIsKept();
    void leavingForgets();

private:
    Delta apply(const StreamId& stream, std::vector<Record> records, std::optional<Seq> low = {})
    {
        const auto delta = m_cache->apply({stream, std::move(records), {}, {}, low, {}, {}}).result();
        return delta.ok() ? *delta : Delta{};
    }
    [[nodiscard]] MessageRecord message(Seq seq, Rev rev) const
    {
        MessageRecord out;
        out.id = MessageId::fromRaw({static_cast<uint64_t>(seq), 1});
        out.conversation = m_group;
        out.seq = seq;
        out.author = m_ada;
        out.clientId = u"client-%1"_s.arg(seq);
        out.body = u"text"_s;
        out.createdAt = keptAt;
        out.rev = rev;
        return out;
    }
    [[nodiscard]] ReactionRecord reaction(Seq seq, UserId who, const QString& emoji, Rev rev, bool gone = false) const
    {
        return {m_group, MessageId::fromRaw({static_cast<uint64_t>(seq), 1}), seq, who, emoji, gone, rev};
    }
    std::vector<MessageRow> page() { return m_cache->messages(m_group, 0, 10).result().value(); }
    std::vector<Record> kept(const StreamId& stream) { return m_cache->records(stream).result().value(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Cache> m_cache;
    UserRecord m_self;
    ConversationId m_group;
    const UserId m_ada = UserId::fromRaw({5, 5});
    const UserId m_bob = UserId::fromRaw({6, 6});
};

void KeptRecordsTest::reactionsComeWithTheirMessage()
{
    // Before the message, as a page of changes may have it.
    apply(m_group, {reaction(1, m_bob, u"👍"_s, 3), message(1, 1), reaction(1, m_ada, u"👏"_s, 2)}, 1);
    QCOMPARE(page().at(0).reactions, (std::vector<Reaction>{{u"👏"_s, {m_ada}}, {u"👍"_s, {m_bob}}}));

    const Delta one = apply(m_group, {reaction(1, m_self.id, u"👍"_s, 4)});
    QCOMPARE(one.messages.size(), 1);
    QCOMPARE(one.messages.at(0).reactions.at(1), (Reaction{u"👍"_s, {m_bob, m_self.id}}));

    const Delta back = apply(m_group, {reaction(1, m_bob, u"👍"_s, 6, true)});
    QCOMPARE(back.messages.at(0).reactions.at(1), (Reaction{u"👍"_s, {m_self.id}}));
    apply(m_group, {reaction(1, m_bob, u"👍"_s, 5)}); // older than what is known
    QCOMPARE(page().at(0).reactions.at(1), (Reaction{u"👍"_s, {m_self.id}}));
}

void KeptRecordsTest::reactionsToWhatIsNotHeldAreNotKept()
{
    apply(m_group, {message(10, 1)}, 10);
    QVERIFY(apply(m_group, {reaction(3, m_bob, u"👍"_s, 2)}).messages.empty());
    apply(m_group, {message(3, 1)}, 3); // its page brings it, and the reactions that hold now: none
    QVERIFY(page().at(1).reactions.empty());
}

void KeptRecordsTest::votesComeWithTheirPoll()
{
    MessageRecord poll = message(1, 1);
    poll.poll = Poll{{u"red"_s, u"blue"_s}, true};
    apply(m_group, {poll, VoteRecord{m_group, poll.id, 1, m_ada, {0, 1}, 2}}, 1);
    QCOMPARE(page().at(0).votes, (std::vector<Vote>{{m_ada, {0, 1}}}));
    const Delta back = apply(m_group, {VoteRecord{m_group, poll.id, 1, m_ada, {}, 3}});
    QVERIFY(back.messages.at(0).votes.empty());
}

void KeptRecordsTest::deletedMessagesHaveNone()
{
    apply(m_group, {message(1, 1), reaction(1, m_bob, u"👍"_s, 2)}, 1);
    MessageRecord tombstone = message(1, 3);
    tombstone.deleted = true;
    tombstone.body.clear();
    QVERIFY(apply(m_group, {tombstone}).messages.at(0).reactions.empty());
}

void KeptRecordsTest::mentionsAreCounted()
{
    const auto naming = [this](Seq seq, MessageMentions mentions, UserId author) {
        MessageRecord one = message(seq, seq);
        one.author = author;
        one.mentions = std::move(mentions);
        return one;
    };
    apply(m_group,
          {message(1, 1), naming(2, {{m_self.id}, {}, false, false}, m_ada), naming(3, {{}, {}, true, false}, m_ada),
           naming(4, {{m_bob}, {}, false, false}, m_ada)},
          1);
    QCOMPARE(m_cache->conversations().result().value().at(0).mentions, 2);
    QCOMPARE(m_cache->markRead(m_group, 2).result().value().conversations.at(0).mentions, 1);
    QCOMPARE(m_cache->markRead(m_group, 4).result().value().conversations.at(0).mentions, 0);
}

void KeptRecordsTest::newestOfEveryKindIsKept()
{
    const StreamId mine{m_self.id};
    const FriendRecord friends{m_ada, FriendState::Friends, keptAt, 5};
    const DraftRecord draft{m_group, u"to be said"_s, {}, keptAt, 7};
    const SpaceOrderRecord order{{SpaceId::make(), SpaceId::make()}, 8};
    apply(mine, {friends, draft, order, SpaceOrderRecord{{}, 6}, FriendRecord{m_ada, FriendState::Incoming, keptAt, 4},
                 PrivacyRecord{}});
    const auto found = kept(mine);
    QCOMPARE(found.size(), 3); // the last one has no rev: it is no record of the stream
    QVERIFY(std::ranges::find(found, Record{friends}) != found.end());
    QVERIFY(std::ranges::find(found, Record{draft}) != found.end());
    QVERIFY(std::ranges::find(found, Record{order}) != found.end());
    const Delta ended = apply(mine, {FriendRecord{m_ada, FriendState::None, keptAt, 9}});
    QCOMPARE(ended.records.size(), 1);
    QVERIFY(apply(mine, {friends}).records.empty());
    QCOMPARE(std::get<FriendRecord>(kept(mine).at(1)).state, FriendState::None);
}

void KeptRecordsTest::leavingForgets()
{
    const SpaceId space = SpaceId::make();
    const StreamId stream{space};
    apply(m_self.id, {SpaceMembershipRecord{space, false, 2}});
    apply(stream, {SpaceRecord{space, u"Space"_s, keptAt, 1, m_ada},
                   CategoryRecord{CategoryId::make(), space, u"Talk"_s, 1, false, 2},
                   SpaceMemberRecord{space, m_ada, {}, keptAt, false, 3}});
    QCOMPARE(kept(stream).size(), 3);
    QCOMPARE(m_cache->records().result().value().size(), 2); // not the members of spaces
    const Delta left = apply(m_self.id, {SpaceMembershipRecord{space, true, 4}});
    QVERIFY(kept(stream).empty());
    QCOMPARE(left.recordsReset, std::vector{stream});

    apply(m_group, {message(1, 1), reaction(1, m_bob, u"👍"_s, 2)}, 1);
    apply(m_self.id, {MembershipRecord{m_group, ConversationKind::Group, {}, true, 5},
                      MembershipRecord{m_group, ConversationKind::Group, {}, false, 6}});
    apply(m_self.id, {MembershipRecord{m_group, ConversationKind::Group, {}, true, 7}});
    apply(m_self.id, {MembershipRecord{m_group, ConversationKind::Group, {}, false, 8}});
    apply(m_group, {message(1, 1)}, 1);
    QVERIFY(page().at(0).reactions.empty());
}

TERTULIA_TEST(KeptRecordsTest, "kept_records")

} // namespace tertulia::test

#include "tst_kept_records.moc"
