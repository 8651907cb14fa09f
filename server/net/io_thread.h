// SPDX-License-Identifier: GPL-3.0-or-later
// One thread that moves bytes: epoll dispatcher, a QWebSocketServer that never listens (it only does handshakes and
// parsing), and the connections whose sockets were handed to it. post() is the only way in from another thread.
// The mutex guards the queue of post() and nothing else: many threads add (storage, bus, acceptor), one takes; it is
// held for one push or one swap. A wake-up is sent only for the first function of a batch.
#pragma once

#include "server/net/connection.h"
#include "server/net/gateway_config.h"
#include "server/net/loop_thread.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace tertulia::net {

class IoLoop;
class IoThread;
struct AcceptedSocket;

/// Makes the handler of a new connection. Called in the I/O thread of the connection, so possibly in several threads
/// at once; once per connection, when its WebSocket handshake is complete. May already send.
using HandlerFactory = std::function<std::unique_ptr<ConnectionHandler>(Connection&, IoThread&)>;

class IoThread final
{
public:
    IoThread(int index, GatewayConfig config, HandlerFactory factory);
    /// Joins. Connections still open are aborted and hear closed() in their thread; functions posted but not yet run
    /// are destroyed without a call.
    ~IoThread();
    IoThread(const IoThread&) = delete;
    IoThread& operator=(const IoThread&) = delete;

    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] bool isCurrent() const { return m_thread.isCurrent(); }

    /// Any thread. Runs `task` in this thread, after all posted before it; from the thread itself: later, not now.
    /// After the thread has stopped the task is dropped.
    void post(std::function<void()> task);

    /// What is posted between hold(true) and hold(false) is run together, when it ends. One thread at a time.
    void hold(bool isHeld);

    /// Takes over a descriptor. Any thread; for the acceptor.
    void adopt(std::shared_ptr<AcceptedSocket> socket);

    /// Sockets this thread has, upgraded or not. Any thread.
    [[nodiscard]] int load() const { return m_load.load(std::memory_order_relaxed); }

private:
    friend class Gateway;
    friend class IoLoop;

    /// Runs `task` with the loop, in this thread.
    void postToLoop(std::function<void(IoLoop&)> task);
    void wake();
    void takePosted();
    std::unique_ptr<ConnectionHandler> makeHandler(Connection& connection);
    const GatewayConfig& config() const { return m_config; }
    void setLoad(int load) { m_load.store(load, std::memory_order_relaxed); }

    const int m_index;
    const GatewayConfig m_config;
    const HandlerFactory m_factory;
    std::atomic<int> m_load{0};
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_posted;
    bool m_hasStopped = false; ///< guarded by m_mutex too
    bool m_isHeld = false;     ///< guarded by m_mutex too
    IoLoop* m_loop = nullptr;  ///< lives in m_thread, deleted there when the thread ends
    LoopThread m_thread;       ///< last: runs as soon as it is made
};

} // namespace tertulia::net
