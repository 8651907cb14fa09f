// SPDX-License-Identifier: GPL-3.0-or-later
// The events of one signed-in device for an HTTP reader: a Subscriber like a session, whose frames wait in a bounded
// queue until the HTTP server's thread takes them, as Server-Sent Events. Who reads too slowly is ended and catches up
// by rev; ephemera are dropped before that.
// The mutex guards the queue: the I/O thread of its shard adds, the thread of its HTTP stream takes.
#pragma once

#include "server/bus/subscriber.h"
#include "server/http/http_server.h"
#include "server/services/tx.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace tertulia {

class EventFeed final : public Subscriber, public http::EventSource
{
public:
    static constexpr qsizetype maxQueued = 1024 * 1024;
    static constexpr qsizetype maxEphemeral = 128 * 1024;

    explicit EventFeed(const Actor& actor) : m_actor(actor) {}

    // Subscriber
    [[nodiscard]] UserId user() const override { return m_actor.user; }
    [[nodiscard]] DeviceId device() const override { return m_actor.device; }
    void deliver(const QByteArray& frame) override;
    void deliverEphemeral(const QByteArray& frame) override;
    void outOfStep() override;
    void revoked() override;

    // http::EventSource
    std::optional<QByteArray> next(std::chrono::milliseconds patience) override;
    QByteArray farewell() override;

private:
    void end(int code, const char* reason);

    const Actor m_actor;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<QByteArray> m_queue;
    qsizetype m_queuedBytes = 0;
    QByteArray m_lastWords; ///< not empty: the end
    bool m_isOver = false;  ///< the last words were taken
};

} // namespace tertulia
