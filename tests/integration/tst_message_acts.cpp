// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with messages, over real connections: each request, what the others hear of it, and refusals.
#include "tests/integration/refusals.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class MessageActsOnlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void reactionsAreHeard();
    void pinsAreHeard();
    void whoCameLaterHearsNothingOfBefore();
    void versions();
    void forwarding();
    void mentionsAreInTheRecord();
    void polls();
    void refusals();
    void hiddenAndMissingLookTheSame();

private:
    std::unique_ptr<WsClient> person(const QString& handle) { return enrolled(m_server->url(), handle); }
    MessageSendReply said(WsClient& author, const QString& body)
    {
        const auto sent = author.request(messageTo(m_group, body));
        return sent.ok() ? *sent : MessageSendReply{};
    }
    template<typename R>
    static std::vector<R> heard(WsClient& client)
    {
        std::vector<R> found;
        for (const Changed& change : client.eventsOf<Changed>())
            for (const Record& record : change.records)
                if (const auto* one = std::get_if<R>(&record))
                    found.push_back(*one);
        return found;
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<WsClient> m_dora; ///< not in the group
    ConversationId m_group;
};

void MessageActsOnlineTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = person(u"anna"_s);
    m_bruno = person(u"bruno"_s);
    m_dora = person(u"dora"_s);
    ConversationCreate request{ConversationKind::Group, u"us"_s, {u"bruno"_s}};
    request.history = HistoryAccess::Joined;
    const auto made = m_anna->request(request);
    QVERIFY(made.ok());
    m_group = made->conversation.id;
}

void MessageActsOnlineTest::cleanup()
{
    for (auto* client : {&m_anna, &m_bruno, &m_dora})
        client->reset();
    m_server.reset();
}

void MessageActsOnlineTest::reactionsAreHeard()
{
    const auto sent = said(*m_anna, u"tea?"_s);
    m_anna->forgetEvents();
    const auto added = m_bruno->request(ReactionAdd{sent.id, u"👍"_s});
    QVERIFY(added.ok());
    QTRY_COMPARE(heard<ReactionRecord>(*m_anna).size(), 1u);
    const ReactionRecord reaction = heard<ReactionRecord>(*m_anna).front();
    QCOMPARE(reaction, (ReactionRecord{m_group, sent.id, sent.seq, m_bruno->me().user.id, u"👍"_s, false, added->rev}));
    const auto list = m_anna->request(ReactionList{sent.id});
    QVERIFY(list.ok());
    QCOMPARE(list->reactions, std::vector{reaction});
    QCOMPARE(list->users.front().handle, u"bruno"_s);
    const auto page = m_anna->request(HistoryPage{m_group});
    QVERIFY(page.ok());
    QCOMPARE(page->reactions, std::vector{reaction});
    QVERIFY(m_bruno->request(ReactionRemove{sent.id, u"👍"_s}).ok());
    QTRY_COMPARE(heard<ReactionRecord>(*m_anna).size(), 2u);
    QVERIFY(heard<ReactionRecord>(*m_anna).back().removed);
    QVERIFY(m_anna->request(HistoryPage{m_group})->reactions.empty());
}

void MessageActsOnlineTest::pinsAreHeard()
{
    const auto sent = said(*m_anna, u"the rules"_s);
    m_anna->forgetEvents();
    const auto pinned = m_bruno->request(MessagePin{sent.id});
    QVERIFY(pinned.ok());
    QTRY_COMPARE(heard<MessageRecord>(*m_anna).size(), 2u);
    QCOMPARE(heard<MessageRecord>(*m_anna).front().pinnedBy, std::optional{m_bruno->me().user.id});
    QCOMPARE(heard<MessageRecord>(*m_anna).back().system->kind, SystemKind::Pinned);
    const auto pins = m_anna->request(PinList{m_group});
    QVERIFY(pins.ok());
    QCOMPARE(pins->messages.size(), 1u);
    QVERIFY(m_anna->request(MessageUnpin{sent.id}).ok());
    QVERIFY(m_anna->request(PinList{m_group})->messages.empty());
}

