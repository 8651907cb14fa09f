// SPDX-License-Identifier: GPL-3.0-or-later
// Server-to-client WebSocket frames (RFC 6455 section 5.2): final, unmasked, never fragmented. An event is framed
// once and the same bytes are queued on every connection that wants it. Pure functions, any thread. Reading what peers
// send is not done here.
#pragma once

#include <QByteArray>

namespace tertulia::net {

enum class Opcode : quint8 { Text = 0x1, Binary = 0x2, Close = 0x8, Ping = 0x9, Pong = 0xA };

/// One complete frame. Control frames (Close, Ping, Pong) carry at most 125 bytes.
[[nodiscard]] QByteArray encodeFrame(Opcode opcode, QByteArrayView payload);

/// A text frame; `utf8` must be valid UTF-8, which our own encoders guarantee.
[[nodiscard]] QByteArray textFrame(QByteArrayView utf8);

/// What a frame made here carries.
[[nodiscard]] QByteArrayView payloadOf(const QByteArray& frame);

} // namespace tertulia::net
