// SPDX-License-Identifier: GPL-3.0-or-later
// A connected socket as cpp-httplib wants to see it, with what it does not have: one deadline for everything that is
// read, one for what is written, and a budget of bytes to read. Past any of them reads and writes fail. One thread.
#pragma once

#include "server/http/listening_socket.h"

#include <chrono>
#include <httplib.h>

namespace tertulia::http {

class SocketStream final : public httplib::Stream
{
public:
    using Steady = std::chrono::steady_clock;

    explicit SocketStream(Accepted accepted) : m_socket(std::move(accepted.socket)), m_peer(accepted.peer) {}

    [[nodiscard]] const QHostAddress& peer() const { return m_peer; }
    /// From now on at most so many more bytes.
    void allowReading(qsizetype bytes) { m_budget = bytes; }
    void readBy(Steady::time_point when) { m_readBy = when; }
    void writeWithin(std::chrono::milliseconds time) { m_writeBy = Steady::now() + time; }
    [[nodiscard]] bool isPeerGone() const;
    /// Says goodbye so that the peer gets all that was written, even if it is still sending. Gives up soon.
    void finish();

    // httplib::Stream
    [[nodiscard]] bool is_readable() const override;
    [[nodiscard]] bool is_writable() const override;
    ssize_t read(char* to, size_t size) override;
    ssize_t write(const char* from, size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    [[nodiscard]] socket_t socket() const override { return m_socket.get(); }

private:
    [[nodiscard]] bool waitFor(short events, Steady::time_point until) const;

    Descriptor m_socket;
    QHostAddress m_peer;
    qsizetype m_budget = 0;
    Steady::time_point m_readBy{};
    Steady::time_point m_writeBy{};
    std::array<char, 4096> m_buffer{}; // httplib reads byte by byte
    size_t m_from = 0;
    size_t m_to = 0;
};

} // namespace tertulia::http
