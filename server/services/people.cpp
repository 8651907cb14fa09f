// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/people.h"

#include "server/store/profiles.h"

#include <unordered_set>

namespace tertulia::people {

Result<UserGetReply> get(Tx& tx, const Actor& /*actor*/, const UserGet& request)
{
    const auto ids = request.ids.value_or(std::vector<UserId>{});
    const auto handles = request.handles.value_or(std::vector<QString>{});
    TRY(auto found, store::profilesByIds(tx.db, ids));
    TRY(auto named, store::profilesByHandles(tx.db, handles));
    found.insert(found.end(), std::make_move_iterator(named.begin()), std::make_move_iterator(named.end()));
    std::unordered_map<UserId, UserRecord> byId;
    QHash<QString, UserId> byHandle;
    for (UserRecord& user : found) {
        byHandle.insert(user.handle, user.id);
        byId.insert_or_assign(user.id, std::move(user));
    }
    UserGetReply reply;
    const auto take = [&](UserId id) {
        if (auto node = byId.extract(id))
            reply.users.push_back(std::move(node.mapped()));
    };
    for (const UserId id : ids)
        take(id);
    for (const QString& handle : handles)
        take(byHandle.value(handle));
    return reply;
}

Result<std::vector<UserId>> watchable(Tx& tx, const Actor& actor, const std::vector<UserId>& ids)
{
    std::unordered_set<UserId> seen;
    std::vector<UserId> distinct;
    for (const UserId id : ids)
        if (seen.insert(id).second)
            distinct.push_back(id);
    return store::watchableBy(tx.db, actor.user, distinct);
}

} // namespace tertulia::people
