// SPDX-License-Identifier: GPL-3.0-or-later
// The mark in the body of every message of the bench: it says when the message was due to be sent, and each time it
// comes back is one delivery, whatever the protocol around it looks like. Its digits stand in pairs, which are words
// that come again, as most words of people do; a number would be a new word for the search index with each message.
// Pure functions.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace tertulia::bench {

inline constexpr std::string_view markerSign = "^b^";
inline constexpr size_t markerDigits = 16;
inline constexpr size_t markerSize = markerSign.size() + markerDigits + markerDigits / 2 - 1;

/// Where digit `i` stands in a mark.
constexpr size_t digitPlace(size_t i)
{
    return markerSign.size() + i + i / 2;
}

/// A body of so many bytes (more than the mark has), marked with 0.
inline std::string markedBody(size_t bytes)
{
    std::string body(markerSign);
    body.append(markerSize - markerSign.size(), ' ');
    for (size_t i = 0; i < markerDigits; ++i)
        body[digitPlace(i)] = '0';
    while (body.size() < bytes)
        body += body.size() % 7 == 6 ? ' ' : static_cast<char>('a' + body.size() % 26);
    return body;
}

inline void mark(std::string& body, uint64_t ns)
{
    for (size_t i = 0; i < markerDigits; ++i)
        body[digitPlace(i)] = "0123456789abcdef"[ns >> (4 * (markerDigits - 1 - i)) & 15];
}

/// Calls `found(ns)` for each mark.
template<typename F>
void forEachMarker(std::string_view text, F&& found)
{
    constexpr size_t size = markerSize;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (end - at >= static_cast<ptrdiff_t>(size)) {
        at = static_cast<const char*>(std::memchr(at, markerSign.front(), static_cast<size_t>(end - at) - size + 1));
        if (at == nullptr)
            return;
        if (std::memcmp(at, markerSign.data(), markerSign.size()) != 0) {
            ++at;
            continue;
        }
        uint64_t ns = 0;
        for (size_t i = 0; i < markerDigits; ++i) {
            const char digit = at[digitPlace(i)];
            ns = ns << 4 | static_cast<uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }
        found(ns);
        at += size;
    }
}

} // namespace tertulia::bench
