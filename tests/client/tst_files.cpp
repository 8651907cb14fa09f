// SPDX-License-Identifier: GPL-3.0-or-later
// Messages with files on their way to the real server: without a connection, over a line that is cut, and out of a
// program that is killed at any moment: each arrives once, whole.
#include "client/sync/sender.h"
#include "tests/client/two_people.h"
#include "tests/support/fault_proxy.h"
#include "tests/support/file_client.h"
#include "tests/support/test_main.h"

#include <QImage>
#include <QProcess>
#include <QtTest>

#include <csignal>
#include <cstdio>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 large = 3'000'000;

ChosenFile chosen(const QString& path)
{
    return {path, QFileInfo(path).fileName(), u"application/octet-stream"_s, {}, {}, false};
}

QString written(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file for the test");
    return path;
}

} // namespace

/// The program that is killed: signs in and sends messages with files, without end.
class FilesChild : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void send();
};

void FilesChild::send()
{
    const QString folder = qEnvironmentVariable("TERTULIA_TEST_FOLDER");
    SecretStore secrets{SecretStore::Kind::MemoryOnly};
    Account account({folder + u"/account"_s, QUrl(qEnvironmentVariable("TERTULIA_TEST_SERVER")), u"t"_s, u"t"_s, {}},
                    secrets);
    QSet<QString> safe;
    connect(&account, &Account::changed, this, [&safe](const RowChanges& changes) {
        for (const MessageRow& row : changes.messages) {
            safe.insert(row.record.body);
            if (row.delivery != SendState::Sent)
                std::printf("safe %s\n", qPrintable(row.record.body));
        }
        std::fflush(stdout);
    });
    connect(&account, &Account::failed, this, [](const Error& error) {
        std::printf("failed %s %s\n", wireName(error.code).data(), qPrintable(error.detail));
    });
    account.start();
    QVERIFY(Device::wait(account.signIn(u"anna"_s, WsClient::password)).ok());
    QTRY_COMPARE(account.state(), Account::State::Online);
    const auto group = ConversationId::fromText(qEnvironmentVariable("TERTULIA_TEST_GROUP")).value();
    const int round = qEnvironmentVariableIntValue("TERTULIA_TEST_ROUND");
    for (int i = 0; i < 1000; ++i) {
        const int seed = round * 1000 + i;
        const QString path = written(folder + u"/%1.bin"_s.arg(seed), pattern(quint64(seed), 0, 300'000));
        account.send(group, QString::number(seed), {}, {chosen(path)});
        QTRY_VERIFY(safe.contains(QString::number(seed)));
        QTRY_VERIFY(account.outboxSize() < 4);
        QFile::remove(path); // it was taken
    }
}

class FilesTest : public TwoPeople
{
    Q_OBJECT
private Q_SLOTS:
    void arriveWithTheirMessage();
    void waitForTheConnection();
    void overALineThatIsCut();
    void wordsDoNotWaitForALargeFile();
    void refusedOnesSayWhyAndCanBeDiscarded();
    void forgottenByTheServer();
    void survivesKill();
    void anOriginalThatChanged();

private:
    QString file(const QString& name, quint64 seed, qint64 size)
    {
        return written(m_folder->filePath(name), pattern(seed, 0, size));
    }
    QByteArray fetched(FileId id)
    {
        FileClient client;
        if (!client.open(m_server->url(), m_bruno->me().accessToken))
            return {};
        const auto bytes = client.download(id);
        return bytes.ok() ? *bytes : QByteArray();
    }
    QStringList copies() const
    {
        return QDir(m_anna->folder.path() + u"/account/outgoing"_s).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
    std::vector<MessageRecord> arrived(size_t count)
    {
        (void)QTest::qWaitFor([&] { return m_bruno->messages(m_group).size() >= count; }, 60'000);
        return m_bruno->messages(m_group);
    }
    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

void FilesTest::arriveWithTheirMessage()
{
    befriend();
    QImage picture(300, 200, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QVERIFY(picture.save(m_folder->filePath(u"tea.png"_s)));
    qint64 told = 0;
    connect(m_anna->account.get(), &Account::uploadProgressed, this,
            [&told](const QString&, int position, qint64 bytes) { told = position == 1 ? bytes : told; });
    m_anna->account->send(m_group, u"two files"_s, {},
                          {chosen(m_folder->filePath(u"tea.png"_s)), chosen(file(u"notes.bin"_s, 7, large))});
    QTRY_COMPARE(m_anna->waiting.size(), size_t{1});
    const MessageRow waiting = m_anna->waiting.begin()->second;
    QCOMPARE(waiting.record.attachments.size(), size_t{2});
    QCOMPARE(waiting.record.attachments.at(1).name, u"notes.bin"_s);
    QVERIFY(QFile::exists(waiting.outgoing.at(1)));
    const auto messages = arrived(1);
    QCOMPARE(messages.size(), size_t{1});
    QCOMPARE(messages.front().attachments.size(), size_t{2});
    QCOMPARE(messages.front().attachments.at(0).width, std::optional{300});
    QVERIFY(fetched(messages.front().attachments.at(1).file) == pattern(7, 0, large));
    QTRY_COMPARE(m_anna->messages.size(), size_t{1});
    QCOMPARE(m_anna->messages.begin()->second.record.attachments, messages.front().attachments);
    QCOMPARE(told, large);
    QTRY_COMPARE(copies(), QStringList{});
}

void FilesTest::waitForTheConnection()
{
    befriend();
    const QUrl server = m_server->url();
    m_bruno.reset();
    m_server->stop();
    QTRY_VERIFY(!m_anna->isOnline());
    const QString original = file(u"letter.txt"_s, 3, 5000);
    m_anna->account->send(m_group, {}, {}, {chosen(original)});
    m_anna->account->send(m_group, u"after it"_s);
    QTRY_COMPARE(m_anna->waiting.size(), size_t{2});
    QVERIFY(QFile::remove(original));
    m_anna->restart(); // a new process
    QCOMPARE(m_anna->waiting.size(), size_t{2});
    m_server->start();
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_bruno->open(server) && m_bruno->login(u"bruno"_s));
    m_anna->account->retryNow();
    QTRY_COMPARE(m_anna->account->outboxSize(), 0);
    const auto sent = m_anna->stored(m_group);
    QCOMPARE(sent.size(), size_t{2});
    QCOMPARE(sent.front().record.body, u"after it"_s); // the small file did not fall behind
    QCOMPARE(sent.back().record.attachments.front().name, u"letter.txt"_s);
    QVERIFY(fetched(sent.back().record.attachments.front().file) == pattern(3, 0, 5000));
}

void FilesTest::overALineThatIsCut()
{
    befriend();
    FaultProxy line(static_cast<quint16>(m_server->url().port()));
    m_anna->restart(line.url());
    QVERIFY(m_anna->logIn(u"anna"_s) || m_anna->isOnline());
    line.cutAfter = 700'000;
    m_anna->account->send(m_group, u"cut"_s, {}, {chosen(file(u"a"_s, 1, large)), chosen(file(u"b"_s, 2, large))});
    QTRY_COMPARE_WITH_TIMEOUT(m_bruno->messages(m_group).size(), size_t{1}, 120'000);
    QVERIFY(line.cuts >= 4);
    const auto messages = m_bruno->messages(m_group);
    for (int i = 0; i < 2; ++i)
        QVERIFY(fetched(messages.front().attachments.at(size_t(i)).file) == pattern(quint64(i + 1), 0, large));
}

void FilesTest::wordsDoNotWaitForALargeFile()
{
    befriend();
    m_anna->account->send(m_group, u"film"_s, {}, {chosen(file(u"film"_s, 1, Sender::overtakenFrom + 1))});
    m_anna->account->send(m_group, u"words"_s);
    const auto messages = arrived(2);
    QCOMPARE(messages.size(), size_t{2});
    QCOMPARE(messages.front().body, u"words"_s);
}

void FilesTest::refusedOnesSayWhyAndCanBeDiscarded()
{
    befriend();
    m_anna->account->send(m_group, {}, {}, {chosen(file(u"huge"_s, 1, 26 * 1024 * 1024))}); // the server takes 25
    QTRY_COMPARE(m_anna->waiting.size(), size_t{1});
    const QString id = m_anna->waiting.begin()->first;
    QTRY_COMPARE(m_anna->waiting.at(id).delivery, SendState::Failed);
    QCOMPARE(m_anna->waiting.at(id).failure, std::optional{ErrorCode::TooLarge});
    m_anna->account->discard(id);
    QTRY_VERIFY(m_anna->waiting.empty());
    QTRY_COMPARE(copies(), QStringList{});
    m_anna->account->send(m_group, {}, {}, {chosen(m_folder->filePath(u"nothing"_s))});
    QTRY_COMPARE(m_anna->failures.size(), size_t{1}); // it cannot be read: it never was a message
    QCOMPARE(m_anna->failures.front().code, ErrorCode::Storage);
    QVERIFY(m_anna->waiting.empty());
}

/// Announced and sent, but the message came only when the server had tidied up.
void FilesTest::forgottenByTheServer()
{
    befriend();
    FaultProxy line(static_cast<quint16>(m_server->url().port()));
    m_anna->restart(line.url());
    QVERIFY(m_anna->logIn(u"anna"_s) || m_anna->isOnline());
    m_anna->account->send(m_group, {}, {}, {chosen(file(u"a"_s, 1, large))});
    bool isGone = false;
    connect(m_anna->account.get(), &Account::uploadProgressed, this, [&](const QString&, int, qint64) {
        if (std::exchange(isGone, true))
            return;
        auto db = m_server->openDb();
        QVERIFY(db->exec("DELETE FROM files").ok());
    });
    const auto messages = arrived(1);
    QVERIFY(isGone);
    QCOMPARE(messages.size(), size_t{1});
    QVERIFY(fetched(messages.front().attachments.front().file) == pattern(1, 0, large));
}

void FilesTest::survivesKill()
{
    befriend();
    m_anna->restart(QUrl(u"http://127.0.0.1:9"_s)); // the program below is anna's
    QStringList safe;
    for (int round = 0; round < 5; ++round) {
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TERTULIA_TEST_FOLDER"_s, m_folder->path());
        environment.insert(u"TERTULIA_TEST_SERVER"_s, m_server->url().toString());
        environment.insert(u"TERTULIA_TEST_GROUP"_s, m_group.text());
        environment.insert(u"TERTULIA_TEST_ROUND"_s, QString::number(round));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {u"files_child"_s});
        QVERIFY(child.waitForStarted());
        QByteArray said;
        while (said.count("safe") < 3 + 4 * round) {
            QVERIFY2(child.waitForReadyRead(), (said + child.readAllStandardError()).constData());
            said += child.readAllStandardOutput();
        }
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        said += child.readAllStandardOutput();
        for (const QByteArray& one : said.left(said.lastIndexOf('\n') + 1).split('\n'))
            if (one.startsWith("safe ") && !safe.contains(QString::fromUtf8(one.mid(5))))
                safe.append(QString::fromUtf8(one.mid(5)));
    }
    SecretStore secrets{SecretStore::Kind::MemoryOnly};
    Account account({m_folder->path() + u"/account"_s, m_server->url(), u"t"_s, u"t"_s, {}}, secrets);
    account.start();
    QVERIFY(Device::wait(account.signIn(u"anna"_s, WsClient::password)).ok());
    QTRY_COMPARE(account.outboxSize(), 0);
    WsClient reader;
    QVERIFY(reader.open(m_server->url()) && reader.login(u"bruno"_s));
    QStringList bodies;
    SyncAfter after{StreamId{m_group}, 0, {}, {}};
    for (bool more = true; more;) {
        const auto page = reader.request(after);
        QVERIFY(page.ok());
        for (const Record& record : page->records)
            if (const auto* message = std::get_if<MessageRecord>(&record); message && !message->system) {
                bodies.append(message->body);
                QCOMPARE(message->attachments.size(), size_t{1});
                QVERIFY(fetched(message->attachments.front().file) == pattern(message->body.toULongLong(), 0, 300'000));
            }
        more = page->more;
        after.rev = page->rev;
    }
    QCOMPARE(bodies.removeDuplicates(), 0);
    for (const QString& one : safe)
        QVERIFY2(bodies.contains(one), qPrintable(one));
    QVERIFY(QDir(m_folder->path() + u"/account/outgoing"_s).isEmpty());
}

void FilesTest::anOriginalThatChanged()
{
    OutgoingFile taken;
    taken.path = file(u"large"_s, 1, 100);
    taken.is.size = 100;
    taken.modifiedAt = QFileInfo(taken.path).lastModified().toMSecsSinceEpoch();
    QVERIFY(outgoing::isUnchanged(taken));
    file(u"large"_s, 1, 101);
    QVERIFY(!outgoing::isUnchanged(taken));
    file(u"large"_s, 2, 100);
    QFile touched(taken.path);
    QVERIFY(touched.open(QIODevice::ReadWrite));
    QVERIFY(touched.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime));
    QVERIFY(!outgoing::isUnchanged(taken));
}

TERTULIA_TEST(FilesTest, "files")
TERTULIA_TEST(FilesChild, "files_child")

} // namespace tertulia::test

#include "tst_files.moc"
