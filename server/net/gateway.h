// SPDX-License-Identifier: GPL-3.0-or-later
// The server's door: listens, admits or refuses, hands descriptors to the I/O threads, and closes in order. Answers
// GET /healthz itself, upgrades GET of its paths, and gives everything else a short HTTP error.
// Guarantees: never more sockets than the caps allow; running out of descriptors pauses accepting and resumes by
// itself; after the destructor no thread of ours runs and each handler has heard closed(). Thread: create, use and
// destroy in one thread (not an I/O thread); connectionCount() and ioThread() from any.
#pragma once

#include "server/net/gateway_config.h"
#include "server/net/io_thread.h"
#include "server/net/loop_thread.h"
#include "shared/protocol/result.h"

#include <memory>
#include <vector>

namespace tertulia::net {

class Acceptor;
class Admission;

class Gateway final
{
public:
    /// Starts the I/O threads, so that ioThread(i).post() works before listen().
    Gateway(GatewayConfig config, HandlerFactory factory);
    ~Gateway();
    Gateway(const Gateway&) = delete;
    Gateway& operator=(const Gateway&) = delete;

    /// Listens and returns the bound port. Errors: address in use or not ours, unreadable certificate or key.
    [[nodiscard]] Result<quint16> listen();
    /// Reads certificate and key anew, for connections from now on; after an error it goes on with the old ones.
    Result<Done> reloadTls(const QString& certificate, const QString& key);
    /// How many are let in from now on.
    void changeCaps(int maxConnections, int perAddress);
    /// Closes the listening socket. Connections stay. Can be called more than once.
    void stopAccepting();
    /// Closes every connection politely, evenly spread over `spread` so that clients do not come back all at once;
    /// what is left after `deadline` is aborted. Returns at once.
    void closeAll(CloseCode code, const QString& reason, std::chrono::milliseconds spread = std::chrono::seconds{1},
                  std::chrono::milliseconds deadline = std::chrono::seconds{5});
    /// Waits until no connection is left; false when `patience` ran out first.
    bool waitUntilEmpty(std::chrono::milliseconds patience);

    [[nodiscard]] int connectionCount() const; ///< established WebSockets
    [[nodiscard]] int socketCount() const;     ///< these and the sockets not yet upgraded
    [[nodiscard]] int ioThreadCount() const { return static_cast<int>(m_threads.size()); }
    [[nodiscard]] IoThread& ioThread(int index) { return *m_threads[static_cast<size_t>(index)]; }
    /// The cap in force: maxConnections, or less if the descriptor limit is low.
    [[nodiscard]] int connectionCap() const;

private:
    const GatewayConfig m_config;
    std::shared_ptr<Admission> m_admission;
    std::vector<std::unique_ptr<IoThread>> m_threads;
    Acceptor* m_acceptor = nullptr; ///< lives in m_acceptThread, deleted there when it ends
    std::unique_ptr<LoopThread> m_acceptThread;
};

} // namespace tertulia::net
