// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/profile.h"

#include "client/net/session.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace tertulia {

using namespace Qt::StringLiterals;

Profile::Profile(QString directory, std::unique_ptr<QLockFile> lock)
    : m_directory(std::move(directory)), m_lock(std::move(lock))
{
}

Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::open(const QString& name)
{
    const auto isPlain = [](QChar c) { return (c < QChar(128) && c.isLetterOrNumber()) || c == u'-' || c == u'_'; };
    if (name.isEmpty() || name.size() > 64 || !std::ranges::all_of(name, isPlain))
        return Error::badField(u"profile"_s, u"letters, digits, - and _"_s);
    const QString directory =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tertulia/"_s + name;
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QDir().mkpath(directory) || !QFile::setPermissions(directory, ownerOnly))
        return Error::make(ErrorCode::Storage, directory);
    auto lock = std::make_unique<QLockFile>(directory + u"/lock"_s);
    lock->setStaleLockTime(0); // by the process's life, not by time
    if (!lock->tryLock(0)) {
        qint64 process = 0;
        QString host;
        QString program;
        lock->getLockInfo(&process, &host, &program);
        return Error::make(ErrorCode::Conflict, QString::number(process));
    }
    return std::unique_ptr<Profile>(new Profile(directory, std::move(lock)));
}

QString Profile::accountDirectory(const QUrl& server) const
{
    return m_directory + u'/' + serverFolder(server);
}

QUrl Profile::lastServer() const
{
    QFile file(m_directory + u"/server"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QUrl(QString::fromUtf8(file.read(4096)).trimmed(), QUrl::StrictMode);
}

void Profile::setLastServer(const QUrl& server)
{
    QSaveFile file(m_directory + u"/server"_s);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(server.toString(QUrl::RemoveUserInfo).toUtf8() + '\n');
        file.commit();
    }
}

} // namespace tertulia
