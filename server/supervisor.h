// SPDX-License-Identifier: GPL-3.0-or-later
// What systemd, or whatever else started the server with NOTIFY_SOCKET, is told about its life: datagrams of the
// protocol of sd_notify(3), sent directly: it is a few lines and stable by promise, and a library for it would be one
// more thing to load into the process that holds everybody's messages. Without NOTIFY_SOCKET all of it does nothing.
// It never blocks: a supervisor that does not read misses a word. Main thread.
#pragma once

#include <QByteArray>

#include <chrono>

namespace tertulia {

class Supervisor
{
public:
    /// From NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID, which are taken out of the environment: what the server
    /// starts is not to speak in its name. Call it while there is one thread.
    static Supervisor fromEnvironment();
    Supervisor() = default;
    Supervisor(QByteArray socket, std::chrono::microseconds patience);

    /// After this long without alive() the server is ended; zero: nobody counts.
    [[nodiscard]] std::chrono::microseconds patience() const { return m_patience; }

    void ready(const QByteArray& status) const;
    void stopping() const;
    void alive() const;

private:
    void tell(const QByteArray& words) const;

    QByteArray m_socket; ///< a path, or @NAME for one without; empty: nobody listens
    std::chrono::microseconds m_patience{0};
};

} // namespace tertulia
