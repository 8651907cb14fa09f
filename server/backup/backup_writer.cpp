// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/backup_writer.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace tertulia::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype writtenAtOnce = 256 * 1024;

class FolderWriter final : public BackupWriter
{
public:
    FolderWriter(QString to, std::unique_ptr<QTemporaryDir> scratch) : BackupWriter(std::move(to), std::move(scratch))
    {
    }

protected:
    Result<Done> begin(const QString& name, int64_t /*bytes*/) override
    {
        m_file.setFileName(unfinished() + u'/' + name);
        const QString folder = QFileInfo(m_file).path();
        if (!QDir().mkpath(folder) ||
            !m_file.open(QFile::WriteOnly | QFile::NewOnly | QFile::Unbuffered, QFile::ReadOwner | QFile::WriteOwner))
            return cannotWrite();
        m_folders.insert(folder);
        return Done{};
    }
    Result<Done> write(const QByteArray& piece) override
    {
        return m_file.write(piece) == piece.size() ? Result<Done>{Done{}} : cannotWrite();
    }
    Result<Done> end() override
    {
        const bool isSynced = ::fsync(m_file.handle()) == 0;
        m_file.close();
        return isSynced ? Result<Done>{Done{}} : cannotWrite();
    }
    Result<Done> close() override
    {
        for (const QString& folder : std::as_const(m_folders))
            CHECK(syncToDisk(folder));
        return Done{};
    }

private:
    QFile m_file{};
    QSet<QString> m_folders{};
};

class ArchiveWriter final : public BackupWriter
{
public:
    ArchiveWriter(QString to, std::unique_ptr<QTemporaryDir> scratch)
        : BackupWriter(std::move(to), std::move(scratch)), m_archive(archive_write_new())
    {
    }
    ~ArchiveWriter() override { archive_write_free(m_archive); }

    Result<Done> open()
    {
        const bool isReady =
            archive_write_add_filter_zstd(m_archive) == ARCHIVE_OK &&
            archive_write_set_format_pax_restricted(m_archive) == ARCHIVE_OK &&
            archive_write_open_filename(m_archive, QFile::encodeName(unfinished()).constData()) == ARCHIVE_OK;
        return isReady ? Result<Done>{Done{}} : cannotWrite();
    }

protected:
    Result<Done> begin(const QString& name, int64_t bytes) override
    {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname_utf8(entry, name.toUtf8().constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0600);
        archive_entry_set_size(entry, bytes);
        const int state = archive_write_header(m_archive, entry);
        archive_entry_free(entry);
        return state >= ARCHIVE_WARN ? Result<Done>{Done{}} : cannotWrite();
    }
    Result<Done> write(const QByteArray& piece) override
    {
        const auto written = archive_write_data(m_archive, piece.constData(), static_cast<size_t>(piece.size()));
        return written == piece.size() ? Result<Done>{Done{}} : cannotWrite();
    }
    Result<Done> end() override { return Done{}; }
    Result<Done> close() override
    {
        return archive_write_close(m_archive) == ARCHIVE_OK ? syncToDisk(unfinished()) : cannotWrite();
    }

private:
    archive* const m_archive;
};

} // namespace

bool isArchiveName(const QString& path)
{
    return path.endsWith(u".tar.zst"_s);
}

Result<Done> moveTo(const QString& from, const QString& to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    bool isMoved = ::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0;
    if (!isMoved && (errno == EINVAL || errno == ENOSYS) && !QFileInfo::exists(to)) // not every file system knows it
        isMoved = ::rename(source.constData(), target.constData()) == 0;
    return isMoved ? Result<Done>{Done{}}
                   : Error::make(ErrorCode::Internal, u"cannot move %1 to %2: %3"_s.arg(from, to, qt_error_string()));
}

Result<Done> syncToDisk(const QString& path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = fd >= 0 && ::fsync(fd) == 0;
    const bool isFull = errno == ENOSPC || errno == EDQUOT;
    if (fd >= 0)
        ::close(fd);
    if (isSynced)
        return Done{};
    return Error::make(isFull ? ErrorCode::StorageFull : ErrorCode::Internal, u"cannot write %1"_s.arg(path));
}

BackupWriter::BackupWriter(QString to, std::unique_ptr<QTemporaryDir> scratch)
    : m_to(std::move(to)), m_scratch(std::move(scratch))
{
}

Result<std::unique_ptr<BackupWriter>> BackupWriter::make(const QString& to)
{
    if (to.isEmpty())
        return Error::badField(u"to"_s, u"say where to: --to FILE.tar.zst, or a folder that is not there yet"_s);
    const QString absolute = QDir::cleanPath(QDir(to).absolutePath());
    if (QFileInfo::exists(absolute))
        return Error::badField(u"to"_s, u"%1 is there already"_s.arg(absolute));
    const QString folder = QFileInfo(absolute).path();
    auto scratch = std::make_unique<QTemporaryDir>(folder + u"/.tertulia-backup-XXXXXX"_s);
    if (!scratch->isValid())
        return Error::badField(u"to"_s, u"cannot write into %1: %2"_s.arg(folder, scratch->errorString()));
    if (!isArchiveName(absolute))
        return std::unique_ptr<BackupWriter>(new FolderWriter(absolute, std::move(scratch)));
    auto archive = std::make_unique<ArchiveWriter>(absolute, std::move(scratch));
    CHECK(archive->open());
    return std::unique_ptr<BackupWriter>(std::move(archive));
}

Error BackupWriter::cannotWrite() const
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT;
    return Error::make(isFull ? ErrorCode::StorageFull : ErrorCode::Internal,
                       isFull ? u"the disk of %1 is full"_s.arg(m_to) : u"cannot write %1"_s.arg(m_to));
}

Result<Done> BackupWriter::add(const QString& name, QIODevice& content)
{
    Member member{name, content.size(), {}};
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    CHECK(begin(name, member.bytes));
    for (int64_t left = member.bytes; left > 0;) {
        const QByteArray piece = content.read(std::min<int64_t>(left, writtenAtOnce));
        if (piece.isEmpty())
            return Error::make(ErrorCode::Internal, u"cannot read %1 to its end"_s.arg(name));
        hash.addData(piece);
        CHECK(write(piece));
        left -= piece.size();
    }
    CHECK(end());
    member.digest = QString::fromLatin1(hash.result().toHex());
    m_members.push_back(std::move(member));
    return Done{};
}

Result<Done> BackupWriter::add(const QString& name, const QByteArray& content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    return add(name, buffer);
}

Result<Done> BackupWriter::finish()
{
    CHECK(close());
    CHECK(moveTo(unfinished(), m_to));
    return syncToDisk(QFileInfo(m_to).path());
}

} // namespace tertulia::backup
