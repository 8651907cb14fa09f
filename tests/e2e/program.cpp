// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/program.h"

#include <QtTest>

namespace tertulia::test {

Program::Program(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    m_process.start(program, arguments);
    m_process.write(input);
    m_process.closeWriteChannel();
}

Program::~Program()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

int Program::waitForEnd(int patienceMs)
{
    if (!QTest::qWaitFor([this] { return !isRunning(); }, patienceMs))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace tertulia::test
