// SPDX-License-Identifier: GPL-3.0-or-later
// A client talks with the real server, its recording is written and played again without one: the state is the same,
// each time; without one of its frames it is another. And nothing of what was said is in the file.
#include "client/sync/replay.h"
#include "tests/client/meddler.h"
#include "tests/client/two_people.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class RecordingTest final : public TwoPeople
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void replayReachesTheSameState();
    void oneFrameLessIsAnotherState();
    void nothingThatWasSaidIsInIt();
    void historyAndThreadsAreReplayed();
    void randomLivesAreReplayed_data();
    void randomLivesAreReplayed();
    void itBeginsAnewWithTheSession();

private:
    /// Messages, edits, deletions, reactions, a space that is joined, read marks, a lost connection.
    void live();
    void act(QRandomGenerator& random);
    /// Anna's device knows all that the server does.
    void settle();
    void loseTheLine();
    /// Once nothing is under way.
    [[nodiscard]] Recording recording();
    /// From the file, as somebody else would.
    [[nodiscard]] static QString replayed(const Recording& recording);

    std::unique_ptr<Meddler> m_meddler;
    std::vector<MessageId> m_said;
};

void RecordingTest::init()
{
    m_server = std::make_unique<LiveServer>();
    m_meddler = std::make_unique<Meddler>(m_server->url());
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
    m_anna = std::make_unique<Device>(m_meddler->url());
    m_said.clear();
}

void RecordingTest::cleanup()
{
    if (m_anna)
        QCOMPARE(m_anna->brokenPromises, QStringList{});
    m_anna.reset();
    m_bruno.reset();
    m_meddler.reset();
    m_server.reset();
}

void RecordingTest::settle()
{
    QTRY_VERIFY(m_anna->isOnline() && m_anna->account->outboxSize() == 0);
    // The server tells in order: a message that is seen was the last thing.
    const auto last = m_bruno->request(messageTo(m_group, u"canary-last"_s));
    QVERIFY(last.ok());
    QTRY_VERIFY(m_anna->messages.contains(last->id));
}

void RecordingTest::loseTheLine()
{
    m_meddler->cut();
    QTRY_VERIFY(!m_anna->isOnline());
    QVERIFY(m_bruno->request(messageTo(m_group, u"canary-meanwhile"_s)).ok());
    m_anna->account->retryNow();
    QTRY_VERIFY(m_anna->isOnline());
}

Recording RecordingTest::recording()
{
    Recording recording;
    const bool isSettled = Device::waitFor([&] {
        recording = Device::wait(m_anna->account->recording());
        return recording.settled;
    });
    return isSettled ? recording : Recording{};
}

QString RecordingTest::replayed(const Recording& recording)
{
    const auto read = Recording::fromFile(recording.toFile());
    if (!read.ok())
        return u"not readable"_s;
    const auto result = Replay(*read).run();
    return result.ok() ? result->reached : wireName(result.error().code);
}

void RecordingTest::live()
{
    befriend();
    say(1, 3);
    const auto said = m_bruno->request(messageTo(m_group, u"canary-body"_s));
    QVERIFY(said.ok());
    QTRY_VERIFY(m_anna->messages.contains(said->id));
    QVERIFY(m_bruno->request(MessageEdit{said->id, u"canary-edited"_s}).ok());
    QVERIFY(m_bruno->request(ReactionAdd{said->id, u"👍"_s}).ok());
    QVERIFY(m_bruno->request(ReactionAdd{said->id, u"🎉"_s}).ok());
    QVERIFY(m_bruno->request(ReactionRemove{said->id, u"👍"_s}).ok());
    m_anna->account->send(m_group, u"canary-mine"_s, said->id);
    m_anna->account->markRead(m_group, 2);
    const auto gone = m_bruno->request(messageTo(m_group, u"canary-gone"_s));
    QVERIFY(gone.ok() && m_bruno->request(MessageDelete{gone->id}).ok());
    const auto space = m_bruno->request(SpaceCreate{u"canary-space"_s});
    QVERIFY(space.ok());
    QVERIFY(m_bruno->request(RoomCreate{space->space.id, u"canary-room"_s, u"canary-topic"_s}).ok());
    const auto invite = m_bruno->request(InviteCreate{space->space.id});
    QVERIFY(invite.ok());
    QVERIFY(Device::wait(m_anna->account->request(SpaceJoin{invite->invite.code})).ok());
    const auto chloe = enrolled(m_server->url(), u"canary-chloe"_s);
    QVERIFY(m_bruno->request(MemberAdd{StreamId{m_group}, u"canary-chloe"_s}).ok());
    loseTheLine();
    QVERIFY(chloe->request(messageTo(m_group, u"canary-hello"_s)).ok());
    m_anna->account->markRead(m_group, 6);
    settle();
}

