// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/nodes/nats_server.h"

#include <QStandardPaths>
#include <QTcpServer>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

QString natsProgram()
{
    const QString found = QStandardPaths::findExecutable(u"nats-server"_s);
    return found.isEmpty() ? QStandardPaths::findExecutable(u"nats-server"_s, {u"/usr/sbin"_s}) : found;
}

} // namespace

const QString NatsServer::user = u"tertulia"_s;
const QString NatsServer::password = u"between us"_s;

NatsServer::NatsServer()
{
    QTcpServer free;
    if (!free.listen(QHostAddress::LocalHost))
        qFatal("no free port");
    m_port = free.serverPort();
    free.close();
    start();
}

NatsServer::~NatsServer()
{
    kill();
}

void NatsServer::start()
{
    QFile config(m_dir.filePath(u"nats.conf"_s));
    if (!config.open(QFile::WriteOnly))
        qFatal("no configuration for nats-server");
    config.write(u"listen: \"127.0.0.1:%1\"\nauthorization { user: \"%2\", password: \"%3\" }\n"_s.arg(m_port)
                     .arg(user, password)
                     .toUtf8());
    config.close();
    m_process.start(natsProgram(), {u"-c"_s, config.fileName()});
    const auto listens = [this] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        return socket.waitForConnected(1000) && socket.waitForReadyRead(5000);
    };
    if (!m_process.waitForStarted() || !QTest::qWaitFor(listens, patienceMs))
        qFatal("nats-server does not start: %s", m_process.readAllStandardError().constData());
}

void NatsServer::kill()
{
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

NatsClient::NatsClient(const NatsServer& server)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
    if (!m_socket.waitForConnected(patienceMs) || !m_socket.waitForReadyRead(patienceMs))
        qFatal("no connection to nats-server");
    m_socket.write("CONNECT {\"verbose\":false,\"pedantic\":false,\"user\":\"" + NatsServer::user.toUtf8() +
                   "\",\"pass\":\"" + NatsServer::password.toUtf8() + "\"}\r\n");
    if (!flush())
        qFatal("nats-server does not let the test in");
}

void NatsClient::publish(const QByteArray& subject, const QByteArray& words)
{
    m_socket.write("PUB " + subject + ' ' + QByteArray::number(words.size()) + "\r\n" + words + "\r\n");
}

bool NatsClient::flush()
{
    m_socket.readAll();
    m_socket.write("PING\r\n");
    QByteArray heard;
    while (!heard.contains("PONG"))
        if (m_socket.state() != QAbstractSocket::ConnectedState || !m_socket.waitForReadyRead(patienceMs))
            return false;
        else
            heard += m_socket.readAll();
    return true;
}

} // namespace tertulia::test
