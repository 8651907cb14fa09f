// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/socket_stream.h"

#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace tertulia::http {

using namespace std::chrono_literals;

namespace {

constexpr auto lastWords = 1s;
constexpr qsizetype lastBytes = 256 * 1024;

} // namespace

bool SocketStream::waitFor(short events, Steady::time_point until) const
{
    pollfd one{m_socket.get(), events, 0};
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Steady::now());
        const int ready = ::poll(&one, 1, static_cast<int>(std::max<int64_t>(0, left.count())));
        if (ready >= 0 || errno != EINTR)
            return ready > 0;
    }
}

bool SocketStream::is_readable() const
{
    return m_from < m_to || waitFor(POLLIN, m_readBy);
}

bool SocketStream::is_writable() const
{
    return waitFor(POLLOUT, m_writeBy);
}

ssize_t SocketStream::read(char* to, size_t size)
{
    if (m_from == m_to) {
        if (m_budget <= 0 || Steady::now() >= m_readBy || !waitFor(POLLIN, m_readBy))
            return -1;
        // What is as large as the buffer needs none.
        const bool isDirect = size >= m_buffer.size();
        const auto most = std::min<size_t>(isDirect ? size : m_buffer.size(), static_cast<size_t>(m_budget));
        const ssize_t got = ::recv(m_socket.get(), isDirect ? to : m_buffer.data(), most, 0);
        if (got <= 0)
            return got;
        m_budget -= got;
        if (isDirect)
            return got;
        m_from = 0;
        m_to = static_cast<size_t>(got);
    }
    const size_t count = std::min(size, m_to - m_from);
    std::memcpy(to, m_buffer.data() + m_from, count);
    m_from += count;
    return static_cast<ssize_t>(count);
}

ssize_t SocketStream::write(const char* from, size_t size)
{
    while (true) {
        const ssize_t sent = ::send(m_socket.get(), from, size, MSG_NOSIGNAL);
        if (sent >= 0)
            return sent;
        if ((errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) || Steady::now() >= m_writeBy ||
            !waitFor(POLLOUT, m_writeBy))
            return -1;
    }
}

bool SocketStream::isPeerGone() const
{
    pollfd one{m_socket.get(), POLLRDHUP, 0};
    return ::poll(&one, 1, 0) > 0;
}

void SocketStream::finish()
{
    // A socket that is closed with unread bytes in it is reset, and the answer with it.
    ::shutdown(m_socket.get(), SHUT_WR);
    m_readBy = Steady::now() + lastWords;
    m_budget = lastBytes;
    m_from = m_to;
    std::array<char, 4096> away{};
    while (read(away.data(), away.size()) > 0) {
    }
}

void SocketStream::get_remote_ip_and_port(std::string& ip, int& port) const
{
    ip = m_peer.toString().toStdString();
    port = 0;
}

void SocketStream::get_local_ip_and_port(std::string& ip, int& port) const
{
    ip.clear();
    port = 0;
}

} // namespace tertulia::http
