// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/link_gate.h"

#include "client/text/message_text.h"

namespace tertulia {

void LinkGate::setAsksAlways(bool always)
{
    if (m_asksAlways == always)
        return;
    m_asksAlways = always;
    Q_EMIT asksAlwaysChanged();
}

void LinkGate::follow(const QString& link)
{
    const bool asks = link.startsWith(text::askFirst);
    const auto safe = text::safeLink(asks ? link.mid(text::askFirst.size()) : link);
    if (!safe)
        return;
    if (const auto inside = text::Permalink::fromLink(*safe)) {
        if (inside->server.host() == m_server.host() && inside->server.port() == m_server.port())
            Q_EMIT messageWanted(inside->conversation, inside->message);
        else
            Q_EMIT failed(tr("That message is on another server: %1").arg(inside->server.host(QUrl::FullyEncoded)));
        return;
    }
    if (safe->scheme() == QLatin1StringView{"tertulia"})
        return; // an invitation or a reset belongs to the login page, not to a message
    if (!asks && !m_asksAlways)
        return open(*safe);
    m_waiting = *safe;
    Q_EMIT confirmationWanted();
}

void LinkGate::confirm()
{
    if (!m_waiting.isEmpty())
        open(std::exchange(m_waiting, {}));
}

void LinkGate::open(const QUrl& link)
{
    if (!m_opener || !m_opener(link))
        Q_EMIT failed(tr("No program opens this address."));
}

} // namespace tertulia
