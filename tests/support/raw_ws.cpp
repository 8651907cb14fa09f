// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/raw_ws.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QSslSocket>
#include <QTimer>

namespace tertulia::test {

using std::chrono::milliseconds;

RawWs::RawWs() : m_socket(std::make_unique<QTcpSocket>()) {}
RawWs::~RawWs() = default;

bool RawWs::waitUntil(const std::function<bool()>& isTrue, milliseconds timeout)
{
    QDeadlineTimer deadline(timeout);
    // A short step, because what is waited for may happen in another thread, which does not wake this one.
    bool result = isTrue();
    while (!result && !deadline.hasExpired()) {
        QEventLoop loop;
        QTimer::singleShot(5, &loop, &QEventLoop::quit);
        loop.exec();
        result = isTrue();
    }
    return result;
}

bool RawWs::connectTo(quint16 port, bool tls, const QHostAddress& host)
{
    m_buffer.clear();
    m_closeCode = 0;
    if (!tls) {
        m_socket = std::make_unique<QTcpSocket>();
        m_socket->connectToHost(host, port);
        return waitUntil([this] { return m_socket->state() == QAbstractSocket::ConnectedState; });
    }
    auto secure = std::make_unique<QSslSocket>();
    QSslSocket* socket = secure.get();
    m_socket = std::move(secure);
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->connectToHostEncrypted(host.toString(), port);
    return waitUntil(
               [socket] { return socket->isEncrypted() || socket->state() == QAbstractSocket::UnconnectedState; }) &&
           socket->isEncrypted();
}

QByteArray RawWs::upgradeRequest(const QByteArray& path, const QByteArray& extraFields)
{
    return "GET " + path +
           " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n" +
           extraFields + "\r\n";
}

bool RawWs::handshake(const QByteArray& path, const QByteArray& extraFields)
{
    sendRaw(upgradeRequest(path, extraFields));
    const bool isAnswered = waitUntil([this] {
        m_buffer += m_socket->readAll();
        return m_buffer.contains("\r\n\r\n") || m_socket->state() != QAbstractSocket::ConnectedState;
    });
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (!isAnswered || end < 0)
        return false;
    const QByteArray head = m_buffer.first(end);
    m_buffer.remove(0, end + 4);
    // The answer to the sample key of RFC 6455 section 1.3.
    return head.startsWith("HTTP/1.1 101 ") && head.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}

QByteArray RawWs::exchange(const QByteArray& bytes, milliseconds timeout)
{
    sendRaw(bytes);
    waitUntil(
        [this] {
            const bool isOver = m_socket->state() == QAbstractSocket::UnconnectedState;
            m_buffer += m_socket->readAll();
            return isOver;
        },
        timeout);
    return m_buffer;
}

QByteArray RawWs::frame(int opcode, const QByteArray& payload, bool isFinal, bool isMasked)
{
    const QByteArray mask("\x11\x22\x33\x44", 4);
    const auto size = static_cast<quint64>(payload.size());
    const int lengthBytes = size < 126 ? 0 : size <= 0xFFFF ? 2 : 8;
    const quint64 shortLength = lengthBytes == 0 ? size : lengthBytes == 2 ? 126 : 127;
    QByteArray bytes;
    bytes += static_cast<char>((isFinal ? 0x80 : 0) | opcode);
    bytes += static_cast<char>((isMasked ? 0x80 : 0) | static_cast<int>(shortLength));
    for (int shift = (lengthBytes - 1) * 8; shift >= 0; shift -= 8)
        bytes += static_cast<char>((size >> shift) & 0xFF);
    if (!isMasked)
        return bytes + payload;
    QByteArray masked = payload;
    for (qsizetype i = 0; i < masked.size(); ++i)
        masked[i] = static_cast<char>(masked.at(i) ^ mask.at(i % 4));
    return bytes + mask + masked;
}

void RawWs::sendRaw(const QByteArray& bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

void RawWs::sendClose(int code, const QByteArray& reason)
{
    sendFrame(8, QByteArray() + static_cast<char>(code >> 8) + static_cast<char>(code & 0xFF) + reason);
}

void RawWs::sendFragments(const std::vector<QByteArray>& parts)
{
    for (size_t i = 0; i < parts.size(); ++i)
        sendFrame(i == 0 ? 1 : 0, parts[i], i + 1 == parts.size());
}

std::optional<RawFrame> RawWs::takeFrame()
{
    m_buffer += m_socket->readAll();
    if (m_buffer.size() < 2)
        return std::nullopt;
    const auto byteAt = [this](qsizetype i) { return static_cast<quint64>(static_cast<uchar>(m_buffer.at(i))); };
    quint64 size = byteAt(1) & 0x7F;
    const int lengthBytes = size == 126 ? 2 : size == 127 ? 8 : 0;
    if (m_buffer.size() < 2 + lengthBytes)
        return std::nullopt;
    if (lengthBytes > 0)
        size = 0;
    for (int i = 0; i < lengthBytes; ++i)
        size = (size << 8) | byteAt(2 + i);
    const auto total = static_cast<qsizetype>(size) + 2 + lengthBytes;
    if (m_buffer.size() < total)
        return std::nullopt;
    RawFrame frame{(byteAt(0) & 0x80) != 0, static_cast<int>(byteAt(0) & 0x0F),
                   m_buffer.mid(2 + lengthBytes, static_cast<qsizetype>(size))};
    m_buffer.remove(0, total);
    if (frame.opcode == 8 && m_closeCode == 0) {
        m_closeCode = frame.payload.size() < 2
                          ? 1005
                          : static_cast<uchar>(frame.payload.at(0)) * 256 + static_cast<uchar>(frame.payload.at(1));
        m_closeReason = frame.payload.mid(2);
    }
    return frame;
}

std::optional<RawFrame> RawWs::readFrame(milliseconds timeout)
{
    std::optional<RawFrame> frame;
    waitUntil(
        [&] {
            // The state first: bytes may arrive between the two questions, but none after the end.
            const bool isOver = m_socket->state() == QAbstractSocket::UnconnectedState;
            frame = takeFrame();
            return frame || isOver;
        },
        timeout);
    return frame;
}

QByteArray RawWs::readText(milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    QByteArray message;
    while (const auto frame = readFrame(milliseconds{deadline.remainingTime()})) {
        if (frame->opcode == 8)
            return {};
        if (frame->opcode > 1)
            continue;
        message += frame->payload;
        if (frame->isFinal)
            return message.isNull() ? QByteArray("") : message;
    }
    return {};
}

int RawWs::waitForClose(milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    while (m_closeCode == 0) {
        if (!readFrame(milliseconds{deadline.remainingTime()})) {
            if (m_socket->state() == QAbstractSocket::UnconnectedState)
                m_closeCode = abnormal;
            break;
        }
    }
    return m_closeCode;
}

bool RawWs::waitForEnd(milliseconds timeout)
{
    m_socket->setReadBufferSize(0);
    return waitUntil(
        [this] {
            m_socket->readAll();
            return m_socket->state() == QAbstractSocket::UnconnectedState;
        },
        timeout);
}

} // namespace tertulia::test
