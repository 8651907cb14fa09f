// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/second_factors.h"

namespace tertulia::store {

Result<std::optional<SecondFactor>> secondFactorOf(sql::Db& db, UserId user)
{
    return db.one<SecondFactor>(
        "SELECT sealed, is_confirmed, last_step FROM second_factors WHERE user_id = ?",
        [](const sql::Row& row) {
            return SecondFactor{row.bytes(0), row.boolean(1), row.int64(2)};
        },
        user);
}

Result<Done> putSecondFactor(sql::Db& db, UserId user, const QByteArray& sealed)
{
    CHECK(db.exec("INSERT INTO second_factors (user_id, sealed, is_confirmed, last_step) VALUES (?, ?, FALSE, 0) "
                  "ON CONFLICT (user_id) DO UPDATE SET sealed = excluded.sealed, last_step = 0",
                  user, sealed));
    return Done{};
}

Result<Done> confirmSecondFactor(sql::Db& db, UserId user)
{
    CHECK(db.exec("UPDATE second_factors SET is_confirmed = TRUE WHERE user_id = ?", user));
    return Done{};
}

Result<bool> useStep(sql::Db& db, UserId user, int64_t step)
{
    TRY(const auto changed,
        db.exec("UPDATE second_factors SET last_step = ? WHERE user_id = ? AND last_step < ?", step, user, step));
    return changed == 1;
}

Result<Done> deleteSecondFactor(sql::Db& db, UserId user)
{
    CHECK(db.exec("DELETE FROM recovery_codes WHERE user_id = ?", user));
    CHECK(db.exec("DELETE FROM second_factors WHERE user_id = ?", user));
    return Done{};
}

Result<Done> insertRecoveryCode(sql::Db& db, UserId user, const QByteArray& hash)
{
    CHECK(db.exec("INSERT INTO recovery_codes (user_id, hash) VALUES (?, ?)", user, hash));
    return Done{};
}

Result<bool> useRecoveryCode(sql::Db& db, UserId user, const QByteArray& hash)
{
    TRY(const auto changed, db.exec("DELETE FROM recovery_codes WHERE user_id = ? AND hash = ?", user, hash));
    return changed == 1;
}

} // namespace tertulia::store
