// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing and fetching anew when something comes in between: cuts, refusals, a delete that overtakes, an end that is
// only the device's own word, a server that went back. Against a real server, mostly behind a Meddler.
#include "shared/protocol/requests.h"
#include "tests/client/meddler.h"
#include "tests/client/two_people.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QtTest>

#include <set>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fate = Meddler::Fate;

class ProofRepairTest : public TwoPeople
{
    Q_OBJECT

private Q_SLOTS:
    void differsUntilItIsHealed();
    void newerStaysNewer();
    void endsAreFound_data();
    void endsAreFound();
    void whatIsSaidToBeThereIsMissed();
    void othersAreServedMeanwhile();
    void oneBadQuestionDoesNotBlock();
    void tooMuchAtOnceComesInParts();
    void reconnectionsAreSpread();
    void busyOnesAreProvenToo();
    void olderPagesMeanwhile();
    void leavingEndsIt();
    void serverThatWentBack();

private:
    [[nodiscard]] std::optional<Proof> proof() const { return m_anna->account->proof(m_group); }
    [[nodiscard]] bool isComplete() const { return proof() && proof()->isComplete(); }
    [[nodiscard]] bool isProving() const { return m_anna->account->isProving(m_group); }
    [[nodiscard]] bool hasProven() const { return proof() && !isProving(); }
    void waitOnline();
    void through(Meddler& meddler);
    void spoilWhileItRuns(const char* sql);
    void proveNow();
    /// The server ends and another one begins, on the same folder or on what it was.
    void serveAgain(const QStringList& flags = {}, const std::function<void()>& between = {});
    static void copyData(const QString& from, const QString& to);
    static bool isOf(const QJsonObject& frame, const char* type)
    {
        return frame.value(u"type"_s) == QLatin1String(type);
    }
    static QJsonObject dataOf(const QJsonObject& frame) { return frame.value(u"data"_s).toObject(); }
    static bool isFetch(const QJsonObject& frame)
    {
        return isOf(frame, SyncAfter::type) && dataOf(frame).contains(u"messages_to"_s);
    }
    static bool isVerdict(const QJsonObject& frame) { return dataOf(frame).contains(u"mismatched"_s); }
    /// Once, the server says that this block differs.
    static std::function<void(QJsonObject&)> sayingOnceThatDiffers(int block);
};

void ProofRepairTest::waitOnline()
{
    const auto isOut = [this] { return m_anna->account->state() == Account::State::SignedOut; };
    QTRY_VERIFY(m_anna->isOnline() || (m_anna->account->isReady() && isOut()));
    QVERIFY(m_anna->isOnline() || m_anna->logIn(u"anna"_s));
}

void ProofRepairTest::through(Meddler& meddler)
{
    m_anna->restart(meddler.url());
    waitOnline();
}

void ProofRepairTest::spoilWhileItRuns(const char* sql)
{
    const auto changed = m_anna->openCache()->exec(sql);
    QVERIFY2(changed.ok() && *changed > 0, sql);
}

void ProofRepairTest::proveNow()
{
    m_anna->account->prove(m_group, true);
    QTRY_VERIFY(hasProven());
}

void ProofRepairTest::serveAgain(const QStringList& flags, const std::function<void()>& between)
{
    m_server->stop();
    if (between)
        between();
    m_server->start(flags);
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->login(u"bruno"_s));
}

void ProofRepairTest::copyData(const QString& from, const QString& to)
{
    const QStringList files{u"tertulia.db"_s, u"tertulia.db-wal"_s, u"tertulia.db-shm"_s};
    for (const QString& name : files) {
        QFile::remove(to + u'/' + name);
        if (QFile::exists(from + u'/' + name))
            QVERIFY(QFile::copy(from + u'/' + name, to + u'/' + name));
    }
}

std::function<void(QJsonObject&)> ProofRepairTest::sayingOnceThatDiffers(int block)
{
    return [block, isSaid = std::make_shared<bool>(false)](QJsonObject& frame) {
        if (!isVerdict(frame) || std::exchange(*isSaid, true))
            return;
        QJsonObject data = dataOf(frame);
        data.insert(u"mismatched"_s, QJsonArray{block});
        frame.insert(u"data"_s, data);
    };
}

