// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/gateway.h"

#include "server/net/acceptor.h"
#include "server/net/admission.h"
#include "server/net/io_loop.h"
#include "server/net/net_log.h"
#include "server/net/tls_config.h"

#include <sys/resource.h>

namespace tertulia::net {

Q_LOGGING_CATEGORY(netLog, "tertulia.net")

namespace {

// Descriptors for files, databases and the connections of others to us that are not ours to count.
constexpr rlim_t reservedDescriptors = 512;

// A service starts with a soft limit of 1024 whatever the hard one is.
int capFor(int maxConnections)
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return maxConnections;
    if (limit.rlim_cur < limit.rlim_max) {
        const rlimit raised{limit.rlim_max, limit.rlim_max};
        if (setrlimit(RLIMIT_NOFILE, &raised) == 0)
            limit = raised;
    }
    const rlim_t usable =
        limit.rlim_cur > 2 * reservedDescriptors ? limit.rlim_cur - reservedDescriptors : limit.rlim_cur / 2;
    if (usable >= static_cast<rlim_t>(maxConnections))
        return maxConnections;
    qCWarning(netLog) << "at most" << usable << "connections: the descriptor limit is" << limit.rlim_cur;
    return static_cast<int>(usable);
}

} // namespace

Gateway::Gateway(GatewayConfig config, HandlerFactory factory)
    : m_config(std::move(config))
    , m_admission(std::make_shared<Admission>(Admission::Caps{capFor(m_config.maxConnections), m_config.perAddress,
                                                              m_config.halfOpenPerAddress, m_config.halfOpen,
                                                              m_config.limitLoopback}))
{
    std::vector<IoThread*> threads;
    for (int i = 0; i < std::max(1, m_config.ioThreads); ++i)
        threads.push_back(m_threads.emplace_back(std::make_unique<IoThread>(i, m_config, factory)).get());
    m_acceptThread = std::make_unique<LoopThread>("accept", [&](EpollDispatcher& /*dispatcher*/) {
        auto acceptor = std::make_unique<Acceptor>(m_config, m_admission, std::move(threads));
        m_acceptor = acceptor.get();
        return acceptor;
    });
}

Gateway::~Gateway()
{
    m_acceptThread.reset();
    m_threads.clear();
}

Result<quint16> Gateway::listen()
{
    if (m_config.isTls())
        CHECK(reloadTls(m_config.tlsCertificate, m_config.tlsKey));
    Result<quint16> port = ErrorCode::Internal;
    QMetaObject::invokeMethod(
        m_acceptor, [&] { port = m_acceptor->listen(); }, Qt::BlockingQueuedConnection);
    return port;
}

Result<Done> Gateway::reloadTls(const QString& certificate, const QString& key)
{
    TRY(const auto tls, loadTls(certificate, key));
    for (const auto& thread : m_threads)
        thread->postToLoop([tls](IoLoop& loop) { loop.setTls(tls); });
    return Done{};
}

void Gateway::changeCaps(int maxConnections, int perAddress)
{
    m_admission->change(capFor(maxConnections), perAddress);
}

void Gateway::stopAccepting()
{
    QMetaObject::invokeMethod(
        m_acceptor, [this] { m_acceptor->stop(); }, Qt::BlockingQueuedConnection);
}

void Gateway::closeAll(CloseCode code, const QString& reason, std::chrono::milliseconds spread,
                       std::chrono::milliseconds deadline)
{
    for (const auto& thread : m_threads) {
        thread->postToLoop([=](IoLoop& loop) { loop.closeAll(code, reason, spread, deadline); });
    }
}

bool Gateway::waitUntilEmpty(std::chrono::milliseconds patience)
{
    return m_admission->waitUntilEmpty(patience);
}

int Gateway::connectionCount() const
{
    return m_admission->established();
}

int Gateway::socketCount() const
{
    return m_admission->sockets();
}

int Gateway::connectionCap() const
{
    return m_admission->cap();
}

} // namespace tertulia::net
