// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fault_proxy.h"

#include <QTcpSocket>
#include <QTimer>

#include <deque>
#include <sys/socket.h>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using Steady = std::chrono::steady_clock;

struct FaultProxy::Direction
{
    QTcpSocket* from = nullptr;
    QTcpSocket* to = nullptr;
    bool toServer = false;
    std::deque<std::pair<Steady::time_point, QByteArray>> delayed{};
};

struct FaultProxy::Link
{
    int number = 0;
    QTcpSocket* near = nullptr; ///< to the client
    QTcpSocket* far = nullptr;  ///< to the server
    Direction up{};
    Direction down{};
    qint64 passed = 0;
    bool isCut = false;
    bool isStranded = false;
};

FaultProxy::FaultProxy(quint16 target, QObject* parent, const QHostAddress& address, quint16 port)
    : QObject(parent), m_target(target)
{
    if (!m_listener.listen(address, port))
        qFatal("no port for the test");
    connect(&m_listener, &QTcpServer::newConnection, this, &FaultProxy::accept);
}

FaultProxy::~FaultProxy()
{
    cut();
}

QUrl FaultProxy::url() const
{
    return QUrl(u"ws://%1:%2/v1/ws"_s.arg(m_listener.serverAddress().toString()).arg(port()));
}

void FaultProxy::accept()
{
    QTcpSocket* near = m_listener.nextPendingConnection();
    if (near == nullptr)
        return;
    near->setParent(this);
    if (isClosed) {
        near->abort();
        near->deleteLater();
        return;
    }
    // Its sockets' connections keep the link alive as long as they can still say something.
    const auto link = m_links.emplace_back(std::make_shared<Link>());
    link->number = ++m_count;
    link->near = near;
    link->far = new QTcpSocket(near);
    link->up = {link->near, link->far, true, {}};
    link->down = {link->far, link->near, false, {}};
    for (QTcpSocket* socket : {link->near, link->far})
        socket->setReadBufferSize(1024 * 1024); // who does not read on must not make us grow
    near->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(link->near, &QTcpSocket::readyRead, near, [this, link] { pump(link, link->up); });
    connect(link->far, &QTcpSocket::readyRead, near, [this, link] { pump(link, link->down); });
    connect(link->far, &QTcpSocket::connected, near, [this, link] {
        link->far->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        pump(link, link->up);
    });
    const auto farEnds = [link = link.get()] {
        if (!link->isStranded)
            link->near->disconnectFromHost();
    };
    connect(link->far, &QTcpSocket::disconnected, near, farEnds);
    connect(link->far, &QTcpSocket::errorOccurred, near, farEnds);
    connect(link->near, &QTcpSocket::disconnected, this, [this, number = link->number] { forget(number); });
    Q_EMIT connectionOpened(link->number);
    link->far->connectToHost(u"127.0.0.1"_s, m_target);
}

bool FaultProxy::isFrozen() const
{
    return Steady::now() < m_frozenUntil;
}

void FaultProxy::pump(const std::shared_ptr<Link>& link, Direction& way)
{
    if (link->isCut || link->isStranded || isFrozen() || link->far->state() != QAbstractSocket::ConnectedState)
        return;
    const QByteArray bytes = way.from->readAll();
    if (bytes.isEmpty())
        return;
    if (judge && !judge(link->number, way.toServer, bytes)) {
        ++cuts;
        return cutNow(*link);
    }
    if (link->isStranded)
        return; // by these bytes
    if (m_delay == Millis::zero() && way.delayed.empty())
        return put(*link, way, bytes);
    const auto before = way.delayed.empty() ? Steady::time_point{} : way.delayed.back().first;
    const auto due = std::max(Steady::now() + m_delay, before);
    way.delayed.emplace_back(due, bytes);
    QTimer::singleShot(std::chrono::ceil<Millis>(due - Steady::now()) + Millis{1}, link->near,
                       [this, link, &way] { release(*link, way); });
}

void FaultProxy::release(Link& link, Direction& way)
{
    while (!link.isCut && !link.isStranded && !way.delayed.empty() && way.delayed.front().first <= Steady::now()) {
        const QByteArray bytes = std::move(way.delayed.front().second);
        way.delayed.pop_front();
        put(link, way, bytes);
    }
}

void FaultProxy::put(Link& link, Direction& way, const QByteArray& bytes)
{
    qsizetype at = 0;
    for (; m_dribble > 0 && at < bytes.size(); ++at, --m_dribble) {
        way.to->write(bytes.constData() + at, 1);
        way.to->flush();
    }
    way.to->write(bytes.constData() + at, bytes.size() - at);
    link.passed += bytes.size();
    if (cutAfter > 0 && link.passed > cutAfter && link.near->state() == QAbstractSocket::ConnectedState) {
        ++cuts;
        cutNow(link);
    }
}

void FaultProxy::pumpAll()
{
    const auto links = m_links; // one that ends leaves the list
    for (const auto& link : links) {
        for (Direction* way : {&link->up, &link->down}) {
            pump(link, *way);
            release(*link, *way);
        }
    }
}

void FaultProxy::cut()
{
    for (const auto& link : m_links)
        cutNow(*link);
}

/// From the event loop: the sockets may be in the middle of telling us something.
void FaultProxy::cutNow(Link& link)
{
    if (std::exchange(link.isCut, true))
        return;
    QTimer::singleShot(0, link.near, [near = link.near, far = link.far] {
        far->abort();
        near->abort();
    });
}

void FaultProxy::halfClose()
{
    for (const auto& link : m_links)
        if (link->far->state() == QAbstractSocket::ConnectedState)
            ::shutdown(static_cast<int>(link->far->socketDescriptor()), SHUT_WR);
}

void FaultProxy::strand()
{
    for (const auto& link : m_links)
        link->isStranded = true;
}

void FaultProxy::freeze(Millis time)
{
    m_frozenUntil = std::max(m_frozenUntil, Steady::now() + time);
    QTimer::singleShot(time + Millis{1}, this, &FaultProxy::pumpAll);
}

void FaultProxy::heal()
{
    m_frozenUntil = {};
    m_delay = Millis::zero();
    m_dribble = 0;
    cutAfter = 0;
    isClosed = false;
    for (const auto& link : m_links)
        for (Direction* way : {&link->up, &link->down})
            for (auto& [due, bytes] : way->delayed)
                due = {};
    pumpAll();
}

void FaultProxy::forget(int number)
{
    const auto found =
        std::find_if(m_links.begin(), m_links.end(), [number](const auto& link) { return link->number == number; });
    if (found == m_links.end())
        return;
    (*found)->far->abort();
    (*found)->near->deleteLater();
    m_links.erase(found);
    Q_EMIT connectionClosed(number);
}

} // namespace tertulia::test
