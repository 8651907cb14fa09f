// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tiny_web.h"

#include <QTcpSocket>

namespace tertulia::test {

using namespace Qt::StringLiterals;

TinyWeb::TinyWeb(const QHostAddress& address)
{
    connect(&m_server, &QTcpServer::newConnection, this, &TinyWeb::accept);
    if (!m_server.listen(address))
        qFatal("no port for the test's web server");
}

QString TinyWeb::url(const QString& path, const QString& host) const
{
    return u"http://%1:%2%3"_s.arg(host).arg(port()).arg(path);
}

QByteArray TinyWeb::html(const QByteArray& page, const QByteArray& type)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(page.size()) +
           "\r\n\r\n" + page;
}

void TinyWeb::page(const QString& path, const QByteArray& html)
{
    m_answers[path].bytes = TinyWeb::html(html);
}

void TinyWeb::redirect(const QString& path, const QString& to)
{
    m_answers[path].bytes = "HTTP/1.1 302 Found\r\nLocation: " + to.toUtf8() + "\r\nContent-Length: 0\r\n\r\n";
}

void TinyWeb::dribble(const QString& path, const QByteArray& bytes)
{
    m_answers[path].bytes = bytes;
    m_answers[path].isSlow = true;
}

void TinyWeb::endless(const QString& path, const QByteArray& bytes, const QByteArray& more)
{
    m_answers[path].bytes = bytes;
    m_answers[path].more = more;
}

void TinyWeb::release(const QString& path)
{
    Answer& answer = m_answers[path];
    answer.isHeld = false;
    const auto waiting = std::exchange(answer.waiting, {});
    for (QTcpSocket* socket : waiting)
        send(socket, answer);
}

int TinyWeb::asked(const QString& path, const QByteArray& method) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(), [&](const QByteArray& head) {
        return head.startsWith(method + ' ' + path.toUtf8() + ' ');
    }));
}

void TinyWeb::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) { m_bytesSent += bytes; });
    }
}

void TinyWeb::read(QTcpSocket* socket)
{
    if (!socket->peek(64 * 1024).contains("\r\n\r\n"))
        return;
    const QByteArray head = socket->readAll();
    m_requests.append(head);
    const QString path = QString::fromUtf8(head.split(' ').value(1));
    if (!m_answers.contains(path))
        return send(socket, Answer{"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"});
    Answer& answer = m_answers[path];
    if (answer.isHeld)
        answer.waiting.append(socket);
    else
        send(socket, answer);
}

void TinyWeb::send(QTcpSocket* socket, const Answer& answer)
{
    if (answer.isSlow)
        return sendSlowly(socket, answer.bytes);
    socket->write(answer.bytes);
    if (answer.more.isEmpty())
        return socket->disconnectFromHost();
    const auto goOn = [socket, more = answer.more] {
        if (socket->bytesToWrite() < 64 * 1024)
            socket->write(more);
    };
    connect(socket, &QTcpSocket::bytesWritten, socket, goOn);
    goOn();
}

void TinyWeb::sendSlowly(QTcpSocket* socket, const QByteArray& bytes)
{
    auto* timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, timer, bytes, at = 0]() mutable {
        if (at < bytes.size())
            socket->write(bytes.mid(at++, 1));
        else
            timer->stop();
    });
    timer->start(5);
}

} // namespace tertulia::test
