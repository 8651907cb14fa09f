// SPDX-License-Identifier: GPL-3.0-or-later
// One of our programs as a child process, with what it says. Killed at the end if it still runs. Main thread.
#pragma once

#include <QProcess>

namespace tertulia::test {

class Program
{
public:
    /// `input` is given to it at once; its standard input then ends.
    Program(const QString& program, const QStringList& arguments, const QByteArray& input = {});
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// The exit code, running this thread's event loop until then; -1 if it crashed or does not end.
    int waitForEnd(int patienceMs = 60'000);
    void terminate() { m_process.terminate(); }
    [[nodiscard]] QByteArray out() { return m_out += m_process.readAllStandardOutput(); }
    [[nodiscard]] QByteArray complaints() { return m_complaints += m_process.readAllStandardError(); }

private:
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_complaints;
};

} // namespace tertulia::test
