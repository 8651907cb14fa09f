// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox file: what it said to hold is there after every kind of death.
#include "client/cache/outbox.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdio>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

const UserId me = UserId::fromRaw({1, 1});
const ConversationId somewhere = ConversationId::fromRaw({2, 2});

PendingMessage pending(const QString& body, UserId author = me)
{
    PendingMessage out;
    out.clientId = MessageId::make().text();
    out.author = author;
    out.conversation = somewhere;
    out.body = body;
    out.createdAt = SystemClock{}.now();
    return out;
}

std::unique_ptr<Outbox> openOutbox(const QString& folder)
{
    auto outbox = Outbox::open(folder).value();
    if (!outbox->load(me).ok())
        qFatal("the outbox cannot be read");
    return outbox;
}

void add(Outbox& outbox, const PendingMessage& message)
{
    const auto added = outbox.add(message);
    QTRY_VERIFY(added.isFinished());
    QVERIFY(added.result().ok());
}

QStringList bodies(const Outbox& outbox)
{
    QStringList out;
    for (const PendingMessage& row : outbox.rows())
        out.append(row.body);
    return out;
}

} // namespace

/// The program that is killed: queues without end and says what is safe.
class OutboxChild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queue();
};

void OutboxChild::queue()
{
    auto outbox = openOutbox(qEnvironmentVariable("TERTULIA_TEST_FOLDER"));
    for (int i = 0; i < 100'000; ++i) {
        add(*outbox, pending(QString::number(i)));
        std::printf("safe %d\n", i);
        std::fflush(stdout);
    }
}

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void keepsOrderAndState();
    void whatWasBeingSentIsQueuedAgain();
    void silentStaysSilent();
    void whereAndWhenItGoes();
    void copyInTheMiddle();
    void survivesKill();
    void othersRowsStay();
    void sameClientIdTwice();
    void wipeLeavesNothing();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

void OutboxTest::keepsOrderAndState()
{
    {
        auto outbox = openOutbox(m_dir->path());
        for (const auto& body : {u"one"_s, u"two"_s, u"three"_s, u"four"_s})
            add(*outbox, pending(body));
        outbox->setState(outbox->rows().at(1).clientId, SendState::Failed, ErrorCode::Forbidden);
        outbox->remove(outbox->rows().at(2).clientId);
    }
    const auto outbox = openOutbox(m_dir->path());
    QCOMPARE(bodies(*outbox), (QStringList{u"one"_s, u"two"_s, u"four"_s}));
    QCOMPARE(outbox->rows().at(1).state, SendState::Failed);
    QCOMPARE(outbox->rows().at(1).failure, std::optional{ErrorCode::Forbidden});
    const MessageRow row = outbox->rows().at(1).row();
    QVERIFY(row.record.id.isNull());
    QCOMPARE(row.delivery, SendState::Failed);
    QVERIFY(outbox->rows().at(0).row().localOrder < row.localOrder);
}

void OutboxTest::whatWasBeingSentIsQueuedAgain()
{
    {
        auto outbox = openOutbox(m_dir->path());
        add(*outbox, pending(u"text"_s));
        outbox->setState(outbox->rows().front().clientId, SendState::Sending);
    }
    const auto outbox = openOutbox(m_dir->path());
    QCOMPARE(outbox->rows().front().state, SendState::Queued);
    QCOMPARE(outbox->rows().front().attempts, 1);
}

void OutboxTest::silentStaysSilent()
{
    {
        auto outbox = openOutbox(m_dir->path());
        PendingMessage quiet = pending(u"psst"_s);
        quiet.silent = true;
        add(*outbox, quiet);
        add(*outbox, pending(u"aloud"_s));
    }
    const auto outbox = openOutbox(m_dir->path());
    QCOMPARE(outbox->rows().front().row().record.silent, std::optional{true});
    QVERIFY(!outbox->rows().back().row().record.silent);
}

