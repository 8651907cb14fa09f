// SPDX-License-Identifier: GPL-3.0-or-later
// Proving over real connections: the same answer by WebSocket and by HTTP, nothing for who may not see, an error for
// what is malformed, and not more often than a user may.
#include "shared/protocol/block_digest.h"
#include "shared/protocol/canonical_form.h"
#include "shared/protocol/heads_digest.h"
#include "tests/integration/refusals.h"
#include "tests/support/http_client.h"
#include "tests/support/raw_ws.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ProofOnlineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { start({}); }
    void cleanup();

    void aBlockIsProvenAndHealed();
    void overHttp();
    void hiddenIsNotFound();
    void malformed_data();
    void malformed();
    void notTooOften();
    void muchCostsMore();
    void quietStreamsCostNothing();

private:
    void start(const TestServer::Adjust& adjust);
    /// As a client holds it that read all history.
    SyncVerify claim()
    {
        const auto page = m_anna->request(HistoryPage{m_group, {}, {}, limits::pageMax});
        BlockDigest digest(m_group, {1, page->lastSeq});
        for (const MessageRecord& message : page->messages)
            digest.add(canonicalForm(message, {}, {}));
        return {m_group, page->rev, {{0, 1, page->lastSeq, digest.text()}}};
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno; ///< not in the group
    ConversationId m_group;
};

void ProofOnlineTest::start(const TestServer::Adjust& adjust)
{
    m_server = std::make_unique<TestServer>(globalEngine(), adjust);
    m_anna = enrolled(m_server->url(), u"anna"_s);
    m_bruno = enrolled(m_server->url(), u"bruno"_s);
    m_group = makeGroup(*m_anna, {});
    for (const QString& body : {u"one"_s, u"two"_s, u"three"_s})
        QVERIFY(m_anna->request(messageTo(m_group, body)).ok());
}

void ProofOnlineTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void ProofOnlineTest::aBlockIsProvenAndHealed()
{
    const SyncVerify held = claim();
    const auto same = m_anna->request(held);
    QVERIFY(same.ok());
    QVERIFY(!same->behind && same->mismatched.empty());
    QCOMPARE(same->rev, held.rev);
    // One letter in the database is another: what the client holds is not what the server has any more.
    QVERIFY(m_server->openDb()->exec("UPDATE messages SET body = 'twp' WHERE body = 'two'").ok());
    const auto differs = m_anna->request(held);
    QVERIFY(differs.ok() && !differs->behind);
    QCOMPARE(differs->mismatched, std::vector<int64_t>{0});
    const auto again = m_anna->request(SyncAfter{m_group, 0, 1, {}, 3});
    QVERIFY(again.ok() && !again->more);
    QCOMPARE(again->rev, held.rev);
    QCOMPARE(again->records.size(), size_t{3});
    QCOMPARE(std::get<MessageRecord>(again->records.at(1)).body, u"twp"_s);
    QVERIFY(m_anna->request(claim())->mismatched.empty());
}

void ProofOnlineTest::overHttp()
{
    const HttpClient http(m_server->httpPort(), m_anna->me().accessToken);
    const auto reply = http.request(claim());
    QVERIFY(reply.ok());
    QVERIFY(!reply->behind && reply->mismatched.empty());
    REFUSED(HttpClient(m_server->httpPort()).request(claim()), ErrorCode::Unauthorized);
}

void ProofOnlineTest::hiddenIsNotFound()
{
    const SyncVerify hidden = claim();
    SyncVerify missing = hidden;
    missing.conversation = ConversationId::make();
    SAME_AS_MISSING(m_bruno, hidden, missing);
}

void ProofOnlineTest::malformed_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char* name, const QByteArray& blocks, const char* field) {
        QTest::newRow(name) << R"({"conversation":"CONVERSATION","rev":4,"blocks":)" + blocks + '}'
                            << QByteArray(field);
    };
    const QByteArray digest = '"' + QByteArray(64, 'a') + '"';
    const QByteArray good = R"({"block":0,"first":1,"last":3,"digest":)" + digest + '}';
    row("no list", "5", "blocks");
    row("a block is a text", R"(["a"])", "blocks[0]");
    row("no digest", R"([{"block":0,"first":1,"last":3}])", "blocks[0].digest");
    row("short digest", R"([{"block":0,"first":1,"last":3,"digest":"aa"}])", "blocks[0].digest");
    row("long digest", QByteArray("[") + QByteArray(good).replace(digest, '"' + QByteArray(65, 'a') + '"') + ']',
        "blocks[0].digest");
    row("before the first block", '[' + QByteArray(good).replace(":0,", ":-1,") + ']', "blocks[0].block");
    row("beyond all blocks", '[' + QByteArray(good).replace(":0,", ":9007199254740991,") + ']', "blocks[0].block");
    row("message 0", '[' + QByteArray(good).replace(":1,", ":0,") + ']', "blocks[0].first");
    row("half a message", '[' + QByteArray(good).replace(":1,", ":1.5,") + ']', "blocks[0].first");
    row("twice", '[' + good + ',' + good + ']', "blocks[1].block");
    QByteArrayList many;
    for (int i = 0; i < 65; ++i)
        many += good;
    row("too many", '[' + many.join(',') + ']', "blocks");
}

