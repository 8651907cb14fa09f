// SPDX-License-Identifier: GPL-3.0-or-later
// What a device says it has it has: when that is found out, how far it reaches, what it costs, and that nothing is
// claimed that is not proven. Against a real server. What is wrong is mended in tst_healing.cpp.
#include "shared/protocol/requests.h"
#include "tests/client/proving.h"
#include "tests/support/fault_proxy.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <set>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fate = Meddler::Fate;

class ProofTest : public Proving
{
    Q_OBJECT

private Q_SLOTS:
    void completeIsSaid();
    void olderPagesAreProvenToo();
    void offlineThenProven();
    void provenAgainOnEachConnection();
    void whoeverCameLater();
    void behindCatchesUpFirst();
    void whileOthersWrite();
    void serverThatCannot();
    void theOthersComeByThemselves();
    void provenBeforeThisStart();
    void forgottenWithTheConversation();
    void twoHundredQuietOnes();

private:
    static int blocksAsked(const QJsonObject& frame);
};

void ProofTest::completeIsSaid()
{
    befriend();
    say(1, 20);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 20));
    QVERIFY(!m_anna->account->proof(m_group));
    const auto proof = proven();
    QVERIFY(proof);
    QVERIFY(proof->isComplete());
    QCOMPARE(proof->from, 1);
    QCOMPARE(proof->to, 20);
    QCOMPARE(proof->healed, 0);
    QCOMPARE(m_anna->account->failedProofs(), 0);
    QVERIFY(SystemClock{}.now() - proof->checkedAt < 1min);
}

/// A device that came late holds the end; what it fetches afterwards is compared when it is there.
void ProofTest::olderPagesAreProvenToo()
{
    befriend();
    say(1, 400);
    m_anna->account.reset();
    Device late(m_server->url());
    QVERIFY(late.logIn(u"anna"_s));
    QTRY_VERIFY(late.row(m_group) && late.row(m_group)->lowSeq > 0 && !late.bodies(m_group).isEmpty());
    late.account->prove(m_group);
    QTRY_VERIFY(late.account->proof(m_group));
    QCOMPARE(late.account->proof(m_group)->from, late.row(m_group)->lowSeq);
    QCOMPARE(late.account->proof(m_group)->to, 400);
    while (late.row(m_group)->lowSeq > 1) {
        const Seq low = late.row(m_group)->lowSeq;
        late.account->fetchOlder(m_group);
        QTRY_VERIFY(late.row(m_group)->lowSeq < low);
    }
    QTRY_COMPARE(late.account->proof(m_group)->from, 1); // by itself
    QVERIFY(late.account->proof(m_group)->isComplete());
    QCOMPARE(late.bodies(m_group), numbers(1, 400));
}

void ProofTest::offlineThenProven()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    m_server->stop();
    m_anna->restart();
    m_anna->account->prove(m_group, true);
    QVERIFY(!m_anna->account->isProving(m_group)); // nobody can be asked: nothing is said to be under way
    QVERIFY(!m_anna->account->proof(m_group));
    m_server->start();
    m_anna->account->retryNow();
    QTRY_VERIFY(m_anna->account->proof(m_group));
    QVERIFY(m_anna->account->proof(m_group)->isComplete());
}

int ProofTest::blocksAsked(const QJsonObject& frame)
{
    if (frame.value(u"type"_s).toString() != QLatin1StringView{SyncVerify::type})
        return 0;
    return static_cast<int>(frame.value(u"data"_s).toObject().value(u"blocks"_s).toArray().size());
}

void ProofTest::provenAgainOnEachConnection()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    m_anna->proofPace = 1s; // and so soon after a reconnection
    Meddler meddler(m_server->url());
    int asked = 0;
    meddler.fromClient = [&asked](const QJsonObject& frame) {
        asked += blocksAsked(frame);
        return Fate::Pass;
    };
    through(meddler);
    m_anna->account->prove(m_group);
    QTRY_COMPARE(asked, 1);
    QTRY_VERIFY(!m_anna->account->isProving(m_group));
    m_anna->account->prove(m_group); // as often as it is opened: once on a connection
    QVERIFY(!m_anna->account->isProving(m_group));
    meddler.cut();
    QTRY_COMPARE(asked, 2);
}

/// Who may see the history from her coming on is complete with that.
void ProofTest::whoeverCameLater()
{
    QVERIFY(m_anna->signUp(u"anna"_s));
    m_group = makeGroup(*m_bruno, {});
    ConversationEdit fromNow{m_group};
    fromNow.history = HistoryAccess::Joined;
    QVERIFY(m_bruno->request(fromNow).ok());
    say(1, 30);
    QVERIFY(m_bruno->request(MemberAdd{StreamId{m_group}, u"anna"_s}).ok());
    say(31, 40);
    QTRY_VERIFY(m_anna->row(m_group) && m_anna->bodies(m_group).contains(u"40"_s));
    QVERIFY(!m_anna->bodies(m_group).contains(u"30"_s));
    const auto proof = proven();
    QVERIFY(proof && proof->isComplete());
    QCOMPARE(proof->healed, 0);
    spoil(u"UPDATE messages SET body = 'wrong' WHERE body = '35'"_s);
    const auto after = proven();
    QVERIFY(after && after->isComplete());
    QCOMPARE(after->healed, 1);
    QTRY_VERIFY(m_anna->bodies(m_group).contains(u"35"_s));
}

