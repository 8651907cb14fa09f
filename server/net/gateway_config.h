// SPDX-License-Identifier: GPL-3.0-or-later
// What the byte layer can be told: where to listen, how many, how long, how much. Every number has a default that is
// right for a public server; tests shorten the times. Values only, any thread.
#pragma once

#include "server/net/trusted_proxies.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <chrono>

namespace tertulia::net {

struct GatewayTimeouts
{
    std::chrono::milliseconds upgrade{5'000};     ///< from accept (TLS included) to the WebSocket
    std::chrono::milliseconds ping{30'000};       ///< a ping after this long without a byte from the peer, ±20 %
    std::chrono::milliseconds dead{70'000};       ///< no byte for this long: gone, within 75 s however it is looked
    std::chrono::milliseconds message{60'000};    ///< from the first byte of a message to its last
    std::chrono::milliseconds close{3'000};       ///< a polite close becomes an abort
    std::chrono::milliseconds writeStall{10'000}; ///< bytes wait and the peer takes none
    std::chrono::milliseconds acceptPause{500};   ///< out of descriptors: try again
};

struct GatewayLimits
{
    qsizetype inboundBeforeAuth = 4096;      ///< bytes of one message until the session raises it
    qsizetype ephemeralBytes = 128 * 1024;   ///< above this, sendEphemeral() drops
    qsizetype queuedBytes = 4 * 1024 * 1024; ///< above this, aborted; less would cut who merely looks away from a burst
    int headBytes = 8 * 1024;                ///< an HTTP request head
    int fragments = 1024;                    ///< frames of one message
    int pingsPerWindow = 200;                ///< of the peer, in 10 s
};

struct GatewayConfig
{
    QHostAddress address = QHostAddress::Any; ///< Any is IPv4 and IPv6
    quint16 port = 0;                         ///< 0 = any free one
    int ioThreads = 1;
    QStringList paths{QStringLiteral("/v1/ws")};
    QStringList allowedOrigins{}; ///< a browser's Origin must be in here; programs send none and pass
    int maxConnections = 10'000;  ///< lowered to what the descriptor limit allows
    int perAddress = 50;          ///< sockets of one address (IPv6: one /64)
    int halfOpenPerAddress = 10;  ///< of these, not yet a WebSocket
    int halfOpen = 500;           ///< not yet a WebSocket, all addresses
    bool limitLoopback = false;   ///< bots, proxies and tests share 127.0.0.1: exempt unless asked
    TrustedProxies proxies{};     ///< these count as nobody; who is behind them counts
    int backlog = 1024;
    GatewayTimeouts timeouts{};
    GatewayLimits limits{};
    QString tlsCertificate{}; ///< PEM chain; with tlsKey: wss only on this port
    QString tlsKey{};         ///< PEM key without passphrase

    [[nodiscard]] bool isTls() const { return !tlsCertificate.isEmpty(); }
};

} // namespace tertulia::net