/// Found, and the connection went before it was fetched: nobody says "complete" meanwhile, not after a restart either.
void ProofRepairTest::differsUntilItIsHealed()
{
    befriend();
    say(1, 20);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 20));
    proveNow();
    QVERIFY(isComplete());
    Meddler meddler(m_server->url());
    through(meddler);
    QTRY_VERIFY(isComplete()); // from before
    meddler.forge = sayingOnceThatDiffers(0);
    meddler.fromClient = [&meddler](const QJsonObject& frame) {
        meddler.isClosed = meddler.isClosed || isFetch(frame);
        return isFetch(frame) ? Fate::Cut : Fate::Pass;
    };
    m_anna->account->prove(m_group, true);
    QTRY_VERIFY(meddler.isClosed && !isProving());
    QVERIFY(proof());
    QCOMPARE(proof()->differing, 1);
    QCOMPARE(m_anna->account->failedProofs(), 1);
    m_anna->restart();
    QTRY_VERIFY(proof());
    QCOMPARE(proof()->differing, 1);
    meddler.fromClient = {};
    meddler.isClosed = false;
    m_anna->account->retryNow();
    waitOnline();
    m_anna->account->prove(m_group);
    QTRY_VERIFY(isComplete());
}

/// The server reads a block, and before it can answer a message in it is deleted: the answer is older than what is
/// held.
void ProofRepairTest::newerStaysNewer()
{
    befriend();
    say(1, 20);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 20));
    Meddler meddler(m_server->url());
    std::set<int> fetches;
    bool isOver = false;
    meddler.forge = sayingOnceThatDiffers(0);
    meddler.fromClient = [&](const QJsonObject& frame) {
        if (isFetch(frame))
            fetches.insert(frame.value(u"id"_s).toInt());
        meddler.isClosed = meddler.isClosed || (isOver && isOf(frame, SyncAfter::type));
        return meddler.isClosed ? Fate::Cut : Fate::Pass;
    };
    meddler.fromServer = [&](const QJsonObject& frame) {
        return !isOver && fetches.contains(frame.value(u"id"_s).toInt()) ? Fate::Hold : Fate::Pass;
    };
    through(meddler);
    m_anna->account->prove(m_group, true);
    QTRY_COMPARE(meddler.held(), 1);
    const std::vector<MessageRow> rows = m_anna->stored(m_group);
    const MessageId tenth = rows.at(rows.size() - 10).record.id;
    QVERIFY(m_bruno->request(MessageDelete{tenth}).ok());
    QTRY_VERIFY(m_anna->bodies(m_group).contains(u"(deleted)"_s));
    isOver = true;
    meddler.release();
    QTRY_VERIFY(!m_anna->isOnline()); // what comes after is not heard any more
    const std::vector<MessageRow> after = m_anna->stored(m_group);
    QCOMPARE(after.size(), rows.size());
    QVERIFY(after.at(rows.size() - 10).record.deleted);
    QVERIFY(m_anna->bodies(m_group).contains(u"(deleted)"_s));
}

void ProofRepairTest::endsAreFound_data()
{
    QTest::addColumn<QStringList>("damage");
    QTest::newRow("the newest, and nobody knows of them")
        << QStringList{u"DELETE FROM messages WHERE seq > 270"_s, u"UPDATE streams SET last_seq = 270"_s};
    QTest::newRow("the first, and nobody knows of them")
        << QStringList{u"DELETE FROM messages WHERE seq < 200"_s, u"UPDATE streams SET first_seq = 200"_s};
    QTest::newRow("all of them") << QStringList{u"DELETE FROM messages"_s, u"UPDATE streams SET last_seq = 0"_s};
    QTest::newRow("more than there are") << QStringList{u"UPDATE streams SET last_seq = 5000"_s};
}

