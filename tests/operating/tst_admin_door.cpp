// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that the server does which runs: over its socket, seen by whoever is connected, and without it alone.
#include "server/admin_door.h"
#include "shared/sql/db.h"
#include "tests/operating/backup_site.h"
#include "tests/support/test_main.h"

#include <QLocalSocket>

#include <sys/stat.h>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class AdminDoorTest : public QObject, private BackupSite
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { takeDown(); }
    void retentionIsRun();
    void onlyItsUserAndOneLine();

private:
    [[nodiscard]] QString socket() const { return m_server->data() + u'/' + AdminDoor::fileName; }
    [[nodiscard]] ServerProcess::Outcome run() const
    {
        return ServerProcess::run({u"retention"_s, u"run"_s, u"--data"_s, m_server->data()});
    }
    void sayLongAgo(int count);
};

void AdminDoorTest::sayLongAgo(int count)
{
    for (int i = 0; i < count; ++i)
        QVERIFY(m_anna->request(messageTo(m_group, u"old %1"_s.arg(i))).ok());
    sql::DbConfig config;
    config.path = m_server->data() + u"/tertulia.db"_s;
    const auto db = sql::Db::open(config);
    QVERIFY(db.ok() && (*db)->exec("UPDATE messages SET created_at = created_at - ?", int64_t{86'400'000} * 30).ok());
}

void AdminDoorTest::retentionIsRun()
{
    serve();
    QVERIFY(m_anna->request(RetentionSet{m_group, 20}).ok());
    QVERIFY(run().out.contains("0 messages"));
    sayLongAgo(3);
    const auto online = run();
    QVERIFY2(online.code == 0 && online.out.contains("4 messages"),
             online.err.constData()); // and the note of the setting
    const auto isGone = [](const MessageRecord& message) { return message.deleted; };
    QTRY_COMPARE(std::ranges::count_if(m_bruno->messages(m_group), isGone), 4);
    sayLongAgo(2);
    stop();
    const auto alone = run();
    QVERIFY2(alone.code == 0 && alone.out.contains("2 messages"), alone.err.constData());
    QCOMPARE(ServerProcess::run({u"retention"_s, u"walk"_s}).code, 2);
}

void AdminDoorTest::onlyItsUserAndOneLine()
{
    serve();
    struct stat info
    {
    };
    QCOMPARE(::stat(qPrintable(socket()), &info), 0);
    QCOMPARE(info.st_mode & 0077U, 0U);
    for (const QByteArray& line : {QByteArray("fly to the moon\n"), QByteArray(100'000, 'x')}) {
        QLocalSocket asker;
        asker.connectToServer(socket());
        QVERIFY(asker.waitForConnected());
        asker.write(line);
        QTRY_VERIFY(asker.canReadLine());
        QVERIFY(asker.readLine().startsWith("error "));
        QTRY_COMPARE(asker.state(), QLocalSocket::UnconnectedState);
    }
    m_server->signal(SIGKILL); // what it leaves is in nobody's way
    (void)m_server->waitForEnd();
    QVERIFY(m_server->start());
    QVERIFY(AdminDoor::ask(socket(), AdminDoor::retentionRun)->ok());
    stop();
    QVERIFY(!AdminDoor::ask(socket(), AdminDoor::retentionRun));
}

} // namespace tertulia::test

using tertulia::test::AdminDoorTest;
TERTULIA_TEST(AdminDoorTest, "admin_door")
#include "tst_admin_door.moc"
