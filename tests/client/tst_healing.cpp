// SPDX-License-Identifier: GPL-3.0-or-later
// What comparing with the server finds wrong is mended: spoiled caches, holes, on the screen too; and what cannot be
// mended is said. Against a real server; the cache's file is spoiled while nobody uses it, or beside the program.
#include "shared/protocol/requests.h"
#include "tests/client/proving.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class HealingTest : public Proving
{
    Q_OBJECT

private Q_SLOTS:
    void damageIsHealed_data();
    void damageIsHealed();
    void healedWhileItIsOnTheScreen();
    void holeIsFetched();
    void whatStillDiffersIsSaid();

private:
    /// A history with everything that can hang on messages; Anna holds all of it.
    void fillGroup();
    [[nodiscard]] std::vector<MessageRow> held();
};

std::vector<MessageRow> HealingTest::held()
{
    return m_anna->stored(m_group);
}

void HealingTest::fillGroup()
{
    befriend();
    say(1, 280);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 280));
    const std::vector<MessageRow> rows = held();
    const auto id = [&rows](size_t index) { return rows.at(index).record.id; };
    QVERIFY(m_bruno->request(ReactionAdd{id(3), u"👍"_s}).ok());
    QVERIFY(m_bruno->request(ReactionAdd{id(3), u"🔥"_s}).ok());
    QVERIFY(m_bruno->request(ReactionRemove{id(3), u"🔥"_s}).ok());
    QVERIFY(m_bruno->request(MessageEdit{id(4), u"edited"_s}).ok());
    QVERIFY(m_bruno->request(MessageDelete{id(5)}).ok());
    QVERIFY(m_bruno->request(MessagePin{id(6)}).ok());
    PollCreate poll{m_group, QUuid::createUuid().toString(QUuid::WithoutBraces), u"Tea?"_s, {u"yes"_s, u"no"_s}};
    const auto asked = m_bruno->request(poll);
    QVERIFY(asked.ok());
    QVERIFY(m_bruno->request(PollVote{asked->id, {1}}).ok());
    QTRY_VERIFY(!held().empty() && m_anna->row(m_group)->lastSeq >= 281);
    QTRY_VERIFY(!m_anna->stored(m_group, 3).empty() &&
                std::ranges::any_of(m_anna->stored(m_group, 3), [](const auto& row) { return row.votes.size() == 1; }));
}

void HealingTest::damageIsHealed_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char* name, const QString& sql) { QTest::newRow(name) << sql; };
    row("a letter", u"UPDATE messages SET body = '1O0' WHERE body = '100'"_s);
    row("author", u"UPDATE messages SET author = 'x' WHERE body = '100'"_s);
    row("time", u"UPDATE messages SET created_at = created_at + 1 WHERE body = '100'"_s);
    row("rev", u"UPDATE messages SET rev = rev + 100000 WHERE body = '100'"_s);
    row("client id", u"UPDATE messages SET client_id = client_id || 'x' WHERE body = '100'"_s);
    row("undeleted", u"UPDATE messages SET deleted = FALSE, body = 'I am back' WHERE deleted = TRUE"_s);
    row("deleted", u"UPDATE messages SET deleted = TRUE WHERE body = '100'"_s);
    row("unedited", u"UPDATE messages SET edited_at = NULL WHERE body = 'edited'"_s);
    row("unpinned", u"UPDATE messages SET extras = '' WHERE extras LIKE '%pinned_by%'"_s);
    row("reaction removed", u"DELETE FROM reactions WHERE gone = FALSE"_s);
    row("reaction not taken back", u"UPDATE reactions SET gone = FALSE"_s);
    row("vote removed", u"DELETE FROM votes"_s);
    row("vote changed", u"UPDATE votes SET options = '0'"_s);
    row("row removed", u"DELETE FROM messages WHERE body = '100'"_s);
    row("a whole block removed", u"DELETE FROM messages WHERE seq <= 256"_s);
    row("the newest removed", u"DELETE FROM messages WHERE seq > 270"_s);
    const QString copy = u"INSERT INTO messages (id, conversation, seq, author, client_id, body, created_at, deleted, "
                         "rev) SELECT '000000000000000000000000zz', conversation, %1, author, 'never-said', "
                         "'never said', created_at, FALSE, rev FROM messages WHERE body = '100'"_s;
    row("row invented", copy.arg(u"100"_s));
    row("invented after the newest", copy.arg(u"290"_s));
    row("invented far away", copy.arg(u"9000000"_s));
    row("in another conversation", u"UPDATE messages SET conversation = '000000000000000000000000zz' "
                                   "WHERE body = '100'"_s);
    row("two changed places", u"UPDATE messages SET seq = 201 - seq WHERE body IN ('100', '101')"_s);
}

