// SPDX-License-Identifier: GPL-3.0-or-later
// Sync and outbox while the network and the server do their worst: in the end both sides hold the same, each message
// once. Behind a Meddler that loses, repeats and cuts.
#include "tests/client/device.h"
#include "tests/client/live_server.h"
#include "tests/client/meddler.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <QDir>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using Fate = Meddler::Fate;

class SyncFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void lostEventIsFetched();
    void whatComesBesideAnAnswerIsNotAskedForAgain();
    void repeatedEventsChangeNothing();
    void exactlyOnceOverCutConnections();
    void lostAnswerThenKill();
    void changedBeforeTheRetry_data();
    void changedBeforeTheRetry();
    void lostResumeAnswer();
    void cutWhileCatchingUp();
    void flappingLinkConverges();
    void serverBackFromABackup();
    void serverRestoredAndGoneOn();
    void anotherNameOfTheHistory();
    void orderIsKeptInEachConversation();

private:
    void say(int from, int to);
    [[nodiscard]] QStringList serverBodies();
    [[nodiscard]] QStringList heldBodies();
    void restoreServer(const QString& backup);

    std::unique_ptr<LiveServer> m_server;
    std::unique_ptr<Meddler> m_meddler;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<Device> m_anna;
    ConversationId m_group;
};

static const QString serverProgram = QStringLiteral(TERTULIA_SERVER_PROGRAM);

static bool isEvent(const QJsonObject& frame)
{
    return frame.value(u"type"_s) == QJsonValue(u"changed"_s);
}

static bool isRequest(const QJsonObject& frame, QLatin1StringView type)
{
    return frame.value(u"type"_s).toString() == type;
}

void SyncFaultsTest::init()
{
    m_server = std::make_unique<LiveServer>();
    m_meddler = std::make_unique<Meddler>(m_server->url());
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
    m_anna = std::make_unique<Device>(m_meddler->url());
    QVERIFY(m_anna->signUp(u"anna"_s));
    m_group = makeGroup(*m_bruno, {u"anna"_s});
    QTRY_VERIFY(m_anna->row(m_group) && m_anna->row(m_group)->lowSeq == 1); // loaded from the start
}

void SyncFaultsTest::cleanup()
{
    if (m_anna)
        QCOMPARE(m_anna->brokenPromises, QStringList{});
    m_anna.reset();
    m_bruno.reset();
    m_meddler.reset();
    m_server.reset();
}

void SyncFaultsTest::say(int from, int to)
{
    for (int i = from; i <= to; ++i)
        QVERIFY(m_bruno->request(messageTo(m_group, u"b%1"_s.arg(i))).ok());
}

/// What the server holds of the group, in order.
QStringList SyncFaultsTest::serverBodies()
{
    QStringList out;
    Seq after = 0;
    for (;;) {
        const auto page = m_bruno->request(HistoryPage{m_group, {}, after, limits::pageMax});
        if (!page.ok() || page->messages.empty())
            return out;
        for (const MessageRecord& message : page->messages)
            out.append(message.deleted ? u"(deleted)"_s : message.body);
        after = page->messages.back().seq;
    }
}

void SyncFaultsTest::lostEventIsFetched()
{
    int lost = 0;
    m_meddler->fromServer = [&lost](const QJsonObject& frame) {
        return isEvent(frame) && lost++ < 3 ? Fate::Lose : Fate::Pass;
    };
    say(1, 3);
    QTRY_COMPARE(lost, 3);
    QVERIFY(m_anna->bodies(m_group).isEmpty());
    say(4, 4); // its rev says that something is missing
    QTRY_COMPARE(m_anna->bodies(m_group), (QStringList{u"b1"_s, u"b2"_s, u"b3"_s, u"b4"_s}));
}

/// In a busy room changes come faster than a slow server answers: a client that asked for them again would never have
/// done.
void SyncFaultsTest::whatComesBesideAnAnswerIsNotAskedForAgain()
{
    int lost = 0;
    int asked = 0;
    m_meddler->fromClient = [&asked](const QJsonObject& frame) {
        asked += frame.value(u"type"_s).toString() == QLatin1StringView{SyncAfter::type} ? 1 : 0;
        return Fate::Pass;
    };
    m_meddler->fromServer = [&lost](const QJsonObject& frame) {
        if (isEvent(frame))
            return lost++ < 3 ? Fate::Lose : Fate::Pass;
        return frame.value(u"data"_s).toObject().contains(u"more"_s) ? Fate::Hold : Fate::Pass;
    };
    say(1, 4);
    QTRY_COMPARE(m_meddler->held(), 1); // the answer about what was lost
    say(5, 9);
    QTRY_COMPARE(lost, 9); // all are on their way, before the answer
    m_meddler->release();
    QTRY_COMPARE(m_anna->bodies(m_group).size(), 9);
    QCOMPARE(m_anna->bodies(m_group), serverBodies());
    QCOMPARE(asked, 1);
}

