// SPDX-License-Identifier: GPL-3.0-or-later
// Jumping in a long history, of which this device holds the end only: to a message, to a day, to what is new.
#include "tests/integration/server_process.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"
#include "tests/views/desk.h"

#include <QSignalSpy>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestMessageJumps : public QObject
{
    Q_OBJECT

    static constexpr int length = 600;

    QTemporaryDir m_home;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<Desk> m_ada;
    ConversationId m_group;
    std::vector<MessageId> m_ids; ///< of the messages, by seq less one

    [[nodiscard]] Desk& ada() { return *m_ada; }
    [[nodiscard]] RoomView& room() { return *ada()->room(); }
    [[nodiscard]] MessageListModel& messages() { return *room().messages(); }
    [[nodiscard]] Seq low() { return ada()->session()->directory().conversation(m_group)->lowSeq; }
    bool isDense()
    {
        for (int i = 1; i < messages().count(); ++i)
            if (messages().at(i).record.seq != messages().at(i - 1).record.seq - 1)
                return false;
        return true;
    }
    bool isWhole()
    {
        if (messages().canFetchMore({}))
            messages().fetchMore({});
        return messages().isComplete();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s);
        m_home = QTemporaryDir();
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        m_server = std::make_unique<ServerProcess>();
        QVERIFY(m_server->start(
            {u"--limits.requests_per_second"_s, u"1000000"_s, u"--limits.sends_per_second"_s, u"1000000"_s}));
        m_bruno = std::make_unique<WsClient>();
        QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
        m_group = makeGroup(*m_bruno, {});
        for (int i = 1; i <= length; ++i) {
            const auto reply = m_bruno->request(messageTo(m_group, u"number %1"_s.arg(i)));
            QVERIFY(reply.ok());
            m_ids.push_back(reply->id);
        }
        QVERIFY(m_bruno->request(ReactionAdd{m_ids.at(9), u"👍"_s}).ok());
        m_ada = std::make_unique<Desk>(u"ada"_s);
        QVERIFY(m_ada->enroll(m_server->url(), u"ada"_s));
        QVERIFY(m_bruno->request(MemberAdd{StreamId{m_group}, u"ada"_s}).ok());
        QTRY_VERIFY(ada()->session()->directory().conversation(m_group));
    }
    void init()
    {
        room().openConversation({});
        ada()->openConversation(m_group.text());
        QTRY_VERIFY(room().isLoaded() && messages().count() > 0);
    }
    void cleanupTestCase()
    {
        m_ada.reset();
        m_bruno.reset();
        m_server.reset();
    }

    void toAMessageFarAway()
    {
        QVERIFY2(low() > 60, qPrintable(QString::number(low()))); // else this tests nothing
        QSignalSpy shown(&room(), &RoomView::rowShown);
        room().showMessage(m_ids.at(9).text());
        QTRY_COMPARE(shown.count(), 1);
        const int index = shown.first().first().toInt();
        QCOMPARE(messages().at(index).record.seq, 10);
        QCOMPARE(messages().index(index, 0).data(MessageListModel::ReactionsRole).toString(), u"👍\t1\t0\tBRUNO\t"_s);
        QVERIFY(!messages().reachesNewest());
        QVERIFY(isDense());
        QTRY_VERIFY(isWhole()); // older ones come from the server
        QCOMPARE(messages().oldestSeq(), 1);
        QVERIFY(isDense());
    }

    void andOnToTheNewest()
    {
        QSignalSpy shown(&room(), &RoomView::rowShown);
        const Seq from = low() - 40; // the edge of what is held lies ahead
        room().showMessage(m_ids.at(static_cast<size_t>(from - 1)).text());
        QTRY_COMPARE(shown.count(), 1);
        const auto forward = [this] {
            room().loadNewer();
            return messages().reachesNewest();
        };
        QTRY_VERIFY(forward());
        QVERIFY(isDense());
        QCOMPARE(messages().newestSeq(), length + 1); // the note that Ada came
    }

    void aLatePageIsNotPutIntoAnotherWindow()
    {
        QSignalSpy shown(&room(), &RoomView::rowShown);
        room().showMessage(m_ids.at(99).text());
        QTRY_COMPARE(shown.count(), 1);
        QVERIFY(!messages().reachesNewest());
        m_server->signal(SIGSTOP);
        room().loadOlder(); // asks the server
        room().loadNewer();
        room().toLatest(); // is here
        QTRY_VERIFY(messages().reachesNewest());
        m_server->signal(SIGCONT);
        const auto after = ada()->session()->account()->request(HistoryPage{m_group}); // answered behind those
        QTRY_VERIFY(after.isFinished());
        QCoreApplication::processEvents();
        QVERIFY(isDense());
        QCOMPARE(messages().newestSeq(), length + 1);
        QVERIFY(messages().reachesNewest());
    }

    void aMessageThatWasWantedElsewhereIsForgotten()
    {
        room().openConversation({});
        room().wantMessage(m_ids.at(9)); // while nothing is open
        QSignalSpy shown(&room(), &RoomView::rowShown);
        ada()->openConversation(m_group.text());
        QTRY_VERIFY(room().isLoaded());
        const auto after = ada()->session()->account()->request(HistoryPage{m_group});
        QTRY_VERIFY(after.isFinished());
        QCOMPARE(shown.count(), 0);
        QVERIFY(messages().reachesNewest());
    }

    void toTheLatestFromThere()
    {
        QSignalSpy shown(&room(), &RoomView::rowShown);
        room().showMessage(m_ids.at(9).text());
        QTRY_COMPARE(shown.count(), 1);
        room().toLatest();
        QTRY_VERIFY(messages().reachesNewest());
        QCOMPARE(messages().newestSeq(), length + 1);
    }

    void toADay()
    {
        QSignalSpy shown(&room(), &RoomView::rowShown);
        room().showDate(QDateTime::currentDateTime());
        QTRY_COMPARE(shown.count(), 1);
        QCOMPARE(messages().at(shown.first().first().toInt()).record.seq, 1); // the first of today is the first of all
    }

    void toTheFirstNewOne()
    {
        QVERIFY(room().newCount() > 0);
        QSignalSpy shown(&room(), &RoomView::rowShown);
        const double line = room().newFrom();
        room().showFirstNew();
        QTRY_COMPARE(shown.count(), 1);
        QCOMPARE(static_cast<double>(messages().at(shown.first().first().toInt()).record.seq), line);
        room().markAllRead();
        QCOMPARE(room().newCount(), 0);
        QTRY_COMPARE(ada()->session()->directory().conversation(m_group)->unread(), 0);
    }

    void whatIsNotThereIsSaid()
    {
        room().showMessage(MessageId::make().text());
        QTRY_VERIFY(!ada()->session()->problem().isEmpty());
        ada()->session()->dismissProblem();
        QVERIFY(messages().count() > 0);
    }
};

TERTULIA_TEST(TestMessageJumps, "message_jumps")

} // namespace tertulia::test

#include "tst_message_jumps.moc"
