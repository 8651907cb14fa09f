// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between client and server and passes bytes both ways, cuts each connection after so many of them, and lets
// nobody through while it is closed. One thread.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <memory>
#include <utility>

namespace tertulia::test {

using namespace Qt::StringLiterals;

/// Passes bytes both ways and cuts each connection after so many of them.
class Scissors
{
public:
    explicit Scissors(quint16 target) : m_target(target)
    {
        if (!m_listener.listen(QHostAddress::LocalHost))
            qFatal("no port for the test");
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] { accept(); });
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"ws://127.0.0.1:%1/v1/ws"_s.arg(m_listener.serverPort())); }
    qint64 cutAfter = 0; ///< 0 = never
    int cuts = 0;
    bool isClosed = false;

private:
    void accept()
    {
        QTcpSocket* near = m_listener.nextPendingConnection();
        if (isClosed) {
            near->abort();
            near->deleteLater();
            return;
        }
        auto* far = new QTcpSocket(near);
        auto passed = std::make_shared<qint64>(0);
        QObject::connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        QObject::connect(far, &QTcpSocket::disconnected, near, [near] { near->abort(); });
        for (const auto& [from, to] : {std::pair{near, far}, std::pair{far, near}})
            QObject::connect(from, &QTcpSocket::readyRead, near, [this, from = from, to = to, near, passed] {
                const QByteArray bytes = from->readAll();
                to->write(bytes);
                *passed += bytes.size();
                if (cutAfter > 0 && *passed > cutAfter && near->state() == QAbstractSocket::ConnectedState) {
                    ++cuts;
                    near->abort();
                }
            });
        far->connectToHost(u"127.0.0.1"_s, m_target);
    }
    QTcpServer m_listener;
    const quint16 m_target;
};

} // namespace tertulia::test
