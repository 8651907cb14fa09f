// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/schema.h"

namespace tertulia::store {

using namespace Qt::StringLiterals;

Result<std::vector<sql::Migration>> schema()
{
    return sql::loadMigrations(u":/migrations/server"_s);
}

} // namespace tertulia::store
