// SPDX-License-Identifier: GPL-3.0-or-later
// What a device says it has it has: spoiled caches are found out and healed, holes filled, and what cannot be proven is
// not claimed. Against a real server; the cache's file is spoiled while nobody uses it.
#include "shared/protocol/requests.h"
#include "tests/client/meddler.h"
#include "tests/client/two_people.h"
#include "tests/support/fault_proxy.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QtTest>

#include <set>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fate = Meddler::Fate;

class ProofTest : public TwoPeople
{
    Q_OBJECT

private Q_SLOTS:
    void completeIsSaid();
    void olderPagesAreProvenToo();
    void damageIsHealed_data();
    void damageIsHealed();
    void healedWhileItIsOnTheScreen();
    void holeIsFetched();
    void offlineThenProven();
    void provenAgainOnEachConnection();
    void whoeverCameLater();
    void behindCatchesUpFirst();
    void whileOthersWrite();
    void whatStillDiffersIsSaid();
    void serverThatCannot();
    void theOthersComeByThemselves();
    void provenBeforeThisStart();
    void forgottenWithTheConversation();
    void twoHundredQuietOnes();

private:
    /// A history with everything that can hang on messages; Anna holds all of it.
    void fillGroup();
    std::optional<Proof> proven(bool again = true);
    void waitOnline();
    /// Anna's program ends, her file is changed, and it starts again.
    void spoil(const QString& sql);
    [[nodiscard]] std::vector<MessageRow> held();
    void through(Meddler& meddler);
    static int blocksAsked(const QJsonObject& frame);
};

/// Under another address the secret is another one: then she signs in.
void ProofTest::waitOnline()
{
    const auto isOut = [this] { return m_anna->account->state() == Account::State::SignedOut; };
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->isOnline() || (m_anna->account->isReady() && isOut()), 15'000);
    QVERIFY(m_anna->isOnline() || m_anna->logIn(u"anna"_s));
}

std::optional<Proof> ProofTest::proven(bool again)
{
    const auto before = m_anna->account->proof(m_group);
    m_anna->account->prove(m_group, again);
    const bool done = Device::waitFor([&] {
        const auto now = m_anna->account->proof(m_group);
        return now && now != before && !m_anna->account->isProving(m_group);
    });
    return done ? m_anna->account->proof(m_group) : std::nullopt;
}

std::vector<MessageRow> ProofTest::held()
{
    return m_anna->stored(m_group);
}

void ProofTest::fillGroup()
{
    befriend();
    say(1, 280);
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->bodies(m_group), numbers(1, 280), 30'000);
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

void ProofTest::spoil(const QString& sql)
{
    m_anna->shutDown();
    {
        const auto db = m_anna->openCache();
        const auto changed = db->exec(sql.toUtf8().constData());
        QVERIFY2(changed.ok() && *changed > 0, qPrintable(sql));
    }
    m_anna->restart();
    waitOnline();
}

void ProofTest::through(Meddler& meddler)
{
    m_anna->restart(meddler.url());
    waitOnline();
}

void ProofTest::completeIsSaid()
{
    befriend();
    say(1, 20);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 20));
    QVERIFY(!m_anna->account->proof(m_group));
    const auto proof = proven();
    QVERIFY(proof);
    QVERIFY(proof->isComplete());
    QCOMPARE(proof->from, 1);
    QCOMPARE(proof->to, 20);
    QCOMPARE(proof->healed, 0);
    QCOMPARE(m_anna->account->failedProofs(), 0);
    QVERIFY(SystemClock{}.now() - proof->checkedAt < 1min);
}

/// A device that came late holds the end; what it fetches afterwards is compared when it is there.
void ProofTest::olderPagesAreProvenToo()
{
    befriend();
    say(1, 400);
    m_anna->account.reset();
    Device late(m_server->url());
    QVERIFY(late.logIn(u"anna"_s));
    QTRY_VERIFY(late.row(m_group) && late.row(m_group)->lowSeq > 0 && !late.bodies(m_group).isEmpty());
    late.account->prove(m_group);
    QTRY_VERIFY(late.account->proof(m_group));
    QCOMPARE(late.account->proof(m_group)->from, late.row(m_group)->lowSeq);
    QCOMPARE(late.account->proof(m_group)->to, 400);
    while (late.row(m_group)->lowSeq > 1) {
        const Seq low = late.row(m_group)->lowSeq;
        late.account->fetchOlder(m_group);
        QTRY_VERIFY(late.row(m_group)->lowSeq < low);
    }
    QTRY_COMPARE(late.account->proof(m_group)->from, 1); // by itself
    QVERIFY(late.account->proof(m_group)->isComplete());
    QCOMPARE(late.bodies(m_group), numbers(1, 400));
}

void ProofTest::damageIsHealed_data()
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

