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

void openssl(const QString& folder, const QString& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"openssl"_s, arguments.split(u' '));
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        qFatal("openssl: %s", process.readAllStandardError().constData());
}

} // namespace

const QString NatsServer::user = u"tertulia"_s;
const QString NatsServer::password = u"between us"_s;

NatsServer::NatsServer() : NatsServer(QString{}) {}

NatsServer::NatsServer(const QString& certifiedHost) : m_certifiedHost(certifiedHost)
{
    if (!m_certifiedHost.isEmpty())
        certify();
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

QString NatsServer::url() const
{
    return (m_certifiedHost.isEmpty() ? u"nats://127.0.0.1:%1"_s : u"tls://localhost:%1"_s).arg(m_port);
}

void NatsServer::certify() const
{
    const QString newKey = u"req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "_s;
    QFile names(m_dir.filePath(u"names"_s));
    if (!names.open(QFile::WriteOnly) || names.write("subjectAltName=DNS:" + m_certifiedHost.toUtf8()) < 0)
        qFatal("no names for a certificate");
    names.close();
    openssl(m_dir.path(), newKey + u"ca.key -x509 -days 2 -subj /CN=tests -out ca.pem"_s);
    openssl(m_dir.path(), newKey + u"key.pem -subj /CN="_s + m_certifiedHost + u" -out asked.pem"_s);
    openssl(m_dir.path(),
            u"x509 -req -in asked.pem -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out cert.pem"_s);
}

void NatsServer::start()
{
    QFile config(m_dir.filePath(u"nats.conf"_s));
    if (!config.open(QFile::WriteOnly))
        qFatal("no configuration for nats-server");
    config.write(u"listen: \"127.0.0.1:%1\"\nauthorization { user: \"%2\", password: \"%3\" }\n"_s.arg(m_port)
                     .arg(user, password)
                     .toUtf8());
    if (!m_certifiedHost.isEmpty())
        config.write(u"tls { cert_file: \"%1/cert.pem\", key_file: \"%1/key.pem\" }\n"_s.arg(m_dir.path()).toUtf8());
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
