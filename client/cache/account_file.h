// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite file of an account: makes the folder (0700) and the file (0600), brings it to the schema this program
// knows, and starts its database thread. A file that is damaged, or newer than the program, is moved aside (the last
// such is kept as FILE.broken) and a fresh one made: the caller is told and decides what that means.
// Called from the GUI thread; jobs run on the file's own thread. It knows no table.
#pragma once

#include "shared/sql/db_thread.h"

#include <memory>

namespace tertulia {

struct AccountFileConfig
{
    QString directory{};
    QString fileName{};
    QString migrations{}; ///< resource folder
    sql::DbConfig::Durability durability = sql::DbConfig::Full;
};

class AccountFile
{
public:
    /// Storage if there is no way to open it, e.g. no permission or a full disk.
    static Result<std::unique_ptr<AccountFile>> open(AccountFileConfig config);
    ~AccountFile();
    AccountFile(const AccountFile&) = delete;
    AccountFile& operator=(const AccountFile&) = delete;

    [[nodiscard]] sql::DbThread& thread() { return *m_thread; }
    /// open() found a damaged file and put a fresh one in its place.
    [[nodiscard]] bool wasBroken() const { return m_wasBroken; }
    /// Finishes what waits; later jobs are refused. Before the receivers of answers die.
    void close() { m_thread->stop(); }
    /// Finishes what waits, deletes the file and everything beside it, starts over with an empty one.
    Result<Done> wipe();

private:
    explicit AccountFile(AccountFileConfig config);
    Result<Done> prepare();
    Result<Done> startThread();
    void removeFiles(const QStringList& suffixes) const;
    [[nodiscard]] QString path() const;

    AccountFileConfig m_config;
    std::unique_ptr<sql::DbThread> m_thread;
    bool m_wasBroken = false;
};

} // namespace tertulia