void HealingTest::damageIsHealed()
{
    QFETCH(QString, sql);
    fillGroup();
    const std::vector<MessageRow> before = held();
    QVERIFY(before.size() > 280);
    spoil(sql);
    m_anna->account->prove(m_group);
    QTRY_VERIFY(m_anna->account->proof(m_group) && !m_anna->account->isProving(m_group));
    const auto proof = m_anna->account->proof(m_group);
    QVERIFY(proof->isComplete());
    QVERIFY(proof->healed >= 1);
    QCOMPARE(proof->from, 1);
    QCOMPARE(proof->to, before.front().record.seq);
    const std::vector<MessageRow> after = held();
    QCOMPARE(after.size(), before.size());
    for (size_t i = 0; i < after.size(); ++i)
        QVERIFY2(after.at(i) == before.at(i), qPrintable(QString::number(before.at(i).record.seq)));
    // And the screen was told of all of it.
    QTRY_COMPARE(m_anna->messages.size(), before.size());
    for (const MessageRow& row : before)
        QVERIFY2(m_anna->messages.at(row.record.id) == row, qPrintable(QString::number(row.record.seq)));
    QCOMPARE(proven()->healed, proof->healed); // nothing differs any more
    m_anna->brokenPromises.clear();            // the spoiled file broke them
}

/// Found while the program runs: what is shown changes to what is true, and nothing else is touched.
void HealingTest::healedWhileItIsOnTheScreen()
{
    fillGroup();
    QVERIFY(proven()->isComplete());
    {
        const auto db = m_anna->openCache();
        QVERIFY(db->exec("UPDATE messages SET body = 'wrong' WHERE body = '100'").ok());
    }
    std::vector<RowChanges> told;
    QObject::connect(m_anna->account.get(), &Account::changed, m_anna.get(),
                     [&told](const RowChanges& changes) { told.push_back(changes); });
    const auto proof = proven();
    QVERIFY(proof && proof->isComplete());
    QCOMPARE(proof->healed, 1);
    QTRY_VERIFY(!told.empty());
    QCOMPARE(told.size(), size_t{1});
    QCOMPARE(told.front().messages.size(), size_t{1});
    QCOMPARE(told.front().messages.front().record.body, u"100"_s);
    QVERIFY(told.front().messagesGone.empty());
}

void HealingTest::holeIsFetched()
{
    befriend();
    say(1, 50);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 50));
    spoil(u"DELETE FROM messages WHERE seq BETWEEN 10 AND 19"_s);
    QCOMPARE(m_anna->bodies(m_group).size(), 40);
    const auto fetched = Device::wait(m_anna->account->fetchMissing(m_group, 10, 19));
    QVERIFY(fetched.ok());
    QCOMPARE(*fetched, 10);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 50));
    QCOMPARE(*Device::wait(m_anna->account->fetchMissing(m_group, 10, 19)), 0); // nothing was missing
    m_anna->account->stop();
    QTRY_COMPARE(m_anna->account->state(), Account::State::Offline);
    QCOMPARE(Device::wait(m_anna->account->fetchMissing(m_group, 10, 19)).error().code, ErrorCode::Offline);
}

/// A server that contradicts itself: said, not hidden, and right again as soon as it is.
void HealingTest::whatStillDiffersIsSaid()
{
    befriend();
    say(1, 300);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 300));
    Meddler meddler(m_server->url());
    int verified = 0;
    meddler.forge = [&verified](QJsonObject& frame) {
        QJsonObject data = frame.value(u"data"_s).toObject();
        if (!data.contains(u"mismatched"_s))
            return;
        ++verified;
        data.insert(u"mismatched"_s, QJsonArray{1});
        frame.insert(u"data"_s, data);
    };
    through(meddler);
    const auto wrong = proven();
    QVERIFY(wrong);
    QCOMPARE(wrong->differing, 1);
    QVERIFY(!wrong->isComplete());
    QCOMPARE(wrong->healed, 0);
    QCOMPARE(m_anna->account->failedProofs(), 1);
    QCOMPARE(verified, 3); // all, and the one block after each of two fetches
    QCOMPARE(m_anna->bodies(m_group), numbers(1, 300));
    meddler.forge = {};
    QVERIFY(proven()->isComplete());
    QCOMPARE(m_anna->account->failedProofs(), 0);
}

TERTULIA_TEST(HealingTest, "healing")

} // namespace tertulia::test

#include "tst_healing.moc"
