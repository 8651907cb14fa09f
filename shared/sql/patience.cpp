// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/patience.h"

namespace tertulia::sql {

Result<Done> waitLong(Db& db)
{
    if (db.engine() == Engine::Sqlite)
        CHECK(db.exec("PRAGMA busy_timeout = 15000"));
    return Done{};
}

} // namespace tertulia::sql
