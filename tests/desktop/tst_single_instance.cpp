// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/single_instance.h"

#include "tests/support/test_main.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

    QTemporaryDir m_runtime;

    /// As another process would: without the loop of the first.
    template<typename Ask>
    static bool asked(const Ask& ask)
    {
        bool answer = false;
        std::atomic<bool> done = false;
        std::thread other([&] {
            answer = ask(SingleInstance(u"profile"_s));
            done = true;
        });
        const bool ended = QTest::qWaitFor([&] { return done.load(); }, 60'000);
        other.join();
        return ended && answer;
    }

private Q_SLOTS:
    void init()
    {
        m_runtime = QTemporaryDir();
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    }

    void theFirstHearsWhatTheSecondWasStartedFor()
    {
        SingleInstance first(u"profile"_s);
        QVERIFY(first.listen());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        QSignalSpy linked(&first, &SingleInstance::linkReceived);
        QSignalSpy quit(&first, &SingleInstance::quitRequested);
        QVERIFY(asked([](const SingleInstance& other) { return other.raiseOther(); }));
        QTRY_COMPARE(raised.count(), 1);
        QVERIFY(asked([](const SingleInstance& other) { return other.handOver(u"tertulia://join/ñ\nquit"_s); }));
        QTRY_COMPARE(linked.count(), 1);
        QCOMPARE(linked.first().first().toString(), u"tertulia://join/ñ quit"_s); // one line, one wish
        QVERIFY(asked([](const SingleInstance& other) { return other.quitOther(); }));
        QTRY_COMPARE(quit.count(), 1);
        QCOMPARE(raised.count(), 1);
        QCOMPARE(linked.count(), 1);
    }

    void aloneThereIsNobodyToAsk()
    {
        const SingleInstance only(u"profile"_s);
        QVERIFY(!only.raiseOther());
        QVERIFY(!only.quitOther());
        QVERIFY(!only.handOver(u"tertulia://x"_s));
        SingleInstance elsewhere(u"another profile"_s);
        QVERIFY(elsewhere.listen());
        QVERIFY(!only.raiseOther());
    }

    void whatItDoesNotKnowIsNothing()
    {
        SingleInstance first(u"profile"_s);
        QVERIFY(first.listen());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        QSignalSpy linked(&first, &SingleInstance::linkReceived);
        const QStringList sockets = QDir(m_runtime.path()).entryList(QDir::System);
        QCOMPARE(sockets.size(), 1);
        for (const QByteArray& line : {QByteArray("format /home\n"), QByteArray(10'000, 'x')}) {
            QLocalSocket stranger;
            stranger.connectToServer(m_runtime.filePath(sockets.first()));
            QTRY_COMPARE(stranger.state(), QLocalSocket::ConnectedState);
            stranger.write(line);
            QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState); // hung up on
        }
        QCOMPARE(raised.count() + linked.count(), 0);
    }
};

TERTULIA_TEST(TestSingleInstance, "single_instance")

} // namespace tertulia::test

#include "tst_single_instance.moc"
