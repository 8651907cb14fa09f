// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log.h"

#include "server/dispatch/request_mark.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <climits>
#include <mutex>

#include <poll.h>
#include <unistd.h>

namespace tertulia {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(serverLog, "tertulia.server")

namespace {

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return "error"_L1;
}

QString harmless(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            out += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

/// What syslog calls it.
int priorityOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 7;
    case QtInfoMsg:
        return 6;
    case QtWarningMsg:
        return 4;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return 3;
}

std::atomic<LogFormat> formatOfLines{LogFormat::Text};

/// False if it is lost. Nobody waits for whoever reads the log: a pipe that says it can be written takes PIPE_BUF
/// bytes.
bool put(const QString& text)
{
    const QByteArray line = text.toUtf8().left(PIPE_BUF - 1) + '\n';
    pollfd out{STDERR_FILENO, POLLOUT, 0};
    return ::poll(&out, 1, 0) == 1 && ::write(STDERR_FILENO, line.constData(), static_cast<size_t>(line.size())) > 0;
}

void writeLine(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    const LogEntry entry{type, QString::fromLatin1(context.category), text, QDateTime::currentDateTimeUtc(),
                         RequestMark::text(RequestMark::current())};
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    static int64_t lost = 0;
    if (lost > 0) {
        const LogEntry gap{QtWarningMsg, QString::fromLatin1(serverLog().categoryName()),
                           u"%1 lines of the log were lost here: it could not be written"_s.arg(lost), entry.time};
        lost = put(logLine(gap, formatOfLines)) ? 0 : lost;
    }
    lost += put(logLine(entry, formatOfLines)) ? 0 : 1;
}

} // namespace

QString logLine(const LogEntry& entry, LogFormat format)
{
    const QString time = entry.time.toUTC().toString(Qt::ISODateWithMs);
    const QString text = harmless(entry.text);
    const QString words = entry.request.isEmpty() ? text : u"[%1] %2"_s.arg(entry.request, text);
    if (format == LogFormat::Journal)
        return u"<%1>%2 %3"_s.arg(priorityOf(entry.type)).arg(entry.category, words);
    if (format == LogFormat::Json) {
        QJsonObject line{{u"time"_s, time},
                         {u"level"_s, QString(levelName(entry.type))},
                         {u"category"_s, entry.category},
                         {u"text"_s, text}};
        if (!entry.request.isEmpty())
            line.insert(u"request"_s, entry.request);
        return QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact));
    }
    return u"%1 %2 %3 %4"_s.arg(time, levelName(entry.type), entry.category, words);
}

void startLogging(const QString& level, const QString& format)
{
    formatOfLines = format == u"json"_s      ? LogFormat::Json
                    : format == u"journal"_s ? LogFormat::Journal
                                             : LogFormat::Text;
    static const QStringList levels{u"debug"_s, u"info"_s, u"warning"_s};
    QString rules;
    for (const QString& one : levels) {
        if (one == level)
            break;
        rules += u"*.%1=false\n"_s.arg(one);
    }
    if (level == u"debug"_s)
        rules += u"tertulia.*.debug=true\n"_s;
    QLoggingCategory::setFilterRules(rules);
    qInstallMessageHandler(&writeLine);
}

} // namespace tertulia