void ProofTest::damageIsHealed()
{
    QFETCH(QString, sql);
    fillGroup();
    const std::vector<MessageRow> before = held();
    QVERIFY(before.size() > 280);
    spoil(sql);
    m_anna->account->prove(m_group);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->account->proof(m_group) && !m_anna->account->isProving(m_group), 15'000);
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
void ProofTest::healedWhileItIsOnTheScreen()
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

void ProofTest::holeIsFetched()
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

void ProofTest::offlineThenProven()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    m_server->stop();
    m_anna->restart();
    m_anna->account->prove(m_group, true);
    QVERIFY(!m_anna->account->isProving(m_group)); // nobody can be asked: nothing is said to be under way
    QVERIFY(!m_anna->account->proof(m_group));
    m_server->start();
    m_anna->account->retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->account->proof(m_group), 30'000);
    QVERIFY(m_anna->account->proof(m_group)->isComplete());
}

int ProofTest::blocksAsked(const QJsonObject& frame)
{
    if (frame.value(u"type"_s).toString() != QLatin1StringView{SyncVerify::type})
        return 0;
    return static_cast<int>(frame.value(u"data"_s).toObject().value(u"blocks"_s).toArray().size());
}

void ProofTest::provenAgainOnEachConnection()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    m_anna->proofPace = 1s; // and so soon after a reconnection
    Meddler meddler(m_server->url());
    int asked = 0;
    meddler.fromClient = [&asked](const QJsonObject& frame) {
        asked += blocksAsked(frame);
        return Fate::Pass;
    };
    through(meddler);
    m_anna->account->prove(m_group);
    QTRY_COMPARE(asked, 1);
    QTRY_VERIFY(!m_anna->account->isProving(m_group));
    m_anna->account->prove(m_group); // as often as it is opened: once on a connection
    QVERIFY(!m_anna->account->isProving(m_group));
    meddler.cut();
    QTRY_COMPARE_WITH_TIMEOUT(asked, 2, 30'000);
}

/// Who may see the history from her coming on is complete with that.
void ProofTest::whoeverCameLater()
{
    QVERIFY(m_anna->signUp(u"anna"_s));
    m_group = makeGroup(*m_bruno, {});
    ConversationEdit fromNow{m_group};
    fromNow.history = HistoryAccess::Joined;
    QVERIFY(m_bruno->request(fromNow).ok());
    say(1, 30);
    QVERIFY(m_bruno->request(MemberAdd{StreamId{m_group}, u"anna"_s}).ok());
    say(31, 40);
    QTRY_VERIFY(m_anna->row(m_group) && m_anna->bodies(m_group).contains(u"40"_s));
    QVERIFY(!m_anna->bodies(m_group).contains(u"30"_s));
    const auto proof = proven();
    QVERIFY(proof && proof->isComplete());
    QCOMPARE(proof->healed, 0);
    spoil(u"UPDATE messages SET body = 'wrong' WHERE body = '35'"_s);
    const auto after = proven();
    QVERIFY(after && after->isComplete());
    QCOMPARE(after->healed, 1);
    QTRY_VERIFY(m_anna->bodies(m_group).contains(u"35"_s));
}

/// An event got lost: the server says where it is, and what is missing is fetched before anything is compared.
void ProofTest::behindCatchesUpFirst()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    Meddler meddler(m_server->url());
    int behind = 0;
    bool isDeaf = false;
    meddler.fromServer = [&](const QJsonObject& frame) {
        behind += frame.value(u"data"_s).toObject().value(u"behind"_s).toBool() ? 1 : 0;
        return isDeaf && frame.value(u"type"_s) == QJsonValue(u"changed"_s) ? Fate::Lose : Fate::Pass;
    };
    through(meddler);
    isDeaf = true;
    say(6, 6);
    const auto proof = proven();
    QVERIFY(proof && proof->isComplete());
    QCOMPARE(behind, 1);
    QCOMPARE(proof->to, 6);
    QCOMPARE(proof->healed, 0);
    QCOMPARE(m_anna->bodies(m_group), numbers(1, 6));
}

