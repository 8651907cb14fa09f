// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/search/query_dates.h"

#include "shared/protocol/digits.h"

#include <QDate>
#include <QList>

namespace tertulia::search {

namespace {

Timestamp startOf(QDate day, const QTimeZone& zone)
{
    return Timestamp{std::chrono::milliseconds{day.startOfDay(zone).toMSecsSinceEpoch()}};
}

} // namespace

std::optional<Span> spanOf(QStringView text, const QTimeZone& zone)
{
    const QList<QStringView> parts = text.split(u'-');
    if (parts.size() > 3)
        return std::nullopt;
    const auto year = numberFromDigits(parts.at(0), 4);
    const auto month = parts.size() > 1 ? numberFromDigits(parts.at(1), 2) : std::optional{1};
    const auto day = parts.size() > 2 ? numberFromDigits(parts.at(2), 2) : std::optional{1};
    if (!year || *year == 0 || !month || !day)
        return std::nullopt;
    const QDate first(*year, *month, *day);
    if (!first.isValid())
        return std::nullopt;
    const QDate behind = parts.size() == 1   ? first.addYears(1)
                         : parts.size() == 2 ? first.addMonths(1)
                                             : first.addDays(1);
    return Span{startOf(first, zone), startOf(behind, zone)};
}

} // namespace tertulia::search
