// SPDX-License-Identifier: GPL-3.0-or-later
// Times as one types them after a command: "20m", "1h30m", "2d", "18:30" (today, or tomorrow if that is over), the
// ready made ones of the send-later menu, and how sentences tell one. Pure functions, local time; any thread.
#pragma once

#include "shared/protocol/clock.h"

#include <QDateTime>
#include <QLocale>

#include <optional>

namespace tertulia {

struct TimedText
{
    QDateTime at{};
    QString text{}; ///< what follows the time
};
/// nullopt if it does not begin with a time, or with one of no length.
std::optional<TimedText> timeAndText(const QString& typed, const QDateTime& now);

inline Timestamp timestampOf(const QDateTime& time)
{
    return Timestamp{std::chrono::milliseconds{time.toMSecsSinceEpoch()}};
}

/// Day and time as short as the user's country writes them, with all figures of the year.
QString dateAndTime(const QDateTime& time, const QLocale& locale = {});

/// "20m", "1h", "tomorrow" (9:00) or "monday" (the next one, 9:00); invalid for others.
QDateTime laterTime(const QString& key, const QDateTime& now);

} // namespace tertulia
