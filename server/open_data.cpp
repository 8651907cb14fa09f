// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/open_data.h"

#include "server/cluster/words.h"
#include "server/server_app.h"
#include "server/store/journal.h"

namespace tertulia {

using namespace Qt::StringLiterals;

Result<OpenData> openData(const Config& config, bool alone)
{
    OpenData opened;
    TRY(opened.data, DataDir::open(config.data));
    if (alone)
        CHECK(opened.data->lock());
    TRY(const auto database, databaseOf(config, *opened.data));
    TRY(opened.db, openDatabase(database));
    return opened;
}

Result<Done> tellServers(const Config& config, sql::Db& db)
{
    if (config.clusterNode.isEmpty() || db.engine() != sql::Engine::Postgres)
        return Done{};
    CHECK(inTransaction<int64_t>(
        db, [](Tx& tx) { return store::journal::append(tx.db, u"a tool"_s, QString::fromLatin1(wordsOfTools)); }));
    return Done{};
}

Result<std::unique_ptr<sql::Db>> openReading(const Config& config)
{
    TRY(const auto opened, openData(config, false)); // the newest schema
    TRY(auto database, databaseOf(config, *opened.data));
    database.readOnly = true;
    return sql::Db::open(database);
}

} // namespace tertulia
