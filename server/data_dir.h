// SPDX-License-Identifier: GPL-3.0-or-later
// The folder a server lives in: made private (0700) and held by one program at a time. The lock is the kernel's, so it
// goes with the process however that ends. Main thread.
#pragma once

#include "shared/protocol/result.h"

#include <memory>

namespace tertulia {

class DataDir
{
public:
    /// Makes the folder if it is missing. Errors: BadField "server.data" with the complaint for people in `detail`.
    static Result<std::unique_ptr<DataDir>> open(const QString& path);
    ~DataDir(); ///< gives the lock back
    DataDir(const DataDir&) = delete;
    DataDir& operator=(const DataDir&) = delete;

    /// Conflict if another program holds the folder.
    Result<Done> lock();
    /// The secret kept in `name`; `fresh` becomes it if there is none yet. Readable by this user alone.
    Result<QByteArray> secret(const QString& name, const QByteArray& fresh) const;
    [[nodiscard]] QString file(const QString& name) const;

private:
    explicit DataDir(QString path) : m_path(std::move(path)) {}
    const QString m_path;
    int m_lockFd = -1;
};

} // namespace tertulia
