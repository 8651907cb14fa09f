// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/contact.h"

namespace tertulia {

namespace {

ContactVerdict denial(Approach approach)
{
    switch (approach) {
    case Approach::FriendRequest:
        return {false, "user.takes_no_requests"};
    case Approach::AddToGroup:
        return {false, "user.takes_no_groups"};
    case Approach::OpenDirect:
    case Approach::WriteDirect:
        break;
    }
    return {false, "user.takes_no_directs"};
}

/// Whether the setting lets the asker in, and the rule that says so; nullptr if it does not.
const char* byRequestAudience(const ContactFacts& facts)
{
    if (facts.takesRequestsFrom == RequestAudience::Everyone)
        return "privacy.everyone";
    if (facts.takesRequestsFrom == RequestAudience::SharedSpaces && facts.shareASpace)
        return "privacy.shared_space";
    return nullptr;
}

const char* byDirectAudience(const ContactFacts& facts)
{
    if (facts.areFriends)
        return "privacy.friends";
    if (facts.takesDirectsFrom == DirectAudience::Everyone)
        return "privacy.everyone";
    if (facts.takesDirectsFrom == DirectAudience::SharedSpaces && facts.shareASpace)
        return "privacy.shared_space";
    return nullptr;
}

} // namespace

ContactVerdict resolve(Approach approach, const ContactFacts& facts)
{
    if (facts.otherIsDeleted)
        return {false, "user.is_deleted"};
    if (facts.askerBlocksOther)
        return {false, "user.you_blocked"};
    if (facts.otherBlocksAsker)
        return denial(approach);
    if (approach == Approach::WriteDirect)
        return {true, "direct.stays_open"};
    const char* rule = approach == Approach::FriendRequest ? byRequestAudience(facts) : byDirectAudience(facts);
    return rule != nullptr ? ContactVerdict{true, rule} : denial(approach);
}

Result<Done> require(Approach approach, const ContactFacts& facts)
{
    const ContactVerdict verdict = resolve(approach, facts);
    if (verdict.allowed)
        return Done{};
    return Error::forbidden(QString::fromLatin1(verdict.rule.data(), static_cast<qsizetype>(verdict.rule.size())));
}

} // namespace tertulia
