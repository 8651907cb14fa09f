// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/doctor_folder_checks.h"

#include "server/backup/restore_backup.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace tertulia::doctor {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t othersBits = 077;
constexpr double leastShareFree = 0.1;
constexpr qint64 oldestBackupHours = 26; // each night, and a little

struct stat statOf(const QString& path)
{
    struct stat info
    {
    };
    (void)::stat(QFile::encodeName(path).constData(), &info);
    return info;
}

QString octal(mode_t mode)
{
    return u"0%1"_s.arg(mode & 07777U, 0, 8);
}

void checkOwners(const QString& folder, const struct stat& info, Findings& findings)
{
    findings.looked();
    if (::geteuid() != 0 && info.st_uid != ::geteuid())
        findings.fault("data-owner", u"%1 belongs to the user with the number %2"_s.arg(folder).arg(info.st_uid),
                       u"The server can read and write it only as that user."_s,
                       u"Run the server and its commands as that user, or: chown -R USER %1"_s.arg(folder));
    const QFileInfoList all = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo& one : all)
        if (one.ownerId() != info.st_uid) {
            findings.fault(
                "data-owner", u"%1 belongs to another user than the folder it is in"_s.arg(one.filePath()),
                u"A command was run as another user, as root maybe; the server cannot write that file."_s,
                u"chown --reference=%1 %2, and run commands with: runuser -u USER --"_s.arg(folder, one.filePath()));
            return;
        }
}

void checkModes(const QString& folder, const struct stat& info, Findings& findings)
{
    findings.looked(2);
    if ((info.st_mode & othersBits) != 0)
        findings.fault("data-mode", u"%1 has the mode %2"_s.arg(folder, octal(info.st_mode)),
                       u"Others on this computer may see what people write, or the hashes of their passwords."_s,
                       u"chmod 0700 %1"_s.arg(folder));
    for (const char* name : {"tertulia.db", "second-factor.key"}) {
        const QString path = folder + u'/' + QLatin1StringView{name};
        if (QFile::exists(path) && (statOf(path).st_mode & othersBits) != 0)
            findings.fault("data-mode", u"%1 has the mode %2"_s.arg(path, octal(statOf(path).st_mode)),
                           u"It is a secret, and protected by its folder alone."_s, u"chmod 0600 %1"_s.arg(path));
    }
}

void checkRoom(const Config& config, Findings& findings)
{
    findings.looked();
    struct statvfs disk
    {
    };
    if (::statvfs(QFile::encodeName(config.data).constData(), &disk) != 0 || disk.f_blocks == 0)
        return;
    constexpr double mebibyte = 1024.0 * 1024.0;
    const double free = static_cast<double>(disk.f_bavail) * static_cast<double>(disk.f_frsize) / mebibyte;
    const double share = static_cast<double>(disk.f_bavail) / static_cast<double>(disk.f_blocks);
    const QString what = u"%1 MiB are left for %2, which is %3 %"_s.arg(static_cast<qint64>(free))
                             .arg(config.data)
                             .arg(static_cast<int>(share * 100));
    const QString means = u"Below files.keep_free_mib (%1) files are refused, and on a full disk messages are."_s.arg(
        config.fileKeepFreeMib);
    const QString advice = u"Make room; retention.max_days and files.quota_mib keep it."_s;
    if (free < config.fileKeepFreeMib)
        findings.fault("disk-nearly-full", what, means, advice);
    else if (share < leastShareFree)
        findings.note("disk-nearly-full", what, means, advice);
}

} // namespace

bool checkDataFolder(const Config& config, Findings& findings)
{
    findings.looked(2);
    if (config.data.isEmpty() || !QDir(config.data).exists()) {
        findings.fault("data-missing", u"there is no folder \"%1\""_s.arg(config.data),
                       u"The server would make an empty one: nobody's account or message would be there."_s,
                       u"Say where the data is: --data DIR, or server.data in --config FILE."_s);
        return false;
    }
    const QString folder = QDir(config.data).absolutePath();
    if (QDir(folder).exists(backup::unfinishedRestore))
        findings.fault("restore-unfinished", u"a restore into %1 did not end"_s.arg(folder),
                       u"Only a part of the backup is there, and no server starts on it."_s,
                       u"Empty the folder and restore again."_s);
    const auto info = statOf(folder);
    checkModes(folder, info, findings);
    checkOwners(folder, info, findings);
    checkRoom(config, findings);
    if (::access(QFile::encodeName(folder).constData(), R_OK | W_OK | X_OK) == 0)
        return true;
    findings.fault("data-owner", u"%1 cannot be read and written by this user"_s.arg(folder),
                   u"Neither can a server that runs as this user."_s,
                   u"Run this as the server's user: runuser -u tertulia --"_s);
    return false;
}

void checkConfigFile(const QString& path, Findings& findings)
{
    findings.looked();
    if (path.isEmpty() || (statOf(path).st_mode & 07U) == 0)
        return;
    findings.fault("config-readable", u"%1 has the mode %2"_s.arg(path, octal(statOf(path).st_mode)),
                   u"Everybody on this computer can read it, and the password in database.url."_s,
                   u"chmod 0640 %1, with the server's group"_s.arg(path));
}

void checkBackups(const QString& folder, Findings& findings)
{
    findings.looked();
    const QString advice = u"See tertulia-backup.timer, and: systemctl status tertulia-backup"_s;
    const QFileInfoList all = QDir(folder).entryInfoList({u"*.tar.zst"_s}, QDir::Files, QDir::Time);
    if (all.isEmpty()) {
        findings.fault("backup-missing", u"there is no backup in %1"_s.arg(folder),
                       u"If this disk fails, everything is lost."_s, advice);
        return;
    }
    const qint64 hours = all.first().lastModified().secsTo(QDateTime::currentDateTimeUtc()) / 3600;
    if (hours > oldestBackupHours)
        findings.fault("backup-old", u"the newest backup in %1 is %2 hours old"_s.arg(folder).arg(hours),
                       u"What was written since would be lost with the disk."_s, advice);
}

std::optional<qint64> runningServer(const QString& dataFolder)
{
    const auto lock = statOf(dataFolder + u"/tertulia.lock"_s);
    QFile locks(u"/proc/locks"_s);
    if (lock.st_ino == 0 || !locks.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray inode = ':' + QByteArray::number(static_cast<qulonglong>(lock.st_ino));
    const QList<QByteArray> lines = locks.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> words = line.simplified().split(' '); // 1: FLOCK ADVISORY WRITE PID MAJOR:MINOR:INODE …
        if (words.value(1) == "FLOCK" && words.value(5).endsWith(inode))
            return words.value(4).toLongLong();
    }
    return std::nullopt;
}

} // namespace tertulia::doctor
