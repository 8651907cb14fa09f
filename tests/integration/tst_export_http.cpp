// SPDX-License-Identifier: GPL-3.0-or-later
// Exports over HTTP: who gets what, whole and readable, one at a time, and not
// after the right to it ended.
#include "server/services/messages.h"
#include "server/transfer/archive.h"
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QRandomGenerator>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

/// The bytes of a chunked body; nothing if it was cut off.
std::optional<QByteArray> whole(QByteArray body)
{
    QByteArray bytes;
    while (true) {
        const qsizetype line = body.indexOf("\r\n");
        bool isNumber = false;
        const qsizetype size = line < 0 ? -1 : body.left(line).toLongLong(&isNumber, 16);
        if (!isNumber || body.size() < line + 2 + size + 2)
            return std::nullopt;
        if (size == 0)
            return bytes;
        bytes += body.mid(line + 2, size);
        body.remove(0, line + 2 + size + 2);
    }
}

QMap<QString, QByteArray> filesIn(const QByteArray& zip)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.zip"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(zip) != zip.size())
        return {};
    file.close();
    QMap<QString, QByteArray> found;
    const auto read = transfer::Archive(file.fileName()).visit([&](transfer::Archive::Entry& entry) -> Result<Done> {
        while (true) {
            TRY(const QByteArray piece, entry.piece());
            if (piece.isEmpty())
                return Done{};
            found[entry.path()] += piece;
        }
    });
    return read.ok() ? found : QMap<QString, QByteArray>{};
}

} // namespace

class ExportHttpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup() { m_server.reset(); }
    void ownData();
    void aConversation();
    void refusals();
    void oneAtATime();
    void aFewInAnHour();
    void endsWithTheDevice();

private:
    HttpClient http(const QString& token = {}) const { return HttpClient(m_server->httpPort(), token); }
    SignedInReply enrolled(const char* handle) const
    {
        const auto reply = http().request(AuthRegister{QString::fromLatin1(handle), WsClient::password, u"Somebody"_s});
        return reply.ok() ? *reply : SignedInReply{};
    }
    void fill(int messages);
    /// An export that waits until its reader goes on.
    std::unique_ptr<QTcpSocket> slowExport() const;
    static QByteArray rest(QTcpSocket& socket);

    std::unique_ptr<TestServer> m_server;
    SignedInReply m_anna{};
    SignedInReply m_ben{};
    ConversationId m_group{};
};

void ExportHttpTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = enrolled("anna");
    m_ben = enrolled("ben");
    const auto group =
        http(m_anna.accessToken).request(ConversationCreate{ConversationKind::Group, u"The group"_s, {u"ben"_s}});
    QVERIFY(group.ok());
    m_group = group->conversation.id;
    QVERIFY(http(m_ben.accessToken).request(MessageSend{m_group, u"client-ben"_s, u"Ben was here"_s, {}}).ok());
}

