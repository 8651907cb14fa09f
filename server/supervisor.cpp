// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/supervisor.h"

#include "server/log.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace tertulia {

Supervisor::Supervisor(QByteArray socket, std::chrono::microseconds patience)
    : m_socket(std::move(socket)), m_patience(m_socket.isEmpty() ? std::chrono::microseconds{0} : patience)
{
}

Supervisor Supervisor::fromEnvironment()
{
    const QByteArray socket = qgetenv("NOTIFY_SOCKET");
    const QByteArray pid = qgetenv("WATCHDOG_PID");
    const bool isMine = pid.isEmpty() || pid.toLongLong() == ::getpid();
    const qint64 patience = isMine ? qgetenv("WATCHDOG_USEC").toLongLong() : 0;
    for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
        qunsetenv(name);
    return {socket, std::chrono::microseconds{std::max<qint64>(patience, 0)}};
}

void Supervisor::ready(const QByteArray& status) const
{
    tell("READY=1\nSTATUS=" + status);
}

void Supervisor::stopping() const
{
    tell("STOPPING=1\nSTATUS=stopping");
}

void Supervisor::alive() const
{
    tell("WATCHDOG=1");
}

void Supervisor::tell(const QByteArray& words) const
{
    if (m_socket.isEmpty())
        return;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_socket.size() >= static_cast<qsizetype>(sizeof address.sun_path)) {
        qCWarning(serverLog) << "NOTIFY_SOCKET is too long to be the name of a socket";
        return;
    }
    std::memcpy(address.sun_path, m_socket.constData(), static_cast<size_t>(m_socket.size()));
    if (m_socket.startsWith('@'))
        address.sun_path[0] = 0;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(m_socket.size()));
    const int fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const auto sent = fd < 0 ? -1
                             : ::sendto(fd, words.constData(), static_cast<size_t>(words.size()), MSG_NOSIGNAL,
                                        reinterpret_cast<const sockaddr*>(&address), size);
    if (sent < 0)
        qCWarning(serverLog) << "whoever started the server does not hear it:" << qt_error_string(errno);
    if (fd >= 0)
        ::close(fd);
}

} // namespace tertulia
