// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin_door.h"

#include <QLocalSocket>
#include <QPointer>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestLine = 200;

const QString okWord = u"ok "_s;

void answer(QLocalSocket& socket, const Result<QString>& result)
{
    const QString words = result.ok() ? okWord + *result
                                      : u"error "_s + (result.error().detail.isEmpty() ? wireName(result.error().code)
                                                                                       : result.error().detail);
    socket.write(words.toUtf8() + '\n');
    socket.disconnectFromServer(); // after what was written
}

} // namespace

Result<Done> AdminDoor::listen()
{
    QLocalServer::removeServer(m_path);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] { came(); });
    if (m_server.listen(m_path))
        return Done{};
    return Error::make(ErrorCode::Internal, u"cannot listen on %1: %2"_s.arg(m_path, m_server.errorString()));
}

void AdminDoor::came()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(longestLine);
        QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QLocalSocket::readyRead, socket, [this, socket] { heard(socket); });
        heard(socket);
    }
}

void AdminDoor::heard(QLocalSocket* socket)
{
    if (!socket->canReadLine() && socket->bytesAvailable() < longestLine)
        return;
    const QString line = QString::fromUtf8(socket->readLine(longestLine)).trimmed();
    QObject::disconnect(socket, &QLocalSocket::readyRead, nullptr, nullptr); // one line each
    const auto verb = m_verbs.constFind(line);
    if (verb == m_verbs.constEnd())
        return answer(*socket, Error::make(ErrorCode::UnknownType, u"this server does not know that command"_s));
    (*verb)([asker = QPointer(socket)](const Result<QString>& result) {
        if (asker)
            answer(*asker, result);
    });
}

std::optional<Result<QString>> AdminDoor::ask(const QString& path, const QString& line)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected())
        return std::nullopt;
    socket.write(line.toUtf8() + '\n');
    while (!socket.canReadLine() && socket.waitForReadyRead(-1)) {
    }
    const QString said = QString::fromUtf8(socket.readLine()).trimmed();
    if (said.startsWith(okWord))
        return said.mid(okWord.size());
    return Error::make(ErrorCode::Internal, said.isEmpty() ? u"the server went away"_s : said.section(u' ', 1));
}

} // namespace tertulia