/// An event got lost: the server says where it is, and what is missing is fetched before anything is compared.
void ProofTest::behindCatchesUpFirst()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    Meddler meddler(m_server->url());
    int behind = 0;
    bool isDeaf = false;
    meddler.fromServer = [&](const QJsonObject& frame) {
        behind += frame.value(u"data"_s).toObject().value(u"behind"_s).toBool() ? 1 : 0;
        return isDeaf && frame.value(u"type"_s) == QJsonValue(u"changed"_s) ? Fate::Lose : Fate::Pass;
    };
    through(meddler);
    isDeaf = true;
    say(6, 6);
    const auto proof = proven();
    QVERIFY(proof && proof->isComplete());
    QCOMPARE(behind, 1);
    QCOMPARE(proof->to, 6);
    QCOMPARE(proof->healed, 0);
    QCOMPARE(m_anna->bodies(m_group), numbers(1, 6));
}

void ProofTest::whileOthersWrite()
{
    befriend();
    say(1, 300);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 300));
    for (int i = 301; i <= 500; ++i) {
        m_anna->account->prove(m_group, true);
        const int64_t sent = m_bruno->post(messageTo(m_group, QString::number(i)));
        if (i % 7 == 0)
            m_anna->account->send(m_group, u"mine %1"_s.arg(i));
        if (i % 20 == 0)
            QVERIFY(m_bruno->await<MessageSend>(sent).ok());
    }
    QTRY_COMPARE(m_anna->account->outboxSize(), 0);
    QTRY_VERIFY(m_anna->bodies(m_group).contains(u"500"_s));
    QTRY_VERIFY(!m_anna->account->isProving(m_group));
    const auto proof = proven();
    QVERIFY(proof && proof->isComplete());
    QCOMPARE(proof->healed, 0); // nothing was wrong at any moment
    QCOMPARE(proof->to, m_anna->row(m_group)->lastSeq);
}

void ProofTest::serverThatCannot()
{
    befriend();
    say(1, 5);
    Meddler meddler(m_server->url());
    std::set<int> questions;
    meddler.fromClient = [&questions](const QJsonObject& frame) {
        if (blocksAsked(frame) > 0)
            questions.insert(frame.value(u"id"_s).toInt());
        return Fate::Pass;
    };
    meddler.forge = [&questions](QJsonObject& frame) {
        if (questions.contains(frame.value(u"id"_s).toInt()))
            frame = {{u"id"_s, frame.value(u"id"_s)},
                     {u"type"_s, u"error"_s},
                     {u"error"_s, QJsonObject{{u"code"_s, u"unknown_type"_s}}}};
    };
    through(meddler);
    m_anna->account->prove(m_group);
    QTRY_COMPARE(m_anna->account->proofRefusal(m_group), std::optional{ErrorCode::UnknownType});
    QVERIFY(!m_anna->account->proof(m_group));
    m_anna->account->prove(m_group, true);
    QVERIFY(!m_anna->account->isProving(m_group)); // not asked in vain again
    QCOMPARE(questions.size(), size_t{1});
}

void ProofTest::theOthersComeByThemselves()
{
    befriend();
    std::vector<ConversationId> groups{m_group};
    for (int i = 0; i < 3; ++i)
        groups.push_back(makeGroup(*m_bruno, {u"anna"_s}));
    for (const ConversationId group : groups)
        QVERIFY(m_bruno->request(messageTo(group, u"hello"_s)).ok());
    for (const ConversationId group : groups)
        QTRY_COMPARE(m_anna->bodies(group), QStringList{u"hello"_s});
    m_anna->proofPace = 50ms;
    m_anna->restart();
    for (const ConversationId group : groups)
        QTRY_VERIFY(m_anna->account->proof(group) && m_anna->account->proof(group)->isComplete());
    QCOMPARE(m_anna->account->proofs().size(), groups.size());
}

void ProofTest::provenBeforeThisStart()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    const auto proof = proven();
    QVERIFY(proof);
    m_server->stop();
    m_anna->restart();
    QTRY_COMPARE(m_anna->account->proof(m_group), proof);
}

void ProofTest::forgottenWithTheConversation()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    QVERIFY(proven());
    QVERIFY(m_bruno->request(MemberRemove{StreamId{m_group}, u"anna"_s}).ok());
    QTRY_VERIFY(!m_anna->account->proof(m_group));
    m_anna->shutDown();
    const auto db = m_anna->openCache();
    QCOMPARE(db->value("SELECT COUNT(*) FROM proofs")->value_or(-1), 0);
}

/// Show 9: nothing has changed, so next to nothing is said.
void ProofTest::twoHundredQuietOnes()
{
    FaultProxy proxy(static_cast<quint16>(m_server->url().port()));
    m_anna = std::make_unique<Device>(proxy.url());
    QVERIFY(m_anna->signUp(u"anna"_s));
    std::vector<ConversationId> groups;
    for (int i = 0; i < 200; ++i) {
        groups.push_back(makeGroup(*m_bruno, {u"anna"_s}));
        QVERIFY(m_bruno->request(messageTo(groups.back(), u"hello"_s)).ok());
    }
    for (const ConversationId group : groups)
        QTRY_VERIFY(m_anna->bodies(group) == QStringList{u"hello"_s});
    m_anna->shutDown();
    qint64 bytes = 0;
    proxy.judge = [&bytes](int /*connection*/, bool /*toServer*/, const QByteArray& piece) {
        bytes += piece.size();
        return true;
    };
    m_anna->restart();
    QTRY_VERIFY(m_anna->isOnline()); // without a password
    QVERIFY2(bytes > 0 && bytes < 8 * 1024, qPrintable(QString::number(bytes)));
    qInfo() << "200 quiet conversations resumed with" << bytes << "bytes on the wire";
    QVERIFY(m_bruno->request(messageTo(groups.front(), u"again"_s)).ok()); // it is still followed
    QTRY_COMPARE(m_anna->bodies(groups.front()), (QStringList{u"hello"_s, u"again"_s}));
}

TERTULIA_TEST(ProofTest, "proof")

} // namespace tertulia::test

#include "tst_proof.moc"
