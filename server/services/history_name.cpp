// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/history_name.h"

#include "server/services/tokens.h"
#include "server/store/settings.h"

namespace tertulia::history_name {

namespace {

const QString settingKey = QStringLiteral("history");

} // namespace

Result<QString> current(sql::Db& db)
{
    return store::settingOr(db, settingKey, newCode());
}

Result<Done> change(sql::Db& db)
{
    return store::putSetting(db, settingKey, newCode());
}

} // namespace tertulia::history_name
