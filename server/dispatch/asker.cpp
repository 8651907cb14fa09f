// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/asker.h"

namespace tertulia {

Result<SignedInReply> signedInReply(Realm& realm, accounts::SignedIn signedIn,
                                    const std::optional<AccessTokens::Issued>& shown)
{
    const Actor actor{signedIn.user.id, signedIn.device, signedIn.scopes};
    TRY(auto access, shown ? Result<AccessTokens::Issued>{*shown} : realm.tokens.issue(actor));
    SignedInReply reply{std::move(signedIn.user), actor.device, std::move(access.token),
                        access.expiresAt,         {},           signedIn.isAdmin};
    if (!signedIn.refreshToken.isEmpty())
        reply.refreshToken = std::move(signedIn.refreshToken);
    return reply;
}

} // namespace tertulia