void ProofOnlineTest::malformed()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, field);
    data.replace("CONVERSATION", m_group.text().toLatin1());
    RawWs raw;
    QVERIFY(raw.open(m_server->port()));
    raw.sendText(encodeRequest(1, Hello{1, {}, {}}));
    QVERIFY(raw.readText().contains("\"ok\""));
    raw.sendText(encodeRequest(2, AuthResume{{}, m_anna->me().accessToken}));
    QVERIFY(raw.readText().contains("\"ok\""));
    raw.sendText(R"({"id":3,"type":"sync.verify","data":)" + data + '}');
    const QByteArray answer = raw.readText();
    // a name of its own: moc loses its way in a raw text beside a quotation mark
    const QByteArray refusal = R"("id":3,"type":"error","error":{"code":"bad_field","field":")" + field + '"';
    QVERIFY2(answer.contains(refusal), answer.constData());
    raw.sendText(encodeRequest(4, claim()));
    QVERIFY(raw.readText().contains(R"("mismatched":[])")); // the connection is as good as before
}

void ProofOnlineTest::notTooOften()
{
    cleanup();
    start([](Config& config) {
        config.proofsPerSecond = 0.1;
        config.proofsBurst = 3;
    });
    const SyncVerify held = claim();
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_anna->request(held).ok());
    const auto refused = m_anna->request(held);
    REFUSED(refused, ErrorCode::RateLimited);
    QVERIFY(refused.error().retryAfterMs > 1000);
    const HttpClient http(m_server->httpPort(), m_anna->me().accessToken);
    REFUSED(http.request(held), ErrorCode::RateLimited);
    REFUSED(m_bruno->request(held), ErrorCode::NotFound); // who is another user
}

/// A question about 48 blocks is as dear as three about 16.
void ProofOnlineTest::muchCostsMore()
{
    cleanup();
    start([](Config& config) {
        config.proofsPerSecond = 0.1;
        config.proofsBurst = 4;
    });
    const auto about = [this](int blocks) {
        SyncVerify question{m_group, 4, {}};
        for (int block = 0; block < blocks; ++block)
            question.blocks.push_back({block, rangeOfBlock(block).first, rangeOfBlock(block).last, QString(64, u'a')});
        return question;
    };
    QVERIFY(m_anna->request(about(48)).ok());
    REFUSED(m_anna->request(about(17)), ErrorCode::RateLimited); // two, and one is left
    QVERIFY(m_anna->request(about(16)).ok());
    const HttpClient http(m_server->httpPort(), m_anna->me().accessToken);
    REFUSED(http.request(about(0)), ErrorCode::RateLimited);
    // More than ever fits is not refused for ever.
    cleanup();
    start([](Config& config) {
        config.proofsPerSecond = 0.1;
        config.proofsBurst = 2;
    });
    QVERIFY(m_anna->request(about(64)).ok());
}

void ProofOnlineTest::quietStreamsCostNothing()
{
    for (int i = 0; i < 200; ++i)
        makeGroup(*m_anna, {});
    const auto heads = m_anna->request(SyncHeads{});
    QVERIFY(heads.ok());
    QCOMPARE(heads->heads.size(), size_t{202}); // with the own stream
    const HttpClient http(m_server->httpPort(), m_anna->me().accessToken);
    const HttpReply reply = http.post("sync.heads", encodeData(SyncHeads{headsDigest(heads->heads)}));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.trimmed(), QByteArray(R"({"heads":[],"same":true})"));
    QVERIFY(m_anna->request(messageTo(m_group, u"four"_s)).ok());
    const HttpReply moved = http.post("sync.heads", encodeData(SyncHeads{headsDigest(heads->heads)}));
    QVERIFY(moved.status == 200 && !moved.body.contains("same"));
}

} // namespace tertulia::test

using tertulia::test::ProofOnlineTest;
TERTULIA_TEST(ProofOnlineTest, "online")
#include "tst_online.moc"
