// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/replay_line.h"

#include "client/recorder/redaction.h"

#include <QTimer>

namespace tertulia {

void ReplayLine::send(const QByteArray& utf8)
{
    const auto safe = redaction::fromClient(utf8);
    if (m_isOpen && safe.id)
        Q_EMIT asked({*safe.id, safe.type, safe.frame.value(QLatin1StringView{"data"}).toObject()});
}

void ReplayLine::drop(const Error& why)
{
    m_isOpen = false;
    QTimer::singleShot(0, this, [this, why] { end({why, 0}); });
}

void ReplayLine::begin()
{
    if (m_isOver)
        return;
    m_isOpen = true;
    Q_EMIT opened();
}

void ReplayLine::receive(const QByteArray& utf8)
{
    if (m_isOpen)
        Q_EMIT textReceived(utf8);
}

void ReplayLine::end(const Farewell& farewell)
{
    m_isOpen = false;
    if (!std::exchange(m_isOver, true))
        Q_EMIT closed(farewell);
}

} // namespace tertulia
