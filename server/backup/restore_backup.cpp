// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/restore_backup.h"

#include "server/backup/backup_reader.h"
#include "server/backup/backup_writer.h"
#include "server/backup/copied_database.h"
#include "server/backup/postgres_tools.h"
#include "server/services/history_name.h"
#include "server/services/old_keys.h"
#include "server/transfer/transaction.h"
#include "shared/sql/snapshot.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

namespace tertulia::backup {

using namespace Qt::StringLiterals;

namespace {

Error cannotWrite(const QFile& file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return Error::make(isFull ? ErrorCode::StorageFull : ErrorCode::Internal,
                       u"cannot write %1: %2"_s.arg(file.fileName(), file.errorString()));
}

/// Members as files in a folder.
class Unpacking
{
public:
    explicit Unpacking(QString folder) : m_folder(std::move(folder)) {}

    Result<Done> take(const QString& name, const QByteArray& piece)
    {
        if (piece.isEmpty()) { // the first of a member
            m_file.close();
            m_file.setFileName(m_folder + u'/' + name);
            if (!QDir().mkpath(QFileInfo(m_file).path()) ||
                !m_file.open(QFile::WriteOnly | QFile::NewOnly | QFile::Unbuffered,
                             QFile::ReadOwner | QFile::WriteOwner))
                return cannotWrite(m_file);
        }
        return m_file.write(piece) == piece.size() ? Result<Done>{Done{}} : cannotWrite(m_file);
    }

private:
    const QString m_folder;
    QFile m_file{};
};

Result<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::make(ErrorCode::Conflict, u"there is no %1 in the backup"_s.arg(QFileInfo(path).fileName()));
    return file.readAll();
}

Result<Manifest> unpack(const QString& path, const QString& folder, const std::function<bool(const QString&)>& wanted)
{
    Unpacking unpacking(folder);
    return readBackup(
        path, {wanted, [&](const QString& name, const QByteArray& piece) { return unpacking.take(name, piece); }});
}

Result<Done> verifyDatabase(const QString& folder, const Manifest& manifest)
{
    if (!manifest.isSqlite)
        return checkDump(folder + u'/' + dumpName);
    TRY(const QByteArray digests, contentOf(folder + u'/' + digestsName));
    TRY(const auto db, openCopy(folder + u'/' + sqliteName));
    return checkCopy(*db, manifest, digests);
}

/// No old key is good, and clients that have seen more than the backup fetch all of it anew.
Result<Done> beginAnew(Tx& tx)
{
    CHECK(old_keys::forget(tx));
    return history_name::change(tx.db);
}

/// What is restored lies in a folder within the place until all of it is there and good.
class Restore
{
public:
    explicit Restore(Place place) : m_place(std::move(place)), m_folder(m_place.dataFolder + u'/' + unfinishedRestore)
    {
    }
    ~Restore()
    {
        if (!m_isDone)
            QDir(m_folder).removeRecursively();
    }
    Restore(const Restore&) = delete;
    Restore& operator=(const Restore&) = delete;

    Result<Manifest> run(const QString& path)
    {
        if (!QDir().mkpath(m_folder))
            return Error::make(ErrorCode::Internal, u"cannot make %1"_s.arg(m_folder));
        TRY(const Manifest manifest, unpack(path, m_folder, [](const QString&) { return true; }));
        const bool isFile = m_place.database.engine == sql::Engine::Sqlite;
        if (manifest.isSqlite != isFile)
            return Error::make(ErrorCode::Conflict, u"the backup is of %1, and database.url is %2"_s.arg(
                                                        manifest.isSqlite ? u"SQLite"_s : u"PostgreSQL"_s,
                                                        isFile ? u"SQLite"_s : u"PostgreSQL"_s));
        TRY(const QByteArray digests, contentOf(inside(digestsName)));
        CHECK(isFile ? prepare(inside(sqliteName), manifest, digests) : fillPostgres(manifest, digests));
        CHECK(moveIntoPlace());
        m_isDone = true;
        return manifest;
    }

private:
    [[nodiscard]] QString inside(const QString& name) const { return m_folder + u'/' + name; }

    Result<Done> prepare(const QString& file, const Manifest& manifest, const QByteArray& digests)
    {
        sql::DbConfig database;
        database.path = file;
        return prepare(database, manifest, digests);
    }

    static Result<Done> prepare(const sql::DbConfig& database, const Manifest& manifest, const QByteArray& digests)
    {
        {
            TRY(const auto db, openCopy(database));
            CHECK(checkCopy(*db, manifest, digests));
            CHECK(transfer::inOneTransaction(*db, SystemClock{}, beginAnew));
            CHECK(sql::foldLog(*db));
        }
        for (const char* rest : {"-wal", "-shm"})
            QFile::remove(database.path + QLatin1StringView{rest});
        return Done{};
    }

    Result<Done> fillPostgres(const Manifest& manifest, const QByteArray& digests)
    {
        {
            TRY(const auto db, sql::Db::open(m_place.database));
            TRY(const bool isUsed, sql::hasTables(*db));
            if (isUsed)
                return Error::make(ErrorCode::Conflict, u"there are tables in the database already: restore into an "
                                                        "empty one"_s);
        }
        CHECK(restoreDump(m_place.database, inside(dumpName)));
        QFile::remove(inside(dumpName));
        return prepare(m_place.database, manifest, digests);
    }

    /// The database last: without it no server starts with half of it.
    Result<Done> moveIntoPlace()
    {
        QFile::remove(inside(digestsName));
        const int fd = ::open(QFile::encodeName(m_folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const bool isSynced = fd >= 0 && ::syncfs(fd) == 0;
        if (fd >= 0)
            ::close(fd);
        if (!isSynced)
            return Error::make(ErrorCode::Internal, u"cannot write %1 to the disk"_s.arg(m_folder));
        const QStringList names = QDir(m_folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
        for (const QString& name : names)
            if (name != sqliteName)
                CHECK(moveTo(inside(name), m_place.dataFolder + u'/' + name));
        if (m_place.database.engine == sql::Engine::Sqlite)
            CHECK(moveTo(inside(sqliteName), m_place.database.path));
        QDir().rmdir(m_folder);
        return syncToDisk(m_place.dataFolder);
    }

    const Place m_place;
    const QString m_folder;
    bool m_isDone = false;
};

} // namespace

Result<Manifest> verifyBackup(const QString& path)
{
    const QString pattern = u"/.tertulia-verify-XXXXXX"_s;
    QTemporaryDir beside(QFileInfo(path).absolutePath() + pattern);
    const QTemporaryDir elsewhere(QDir::tempPath() + pattern);
    const QString folder = beside.isValid() ? beside.path() : elsewhere.path();
    TRY(const Manifest manifest, unpack(path, folder, [](const QString& name) {
            return name == sqliteName || name == dumpName || name == digestsName;
        }));
    CHECK(verifyDatabase(folder, manifest));
    return manifest;
}

Result<Manifest> restoreBackup(const QString& path, const Place& place)
{
    return Restore(place).run(path);
}

} // namespace tertulia::backup
