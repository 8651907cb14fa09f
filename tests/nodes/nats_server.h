// SPDX-License-Identifier: GPL-3.0-or-later
// A real nats-server on a free port, with a user and a password, that can be killed and started again on the same port;
// and a hand-made client of it that says what it likes. A machine without nats-server fails the test. Main thread.
#pragma once

#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace tertulia::test {

class NatsServer
{
public:
    static const QString user;
    static const QString password;

    NatsServer();
    ~NatsServer();
    NatsServer(const NatsServer&) = delete;
    NatsServer& operator=(const NatsServer&) = delete;

    void start();
    void kill();
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const { return QStringLiteral("nats://127.0.0.1:%1").arg(m_port); }

private:
    QTemporaryDir m_dir;
    QProcess m_process;
    quint16 m_port = 0;
};

class NatsClient
{
public:
    explicit NatsClient(const NatsServer& server);
    void publish(const QByteArray& subject, const QByteArray& words);
    /// Everything that was published has reached the server.
    bool flush();

private:
    QTcpSocket m_socket;
};

} // namespace tertulia::test
