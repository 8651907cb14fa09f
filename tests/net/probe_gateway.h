// SPDX-License-Identifier: GPL-3.0-or-later
// A gateway whose handlers echo, for tests of the byte layer. What happens in the I/O threads is counted, and every
// live connection can be reached by its id: with(id, f) runs f in its thread and waits.
#pragma once

#include "server/net/frame.h"
#include "server/net/gateway.h"

#include <QtTest>

#include <atomic>
#include <future>
#include <map>
#include <mutex>

namespace tertulia::test {

class ProbeGateway
{
public:
    using OnText = std::function<void(net::Connection&, const QByteArray&)>;

    /// Times short enough for tests to wait for, room enough for a burst.
    static net::GatewayConfig quickConfig()
    {
        net::GatewayConfig config;
        config.address = QHostAddress::LocalHost;
        config.timeouts.upgrade = std::chrono::milliseconds{300};
        config.timeouts.close = std::chrono::milliseconds{300};
        config.timeouts.acceptPause = std::chrono::milliseconds{50};
        config.limits.inboundBeforeAuth = 64 * 1024;
        return config;
    }

    explicit ProbeGateway(net::GatewayConfig config = quickConfig(), OnText onText = echo)
        : m_onText(std::move(onText))
        , m_gateway(std::make_unique<net::Gateway>(std::move(config), [this](auto& connection, auto& thread) {
            return std::make_unique<Handler>(*this, connection, thread);
        }))
    {
        const auto port = m_gateway->listen();
        if (port.ok())
            m_port = *port;
        else
            qWarning() << "listen:" << port.error().field << port.error().detail;
    }

    static void echo(net::Connection& connection, const QByteArray& utf8) { connection.send(net::textFrame(utf8)); }

    net::Gateway& gateway() { return *m_gateway; }
    void destroyGateway() { m_gateway.reset(); }
    [[nodiscard]] quint16 port() const { return m_port; }

    /// Runs `f` in the connection's thread; false if there is no such connection.
    bool with(quint64 id, const std::function<void(net::Connection&)>& f)
    {
        net::IoThread* thread = nullptr;
        {
            const std::scoped_lock lock(m_mutex);
            if (const auto found = m_live.find(id); found != m_live.end())
                thread = found->second.second;
        }
        if (!thread)
            return false;
        std::promise<bool> done;
        thread->post([&] {
            net::Connection* connection = find(id);
            if (connection)
                f(*connection);
            done.set_value(connection != nullptr);
        });
        return done.get_future().get();
    }
    /// The connection made last.
    [[nodiscard]] quint64 lastId()
    {
        const std::scoped_lock lock(m_mutex);
        return m_live.empty() ? 0 : m_live.rbegin()->first;
    }

    std::atomic<int> opened{0};
    std::atomic<int> texts{0};
    std::atomic<int> closed{0};
    std::atomic<int> destroyed{0};
    std::atomic<int> textsAfterClosed{0};

private:
    class Handler final : public net::ConnectionHandler
    {
    public:
        Handler(ProbeGateway& probe, net::Connection& connection, net::IoThread& thread)
            : m_probe(probe), m_connection(connection)
        {
            ++m_probe.opened;
            const std::scoped_lock lock(m_probe.m_mutex);
            m_probe.m_live[connection.id()] = {&connection, &thread};
        }
        ~Handler() override { ++m_probe.destroyed; }
        void textReceived(const QByteArray& utf8) override
        {
            ++m_probe.texts;
            m_probe.textsAfterClosed += m_isClosed ? 1 : 0;
            m_probe.m_onText(m_connection, utf8);
        }
        void closed() override
        {
            m_isClosed = true;
            {
                const std::scoped_lock lock(m_probe.m_mutex);
                m_probe.m_live.erase(m_connection.id());
            }
            ++m_probe.closed;
        }

    private:
        ProbeGateway& m_probe;
        net::Connection& m_connection;
        bool m_isClosed = false;
    };

    net::Connection* find(quint64 id)
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_live.find(id);
        return found == m_live.end() ? nullptr : found->second.first;
    }

    const OnText m_onText;
    std::mutex m_mutex;
    std::map<quint64, std::pair<net::Connection*, net::IoThread*>> m_live;
    std::unique_ptr<net::Gateway> m_gateway;
    quint16 m_port = 0;
};

} // namespace tertulia::test
