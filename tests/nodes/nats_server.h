// SPDX-License-Identifier: GPL-3.0-or-later
// A real nats-server on a free port, with a user and a password, if wanted with TLS by an authority of its own, that
// can be killed and started again on the same port; and a hand-made client of it that says what it likes. A machine
// without nats-server fails the test. Main thread.
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
    /// With TLS: its certificate is for a host of that name.
    explicit NatsServer(const QString& certifiedHost);
    ~NatsServer();
    NatsServer(const NatsServer&) = delete;
    NatsServer& operator=(const NatsServer&) = delete;

    void start();
    void kill();
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const;
    /// Who signed its certificate.
    [[nodiscard]] QString authority() const { return m_dir.filePath(QStringLiteral("ca.pem")); }

private:
    void certify() const;

    QTemporaryDir m_dir;
    const QString m_certifiedHost; ///< empty: no TLS
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
