// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup_command.h"

#include "server/backup/drill.h"
#include "server/backup/make_backup.h"
#include "server/backup/restore_backup.h"
#include "server/data_dir.h"
#include "server/server_app.h"
#include "server/verb.h"

#include <QDir>
#include <QFileInfo>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

QString described(const backup::Manifest& manifest)
{
    int64_t bytes = 0;
    for (const auto& member : manifest.members)
        bytes += member.bytes;
    return u"%1 members, %2 bytes, %3 conversations, schema %4"_s.arg(manifest.members.size())
        .arg(bytes)
        .arg(manifest.conversations)
        .arg(manifest.schema);
}

int tellLosses(const backup::Manifest& manifest)
{
    for (const QString& name : manifest.missing)
        std::fputs(u"tertulia-server: lost or damaged before the backup: %1\n"_s.arg(name).toUtf8().constData(),
                   stderr);
    if (!manifest.gone.isEmpty())
        print(u"%1 contents were deleted while it was made\n"_s.arg(manifest.gone.size()));
    return manifest.missing.isEmpty() ? exit_code::done : exit_code::failed;
}

Result<backup::Source> sourceOf(const Config& config)
{
    if (!QDir(config.data).exists())
        return Error::badField(u"server.data"_s, u"there is no folder %1"_s.arg(config.data));
    TRY(const auto data, DataDir::open(config.data));
    TRY(const auto database, databaseOf(config, *data));
    return backup::Source{QDir(config.data).absolutePath(), database, QStringLiteral(TERTULIA_VERSION)};
}

Result<int> verify(const QString& file)
{
    TRY(const auto manifest, backup::verifyBackup(file));
    print(u"verified %1: %2\n"_s.arg(file, described(manifest)));
    return tellLosses(manifest);
}

Result<int> drill(const Config& config, const QString& file)
{
    TRY(const auto source, sourceOf(config));
    TRY(const auto outcome, backup::drill(file, source));
    print(u"restored %1 for a try: %2\n"_s.arg(file, described(outcome.manifest)));
    print(u"%1 blocks of the server compared: %2 the same, %3 changed since\n"_s.arg(outcome.blocks)
              .arg(outcome.blocks - outcome.later)
              .arg(outcome.later));
    return tellLosses(outcome.manifest);
}

} // namespace

Result<int> runBackup(const Config& config, const CommandLine& line)
{
    const QString to = line.options.value(u"to"_s);
    const bool verifies = line.options.contains(u"verify"_s);
    const bool drills = line.options.contains(u"drill"_s);
    if (to.isEmpty() && line.words.size() == 2 && verifies != drills)
        return drills ? drill(config, line.words.at(1)) : verify(line.words.at(1));
    if (to.isEmpty() || line.words.size() != 1 || drills)
        return Error::badField(u"backup"_s, u"say: backup --to FILE.tar.zst|FOLDER [--verify], backup --verify FILE or "
                                            "backup --drill FILE"_s);
    TRY(const auto source, sourceOf(config));
    TRY(const auto manifest, backup::makeBackup(source, to));
    print(u"backup %1: %2\n"_s.arg(to, described(manifest)));
    if (verifies)
        return verify(to);
    return tellLosses(manifest);
}

Result<int> runRestore(const Config& config, const CommandLine& line)
{
    if (line.words.size() != 2)
        return Error::badField(u"restore"_s, u"say: restore FILE --data-dir DIR"_s);
    TRY(const auto data, DataDir::open(config.data));
    CHECK(data->lock());
    QStringList there =
        QDir(config.data).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    there.removeAll(u"tertulia.lock"_s);
    TRY(const auto database, databaseOf(config, *data));
    if (there.isEmpty() && database.engine == sql::Engine::Sqlite && QFileInfo::exists(database.path))
        there.append(database.path);
    if (!there.isEmpty())
        return Error::make(ErrorCode::Conflict, u"%1 is not empty: %2 is there"_s.arg(config.data, there.first()));
    TRY(const auto manifest, backup::restoreBackup(line.words.at(1), {QDir(config.data).absolutePath(), database}));
    print(u"restored %1: %2\n"_s.arg(line.words.at(1), described(manifest)));
    print(u"everybody must sign in again, bots need new tokens\n"_s);
    return tellLosses(manifest);
}

} // namespace tertulia
