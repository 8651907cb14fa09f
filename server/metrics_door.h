// SPDX-License-Identifier: GPL-3.0-or-later
// What a server counts about itself, at /metrics of a listener of its own, for Prometheus; the promises of the
// performance contract stand beside what was measured. No people, no places, nothing that anybody wrote. The answers
// come from counters alone: looking costs the chat nothing, and works while the database hangs. Create and destroy in
// one thread; the answers are made in the threads of the listener.
#pragma once

#include "server/bus/bus.h"
#include "server/dispatch/lanes.h"
#include "server/http/http_server.h"
#include "server/net/gateway.h"
#include "server/services/password_hash.h"

namespace tertulia {

/// What is read; all of it must outlive the door.
struct Metered
{
    const Lanes& lanes;
    const net::Gateway& gateway;
    const Bus& bus;
    const PasswordHasher& hasher;
};

class MetricsDoor final : public http::Handler
{
public:
    explicit MetricsDoor(const Metered& metered) : m_metered(metered) {}

    /// "off", or ADDRESS:PORT. BadField if it is neither, or cannot be listened on.
    Result<Done> listen(const QString& where);
    [[nodiscard]] QString url() const { return m_url; } ///< empty: it is off

    qsizetype bodyLimit(const http::Head& /*head*/) override { return 1024; } // only to say 405
    http::Answer post(const http::Head& /*head*/, const QByteArray& /*body*/) override { return refusal(405); }
    Got get(const http::Head& head) override;
    Put put(const http::Head& /*head*/) override { return refusal(405); }
    http::Answer refusal(int status) override;

private:
    [[nodiscard]] QByteArray page() const;

    const Metered m_metered;
    QString m_url;
    std::unique_ptr<http::Server> m_server;
};

} // namespace tertulia
