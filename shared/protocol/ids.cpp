// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/ids.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <array>

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

RawId makeRawId()
{
    const auto ms = static_cast<uint64_t>(QDateTime::currentMSecsSinceEpoch()) & 0xffff'ffff'ffffULL;
    auto* random = QRandomGenerator::system();
    const uint64_t version = 0x7000ULL | (random->generate() & 0x0fffU);
    const uint64_t variant = 0x8000'0000'0000'0000ULL | (random->generate64() >> 2U);
    return {(ms << 16U) | version, variant};
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
