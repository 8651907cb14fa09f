// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/old_keys.h"

#include "server/services/tokens.h"
#include "server/store/devices.h"
#include "server/store/settings.h"

namespace tertulia::old_keys {

using namespace Qt::StringLiterals;

Result<Done> forget(Tx& tx)
{
    CHECK(store::endAllTokens(tx.db, tx.clock.now()));
    return store::putSetting(tx.db, u"token_secret"_s, QString::fromLatin1(randomSecret().toBase64()));
}

} // namespace tertulia::old_keys
