// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/ids.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <iterator>
#include <utility>

namespace tertulia::detail {

namespace {
constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr qsizetype textLength = 26;

/// The value of each ASCII character as a digit, -1 = none.
constexpr std::array<int8_t, 128> digits = [] {
    std::array<int8_t, 128> values{};
    values.fill(-1);
    for (int8_t i = 0; i < 32; ++i)
        values[static_cast<size_t>(alphabet[i])] = i;
    return values;
}();

char16_t codeOf(char c)
{
    return static_cast<unsigned char>(c);
}
char16_t codeOf(char16_t c)
{
    return c;
}

template<typename Char>
std::optional<RawId> parsed(const Char* text, qsizetype size)
{
    if (size != textLength)
        return std::nullopt;
    RawId id;
    for (qsizetype i = 0; i < textLength; ++i) {
        const char16_t code = codeOf(text[i]);
        const int digit = code < digits.size() ? digits[code] : -1;
        if (digit < 0 || (i == 0 && digit > 7)) // 26 digits hold 130 bits; the top two must be zero
            return std::nullopt;
        id.high = (id.high << 5U) | (id.low >> 59U);
        id.low = (id.low << 5U) | static_cast<uint64_t>(digit);
    }
    if (id.high == 0 && id.low == 0)
        return std::nullopt;
    return id;
}

/// From the system, of which a call costs more than the rest of an id: some at a time.
uint64_t randomBits()
{
    static thread_local std::array<quint64, 32> drawn{};
    static thread_local size_t left = 0;
    if (left == 0) {
        QRandomGenerator::system()->fillRange(drawn.data(), std::ssize(drawn));
        left = drawn.size();
    }
    return std::exchange(drawn[--left], 0); // what became an id is kept nowhere else
}

/// 48 bits of milliseconds and 12 of their fraction, each time more than before in this process: who lists things by
/// id sees them in the order in which they were made, also two of one millisecond, and when the clock is put back.
uint64_t nextInstant()
{
    using namespace std::chrono;
    static std::atomic<uint64_t> latest{0};
    constexpr uint64_t fractions = 4096;
    const auto us = static_cast<uint64_t>(duration_cast<microseconds>(system_clock::now().time_since_epoch()).count());
    const uint64_t now = (((us / 1000U) & 0xffff'ffff'ffffULL) * fractions) + ((us % 1000U) * fractions / 1000U);
    uint64_t before = latest.load(std::memory_order_relaxed);
    uint64_t next = 0;
    do
        next = std::max(now, before + 1);
    while (!latest.compare_exchange_weak(before, next, std::memory_order_relaxed));
    return next;
}

} // namespace

RawId makeRawId()
{
    const uint64_t instant = nextInstant();
    const uint64_t version = 0x7000ULL | (instant & 0x0fffU);
    const uint64_t variant = 0x8000'0000'0000'0000ULL | (randomBits() >> 2U);
    return {((instant >> 12U) << 16U) | version, variant};
}

IdChars toChars(const RawId& id)
{
    IdChars text{};
    uint64_t high = id.high;
    uint64_t low = id.low;
    for (size_t i = text.size(); i-- > 0;) {
        text[i] = alphabet[low & 31U];
        low = (low >> 5U) | (high << 59U);
        high >>= 5U;
    }
    return text;
}

QString toText(const RawId& id)
{
    const IdChars text = toChars(id);
    return QString::fromLatin1(text.data(), std::ssize(text));
}

std::optional<RawId> rawIdFromText(QStringView text)
{
    return parsed(text.utf16(), text.size());
}

std::optional<RawId> rawIdFromText(QLatin1StringView text)
{
    return parsed(text.data(), text.size());
}

} // namespace tertulia::detail
