// SPDX-License-Identifier: GPL-3.0-or-later
// A server at work, people on it, and a folder for its backups. One thread, with an event loop.
#pragma once

#include "tests/integration/server_process.h"
#include "tests/support/file_client.h"
#include "tests/support/ws_client.h"

#include <QDir>
#include <QDirIterator>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

inline ServerProcess::Outcome restoreBackup(const QString& file, const QString& to, const QStringList& environment = {})
{
    using namespace Qt::StringLiterals;
    return ServerProcess::run({u"restore"_s, file, u"--data-dir"_s, to}, {}, environment);
}

inline ServerProcess::Outcome verifyBackup(const QString& file)
{
    using namespace Qt::StringLiterals;
    return ServerProcess::run({u"backup"_s, u"--verify"_s, file});
}

/// Relative to the folder, in order.
QStringList filesIn(const QString& folder);

/// In the place of what is there.
void putFile(const QString& path, const QByteArray& bytes);

/// One bit is another from now on.
void flipByte(const QString& path, qint64 at);

class BackupSite
{
protected:
    void prepare() { m_folder = std::make_unique<QTemporaryDir>(); }
    void takeDown();
    void serve(const QStringList& environment = {});
    void stop();
    /// A message with a file of this pattern.
    MessageSendReply sendFile(quint64 seed, int64_t size = 20'000);
    ServerProcess::Outcome backup(const QString& to, const QStringList& environment = {});
    [[nodiscard]] QString place(const QString& name) const { return m_folder->filePath(name); }
    /// A folder with three messages and a file in it; the server is stopped.
    QString smallBackup();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    ConversationId m_group;
};

} // namespace tertulia::test
