// SPDX-License-Identifier: GPL-3.0-or-later
// What a conversation says of its own completeness: words that are true, holes that are drawn and filled. With a real
// server; the cache's file is spoiled beside the running program.
#include "client/viewmodels/diagnostics.h"
#include "shared/sql/db.h"
#include "tests/support/test_main.h"
#include "tests/views/stage.h"

#include <QSignalSpy>
#include <QtTest>

#include <csignal>

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
        QTRY_COMPARE_WITH_TIMEOUT(ada()->session()->connection(), u"offline"_s, 15'000);
    }
    void startServer()
    {
        QVERIFY(m_stage.server->start({u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_stage.url().port())}));
        ada()->session()->retryNow();
        QTRY_VERIFY_WITH_TIMEOUT(ada()->session()->isOnline(), 15'000);
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
        QCOMPARE(proof.summary(), u"Complete to #40"_s);
        QCOMPARE(proof.age(), u"Checked just now."_s);
        QVERIFY(proof.detail().startsWith(u"Every message from #1 to #40 is on this device"_s));
        QCOMPARE(proof.problem(), QString{});
        say(41, 41);
        QTRY_COMPARE(proof.summary(), u"Complete to #41"_s); // it came without a gap
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
        QVERIFY(!room().proof()->canCheck());
        QCOMPARE(room().proof()->problem(), u"It can be compared when the connection is back."_s);
        startServer();
        QTRY_COMPARE_WITH_TIMEOUT(messages().count(), static_cast<int>(last()), 15'000);
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
        QTRY_COMPARE_WITH_TIMEOUT(messages().newestSeq(), last(), 15'000);
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
        QTRY_VERIFY_WITH_TIMEOUT(messages().isComplete(), 15'000);
        QCOMPARE(messages().oldestSeq(), 1);
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
