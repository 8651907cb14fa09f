// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log.h"

#include <QDateTime>

#include <cstdio>

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

void writeLine(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    const QByteArray line =
        logLine(type, QString::fromLatin1(context.category), text, QDateTime::currentDateTimeUtc()).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr); // one call: lines do not mix
}

} // namespace

QString logLine(QtMsgType type, const QString& category, const QString& text, const QDateTime& time)
{
    return u"%1 %2 %3 %4"_s.arg(time.toUTC().toString(Qt::ISODateWithMs), levelName(type), category, harmless(text));
}

void startLogging(const QString& level)
{
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
