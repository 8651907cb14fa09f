// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/codec.h"

#include <QDateTime>

namespace tertulia {

QString toWire(Timestamp time)
{
    // Qt 6.8 deprecates the overload with Qt::UTC, and Qt 6.4 writes QTimeZone::utc() as +00:00.
    static const auto epoch = QDateTime::fromMSecsSinceEpoch(0).toUTC();
    return epoch.addMSecs(time.time_since_epoch().count()).toString(Qt::ISODateWithMs);
}

std::optional<Timestamp> timestampFromWire(QStringView text)
{
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
