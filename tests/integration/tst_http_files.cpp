// SPDX-License-Identifier: GPL-3.0-or-later
// Files over HTTP, as a program with a token sends and fetches them.
#include "tests/integration/refusals.h"
#include "tests/support/file_client.h"
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"

#include <QElapsedTimer>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class HttpFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();
    void upAndDown();
    void inPieces();
    void ranges();
    void headers();
    void refusals();
    void cutUpload();
    void endsWithTheRight();

private:
    [[nodiscard]] QByteArray path(FileId file) const { return "/v1/files/" + file.text().toLatin1(); }
    HttpReply put(const QString& token, FileId file, const QByteArray& body, const QByteArray& more = {})
    {
        return HttpClient(m_server->httpPort())
            .raw("PUT " + path(file) + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token.toLatin1() +
                 "\r\n" + more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    FileId begin(int64_t size, const QString& name = u"tea.bin"_s)
    {
        const auto begun = m_anna->request(FileBegin{name, size, m_group, {}});
        if (!begun.ok())
            qFatal("no file for the test");
        return begun->file.file;
    }
    FileId sent(quint64 seed, int64_t size, const QString& name = u"tea.bin"_s)
    {
        const FileId file = begin(size, name);
        MessageSend message = messageTo(m_group, {});
        message.attachments = std::vector{file};
        if (put(m_token, file, pattern(seed, 0, size)).status != 200 || !m_anna->request(message).ok())
            qFatal("no file for the test");
        return file;
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<HttpClient> m_http; ///< bruno's
    QString m_token;                    ///< anna's
    ConversationId m_group;
};

void HttpFilesTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine(), [](Config& config) { config.fileKeepFreeMib = 0; });
    m_anna = std::make_unique<WsClient>();
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_anna->open(m_server->url()) && m_anna->enroll(u"anna"_s));
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
    m_group = makeGroup(*m_anna, {u"bruno"_s});
    m_token = m_anna->me().accessToken;
    m_http = std::make_unique<HttpClient>(m_server->httpPort(), m_bruno->me().accessToken);
}

void HttpFilesTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void HttpFilesTest::upAndDown()
{
    constexpr int64_t size = 5'000'003;
    const FileId file = begin(size);
    const HttpReply stored = put(m_token, file, pattern(1, 0, size));
    QCOMPARE(stored.status, 200);
    QVERIFY(stored.body.contains("\"phase\":\"ready\""));
    QCOMPARE(put(m_token, file, {}).status, 200); // once more, because the answer got lost
    QCOMPARE(m_http->get(path(file)).status, 404);
    MessageSend message = messageTo(m_group, {});
    message.attachments = std::vector{file};
    QVERIFY(HttpClient(m_server->httpPort(), m_token).request(message).ok());
    const HttpReply got = m_http->get(path(file));
    QCOMPARE(got.status, 200);
    QVERIFY(got.body == pattern(1, 0, size));
}

