// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/scopes.h"

namespace tertulia {

Error lacksScope(std::optional<Scope> scope)
{
    return Error::forbidden(scope ? QStringLiteral("bot.needs_scope:") + QString::fromLatin1(enumName(*scope))
                                  : QStringLiteral("bot.people_only"));
}

} // namespace tertulia
