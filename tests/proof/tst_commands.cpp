// SPDX-License-Identifier: GPL-3.0-or-later
// The commands an operator has: digests written down, and a database compared with them: the same one, one that went
// on, and a backup that lost something.
#include "shared/protocol/claim_lines.h"
#include "tests/integration/server_process.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <QTemporaryFile>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ProofCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void theSameIsProven();
    void onlyOneConversation();
    void aMissingRowIsFound();
    void aLossIsNoChange();
    void nothingComparedIsNoProof();
    void anOlderBackupIsFound();
    void whatChangedSinceIsNotAFault();
    void misuse_data();
    void misuse();

private:
    ServerProcess::Outcome run(const QStringList& words, const QByteArray& input = {}) const
    {
        return ServerProcess::run(words + m_options, input);
    }
    ServerProcess::Outcome verify(const QByteArray& lines) const
    {
        return run({u"admin"_s, u"verify"_s, u"-"_s}, lines);
    }
    [[nodiscard]] QByteArray digests() const
    {
        const auto made = run({u"admin"_s, u"digests"_s, u"--all"_s});
        return made.code == 0 ? made.out : QByteArray("failed: ") + made.err;
    }
    bool change(const char* sql) const
    {
        const auto changed = m_database->open()->exec(sql);
        return changed.ok() && *changed > 0;
    }

    std::unique_ptr<TempDb> m_database;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_anna;
    QStringList m_options;
    ConversationId m_group;
};

/// With a server that runs meanwhile.
void ProofCommandsTest::init()
{
    m_database = std::make_unique<TempDb>(globalEngine());
    m_server = std::make_unique<ServerProcess>();
    qputenv("TERTULIA_DATABASE__URL", m_database->url().toUtf8());
    QVERIFY(m_server->start());
    m_options = {u"--data"_s, m_server->data()};
    m_anna = enrolled(m_server->url(), u"anna"_s);
    m_group = makeGroup(*m_anna, {});
    makeGroup(*m_anna, {});
    for (int i = 0; i < 300; i += 50) { // more at once would be refused
        std::vector<int64_t> sent;
        for (int j = 0; j < 50; ++j)
            sent.push_back(m_anna->post(messageTo(m_group, u"said"_s)));
        for (const int64_t id : sent)
            QVERIFY(m_anna->await<MessageSend>(id).ok());
    }
}

void ProofCommandsTest::cleanup()
{
    qunsetenv("TERTULIA_DATABASE__URL");
    m_anna.reset();
    m_server.reset();
    m_database.reset();
}

void ProofCommandsTest::theSameIsProven()
{
    const QByteArray lines = digests();
    const auto texts = QString::fromUtf8(lines).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(texts.size(), 2); // the other group has no messages
    const auto first = claimFrom(texts.at(0));
    const auto second = claimFrom(texts.at(1));
    QVERIFY(first && second);
    QCOMPARE(first->conversation, m_group);
    QCOMPARE(first->claim.last, Seq{256});
    QCOMPARE(second->claim.last, Seq{300});
    // It is what the server says itself.
    const auto reply = m_anna->request(SyncVerify{m_group, first->rev, {first->claim, second->claim}});
    QVERIFY(reply.ok() && !reply->behind && reply->mismatched.empty());
    const auto outcome = verify("# from before\n\n" + lines);
    QCOMPARE(outcome.out, QByteArray("2 blocks: 2 as the file says, 0 changed since, 0 wrong\n"));
    QCOMPARE(outcome.code, 0);
    // Also from a file.
    QTemporaryFile file;
    QVERIFY(file.open() && file.write(lines) == lines.size() && file.flush());
    QCOMPARE(run({u"admin"_s, u"verify"_s, file.fileName()}).code, 0);
}

void ProofCommandsTest::onlyOneConversation()
{
    const auto made = run({u"admin"_s, u"digests"_s, m_group.text()});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.out, digests());
    const auto none = run({u"admin"_s, u"digests"_s, ConversationId::make().text()});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains("there is no conversation"));
}

