// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int handOverPatience = 1000; // milliseconds
constexpr qsizetype addressMax = 4096;
constexpr QByteArrayView raiseWord = "raise";
constexpr QByteArrayView quitWord = "quit";
constexpr QByteArrayView linkWord = "link ";

} // namespace

SingleInstance::SingleInstance(const QString& key, QObject* parent) : QObject(parent)
{
    // Socket paths may have at most 107 bytes: a short name made from the long key.
    const QByteArray digest = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    m_name = (runtime.isEmpty() ? QDir::tempPath() : runtime) + u"/tertulia-"_s +
             QString::fromLatin1(digest.toHex().first(16));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::greet);
}

bool SingleInstance::raiseOther() const
{
    return tell(raiseWord.toByteArray());
}

bool SingleInstance::handOver(const QString& link) const
{
    const QByteArray line = linkWord.toByteArray() + link.simplified().toUtf8();
    return line.size() < addressMax && tell(line);
}

bool SingleInstance::quitOther() const
{
    return tell(quitWord.toByteArray());
}

bool SingleInstance::tell(const QByteArray& line) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(handOverPatience))
        return false;
    socket.write(line + '\n');
    return socket.waitForBytesWritten(handOverPatience);
}

bool SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return true;
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

void SingleInstance::greet()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine() && socket->bytesAvailable() < addressMax)
                return;
            const QByteArray line = socket->readLine(addressMax).trimmed();
            socket->abort();
            understand(line);
        });
    }
}

void SingleInstance::understand(const QByteArray& line)
{
    if (line == raiseWord)
        Q_EMIT raiseRequested();
    else if (line == quitWord)
        Q_EMIT quitRequested();
    else if (line.startsWith(linkWord))
        Q_EMIT linkReceived(QString::fromUtf8(line.mid(linkWord.size())));
}

} // namespace tertulia
