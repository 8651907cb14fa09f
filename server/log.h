// SPDX-License-Identifier: GPL-3.0-or-later
// Where log lines go: standard error, one line each, "TIME LEVEL CATEGORY TEXT" with UTC time, control characters
// escaped so that no input can forge a line. Categories: tertulia.server (here), .net, .auth, .lanes, .sql. Any thread.
// What a line may say is up to who writes it: ids and sizes, never bodies, tokens, passwords or names.
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace tertulia {

Q_DECLARE_LOGGING_CATEGORY(serverLog)

/// `level`: debug, info, warning or error.
void startLogging(const QString& level);

/// The line that is written, without the line end.
QString logLine(QtMsgType type, const QString& category, const QString& text, const QDateTime& time);

} // namespace tertulia
