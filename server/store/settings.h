// SPDX-License-Identifier: GPL-3.0-or-later
// What the server keeps about itself, by key, shared by all programs on the database. Thread of the Db.
#pragma once

#include "shared/sql/db.h"

namespace tertulia::store {

/// The value under `key`; `fresh` becomes it if there is none yet. Whoever comes first wins, also among programs.
Result<QString> settingOr(sql::Db& db, const QString& key, const QString& fresh);

Result<std::optional<QString>> setting(sql::Db& db, const QString& key);
Result<Done> putSetting(sql::Db& db, const QString& key, const QString& value);

} // namespace tertulia::store
