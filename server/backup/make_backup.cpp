// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/make_backup.h"

#include "server/backup/backup_writer.h"
#include "server/backup/copied_database.h"
#include "server/backup/held_contents.h"
#include "server/backup/postgres_tools.h"
#include "server/services/proof_lines.h"
#include "server/store/schema.h"
#include "server/transfer/transaction.h"
#include "shared/sql/snapshot.h"

#include <QFile>
#include <QSet>

namespace tertulia::backup {

using namespace Qt::StringLiterals;

namespace {

/// What the database of the snapshot says.
struct Told
{
    QByteArray digests{};
    QStringList contents{};
};

Result<Told> ask(Tx& tx, Manifest& manifest)
{
    Told told;
    TRY(manifest.conversations, proof_lines::all(tx, [&](const ClaimLine& line) {
            told.digests += textOf(line).toUtf8() + '\n';
            ++manifest.blocks;
            return Result<Done>{Done{}};
        }));
    TRY(told.contents, contentNames(tx.db));
    return told;
}

Result<Done> addFile(BackupWriter& writer, const QString& name, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error::make(ErrorCode::NotFound, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    return writer.add(name, file);
}

Result<Told> addSqlite(const Source& source, BackupWriter& writer, Manifest& manifest)
{
    auto reading = source.database;
    reading.readOnly = true;
    const QString copy = writer.scratch(sqliteName);
    {
        TRY(const auto db, sql::Db::open(reading));
        TRY(manifest.schema, sql::schemaNumber(*db));
        CHECK(sql::copyInto(*db, copy));
    }
    CHECK(addFile(writer, sqliteName, copy));
    // It is in the backup as it was; now it may be brought to the schema in which it can be asked.
    TRY(const auto db, openCopy(copy));
    return transfer::inOneTransaction(*db, SystemClock{}, [&](Tx& tx) { return ask(tx, manifest); });
}

Result<Told> addPostgres(const Source& source, BackupWriter& writer, Manifest& manifest)
{
    auto reading = source.database;
    reading.readOnly = true;
    TRY(const auto db, sql::Db::open(reading));
    TRY(manifest.schema, sql::schemaNumber(*db));
    TRY(const auto steps, store::schema());
    if (manifest.schema != static_cast<int>(steps.size()))
        return Error::make(
            ErrorCode::Conflict,
            u"the database has schema %1 and this program knows %2: make the backup with the program that "
            "uses the database, or with pg_dump"_s.arg(manifest.schema)
                .arg(steps.size()));
    const QString dump = writer.scratch(dumpName);
    TRY(const auto told, transfer::inOneTransaction(*db, SystemClock{}, [&](Tx& tx) -> Result<Told> {
            TRY(const QString snapshot, sql::sharedSnapshot(tx.db));
            CHECK(dumpDatabase(source.database, snapshot, dump));
            return ask(tx, manifest);
        }));
    CHECK(addFile(writer, dumpName, dump));
    return told;
}

/// A content is called by its digest: whether it still is what it was.
bool isAsNamed(const Member& content)
{
    return content.name.section(u'/', 1).remove(u'/') == content.digest;
}

Result<Done> addContents(BackupWriter& writer, const HeldContents& held, const QStringList& names, QStringList& absent)
{
    for (const QString& name : names) {
        const QString path = held.pathOf(name);
        const auto added = path.isEmpty() ? Result<Done>{ErrorCode::NotFound} : addFile(writer, name, path);
        if (!added.ok() && added.error().code != ErrorCode::NotFound)
            return added;
        if (!added.ok() || !isAsNamed(writer.members().back()))
            absent.append(name);
        const QString thumbnail = thumbnailOf(name);
        if (const QString small = thumbnail.isEmpty() ? QString{} : held.pathOf(thumbnail); !small.isEmpty())
            CHECK(addFile(writer, thumbnail, small));
    }
    return Done{};
}

/// Who is still named by the database, and yet not there, was lost before; the others were deleted meanwhile.
Result<Done> tellApart(const Source& source, const QStringList& absent, Manifest& manifest)
{
    if (absent.isEmpty())
        return Done{};
    auto reading = source.database;
    reading.readOnly = true;
    TRY(const auto db, sql::Db::open(reading));
    TRY(const auto names, contentNames(*db));
    const QSet<QString> named(names.begin(), names.end());
    for (const QString& name : absent)
        (named.contains(name) ? manifest.missing : manifest.gone).append(name);
    return Done{};
}

} // namespace

Result<Manifest> makeBackup(const Source& source, const QString& to)
{
    Manifest manifest;
    manifest.version = source.version;
    manifest.isSqlite = source.database.engine == sql::Engine::Sqlite;
    manifest.takenAt = SystemClock{}.now();
    TRY(const auto writer, BackupWriter::make(to));
    TRY(const auto held, HeldContents::hold(source.dataFolder));
    TRY(const auto told,
        manifest.isSqlite ? addSqlite(source, *writer, manifest) : addPostgres(source, *writer, manifest));
    held->holdAlso(told.contents);
    CHECK(writer->add(digestsName, told.digests));
    for (const QString& name : keptFiles)
        if (const QString path = source.dataFolder + u'/' + name; QFile::exists(path))
            CHECK(addFile(*writer, name, path));
    QStringList absent;
    CHECK(addContents(*writer, *held, told.contents, absent));
    CHECK(tellApart(source, absent, manifest));
    manifest.members = writer->members();
    CHECK(writer->add(manifestName, textOf(manifest)));
    CHECK(writer->finish());
    return manifest;
}

} // namespace tertulia::backup
