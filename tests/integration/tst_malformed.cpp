// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers and members may throw at the server: each is answered with an error that names the fault, the
// connection and the server are as good as before, and nothing is stored.
#include "tests/support/raw_ws.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class MalformedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void frames_data();
    void frames();
    void closing_data();
    void closing();
    void lengths_data();
    void lengths();

    void cleanupTestCase() { m_worlds.clear(); }

private:
    /// One server for all rows of an engine: that is the point, it stays as good as before.
    struct World
    {
        explicit World(sql::Engine engine) : server(engine) {}
        TestServer server;
        WsClient anna;
        ConversationId conversation;
        int64_t messages = 0; ///< stored so far
    };

    int64_t stored(const char* table);
    QByteArray filled(QByteArray text) const
    {
        return text.replace("CONVERSATION", m_world->conversation.text().toLatin1());
    }

    std::map<sql::Engine, std::unique_ptr<World>> m_worlds;
    World* m_world = nullptr;
    std::unique_ptr<RawWs> m_raw; ///< signed in as anna too
};

void MalformedTest::init()
{
    auto& world = m_worlds[globalEngine()];
    if (!world) {
        world = std::make_unique<World>(globalEngine());
        QVERIFY(world->anna.open(world->server.url()) && world->anna.enroll(u"anna"_s));
        world->conversation = makeGroup(world->anna, {});
    }
    m_world = world.get();
    m_raw = std::make_unique<RawWs>();
    QVERIFY(m_raw->open(m_world->server.port()));
    m_raw->sendText(encodeRequest(1, Hello{1, {}, {}}));
    QVERIFY(m_raw->readText().contains("\"ok\""));
    m_raw->sendText(encodeRequest(2, AuthResume{{}, m_world->anna.me().accessToken}));
    QVERIFY(m_raw->readText().contains("\"ok\""));
}

void MalformedTest::cleanup()
{
    m_raw.reset();
}

int64_t MalformedTest::stored(const char* table)
{
    const QByteArray sql = QByteArray("SELECT COUNT(*) FROM ") + table;
    const auto count = m_world->server.openDb()->value(sql.constData());
    return count.ok() ? count->value_or(-1) : -1;
}

