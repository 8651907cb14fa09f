// SPDX-License-Identifier: GPL-3.0-or-later
// WebSocket framing for both ends of the bench: what is enough for whole text frames, pings and a goodbye. Pure
// functions over bytes; no fragments, no extensions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tertulia::bench {

enum class Opcode : uint8_t { Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

struct FrameHead
{
    Opcode opcode = Opcode::Text;
    size_t head = 0; ///< bytes before the payload, the mask among them
    size_t payload = 0;
    bool masked = false;
};

/// Of the frame that `bytes` begin with; nothing if its head is not complete yet.
std::optional<FrameHead> readFrameHead(std::string_view bytes);

enum class Side { Client, Server };
/// A client masks, as it must, with the key of four zeros: the server does its part and the generator is spared its
/// own.
void appendFrame(std::string& out, Side side, Opcode opcode, std::string_view payload);

} // namespace tertulia::bench
