// SPDX-License-Identifier: GPL-3.0-or-later
// Files as somebody at the desk meets them: chosen, dropped or pasted into the tray, refused in words, sent with and
// without a connection, fetched, opened, looked through, and a portrait set; against a real server, with the desktop
// played by the test.
#include "client/models/file_text.h"
#include "client/sync/downloads.h"
#include "client/viewmodels/avatar_editor.h"
#include "client/viewmodels/conversation_files.h"
#include "tests/integration/server_process.h"
#include "tests/support/file_client.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"
#include "tests/views/desk.h"
#include "tests/views/laid_out_doors.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<LaidOutDoors> m_doors;
    std::unique_ptr<Desk> m_ada;

    [[nodiscard]] QString place(const QString& name) const { return m_home.filePath(name); }
    QString file(const QString& name, qint64 size)
    {
        QFile out(place(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(pattern(1, 0, size)) != size)
            qFatal("no file for the test");
        return out.fileName();
    }
    QString pictureFile(const QString& name, int width, int height)
    {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        if (!image.save(place(name)))
            qFatal("no picture for the test");
        return place(name);
    }
    FileTray* tray() { return (*m_ada)->composer()->tray(); }
    QString problemOf(const QStringList& paths)
    {
        tray()->addPaths(paths, false);
        return tray()->problem();
    }
    FileListModel* cards(int row = 0)
    {
        auto* model = (*m_ada)->room()->messages();
        return qobject_cast<FileListModel*>(model->index(row, 0).data(MessageListModel::CardsRole).value<QObject*>());
    }
    FileListModel* pictures(int row = 0)
    {
        auto* model = (*m_ada)->room()->messages();
        return qobject_cast<FileListModel*>(
            model->index(row, 0).data(MessageListModel::PicturesRole).value<QObject*>());
    }
    static QString said(const FileListModel* model, int role, int row = 0)
    {
        return model->index(row, 0).data(role).toString();
    }
    QString delivery() { return m_ada->message(0, MessageListModel::DeliveryRole); }
    RoomFiles* files() { return (*m_ada)->room()->files(); }
    void stopServer()
    {
        m_bruno.reset();
        m_server->signal(SIGTERM);
        QCOMPARE(m_server->waitForEnd(), 0);
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void whatIsHeardOrWatchedSaysSo()
    {
        QCOMPARE(fileTypeText(u"voice.opus"_s, u"audio/ogg"_s), u"Audio, OPUS"_s);
        QCOMPARE(fileTypeText(u"trip.mkv"_s, u"video/x-matroska"_s), u"Video, MKV"_s);
        QCOMPARE(fileTypeText(u"plan.pdf"_s, u"application/pdf"_s), u"PDF"_s);
    }
    void init()
    {
        m_home = QTemporaryDir();
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        m_server = std::make_unique<ServerProcess>();
        QVERIFY(m_server->start({u"--limits.requests_per_second"_s, u"1000000"_s, u"--files.max_mib"_s, u"1"_s}));
        m_bruno = std::make_unique<WsClient>();
        QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
        m_doors = std::make_unique<LaidOutDoors>(m_home.path());
        m_ada = std::make_unique<Desk>(u"ada"_s);
        (*m_ada)->session()->setDoors(m_doors.get());
        QVERIFY(m_ada->enroll(m_server->url(), u"ada"_s));
        (*m_ada)->creation()->createDirect(u"bruno"_s);
        QTRY_VERIFY((*m_ada)->room()->isLoaded() && (*m_ada)->room()->isOpen());
    }
    void cleanup()
    {
        m_ada.reset();
        m_bruno.reset();
        m_server.reset();
    }

    void whatCannotBeSentIsSaidBefore()
    {
        QTRY_VERIFY(problemOf({file(u"large.bin"_s, 1'100'000)}).contains(u"large.bin"_s)); // the server takes one MiB
        QCOMPARE(tray()->count(), 0);
        QVERIFY(problemOf({m_home.path()}).contains(QFileInfo(m_home.path()).fileName()));
        QVERIFY(problemOf({file(u"empty.txt"_s, 0)}).contains(u"empty.txt"_s));
        QVERIFY(problemOf({place(u"nowhere"_s)}).contains(u"nowhere"_s));
        QVERIFY(problemOf({file(u"fine.bin"_s, 10)}).isEmpty());
        QStringList many;
        for (int i = 0; i < 12; ++i)
            many.append(file(u"%1.bin"_s.arg(i), 10));
        QVERIFY(!problemOf(many).isEmpty());
        QCOMPARE(tray()->count(), limits::attachments);
        tray()->add({QUrl(u"https://example.org/x.png"_s)});
        QVERIFY(!tray()->problem().isEmpty());
        tray()->dismissProblem();
        QVERIFY(tray()->problem().isEmpty());
    }

    void chosenAndSentWithoutWords()
    {
        m_doors->chosen = {pictureFile(u"tea.png"_s, 300, 200), file(u"notes.pdf"_s, 5000)};
        tray()->choose();
        QCOMPARE(tray()->count(), 2);
        QCOMPARE(tray()->index(0, 0).data(FileTray::NameRole).toString(), u"tea.png"_s);
        QVERIFY(tray()->index(0, 0).data(FileTray::SourceRole).toString().startsWith(u"image://picture/local/"_s));
        (*m_ada)->composer()->submit({});
        QCOMPARE(tray()->count(), 0);
        QTRY_COMPARE(delivery(), u"sent"_s);
        QCOMPARE(m_ada->message(0), QString()); // the files say what they are
        QCOMPARE(pictures()->count(), 1);
        QCOMPARE(pictures()->index(0, 0).data(FileListModel::WidthRole).toInt(), 300);
        QTRY_VERIFY(said(pictures(), FileListModel::SourceRole).startsWith(u"image://picture/thumb/"_s));
        QCOMPARE(said(cards(), FileListModel::NameRole), u"notes.pdf"_s);
        QVERIFY(said(cards(), FileListModel::DetailRole).startsWith(u"PDF · "_s));
        QTRY_COMPARE(m_bruno->messages((*m_ada)->room()->id()).size(), size_t{1});
        QCOMPARE(m_bruno->messages((*m_ada)->room()->id()).front().attachments.size(), size_t{2});
    }

    void eachConversationHasItsTray()
    {
        tray()->addPaths({file(u"a.bin"_s, 10)}, false);
        const QString here = (*m_ada)->room()->conversationId();
        (*m_ada)->creation()->createGroup(u"others"_s, u"bruno"_s);
        QTRY_COMPARE((*m_ada)->room()->title(), u"others"_s);
        QCOMPARE(tray()->count(), 0);
        (*m_ada)->openConversation(here);
        QCOMPARE(tray()->count(), 1);
        tray()->removeAt(0);
        QCOMPARE(tray()->count(), 0);
        QVERIFY(QFile::exists(place(u"a.bin"_s))); // the user's
    }

    void pastedPictureAndLongText()
    {
        QVERIFY(!tray()->paste()); // words: the field's business
        m_doors->pasted = QImage(40, 30, QImage::Format_RGB32);
        m_doors->pasted.fill(Qt::cyan);
        QVERIFY(tray()->paste());
        tray()->addText(u"ñ"_s.repeated(9000));
        QCOMPARE(tray()->count(), 2);
        const QDir pasted((*m_ada)->session()->accountDirectory() + u"/pasted"_s);
        QCOMPARE(pasted.entryList(QDir::Files).size(), 2);
        (*m_ada)->composer()->submit(u"both"_s);
        QTRY_COMPARE(delivery(), u"sent"_s);
        QCOMPARE(pictures()->count(), 1);
        QVERIFY(said(cards(), FileListModel::NameRole).endsWith(u".txt"_s));
        QVERIFY(pasted.entryList(QDir::Files).isEmpty());
        QVERIFY(tray()->paste());
        tray()->removeAt(0);
        QVERIFY(pasted.entryList(QDir::Files).isEmpty()); // not sent, not kept
    }

    void writtenOfflineSentLater()
    {
        const auto port = m_server->url().port();
        stopServer();
        QTRY_VERIFY(!(*m_ada)->session()->isOnline());
        tray()->addPaths({pictureFile(u"tea.png"_s, 30, 20)}, false);
        (*m_ada)->composer()->submit(u"soon"_s);
        QTRY_COMPARE(delivery(), u"queued"_s);
        QCOMPARE(said(pictures(), FileListModel::StateRole), u"queued"_s);
        const QString waiting = said(pictures(), FileListModel::SourceRole);
        QVERIFY(waiting.startsWith(u"image://picture/local/"_s)); // it is seen all the same
        FileListModel* model = pictures();
        QVERIFY(QFile::remove(place(u"tea.png"_s)));
        QVERIFY(m_server->start({u"--listen"_s, u"127.0.0.1:%1"_s.arg(port)}));
        (*m_ada)->session()->retryNow();
        QTRY_COMPARE(delivery(), u"sent"_s);
        QCOMPARE(pictures(), model); // the same tile, not another one
        QCOMPARE(said(pictures(), FileListModel::StateRole), u"idle"_s);
    }

    void refusedByTheServerAndDiscarded()
    {
        QTRY_VERIFY(problemOf({file(u"large.bin"_s, 1'100'000)}).contains(u"large.bin"_s));
        const ChosenFile large{place(u"large.bin"_s), u"large.bin"_s, {}, {}, {}, false};
        (*m_ada)->session()->account()->send((*m_ada)->room()->id(), {}, {}, {large}); // past the tray
        QTRY_COMPARE(delivery(), u"failed"_s);
        QCOMPARE(said(cards(), FileListModel::StateRole), u"unsent"_s);
        QCOMPARE(m_ada->message(0, MessageListModel::FailureRole), fileErrorText(ErrorCode::TooLarge));
        (*m_ada)->room()->discard(m_ada->message(0, MessageListModel::MessageIdRole));
        QTRY_COMPARE((*m_ada)->room()->messages()->count(), 0);
    }

    void fetchedOpenedAndShown()
    {
        m_doors->chosen = {file(u"paper.pdf"_s, 200'000), file(u"setup.sh"_s, 300)};
        tray()->choose();
        (*m_ada)->composer()->submit({});
        QTRY_COMPARE(delivery(), u"sent"_s);
        const QString paper = said(cards(), FileListModel::KeyRole);
        const QString program = said(cards(), FileListModel::KeyRole, 1);
        files()->act(u"open"_s, paper);
        QTRY_COMPARE(m_doors->opened, QStringList{m_doors->downloadFolder() + u"/paper.pdf"_s});
        QCOMPARE(said(cards(), FileListModel::StateRole), u"here"_s);
        QCOMPARE(QFileInfo(m_doors->opened.first()).size(), 200'000);
        files()->act(u"open"_s, paper); // it is here now
        QCOMPARE(m_doors->opened.size(), 2);
        files()->act(u"folder"_s, paper);
        QCOMPARE(m_doors->shown, QStringList{m_doors->opened.first()});
        files()->act(u"open"_s, program); // fetched, but never run
        QTRY_COMPARE(m_doors->shown.size(), 2);
        QVERIFY(m_doors->shown.last().endsWith(u"setup.sh"_s));
        QCOMPARE(m_doors->opened.size(), 2);
        m_doors->target = place(u"elsewhere.pdf"_s);
        files()->act(u"save"_s, paper);
        QCOMPARE(m_doors->suggested, u"paper.pdf"_s);
        QTRY_VERIFY(QFile::exists(place(u"elsewhere.pdf"_s)));
    }

    void allFilesOfAConversation()
    {
        for (int i = 0; i < 3; ++i) {
            tray()->addPaths({pictureFile(u"%1.png"_s.arg(i), 20 + i, 20), file(u"%1.pdf"_s.arg(i), 10)}, false);
            (*m_ada)->composer()->submit({});
            QTRY_COMPARE(delivery(), u"sent"_s);
        }
        ConversationFiles all;
        all.setConversationId((*m_ada)->room()->conversationId());
        all.setSession((*m_ada)->session());
        const auto listed = [&all](QObject* (ConversationFiles::*list)()) {
            const auto* model = qobject_cast<FileListModel*>((all.*list)());
            QStringList names;
            for (int i = 0; model && i < model->count(); ++i)
                names.append(said(model, FileListModel::NameRole, i));
            return names;
        };
        QTRY_COMPARE(listed(&ConversationFiles::pictures), (QStringList{u"2.png"_s, u"1.png"_s, u"0.png"_s}));
        QCOMPARE(listed(&ConversationFiles::cards), (QStringList{u"2.pdf"_s, u"1.pdf"_s, u"0.pdf"_s}));
        QCOMPARE(all.messageOf(said(qobject_cast<FileListModel*>(all.pictures()), FileListModel::KeyRole)),
                 m_ada->message(0, MessageListModel::MessageIdRole));
        (*m_ada)->room()->remove(m_ada->message(0, MessageListModel::MessageIdRole)); // while one looks
        QTRY_COMPARE(listed(&ConversationFiles::pictures), (QStringList{u"1.png"_s, u"0.png"_s}));
        stopServer();
        QTRY_VERIFY(!(*m_ada)->session()->isOnline());
        ConversationFiles held;
        held.setConversationId((*m_ada)->room()->conversationId());
        held.setSession((*m_ada)->session());
        QTRY_VERIFY(held.isLoaded());
        QVERIFY(held.isPartial());
        QCOMPARE(qobject_cast<FileListModel*>(held.pictures())->count(), 2);
    }

    void aPortraitOfMyOwn()
    {
        AvatarEditor editor;
        editor.setProperty("session", QVariant::fromValue((*m_ada)->session()));
        QSignalSpy finished(&editor, &AvatarEditor::finished);
        m_doors->chosen = {file(u"no.png"_s, 10)};
        editor.choose();
        QVERIFY(!editor.problem().isEmpty() && editor.picture().isEmpty());
        m_doors->chosen = {pictureFile(u"me.png"_s, 200, 100)};
        editor.choose();
        QVERIFY(editor.problem().isEmpty());
        QCOMPARE(editor.pictureWidth(), 200);
        editor.save(50, 0, 100);
        QVERIFY(editor.isBusy());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_doors->cropped, QRectF(0.25, 0, 0.5, 1));
        QTRY_VERIFY((*m_ada)->session()->selfImage().startsWith(u"image:"_s));
        editor.remove();
        QTRY_COMPARE((*m_ada)->session()->selfImage(), QString());
    }
};

TERTULIA_TEST(TestFiles, "files")

} // namespace tertulia::test

#include "tst_files.moc"
