// SPDX-License-Identifier: GPL-3.0-or-later
// Files along with messages: dropped, pasted, chosen; taken home again. And what the server shows of links.
#include "tests/support/file_client.h"
#include "tests/support/test_main.h"
#include "tests/support/tiny_web.h"
#include "tests/window/house.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class FilesByHand : public House
{
    Q_OBJECT

public:
    FilesByHand() { m_serverOptions = {u"--previews.on"_s, u"true"_s, u"--previews.allow"_s, u"127.0.0.1/32"_s}; }

private Q_SLOTS:
    void drops();
    void pastesAPicture();
    void choosesInTheDialog();
    void sendsAFileLater();
    void leavesOneOut();
    void downloads();
    void cancelsADownload();
    void looksAtAPicture();
    void allFilesOfAConversation();
    void previewsOfLinks();
    void customEmoji();

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_home->filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString{};
    }
    static QImage picture(Qt::GlobalColor color)
    {
        QImage image(160, 120, QImage::Format_RGB32);
        image.fill(color);
        return image;
    }
    std::optional<MessageRecord> withFile(const QString& name)
    {
        return told<MessageRecord>(*m_bruno, [&](const MessageRecord& one) {
            return !one.attachments.empty() && one.attachments.front().name == name;
        });
    }
    QByteArray brunoTakes(const MessageRecord& message)
    {
        FileClient files;
        if (!files.open(m_server->url(), m_bruno->me().accessToken))
            return {};
        const auto bytes = files.download(message.attachments.front().file);
        return bytes.ok() ? *bytes : QByteArray{};
    }
    /// As Bruno's device sends one.
    bool brunoSends(ConversationId group, const QString& name, const QByteArray& bytes);
    void dropOn(const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint place = hand().window().contentItem()->boundingRect().center().toPoint();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&hand().window(), &enter);
        QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&hand().window(), &move);
        QDropEvent drop(QPointF(place), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&hand().window(), &drop);
    }
};

bool FilesByHand::brunoSends(ConversationId group, const QString& name, const QByteArray& bytes)
{
    FileBegin begin;
    begin.name = name;
    begin.size = bytes.size();
    begin.conversation = group;
    const auto begun = m_bruno->request(begin);
    FileClient files;
    if (!begun.ok() || !files.open(m_server->url(), m_bruno->me().accessToken) ||
        !files.upload(begun->file.file, [&](int64_t at, int64_t length) { return bytes.mid(at, length); }).ok())
        return false;
    MessageSend send = messageTo(group, u"have a look"_s);
    send.attachments = std::vector<FileId>{begun->file.file};
    return m_bruno->request(send).ok();
}

