// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/migrate_command.h"

#include "server/backup/upgrade_copy.h"
#include "server/open_data.h"
#include "server/server_app.h"
#include "server/store/schema.h"
#include "server/verb.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

Result<int> up(const Config& config)
{
    TRY(const auto opened, openData(config, true));
    TRY(const int number, sql::schemaNumber(*opened.db));
    print(u"schema %1\n"_s.arg(number));
    return exit_code::done;
}

Result<int> status(const Config& config)
{
    TRY(const auto data, DataDir::open(config.data));
    TRY(auto database, databaseOf(config, *data));
    database.readOnly = true;
    TRY(const auto db, sql::Db::open(database));
    TRY(const int number, sql::schemaNumber(*db));
    TRY(const auto steps, store::schema());
    print(u"schema %1, this program knows %2\n"_s.arg(number).arg(steps.size()));
    for (const auto& step : steps)
        if (step.number > number)
            print(u"missing %1 %2\n"_s.arg(step.number).arg(step.name));
    return exit_code::done;
}

Result<int> rehearse(const Config& config)
{
    TRY(const auto data, DataDir::open(config.data));
    TRY(const auto database, databaseOf(config, *data));
    TRY(const auto rehearsal, backup::rehearseUpgrade(database));
    for (const auto& step : rehearsal.steps)
        print(u"step %1 %2: %3 ms\n"_s.arg(step.number).arg(step.name).arg(step.took.count()));
    print(u"%1 steps would be done; the copy took %2 ms, the check of the result %3 ms\n"_s.arg(rehearsal.steps.size())
              .arg(rehearsal.copying.count())
              .arg(rehearsal.checking.count()));
    return exit_code::done;
}

Result<int> rollback(const Config& config)
{
    TRY(const auto data, DataDir::open(config.data));
    CHECK(data->lock());
    TRY(const auto database, databaseOf(config, *data));
    TRY(const auto outcome, backup::rollBackUpgrade(database));
    print(u"schema %1 again, as before the upgrade; what was there until now is %2\n"_s.arg(outcome.schema)
              .arg(outcome.kept));
    return exit_code::done;
}

} // namespace

Result<int> runMigrate(const Config& config, const CommandLine& line)
{
    const QStringList what = line.words.mid(1);
    const bool rehearses = line.options.contains(u"rehearse"_s);
    if (rehearses && what.isEmpty())
        return rehearse(config);
    if (!rehearses && (what.isEmpty() || what == QStringList{u"up"_s}))
        return up(config);
    if (!rehearses && what == QStringList{u"status"_s})
        return status(config);
    if (!rehearses && what == QStringList{u"rollback"_s})
        return rollback(config);
    return Error::badField(u"migrate"_s, u"migrate what? up, status, rollback or --rehearse"_s);
}

} // namespace tertulia