void SyncFaultsTest::repeatedEventsChangeNothing()
{
    m_meddler->fromServer = [](const QJsonObject& frame) { return isEvent(frame) ? Fate::Twice : Fate::Pass; };
    say(1, 20);
    for (int i = 0; i < 5; ++i)
        m_anna->account->send(m_group, u"a%1"_s.arg(i));
    QTRY_COMPARE(m_anna->bodies(m_group).size(), 25);
    QTRY_COMPARE(m_anna->bodies(m_group), serverBodies());
}

/// The server stores, the answer is cut off, the event too: the message is there once and shown once.
void SyncFaultsTest::exactlyOnceOverCutConnections()
{
    int cuts = 0;
    bool armed = false;
    m_meddler->fromClient = [&armed](const QJsonObject& frame) {
        armed = armed || isRequest(frame, QLatin1StringView{MessageSend::type});
        return Fate::Pass;
    };
    m_meddler->fromServer = [&](const QJsonObject& /*frame*/) {
        if (!armed || cuts >= 3)
            return Fate::Pass;
        armed = false;
        ++cuts;
        return Fate::Cut;
    };
    QStringList expected;
    for (int i = 0; i < 6; ++i) {
        expected.append(u"a%1"_s.arg(i));
        m_anna->account->send(m_group, expected.last());
    }
    QTRY_COMPARE(m_anna->bodies(m_group), expected);
    QCOMPARE(cuts, 3);
    QCOMPARE(serverBodies(), expected);
    QTRY_COMPARE(m_anna->account->outboxSize(), 0);
    QVERIFY(m_anna->pending(m_group).isEmpty());
}

/// As above, and the program dies before it hears more: the next one asks again under the same client id.
void SyncFaultsTest::lostAnswerThenKill()
{
    bool sent = false;
    m_meddler->fromClient = [&sent](const QJsonObject& frame) {
        sent = sent || isRequest(frame, QLatin1StringView{MessageSend::type});
        return Fate::Pass;
    };
    m_meddler->fromServer = [&](const QJsonObject& /*frame*/) { return sent ? Fate::Lose : Fate::Pass; };
    m_anna->account->send(m_group, u"once"_s);
    QTRY_COMPARE(serverBodies(), QStringList{u"once"_s});
    QCOMPARE(m_anna->account->outboxSize(), 1);
    m_anna->shutDown();
    m_meddler->fromServer = {};
    m_anna->restart();
    QTRY_COMPARE(m_anna->bodies(m_group), QStringList{u"once"_s});
    QTRY_COMPARE(m_anna->account->outboxSize(), 0);
    QVERIFY(m_anna->pending(m_group).isEmpty());
    QCOMPARE(serverBodies(), QStringList{u"once"_s});
}

void SyncFaultsTest::changedBeforeTheRetry_data()
{
    QTest::addColumn<bool>("isDeleted");
    QTest::newRow("edited") << false;
    QTest::newRow("deleted") << true;
}

/// Stored, never acknowledged, changed on another device, sent once more: the answer comes with the rev of the change,
/// and what was once sent must not be taken for what that rev says.
void SyncFaultsTest::changedBeforeTheRetry()
{
    QFETCH(bool, isDeleted);
    bool sent = false;
    m_meddler->fromClient = [&sent](const QJsonObject& frame) {
        sent = sent || isRequest(frame, QLatin1StringView{MessageSend::type});
        return Fate::Pass;
    };
    m_meddler->fromServer = [&](const QJsonObject& /*frame*/) { return sent ? Fate::Lose : Fate::Pass; };
    m_anna->account->send(m_group, u"first"_s);
    QTRY_COMPARE(serverBodies(), QStringList{u"first"_s});
    WsClient other;
    QVERIFY(other.open(m_server->url()) && other.login(u"anna"_s));
    const MessageId id = other.request(HistoryPage{m_group, {}, {}, 1})->messages.front().id;
    if (isDeleted)
        QVERIFY(other.request(MessageDelete{id}).ok());
    else
        QVERIFY(other.request(MessageEdit{id, u"second"_s}).ok());
    // The retry is answered before the catching up begins.
    bool isAnswered = false;
    m_meddler->fromServer = [&isAnswered](const QJsonObject& frame) {
        isAnswered = isAnswered || frame.value(u"data"_s).toObject().contains(u"seq"_s);
        return !isAnswered && frame.value(u"data"_s).toObject().contains(u"heads"_s) ? Fate::Cut : Fate::Pass;
    };
    m_meddler->cut();
    const QStringList expected{isDeleted ? u"(deleted)"_s : u"second"_s};
    QTRY_VERIFY(m_anna->isOnline() && isAnswered);
    QTRY_COMPARE(m_anna->bodies(m_group), expected);
    QCOMPARE(serverBodies(), expected);
    QTRY_COMPARE(m_anna->account->outboxSize(), 0);
}

