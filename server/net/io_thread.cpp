// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/io_thread.h"

#include "server/net/io_loop.h"

namespace tertulia::net {

IoThread::IoThread(int index, GatewayConfig config, HandlerFactory factory)
    : m_index(index)
    , m_config(std::move(config))
    , m_factory(std::move(factory))
    , m_thread(("io-" + std::to_string(index)).c_str(), [this](EpollDispatcher& dispatcher) {
        auto loop = std::make_unique<IoLoop>(*this);
        m_loop = loop.get();
        dispatcher.atEndOfPass([loop = m_loop] { loop->endOfPass(); });
        return loop;
    })
{
}

IoThread::~IoThread()
{
    std::vector<std::function<void()>> left;
    {
        const std::scoped_lock lock(m_mutex);
        m_hasStopped = true;
        left.swap(m_posted);
    }
    left.clear();
    m_thread.end();
}

void IoThread::post(std::function<void()> task)
{
    const std::scoped_lock lock(m_mutex);
    if (m_hasStopped)
        return;
    m_posted.push_back(std::move(task));
    // The first of a batch wakes the thread; the rest finds it already called. Under the lock, so that the loop exists.
    if (m_posted.size() == 1 && !m_isHeld)
        wake();
}

void IoThread::hold(bool isHeld)
{
    const std::scoped_lock lock(m_mutex);
    m_isHeld = isHeld;
    if (!isHeld && !m_posted.empty() && !m_hasStopped)
        wake();
}

/// Under the lock.
void IoThread::wake()
{
    QMetaObject::invokeMethod(
        m_loop, [this] { takePosted(); }, Qt::QueuedConnection);
}

void IoThread::adopt(std::shared_ptr<AcceptedSocket> socket)
{
    post([this, socket = std::move(socket)] { m_loop->adopt(*socket); });
}

void IoThread::takePosted()
{
    std::vector<std::function<void()>> batch;
    {
        const std::scoped_lock lock(m_mutex);
        batch.swap(m_posted);
    }
    for (const auto& task : batch)
        task();
}

void IoThread::postToLoop(std::function<void(IoLoop&)> task)
{
    post([this, task = std::move(task)] { task(*m_loop); });
}

std::unique_ptr<ConnectionHandler> IoThread::makeHandler(Connection& connection)
{
    return m_factory(connection, *this);
}

} // namespace tertulia::net
