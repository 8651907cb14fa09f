// SPDX-License-Identifier: GPL-3.0-or-later
// The program tertulia-server as a child process, in a folder of its own that survives its death. Main thread of the
// test, which is also the parent: a child left over at the end is killed.
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace tertulia::test {

class ServerProcess
{
public:
    ServerProcess() = default;
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    /// Starts `serve` and waits until it listens; false and its complaints in the log if it does not.
    bool start(const QStringList& options = {}, const QStringList& environment = {});
    /// Its complaints go into this file from the next start on, and log() is empty.
    void logTo(const QString& file) { m_logFile = file; }
    void signal(int number);
    /// The exit code; -1 if it was killed or does not end.
    int waitForEnd(int patienceMs = 60'000);

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QString data() const { return m_data.path(); }
    [[nodiscard]] bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
    [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }
    [[nodiscard]] QByteArray log();
    /// The next line on standard output that begins so; empty if none comes.
    [[nodiscard]] QString lineOf(const QString& beginning);

    /// Runs another command of the program to its end.
    struct Outcome
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    static Outcome run(const QStringList& arguments, const QByteArray& input = {}, const QStringList& environment = {});

private:
    QTemporaryDir m_data;
    QString m_logFile;
    std::unique_ptr<QProcess> m_process;
    QUrl m_url;
};

} // namespace tertulia::test
