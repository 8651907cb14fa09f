// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/data_dir.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

Error complaint(const QString& text)
{
    return Error::badField(u"server.data"_s, text);
}

} // namespace

Result<std::unique_ptr<DataDir>> DataDir::open(const QString& path)
{
    if (path.isEmpty())
        return complaint(u"say where the server keeps its data: --data DIR"_s);
    const QString absolute = QDir(path).absolutePath();
    const QByteArray native = QFile::encodeName(absolute);
    if (!QDir(absolute).exists()) {
        if (!QDir().mkpath(absolute))
            return complaint(u"cannot make the folder %1"_s.arg(absolute));
        ::chmod(native.constData(), 0700);
    }
    struct stat info
    {
    };
    if (::stat(native.constData(), &info) != 0 || !S_ISDIR(info.st_mode))
        return complaint(u"%1 is not a folder"_s.arg(absolute));
    if (::access(native.constData(), R_OK | W_OK | X_OK) != 0)
        return complaint(u"%1 is not readable and writable for this user"_s.arg(absolute));
    if (QDir(absolute).exists(u"restoring"_s))
        return complaint(u"a restore into %1 did not end: empty the folder, and restore again"_s.arg(absolute));
    if ((info.st_mode & 077) != 0 && ::chmod(native.constData(), 0700) != 0)
        return complaint(u"%1 is open to others and cannot be closed to them"_s.arg(absolute));
    return std::unique_ptr<DataDir>(new DataDir(absolute));
}

DataDir::~DataDir()
{
    if (m_lockFd >= 0)
        ::close(m_lockFd);
}

Result<Done> DataDir::lock()
{
    const QByteArray path = QFile::encodeName(file(u"tertulia.lock"_s));
    m_lockFd = ::open(path.constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (m_lockFd < 0)
        return complaint(u"cannot make %1"_s.arg(file(u"tertulia.lock"_s)));
    if (::flock(m_lockFd, LOCK_EX | LOCK_NB) == 0)
        return Done{};
    ::close(std::exchange(m_lockFd, -1));
    return Error::make(ErrorCode::Conflict, u"another tertulia-server is using %1"_s.arg(m_path));
}

Result<QByteArray> DataDir::secret(const QString& name, const QByteArray& fresh) const
{
    QFile found(file(name));
    if (found.exists()) {
        const bool isOpen = found.open(QIODevice::ReadOnly);
        const QByteArray kept = isOpen ? QByteArray::fromHex(found.readAll().trimmed()) : QByteArray{};
        if (kept.size() != fresh.size())
            return complaint(u"%1 cannot be read, or is damaged"_s.arg(found.fileName()));
        return kept;
    }
    QSaveFile made(file(name));
    if (!made.open(QIODevice::WriteOnly) || !made.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        made.write(fresh.toHex() + '\n') < 0 || !made.commit())
        return complaint(u"cannot write %1"_s.arg(found.fileName()));
    return fresh;
}

QString DataDir::file(const QString& name) const
{
    return m_path + u'/' + name;
}

} // namespace tertulia
