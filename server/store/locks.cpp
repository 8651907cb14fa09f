// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/locks.h"

#include <algorithm>
#include <array>

namespace tertulia::store {

namespace {

constexpr size_t usersAtOnce = 16;

int64_t nothing(const sql::Row& /*row*/)
{
    return 0;
}

/// All the rows a statement finds, in its order.
template<typename... Args>
Result<Done> lockAll(sql::Db& db, sql::Text text, const Args&... args)
{
    CHECK(db.many<int64_t>(sql::factFree(text), nothing, args...));
    return Done{};
}

} // namespace

Result<Done> lockStream(sql::Db& db, ConversationId conversation)
{
    if (isAlone(db))
        return Done{};
    return lockAll(db,
                   "SELECT 1 FROM conversations WHERE id = ? OR id = (SELECT parent_id FROM conversations "
                   "WHERE id = ?) ORDER BY parent_id IS NULL {{lock_row}}",
                   conversation, conversation);
}

Result<Done> lockPlace(sql::Db& db, ConversationId conversation)
{
    if (isAlone(db))
        return Done{};
    CHECK(lockAll(db,
                  "SELECT 1 FROM spaces WHERE id = (SELECT COALESCE(c.space_id, p.space_id) FROM conversations c "
                  "LEFT JOIN conversations p ON p.id = c.parent_id WHERE c.id = ?) {{lock_row}}",
                  conversation));
    return lockStream(db, conversation);
}

Result<Done> lockThread(sql::Db& db, ConversationId thread)
{
    if (isAlone(db))
        return Done{};
    return lockAll(db, "SELECT 1 FROM conversations WHERE id = ? AND parent_id IS NOT NULL {{lock_row}}", thread);
}

Result<Done> lockSpace(sql::Db& db, SpaceId space)
{
    if (isAlone(db))
        return Done{};
    return lockAll(db, "SELECT 1 FROM spaces WHERE id = ? {{lock_row}}", space);
}

Result<Done> lockRooms(sql::Db& db, SpaceId space)
{
    if (isAlone(db))
        return Done{};
    CHECK(lockSpace(db, space));
    return lockAll(db, "SELECT 1 FROM conversations WHERE space_id = ? ORDER BY id {{bytewise}} {{lock_row}}", space);
}

Result<Done> lockStreams(sql::Db& db, const std::set<ConversationId>& conversations)
{
    for (const ConversationId one : conversations)
        CHECK(lockThread(db, one));
    for (const ConversationId one : conversations)
        CHECK(lockStream(db, one));
    return Done{};
}

Result<Done> lockUser(sql::Db& db, UserId user)
{
    if (isAlone(db))
        return Done{};
    return lockAll(db, "SELECT 1 FROM users WHERE id = ? {{lock_row}}", user);
}

Result<Done> lockDevice(sql::Db& db, DeviceId device)
{
    if (isAlone(db))
        return Done{};
    return lockAll(db, "SELECT 1 FROM devices WHERE id = ? {{lock_row}}", device);
}

Result<Done> lockUsers(sql::Db& db, std::vector<UserId> users)
{
    if (isAlone(db))
        return Done{};
    std::sort(users.begin(), users.end());
    users.erase(std::unique(users.begin(), users.end()), users.end());
    for (size_t start = 0; start < users.size(); start += usersAtOnce) {
        std::array<std::optional<UserId>, usersAtOnce> some;
        for (size_t i = 0; i < usersAtOnce && start + i < users.size(); ++i)
            some.at(i) = users.at(start + i);
        CHECK(std::apply(
            [&db](const auto&... id) {
                return lockAll(db,
                               "SELECT 1 FROM users WHERE id IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                               "ORDER BY id {{bytewise}} {{lock_row}}",
                               id...);
            },
            some));
    }
    return Done{};
}

} // namespace tertulia::store
