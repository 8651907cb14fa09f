// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/open_data.h"

#include "server/server_app.h"

namespace tertulia {

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

} // namespace tertulia