void FilesByHand::drops()
{
    QVERIFY(!openGroup(u"Dropping"_s).isNull());
    dropOn(write(u"plan.txt"_s, "measure twice\n"));
    QVERIFY(hand().wait(has(u"plan.txt"_s).as(QAccessible::ListItem)));
    hand().type(u"the plan"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(withFile(u"plan.txt"_s));
    QCOMPARE(withFile(u"plan.txt"_s)->body, u"the plan"_s);
    QCOMPARE(brunoTakes(*withFile(u"plan.txt"_s)), QByteArray("measure twice\n"));
}

void FilesByHand::pastesAPicture()
{
    const auto group = openGroup(u"Pasting"_s);
    QGuiApplication::clipboard()->setImage(picture(Qt::red));
    hand().press(QKeySequence::Paste);
    QVERIFY(hand().wait(has(u"Leave out "_s)));
    hand().press(QKeySequence(Qt::Key_Return));
    const auto pasted = [&] {
        return told<MessageRecord>(
            *m_bruno, [&](const MessageRecord& one) { return one.conversation == group && !one.attachments.empty(); });
    };
    QTRY_VERIFY(pasted());
    QCOMPARE(QImage::fromData(brunoTakes(*pasted())).size(), QSize(160, 120));
}

void FilesByHand::choosesInTheDialog()
{
    QVERIFY(!openGroup(u"Choosing"_s).isNull());
    const QString path = write(u"chosen.txt"_s, "chosen\n");
    QVERIFY(hand().click(u"Attach files"_s));
    QVERIFY(chooseFile(path));
    QVERIFY(hand().wait(has(u"chosen.txt"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(u"Send"_s));
    QTRY_VERIFY(withFile(u"chosen.txt"_s));
}

void FilesByHand::sendsAFileLater()
{
    phone().forgetEvents();
    const auto group = openGroup(u"Files at nine"_s);
    dropOn(write(u"agenda.txt"_s, "one\n"));
    QVERIFY(hand().wait(has(u"agenda.txt"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().choose(u"Send later or silently"_s, u"Tomorrow at 9:00 AM"_s));
    const auto scheduled = [&] {
        return told<ScheduledRecord>(phone(), [&](const ScheduledRecord& one) { return one.conversation == group; });
    };
    QTRY_VERIFY(scheduled());
    QCOMPARE(scheduled()->attachments.size(), size_t{1});
    QVERIFY(hand().waitGone(
        has(u"agenda.txt"_s).as(QAccessible::ListItem))); // neither in the field nor among what was said
    QVERIFY(hand().click(u"Later"_s));
    QVERIFY(hand().choose(has(u"agenda.txt"_s).as(QAccessible::ListItem), u"Edit…"_s, Qt::RightButton));
    const Target sheet = Target(u"Message to be sent later"_s).as(QAccessible::Dialog);
    QVERIFY(hand().fill(Target(u"Time"_s).in(sheet), u"10:30"_s));
    QVERIFY(hand().click(Target(u"Save"_s).in(sheet)));
    QTRY_COMPARE(QDateTime::fromMSecsSinceEpoch(scheduled()->dueAt.time_since_epoch().count()).time(), QTime(10, 30));
    QVERIFY(hand().choose(has(u"agenda.txt"_s).as(QAccessible::ListItem), u"Send now"_s, Qt::RightButton));
    QTRY_VERIFY(withFile(u"agenda.txt"_s));
}

void FilesByHand::leavesOneOut()
{
    QVERIFY(!openGroup(u"Leaving out"_s).isNull());
    dropOn(write(u"mistake.txt"_s, "oops\n"));
    QVERIFY(hand().click(u"Leave out mistake.txt"_s));
    QVERIFY(hand().waitGone(has(u"mistake.txt"_s)));
}

void FilesByHand::downloads()
{
    const auto group = openGroup(u"Downloading"_s);
    QVERIFY(brunoSends(group, u"recipe.txt"_s, "flour\n"));
    QVERIFY(hand().hover(has(u"File recipe.txt"_s)));
    QVERIFY(hand().click(u"Download"_s));
    QFile file(m_home->filePath(u"Downloads/recipe.txt"_s));
    QTRY_COMPARE(file.size(), 6);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("flour\n"));
}

/// It can be had afterwards all the same.
void FilesByHand::cancelsADownload()
{
    const auto group = openGroup(u"Cancelling"_s);
    QVERIFY(brunoSends(group, u"film.bin"_s, QByteArray(400'000, 'f')));
    QVERIFY(hand().hover(has(u"File film.bin"_s)));
    m_server->signal(SIGSTOP); // it is not through before she can think better of it
    const bool cancelled = hand().click(Target(u"Download"_s).in(has(u"File film.bin"_s))) &&
                           hand().click(Target(u"Cancel"_s).in(has(u"File film.bin"_s)));
    m_server->signal(SIGCONT);
    QVERIFY(cancelled);
    QVERIFY(hand().wait(Target(u"Download"_s).in(has(u"File film.bin"_s))));
    QFile file(m_home->filePath(u"Downloads/film.bin"_s));
    QVERIFY(!file.exists());
    QVERIFY(hand().click(Target(u"Download"_s).in(has(u"File film.bin"_s))));
    QTRY_COMPARE(file.size(), 400'000);
}

void FilesByHand::looksAtAPicture()
{
    const auto group = openGroup(u"Looking"_s);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(picture(Qt::blue).save(&buffer, "PNG"));
    QVERIFY(brunoSends(group, u"sea.png"_s, bytes));
    QVERIFY(hand().click(has(u"Picture: sea.png"_s)));
    QVERIFY(hand().wait(u"Save as…"_s));
    hand().press(QKeySequence(Qt::Key_Escape));
}

void FilesByHand::allFilesOfAConversation()
{
    const auto group = openGroup(u"All files"_s);
    QVERIFY(brunoSends(group, u"minutes.txt"_s, "agreed\n"));
    QVERIFY(hand().wait(has(u"File minutes.txt"_s)));
    QVERIFY(hand().choose(Target(u"More"_s).as(QAccessible::Button).first(), u"Files"_s));
    const Target panel = Target(u"Files"_s).as(QAccessible::Pane);
    QVERIFY(hand().click(Target(u"Other files"_s).in(panel)));
    QVERIFY(hand().wait(has(u"minutes.txt"_s).in(panel)));
}

void FilesByHand::previewsOfLinks()
{
    TinyWeb web;
    web.page(u"/news"_s, "<title>Whales return</title>");
    QVERIFY(!openGroup(u"Links"_s).isNull());
    hand().type(u"look "_s + web.url(u"/news"_s));
    hand().press(QKeySequence(Qt::Key_Return));
    const auto previewed = [this] {
        return told<MessageRecord>(*m_bruno, [](const MessageRecord& one) { return !one.previews.empty(); });
    };
    QTRY_VERIFY(previewed());
    QVERIFY(hand().wait(has(u"Whales return"_s)));
    QVERIFY(choose(u": look "_s, u"Remove previews"_s));
    QTRY_VERIFY(
        message(
            *m_bruno,
            told<MessageRecord>(*m_bruno, [](const MessageRecord& one) { return one.body.startsWith(u"look "_s); })->id)
            ->previews.empty());
    QVERIFY(hand().waitGone(has(u"Whales return"_s)));
}

void FilesByHand::customEmoji()
{
    const QString path = m_home->filePath(u"party.png"_s);
    QVERIFY(picture(Qt::magenta).save(path));
    QVERIFY(!openSpace(u"Pictured"_s).isNull());
    QVERIFY(openSpaceSettings(u"Pictured"_s, u"Emoji"_s));
    QVERIFY(hand().click(u"Choose a picture"_s));
    QVERIFY(chooseFile(path));
    QVERIFY(hand().fill(Target(u"Name"_s), u"party"_s));
    QVERIFY(hand().click(Target(u"Add"_s).as(QAccessible::Button)));
    QTRY_VERIFY(told<EmojiRecord>(*m_bruno, [](const EmojiRecord& one) { return one.name == u"party"_s; }));
}

TERTULIA_TEST(FilesByHand, "files")

} // namespace tertulia::test

#include "tst_files.moc"
