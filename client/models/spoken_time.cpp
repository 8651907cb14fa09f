// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/spoken_time.h"

#include <QRegularExpression>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int morning = 9;

qint64 secondsOf(QStringView unit)
{
    switch (unit.front().toLower().unicode()) {
    case 'w':
        return 7 * 24 * 3600;
    case 'd':
    case 'j': // French: jours
        return 24 * 3600;
    case 'h':
        return 3600;
    case 'm':
        return 60;
    default:
        return 1;
    }
}

QDateTime morningOf(const QDate& day)
{
    return QDateTime(day, QTime(morning, 0));
}

} // namespace

std::optional<TimedText> timeAndText(const QString& typed, const QDateTime& now)
{
    static const QRegularExpression clock(u"^\\s*([01]?\\d|2[0-3])[:h]([0-5]\\d)(?=\\s|$)"_s);
    if (const auto match = clock.match(typed); match.hasMatch()) {
        QDateTime at(now.date(), QTime(match.captured(1).toInt(), match.captured(2).toInt()));
        if (at <= now)
            at = at.addDays(1);
        return TimedText{at, typed.mid(match.capturedEnd()).trimmed()};
    }
    static const QRegularExpression spans(u"^\\s*((?:\\d{1,5}\\s*(?:w|d|j|h|min|m|s))+)(?=\\s|$)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = spans.match(typed);
    if (!match.hasMatch())
        return {};
    static const QRegularExpression span(u"(\\d+)\\s*([a-z]+)"_s, QRegularExpression::CaseInsensitiveOption);
    qint64 seconds = 0;
    for (auto each = span.globalMatch(match.captured(1)); each.hasNext();) {
        const auto one = each.next();
        seconds += one.captured(1).toLongLong() * secondsOf(one.capturedView(2));
    }
    if (seconds <= 0)
        return {};
    return TimedText{now.addSecs(seconds), typed.mid(match.capturedEnd()).trimmed()};
}

QDateTime laterTime(const QString& key, const QDateTime& now)
{
    if (key == u"20m"_s)
        return now.addSecs(20 * 60);
    if (key == u"1h"_s)
        return now.addSecs(3600);
    if (key == u"tomorrow"_s)
        return morningOf(now.date().addDays(1));
    if (key == u"monday"_s)
        return morningOf(now.date().addDays(8 - now.date().dayOfWeek()));
    return {};
}

QString dateAndTime(const QDateTime& time, const QLocale& locale)
{
    static const QRegularExpression year(u"y+"_s);
    return locale.toString(time, locale.dateTimeFormat(QLocale::ShortFormat).replace(year, u"yyyy"_s));
}

} // namespace tertulia
