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
    if (const auto message = inside(*safe)) {
        Q_EMIT messageWanted(message->conversation, message->message);
        return;
    }
    if (safe->scheme() == QLatin1StringView{"tertulia"}) {
        Q_EMIT linkWanted(safe->toString(QUrl::FullyEncoded));
        return;
    }
    if (!asks && !m_asksAlways)
        return open(*safe);
    m_waiting = *safe;
    Q_EMIT confirmationWanted();
}

std::optional<text::Permalink> LinkGate::inside(const QUrl& link) const
{
    const auto message = text::Permalink::fromLink(link);
    const bool isHere =
        message && message->server.host() == m_server.host() && message->server.port() == m_server.port();
    return isHere ? message : std::nullopt;
}

QString LinkGate::messageIn(const QString& conversationId, const QString& link) const
{
    const auto safe = text::safeLink(link.startsWith(text::askFirst) ? link.mid(text::askFirst.size()) : link);
    const auto message = safe ? inside(*safe) : std::nullopt;
    return message && message->conversation.text() == conversationId ? message->message.text() : QString{};
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
