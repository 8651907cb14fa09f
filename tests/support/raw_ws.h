// SPDX-License-Identifier: GPL-3.0-or-later
// A WebSocket client for tests that says exactly what it is told to, right or wrong, and does nothing by itself: it
// answers no ping and no close, reads only when asked, and never masks over a fault of the server.
//   RawWs ws;
//   QVERIFY(ws.open(port));                       // TCP + handshake; or connectTo() and sendRaw() by hand
//   ws.sendText("hello");                         // also sendFragments, sendPing, sendFrame, sendRaw …
//   QCOMPARE(ws.readText(), QByteArray("hello")); // skips pings; null at a close or a timeout
//   QCOMPARE(ws.waitForClose(), 1009);            // 1006 = TCP ended without a close frame, 0 = nothing happened
// Waiting spins the event loop of the calling thread, so a server living in the same thread works. One thread only.
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QTcpSocket>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tertulia::test {

struct RawFrame
{
    bool isFinal = true;
    int opcode = 0; ///< 0 continuation, 1 text, 2 binary, 8 close, 9 ping, 10 pong
    QByteArray payload;
};

class RawWs
{
public:
    static constexpr std::chrono::milliseconds patience{5000};
    static constexpr int abnormal = 1006; ///< the connection ended without a close frame

    RawWs();
    ~RawWs();

    /// TCP only. With `tls` any certificate is taken.
    bool connectTo(quint16 port, bool tls = false, const QHostAddress& host = QHostAddress::LocalHost);
    /// Sends a correct upgrade request (plus `extraFields`, whole lines with CRLF) and waits for the 101.
    bool handshake(const QByteArray& path = "/v1/ws", const QByteArray& extraFields = {});
    /// connectTo() and handshake().
    bool open(quint16 port, bool tls = false) { return connectTo(port, tls) && handshake(); }
    /// The upgrade request handshake() sends.
    static QByteArray upgradeRequest(const QByteArray& path, const QByteArray& extraFields = {});
    /// Sends bytes and returns everything the server says until it closes: for HTTP answers.
    QByteArray exchange(const QByteArray& bytes, std::chrono::milliseconds timeout = patience);

    /// The bytes of a client frame; `isMasked` false is a fault.
    static QByteArray frame(int opcode, const QByteArray& payload, bool isFinal = true, bool isMasked = true);
    void sendRaw(const QByteArray& bytes);
    void sendFrame(int opcode, const QByteArray& payload, bool isFinal = true)
    {
        sendRaw(frame(opcode, payload, isFinal));
    }
    void sendText(const QByteArray& utf8) { sendFrame(1, utf8); }
    void sendBinary(const QByteArray& bytes) { sendFrame(2, bytes); }
    void sendPing(const QByteArray& payload = {}) { sendFrame(9, payload); }
    void sendPong(const QByteArray& payload = {}) { sendFrame(10, payload); }
    void sendClose(int code = 1000, const QByteArray& reason = {});
    /// One text message in several frames.
    void sendFragments(const std::vector<QByteArray>& parts);

    /// The next frame, whatever it is; nothing at the end of the connection or after `timeout`.
    std::optional<RawFrame> readFrame(std::chrono::milliseconds timeout = patience);
    /// The next text message; other frames are skipped. Null if a close frame, the end or `timeout` came first.
    QByteArray readText(std::chrono::milliseconds timeout = patience);
    /// Reads and drops everything up to the close frame and returns its code, which is also remembered when
    /// readText() met it. Does not answer it.
    int waitForClose(std::chrono::milliseconds timeout = patience);
    /// True when the server has ended the TCP connection; drops what it sends until then.
    bool waitForEnd(std::chrono::milliseconds timeout = patience);
    /// Spins the loop until `isTrue` or `timeout`.
    static bool waitUntil(const std::function<bool()>& isTrue, std::chrono::milliseconds timeout = patience);

    /// From now on no more than `bytes` are taken from the kernel until something is read: a peer that does not read.
    void readNoMoreThan(qint64 bytes) { m_socket->setReadBufferSize(bytes); }
    void abort() { m_socket->abort(); }
    [[nodiscard]] QTcpSocket& socket() { return *m_socket; }
    [[nodiscard]] QByteArray closeReason() const { return m_closeReason; }

private:
    std::optional<RawFrame> takeFrame();

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_buffer;
    int m_closeCode = 0;
    QByteArray m_closeReason;
};

} // namespace tertulia::test