void RecordingTest::replayReachesTheSameState()
{
    live();
    const Recording recorded = recording();
    QVERIFY(recorded.isWhole());
    QVERIFY(recorded.settled);
    QCOMPARE(recorded.state.size(), 64);
    QCOMPARE(recording().state, recorded.state); // asking changes nothing
    const auto result = Replay(recorded).run();
    QVERIFY(result.ok());
    QCOMPARE(result->reached, recorded.state);
    QVERIFY(result->isSame());
    QVERIFY(result->frames > 20);
    QCOMPARE(result->answersShort, 0);
    QCOMPARE(replayed(recorded), recorded.state);
    say(20, 20); // the state is another one now
    QTRY_VERIFY(m_anna->bodies(m_group).contains(u"20"_s));
    QVERIFY(recording().state != recorded.state);
}

void RecordingTest::oneFrameLessIsAnotherState()
{
    live();
    const Recording whole = recording();
    std::vector<size_t> changes;
    for (size_t i = 0; i < whole.events.size(); ++i)
        if (whole.events.at(i).frame.value(u"type"_s).toString() == QLatin1StringView{Changed::type})
            changes.push_back(i);
    QVERIFY(changes.size() > 10);
    for (const size_t place : {changes.at(changes.size() / 2), changes.back()}) {
        Recording less = whole;
        less.events.erase(less.events.begin() + static_cast<ptrdiff_t>(place));
        QVERIFY(replayed(less) != whole.state);
    }
}

void RecordingTest::nothingThatWasSaidIsInIt()
{
    live();
    const QByteArray file = recording().toFile();
    QVERIFY(file.size() > 5000);
    for (const QString& secret :
         {u"canary"_s, u"bruno"_s, WsClient::password, u"👍"_s, u"test device"_s, m_server->url().host()})
        QVERIFY2(!file.contains(secret.toUtf8()), qPrintable(secret));
}

/// More than a first load brings: older pages, a thread that is only looked at, a cache that is fetched again.
void RecordingTest::historyAndThreadsAreReplayed()
{
    QVERIFY(m_anna->signUp(u"anna"_s));
    m_group = makeGroup(*m_bruno, {u"anna"_s});
    say(1, 120);
    QTRY_COMPARE(m_anna->bodies(m_group).size(), 120);
    m_anna = std::make_unique<Device>(m_meddler->url()); // a new device: it holds nothing yet
    QVERIFY(m_anna->logIn(u"anna"_s));
    QTRY_VERIFY(m_anna->row(m_group) && m_anna->row(m_group)->lowSeq == 71);
    m_anna->account->fetchOlder(m_group);
    QTRY_VERIFY(m_anna->row(m_group)->lowSeq < 71);
    const MessageId root = m_anna->messages.begin()->first;
    const auto thread = m_bruno->request(ThreadStart{root, MessageId::make().text(), u"canary-reply"_s});
    QVERIFY(thread.ok());
    m_anna->account->watchThread(thread->conversation.id, true);
    QTRY_VERIFY(m_anna->messages.contains(thread->id));
    m_anna->account->prove(m_group);
    QTRY_VERIFY(m_anna->account->proof(m_group));
    settle();
    const Recording first = recording();
    QCOMPARE(replayed(first), first.state);
    QVERIFY(m_anna->account->rebuild().ok());
    QTRY_VERIFY(m_anna->isOnline());
    settle();
    const Recording second = recording();
    QVERIFY(second.events.size() > first.events.size());
    QCOMPARE(replayed(second), second.state);
}