/// The server has replaced the refresh token, the client never heard of it.
void SyncFaultsTest::lostResumeAnswer()
{
    int cuts = 0;
    bool resuming = false;
    m_meddler->fromClient = [&resuming](const QJsonObject& frame) {
        resuming = isRequest(frame, QLatin1StringView{AuthResume::type});
        return Fate::Pass;
    };
    m_meddler->fromServer = [&](const QJsonObject& /*frame*/) {
        return std::exchange(resuming, false) && cuts++ < 2 ? Fate::Cut : Fate::Pass;
    };
    m_anna->restart();
    QTRY_VERIFY(m_anna->isOnline());
    QVERIFY(cuts >= 2);
    QVERIFY(m_anna->signedOut.empty());
    m_meddler->fromServer = {};
    m_anna->restart(); // and what it holds now is good
    QTRY_VERIFY(m_anna->isOnline());
    QVERIFY(m_anna->signedOut.empty());
}

void SyncFaultsTest::cutWhileCatchingUp()
{
    m_anna->shutDown();
    say(1, 450);
    int pages = 0;
    m_meddler->fromServer = [&pages](const QJsonObject& frame) {
        const bool isPage = frame.value(u"data"_s).toObject().contains(u"more"_s);
        return isPage && ++pages % 2 == 0 && pages < 8 ? Fate::Cut : Fate::Pass;
    };
    m_anna->restart();
    QTRY_COMPARE(m_anna->bodies(m_group).size(), 450);
    QVERIFY(pages >= 3);
    QCOMPARE(m_anna->bodies(m_group), serverBodies());
}

/// Both write while single frames are lost and the link breaks: afterwards both hold the same, each message once.
void SyncFaultsTest::flappingLinkConverges()
{
    int frames = 0;
    m_meddler->fromServer = [&frames](const QJsonObject& frame) {
        ++frames;
        if (frames % 23 == 0)
            return Fate::Cut;
        return isEvent(frame) && frames % 5 == 0 ? Fate::Lose : Fate::Pass;
    };
    for (int i = 1; i <= 40; ++i) {
        say(i, i);
        m_anna->account->send(m_group, u"a%1"_s.arg(i));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_anna->account->outboxSize(), 0);
    m_meddler->fromServer = {};
    m_meddler->cut(); // after the last fault
    QTRY_COMPARE(m_anna->bodies(m_group).size(), 80);
    QCOMPARE(m_anna->bodies(m_group), serverBodies());
    QCOMPARE(m_anna->stored(m_group).size(), size_t{80});
}

/// The server is restored from a backup and has forgotten what it had acknowledged: the client believes it.
void SyncFaultsTest::serverBackFromABackup()
{
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group).size(), 5);
    m_anna->shutDown();
    const auto db = m_server->openDb();
    QVERIFY(db->exec("DELETE FROM messages WHERE conversation_id = ? AND seq > 3", m_group).ok());
    QVERIFY(db->exec("UPDATE conversations SET last_seq = 3, rev = rev - 2 WHERE id = ?", m_group).ok());
    m_anna->restart();
    QTRY_VERIFY(m_anna->isOnline());
    QTRY_COMPARE(m_anna->stored(m_group).size(), size_t{3});
    QVERIFY(m_bruno->request(messageTo(m_group, u"another fourth"_s)).ok());
    QTRY_COMPARE(m_anna->stored(m_group).size(), size_t{4});
    QCOMPARE(m_anna->stored(m_group).front().record.body, u"another fourth"_s);
    m_anna->brokenPromises.clear(); // the screen of this test does not follow historyReset
}

