// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/ids.h"

#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace tertulia::detail {

namespace {
constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr qsizetype textLength = 26;

int digitOf(QChar c)
{
    const char16_t u = c.unicode();
    for (int i = 0; i < 32; ++i)
        if (u == static_cast<char16_t>(alphabet[i]))
            return i;
    return -1;
}
} // namespace

namespace {

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
    const uint64_t variant = 0x8000'0000'0000'0000ULL | (QRandomGenerator::system()->generate64() >> 2U);
    return {((instant >> 12U) << 16U) | version, variant};
}

QString toText(const RawId& id)
{
    QString text(textLength, Qt::Uninitialized);
    uint64_t high = id.high;
    uint64_t low = id.low;
    for (qsizetype i = textLength - 1; i >= 0; --i) {
        text[i] = QLatin1Char(alphabet[low & 31U]);
        low = (low >> 5U) | (high << 59U);
        high >>= 5U;
    }
    return text;
}

std::optional<RawId> rawIdFromText(QStringView text)
{
    if (text.size() != textLength)
        return std::nullopt;
    RawId id;
    for (qsizetype i = 0; i < textLength; ++i) {
        const int digit = digitOf(text.at(i));
        if (digit < 0 || (i == 0 && digit > 7)) // 26 digits hold 130 bits; the top two must be zero
            return std::nullopt;
        id.high = (id.high << 5U) | (id.low >> 59U);
        id.low = (id.low << 5U) | static_cast<uint64_t>(digit);
    }
    if (id.high == 0 && id.low == 0)
        return std::nullopt;
    return id;
}

} // namespace tertulia::detail
