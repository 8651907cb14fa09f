// SPDX-License-Identifier: GPL-3.0-or-later
// Why a WebSocket was closed: the standard codes we use (RFC 6455 section 7.4) and our own from 4000 on. The numbers
// are part of the protocol; clients decide by them whether to reconnect, sign in again or slow down.
#pragma once

#include <QtGlobal>

namespace tertulia::net {

enum class CloseCode : quint16 {
    Normal = 1000,
    GoingAway = 1001,
    Protocol = 1002,
    Unsupported = 1003, ///< a binary frame on a text endpoint
    BadData = 1007,     ///< text that is not UTF-8
    Policy = 1008,
    TooBig = 1009,
    Internal = 1011,
    Restart = 1012,
    AuthTimeout = 4001,
    SessionRevoked = 4003,
    RateLimited = 4008,
};

} // namespace tertulia::net
