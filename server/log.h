// SPDX-License-Identifier: GPL-3.0-or-later
// Where log lines go: standard error, one line each, as text "TIME LEVEL CATEGORY [REQUEST] TEXT" with UTC time,
// control characters escaped so that no input can forge a line. What cannot be written at once, for want of room or of
// a reader, is lost, and a line later says how many were: the log never holds up the chat. Categories: tertulia.server
// (here), .net, .auth, .lanes, .sql, .requests. Any thread. What a line may say is up to who writes it: ids and sizes,
// never bodies, tokens, passwords or names.
#pragma once

#include <QDateTime>
#include <QLoggingCategory>
#include <QString>

namespace tertulia {

Q_DECLARE_LOGGING_CATEGORY(serverLog)

enum class LogFormat {
    Text,    ///< as above
    Json,    ///< {"time":…,"level":…,"category":…,"text":…}, and "request" if there is one
    Journal, ///< "<4>CATEGORY [REQUEST] TEXT": systemd's journal knows the time, and takes the priority from the number
};

/// `level`: debug, info, warning or error; `format`: text, json or journal. May be called again while others log.
void startLogging(const QString& level, const QString& format = QStringLiteral("text"));

struct LogEntry
{
    QtMsgType type;
    QString category;
    QString text;
    QDateTime time;
    QString request{}; ///< which one this is about, if it is about one
};
/// The line that is written, without the line end.
QString logLine(const LogEntry& entry, LogFormat format = LogFormat::Text);

} // namespace tertulia
