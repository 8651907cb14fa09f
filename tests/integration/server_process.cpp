// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/server_process.h"

#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

static const QString program = QStringLiteral(TERTULIA_SERVER_PROGRAM);

ServerProcess::~ServerProcess()
{
    if (isRunning()) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

bool ServerProcess::start(const QStringList& options, const QStringList& environment)
{
    m_process = std::make_unique<QProcess>();
    m_process->setEnvironment(QProcess::systemEnvironment() + environment);
    if (!m_logFile.isEmpty())
        m_process->setStandardErrorFile(m_logFile);
    m_process->start(program,
                     QStringList{u"serve"_s, u"--data"_s, m_data.path(), u"--listen"_s, u"127.0.0.1:0"_s,
                                 u"--auth.argon2_memory_mib"_s, u"1"_s, u"--auth.argon2_passes"_s, u"1"_s,
                                 u"--limits.requests_burst"_s, u"1000000"_s, u"--limits.sends_burst"_s, u"1000000"_s} +
                         options);
    (void)QTest::qWaitFor([this] { return m_process->canReadLine() || m_process->state() == QProcess::NotRunning; },
                          60'000);
    const QByteArray line = m_process->readLine().trimmed();
    if (!line.startsWith("listening ")) {
        qWarning() << "no server:" << line << m_process->readAllStandardError();
        return false;
    }
    m_url = QUrl(QString::fromUtf8(line.mid(10)));
    return true;
}

void ServerProcess::signal(int number)
{
    ::kill(static_cast<pid_t>(m_process->processId()), number);
}

int ServerProcess::waitForEnd(int patienceMs)
{
    if (!QTest::qWaitFor([this] { return m_process->state() == QProcess::NotRunning; }, patienceMs))
        return -1;
    return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

QByteArray ServerProcess::log()
{
    return m_process->readAllStandardError();
}

QString ServerProcess::lineOf(const QString& beginning)
{
    while (m_process->canReadLine() || m_process->waitForReadyRead(5000)) {
        const QString line = QString::fromUtf8(m_process->readLine()).trimmed();
        if (line.startsWith(beginning))
            return line;
    }
    return {};
}

ServerProcess::Outcome ServerProcess::run(const QStringList& arguments, const QByteArray& input,
                                          const QStringList& environment)
{
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace tertulia::test