// The bus, not only the queries: nothing about a message that somebody may not see reaches him.
void MessageActsOnlineTest::whoCameLaterHearsNothingOfBefore()
{
    const auto before = said(*m_anna, u"between us"_s);
    QVERIFY(m_anna->request(MemberAdd{m_group, u"dora"_s}).ok());
    QTRY_VERIFY(!heard<MessageRecord>(*m_dora).empty());
    m_dora->forgetEvents();
    QVERIFY(m_bruno->request(ReactionAdd{before.id, u"👍"_s}).ok());
    QVERIFY(m_bruno->request(MessagePin{before.id}).ok());
    QVERIFY(m_bruno->request(MessageUnpin{before.id}).ok());
    const auto after = said(*m_anna, u"hello"_s);
    QVERIFY(m_bruno->request(ReactionAdd{after.id, u"👍"_s}).ok());
    QTRY_COMPARE(heard<ReactionRecord>(*m_dora).size(), 1u);
    QCOMPARE(heard<ReactionRecord>(*m_dora).front().message, after.id);
    for (const MessageRecord& message : heard<MessageRecord>(*m_dora))
        QVERIFY(message.id != before.id);
    Rev last = 0;
    for (const Changed& change : m_dora->eventsOf<Changed>()) {
        if (change.stream != StreamId{m_group})
            continue;
        QVERIFY2(last == 0 || change.rev == last + 1, "she hears that the stream moved on");
        last = change.rev;
    }
}

void MessageActsOnlineTest::versions()
{
    const auto sent = said(*m_anna, u"at first"_s);
    QVERIFY(m_anna->request(MessageEdit{sent.id, u"first"_s}).ok());
    const auto reply = m_bruno->request(MessageVersions{sent.id});
    QVERIFY(reply.ok());
    QCOMPARE(reply->versions.size(), 1u);
    QCOMPARE(reply->versions.front().body, u"at first"_s);
}

void MessageActsOnlineTest::forwarding()
{
    const auto sent = said(*m_bruno, u"words"_s);
    const auto direct = m_anna->request(ConversationCreate{ConversationKind::Direct, {}, {u"dora"_s}});
    QVERIFY(direct.ok());
    const MessageForward request{sent.id, direct->conversation.id, u"forward-1"_s, u"look"_s};
    const auto moved = m_anna->request(request);
    QVERIFY(moved.ok());
    QCOMPARE(m_anna->request(request)->id, moved->id);
    QTRY_COMPARE(heard<MessageRecord>(*m_dora).size(), 1u);
    const auto record = heard<MessageRecord>(*m_dora).front();
    QVERIFY(record.forwarded);
    QCOMPARE(record.forwarded->body, u"words"_s);
    QCOMPARE(record.forwarded->author, m_bruno->me().user.id);
    REFUSED(m_anna->request(MessageForward{sent.id, direct->conversation.id, u"forward-1"_s, u"other"_s}),
            ErrorCode::Conflict);
}

void MessageActsOnlineTest::mentionsAreInTheRecord()
{
    m_bruno->forgetEvents();
    auto loud = messageTo(m_group, u"@bruno @room"_s);
    QVERIFY(m_anna->request(loud).ok());
    QTRY_COMPARE(m_bruno->eventsOf<Notified>().size(), 1u);
    const auto mentions = heard<MessageRecord>(*m_bruno).front().mentions;
    QVERIFY(mentions && mentions->everyone);
    QCOMPARE(mentions->users, std::vector{m_bruno->me().user.id});
    auto quiet = messageTo(m_group, u"@bruno"_s);
    quiet.silent = true;
    QVERIFY(m_anna->request(quiet).ok());
    QTRY_COMPARE(heard<MessageRecord>(*m_bruno).size(), 2u);
    QVERIFY(m_bruno->request(SyncHeads{}).ok()); // what was to come has come
    QCOMPARE(m_bruno->eventsOf<Notified>().size(), 1u);
}

