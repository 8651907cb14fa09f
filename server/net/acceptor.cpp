// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/acceptor.h"

#include "server/net/http_head.h"
#include "server/net/io_loop.h"
#include "server/net/io_thread.h"
#include "server/net/net_log.h"
#include "server/net/peer_address.h"

#include <QTimerEvent>

#include <cerrno>

#include <sys/socket.h>
#include <unistd.h>

namespace tertulia::net {

namespace {

constexpr int acceptsPerTurn = 64; // then posted events get their turn

bool isOutOfResources(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

} // namespace

Acceptor::Acceptor(GatewayConfig config, std::shared_ptr<Admission> admission, std::vector<IoThread*> threads)
    : m_config(std::move(config)), m_admission(std::move(admission)), m_threads(std::move(threads)), m_server(this)
{
}

Result<quint16> Acceptor::listen()
{
    m_server.setListenBacklogSize(m_config.backlog);
    if (!m_server.listen(m_config.address, m_config.port))
        return Error::badField(QStringLiteral("address"), m_server.errorString());
    m_server.pauseAccepting();
    m_notifier = std::make_unique<QSocketNotifier>(m_server.socketDescriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Acceptor::acceptSome);
    qCInfo(netLog) << "listening on" << m_server.serverAddress().toString() << "port" << m_server.serverPort();
    return m_server.serverPort();
}

void Acceptor::stop()
{
    m_paused.stop();
    m_notifier.reset();
    m_server.close();
}

void Acceptor::acceptSome()
{
    for (int i = 0; i < acceptsPerTurn; ++i) {
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        auto* generic = reinterpret_cast<sockaddr*>(&address);
        const int fd =
            accept4(static_cast<int>(m_server.socketDescriptor()), generic, &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd >= 0)
            take(fd, withoutMapping(QHostAddress(generic)));
        else if (isOutOfResources(errno))
            return pause(errno);
        else if (errno == EAGAIN || errno == EBADF || errno == EINVAL)
            return;
        // Anything else is the fate of one peer that gave up while waiting.
    }
}

void Acceptor::take(int descriptor, const QHostAddress& peer)
{
    AcceptedSocket accepted(descriptor, m_admission->admit(peer, m_config.proxies.trusts(peer)));
    if (!accepted.ticket) {
        qCInfo(netLog) << "refused" << peer.toString() << "with" << m_admission->sockets() << "sockets open";
        const QByteArray answer = httpResponse(503, "too many connections\n", "Retry-After: 10\r\n");
        if (!m_config.isTls())
            ::send(descriptor, answer.constData(), static_cast<size_t>(answer.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        return;
    }
    IoThread* chosen = nullptr;
    for (size_t i = 0; i < m_threads.size(); ++i) {
        IoThread* candidate = m_threads[(m_turn + i) % m_threads.size()];
        if (!chosen || candidate->load() < chosen->load())
            chosen = candidate;
    }
    ++m_turn;
    chosen->adopt(std::make_shared<AcceptedSocket>(accepted.take(), std::move(accepted.ticket)));
}

// The waiting connection stays in the kernel's queue; asking again at once would only burn the CPU.
void Acceptor::pause(int error)
{
    qCWarning(netLog) << "not accepting for a moment:" << qt_error_string(error);
    m_notifier->setEnabled(false);
    m_paused.start(static_cast<int>(m_config.timeouts.acceptPause.count()), Qt::PreciseTimer, this);
}

void Acceptor::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_paused.timerId())
        return;
    m_paused.stop();
    m_notifier->setEnabled(true);
}

} // namespace tertulia::net
