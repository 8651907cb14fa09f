// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/row_queries.h"

#include "client/cache/message_words.h"
#include "shared/protocol/message_extras.h"

namespace tertulia::rows {

namespace {

using sql::Db;
using sql::Row;

constexpr int candidatesOfOne = 4; ///< messages that name somebody, for one that names me

// One text for "all", "one" and "of one space": literals are joined by the compiler, never at run time.
#define TERTULIA_VISIBLE_CONVERSATIONS                                                                                 \
    "WITH visible AS ("                                                                                                \
    "SELECT m.conversation AS id, m.kind AS kind, m.space AS space FROM memberships m WHERE m.gone = FALSE "           \
    "AND m.kind <> 'thread' "                                                                                          \
    "AND (m.space IS NULL OR EXISTS "                                                                                  \
    "(SELECT 1 FROM space_memberships s WHERE s.space = m.space AND s.gone = FALSE)) "                                 \
    "UNION SELECT r.conversation, 'room', r.space FROM rooms r "                                                       \
    "JOIN space_memberships s ON s.space = r.space AND s.gone = FALSE WHERE r.gone = FALSE), "                         \
    "shown AS (SELECT id, kind, space FROM visible UNION ALL SELECT h.id, 'thread', NULL FROM conversations h "        \
    "JOIN visible p ON p.id = h.parent WHERE h.kind = 'thread') "                                                      \
    "SELECT v.id, v.kind, v.space, COALESCE(c.title, r.title, ''), COALESCE(c.topic, r.topic, ''), "                   \
    "COALESCE(c.is_private, FALSE), COALESCE(r.position, c.position, 0), COALESCE(t.last_seq, 0), COALESCE(k.seq, "    \
    "0), "                                                                                                             \
    "COALESCE(k.local_seq, 0), COALESCE(t.low_seq, 0), COALESCE(t.first_seq, 1), "                                     \
    "(SELECT p.user_id FROM members p WHERE p.conversation = v.id AND p.user_id <> ? LIMIT 1), "                       \
    "l.body, l.author, l.created_at, COALESCE(c.overrides, ''), COALESCE(l.extras, ''), "                              \
    "COALESCE(r.category, c.category), c.parent, c.root, "                                                             \
    "EXISTS (SELECT 1 FROM memberships f WHERE f.conversation = v.id AND f.gone = FALSE) FROM shown v "                \
    "LEFT JOIN conversations c ON c.id = v.id LEFT JOIN rooms r ON r.conversation = v.id "                             \
    "LEFT JOIN streams t ON t.stream = 'conversation:' || v.id LEFT JOIN read_marks k ON k.conversation = v.id "       \
    "LEFT JOIN messages l ON l.conversation = v.id "                                                                   \
    "AND l.seq = (SELECT MAX(n.seq) FROM messages n WHERE n.conversation = v.id) "

ConversationRow conversationOf(const Row& row)
{
    ConversationRow out;
    out.id = row.id<ConversationId>(0);
    out.kind = enumFromName<ConversationKind>(row.text(1)).value_or(ConversationKind::Group);
    out.space = row.optId<SpaceId>(2);
    out.title = row.text(3);
    out.topic = row.text(4);
    out.isPrivate = row.boolean(5);
    out.position = static_cast<int>(row.int64(6));
    out.readSeq = std::max(row.int64(8), row.int64(9));
    out.lowSeq = row.int64(10);
    out.firstSeq = row.int64(11);
    if (out.kind == ConversationKind::Direct)
        out.peer = row.optId<UserId>(12);
    out.lastSeq = row.int64(7);
    MessageRecord last;
    last.body = row.text(13);
    readExtras(row.text(17), last);
    out.lastBody = wordsOf(last);
    out.lastNote = std::move(last.system);
    out.lastAuthor = row.id<UserId>(14);
    out.lastAt = row.optTimestamp(15);
    out.overrides = overridesFromText(row.text(16));
    out.category = row.optId<CategoryId>(18);
    out.parent = row.optId<ConversationId>(19);
    out.root = row.optId<MessageId>(20);
    out.isFollowed = out.kind != ConversationKind::Thread || row.boolean(21);
    return out;
}

/// Myself, everybody, or one of the roles that this text lists.
bool names(const std::optional<MessageMentions>& named, UserId self, const QString& roles)
{
    const auto isMine = [&roles](RoleId role) { return roles.contains(role.text()); };
    return named && (named->everyone || named->here || std::ranges::find(named->users, self) != named->users.end() ||
                     std::ranges::any_of(named->roles, isMine));
}

/// Of the unread messages that are held; those of roles count where the role is mine.
Result<Done> countMentions(Db& db, UserId self, ConversationRow& conversation)
{
    if (conversation.unread() == 0)
        return Done{};
    TRY(const auto extras,
        db.many<QString>(
            "SELECT extras FROM messages WHERE conversation = ? AND seq > ? AND author <> ? "
            "AND deleted = FALSE AND extras LIKE '%\"mentions\"%' ORDER BY seq DESC LIMIT 100",
            [](const Row& row) { return row.text(0); }, conversation.id, conversation.readSeq, self));
    if (extras.empty())
        return Done{};
    QString roles;
    if (conversation.space) {
        TRY(const auto found, db.one<QString>(
                                  "SELECT roles FROM space_members WHERE space = ? AND user_id = ?",
                                  [](const Row& row) { return row.text(0); }, *conversation.space, self));
        roles = found.value_or(QString{});
    }
    for (const QString& text : extras) {
        MessageRecord message;
        readExtras(text, message);
        if (names(message.mentions, self, roles))
            ++conversation.mentions;
    }
    return Done{};
}

#define TERTULIA_SPACES                                                                                                \
    "SELECT s.id, s.name, s.owner FROM spaces s JOIN space_memberships j ON j.space = s.id AND j.gone = FALSE "

SpaceRow spaceOf(const Row& row, UserId self)
{
    SpaceRow out{row.id<SpaceId>(0), row.text(1), {}, 0};
    out.standing.isOwner = row.id<UserId>(2) == self;
    return out;
}

/// The roles of mine in the space, that of everybody included.
Result<Done> findStanding(Db& db, UserId self, SpaceRow& space)
{
    TRY(space.standing.roles,
        db.many<HeldRole>(
            "SELECT r.id, r.position, r.permissions FROM roles r JOIN space_members m "
            "ON m.space = r.space AND m.user_id = ? AND m.gone = FALSE "
            "WHERE r.space = ? AND r.gone = FALSE AND (r.everyone OR m.roles LIKE '%' || r.id || '%') "
            "ORDER BY r.id",
            [](const Row& row) {
                return HeldRole{row.id<RoleId>(0), static_cast<int>(row.int64(1)),
                                PermissionSet::fromBits(static_cast<uint64_t>(row.int64(2)))};
            },
            self, space.id));
    TRY(const auto until, db.value("SELECT timeout_until FROM space_members WHERE space = ? AND user_id = ? "
                                   "AND timeout_until IS NOT NULL",
                                   space.id, self));
    if (until)
        space.standing.timeoutUntil = Timestamp{std::chrono::milliseconds{*until}};
    return Done{};
}

#define TERTULIA_MESSAGES                                                                                              \
    "SELECT m.id, m.conversation, m.seq, m.author, m.client_id, m.body, m.reply_to, m.created_at, m.edited_at, "       \
    "m.deleted, m.rev, m.extras FROM messages m "

/// Reactions and votes of a message that may have some.
Result<Done> addReactions(Db& db, MessageRow& message)
{
    struct One
    {
        UserId user;
        QString emoji;
    };
    TRY(const auto found, db.many<One>(
                              "SELECT user_id, emoji FROM reactions WHERE message = ? AND gone = FALSE "
                              "ORDER BY rev, user_id",
                              [](const Row& row) {
                                  return One{row.id<UserId>(0), row.text(1)};
                              },
                              message.record.id));
    for (const One& one : found) {
        const auto place = std::ranges::find(message.reactions, one.emoji, &Reaction::emoji);
        if (place == message.reactions.end())
            message.reactions.push_back({one.emoji, {one.user}});
        else
            place->users.push_back(one.user);
    }
    return Done{};
}

Result<Done> addVotes(Db& db, MessageRow& message)
{
    TRY(message.votes, db.many<Vote>(
                           "SELECT user_id, options FROM votes WHERE message = ? AND options <> '' "
                           "ORDER BY rev, user_id",
                           [](const Row& row) {
                               return Vote{row.id<UserId>(0), optionsFromText(row.text(1))};
                           },
                           message.record.id));
    return Done{};
}

Result<Done> addWhatHangsOn(Db& db, MessageRow& message)
{
    if (message.record.deleted || message.record.system)
        return Done{};
    CHECK(addReactions(db, message));
    if (message.record.poll)
        CHECK(addVotes(db, message));
    return Done{};
}

MessageRow messageOf(const Row& row)
{
    MessageRow out;
    out.record = {
        row.id<MessageId>(0), row.id<ConversationId>(1), row.int64(2),     row.id<UserId>(3),   row.text(4),
        row.text(5),          row.optId<MessageId>(6),   row.timestamp(7), row.optTimestamp(8), row.boolean(9),
        row.int64(10)};
    readExtras(row.text(11), out.record);
    return out;
}

StreamState streamOf(const Row& row)
{
    return {StreamId::fromText(row.text(0)).value_or(StreamId{}), row.int64(1), row.int64(2), row.int64(3),
            row.int64(4)};
}

MemberRow memberOf(const Row& row)
{
    return {row.id<UserId>(0), enumFromName<MemberRole>(row.text(1)).value_or(MemberRole::Member)};
}

} // namespace

Result<std::vector<ConversationRow>> conversations(Db& db, UserId self)
{
    TRY(auto found, db.many<ConversationRow>(TERTULIA_VISIBLE_CONVERSATIONS "ORDER BY v.id", conversationOf, self));
    for (ConversationRow& row : found)
        CHECK(countMentions(db, self, row));
    return found;
}

Result<std::optional<ConversationRow>> conversation(Db& db, UserId self, ConversationId id)
{
    TRY(auto found, db.one<ConversationRow>(TERTULIA_VISIBLE_CONVERSATIONS "WHERE v.id = ?", conversationOf, self, id));
    if (found)
        CHECK(countMentions(db, self, *found));
    return found;
}

Result<std::vector<SpaceRow>> spaces(Db& db, UserId self)
{
    TRY(auto found,
        db.many<SpaceRow>(TERTULIA_SPACES "ORDER BY s.id", [self](const Row& row) { return spaceOf(row, self); }));
    TRY(const auto rooms, conversations(db, self));
    for (SpaceRow& space : found) {
        CHECK(findStanding(db, self, space));
        for (const ConversationRow& room : rooms)
            if (room.space == space.id)
                space.unread += room.unread();
    }
    return found;
}

Result<std::optional<SpaceRow>> space(Db& db, UserId self, SpaceId id)
{
    TRY(auto found, db.one<SpaceRow>(
                        TERTULIA_SPACES "WHERE s.id = ?", [self](const Row& row) { return spaceOf(row, self); }, id));
    if (!found)
        return found;
    CHECK(findStanding(db, self, *found));
    TRY(const auto rooms,
        db.many<ConversationRow>(TERTULIA_VISIBLE_CONVERSATIONS "WHERE v.space = ?", conversationOf, self, id));
    for (const ConversationRow& room : rooms)
        found->unread += room.unread();
    return found;
}

Result<std::vector<MessageRow>> messages(Db& db, ConversationId conversation, Seq before, int limit)
{
    TRY(const auto low, db.value("SELECT low_seq FROM streams WHERE stream = ?", StreamId{conversation}.text()));
    const Seq end = before > 0 ? before : limits::maxInteger;
    TRY(auto found,
        db.many<MessageRow>(TERTULIA_MESSAGES
                            "WHERE m.conversation = ? AND m.seq >= ? AND m.seq < ? ORDER BY m.seq DESC LIMIT ?",
                            messageOf, conversation, low.value_or(0), end, std::clamp(limit, 0, 1000)));
    for (MessageRow& row : found)
        CHECK(addWhatHangsOn(db, row));
    return found;
}

Result<std::vector<MessageRecord>> messagesBetween(Db& db, ConversationId conversation, Seq first, Seq last)
{
    return db.many<MessageRecord>(
        TERTULIA_MESSAGES "WHERE m.conversation = ? AND m.seq BETWEEN ? AND ? ORDER BY m.seq, m.id",
        [](const Row& row) { return messageOf(row).record; }, conversation, first, last);
}

std::vector<int> optionsFromText(const QString& text)
{
    std::vector<int> options;
    for (const QString& option : text.split(u' ', Qt::SkipEmptyParts))
        options.push_back(option.toInt());
    return options;
}

Result<std::vector<MessageRow>> addressed(Db& db, UserId self, int limit)
{
    TRY(const auto held, db.many<QString>(
                             "SELECT roles FROM space_members WHERE user_id = ? AND gone = FALSE",
                             [](const Row& row) { return row.text(0); }, self));
    const QString roles = QStringList(held.begin(), held.end()).join(u' ');
    TRY(auto found,
        db.many<MessageRow>(TERTULIA_MESSAGES
                            "WHERE m.author <> ? AND m.deleted = FALSE AND (m.extras LIKE '%\"mentions\"%' OR "
                            "m.reply_to IN (SELECT o.id FROM messages o WHERE o.author = ?)) "
                            "ORDER BY m.created_at DESC LIMIT ?",
                            messageOf, self, self, limit * candidatesOfOne));
    std::vector<MessageRow> mine;
    for (MessageRow& row : found) {
        if (static_cast<int>(mine.size()) == limit)
            break;
        bool isMine = names(row.record.mentions, self, roles);
        if (!isMine && row.record.replyTo) {
            TRY(const auto answered,
                db.value("SELECT 1 FROM messages WHERE id = ? AND author = ?", *row.record.replyTo, self));
            isMine = answered.has_value();
        }
        if (isMine)
            mine.push_back(std::move(row));
    }
    return mine;
}

Result<std::optional<MessageRow>> message(Db& db, MessageId id)
{
    TRY(auto found, db.one<MessageRow>(TERTULIA_MESSAGES "WHERE m.id = ?", messageOf, id));
    if (found)
        CHECK(addWhatHangsOn(db, *found));
    return found;
}

Result<bool> hasMessageOf(Db& db, UserId author, const QString& clientId)
{
    TRY(const auto found,
        db.value("SELECT 1 FROM messages WHERE author = ? AND client_id = ? LIMIT 1", author, clientId));
    return found.has_value();
}

Result<std::vector<UserRecord>> users(Db& db, const std::vector<UserId>& ids)
{
    std::vector<UserRecord> found;
    for (const UserId id : ids) {
        TRY(auto user, db.one<UserRecord>(
                           "SELECT id, handle, display_name, avatar, status, created_at, rev FROM users WHERE id = ?",
                           [](const Row& row) {
                               return UserRecord{row.id<UserId>(0), row.text(1),      row.text(2), row.text(3),
                                                 row.text(4),       row.timestamp(5), row.int64(6)};
                           },
                           id));
        if (user)
            found.push_back(std::move(*user));
    }
    return found;
}

Result<std::optional<UserRecord>> userByHandle(Db& db, const QString& handle)
{
    TRY(const auto id,
        db.one<UserId>(
            "SELECT id FROM users WHERE handle = ? LIMIT 1", [](const Row& row) { return row.id<UserId>(0); }, handle));
    if (!id)
        return std::optional<UserRecord>{};
    TRY(auto found, users(db, {*id}));
    return found.empty() ? std::optional<UserRecord>{} : std::optional{std::move(found.front())};
}

Result<bool> knowsUser(Db& db, UserId id)
{
    TRY(const auto found, db.value("SELECT 1 FROM users WHERE id = ?", id));
    return found.has_value();
}

Result<std::vector<MemberRow>> members(Db& db, const StreamId& stream)
{
    if (const auto space = stream.space())
        return db.many<MemberRow>("SELECT m.user_id, CASE WHEN s.owner = m.user_id THEN 'owner' WHEN EXISTS "
                                  "(SELECT 1 FROM roles r WHERE r.space = m.space AND r.gone = FALSE "
                                  "AND r.permissions % 2 = 1 AND m.roles LIKE '%' || r.id || '%') THEN 'admin' "
                                  "ELSE 'member' END FROM space_members m LEFT JOIN spaces s ON s.id = m.space "
                                  "WHERE m.space = ? AND m.gone = FALSE ORDER BY m.joined_at, m.user_id",
                                  memberOf, *space);
    return db.many<MemberRow>("SELECT user_id, role FROM members WHERE conversation = ? AND gone = FALSE "
                              "ORDER BY joined_at, user_id",
                              memberOf, stream.conversation().value_or(ConversationId{}));
}

Result<std::vector<StreamState>> streams(Db& db)
{
    return db.many<StreamState>("SELECT stream, rev, low_seq, first_seq, last_seq FROM streams", streamOf);
}

Result<std::optional<StreamState>> stream(Db& db, const StreamId& id)
{
    return db.one<StreamState>("SELECT stream, rev, low_seq, first_seq, last_seq FROM streams WHERE stream = ?",
                               streamOf, id.text());
}

Result<std::vector<UnsentMark>> unsentMarks(Db& db)
{
    return db.many<UnsentMark>("SELECT conversation, local_seq FROM read_marks WHERE local_seq > seq",
                               [](const Row& row) {
                                   return UnsentMark{row.id<ConversationId>(0), row.int64(1)};
                               });
}

} // namespace tertulia::rows
