// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/nodes/bell_relay.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace tertulia::test {

using namespace Qt::StringLiterals;

BellRelay::BellRelay(quint16 target, uint64_t seed) : m_target(target), m_random(seed)
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("no port for the test");
    connect(&m_listener, &QTcpServer::newConnection, this, &BellRelay::accept);
}

BellRelay::~BellRelay()
{
    cut();
}

QString BellRelay::url() const
{
    return u"nats://127.0.0.1:%1"_s.arg(m_listener.serverPort());
}

void BellRelay::accept()
{
    QTcpSocket* near = m_listener.nextPendingConnection();
    if (near == nullptr)
        return;
    near->setParent(this);
    if (m_isClosed) {
        near->abort();
        near->deleteLater();
        return;
    }
    auto* far = new QTcpSocket(near);
    Link* link = m_links.emplace_back(std::make_unique<Link>()).get();
    link->up = {near, far, {}};
    link->down = {far, near, {}};
    link->isStranded = m_isStranded;
    connect(near, &QTcpSocket::readyRead, far, [this, link] { pump(*link, link->up); });
    connect(far, &QTcpSocket::readyRead, far, [this, link] { pump(*link, link->down); });
    connect(far, &QTcpSocket::connected, far, [this, link] { pump(*link, link->up); });
    connect(near, &QTcpSocket::disconnected, this, [this, near] { end(near); });
    const auto farEnds = [link, near] {
        if (!link->isStranded)
            near->abort();
    };
    connect(far, &QTcpSocket::disconnected, far, farEnds);
    connect(far, &QTcpSocket::errorOccurred, far, farEnds);
    far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}

void BellRelay::pump(Link& link, Way& way)
{
    if (link.isStranded || link.up.to->state() != QAbstractSocket::ConnectedState)
        return;
    way.rest += way.from->readAll();
    while (const qsizetype length = wordLength(way.rest)) {
        const QByteArray word = way.rest.first(length);
        way.rest.remove(0, length);
        if (!isLost(word))
            way.to->write(word);
    }
}

/// PUB SUBJECT [REPLY] SIZE and MSG SUBJECT ID [REPLY] SIZE have so many bytes after their line; the rest are lines.
qsizetype BellRelay::wordLength(const QByteArray& bytes)
{
    const qsizetype line = bytes.indexOf("\r\n");
    if (line < 0)
        return 0;
    if (!bytes.startsWith("PUB ") && !bytes.startsWith("MSG "))
        return line + 2;
    const qsizetype size = bytes.first(line).split(' ').last().toLongLong();
    const qsizetype whole = line + 2 + size + 2;
    return bytes.size() >= whole ? whole : 0;
}

bool BellRelay::isLost(const QByteArray& word)
{
    if (!word.startsWith("PUB ") && !word.startsWith("MSG "))
        return false;
    const bool isGone = static_cast<int>(m_random() % 100) < m_percent;
    ++(isGone ? m_lost : m_passed);
    return isGone;
}

void BellRelay::strand()
{
    m_isStranded = true;
    for (const auto& link : m_links)
        link->isStranded = true;
}

void BellRelay::cut()
{
    m_isClosed = true;
    std::vector<QTcpSocket*> all;
    for (const auto& link : m_links)
        all.push_back(link->up.from);
    for (QTcpSocket* near : all)
        near->abort(); // which ends its link
}

void BellRelay::heal()
{
    m_isClosed = false;
    m_isStranded = false;
    std::vector<QTcpSocket*> over;
    for (const auto& link : m_links) {
        link->isStranded = false;
        pump(*link, link->up);
        pump(*link, link->down);
        if (link->up.to->state() == QAbstractSocket::UnconnectedState)
            over.push_back(link->up.from);
    }
    for (QTcpSocket* near : over)
        near->abort();
}

void BellRelay::end(QTcpSocket* near)
{
    const auto found =
        std::find_if(m_links.begin(), m_links.end(), [near](const auto& link) { return link->up.from == near; });
    if (found == m_links.end())
        return;
    (*found)->up.to->disconnect();
    m_links.erase(found);
    near->deleteLater(); // and the other with it
}

} // namespace tertulia::test
