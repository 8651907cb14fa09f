// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever breaks between three servers while people talk on all of them: when it is whole again everybody has
// everything that was acknowledged, once and in order, and proves it; and who was at a server that lived has never lost
// it. A few of each in the suite; TERTULIA_ROUNDS=100 for the long form, in which faults last longer, TERTULIA_SEED=N
// for an order again. What it came to is printed.
#include "tests/nodes/fault_stage.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class NodeFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void cleanupTestCase() { m_stage.reset(); }

    void nodesAreKilled();
    void nodesStandStill();
    void nodesAreCutOffFromNats();
    void wordsOfNatsGetLost();
    void theDatabaseIsStoppedDead();
    void nodesRestartByTurns();
    void natsIsDown();

private:
    static bool isLong() { return qEnvironmentVariableIsSet("TERTULIA_ROUNDS"); }
    static int rounds() { return isLong() ? qEnvironmentVariableIntValue("TERTULIA_ROUNDS") : 1; }
    /// How long a fault lasts: what the suite has time for, or any time between these.
    std::chrono::milliseconds lasting(std::chrono::milliseconds brief, std::chrono::milliseconds least,
                                      std::chrono::milliseconds most)
    {
        return isLong() ? least + std::chrono::milliseconds(m_stage->random()() % uint64_t((most - least) / 1ms))
                        : brief;
    }
    int lostWords()
    {
        int lost = 0;
        for (size_t i = 0; i < FaultStage::nodeCount; ++i)
            lost += m_stage->relay(i).lostOnes();
        return lost;
    }
    std::chrono::milliseconds aMoment() { return std::chrono::milliseconds(m_stage->random()() % 700); }

    std::unique_ptr<FaultStage> m_stage;
};

// What the stage says was wrong ends the test, with it.
#define SETTLE()                                                                                                       \
    do {                                                                                                               \
        const QString wrong = m_stage->settle();                                                                       \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                                                  \
    } while (false)

void NodeFaultsTest::init()
{
    if (m_stage) // the same servers and people, whatever broke before
        return;
    const uint64_t seed = qEnvironmentVariableIsSet("TERTULIA_SEED")
                              ? qEnvironmentVariable("TERTULIA_SEED").toULongLong()
                              : std::random_device{}();
    qInfo() << "seed" << seed;
    m_stage = std::make_unique<FaultStage>(seed);
    QVERIFY(m_stage->begin());
}

void NodeFaultsTest::cleanup()
{
    qInfo().noquote() << m_stage->figures();
    if (QTest::currentTestFailed())
        m_stage.reset();
}

void NodeFaultsTest::nodesAreKilled()
{
    for (int round = 0; round < rounds(); ++round) {
        const size_t which = m_stage->anyNode();
        m_stage->talkFor(aMoment());
        m_stage->expectLossAt(which);
        m_stage->node(which).signal(SIGKILL);
        QCOMPARE(m_stage->node(which).waitForEnd(), -1);
        m_stage->talkFor(lasting(500ms, 500ms, 5s));
        QVERIFY(m_stage->startNode(which));
        SETTLE();
    }
}

// Its people stay connected and hear nothing meanwhile; the others wait for no lock of it for long.
void NodeFaultsTest::nodesStandStill()
{
    for (int round = 0; round < rounds(); ++round) {
        const size_t which = m_stage->anyNode();
        m_stage->talkFor(aMoment());
        m_stage->stopped(which);
        m_stage->node(which).signal(SIGSTOP);
        m_stage->talkFor(lasting(1500ms, 5s, 30s));
        m_stage->node(which).signal(SIGCONT);
        m_stage->goesOn(which);
        SETTLE();
    }
}

void NodeFaultsTest::nodesAreCutOffFromNats()
{
    for (int round = 0; round < rounds(); ++round) {
        const size_t which = m_stage->anyNode();
        m_stage->talkFor(aMoment());
        if (round % 2 == 0)
            m_stage->relay(which).strand();
        else
            m_stage->relay(which).cut();
        m_stage->talkFor(lasting(1500ms, 10s, 60s));
        m_stage->relay(which).heal();
        SETTLE();
    }
}

void NodeFaultsTest::wordsOfNatsGetLost()
{
    for (int round = 0; round < rounds(); ++round) {
        for (size_t i = 0; i < FaultStage::nodeCount; ++i)
            m_stage->relay(i).lose(1 + static_cast<int>(m_stage->random()() % 10));
        const int before = lostWords();
        m_stage->talkFor(lasting(1500ms, 5s, 10s));
        QTRY_VERIFY(lostWords() > before);
        SETTLE();
    }
    qInfo() << lostWords() << "words of NATS were lost";
    for (size_t i = 0; i < FaultStage::nodeCount; ++i)
        m_stage->relay(i).lose(0);
}

// Nobody loses his server for it, only time.
void NodeFaultsTest::theDatabaseIsStoppedDead()
{
    for (int round = 0; round < rounds(); ++round) {
        m_stage->talkFor(aMoment());
        TempDb::stopPostgres();
        QTest::qWait(static_cast<int>(aMoment() / 1ms)); // nobody can say anything
        TempDb::startPostgres();
        SETTLE();
    }
}

void NodeFaultsTest::nodesRestartByTurns()
{
    const int before = m_stage->resumed();
    for (int round = 0; round < rounds(); ++round) {
        for (size_t which = 0; which < FaultStage::nodeCount; ++which) {
            m_stage->talkFor(aMoment());
            for (size_t i = 0; i < FaultStage::nodeCount; ++i)
                m_stage->expectLossAt(i); // they come from one to the next
            m_stage->stopped(which);
            m_stage->node(which).signal(SIGTERM);
            QCOMPARE(m_stage->node(which).waitForEnd(), 0);
            QVERIFY(m_stage->startNode(which));
            m_stage->goesOn(which);
        }
        SETTLE();
    }
    QVERIFY(m_stage->resumed() > before);
    QCOMPARE(m_stage->turnedAway(), 0);
}

// It goes on by looking.
void NodeFaultsTest::natsIsDown()
{
    for (int round = 0; round < rounds(); ++round) {
        m_stage->nats().kill();
        (void)m_stage->delayOfMost();
        const auto newcomer = enrolled(m_stage->url(m_stage->anyNode()), u"newcomer%1"_s.arg(round));
        WsClient again;
        QVERIFY(again.open(m_stage->url(m_stage->anyNode())) && again.login(u"newcomer%1"_s.arg(round)));
        m_stage->talkFor(lasting(3s, 60s, 61s));
        qInfo() << "99 of 100 messages were heard within" << m_stage->delayOfMost() << "ms";
        SETTLE();
        m_stage->nats().start();
        SETTLE();
    }
}

} // namespace tertulia::test

using tertulia::test::NodeFaultsTest;
TERTULIA_TEST(NodeFaultsTest, "node_faults")
#include "tst_node_faults.moc"
