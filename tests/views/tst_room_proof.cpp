// SPDX-License-Identifier: GPL-3.0-or-later
// What a conversation says of its own completeness: words that are true, holes that are drawn and filled. With a real
// server; the cache's file is spoiled beside the running program.
#include "client/viewmodels/diagnostics.h"
#include "shared/sql/db.h"
#include "tests/client/meddler.h"
#include "tests/support/test_main.h"
#include "tests/views/stage.h"

#include <QSignalSpy>
#include <QTimer>
#include <QtTest>

#include <algorithm>
#include <csignal>
#include <set>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestRoomProof : public QObject
{
    Q_OBJECT

    Stage m_stage;
    ConversationId m_group;

    [[nodiscard]] Desk& ada() { return *m_stage.ada; }
    [[nodiscard]] RoomView& room() { return *ada()->room(); }
    [[nodiscard]] MessageListModel& messages() { return *room().messages(); }
    [[nodiscard]] Seq last() { return ada()->session()->directory().conversation(m_group)->lastSeq; }
    [[nodiscard]] int missingAt(Seq seq)
    {
        for (int i = 0; i < messages().count(); ++i)
            if (messages().at(i).record.seq == seq)
                return messages().index(i, 0).data(MessageListModel::MissingRole).toInt();
        return -1;
    }
    void say(int from, int to)
    {
        for (int i = from; i <= to; ++i)
            QVERIFY(m_stage.bruno->request(messageTo(m_group, QString::number(i))).ok());
    }
    /// Ada's cache is not what it was.
    void spoil(const char* sql)
    {
        sql::DbConfig config;
        config.path = ada()->session()->accountDirectory() + u"/cache.db"_s;
        const auto db = sql::Db::open(config);
        QVERIFY(db.ok());
        const auto changed = (*db)->exec(sql);
        QVERIFY(changed.ok() && *changed > 0);
    }
    void stopServer()
    {
        m_stage.server->signal(SIGTERM);
        QVERIFY(m_stage.server->waitForEnd() >= 0);
        QTRY_COMPARE(ada()->session()->connection(), u"offline"_s);
    }
    void startServer()
    {
        QVERIFY(m_stage.server->start({u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_stage.url().port())}));
        ada()->session()->retryNow();
        QTRY_VERIFY(ada()->session()->isOnline());
        m_stage.bruno = std::make_unique<WsClient>();
        QVERIFY(m_stage.bruno->open(m_stage.url()) && m_stage.bruno->login(u"bruno"_s));
    }
    void open()
    {
        room().openConversation({});
        ada()->openConversation(m_group.text());
        QTRY_VERIFY(room().isLoaded() && messages().count() > 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s);
        QVERIFY(m_stage.open());
        m_group = makeGroup(*m_stage.bruno, {u"ada"_s});
        QTRY_VERIFY(ada()->session()->directory().conversation(m_group));
        say(1, 40);
        QTRY_COMPARE(last(), 40);
        open();
        QTRY_COMPARE(messages().count(), 40);
    }
    void cleanupTestCase() { m_stage.close(); }

    void completeToTheNewest()
    {
        RoomProof& proof = *room().proof();
        QTRY_COMPARE(proof.state(), u"complete"_s); // because it was opened
        QCOMPARE(proof.summary(), u"Nothing missing up to #40"_s);
        QCOMPARE(proof.age(), u"Checked just now."_s);
        QVERIFY(proof.detail().startsWith(u"Every message from #1 to #40 is on this device"_s));
        QCOMPARE(proof.problem(), QString{});
        say(41, 41);
        QTRY_COMPARE(proof.summary(), u"Nothing missing up to #41"_s); // it came without a gap
    }

    void checkedNow()
    {
        RoomProof& proof = *room().proof();
        QTRY_VERIFY(proof.canCheck());
        spoil("UPDATE messages SET body = 'wrong' WHERE body = '30'");
        proof.check();
        QVERIFY(proof.isChecking());
        QVERIFY(!proof.canCheck());
        QTRY_VERIFY(!proof.isChecking());
        QCOMPARE(proof.state(), u"complete"_s);
        QVERIFY2(proof.detail().endsWith(u"1 part(s) that differed were fetched again."_s), qPrintable(proof.detail()));
        QCOMPARE(ada().message(messages().count() - 30), u"30"_s);
    }

    void holesAreDrawnAndFilled()
    {
        stopServer();
        spoil("DELETE FROM messages WHERE seq BETWEEN 10 AND 14");
        spoil("DELETE FROM messages WHERE seq = 20");
        open();
        QCOMPARE(missingAt(15), 0);
        QTRY_COMPARE(missingAt(15), 5);
        QCOMPARE(missingAt(21), 1);
        QCOMPARE(room().holes()->state(), u"offline"_s);
        QCOMPARE(room().proof()->state(), u"missing"_s); // though all was there when it was compared
        QCOMPARE(room().proof()->age(), QString{});
        QVERIFY(!room().proof()->canCheck());
        QCOMPARE(room().proof()->problem(), u"It can be compared when the connection is back."_s);
        startServer();
        QTRY_COMPARE(messages().count(), static_cast<int>(last()));
        QCOMPARE(missingAt(15), 0);
        QCOMPARE(missingAt(21), 0);
        QTRY_COMPARE(room().holes()->state(), QString{});
        QTRY_COMPARE(room().proof()->state(), u"complete"_s);
        for (int i = 0; i < messages().count(); ++i)
            QCOMPARE(messages().at(i).record.seq, last() - i);
    }

    void newestAreMissing()
    {
        stopServer();
        spoil("DELETE FROM messages WHERE seq > 38");
        open();
        QTRY_COMPARE(messages().missingAtEnd(), static_cast<int>(last() - 38));
        startServer();
        QTRY_COMPARE(messages().newestSeq(), last());
        QCOMPARE(messages().missingAtEnd(), 0);
    }

    /// The window's oldest row is not the first message, and nothing older is held or could be.
    void firstAreMissing()
    {
        stopServer();
        spoil("DELETE FROM messages WHERE seq < 4");
        open();
        QCOMPARE(messages().oldestSeq(), 4);
        QVERIFY(!messages().isComplete());
        startServer();
        room().loadOlder();
        QTRY_VERIFY(messages().isComplete());
        QCOMPARE(messages().oldestSeq(), 1);
    }

    /// The server says how many there are before they come: that many are not here yet, and after a cut not at all.
    void announcedIsNotHere()
    {
        Meddler meddler(m_stage.url());
        Desk dora(u"dora"_s);
        QVERIFY(dora.enroll(meddler.url(), u"dora"_s));
        QVERIFY(m_stage.bruno->request(MemberAdd{StreamId{m_group}, u"dora"_s}).ok());
        QTRY_VERIFY(dora->session()->directory().conversation(m_group));
        dora->openConversation(m_group.text());
        RoomProof& proof = *dora->room()->proof();
        QTRY_COMPARE(proof.state(), u"complete"_s);
        meddler.isClosed = true;
        meddler.cut();
        QTRY_COMPARE(dora->session()->connection(), u"offline"_s);
        const Seq before = last();
        say(1001, 1450);
        QTRY_COMPARE(last(), before + 450);
        const QString head = QLocale().toString(static_cast<qlonglong>(last()));
        QStringList said;
        connect(&proof, &RoomProof::changed, this, [&] { said.append(proof.summary() + proof.detail()); });
        int pages = 0;
        meddler.fromClient = [&](const QJsonObject& frame) {
            const QString stream = frame.value(u"data"_s).toObject().value(u"stream"_s).toString();
            pages += frame.value(u"type"_s) == u"sync.after"_s && stream == StreamId{m_group}.text() ? 1 : 0;
            meddler.isClosed = pages > 1;
            return meddler.isClosed ? Meddler::Fate::Cut : Meddler::Fate::Pass;
        };
        meddler.isClosed = false;
        dora->session()->retryNow();
        QTRY_VERIFY(meddler.isClosed);
        QTRY_COMPARE(dora->session()->connection(), u"offline"_s);
        QTRY_COMPARE(dora->session()->directory().conversation(m_group)->lastSeq, last()); // that much it was told
        said.append(proof.summary() + proof.detail());
        for (const QString& text : said)
            QVERIFY2(!text.contains(head), qPrintable(text));
        meddler.fromClient = {};
        meddler.isClosed = false;
        dora->session()->retryNow();
        QTRY_VERIFY(proof.summary().contains(head)); // it has come now
    }

    void allAreMissing()
    {
        stopServer();
        spoil("DELETE FROM messages");
        room().openConversation({});
        ada()->openConversation(m_group.text());
        QTRY_VERIFY(room().isLoaded());
        QTRY_COMPARE(messages().missingAtEnd(), static_cast<int>(last()));
        QCOMPARE(room().holes()->state(), u"offline"_s);
        QCOMPARE(room().proof()->state(), u"missing"_s);
        startServer();
        QTRY_COMPARE(messages().newestSeq(), last());
        QCOMPARE(messages().missingAtEnd(), 0);
        QTRY_COMPARE(room().proof()->state(), u"complete"_s);
    }

    /// An older server: said, and no button that does nothing.
    void serverThatCannot()
    {
        Meddler meddler(m_stage.url());
        std::set<int> questions;
        meddler.fromClient = [&questions](const QJsonObject& frame) {
            if (frame.value(u"type"_s) == u"sync.verify"_s)
                questions.insert(frame.value(u"id"_s).toInt());
            return Meddler::Fate::Pass;
        };
        meddler.forge = [&questions](QJsonObject& frame) {
            if (questions.contains(frame.value(u"id"_s).toInt()))
                frame = {{u"id"_s, frame.value(u"id"_s)},
                         {u"type"_s, u"error"_s},
                         {u"error"_s, QJsonObject{{u"code"_s, u"unknown_type"_s}}}};
        };
        Desk emil(u"emil"_s);
        QVERIFY(emil.enroll(meddler.url(), u"emil"_s));
        const ConversationId other = makeGroup(*m_stage.bruno, {u"emil"_s});
        QVERIFY(m_stage.bruno->request(MemberAdd{StreamId{m_group}, u"emil"_s}).ok());
        QTRY_VERIFY(emil->session()->directory().conversation(m_group));
        QTRY_VERIFY(emil->session()->directory().conversation(other));
        RoomProof& proof = *emil->room()->proof();
        for (const ConversationId id : {m_group, other}) {
            emil->openConversation(id.text());
            QTRY_VERIFY(proof.problem().startsWith(u"This server cannot compare"_s));
            QVERIFY(!proof.canCheck());
            QCOMPARE(proof.state(), QString{});
        }
    }

    void clocksRunForSomebodyWhoLooks()
    {
        SessionView& session = *ada()->session();
        const auto ticking = [](const QObject& owner) {
            const auto timers = owner.findChildren<QTimer*>(QString{}, Qt::FindDirectChildrenOnly);
            return std::count_if(timers.begin(), timers.end(), [](const QTimer* one) { return one->isActive(); });
        };
        open();
        QTRY_COMPARE(room().proof()->state(), u"complete"_s);
        stopServer();
        QCOMPARE(ticking(session), 1);
        QCOMPARE(ticking(*room().proof()), 1);
        session.setLookedAt(false);
        QCOMPARE(ticking(session), 0);
        QCOMPARE(ticking(*room().proof()), 0);
        QSignalSpy told(&session, &SessionView::connectionChanged);
        session.setLookedAt(true);
        QCOMPARE(told.count(), 1); // what is seen then is true
        QCOMPARE(ticking(session) + ticking(*room().proof()), 2);
        startServer();
    }

    void diagnosticsCount()
    {
        Diagnostics diagnostics;
        diagnostics.setSession(ada()->session());
        const auto value = [&diagnostics](const QString& label) {
            const qsizetype at = diagnostics.labels().indexOf(label);
            return at < 0 ? QString{} : diagnostics.values().at(at);
        };
        QCOMPARE(value(u"Conversations compared with the server"_s), u"1"_s);
        QCOMPARE(value(u"Of these complete"_s), u"1"_s);
        QCOMPARE(value(u"Of these with differences"_s), u"0"_s);
        QVERIFY(value(u"Blocks of messages that were healed"_s).toInt() >= 1);
    }
};

TERTULIA_TEST(TestRoomProof, "room_proof")

} // namespace tertulia::test

#include "tst_room_proof.moc"
