// SPDX-License-Identifier: GPL-3.0-or-later
// The program tertulia-server in a process of its own (both halves use the same names for different things, so the
// client's tests cannot link the server), without limits, with cheap password hashes, on the same port after a
// restart. stop() is SIGTERM: it says goodbye. Main thread, with an event loop.
#pragma once

#include "shared/sql/db.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace tertulia::test {

class LiveServer
{
public:
    /// Starts; ends the test program if it cannot. `flags` as on the command line.
    explicit LiveServer(QStringList flags = {});
    ~LiveServer();
    LiveServer(const LiveServer&) = delete;
    LiveServer& operator=(const LiveServer&) = delete;

    /// `more` flags hold until it stops.
    void start(const QStringList& more = {});
    void stop();
    /// kill -9.
    void crash();

    [[nodiscard]] QUrl url() const { return m_url; }
    /// The folder of its data.
    [[nodiscard]] QString data() const { return m_data.path(); }
    /// What it said on stderr since it was asked last.
    [[nodiscard]] QString complaints() { return QString::fromUtf8(m_process.readAllStandardError()); }
    /// Another connection to the server's database.
    [[nodiscard]] std::unique_ptr<sql::Db> openDb() const;

private:
    void waitForEnd();

    const QStringList m_flags;
    QTemporaryDir m_data;
    QProcess m_process;
    QUrl m_url;
};

} // namespace tertulia::test