/// Where it begins and ends is the server's word, not that of what is left.
void ProofRepairTest::endsAreFound()
{
    QFETCH(QStringList, damage);
    befriend();
    say(1, 280);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 280));
    const std::vector<MessageRow> before = m_anna->stored(m_group);
    m_anna->shutDown();
    for (const QString& sql : damage)
        spoilWhileItRuns(sql.toUtf8().constData());
    m_anna->restart();
    waitOnline();
    m_anna->account->prove(m_group);
    QTRY_VERIFY(hasProven());
    QVERIFY(isComplete());
    QCOMPARE(proof()->from, 1);
    QCOMPARE(proof()->to, 280);
    QVERIFY(m_anna->stored(m_group) == before);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 280));
    QTRY_COMPARE(m_anna->row(m_group)->lastSeq, 280);
    m_anna->brokenPromises.clear(); // the spoiled file broke them
}

void ProofRepairTest::whatIsSaidToBeThereIsMissed()
{
    befriend();
    say(1, 20);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 20));
    Meddler meddler(m_server->url());
    meddler.forge = [](QJsonObject& frame) {
        QJsonObject data = dataOf(frame);
        if (!data.contains(u"last_seq"_s))
            return;
        data.insert(u"last_seq"_s, 25);
        frame.insert(u"data"_s, data);
    };
    through(meddler);
    proveNow();
    QVERIFY(!isComplete());
    meddler.forge = {};
    proveNow();
    QTRY_VERIFY(isComplete());
}

/// A block of many pages, and a server that lets nobody ask often: the proof ends, and who uses the program meanwhile
/// is not refused.
void ProofRepairTest::othersAreServedMeanwhile()
{
    befriend();
    say(1, 256);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 256));
    const MessageId newest = m_anna->stored(m_group).front().record.id;
    m_anna->shutDown();
    serveAgain({u"--limits.requests_per_second"_s, u"5"_s, u"--limits.requests_burst"_s, u"10"_s});
    Meddler meddler(m_server->url());
    int pages = 0;
    meddler.forgeAsked = [&pages](QJsonObject& frame) {
        if (!isFetch(frame))
            return;
        ++pages;
        QJsonObject data = dataOf(frame);
        data.insert(u"limit"_s, 17);
        frame.insert(u"data"_s, data);
    };
    through(meddler);
    spoilWhileItRuns("UPDATE messages SET body = 'wrong' WHERE body = '100'");
    m_anna->account->prove(m_group, true);
    QTRY_VERIFY(pages >= 12);
    const auto liked = Device::wait(m_anna->account->request(ReactionAdd{newest, u"👍"_s}));
    QVERIFY2(liked.ok(), liked.ok() ? "" : qPrintable(wireName(liked.error().code)));
    QTRY_VERIFY(hasProven());
    QVERIFY(isComplete());
    QCOMPARE(proof()->healed, 1);
    QVERIFY2(pages < 30, qPrintable(QString::number(pages))); // none of it was brought again and again
}

void ProofRepairTest::oneBadQuestionDoesNotBlock()
{
    befriend();
    say(1, 5);
    const ConversationId other = makeGroup(*m_bruno, {u"anna"_s});
    QVERIFY(m_bruno->request(messageTo(other, u"hello"_s)).ok());
    QTRY_COMPARE(m_anna->bodies(other), QStringList{u"hello"_s});
    Meddler meddler(m_server->url());
    std::set<int> questions;
    meddler.fromClient = [&](const QJsonObject& frame) {
        if (isOf(frame, SyncVerify::type) && dataOf(frame).value(u"conversation"_s) == m_group.text())
            questions.insert(frame.value(u"id"_s).toInt());
        return Fate::Pass;
    };
    meddler.forge = [&questions](QJsonObject& frame) {
        if (questions.contains(frame.value(u"id"_s).toInt()))
            frame = {{u"id"_s, frame.value(u"id"_s)},
                     {u"type"_s, u"error"_s},
                     {u"error"_s, QJsonObject{{u"code"_s, u"internal"_s}, {u"retry_after_ms"_s, 20}}}};
    };
    through(meddler);
    m_anna->account->prove(other, true);
    m_anna->account->prove(m_group, true); // the newest wish comes first
    QTRY_VERIFY(m_anna->account->proof(other));
    QCOMPARE(m_anna->account->proofRefusal(m_group), std::optional{ErrorCode::Internal});
    QVERIFY(!proof() && !isProving());
    QVERIFY2(questions.size() >= 2 && questions.size() <= 6, qPrintable(QString::number(questions.size())));
}

