// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blobs/blob_store.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nameLength = 64;
constexpr qsizetype folderLength = 2;

Error failure()
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return Error::make(isFull ? ErrorCode::StorageFull : ErrorCode::Internal, u"blob not written"_s);
}

/// The new name itself must survive a power cut, not only the bytes behind it.
bool syncFolder(const QString& path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

} // namespace

QString BlobStore::nameOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex());
}

QString BlobStore::pathOf(const QString& name) const
{
    if (name.size() != nameLength || !std::all_of(name.begin(), name.end(), &isHex))
        return {};
    return m_folder + u'/' + name.left(folderLength) + u'/' + name.mid(folderLength);
}

Result<QString> BlobStore::put(const QByteArray& bytes) const
{
    const QString name = nameOf(bytes);
    const QString path = pathOf(name);
    if (::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), nullptr, 0) == 0) // it is there, and needed now
        return name;
    const QString folder = path.left(path.lastIndexOf(u'/'));
    if (!QDir().mkpath(folder))
        return Error::make(ErrorCode::Internal, u"blob folder not made"_s);
    QTemporaryFile file(folder + u"/new-XXXXXX"_s);
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return failure();
    // Another thread may have been quicker; what it wrote is the same.
    if (::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return failure();
    file.setAutoRemove(false);
    if (!syncFolder(folder) || !syncFolder(m_folder)) {
        remove(name); // else the next would find it, and believe that it is safe
        return Error::make(ErrorCode::Internal, u"blob folder not synced"_s);
    }
    return name;
}

Result<QByteArray> BlobStore::read(const QString& name) const
{
    const QString path = pathOf(name);
    if (path.isEmpty())
        return ErrorCode::NotFound;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) // for want of descriptors, maybe
        return errno == ENOENT ? Error::make(ErrorCode::NotFound)
                               : Error::make(ErrorCode::Internal, u"blob not read"_s);
    return file.readAll();
}

void BlobStore::remove(const QString& name) const
{
    if (const QString path = pathOf(name); !path.isEmpty())
        QFile::remove(path);
}

void BlobStore::sweep(const QSet<QString>& needed, std::chrono::seconds age) const
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-age.count());
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        const QString name = file.dir().dirName() + file.fileName();
        if (!needed.contains(name) && file.lastModified() < limit)
            QFile::remove(file.filePath());
    }
}

} // namespace tertulia