void ProofCommandsTest::aMissingRowIsFound()
{
    const QByteArray lines = digests();
    QVERIFY(change("DELETE FROM messages WHERE seq = 7"));
    const auto outcome = verify(lines);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.out.startsWith(m_group.text().toLatin1() + " block 0, messages 1 to 256: differs: 1 missing\n"),
             outcome.out.constData());
    QVERIFY(outcome.out.endsWith("2 blocks: 1 as the file says, 0 changed since, 1 wrong\n"));
    QVERIFY(change("DELETE FROM messages WHERE seq > 256"));
    QVERIFY(verify(lines).out.endsWith("2 blocks: 0 as the file says, 0 changed since, 2 wrong\n"));
    const QByteArray stranger = ConversationId::make().text().toLatin1();
    const auto missing = verify(QByteArray(lines).replace(m_group.text().toLatin1(), stranger));
    QCOMPARE(missing.code, 1);
    QVERIFY(missing.out.contains(stranger + " block 1, messages 257 to 300: there is no such conversation"));
}

/// Whatever was changed beside it: a message that was there cannot go.
void ProofCommandsTest::aLossIsNoChange()
{
    const QByteArray lines = digests();
    const auto page = m_anna->request(HistoryPage{m_group, {}, {}, 1});
    QVERIFY(m_anna->request(ReactionAdd{page->messages.front().id, u"👍"_s}).ok());
    QVERIFY(change("DELETE FROM messages WHERE seq = 290"));
    const auto outcome = verify(lines);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.out.contains("block 1, messages 257 to 300: differs: 1 missing\n"), outcome.out.constData());
    QVERIFY2(outcome.out.endsWith("2 blocks: 1 as the file says, 0 changed since, 1 wrong\n"), outcome.out.constData());
}

void ProofCommandsTest::nothingComparedIsNoProof()
{
    const auto none = verify("# nothing\n");
    QCOMPARE(none.code, 1);
    QVERIFY2(none.out.endsWith("nothing was compared\n"), none.out.constData());
    QByteArray lines = digests();
    lines = lines.mid(lines.indexOf('\n') + 1); // the second block
    const auto page = m_anna->request(HistoryPage{m_group, {}, {}, 1});
    QVERIFY(m_anna->request(MessageEdit{page->messages.front().id, u"edited"_s}).ok());
    const auto later = verify(lines);
    QCOMPARE(later.code, 1);
    QVERIFY2(later.out.endsWith("1 changed since, 0 wrong\nnothing was compared\n"), later.out.constData());
}

/// The list is younger than the database that should have all of it.
void ProofCommandsTest::anOlderBackupIsFound()
{
    const QByteArray lines = digests();
    QVERIFY(change("DELETE FROM messages WHERE seq = 300"));
    QVERIFY(change("UPDATE conversations SET rev = rev - 1, last_seq = last_seq - 1 WHERE last_seq = 300"));
    const auto outcome = verify(lines);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.out.contains("block 1, messages 257 to 300: differs; the line is from rev "),
             outcome.out.constData());
}

void ProofCommandsTest::whatChangedSinceIsNotAFault()
{
    const QByteArray lines = digests();
    const auto page = m_anna->request(HistoryPage{m_group, {}, {}, 1});
    QVERIFY(m_anna->request(MessageEdit{page->messages.front().id, u"edited"_s}).ok());
    QVERIFY(m_anna->request(messageTo(m_group, u"more"_s)).ok()); // a message after the block is no change of it
    const auto outcome = verify(lines);
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.out.contains("block 1, messages 257 to 300: cannot be compared: changed by rev "),
             outcome.out.constData());
    QVERIFY(outcome.out.endsWith("2 blocks: 1 as the file says, 1 changed since, 0 wrong\n"));
}

void ProofCommandsTest::misuse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("complaint");
    const auto row = [](const char* name, const QString& words, const char* complaint) {
        QTest::newRow(name) << words.split(u' ') << QByteArray(complaint);
    };
    row("digests of nothing", u"admin digests"_s, "admin what?");
    row("digests of all and one", u"admin digests x --all"_s, "admin what?");
    row("digests of no id", u"admin digests tea"_s, "tea is not the id of a conversation");
    row("verify nothing", u"admin verify"_s, "admin what?");
    row("verify all", u"admin verify - --all"_s, "unknown option --all");
    row("no file", u"admin verify /nowhere/digests"_s, "cannot read /nowhere/digests");
    row("no lines", u"admin verify -"_s, "line 2 is not CONVERSATION REV BLOCK FIRST LAST DIGEST");
}

void ProofCommandsTest::misuse()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, complaint);
    const auto outcome = run(words, "# tea\nat nine\n");
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains(complaint), outcome.err.constData());
}

} // namespace tertulia::test

using tertulia::test::ProofCommandsTest;
TERTULIA_TEST(ProofCommandsTest, "commands")
#include "tst_commands.moc"
