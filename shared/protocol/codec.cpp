// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/codec.h"

#include "shared/protocol/digits.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <iterator>

namespace tertulia {

namespace {

constexpr QByteArrayView wireForm("0000-00-00T00:00:00.000Z");
using WireChars = std::array<char, wireForm.size()>;

void putDigits(char* to, int digits, int64_t value)
{
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        to[i] = static_cast<char>('0' + value % 10);
}

/// Nothing outside the years 1 to 9999. QDateTime does the same for any year, and takes long.
std::optional<WireChars> wireChars(Timestamp time)
{
    using namespace std::chrono;
    const sys_days day = floor<days>(time);
    const year_month_day date(day);
    const int year = static_cast<int>(date.year());
    if (year < 1 || year > 9999)
        return std::nullopt;
    const hh_mm_ss clock(time - day);
    WireChars text{};
    std::copy(wireForm.begin(), wireForm.end(), text.begin());
    putDigits(text.data(), 4, year);
    putDigits(text.data() + 5, 2, static_cast<unsigned>(date.month()));
    putDigits(text.data() + 8, 2, static_cast<unsigned>(date.day()));
    putDigits(text.data() + 11, 2, clock.hours().count());
    putDigits(text.data() + 14, 2, clock.minutes().count());
    putDigits(text.data() + 17, 2, clock.seconds().count());
    putDigits(text.data() + 20, 3, clock.subseconds().count());
    return text;
}

/// The form that toWire() writes; nothing if it is another one, which may be right all the same.
std::optional<Timestamp> fromWireForm(QStringView text)
{
    using namespace std::chrono;
    if (text.size() != wireForm.size())
        return std::nullopt;
    for (const int i : {4, 7, 10, 13, 16, 19, 23})
        if (text[i] != QLatin1Char(wireForm[i]))
            return std::nullopt;
    const auto part = [text](qsizetype at, qsizetype width) { return numberFromDigits(text.mid(at, width), width); };
    const auto y = part(0, 4), mo = part(5, 2), d = part(8, 2);
    const auto h = part(11, 2), m = part(14, 2), s = part(17, 2);
    const auto ms = part(20, 3);
    if (!y || !mo || !d || !h || !m || !s || !ms || *y == 0 || *h > 23 || *m > 59 || *s > 59)
        return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*mo)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok())
        return std::nullopt;
    return Timestamp{sys_days{date} + hours{*h} + minutes{*m} + seconds{*s} + milliseconds{*ms}};
}

QString farWire(Timestamp time)
{
    // Qt 6.8 deprecates the overload with Qt::UTC, and Qt 6.4 writes QTimeZone::utc() as +00:00.
    static const auto epoch = QDateTime::fromMSecsSinceEpoch(0).toUTC();
    return epoch.addMSecs(time.time_since_epoch().count()).toString(Qt::ISODateWithMs);
}

} // namespace

QString toWire(Timestamp time)
{
    const auto chars = wireChars(time);
    return chars ? QString::fromLatin1(chars->data(), std::ssize(*chars)) : farWire(time);
}

void encode(JsonWriter& writer, Timestamp value)
{
    if (const auto chars = wireChars(value))
        writer.ascii(*chars);
    else
        writer.text(farWire(value));
}

std::optional<Timestamp> timestampFromWire(QStringView text)
{
    if (const auto usual = fromWireForm(text))
        return usual;
    const auto parsed = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime) // a time without zone says nothing
        return std::nullopt;
    return Timestamp{std::chrono::milliseconds{parsed.toMSecsSinceEpoch()}};
}

bool Decoder::fail(const char* why)
{
    if (m_error)
        return false;
    QString path;
    for (const Step* step = m_step; step != nullptr; step = step->parent) {
        const QString part = step->name != nullptr ? QString::fromLatin1(step->name)
                                                   : QLatin1Char('[') + QString::number(step->index) + QLatin1Char(']');
        const bool dot = !path.isEmpty() && !path.startsWith(QLatin1Char('['));
        path = part + (dot ? QStringLiteral(".") : QString{}) + path;
    }
    m_error = Error::badField(path, QString::fromLatin1(why));
    return false;
}

bool Decoder::value(const QJsonValue& json, bool& out)
{
    if (!json.isBool())
        return fail("not_a_boolean");
    out = json.toBool();
    return true;
}

bool Decoder::value(const QJsonValue& json, int64_t& out)
{
    if (!json.isDouble())
        return fail("not_a_number");
    const double number = json.toDouble();
    if (number != std::floor(number) || std::abs(number) > static_cast<double>(limits::maxInteger))
        return fail("not_an_integer");
    out = static_cast<int64_t>(number);
    return true;
}

bool Decoder::value(const QJsonValue& json, int& out)
{
    int64_t wide = 0;
    if (!value(json, wide))
        return false;
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        return fail("out_of_range");
    out = static_cast<int>(wide);
    return true;
}

bool Decoder::value(const QJsonValue& json, QString& out)
{
    if (!json.isString())
        return fail("not_a_string");
    out = json.toString();
    return true;
}

bool Decoder::value(const QJsonValue& json, Timestamp& out)
{
    if (!json.isString())
        return fail("not_a_string");
    const auto time = timestampFromWire(json.toString());
    if (!time)
        return fail("not_a_time");
    out = *time;
    return true;
}

bool Decoder::value(const QJsonValue& json, StreamId& out)
{
    if (!json.isString())
        return fail("not_a_string");
    const auto stream = StreamId::fromText(json.toString());
    if (!stream)
        return fail("not_a_stream");
    out = *stream;
    return true;
}

bool Decoder::apply(const TextRule& rule, QString& value)
{
    const char* fault = applyTextRule(rule, value);
    return fault == nullptr || fail(fault);
}

bool Decoder::apply(const RangeRule& rule, int64_t value)
{
    return (value >= rule.min && value <= rule.max) || fail("out_of_range");
}

} // namespace tertulia
