// SPDX-License-Identifier: GPL-3.0-or-later
// Files, thumbnails and avatars on their way to this computer from the real server: over cut lines, paused, given up,
// and after a restart of the program.
#include "client/sync/downloads.h"
#include "tests/client/two_people.h"
#include "tests/support/fault_proxy.h"
#include "tests/support/file_client.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QImage>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class FileDownloadsTest : public TwoPeople
{
    Q_OBJECT
private Q_SLOTS:
    void arrivesWhole();
    void goesOnAfterARestart();
    void pausedAndResumed();
    void cancelledLeavesNothing();
    void twoOfOneName();
    void goneFromTheServer();
    void signingOutForgetsTheList();
    void thumbnailsOverOneLine();
    void avatars();

private:
    /// After a restart: the device resumes by itself if its secret was kept in time, else it signs in.
    bool isBack()
    {
        const auto decided = [this] {
            return m_anna->isOnline() ||
                   (m_anna->account->isReady() && m_anna->account->state() == Account::State::SignedOut);
        };
        return QTest::qWaitFor(decided, 60'000) && (m_anna->isOnline() || m_anna->logIn(u"anna"_s));
    }
    static constexpr qint64 large = 4'000'000;

    /// Bruno sends it.
    Attachment sent(const QString& name, quint64 seed, qint64 size) { return sent(name, pattern(seed, 0, size)); }
    Attachment sent(const QString& name, const QByteArray& bytes)
    {
        const auto begun = m_bruno->request(FileBegin{name, bytes.size(), m_group, {}});
        FileClient client;
        if (!begun.ok() || !client.open(m_server->url(), m_bruno->me().accessToken))
            qFatal("no file for the test");
        const auto stored =
            client.upload(begun->file.file, [&bytes](int64_t from, int64_t length) { return bytes.mid(from, length); });
        MessageSend message = messageTo(m_group, {});
        message.attachments = std::vector{begun->file.file};
        if (!stored.ok() || !m_bruno->request(message).ok())
            qFatal("no message for the test");
        const FileInfo& file = stored->file;
        return {file.file, file.name, file.size, file.type.value_or(QString{}), file.width, file.height, file.preview};
    }
    [[nodiscard]] QString place(const QString& name) const { return m_folder.filePath(name); }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    Downloads& downloads() { return *m_anna->account->downloads(); }
    [[nodiscard]] Download::State stateOf(FileId file)
    {
        const Download* one = downloads().find(file);
        return one ? one->state : Download::State::Failed;
    }
    QTemporaryDir m_folder;
};

void FileDownloadsTest::arrivesWhole()
{
    befriend();
    const Attachment file = sent(u"a.bin"_s, 1, large);
    QSignalSpy changed(m_anna->account.get(), &Account::downloadChanged);
    downloads().fetch(file, place(u"arrives.bin"_s), false);
    QTRY_COMPARE(stateOf(file.file), Download::State::Done);
    QVERIFY(contentOf(place(u"arrives.bin"_s)) == pattern(1, 0, large));
    QVERIFY(changed.size() > 10 && changed.size() < 200); // progress, but no flood
    QVERIFY(QFile::remove(place(u"arrives.bin"_s)));
    QVERIFY(!downloads().find(file.file)); // it is not here any more
}

void FileDownloadsTest::goesOnAfterARestart()
{
    befriend();
    const Attachment file = sent(u"a.bin"_s, 2, large);
    FaultProxy line(static_cast<quint16>(m_server->url().port()));
    m_anna->restart(line.url());
    QVERIFY(isBack());
    line.cutAfter = 1'500'000;
    downloads().fetch(file, place(u"again.bin"_s), false);
    QTRY_VERIFY(line.cuts > 0);
    QVERIFY(stateOf(file.file) != Download::State::Done);
    m_anna->shutDown();
    const qint64 before = QFileInfo(place(u"again.bin.part"_s)).size();
    QVERIFY(before > 500'000);
    m_anna->restart(line.url());
    QVERIFY(downloads().find(file.file));
    QCOMPARE(downloads().find(file.file)->bytes, before);
    QVERIFY(isBack());
    QTRY_COMPARE(stateOf(file.file), Download::State::Done);
    QVERIFY(contentOf(place(u"again.bin"_s)) == pattern(2, 0, large));
}

void FileDownloadsTest::pausedAndResumed()
{
    befriend();
    const Attachment file = sent(u"a.bin"_s, 3, large);
    connect(m_anna->account.get(), &Account::downloadChanged, this, [this](FileId id) {
        if (downloads().find(id)->bytes > large / 4 && stateOf(id) == Download::State::Running)
            QTimer::singleShot(0, this, [this, id] { downloads().pause(id); });
    });
    downloads().fetch(file, place(u"paused.bin"_s), false);
    QTRY_COMPARE(stateOf(file.file), Download::State::Paused);
    m_anna->account->disconnect(this);
    m_anna->restart();
    QVERIFY(isBack());
    QCOMPARE(stateOf(file.file), Download::State::Paused); // also after a restart
    downloads().resume(file.file);
    QTRY_COMPARE(stateOf(file.file), Download::State::Done);
    QVERIFY(contentOf(place(u"paused.bin"_s)) == pattern(3, 0, large));
}

void FileDownloadsTest::cancelledLeavesNothing()
{
    befriend();
    const Attachment file = sent(u"a.bin"_s, 4, large);
    connect(m_anna->account.get(), &Account::downloadChanged, this, [this](FileId id) {
        if (const Download* one = downloads().find(id); one && one->bytes > large / 4)
            QTimer::singleShot(0, this, [this, id] { downloads().cancel(id); });
    });
    downloads().fetch(file, place(u"cancelled.bin"_s), false);
    QTRY_VERIFY(!downloads().find(file.file));
    QVERIFY(!QFile::exists(place(u"cancelled.bin.part"_s)) && !QFile::exists(place(u"cancelled.bin"_s)));
}

void FileDownloadsTest::twoOfOneName()
{
    befriend();
    const Attachment one = sent(u"x.tar"_s, 5, 1000);
    const Attachment other = sent(u"x.tar"_s, 6, 2000);
    downloads().fetch(one, place(u"x.tar"_s), false);
    downloads().fetch(other, place(u"x.tar"_s), false);
    QTRY_COMPARE(stateOf(one.file), Download::State::Done);
    QTRY_COMPARE(stateOf(other.file), Download::State::Done);
    QVERIFY(contentOf(place(u"x.tar"_s)) == pattern(5, 0, 1000));
    QVERIFY(contentOf(place(u"x (2).tar"_s)) == pattern(6, 0, 2000));
}

void FileDownloadsTest::goneFromTheServer()
{
    befriend();
    Attachment file = sent(u"a"_s, 7, 10);
    file.file = FileId::make();
    downloads().fetch(file, place(u"gone"_s), false);
    QTRY_COMPARE(stateOf(file.file), Download::State::Failed);
    QCOMPARE(downloads().find(file.file)->failure, std::optional{ErrorCode::NotFound});
    downloads().cancel(file.file);
    QVERIFY(!downloads().find(file.file));
}

void FileDownloadsTest::signingOutForgetsTheList()
{
    befriend();
    const Attachment file = sent(u"a"_s, 8, 10);
    downloads().fetch(file, place(u"kept"_s), false);
    QTRY_COMPARE(stateOf(file.file), Download::State::Done);
    QVERIFY(Device::wait(m_anna->account->signOut(true)).ok());
    QVERIFY(!downloads().find(file.file));
    QVERIFY(QFile::exists(place(u"kept"_s))); // it is the user's
    QVERIFY(!QFile::exists(m_anna->folder.path() + u"/account/downloads.json"_s));
}

void FileDownloadsTest::thumbnailsOverOneLine()
{
    befriend();
    std::vector<Attachment> files;
    for (const Qt::GlobalColor colour : {Qt::red, Qt::green, Qt::blue, Qt::yellow, Qt::cyan}) {
        QImage picture(1000, 500, QImage::Format_RGB32);
        picture.fill(colour);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(picture.save(&buffer, "PNG"));
        files.push_back(sent(u"p.png"_s, bytes));
    }
    FaultProxy line(static_cast<quint16>(m_server->url().port()));
    m_anna->restart(line.url());
    QVERIFY(isBack());
    std::vector<QFuture<Result<QByteArray>>> answers;
    for (const Attachment& file : files)
        answers.push_back(m_anna->account->picture(file.file, true, 1'000'000));
    for (const auto& answer : answers) {
        const auto bytes = Device::wait(answer);
        QVERIFY(bytes.ok());
        QCOMPARE(QImage::fromData(*bytes).size(), QSize(640, 320));
    }
    QCOMPARE(Device::wait(m_anna->account->picture(files.front().file, false, 10)).error().code, ErrorCode::TooLarge);
    QCOMPARE(Device::wait(m_anna->account->picture(FileId::make(), true, 1000)).error().code, ErrorCode::NotFound);
    const Attachment film = sent(u"film"_s, 9, large);
    line.cutAfter = 5'000'000;
    const auto whole = Device::wait(m_anna->account->picture(film.file, false, large));
    QVERIFY(whole.ok() && *whole == pattern(9, 0, large));
    m_server->crash();
    QTRY_VERIFY(!m_anna->isOnline());
    QCOMPARE(Device::wait(m_anna->account->picture(film.file, false, large)).error().code, ErrorCode::Offline);
}

void FileDownloadsTest::avatars()
{
    befriend();
    const QByteArray noise = pattern(10, 0, 300 * 300 * 4); // cannot be packed: more than one piece
    const QImage picture(reinterpret_cast<const uchar*>(noise.constData()), 300, 300, QImage::Format_RGB32);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(picture.save(&buffer, "PNG") && bytes.size() > limits::blobPiece);
    const auto set = Device::wait(m_anna->account->setAvatar(bytes));
    QVERIFY(set.ok() && set->avatar.startsWith(u"image:"_s));
    const auto known = [this] {
        const auto found = Device::wait(m_anna->account->users({m_anna->account->self().id}));
        return found.empty() ? QString{} : found.front().avatar;
    };
    QTRY_COMPARE(known(), set->avatar);
    const auto fetched = Device::wait(m_anna->account->avatar(set->avatar.mid(6), 512));
    QVERIFY(fetched.ok());
    QCOMPARE(QImage::fromData(*fetched).size(), QSize(300, 300)); // nothing is made larger than it was
    QCOMPARE(Device::wait(m_anna->account->setAvatar("no picture")).error().code, ErrorCode::BadField);
    QVERIFY(Device::wait(m_anna->account->setAvatar({})).ok());
    QTRY_COMPARE(m_anna->account->self().avatar, QString());
}

TERTULIA_TEST(FileDownloadsTest, "file_downloads")

} // namespace tertulia::test

#include "tst_file_downloads.moc"
