// SPDX-License-Identifier: GPL-3.0-or-later
// Who may come in: counts sockets in total, half-open (not yet a WebSocket) and per address, and refuses above the
// caps. A ticket is held by the socket and gives its place back when destroyed, so the counts cannot drift. Any thread.
// The mutex guards the counts: the acceptor takes places, all I/O threads give them back; it is held for a few hash
// look-ups.
#pragma once

#include <QHash>
#include <QHostAddress>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace tertulia::net {

class Admission : public std::enable_shared_from_this<Admission>
{
public:
    struct Caps
    {
        int total = 0;
        int perAddress = 0;
        int halfOpenPerAddress = 0;
        int halfOpen = 0;
        bool limitLoopback = false;
    };

    class Ticket
    {
    public:
        Ticket(std::shared_ptr<Admission> admission, QString key);
        ~Ticket();
        Ticket(const Ticket&) = delete;
        Ticket& operator=(const Ticket&) = delete;
        /// The socket became a WebSocket.
        void establish();
        /// A proxy's socket turns out to be this peer's, and counts as its own from now on; false: it has too many.
        [[nodiscard]] bool standFor(const QHostAddress& peer);

    private:
        std::shared_ptr<Admission> m_admission;
        QString m_key; ///< null = not counted per address
        bool m_isEstablished = false;
    };

    explicit Admission(Caps caps) : m_caps(caps) {}

    /// A place, or nothing if a cap is reached. A proxy's socket is not counted by its address.
    [[nodiscard]] std::unique_ptr<Ticket> admit(const QHostAddress& peer, bool isProxy = false);
    [[nodiscard]] int established() const;
    [[nodiscard]] int sockets() const;
    [[nodiscard]] int cap() const;
    /// From now on; who is in stays.
    void change(int total, int perAddress);
    /// Blocks until no socket is left; false when `patience` ran out.
    bool waitUntilEmpty(std::chrono::milliseconds patience);

private:
    struct Counts
    {
        int sockets = 0;
        int halfOpen = 0;
    };

    static QString keyOf(const QHostAddress& peer);
    [[nodiscard]] bool countsAddress(const QHostAddress& peer) const
    {
        return m_caps.limitLoopback || !peer.isLoopback();
    }
    /// One more half-open socket of this address, unless it has too many. Under the lock.
    bool countOne(const QString& key);
    bool take(const QString& key);
    void release(const QString& key, bool wasEstablished);
    void establish(const QString& key);

    Caps m_caps; ///< guarded but for limitLoopback, which stays
    mutable std::mutex m_mutex;
    std::condition_variable m_emptied;
    Counts m_all;
    QHash<QString, Counts> m_byAddress;
};

} // namespace tertulia::net
