// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a backup, file by file: a tar archive packed by zstd if its name ends in ".tar.zst", else a folder. What is
// half-written has another name and is removed; what has its name is whole and on the disk (fsync, rename), readable by
// its user alone. Memory is bounded by a piece. One thread.
#pragma once

#include "server/backup/manifest.h"

#include <QIODevice>
#include <QTemporaryDir>

#include <memory>

namespace tertulia::backup {

class BackupWriter
{
public:
    /// BadField "to": it is there already, or its folder cannot be written.
    static Result<std::unique_ptr<BackupWriter>> make(const QString& to);
    virtual ~BackupWriter() = default;
    BackupWriter(const BackupWriter&) = delete;
    BackupWriter& operator=(const BackupWriter&) = delete;

    /// All of `content`, which is open and whose size does not change. StorageFull, Internal.
    Result<Done> add(const QString& name, QIODevice& content);
    Result<Done> add(const QString& name, const QByteArray& content);
    /// What was added until now.
    [[nodiscard]] const std::vector<Member>& members() const { return m_members; }
    /// A private folder on the same disk, for what must be made before it is added; it goes with the writer.
    [[nodiscard]] QString scratch(const QString& name) const { return m_scratch->filePath(name); }

    /// From now on it is there under its name.
    Result<Done> finish();

protected:
    BackupWriter(QString to, std::unique_ptr<QTemporaryDir> scratch);
    [[nodiscard]] QString unfinished() const { return scratch(QStringLiteral("backup")); }
    [[nodiscard]] Error cannotWrite() const;
    virtual Result<Done> begin(const QString& name, int64_t bytes) = 0;
    virtual Result<Done> write(const QByteArray& piece) = 0;
    virtual Result<Done> end() = 0;
    /// All of it is on the disk.
    virtual Result<Done> close() = 0;

private:
    const QString m_to;
    const std::unique_ptr<QTemporaryDir> m_scratch;
    std::vector<Member> m_members{};
};

/// Whether such a name means an archive.
[[nodiscard]] bool isArchiveName(const QString& path);
/// Never over something that is there. Internal.
Result<Done> moveTo(const QString& from, const QString& to);
/// The file or folder of that name survives a power cut. StorageFull, Internal.
Result<Done> syncToDisk(const QString& path);

} // namespace tertulia::backup