/// What the device holds of the group, in order.
QStringList SyncFaultsTest::heldBodies()
{
    QStringList bodies;
    for (const MessageRow& row : m_anna->stored(m_group))
        bodies.prepend(row.record.body);
    return bodies;
}

/// In the place of the old server, at its address.
void SyncFaultsTest::restoreServer(const QString& backup)
{
    m_server->stop();
    const QFileInfoList all = QDir(m_server->data()).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QFileInfo& one : all)
        QVERIFY(one.isDir() ? QDir(one.filePath()).removeRecursively() : QFile::remove(one.filePath()));
    QCOMPARE(QProcess::execute(serverProgram, {u"restore"_s, backup, u"--data-dir"_s, m_server->data()}), 0);
    m_server->start();
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->login(u"bruno"_s));
}

/// From a backup older than the client, and since then more was written than it had seen: the same revs, and other
/// words. It fetches all of it anew when its person has signed in again; what waited to be sent is sent.
void SyncFaultsTest::serverRestoredAndGoneOn()
{
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group).size(), 5);
    const QTemporaryDir folder;
    const QString backup = folder.filePath(u"all.tar.zst"_s);
    QCOMPARE(QProcess::execute(serverProgram, {u"backup"_s, u"--to"_s, backup, u"--data"_s, m_server->data()}), 0);
    say(6, 10);
    QTRY_COMPARE(m_anna->bodies(m_group).size(), 10);
    restoreServer(backup);
    say(101, 120);
    m_anna->account->send(m_group, u"waited"_s);
    QTRY_COMPARE(m_anna->signedOut.size(), size_t{1}); // no old key is good
    QVERIFY(m_anna->logIn(u"anna"_s));
    QTRY_COMPARE(m_anna->account->outboxSize(), 0);
    QTRY_COMPARE(heldBodies(), serverBodies());
    QCOMPARE(heldBodies().size(), 26);
    QVERIFY(heldBodies().contains(u"waited"_s) && !heldBodies().contains(u"b10"_s));
    m_anna->brokenPromises.clear(); // the screen of this test has seen both histories
}

/// A server that goes back to its copy from before an upgrade signs nobody out: all is fetched anew on the next
/// connection, and only then.
void SyncFaultsTest::anotherNameOfTheHistory()
{
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group).size(), 5);
    int asked = 0;
    m_meddler->fromClient = [&asked](const QJsonObject& frame) {
        asked += isRequest(frame, QLatin1StringView{SyncAfter::type}) ? 1 : 0;
        return Fate::Pass;
    };
    m_server->stop();
    const auto db = m_server->openDb();
    QVERIFY(db->exec("UPDATE messages SET body = 'never held' WHERE conversation_id = ? AND seq = 2", m_group).ok());
    m_server->start();
    QTRY_VERIFY(m_anna->isOnline());
    QCOMPARE(asked, 0);
    m_server->stop();
    QVERIFY(db->exec("UPDATE server_settings SET value = 'another' WHERE key = 'history'").ok());
    m_server->start();
    QTRY_COMPARE(heldBodies(), (QStringList{u"b1"_s, u"never held"_s, u"b3"_s, u"b4"_s, u"b5"_s}));
    QTRY_VERIFY(m_anna->isOnline());
    QVERIFY(asked > 0);
    asked = 0;
    m_anna->restart();
    QTRY_VERIFY(m_anna->isOnline());
    QCOMPARE(asked, 0);
    QCOMPARE(heldBodies().size(), 5);
    m_anna->brokenPromises.clear(); // as above
}

void SyncFaultsTest::orderIsKeptInEachConversation()
{
    const ConversationId other = makeGroup(*m_bruno, {u"anna"_s});
    QTRY_VERIFY(m_anna->row(other));
    QStringList expected;
    for (int i = 0; i < 20; ++i) {
        expected.append(u"a%1"_s.arg(i));
        m_anna->account->send(m_group, expected.last());
        m_anna->account->send(other, expected.last());
        if (i == 10)
            m_meddler->cut();
    }
    QTRY_COMPARE(m_anna->bodies(m_group), expected);
    QTRY_COMPARE(m_anna->bodies(other), expected);
}

TERTULIA_TEST(SyncFaultsTest, "sync_faults")

} // namespace tertulia::test

#include "tst_sync_faults.moc"
