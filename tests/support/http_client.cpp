// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http_client.h"

#include <QElapsedTimer>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray readToTheEnd(QTcpSocket& socket)
{
    QByteArray all;
    QElapsedTimer time;
    time.start();
    while (socket.waitForReadyRead(static_cast<int>(std::max<qint64>(0, HttpClient::patienceMs - time.elapsed()))))
        all += socket.readAll();
    return all + socket.readAll();
}

HttpReply parsed(const QByteArray& bytes)
{
    HttpReply reply;
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0 || !bytes.startsWith("HTTP/1.1 "))
        return reply;
    reply.status = bytes.mid(9, 3).toInt();
    for (const QByteArray& line : bytes.left(headEnd).split('\n').mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    reply.body = bytes.mid(headEnd + 4);
    return reply;
}

} // namespace

QString HttpReply::code() const
{
    const auto object = parseRequestData(body);
    return object.ok() ? object->value("code"_L1).toString() : QString{};
}

QString HttpReply::field() const
{
    const auto object = parseRequestData(body);
    return object.ok() ? object->value("field"_L1).toString() : QString{};
}

HttpReply HttpClient::raw(const QByteArray& bytes) const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    if (!socket.waitForConnected(patienceMs))
        return {};
    socket.write(bytes);
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(patienceMs)) {
    }
    return parsed(readToTheEnd(socket));
}

QByteArray HttpClient::authorization() const
{
    return m_token.isEmpty() ? QByteArray{} : "Authorization: Bearer " + m_token.toLatin1() + "\r\n";
}

HttpReply HttpClient::post(const QByteArray& type, const QByteArray& body, const QByteArray& moreHeaders) const
{
    return raw("POST /v1/" + type + " HTTP/1.1\r\nHost: localhost\r\n" + authorization() + moreHeaders +
               "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

HttpReply HttpClient::get(const QByteArray& path, const QByteArray& moreHeaders) const
{
    return raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + authorization() + moreHeaders + "\r\n");
}

int HttpEvents::open(quint16 port, const QString& token)
{
    m_socket.connectToHost(u"127.0.0.1"_s, port);
    if (!m_socket.waitForConnected(HttpClient::patienceMs))
        return 0;
    m_socket.write("GET /v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token.toLatin1() +
                   "\r\n\r\n");
    const int status = line(HttpClient::patienceMs).mid(9, 3).toInt();
    while (status == 200 && line(HttpClient::patienceMs) != ": listening") // the head and the first chunk's length
        if (hasEnded())
            return 0;
    return status;
}

QByteArray HttpEvents::line(int patienceMs)
{
    QElapsedTimer time;
    time.start();
    while (!m_socket.canReadLine())
        if (!m_socket.waitForReadyRead(static_cast<int>(std::max<qint64>(1, patienceMs - time.elapsed()))))
            return {};
    return m_socket.readLine().trimmed();
}

QByteArray HttpEvents::next(int patienceMs)
{
    while (m_socket.canReadLine() || !hasEnded()) {
        const QByteArray one = line(patienceMs);
        if (one.startsWith("data: "))
            return one.mid(6);
        if (one == "0") // the last chunk
            return {};
        if (one.isNull() && !m_socket.canReadLine() && m_socket.bytesAvailable() == 0)
            return {};
    }
    return {};
}

} // namespace tertulia::test
