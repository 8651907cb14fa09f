// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/integrity.h"

namespace tertulia::sql {

Result<Done> checkIntegrity(Db& db)
{
    if (db.engine() != Engine::Sqlite)
        return Done{};
    TRY(const auto verdict, db.one<QString>("PRAGMA quick_check(1)", [](const Row& row) { return row.text(0); }));
    if (verdict != QStringLiteral("ok"))
        return Error::make(ErrorCode::Internal, verdict.value_or(QStringLiteral("no answer")));
    return Done{};
}

} // namespace tertulia::sql
