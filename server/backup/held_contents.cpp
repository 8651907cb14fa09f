// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/held_contents.h"

#include "server/store/blob_rows.h"
#include "server/store/files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace tertulia::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr int hashesAsked = 1000;
const QString heldPrefix = u"/backup-held-"_s;

QString sharded(const QString& folder, const QString& hash)
{
    return folder + u'/' + hash.left(2) + u'/' + hash.mid(2);
}

} // namespace

HeldContents::HeldContents(QString dataFolder, int lockFd) : m_dataFolder(std::move(dataFolder)), m_lockFd(lockFd) {}

HeldContents::~HeldContents()
{
    m_held.reset();
    ::close(m_lockFd);
}

Result<std::unique_ptr<HeldContents>> HeldContents::hold(const QString& dataFolder)
{
    const QString lock = dataFolder + u"/backup.lock"_s;
    const int fd = ::open(QFile::encodeName(lock).constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (fd < 0)
        return Error::make(ErrorCode::Internal, u"cannot make %1"_s.arg(lock));
    std::unique_ptr<HeldContents> held(new HeldContents(dataFolder, fd));
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
        return Error::make(ErrorCode::Conflict, u"another backup of %1 is being made"_s.arg(dataFolder));
    // What a backup left that was killed.
    const QDir folder(dataFolder);
    const QStringList left = folder.entryList({heldPrefix.mid(1) + u'*'}, QDir::Dirs);
    for (const QString& name : left)
        QDir(folder.filePath(name)).removeRecursively();
    held->m_held = std::make_unique<QTemporaryDir>(dataFolder + heldPrefix + u"XXXXXX"_s);
    if (!held->m_held->isValid())
        return Error::make(ErrorCode::Internal, held->m_held->errorString());
    held->holdAllIn(u"files"_s);
    held->holdAllIn(u"blobs"_s);
    return held;
}

void HeldContents::holdAllIn(const QString& folder)
{
    const QString partial = m_dataFolder + u"/files/partial/"_s;
    QDirIterator all(m_dataFolder + u'/' + folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        if (const QString path = all.next(); !path.startsWith(partial))
            holdOne(path.mid(m_dataFolder.size() + 1));
}

/// What cannot be held, because the folder is on another disk, is read where it is.
void HeldContents::holdOne(const QString& name)
{
    const QString held = m_held->filePath(name);
    const QString folder = held.left(held.lastIndexOf(u'/'));
    if (folder != m_lastFolder)
        QDir().mkpath(m_lastFolder = folder);
    [[maybe_unused]] const int linked =
        ::link(QFile::encodeName(m_dataFolder + u'/' + name).constData(), QFile::encodeName(held).constData());
}

void HeldContents::holdAlso(const QStringList& names)
{
    for (const QString& name : names)
        if (!QFile::exists(m_held->filePath(name)))
            holdOne(name);
}

QString HeldContents::pathOf(const QString& name) const
{
    const QString held = m_held->filePath(name);
    if (QFile::exists(held))
        return held;
    const QString live = m_dataFolder + u'/' + name;
    return QFile::exists(live) ? live : QString{};
}

Result<QStringList> contentNames(sql::Db& db)
{
    QStringList names;
    for (QString after;;) {
        TRY(const auto hashes, store::contentsAfter(db, after, hashesAsked));
        for (const QString& hash : hashes)
            names.append(sharded(u"files"_s, hash));
        if (hashes.size() < static_cast<size_t>(hashesAsked))
            break;
        after = hashes.back();
    }
    TRY(const auto blobs, store::blobNames(db));
    for (const QString& name : blobs)
        names.append(sharded(u"blobs"_s, name));
    return names;
}

QString thumbnailOf(const QString& name)
{
    const QString files = u"files/"_s;
    return name.startsWith(files) ? files + u"thumbnails/"_s + name.mid(files.size()).remove(u'/') : QString{};
}

} // namespace tertulia::backup
