// SPDX-License-Identifier: GPL-3.0-or-later
// A profile: a folder of accounts, opened by one process at a time. Desktop and tertulia-cli use the same layout:
// $XDG_DATA_HOME/tertulia/PROFILE/SERVER-PORT/…, folders 0700, and remember the server last used. The lock is held as
// long as the object lives; it frees itself when its process dies. One thread.
#pragma once

#include "shared/protocol/result.h"

#include <QUrl>

#include <memory>

class QLockFile;

namespace tertulia {

class Profile
{
public:
    /// Letters, digits, '-' and '_' (else BadField "profile"). Conflict if another process has it open, with that
    /// process's id in `detail`; Storage if the folder cannot be made.
    static Result<std::unique_ptr<Profile>> open(const QString& name = QStringLiteral("default"));
    ~Profile();
    Profile(const Profile&) = delete;
    Profile& operator=(const Profile&) = delete;

    [[nodiscard]] QString directory() const { return m_directory; }
    /// Where the account on this server keeps its files; not made yet.
    [[nodiscard]] QString accountDirectory(const QUrl& server) const;
    /// The server used last; empty if none.
    [[nodiscard]] QUrl lastServer() const;
    void setLastServer(const QUrl& server);

private:
    Profile(QString directory, std::unique_ptr<QLockFile> lock);

    QString m_directory;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace tertulia
