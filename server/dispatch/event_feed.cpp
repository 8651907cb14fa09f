// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/event_feed.h"

#include "server/net/close_code.h"
#include "server/net/frame.h"

namespace tertulia {

namespace {

constexpr int slowReader = 1013; ///< RFC 6455's registry: try again later

QByteArray lastWords(int code, const char* reason)
{
    return QByteArray("event: close\ndata: {\"code\":") + QByteArray::number(code) + ",\"reason\":\"" + reason +
           "\"}\n\n";
}

} // namespace

void EventFeed::deliver(const QByteArray& frame)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_lastWords.isEmpty())
            return;
        if (m_queuedBytes + frame.size() <= maxQueued) {
            m_queue.push_back(frame);
            m_queuedBytes += frame.size();
            m_arrived.notify_one();
            return;
        }
    }
    end(slowReader, "too_slow");
}

void EventFeed::deliverEphemeral(const QByteArray& frame)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_queuedBytes > maxEphemeral)
            return;
    }
    deliver(frame);
}

void EventFeed::outOfStep()
{
    end(static_cast<int>(net::CloseCode::Restart), "catch_up");
}

void EventFeed::revoked()
{
    end(static_cast<int>(net::CloseCode::SessionRevoked), "signed_out");
}

void EventFeed::end(int code, const char* reason)
{
    const std::lock_guard lock(m_mutex);
    if (!m_lastWords.isEmpty())
        return;
    m_lastWords = lastWords(code, reason);
    m_queue.clear(); // what is missing is found by rev
    m_queuedBytes = 0;
    m_arrived.notify_one();
}

std::optional<QByteArray> EventFeed::next(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait_for(lock, patience, [this] { return !m_queue.empty() || !m_lastWords.isEmpty(); });
    if (!m_lastWords.isEmpty())
        return std::exchange(m_isOver, true) ? std::nullopt : std::optional{m_lastWords};
    if (m_queue.empty())
        return QByteArray{};
    const QByteArray frame = std::move(m_queue.front());
    m_queue.pop_front();
    m_queuedBytes -= frame.size();
    return "data: " + net::payloadOf(frame).toByteArray() + "\n\n";
}

QByteArray EventFeed::farewell()
{
    return lastWords(static_cast<int>(net::CloseCode::Restart), "restart");
}

} // namespace tertulia
