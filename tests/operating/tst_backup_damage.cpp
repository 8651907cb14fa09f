// SPDX-License-Identifier: GPL-3.0-or-later
// Backups that were harmed, and servers that were harmed before their backup: it is noticed, and named.
#include "server/backup/manifest.h"
#include "server/backup/restore_backup.h"
#include "shared/sql/db.h"
#include "tests/operating/backup_site.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>
#include <QFile>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOfFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

class BackupDamageTest : public QObject, private BackupSite
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { takeDown(); }
    void damageIsNamed_data();
    void damageIsNamed();
    void anyByteOfAnArchive();
    void aDatabaseThatSaysSomethingElse();
    void lostContentsAreTold();
};

void BackupDamageTest::damageIsNamed_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("harm");
    for (const char* member : {"tertulia.db", "digests.txt", "second-factor.key", "files/"})
        for (const char* harm : {"flip", "cut", "remove"})
            QTest::addRow("%s %s", member, harm) << QString::fromLatin1(member) << QString::fromLatin1(harm);
    QTest::newRow("no manifest") << backup::manifestName << u"remove"_s;
    QTest::newRow("one more") << u"files/ab/more"_s << u"add"_s;
}

void BackupDamageTest::damageIsNamed()
{
    QFETCH(QString, member);
    QFETCH(QString, harm);
    const QString folder = smallBackup();
    QCOMPARE(verifyBackup(folder).code, 0);
    QCOMPARE(verifyBackup(QDir().relativeFilePath(folder)).code, 0);
    if (member.endsWith(u'/'))
        member = filesIn(folder).filter(QRegularExpression(u'^' + member)).first();
    const QString path = folder + u'/' + member;
    if (harm == u"flip"_s)
        flipByte(path, QFileInfo(path).size() / 2);
    else if (harm == u"cut"_s)
        QVERIFY(QFile::resize(path, QFileInfo(path).size() - 1));
    else if (harm == u"remove"_s)
        QVERIFY(QFile::remove(path));
    else
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    if (harm == u"add"_s)
        putFile(path, "more");
    for (const auto& outcome : {verifyBackup(folder), restoreBackup(folder, place(u"restored"_s))}) {
        QCOMPARE(outcome.code, 1);
        const QByteArray named = harm == u"add"_s ? "more in it than its manifest says" : member.toUtf8();
        QVERIFY2(outcome.err.contains("is damaged") && outcome.err.contains(named), outcome.err.constData());
    }
    QVERIFY(filesIn(place(u"restored"_s)).filter(u"tertulia.db"_s).isEmpty());
}

// One bit, anywhere in the archive: it is noticed, and the archive is not restored.
void BackupDamageTest::anyByteOfAnArchive()
{
    serve();
    for (quint64 seed = 1; seed <= 3; ++seed)
        sendFile(seed);
    const QString file = place(u"all.tar.zst"_s);
    QCOMPARE(backup(file).code, 0);
    stop();
    const QByteArray whole = bytesOfFile(file);
    const QString harmed = place(u"harmed.tar.zst"_s);
    constexpr int places = 40;
    for (int i = 0; i <= places; ++i) {
        putFile(harmed, whole);
        flipByte(harmed, std::min<qint64>(whole.size() - 1, whole.size() * i / places));
        const auto outcome = backup::verifyBackup(harmed);
        QVERIFY2(!outcome.ok(), qPrintable(u"byte %1 of %2"_s.arg(whole.size() * i / places).arg(whole.size())));
        QVERIFY2(!outcome.error().detail.isEmpty(), "why");
    }
    for (int i = 0; i < 10; ++i) {
        putFile(harmed, whole.left(whole.size() * i / 10));
        QVERIFY(!backup::verifyBackup(harmed).ok());
    }
    QVERIFY(backup::verifyBackup(file).ok());
}

// Whole in every checksum, and yet not what people said: the digests tell.
void BackupDamageTest::aDatabaseThatSaysSomethingElse()
{
    const QString folder = smallBackup();
    sql::DbConfig config;
    config.path = folder + u"/tertulia.db"_s;
    {
        const auto db = sql::Db::open(config);
        QVERIFY(db.ok());
        QVERIFY((*db)->exec("UPDATE messages SET body = 'other words' WHERE body = 'words 1'").ok());
    }
    QFile::remove(config.path + u"-wal"_s);
    QFile::remove(config.path + u"-shm"_s);
    auto manifest = backup::manifestFrom(bytesOfFile(folder + u"/manifest.json"_s));
    QVERIFY(manifest.ok());
    for (backup::Member& member : manifest->members)
        if (member.name == backup::sqliteName) {
            const QByteArray bytes = bytesOfFile(config.path);
            member.bytes = bytes.size();
            member.digest =
                QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex());
        }
    putFile(folder + u"/manifest.json"_s, backup::textOf(*manifest));
    const auto outcome = verifyBackup(folder);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains(m_group.text().toUtf8()), outcome.err.constData());
}

void BackupDamageTest::lostContentsAreTold()
{
    serve();
    sendFile(1);
    sendFile(2);
    const QStringList contents = filesIn(m_server->data() + u"/files"_s);
    QCOMPARE(contents.size(), 2);
    QVERIFY(QFile::remove(m_server->data() + u"/files/"_s + contents.at(0)));
    flipByte(m_server->data() + u"/files/"_s + contents.at(1), 100);
    const QString file = place(u"all.tar.zst"_s);
    const auto made = backup(file);
    QCOMPARE(made.code, 1);
    QVERIFY2(made.err.contains(contents.at(0).toUtf8()) && made.err.contains(contents.at(1).toUtf8()),
             made.err.constData());
    const auto read = verifyBackup(file); // whole, of a server that is not
    QCOMPARE(read.code, 1);
    QVERIFY(read.out.contains("verified ") && read.err.contains("lost or damaged before"));
    stop();
}

} // namespace tertulia::test

using tertulia::test::BackupDamageTest;
TERTULIA_TEST(BackupDamageTest, "backup_damage")
#include "tst_backup_damage.moc"
