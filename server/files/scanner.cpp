// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/scanner.h"

#include <QLoggingCategory>
#include <QProcess>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(scanLog, "tertulia.files.scan")

Error noVerdict(const char* why)
{
    qCWarning(scanLog) << "files.scan_command gave no verdict:" << why;
    return Error::make(ErrorCode::Busy, u"scan"_s);
}
} // namespace

Scanner::Scanner(const QString& command, std::chrono::milliseconds timeLimit)
    : m_command(QProcess::splitCommand(command)), m_timeLimit(timeLimit)
{
}

Result<Done> Scanner::scan(const QString& path) const
{
    if (m_command.isEmpty())
        return Done{};
    QStringList arguments = m_command.mid(1);
    const bool isByPath = !arguments.filter(u"{}"_s).isEmpty();
    arguments.replaceInStrings(u"{}"_s, path);
    QProcess process;
    process.setStandardInputFile(isByPath ? QProcess::nullDevice() : path);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(m_command.first(), arguments);
    if (!process.waitForStarted())
        return noVerdict("it did not start");
    if (!process.waitForFinished(static_cast<int>(m_timeLimit.count()))) {
        process.kill();
        process.waitForFinished();
        return noVerdict("it took too long");
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() > 1)
        return noVerdict("it failed");
    return process.exitCode() == 0 ? Result<Done>{Done{}} : Error::forbidden(u"file.scan"_s);
}

} // namespace tertulia