void ProofTest::whileOthersWrite()
{
    befriend();
    say(1, 300);
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->bodies(m_group), numbers(1, 300), 30'000);
    for (int i = 301; i <= 500; ++i) {
        m_anna->account->prove(m_group, true);
        const int64_t sent = m_bruno->post(messageTo(m_group, QString::number(i)));
        if (i % 7 == 0)
            m_anna->account->send(m_group, u"mine %1"_s.arg(i));
        if (i % 20 == 0)
            QVERIFY(m_bruno->await<MessageSend>(sent).ok());
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->account->outboxSize(), 0, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->bodies(m_group).contains(u"500"_s), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_anna->account->isProving(m_group), 30'000);
    const auto proof = proven();
    QVERIFY(proof && proof->isComplete());
    QCOMPARE(proof->healed, 0); // nothing was wrong at any moment
    QCOMPARE(proof->to, m_anna->row(m_group)->lastSeq);
}

/// A server that contradicts itself: said, not hidden, and right again as soon as it is.
void ProofTest::whatStillDiffersIsSaid()
{
    befriend();
    say(1, 300);
    QTRY_COMPARE_WITH_TIMEOUT(m_anna->bodies(m_group), numbers(1, 300), 30'000);
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

void ProofTest::serverThatCannot()
{
    befriend();
    say(1, 5);
    Meddler meddler(m_server->url());
    std::set<int> questions;
    meddler.fromClient = [&questions](const QJsonObject& frame) {
        if (blocksAsked(frame) > 0)
            questions.insert(frame.value(u"id"_s).toInt());
        return Fate::Pass;
    };
    meddler.forge = [&questions](QJsonObject& frame) {
        if (questions.contains(frame.value(u"id"_s).toInt()))
            frame = {{u"id"_s, frame.value(u"id"_s)},
                     {u"type"_s, u"error"_s},
                     {u"error"_s, QJsonObject{{u"code"_s, u"unknown_type"_s}}}};
    };
    through(meddler);
    m_anna->account->prove(m_group);
    QTRY_COMPARE(m_anna->account->proofRefusal(m_group), std::optional{ErrorCode::UnknownType});
    QVERIFY(!m_anna->account->proof(m_group));
    m_anna->account->prove(m_group, true);
    QVERIFY(!m_anna->account->isProving(m_group)); // not asked in vain again
    QCOMPARE(questions.size(), size_t{1});
}

void ProofTest::theOthersComeByThemselves()
{
    befriend();
    std::vector<ConversationId> groups{m_group};
    for (int i = 0; i < 3; ++i)
        groups.push_back(makeGroup(*m_bruno, {u"anna"_s}));
    for (const ConversationId group : groups)
        QVERIFY(m_bruno->request(messageTo(group, u"hello"_s)).ok());
    for (const ConversationId group : groups)
        QTRY_COMPARE(m_anna->bodies(group), QStringList{u"hello"_s});
    m_anna->proofPace = 50ms;
    m_anna->restart();
    for (const ConversationId group : groups)
        QTRY_VERIFY_WITH_TIMEOUT(m_anna->account->proof(group) && m_anna->account->proof(group)->isComplete(), 15'000);
    QCOMPARE(m_anna->account->proofs().size(), groups.size());
}

void ProofTest::provenBeforeThisStart()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    const auto proof = proven();
    QVERIFY(proof);
    m_server->stop();
    m_anna->restart();
    QTRY_COMPARE(m_anna->account->proof(m_group), proof);
}

void ProofTest::forgottenWithTheConversation()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    QVERIFY(proven());
    QVERIFY(m_bruno->request(MemberRemove{StreamId{m_group}, u"anna"_s}).ok());
    QTRY_VERIFY(!m_anna->account->proof(m_group));
    m_anna->shutDown();
    const auto db = m_anna->openCache();
    QCOMPARE(db->value("SELECT COUNT(*) FROM proofs")->value_or(-1), 0);
}

/// Show 9: nothing has changed, so next to nothing is said.
void ProofTest::twoHundredQuietOnes()
{
    FaultProxy proxy(static_cast<quint16>(m_server->url().port()));
    m_anna = std::make_unique<Device>(proxy.url());
    QVERIFY(m_anna->signUp(u"anna"_s));
    std::vector<ConversationId> groups;
    for (int i = 0; i < 200; ++i) {
        groups.push_back(makeGroup(*m_bruno, {u"anna"_s}));
        QVERIFY(m_bruno->request(messageTo(groups.back(), u"hello"_s)).ok());
    }
    for (const ConversationId group : groups)
        QTRY_VERIFY_WITH_TIMEOUT(m_anna->bodies(group) == QStringList{u"hello"_s}, 30'000);
    m_anna->shutDown();
    qint64 bytes = 0;
    proxy.judge = [&bytes](int /*connection*/, bool /*toServer*/, const QByteArray& piece) {
        bytes += piece.size();
        return true;
    };
    m_anna->restart();
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->isOnline(), 15'000); // without a password
    QVERIFY2(bytes > 0 && bytes < 8 * 1024, qPrintable(QString::number(bytes)));
    qInfo() << "200 quiet conversations resumed with" << bytes << "bytes on the wire";
    QVERIFY(m_bruno->request(messageTo(groups.front(), u"again"_s)).ok()); // it is still followed
    QTRY_COMPARE(m_anna->bodies(groups.front()), (QStringList{u"hello"_s, u"again"_s}));
}

TERTULIA_TEST(ProofTest, "proof")

} // namespace tertulia::test

#include "tst_proof.moc"