void MessageActsOnlineTest::polls()
{
    PollCreate question{m_group, u"poll-0001"_s, u"Tea?"_s, {u"yes"_s, u"no"_s}};
    const auto asked = m_anna->request(question);
    QVERIFY(asked.ok());
    QCOMPARE(m_anna->request(question)->id, asked->id);
    m_anna->forgetEvents();
    QVERIFY(m_bruno->request(PollVote{asked->id, {1}}).ok());
    QTRY_COMPARE(heard<VoteRecord>(*m_anna).size(), 1u);
    QCOMPARE(heard<VoteRecord>(*m_anna).front().options, std::vector{1});
    const auto result = m_anna->request(PollVotes{asked->id});
    QVERIFY(result.ok());
    QCOMPARE(result->counts, (std::vector{0, 1}));
    BAD_FIELD(m_bruno->request(PollVote{asked->id, {0, 1}}), u"options"_s);
    BAD_FIELD(m_bruno->request(PollVote{asked->id, {10}}), u"options[0]"_s);
    REFUSED(m_bruno->request(PollClose{asked->id}), ErrorCode::Forbidden);
    QVERIFY(m_anna->request(PollClose{asked->id}).ok());
    REFUSED(m_bruno->request(PollVote{asked->id, {0}}), ErrorCode::Conflict);
    SAME_AS_MISSING(m_dora, (PollVote{asked->id, {0}}), (PollVote{MessageId::make(), {0}}));
    SAME_AS_MISSING(m_dora, PollVotes{asked->id}, PollVotes{MessageId::make()});
    SAME_AS_MISSING(m_dora, PollClose{asked->id}, PollClose{MessageId::make()});
}

void MessageActsOnlineTest::refusals()
{
    const auto sent = said(*m_anna, u"x"_s);
    BAD_FIELD(m_bruno->request(ReactionAdd{sent.id, u"nice"_s}), u"emoji"_s);
    BAD_FIELD(m_bruno->request(ReactionAdd{sent.id, u""_s}), u"emoji"_s);
    BAD_FIELD(m_bruno->request(ReactionAdd{sent.id, u"x"_s.repeated(41)}), u"emoji"_s);
    QVERIFY(m_anna->request(MessageDelete{sent.id}).ok());
    REFUSED(m_bruno->request(ReactionAdd{sent.id, u"👍"_s}), ErrorCode::Gone);
    REFUSED(m_bruno->request(MessagePin{sent.id}), ErrorCode::Gone);
    REFUSED(m_bruno->request(MessageForward{sent.id, m_group, u"forward-1"_s, {}}), ErrorCode::Gone);
    QVERIFY(m_bruno->request(MessageVersions{sent.id})->versions.empty());
}

void MessageActsOnlineTest::hiddenAndMissingLookTheSame()
{
    const MessageId hidden = said(*m_anna, u"x"_s).id;
    const MessageId missing = MessageId::make();
    SAME_AS_MISSING(m_dora, (ReactionAdd{hidden, u"👍"_s}), (ReactionAdd{missing, u"👍"_s}));
    SAME_AS_MISSING(m_dora, (ReactionRemove{hidden, u"👍"_s}), (ReactionRemove{missing, u"👍"_s}));
    SAME_AS_MISSING(m_dora, ReactionList{hidden}, ReactionList{missing});
    SAME_AS_MISSING(m_dora, MessagePin{hidden}, MessagePin{missing});
    SAME_AS_MISSING(m_dora, MessageUnpin{hidden}, MessageUnpin{missing});
    SAME_AS_MISSING(m_dora, MessageVersions{hidden}, MessageVersions{missing});
    SAME_AS_MISSING(m_dora, PinList{m_group}, PinList{ConversationId::make()});
}

} // namespace tertulia::test

using tertulia::test::MessageActsOnlineTest;
TERTULIA_TEST(MessageActsOnlineTest, "message_acts")
#include "tst_message_acts.moc"