/// More hangs on a block than may be in memory at once: halves of it come by themselves.
void ProofRepairTest::tooMuchAtOnceComesInParts()
{
    befriend();
    say(1, 250);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 250));
    Meddler meddler(m_server->url());
    std::set<int> fetches;
    qsizetype records = 0;
    meddler.forgeAsked = [&](QJsonObject& frame) {
        if (!isFetch(frame))
            return;
        fetches.insert(frame.value(u"id"_s).toInt());
        QJsonObject data = dataOf(frame);
        data.insert(u"limit"_s, 4);
        frame.insert(u"data"_s, data);
    };
    meddler.forge = [&](QJsonObject& frame) {
        if (!fetches.contains(frame.value(u"id"_s).toInt()))
            return;
        QJsonObject data = dataOf(frame);
        const QJsonArray given = data.value(u"records"_s).toArray();
        QJsonArray many;
        while (!given.isEmpty() && many.size() < 1000)
            many.append(given.at(many.size() % given.size()));
        records += many.size();
        data.insert(u"records"_s, many);
        frame.insert(u"data"_s, data);
    };
    through(meddler);
    spoilWhileItRuns("UPDATE messages SET body = 'wrong' WHERE body IN ('3', '100', '200')");
    m_anna->account->prove(m_group, true);
    QTRY_VERIFY_WITH_TIMEOUT(hasProven() || m_anna->account->proofRefusal(m_group), 120'000);
    QVERIFY(isComplete());
    QCOMPARE(proof()->healed, 1);
    QVERIFY(records > 50'000);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 250));
}

/// A server that starts again is not asked by everybody at once; who opens a conversation does not wait for that.
void ProofRepairTest::reconnectionsAreSpread()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    Meddler meddler(m_server->url());
    int asked = 0;
    meddler.fromClient = [&asked](const QJsonObject& frame) {
        asked += isOf(frame, SyncVerify::type) ? 1 : 0;
        return Fate::Pass;
    };
    through(meddler);
    m_anna->account->prove(m_group);
    QTRY_VERIFY(hasProven());
    const int before = asked;
    meddler.cut();
    QTRY_VERIFY(!m_anna->isOnline());
    m_anna->account->retryNow();
    QTRY_VERIFY(m_anna->isOnline());
    say(6, 6);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 6));
    QVERIFY(!isProving());
    QCOMPARE(asked, before);
    m_anna->account->prove(m_group);
    QTRY_VERIFY(asked > before);
}

/// Somebody always writes: fewer blocks at once, and each that could be compared is a new beginning.
void ProofRepairTest::busyOnesAreProvenToo()
{
    befriend();
    say(1, 600);
    QTRY_COMPARE(m_anna->row(m_group)->lastSeq, 600);
    Meddler meddler(m_server->url());
    std::map<int, int> blocksOf; // question -> how many
    std::map<int, int> first;    // question -> the first of them
    std::map<int, int> elsewhere;
    meddler.fromClient = [&](const QJsonObject& frame) {
        if (isOf(frame, SyncVerify::type)) {
            const QJsonArray blocks = dataOf(frame).value(u"blocks"_s).toArray();
            blocksOf[frame.value(u"id"_s).toInt()] = static_cast<int>(blocks.size());
            first[frame.value(u"id"_s).toInt()] = blocks.at(0).toObject().value(u"block"_s).toInt();
        }
        return Fate::Pass;
    };
    meddler.forge = [&](QJsonObject& frame) {
        const int id = frame.value(u"id"_s).toInt();
        if (!blocksOf.contains(id) || (blocksOf.at(id) < 2 && ++elsewhere[first.at(id)] > 4))
            return;
        QJsonObject data = dataOf(frame);
        data.insert(u"behind"_s, true);
        data.insert(u"mismatched"_s, QJsonArray{});
        frame.insert(u"data"_s, data);
    };
    through(meddler);
    m_anna->account->prove(m_group, true);
    QTRY_VERIFY(hasProven() || m_anna->account->proofRefusal(m_group));
    QVERIFY(isComplete());
    QCOMPARE(proof()->from, 1);
    QCOMPARE(proof()->to, 600);
    QCOMPARE(elsewhere.size(), size_t{3}); // each block by itself
}

