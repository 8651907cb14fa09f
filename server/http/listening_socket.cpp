// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/listening_socket.h"

#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tertulia::http {

using namespace Qt::StringLiterals;

namespace {

constexpr int backlog = 128;
constexpr int pauseWithoutDescriptorsMs = 500;

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;
    sockaddr* raw() { return reinterpret_cast<sockaddr*>(&storage); }
};

SocketAddress socketAddress(const QHostAddress& address, quint16 port)
{
    SocketAddress out;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(&out.storage, &v4, sizeof v4);
        out.size = sizeof v4;
        return out;
    }
    sockaddr_in6 v6{}; // QHostAddress::Any is :: here, and takes IPv4 too
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    if (address != QHostAddress(QHostAddress::Any)) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&v6.sin6_addr, &bytes, sizeof v6.sin6_addr);
    }
    std::memcpy(&out.storage, &v6, sizeof v6);
    out.size = sizeof v6;
    return out;
}

quint16 portOf(const sockaddr_storage& storage)
{
    if (storage.ss_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &storage, sizeof v4);
        return ntohs(v4.sin_port);
    }
    sockaddr_in6 v6{};
    std::memcpy(&v6, &storage, sizeof v6);
    return ntohs(v6.sin6_port);
}

QHostAddress withoutMapping(const QHostAddress& address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

Error cannotListen(const QHostAddress& address, quint16 port, int why)
{
    return Error::badField(u"http.listen"_s, u"cannot listen on %1 port %2 for HTTP: %3"_s.arg(address.toString())
                                                 .arg(port)
                                                 .arg(QString::fromLocal8Bit(std::strerror(why))));
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

Result<quint16> ListeningSocket::open(const QHostAddress& address, quint16 port)
{
    SocketAddress wanted = socketAddress(address, port);
    Descriptor socket(::socket(wanted.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int yes = 1;
    const int no = 0;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (wanted.storage.ss_family == AF_INET6)
        ::setsockopt(socket.get(), IPPROTO_IPV6, IPV6_V6ONLY, &no, sizeof no);
    if (!socket.isOpen() || ::bind(socket.get(), wanted.raw(), wanted.size) != 0 ||
        ::listen(socket.get(), backlog) != 0)
        return cannotListen(address, port, errno);
    SocketAddress bound;
    bound.size = sizeof bound.storage;
    m_wake = Descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!m_wake.isOpen() || ::getsockname(socket.get(), bound.raw(), &bound.size) != 0)
        return cannotListen(address, port, errno);
    m_socket = std::move(socket);
    return portOf(bound.storage);
}

std::optional<Accepted> ListeningSocket::accept()
{
    std::array<pollfd, 2> both{pollfd{m_wake.get(), POLLIN, 0}, pollfd{m_socket.get(), POLLIN, 0}};
    while (true) {
        if (::poll(both.data(), both.size(), -1) < 0 && errno != EINTR)
            return std::nullopt;
        if (both[0].revents != 0)
            return std::nullopt;
        SocketAddress peer;
        peer.size = sizeof peer.storage;
        Descriptor socket(::accept4(m_socket.get(), peer.raw(), &peer.size, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (socket.isOpen()) {
            const int yes = 1;
            ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            return Accepted{std::move(socket), withoutMapping(QHostAddress(peer.raw()))};
        }
        // Out of descriptors the connection stays in the line and poll() would return at once, for ever.
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
            ::poll(both.data(), 1, pauseWithoutDescriptorsMs);
    }
}

void ListeningSocket::wake()
{
    const uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake.get(), &one, sizeof one);
}

} // namespace tertulia::http