void HttpFilesTest::inPieces()
{
    const FileId file = begin(300'000);
    QCOMPARE(put(m_token, file, pattern(2, 0, 100'000)).status, 200);
    const HttpReply wrong = put(m_token, file, pattern(2, 0, 100'000));
    QCOMPARE(wrong.status, 409);
    QVERIFY(wrong.body.contains("\"detail\":\"100000\"")); // where to go on
    const auto chunk = [](const QByteArray& bytes) {
        return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
    };
    const HttpReply rest =
        HttpClient(m_server->httpPort())
            .raw("PUT " + path(file) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_token.toLatin1() +
                 "\r\nUpload-Offset: 100000\r\nTransfer-Encoding: chunked\r\n\r\n" +
                 chunk(pattern(2, 100'000, 150'000)) + chunk(pattern(2, 250'000, 50'000)) + "0\r\n\r\n");
    QCOMPARE(rest.status, 200);
    QVERIFY(rest.body.contains("\"phase\":\"ready\""));
}

void HttpFilesTest::ranges()
{
    const FileId file = sent(3, 100'000);
    const HttpReply part = m_http->get(path(file), "Range: bytes=500-1499\r\n");
    QCOMPARE(part.status, 206);
    QCOMPARE(part.headers.value("content-range"), QByteArray("bytes 500-1499/100000"));
    QVERIFY(part.body == pattern(3, 500, 1000));
    QVERIFY(m_http->get(path(file), "Range: bytes=-10\r\n").body == pattern(3, 99'990, 10));
    const HttpReply beyond = m_http->get(path(file), "Range: bytes=100000-\r\n");
    QCOMPARE(beyond.status, 416);
    QCOMPARE(beyond.headers.value("content-range"), QByteArray("bytes */100000"));
    const QByteArray etag = part.headers.value("etag");
    QCOMPARE(m_http->get(path(file), "Range: bytes=0-9\r\nIf-Range: " + etag + "\r\n").status, 206);
    const HttpReply other = m_http->get(path(file), "Range: bytes=0-9\r\nIf-Range: \"other\"\r\n");
    QCOMPARE(other.status, 200);
    QCOMPARE(other.body.size(), 100'000);
    const HttpReply known = m_http->get(path(file), "If-None-Match: " + etag + "\r\n");
    QCOMPARE(known.status, 304);
    QVERIFY(known.body.isEmpty());
}

void HttpFilesTest::headers()
{
    const FileId file = sent(4, 1000, u"caf\u00e9 \"x\".html"_s);
    const HttpReply got = m_http->get(path(file));
    QCOMPARE(got.headers.value("x-content-type-options"), QByteArray("nosniff"));
    QCOMPARE(got.headers.value("content-security-policy"), QByteArray("sandbox; default-src 'none'"));
    QCOMPARE(got.headers.value("content-disposition"),
             QByteArray("attachment; filename=\"caf__ _x_.html\"; filename*=UTF-8''caf%C3%A9%20_x_.html"));
    QCOMPARE(got.headers.value("cache-control"), QByteArray("private, no-cache"));
    QCOMPARE(got.headers.value("content-type"), QByteArray("application/octet-stream"));
    QCOMPARE(got.headers.value("accept-ranges"), QByteArray("bytes"));
}

void HttpFilesTest::refusals()
{
    const FileId file = sent(5, 1000);
    const HttpClient nobody(m_server->httpPort());
    QCOMPARE(nobody.get(path(file)).status, 401);
    QCOMPARE(put({}, file, "x").status, 401);
    WsClient carla;
    QVERIFY(carla.open(m_server->url()) && carla.enroll(u"carla"_s));
    const HttpClient carlas(m_server->httpPort(), carla.me().accessToken);
    const HttpReply hidden = carlas.get(path(file));
    const HttpReply missing = carlas.get(path(FileId::make()));
    QCOMPARE(hidden.status, 404);
    QVERIFY(hidden.status == missing.status && hidden.body == missing.body);
    QCOMPARE(carlas.get("/v1/files/nonsense").status, 404);
    QCOMPARE(carlas.get("/v1/files/../healthz").status, 404);
    QCOMPARE(m_http->get(path(file) + "/thumbnail").status, 404);
    QCOMPARE(m_http->get(path(file) + "/other").status, 404);
    QCOMPARE(put(m_bruno->me().accessToken, begin(10), "x").status, 404);
    const FileId small = begin(10);
    QCOMPARE(put(m_token, small, "x", "Upload-Offset: -1\r\n").status, 400);
    QCOMPARE(put(m_token, small, QByteArray(11, 'x')).status, 413);
    QCOMPARE(put(m_token, begin(10), "x", "Content-Encoding: gzip\r\n").status, 400);
    QCOMPARE(HttpClient(m_server->httpPort(), m_token).post("files/" + small.text().toLatin1(), "{}").status, 404);
}

void HttpFilesTest::cutUpload()
{
    constexpr int64_t size = 2'000'000;
    const FileId file = begin(size);
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_server->httpPort());
        QVERIFY(socket.waitForConnected());
        socket.write("PUT " + path(file) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_token.toLatin1() +
                     "\r\nContent-Length: 2000000\r\n\r\n" + pattern(6, 0, 1'000'000));
        while (socket.bytesToWrite() > 0)
            QVERIFY(socket.waitForBytesWritten());
        socket.disconnectFromHost();
    }
    QTRY_VERIFY(m_anna->request(FileState{file})->file.offset > 0);
    // The rest of what was on the way may still be written; the newest request goes on from where it is then.
    HttpReply rest;
    for (int tries = 0; tries < 50 && rest.status != 200; ++tries) {
        const int64_t offset = m_anna->request(FileState{file})->file.offset;
        rest = put(m_token, file, pattern(6, offset, size - offset),
                   "Upload-Offset: " + QByteArray::number(static_cast<qlonglong>(offset)) + "\r\n");
    }
    QVERIFY(rest.body.contains("\"phase\":\"ready\""));
    MessageSend message = messageTo(m_group, {});
    message.attachments = std::vector{file};
    QVERIFY(m_anna->request(message).ok());
    QVERIFY(m_http->get(path(file)).body == pattern(6, 0, size));
}

void HttpFilesTest::endsWithTheRight()
{
    constexpr int64_t size = 24 * 1024 * 1024; // more than the kernel keeps for a reader that is slow
    const FileId file = sent(7, size);
    QTcpSocket socket;
    socket.setReadBufferSize(64 * 1024);
    socket.connectToHost(u"127.0.0.1"_s, m_server->httpPort());
    QVERIFY(socket.waitForConnected());
    socket.write("GET " + path(file) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " +
                 m_bruno->me().accessToken.toLatin1() + "\r\n\r\n");
    QVERIFY(socket.waitForReadyRead());
    int64_t got = socket.readAll().size();
    QVERIFY(m_anna->request(MemberRemove{m_group, u"bruno"_s}).ok());
    QElapsedTimer time;
    time.start();
    while (socket.state() == QAbstractSocket::ConnectedState && time.elapsed() < 5000) {
        socket.waitForReadyRead(50);
        got += socket.readAll().size();
    }
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
    QVERIFY2(got < size, "it got everything");
}

} // namespace tertulia::test

using tertulia::test::HttpFilesTest;
TERTULIA_TEST(HttpFilesTest, "http_files")
#include "tst_http_files.moc"
