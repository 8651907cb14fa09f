// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/records_table.h"

#include "client/cache/kept_records.h"
#include "shared/protocol/message_extras.h"

namespace tertulia::records {

namespace {

using sql::Db;

QLatin1StringView nameOf(auto value)
{
    return QLatin1StringView{enumName(value)};
}

Result<bool> changed(const Result<int64_t>& rows)
{
    if (!rows.ok())
        return rows.error();
    return *rows > 0;
}

Result<bool> store(Db& db, const ConversationRecord& r, UserId /*self*/)
{
    return changed(db.exec("INSERT INTO conversations (id, kind, space, title, topic, is_private, created_at, rev, "
                           "category, position, slow_mode_s, overrides, parent, root) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                           "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, "
                           "space = excluded.space, title = excluded.title, topic = excluded.topic, "
                           "is_private = excluded.is_private, created_at = excluded.created_at, rev = excluded.rev, "
                           "category = excluded.category, position = excluded.position, "
                           "slow_mode_s = excluded.slow_mode_s, overrides = excluded.overrides, "
                           "parent = excluded.parent, root = excluded.root "
                           "WHERE excluded.rev > conversations.rev",
                           r.id, nameOf(r.kind), r.space, r.title, r.topic, r.isPrivate, r.createdAt, r.rev, r.category,
                           r.position, r.slowModeS, overridesToText(r.overrides), r.parent, r.root));
}

Result<bool> store(Db& db, const MemberRecord& r, UserId /*self*/)
{
    return changed(db.exec("INSERT INTO members (conversation, user_id, role, joined_at, gone, rev) "
                           "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (conversation, user_id) DO UPDATE SET "
                           "role = excluded.role, joined_at = excluded.joined_at, gone = excluded.gone, "
                           "rev = excluded.rev WHERE excluded.rev > members.rev",
                           r.conversation, r.user, nameOf(r.role), r.joinedAt, r.left, r.rev));
}

/// Whoever writes has read: the server moves the author's mark as well, this only saves the wait. A note about what he
/// did moves it only if he had read what is before it, which the server knows.
Result<Done> moveOwnMark(Db& db, const MessageRecord& r)
{
    CHECK(db.exec("INSERT INTO read_marks (conversation, seq, local_seq, rev) VALUES (?, 0, ?, 0) "
                  "ON CONFLICT (conversation) DO UPDATE SET local_seq = excluded.local_seq "
                  "WHERE excluded.local_seq > read_marks.local_seq",
                  r.conversation, r.seq));
    return Done{};
}

Result<bool> store(Db& db, const MessageRecord& r, UserId self)
{
    if (r.author == self && !r.system)
        CHECK(moveOwnMark(db, r));
    return changed(db.exec("INSERT INTO messages (id, conversation, seq, author, client_id, body, reply_to, "
                           "created_at, edited_at, deleted, rev, extras) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                           "ON CONFLICT (id) DO UPDATE SET conversation = excluded.conversation, seq = excluded.seq, "
                           "author = excluded.author, client_id = excluded.client_id, body = excluded.body, "
                           "reply_to = excluded.reply_to, created_at = excluded.created_at, "
                           "edited_at = excluded.edited_at, deleted = excluded.deleted, rev = excluded.rev, "
                           "extras = excluded.extras WHERE excluded.rev > messages.rev",
                           r.id, r.conversation, r.seq, r.author, r.clientId, r.body, r.replyTo, r.createdAt,
                           r.editedAt, r.deleted, r.rev, extrasToText(extrasOf(r))));
}

Result<bool> store(Db& db, const SpaceRecord& r, UserId /*self*/)
{
    return changed(db.exec("INSERT INTO spaces (id, name, created_at, rev, owner, description, icon) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) "
                           "DO UPDATE SET name = excluded.name, created_at = excluded.created_at, rev = excluded.rev, "
                           "owner = excluded.owner, description = excluded.description, icon = excluded.icon "
                           "WHERE excluded.rev > spaces.rev",
                           r.id, r.name, r.createdAt, r.rev, r.owner.text(), r.description, r.icon));
}

Result<bool> store(Db& db, const SpaceMemberRecord& r, UserId /*self*/)
{
    QStringList roles;
    for (const RoleId role : r.roles)
        roles.append(role.text());
    return changed(db.exec("INSERT INTO space_members (space, user_id, roles, nickname, timeout_until, joined_at, "
                           "gone, rev) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (space, user_id) DO UPDATE SET "
                           "roles = excluded.roles, nickname = excluded.nickname, "
                           "timeout_until = excluded.timeout_until, "
                           "joined_at = excluded.joined_at, gone = excluded.gone, rev = excluded.rev "
                           "WHERE excluded.rev > space_members.rev",
                           r.space, r.user, roles.join(u' '), r.nickname, r.timeoutUntil, r.joinedAt, r.left, r.rev));
}

Result<bool> store(Db& db, const RoleRecord& r, UserId /*self*/)
{
    return changed(db.exec("INSERT INTO roles (id, space, name, color, position, permissions, everyone, gone, rev) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                           "color = excluded.color, position = excluded.position, permissions = excluded.permissions, "
                           "gone = excluded.gone, rev = excluded.rev WHERE excluded.rev > roles.rev",
                           r.id, r.space, r.name, r.color, r.position, static_cast<int64_t>(r.permissions.bits()),
                           r.everyone, r.deleted, r.rev));
}

Result<bool> store(Db& db, const CategoryRecord& r, UserId /*self*/)
{
    return changed(db.exec("INSERT INTO categories (id, space, name, position, gone, rev) VALUES (?, ?, ?, ?, ?, ?) "
                           "ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position, "
                           "gone = excluded.gone, rev = excluded.rev WHERE excluded.rev > categories.rev",
                           r.id, r.space, r.name, r.position, r.deleted, r.rev));
}

Result<bool> store(Db& db, const RoomRecord& r, UserId /*self*/)
{
    return changed(db.exec("INSERT INTO rooms (conversation, space, title, topic, position, rev, category, gone) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (conversation) DO UPDATE SET "
                           "space = excluded.space, title = excluded.title, topic = excluded.topic, "
                           "position = excluded.position, rev = excluded.rev, category = excluded.category, "
                           "gone = excluded.gone WHERE excluded.rev > rooms.rev",
                           r.conversation, r.space, r.title, r.topic, r.position, r.rev, r.category, r.deleted));
}

Result<bool> store(Db& db, const MembershipRecord& r, UserId /*self*/)
{
    return changed(db.exec("INSERT INTO memberships (conversation, kind, space, gone, rev) VALUES (?, ?, ?, ?, ?) "
                           "ON CONFLICT (conversation) DO UPDATE SET kind = excluded.kind, space = excluded.space, "
                           "gone = excluded.gone, rev = excluded.rev WHERE excluded.rev > memberships.rev",
                           r.conversation, nameOf(r.kind), r.space, r.left, r.rev));
}

Result<bool> store(Db& db, const SpaceMembershipRecord& r, UserId /*self*/)
{
    return changed(db.exec("INSERT INTO space_memberships (space, gone, rev) VALUES (?, ?, ?) ON CONFLICT (space) "
                           "DO UPDATE SET gone = excluded.gone, rev = excluded.rev "
                           "WHERE excluded.rev > space_memberships.rev",
                           r.space, r.left, r.rev));
}

Result<bool> store(Db& db, const ReadMarkRecord& r, UserId /*self*/)
{
    return changed(db.exec("INSERT INTO read_marks (conversation, seq, local_seq, rev) VALUES (?, ?, 0, ?) "
                           "ON CONFLICT (conversation) DO UPDATE SET seq = excluded.seq, rev = excluded.rev "
                           "WHERE excluded.rev > read_marks.rev",
                           r.conversation, r.seq, r.rev));
}

Result<bool> store(Db& db, const ReactionRecord& r, UserId /*self*/)
{
    return changed(db.exec("INSERT INTO reactions (message, user_id, emoji, conversation, gone, rev) "
                           "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (message, user_id, emoji) DO UPDATE SET "
                           "gone = excluded.gone, rev = excluded.rev WHERE excluded.rev > reactions.rev",
                           r.message, r.user, r.emoji, r.conversation, r.removed, r.rev));
}

Result<bool> store(Db& db, const VoteRecord& r, UserId /*self*/)
{
    QStringList options;
    for (const int option : r.options)
        options.append(QString::number(option));
    return changed(db.exec("INSERT INTO votes (message, user_id, options, conversation, rev) "
                           "VALUES (?, ?, ?, ?, ?) ON CONFLICT (message, user_id) DO UPDATE SET "
                           "options = excluded.options, rev = excluded.rev WHERE excluded.rev > votes.rev",
                           r.message, r.user, options.join(u' '), r.conversation, r.rev));
}

/// Kinds that have no table of their own, see kept_records.h.
template<typename R>
Result<bool> store(Db& /*db*/, const R& /*r*/, UserId /*self*/)
{
    return false;
}

bool idsAreReal(const ConversationRecord& r)
{
    return !r.id.isNull() && (r.kind == ConversationKind::Room) == r.space.has_value();
}
bool idsAreReal(const MemberRecord& r)
{
    return !r.user.isNull();
}
bool idsAreReal(const MessageRecord& r)
{
    return !r.id.isNull() && !r.author.isNull() && r.seq > 0;
}
bool idsAreReal(const SpaceRecord& /*r*/)
{
    return true;
}
bool idsAreReal(const SpaceMemberRecord& r)
{
    return !r.user.isNull();
}
bool idsAreReal(const RoomRecord& r)
{
    return !r.conversation.isNull();
}
bool idsAreReal(const MembershipRecord& r)
{
    return !r.conversation.isNull();
}
bool idsAreReal(const SpaceMembershipRecord& r)
{
    return !r.space.isNull();
}
bool idsAreReal(const RoleRecord& r)
{
    return !r.id.isNull();
}
bool idsAreReal(const CategoryRecord& r)
{
    return !r.id.isNull();
}
bool idsAreReal(const ReadMarkRecord& r)
{
    return !r.conversation.isNull() && r.seq >= 0;
}

template<typename R>
bool idsAreReal(const R& /*r*/)
{
    return true;
}

template<typename R>
bool isInStream(const R& r, const StreamId& stream)
{
    if constexpr (std::same_as<R, ConversationRecord> || std::same_as<R, SpaceRecord>)
        return StreamId{r.id} == stream;
    else if constexpr (std::same_as<R, MemberRecord> || std::same_as<R, MessageRecord> ||
                       std::same_as<R, ReactionRecord> || std::same_as<R, VoteRecord>)
        return StreamId{r.conversation} == stream;
    else if constexpr (std::same_as<R, SpaceMemberRecord> || std::same_as<R, RoomRecord> ||
                       std::same_as<R, RoleRecord> || std::same_as<R, CategoryRecord> || std::same_as<R, EmojiRecord>)
        return StreamId{r.space} == stream;
    else
        return stream.kind() == StreamKind::User;
}

} // namespace

Result<bool> store(Db& db, const Record& record, UserId self)
{
    return std::visit([&](const auto& one) { return store(db, one, self); }, record);
}

Result<bool> storeUser(Db& db, const UserRecord& r)
{
    return changed(db.exec("INSERT INTO users (id, handle, display_name, avatar, status, created_at, rev) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET handle = excluded.handle, "
                           "display_name = excluded.display_name, avatar = excluded.avatar, status = excluded.status, "
                           "created_at = excluded.created_at, rev = excluded.rev WHERE excluded.rev > users.rev",
                           r.id, r.handle, r.displayName, r.avatar, r.status, r.createdAt, r.rev));
}

Result<Done> purgeConversation(Db& db, ConversationId conversation)
{
    CHECK(db.exec("DELETE FROM messages WHERE conversation = ?", conversation));
    CHECK(db.exec("DELETE FROM reactions WHERE conversation = ?", conversation));
    CHECK(db.exec("DELETE FROM votes WHERE conversation = ?", conversation));
    CHECK(forgetKept(db, conversation));
    CHECK(db.exec("DELETE FROM members WHERE conversation = ?", conversation));
    CHECK(db.exec("DELETE FROM proofs WHERE conversation = ?", conversation));
    CHECK(db.exec("DELETE FROM conversations WHERE id = ?", conversation));
    CHECK(db.exec("DELETE FROM streams WHERE stream = ?", StreamId{conversation}.text()));
    return Done{};
}

Result<std::vector<ConversationId>> purgeSpace(Db& db, SpaceId space)
{
    const auto id = [](const sql::Row& row) { return row.id<ConversationId>(0); };
    TRY(const auto rooms, db.many<ConversationId>("SELECT conversation FROM rooms WHERE space = ? UNION "
                                                  "SELECT conversation FROM memberships WHERE space = ? UNION "
                                                  "SELECT t.id FROM conversations t JOIN conversations p "
                                                  "ON p.id = t.parent WHERE p.space = ?",
                                                  id, space, space, space));
    for (const ConversationId room : rooms)
        CHECK(purgeConversation(db, room));
    CHECK(db.exec("DELETE FROM rooms WHERE space = ?", space));
    CHECK(db.exec("DELETE FROM space_members WHERE space = ?", space));
    CHECK(db.exec("DELETE FROM roles WHERE space = ?", space));
    CHECK(db.exec("DELETE FROM categories WHERE space = ?", space));
    CHECK(db.exec("DELETE FROM spaces WHERE id = ?", space));
    CHECK(forgetKept(db, space));
    CHECK(db.exec("DELETE FROM streams WHERE stream = ?", StreamId{space}.text()));
    return rooms;
}

std::vector<UserId> peopleIn(const Record& record)
{
    if (const auto* message = std::get_if<MessageRecord>(&record))
        return {message->author};
    if (const auto* member = std::get_if<MemberRecord>(&record))
        return {member->user};
    if (const auto* member = std::get_if<SpaceMemberRecord>(&record))
        return {member->user};
    if (const auto* reaction = std::get_if<ReactionRecord>(&record))
        return {reaction->user};
    if (const auto* one = std::get_if<FriendRecord>(&record))
        return {one->user};
    if (const auto* one = std::get_if<BlockRecord>(&record))
        return {one->user};
    return {};
}

bool belongs(const Record& record, const StreamId& stream)
{
    return std::visit([&stream](const auto& one) { return one.rev > 0 && isInStream(one, stream) && idsAreReal(one); },
                      record);
}

} // namespace tertulia::records