/// What was compared begins where the question began; older pages that came meanwhile are compared afterwards.
void ProofRepairTest::olderPagesMeanwhile()
{
    befriend();
    say(1, 200);
    Meddler meddler(m_server->url());
    bool isHolding = true;
    meddler.fromServer = [&isHolding](const QJsonObject& frame) {
        return isHolding && isVerdict(frame) ? Fate::Hold : Fate::Pass;
    };
    Device late(meddler.url());
    QVERIFY(late.logIn(u"anna"_s));
    QTRY_VERIFY(late.row(m_group) && late.row(m_group)->lowSeq > 1 && !late.bodies(m_group).isEmpty());
    const Seq low = late.row(m_group)->lowSeq;
    late.account->prove(m_group);
    QTRY_COMPARE(meddler.held(), 1);
    late.account->fetchOlder(m_group);
    QTRY_VERIFY(late.row(m_group)->lowSeq < low);
    isHolding = false;
    meddler.release();
    QTRY_VERIFY(late.account->proof(m_group) && late.account->proof(m_group)->from == late.row(m_group)->lowSeq);
    QVERIFY(late.account->proof(m_group)->isComplete());
}

void ProofRepairTest::leavingEndsIt()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    Meddler meddler(m_server->url());
    bool isHolding = false;
    meddler.fromServer = [&isHolding](const QJsonObject& frame) {
        return isHolding && isVerdict(frame) ? Fate::Hold : Fate::Pass;
    };
    through(meddler);
    proveNow();
    isHolding = true;
    m_anna->account->prove(m_group, true);
    QTRY_COMPARE(meddler.held(), 1);
    QVERIFY(m_bruno->request(MemberRemove{StreamId{m_group}, u"anna"_s}).ok());
    QTRY_VERIFY(!proof());
    QVERIFY(!isProving());
    isHolding = false;
    QVERIFY(m_bruno->request(MemberAdd{StreamId{m_group}, u"anna"_s}).ok());
    QTRY_VERIFY(m_anna->row(m_group) && m_anna->row(m_group)->lowSeq > 0);
    m_anna->account->prove(m_group); // it was proven on this connection, but that was another life
    QTRY_VERIFY(isComplete());
    const auto now = proof();
    meddler.release();
    say(6, 6);
    QTRY_VERIFY(m_anna->bodies(m_group).contains(u"6"_s));
    QCOMPARE(proof()->checkedAt, now->checkedAt); // that answer was about another life
}

/// A backup was restored, and more was written since than this device had seen: revs alone cannot tell. What differs is
/// more than a block, so the whole conversation is loaded anew, with who is in it.
void ProofRepairTest::serverThatWentBack()
{
    befriend();
    say(1, 20);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 20));
    QTemporaryDir backup;
    serveAgain({}, [&] { copyData(m_server->data(), backup.path()); });
    WsClient carol;
    QVERIFY(carol.open(m_server->url()) && carol.enroll(u"carol"_s));
    QVERIFY(m_bruno->request(MemberAdd{StreamId{m_group}, u"carol"_s}).ok());
    say(21, 30);
    m_anna->account->retryNow();
    QTRY_VERIFY(m_anna->bodies(m_group).contains(u"30"_s));
    QTRY_COMPARE(Device::wait(m_anna->account->members(StreamId{m_group})).size(), size_t{3});
    m_anna->shutDown();
    serveAgain({}, [&] { copyData(backup.path(), m_server->data()); });
    say(101, 125);
    m_anna->restart();
    waitOnline();
    QTRY_VERIFY(m_anna->bodies(m_group).contains(u"125"_s));
    m_anna->account->prove(m_group);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 20) + numbers(101, 125));
    QTRY_COMPARE(Device::wait(m_anna->account->members(StreamId{m_group})).size(), size_t{2});
    QTRY_VERIFY(isComplete());
    m_anna->brokenPromises.clear(); // two histories in one
}

TERTULIA_TEST(ProofRepairTest, "proof_repair")

} // namespace tertulia::test

#include "tst_proof_repair.moc"
