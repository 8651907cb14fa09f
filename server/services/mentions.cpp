// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/mentions.h"

#include "server/services/access.h"
#include "server/store/locks.h"
#include "server/store/profiles.h"
#include "server/store/roles.h"
#include "shared/protocol/notify.h"

#include <algorithm>

namespace tertulia::mentions {

namespace {

Result<bool> sees(Tx& tx, UserId user, const MessageRecord& message)
{
    const auto sight = accessConversation(tx, Actor{user, {}}, message.conversation, Action::SeeConversation);
    if (!sight.ok() && sight.error().code != ErrorCode::NotFound)
        return sight.error();
    return sight.ok() && message.seq >= sight->firstSeq;
}

/// The named ones who can see the message, the author aside; `known`: the handles that belong to somebody there.
Result<std::vector<UserId>> people(Tx& tx, const Mentions& said, const MessageRecord& message,
                                   std::vector<QString>& known)
{
    std::vector<UserId> found;
    if (said.handles.empty())
        return found;
    TRY(const auto profiles, store::profilesByHandles(tx.db, said.handles));
    for (const UserRecord& user : profiles) {
        TRY(const bool isThere, sees(tx, user.id, message));
        if (!isThere)
            continue;
        known.push_back(user.handle);
        if (user.id != message.author && std::find(found.begin(), found.end(), user.id) == found.end())
            found.push_back(user.id);
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool mayName(const RoleRecord& role, Facts facts)
{
    facts.role = HeldRole{role.id, role.position, role.permissions};
    facts.isMentionable = role.mentionable;
    return resolve(Action::MentionRole, facts).allowed;
}

} // namespace

Result<Done> lockNamed(Tx& tx, UserId author, const QString& body)
{
    if (store::isAlone(tx.db) || !body.contains(u'@'))
        return Done{};
    TRY(const auto named, store::profilesByHandles(tx.db, mentionsIn(body, {}).handles));
    std::vector<UserId> people{author};
    for (const UserRecord& user : named)
        people.push_back(user.id);
    return store::lockUsers(tx.db, std::move(people));
}

Result<std::optional<MessageMentions>> in(Tx& tx, const MessageRecord& message, const store::ConversationSight& author)
{
    if (!message.body.contains(u'@'))
        return std::optional<MessageMentions>{};
    std::vector<RoleRecord> roles;
    if (const auto& space = author.place().space) {
        TRY(roles, store::presentRoles(tx.db, *space));
    }
    const Mentions said = mentionsIn(message.body, roles);
    MessageMentions named;
    std::vector<QString> known;
    TRY(named.users, people(tx, said, message, known));
    const Facts facts = factsOf(tx, Actor{message.author, {}}, author);
    for (const NamedRole& one : said.roles) {
        const auto role = std::find_if(roles.begin(), roles.end(), [&](const auto& r) { return r.id == one.role; });
        const bool isPerson = std::find(known.begin(), known.end(), one.orHandle) != known.end();
        if (role != roles.end() && !isPerson && mayName(*role, facts))
            named.roles.push_back(one.role);
    }
    const bool mayAll = (said.everybody || said.here) && resolve(Action::MentionAll, facts).allowed;
    named.everyone = said.everybody && mayAll;
    named.here = said.here && mayAll;
    return named.isEmpty() ? std::optional<MessageMentions>{} : std::optional{std::move(named)};
}

} // namespace tertulia::mentions
