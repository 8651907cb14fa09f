// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/contacts.h"

#include "server/store/relations.h"

namespace tertulia::contacts {

Result<Done> mayApproach(Tx& tx, const Actor& actor, UserId other, Approach approach)
{
    TRY(const auto facts, store::contactFacts(tx.db, actor.user, other));
    return require(approach, facts);
}

Result<Done> mayWriteIn(Tx& tx, const Actor& actor, ConversationId conversation, ConversationKind kind)
{
    if (kind != ConversationKind::Direct)
        return Done{};
    TRY(const auto other, store::otherInDirect(tx.db, conversation, actor.user));
    return other ? mayApproach(tx, actor, *other, Approach::WriteDirect) : Result<Done>{Done{}};
}

} // namespace tertulia::contacts