/// Long texts that no packing makes small.
void ExportHttpTest::fill(int messages)
{
    const auto db = m_server->openDb();
    const SystemClock clock;
    QRandomGenerator random(5);
    QVERIFY(db->begin().ok());
    for (int i = 0; i < messages; ++i) {
        QString body(7000, Qt::Uninitialized);
        for (QChar& c : body)
            c = QChar(static_cast<char16_t>(0x4e00 + random.bounded(20'000)));
        Changes unheard;
        Tx tx{*db, clock, unheard};
        QVERIFY(messages::send(tx, Actor{m_anna.user.id, m_anna.device},
                               MessageSend{m_group, u"client-%1"_s.arg(i), body, {}})
                    .ok());
    }
    QVERIFY(db->commit().ok());
}

std::unique_ptr<QTcpSocket> ExportHttpTest::slowExport() const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->setReadBufferSize(1024);
    socket->connectToHost(QHostAddress::LocalHost, m_server->httpPort());
    socket->write("GET /v1/export/conversation/" + m_group.text().toLatin1() +
                  " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_anna.accessToken.toLatin1() + "\r\n\r\n");
    const bool isUnderWay = socket->waitForReadyRead(15'000);
    return isUnderWay ? std::move(socket) : nullptr;
}

QByteArray ExportHttpTest::rest(QTcpSocket& socket)
{
    socket.setReadBufferSize(0);
    QByteArray bytes = socket.readAll();
    while (socket.waitForReadyRead(15'000))
        bytes += socket.readAll();
    bytes += socket.readAll();
    return bytes.mid(bytes.indexOf("\r\n\r\n") + 4);
}

void ExportHttpTest::ownData()
{
    const HttpReply reply = http(m_ben.accessToken).get("/v1/export/own");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("content-type"), QByteArray("application/zip"));
    QVERIFY(reply.headers.value("content-disposition").contains("my-data.zip"));
    const auto zip = whole(reply.body);
    QVERIFY(zip);
    const auto files = filesIn(*zip);
    QVERIFY(files.value(u"messages.jsonl"_s).contains("Ben was here"));
    QVERIFY(files.value(u"index.html"_s).contains("@ben"));
    QVERIFY(!files.value(u"account.jsonl"_s).isEmpty() && !files.value(u"records.jsonl"_s).isEmpty());
}

void ExportHttpTest::aConversation()
{
    const HttpReply reply = http(m_anna.accessToken).get("/v1/export/conversation/" + m_group.text().toLatin1());
    QCOMPARE(reply.status, 200);
    const auto zip = whole(reply.body);
    QVERIFY(zip);
    const auto files = filesIn(*zip);
    QVERIFY(files.value(u"pages/page-00001.html"_s).contains("Ben was here"));
    QCOMPARE(files.value(u"people.jsonl"_s).count('\n'), 2);
}

void ExportHttpTest::refusals()
{
    const QByteArray path = "/v1/export/conversation/" + m_group.text().toLatin1();
    QCOMPARE(http().get(path).status, 401);
    QCOMPARE(http(u"nonsense"_s).get("/v1/export/own").status, 401);
    const HttpReply member = http(m_ben.accessToken).get(path);
    QCOMPARE(member.status, 403);
    QVERIFY(member.body.contains("group.only_leaders_edit"));
    const SignedInReply eve = enrolled("eve");
    QCOMPARE(http(eve.accessToken).get(path).status, 404);
    for (const char* nothing :
         {"/v1/export/", "/v1/export/all", "/v1/export/conversation/", "/v1/export/conversation/x"})
        QCOMPARE(http(eve.accessToken).get(nothing).status, 404);
    const auto bot = http(m_anna.accessToken).request(BotCreate{u"robot"_s, u"Robot"_s, {Scope::Read}, {}});
    QVERIFY(bot.ok());
    const HttpReply program = http(bot->token).get("/v1/export/own");
    QCOMPARE(program.status, 403);
    QVERIFY(program.body.contains("export.people_only"));
}

void ExportHttpTest::oneAtATime()
{
    fill(1200);
    auto slow = slowExport();
    QVERIFY(slow);
    const HttpReply second = http(m_anna.accessToken).get("/v1/export/own");
    QCOMPARE(second.status, 429);
    QVERIFY(second.body.contains("export.one_at_a_time"));
    QCOMPARE(http(m_ben.accessToken).get("/v1/export/own").status,
             200); // others do not wait
    const auto zip = whole(rest(*slow));
    QVERIFY(zip);
    const auto files = filesIn(*zip);
    QCOMPARE(files.value(u"records.jsonl"_s).count("\"type\":\"message\""), 1201);
    slow.reset();
    // Not QTRY_COMPARE: that asks once more after it got what it wanted, and finds the export that it began.
    QVERIFY(QTest::qWaitFor([&] { return http(m_anna.accessToken).get("/v1/export/own").status == 200; }, 60'000));
}

void ExportHttpTest::aFewInAnHour()
{
    int whole = 0;
    const auto isNext = [&] { // the one before may not be put away yet
        whole += http(m_ben.accessToken).get("/v1/export/own").status == 200 ? 1 : 0;
        return whole == 6;
    };
    QVERIFY(QTest::qWaitFor(isNext, 60'000));
    const HttpReply reply = http(m_ben.accessToken).get("/v1/export/own");
    QCOMPARE(reply.status, 429);
    QVERIFY(reply.headers.value("retry-after").toInt() > 60);
}

void ExportHttpTest::endsWithTheDevice()
{
    fill(1200);
    const auto slow = slowExport();
    QVERIFY(slow);
    QVERIFY(http(m_anna.accessToken).request(AuthLogout{}).ok());
    QVERIFY(!whole(rest(*slow)));
}

} // namespace tertulia::test

using tertulia::test::ExportHttpTest;
TERTULIA_TEST(ExportHttpTest, "export_http")
#include "tst_export_http.moc"