void OutboxTest::whereAndWhenItGoes()
{
    const MessageId root = MessageId::make();
    const Timestamp due{std::chrono::milliseconds{1'900'000'000'123}};
    {
        auto outbox = openOutbox(m_dir->path());
        PendingMessage first = pending(u"to begin with"_s);
        first.conversation = firstRepliesTo(root);
        first.root = root;
        add(*outbox, first);
        PendingMessage later = pending(u"good morning"_s);
        later.dueAt = due;
        add(*outbox, later);
    }
    {
        auto outbox = openOutbox(m_dir->path());
        QCOMPARE(outbox->rows().front().root, std::optional{root});
        QCOMPARE(outbox->rows().front().conversation.text(), root.text());
        QVERIFY(!outbox->rows().front().dueAt);
        QCOMPARE(outbox->rows().back().dueAt, std::optional{due});
        QVERIFY(!outbox->rows().back().root);
        outbox->sendAtOnce(outbox->rows().back().clientId);
        QVERIFY(!outbox->rows().back().dueAt);
    }
    QVERIFY(!openOutbox(m_dir->path())->rows().back().dueAt);
}

/// The files as a power cut would leave them, while the program goes on.
void OutboxTest::copyInTheMiddle()
{
    auto outbox = openOutbox(m_dir->path());
    add(*outbox, pending(u"text"_s));
    outbox->setState(outbox->rows().front().clientId, SendState::Sending);
    const QTemporaryDir copy;
    for (const QFileInfo& file : QDir(m_dir->path()).entryInfoList(QDir::Files))
        if (!file.fileName().endsWith(u"-shm"_s))
            QVERIFY(QFile::copy(file.filePath(), copy.path() + u'/' + file.fileName()));
    const auto reopened = openOutbox(copy.path());
    QCOMPARE(bodies(*reopened), QStringList{u"text"_s});
    QCOMPARE(reopened->rows().front().state, SendState::Queued);
    QCOMPARE(reopened->rows().front().clientId, outbox->rows().front().clientId);
}

void OutboxTest::survivesKill()
{
    for (int round = 0; round < 5; ++round) {
        const QString folder = m_dir->path() + u"/%1"_s.arg(round);
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TERTULIA_TEST_FOLDER"_s, folder);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {u"outbox_child"_s});
        QVERIFY(child.waitForStarted());
        QByteArray said;
        while (said.count("safe") < 5 + 7 * round) {
            QVERIFY(child.waitForReadyRead());
            said += child.readAllStandardOutput();
        }
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        said += child.readAllStandardOutput();
        const auto whole = said.left(said.lastIndexOf('\n') + 1);
        const auto outbox = openOutbox(folder);
        QVERIFY(outbox->rows().size() >= static_cast<size_t>(whole.count("safe")));
        for (int i = 0; i < static_cast<int>(outbox->rows().size()); ++i)
            QCOMPARE(outbox->rows().at(static_cast<size_t>(i)).body, QString::number(i)); // none twice, none missing
    }
}

void OutboxTest::othersRowsStay()
{
    const UserId other = UserId::make();
    auto outbox = openOutbox(m_dir->path());
    add(*outbox, pending(u"mine"_s));
    QVERIFY(outbox->load(other).ok());
    QVERIFY(outbox->rows().empty());
    add(*outbox, pending(u"theirs"_s, other));
    QVERIFY(outbox->load(me).ok());
    QCOMPARE(bodies(*outbox), QStringList{u"mine"_s});
}

void OutboxTest::sameClientIdTwice()
{
    auto outbox = openOutbox(m_dir->path());
    const PendingMessage message = pending(u"text"_s);
    add(*outbox, message);
    const auto again = outbox->add(message);
    QTRY_VERIFY(again.isFinished());
    QCOMPARE(again.result().error().code, ErrorCode::Storage);
    QCOMPARE(outbox->rows().size(), size_t{1});
}

void OutboxTest::wipeLeavesNothing()
{
    auto outbox = openOutbox(m_dir->path());
    add(*outbox, pending(u"nobody reads this"_s));
    QVERIFY(outbox->wipe().ok());
    QVERIFY(outbox->rows().empty());
    for (const QFileInfo& info : QDir(m_dir->path()).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("nobody reads this"), qPrintable(info.fileName()));
    }
    add(*outbox, pending(u"next"_s));
    QCOMPARE(bodies(*openOutbox(m_dir->path())), QStringList{u"next"_s});
}

TERTULIA_TEST(OutboxTest, "outbox")
TERTULIA_TEST(OutboxChild, "outbox_child")

} // namespace tertulia::test

#include "tst_outbox.moc"
