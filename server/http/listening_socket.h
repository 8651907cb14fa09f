// SPDX-License-Identifier: GPL-3.0-or-later
// A listening TCP socket that can be waited on and woken. Not reusable after close(). accept() in one thread; wake()
// from any.
#pragma once

#include "shared/protocol/result.h"

#include <QHostAddress>

#include <optional>

namespace tertulia::http {

/// A descriptor that is closed with its owner.
class Descriptor
{
public:
    explicit Descriptor(int fd = -1) : m_fd(fd) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

struct Accepted
{
    Descriptor socket;
    QHostAddress peer;
};

class ListeningSocket
{
public:
    Result<quint16> open(const QHostAddress& address, quint16 port);
    /// Waits for the next connection; nothing once woken for good.
    std::optional<Accepted> accept();
    void wake();
    void close() { m_socket = Descriptor{}; }

private:
    Descriptor m_socket;
    Descriptor m_wake;
};

} // namespace tertulia::http
