// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/state_file.h"
#include "client/viewmodels/draft_book.h"
#include "client/viewmodels/settings.h"

#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<int> flushedOnMain = 0;
std::atomic<int> flushedElsewhere = 0;

long flushed(long call, int file)
{
    ++(::syscall(SYS_gettid) == ::getpid() ? flushedOnMain : flushedElsewhere);
    return ::syscall(call, file);
}

} // namespace

// Of this program instead of the system's: they tell which thread waits for the disk.
extern "C" int fsync(int file)
{
    return static_cast<int>(flushed(SYS_fsync, file));
}
extern "C" int fdatasync(int file)
{
    return static_cast<int>(flushed(SYS_fdatasync, file));
}

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestDraftsAndSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void draftsSurviveARestart()
    {
        const QTemporaryDir dir;
        const auto first = ConversationId::make();
        const auto second = ConversationId::make();
        {
            DraftBook book;
            book.open(dir.path());
            book.setDraft(first, u"half a thought"_s);
            book.setDraft(second, u"another"_s);
            book.setDraft(second, u"  "_s); // nothing worth keeping
        }
        DraftBook book;
        book.open(dir.path());
        QCOMPARE(book.draft(first), u"half a thought"_s);
        QCOMPARE(book.draft(second), QString());
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(QFile(dir.filePath(u"drafts.json"_s)).permissions() & others));
        book.wipe();
        QCOMPARE(book.draft(first), QString());
        QVERIFY(!QFile::exists(dir.filePath(u"drafts.json"_s)));
    }

    void draftsAreWrittenByThemselves()
    {
        const QTemporaryDir dir;
        DraftBook book;
        book.open(dir.path());
        book.setDraft(ConversationId::make(), u"words"_s);
        QTRY_VERIFY(QFile::exists(dir.filePath(u"drafts.json"_s)));
    }

    void whoWritesDoesNotWaitForTheDisk()
    {
        const QTemporaryDir dir;
        const int before = flushedElsewhere;
        flushedOnMain = 0;
        const auto conversation = ConversationId::make();
        {
            DraftBook book;
            book.open(dir.path());
            book.setDraft(conversation, u"words"_s);
            QTRY_VERIFY(QFile::exists(dir.filePath(u"drafts.json"_s)));
            book.setDraft(conversation, u"last words"_s);
        } // the program ends in order
        QCOMPARE(flushedOnMain.load(), 0);
        QVERIFY(flushedElsewhere > before);
        QFile file(dir.filePath(u"drafts.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("last words"));
    }

    void theNewestStateIsTheOneThatIsThere()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"state"_s);
        for (int i = 0; i <= 200; ++i) {
            state_file::write(path, QByteArray::number(i));
            QCOMPARE(state_file::read(path), QByteArray::number(i)); // on the disk or not
        }
        state_file::flush();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("200"));
        state_file::write(path, "more");
        state_file::remove(path);
        state_file::flush();
        QVERIFY(!QFile::exists(path));
        QVERIFY(state_file::read(path).isEmpty());
    }

    void draftsAreWrittenWhileOneGoesOnWriting()
    {
        const QTemporaryDir dir;
        const auto conversation = ConversationId::make();
        DraftBook book;
        book.open(dir.path());
        for (int i = 0; i < 60 && !QFile::exists(dir.filePath(u"drafts.json"_s)); ++i) {
            book.setDraft(conversation, u"word "_s.repeated(i + 1));
            QTest::qWait(50);
        }
        QVERIFY(QFile::exists(dir.filePath(u"drafts.json"_s)));
    }

    void aBrokenFileCountsAsEmpty()
    {
        const QTemporaryDir dir;
        for (const QString& name : {u"drafts.json"_s, u"settings.json"_s}) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("{\"theme\": [1, \x01");
        }
        DraftBook book;
        book.open(dir.path());
        QCOMPARE(book.draft(ConversationId::make()), QString());
        const Settings settings(dir.path());
        QCOMPARE(settings.theme(), u"system"_s);
    }

    void settingsSurviveARestart()
    {
        const QTemporaryDir dir;
        {
            Settings settings(dir.path());
            settings.setTheme(u"light"_s);
            settings.setLanguage(u"fr"_s);
            settings.setMembersShown(false);
            settings.setLastConversation(u"server"_s, u"space"_s, u"conversation"_s);
        }
        const Settings settings(dir.path());
        QCOMPARE(settings.theme(), u"light"_s);
        QVERIFY(!settings.isDark());
        QCOMPARE(settings.language(), u"fr"_s);
        QVERIFY(!settings.membersShown());
        QCOMPARE(settings.lastConversation(u"server"_s, u"space"_s), u"conversation"_s);
        QCOMPARE(settings.lastConversation(u"server"_s, u"*"_s), u"conversation"_s);
    }

    void theDesktopDecidesUntilTheUserDoes()
    {
        Settings settings({});
        QSignalSpy changed(&settings, &Settings::themeChanged);
        settings.setSystemDark(false);
        QVERIFY(!settings.isDark());
        settings.setSystemDark(true);
        QVERIFY(settings.isDark());
        QCOMPARE(changed.count(), 2);
        settings.setTheme(u"light"_s);
        QVERIFY(!settings.isDark());
        settings.setTheme(u"nonsense"_s);
        QCOMPARE(settings.theme(), u"light"_s);
    }

    void theCommandLineIsNotRemembered()
    {
        const QTemporaryDir dir;
        {
            Settings settings(dir.path());
            settings.overrideTheme(u"dark"_s);
            settings.overrideLanguage(u"es"_s);
            QCOMPARE(settings.language(), u"es"_s);
            settings.setLanguage(u"fr"_s); // chosen by hand: that counts from now on
            QCOMPARE(settings.language(), u"fr"_s);
        }
        const Settings settings(dir.path());
        QCOMPARE(settings.theme(), u"system"_s);
        QCOMPARE(settings.language(), u"fr"_s);
    }
};

TERTULIA_TEST(TestDraftsAndSettings, "drafts_and_settings")

} // namespace tertulia::test

#include "tst_drafts_and_settings.moc"