void MalformedTest::frames_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("answer"); // what the error must contain
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& answer) {
        QTest::newRow(name) << text << answer;
    };
    const auto send = [](const QByteArray& data) { return R"({"id":9,"type":"message.send","data":)" + data + "}"; };
    row("empty", "", R"("code":"bad_frame")");
    row("broken", R"({"id":9,"type":)", R"("id":null,"type":"error","error":{"code":"bad_frame")");
    row("not an object", R"([1,2,3])", R"("code":"bad_frame")");
    row("two objects", R"({"id":9,"type":"sync.heads"}{})", R"("code":"bad_frame")");
    row("no id", R"({"type":"sync.heads"})", R"("code":"bad_frame","field":"id")");
    row("text id", R"({"id":"9","type":"sync.heads"})", R"("code":"bad_frame","field":"id")");
    row("half id", R"({"id":1.5,"type":"sync.heads"})", R"("code":"bad_frame","field":"id")");
    row("huge id", R"({"id":1e300,"type":"sync.heads"})", R"("code":"bad_frame","field":"id")");
    row("no type", R"({"id":9})", R"("id":9,"type":"error","error":{"code":"bad_frame","field":"type")");
    row("type is a number", R"({"id":9,"type":5})", R"("code":"bad_frame","field":"type")");
    row("data is a list", R"({"id":9,"type":"sync.heads","data":[]})", R"("code":"bad_frame","field":"data")");
    row("unknown type", R"({"id":9,"type":"message.explode","data":{}})",
        R"("id":9,"type":"error","error":{"code":"unknown_type")");
    row("type in capitals", R"({"id":9,"type":"SYNC.HEADS"})", R"("code":"unknown_type")");
    row("duplicate key", R"({"id":9,"type":"sync.heads","id":10})", R"("code":"bad_frame")");
    row("duplicate key inside", send(R"({"conversation":"CONVERSATION","client_id":"12345678","body":"a","body":"b"})"),
        R"("code":"bad_frame")");
    row("deep", R"({"id":9,"type":"sync.heads","data":{"a":)" + QByteArray(40, '[') + QByteArray(40, ']') + "}}",
        R"("code":"bad_frame")");
    row("very deep", QByteArray(30'000, '['), R"("code":"bad_frame")");
    row("U+0000", send(R"({"conversation":"CONVERSATION","client_id":"12345678","body":"a\u0000b"})"),
        R"("code":"bad_frame")");
    row("lone surrogate", send(R"({"conversation":"CONVERSATION","client_id":"12345678","body":"a\ud800b"})"),
        R"("code":"bad_frame")");
    row("no body", send(R"({"conversation":"CONVERSATION","client_id":"12345678"})"),
        R"("code":"bad_field","field":"body","detail":"missing")");
    row("body is a number", send(R"({"conversation":"CONVERSATION","client_id":"12345678","body":5})"),
        R"("code":"bad_field","field":"body","detail":"not_a_string")");
    row("body is null", send(R"({"conversation":"CONVERSATION","client_id":"12345678","body":null})"),
        R"("code":"bad_field","field":"body")");
    row("blank body", send(R"({"conversation":"CONVERSATION","client_id":"12345678","body":" \n "})"),
        R"("code":"bad_field","field":"body")");
    row("body with ESC", send(R"({"conversation":"CONVERSATION","client_id":"12345678","body":"a\u001b[31m"})"),
        R"("code":"bad_field","field":"body")");
    row("not an id", send(R"({"conversation":"../../etc/passwd","client_id":"12345678","body":"a"})"),
        R"("code":"bad_field","field":"conversation")");
    row("id of nothing", send(R"({"conversation":"01m7ym8k44eq99acn2m76mwzz7","client_id":"12345678","body":"a"})"),
        R"("code":"not_found")");
    row("short client id", send(R"({"conversation":"CONVERSATION","client_id":"1234567","body":"a"})"),
        R"("code":"bad_field","field":"client_id")");
    row("client id with SQL",
        send(R"({"conversation":"CONVERSATION","client_id":"'; DROP TABLE messages;--","body":"a"})"),
        R"("code":"bad_field","field":"client_id")");
    row("reply to an unknown one",
        send(
            R"({"conversation":"CONVERSATION","client_id":"12345678","body":"a","reply_to":"01m7ym8k44eq99acn2m76mwzz7"})"),
        R"("code":"bad_field","field":"reply_to")");
    row("member 1 is no handle",
        R"({"id":9,"type":"conversation.create","data":{"kind":"group","title":"x","members":["anna","a b"]}})",
        R"("code":"bad_field","field":"members[1]")");
    row("too many members",
        R"({"id":9,"type":"conversation.create","data":{"kind":"group","title":"x","members":[)" +
            QByteArray(R"("anna",)").repeated(200) + R"("anna"]}})",
        R"("code":"bad_field","field":"members","detail":"too_many")");
    row("unknown kind", R"({"id":9,"type":"conversation.create","data":{"kind":"cabal","title":"x","members":[]}})",
        R"("code":"bad_field","field":"kind")");
    row("a room by the wrong door",
        R"({"id":9,"type":"conversation.create","data":{"kind":"room","title":"x","members":[]}})",
        R"("code":"bad_field","field":"kind")");
    row("title turns around",
        R"({"id":9,"type":"conversation.create","data":{"kind":"group","title":"x\u202ey","members":[]}})",
        R"("code":"bad_field","field":"title")");
    row("negative seq", R"({"id":9,"type":"read.mark","data":{"conversation":"CONVERSATION","seq":-1}})",
        R"("code":"bad_field","field":"seq")");
    row("seq beyond the end", R"({"id":9,"type":"read.mark","data":{"conversation":"CONVERSATION","seq":7}})",
        R"("code":"bad_field","field":"seq")");
    row("limit 0", R"({"id":9,"type":"history.page","data":{"conversation":"CONVERSATION","limit":0}})",
        R"("code":"bad_field","field":"limit")");
    row("stream of another kind",
        R"({"id":9,"type":"sync.after","data":{"stream":"room:01m7ym8k44eq99acn2m76mwzz7","rev":0}})",
        R"("code":"bad_field","field":"stream")");
    row("signed in already",
        R"({"id":9,"type":"auth.login","data":{"handle":"anna","password":"a long and quiet evening"}})",
        R"("code":"already_signed_in")");
}

void MalformedTest::frames()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, answer);
    m_raw->sendText(filled(text));
    const QByteArray got = m_raw->readText();
    QVERIFY2(got.contains(answer), got.constData());
    QVERIFY2(!got.contains("passwd") && !got.contains("DROP"), "an error must not quote the input");

    // The same connection goes on.
    m_raw->sendText(encodeRequest(10, SyncHeads{}));
    const QByteArray heads = m_raw->readText();
    QVERIFY2(heads.startsWith(R"({"id":10,"type":"ok")"), heads.constData());
    QCOMPARE(stored("messages"), m_world->messages);
    QCOMPARE(stored("conversations"), 1);
}

void MalformedTest::closing_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("code");
    QTest::newRow("invalid UTF-8") << 1 << QByteArray("{\"id\":9,\"type\":\"\xc3\x28\"}") << 1007;
    QTest::newRow("binary") << 2 << QByteArray("{}") << 1003;
    QTest::newRow("too long") << 1 << QByteArray(65 * 1024, ' ') << 1009;
}

void MalformedTest::closing()
{
    QFETCH(int, opcode);
    QFETCH(QByteArray, payload);
    QFETCH(int, code);
    m_raw->sendFrame(opcode, payload);
    QCOMPARE(m_raw->waitForClose(), code);
    QVERIFY(m_world->anna.request(messageTo(m_world->conversation, u"still here"_s)).ok());
    QCOMPARE(stored("messages"), ++m_world->messages);
}

void MalformedTest::lengths_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("8000 letters") << QString(8000, u'x') << true;
    QTest::newRow("8001 letters") << QString(8001, u'x') << false;
    QTest::newRow("8000 of four bytes") << u"😀"_s.repeated(8000) << true;
    QTest::newRow("8001 of four bytes") << u"😀"_s.repeated(8001) << false;
    QTest::newRow("hostile but text")
        << u"<img src=x onerror=alert(1)> '); DROP TABLE messages; -- %s %n \u202e مرحبا"_s << true;
}

void MalformedTest::lengths()
{
    QFETCH(QString, body);
    QFETCH(bool, isTaken);
    const auto sent = m_world->anna.request(messageTo(m_world->conversation, body));
    QCOMPARE(sent.ok(), isTaken);
    const auto page = m_world->anna.request(HistoryPage{m_world->conversation, {}, {}, {}});
    QVERIFY(page.ok());
    m_world->messages += isTaken ? 1 : 0;
    QCOMPARE(stored("messages"), m_world->messages);
    if (isTaken)
        QCOMPARE(page->messages.back().body, body);
}

} // namespace tertulia::test

using tertulia::test::MalformedTest;
TERTULIA_TEST(MalformedTest, "malformed")
#include "tst_malformed.moc"
