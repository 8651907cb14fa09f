// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/server/frames.h"

namespace tertulia::bench {

namespace {

constexpr uint8_t maskBit = 0x80;
constexpr size_t maskBytes = 4;

size_t lengthBytes(size_t firstLength)
{
    return firstLength == 126 ? 2 : firstLength == 127 ? 8 : 0;
}

} // namespace

std::optional<FrameHead> readFrameHead(std::string_view bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    const auto at = [&](size_t i) { return static_cast<uint8_t>(bytes[i]); };
    FrameHead frame;
    frame.opcode = static_cast<Opcode>(at(0) & 0x0F);
    frame.masked = (at(1) & maskBit) != 0;
    const size_t first = at(1) & ~maskBit;
    const size_t more = lengthBytes(first);
    frame.head = 2 + more + (frame.masked ? maskBytes : 0);
    if (bytes.size() < frame.head)
        return std::nullopt;
    frame.payload = more == 0 ? first : 0;
    for (size_t i = 0; i < more; ++i)
        frame.payload = frame.payload << 8 | at(2 + i);
    return frame;
}

void appendFrame(std::string& out, Side side, Opcode opcode, std::string_view payload)
{
    const size_t size = payload.size();
    const int more = size < 126 ? 0 : size <= 0xFFFF ? 2 : 8;
    const uint8_t masked = side == Side::Client ? maskBit : 0;
    out += static_cast<char>(0x80 | static_cast<uint8_t>(opcode));
    out += static_cast<char>(masked | (more == 0 ? size : more == 2 ? 126 : 127));
    for (int shift = (more - 1) * 8; shift >= 0; shift -= 8)
        out += static_cast<char>((size >> shift) & 0xFF);
    if (side == Side::Client)
        out.append(maskBytes, '\0');
    out.append(payload);
}

} // namespace tertulia::bench