void RecordingTest::randomLivesAreReplayed_data()
{
    QTest::addColumn<quint32>("seed");
    const int rounds =
        qEnvironmentVariableIsSet("TERTULIA_ROUNDS") ? qEnvironmentVariableIntValue("TERTULIA_ROUNDS") : 3;
    for (int seed = 1; seed <= rounds; ++seed)
        QTest::addRow("%d", seed) << static_cast<quint32>(seed);
}

void RecordingTest::act(QRandomGenerator& random)
{
    const auto some = [&]() { return m_said.at(random.bounded(static_cast<quint32>(m_said.size()))); };
    const auto group = [&](const QString& title) {
        return m_bruno->request(ConversationCreate{ConversationKind::Group, title, {{u"anna"_s}}});
    };
    switch (random.bounded(10)) {
    case 0:
        m_bruno->post(MessageEdit{some(), u"canary-again"_s});
        return;
    case 1:
        m_bruno->post(ReactionAdd{some(), random.bounded(2) == 0 ? u"👍"_s : u"🎉"_s});
        return;
    case 2:
        m_bruno->post(MessageDelete{some()});
        return;
    case 3:
        m_anna->account->send(m_group, u"canary-of-anna"_s);
        return;
    case 4:
        m_anna->account->markRead(m_group, random.bounded(1, 20));
        return;
    case 5:
        loseTheLine();
        return;
    case 6: // a conversation that is new and written in at once
        if (const auto made = group(u"canary-title"_s); made.ok())
            for (int i = 0; i < 4; ++i)
                m_bruno->post(messageTo(made->conversation.id, u"canary-burst"_s));
        return;
    case 7:
        if (const auto made = group(u"canary-brief"_s); made.ok())
            m_bruno->post(MemberRemove{StreamId{made->conversation.id}, u"anna"_s});
        return;
    default:
        for (int i = random.bounded(1, 6); i > 0; --i)
            if (const auto said = m_bruno->request(messageTo(m_group, u"canary-words"_s)); said.ok())
                m_said.push_back(said->id);
        return;
    }
}

void RecordingTest::randomLivesAreReplayed()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    befriend();
    m_said.push_back(m_bruno->request(messageTo(m_group, u"first"_s))->id);
    for (int i = 0; i < 40; ++i) {
        act(random);
        if (random.bounded(3) == 0)
            QCoreApplication::processEvents();
    }
    settle();
    const Recording recorded = recording();
    QVERIFY(recorded.isWhole() && recorded.settled);
    QCOMPARE(replayed(recorded), recorded.state);
}

void RecordingTest::itBeginsAnewWithTheSession()
{
    befriend();
    QVERIFY(m_anna->account->recorded().frames > 5);
    QVERIFY(m_anna->account->recorded().bytes > 0);
    QVERIFY(Device::wait(m_anna->account->signOut()).ok());
    QCOMPARE(m_anna->account->recorded().frames, 0); // it was somebody's session
    QVERIFY(m_anna->logIn(u"anna"_s));
    settle();
    const Recording again = recording();
    QVERIFY(again.isWhole());
    QCOMPARE(replayed(again), again.state);
    m_anna->restart(m_meddler->url()); // held already: what led to it is in no recording
    QTRY_VERIFY(m_anna->isOnline());
    const Recording later = recording();
    QVERIFY(!later.isWhole() && !later.began.empty());
    const auto refused = Replay(later).run();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().field, u"whole"_s);
}

TERTULIA_TEST(RecordingTest, "recording")

} // namespace tertulia::test

#include "tst_recording.moc"
