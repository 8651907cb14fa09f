// SPDX-License-Identifier: GPL-3.0-or-later
// The records: each is the full current state of one thing as everyone who may see it sees it, stamped with the `rev`
// of its stream that wrote it. Applying a record twice, or an older one after a newer one, changes nothing (keep the
// higher rev). A user record is not in a stream; its `rev` is the server-wide number of its last change. Value types.
#pragma once

#include "shared/protocol/attachment.h"
#include "shared/protocol/permission.h"
#include "shared/protocol/records_later.h"
#include "shared/protocol/records_messages.h"
#include "shared/protocol/records_mine.h"
#include "shared/protocol/records_own.h"
#include "shared/protocol/records_people.h"

#include <array>

namespace tertulia {

enum class ConversationKind { Room, Group, Direct, Thread };
enum class MemberRole { Owner, Admin, Member };
enum class Presence { Online, Away, Dnd, Offline, Invisible };

template<>
struct EnumNames<ConversationKind>
{
    static constexpr std::array names{"room", "group", "direct", "thread"};
};
template<>
struct EnumNames<MemberRole>
{
    static constexpr std::array names{"owner", "admin", "member"};
};
template<>
struct EnumNames<Presence>
{
    static constexpr std::array names{"online", "away", "dnd", "offline", "invisible"};
};

/// What newcomers of a group may read: everything, or what is said after their coming.
enum class HistoryAccess { All, Joined };
template<>
struct EnumNames<HistoryAccess>
{
    static constexpr std::array names{"all", "joined"};
};

/// An account as others see it. A deleted one has "~" and its id for a handle, which nobody else's can be.
struct UserRecord
{
    static constexpr auto tag = "user";
    UserId id;
    QString handle;
    QString displayName;
    QString avatar; ///< "" = initials, "face:SEED" = a face drawn from the seed, "image:NAME" = see blob.get
    QString status;
    Timestamp createdAt{};
    Rev rev = 0;                            ///< server-wide number of the last change
    std::optional<Timestamp> statusUntil{}; ///< from then on the status is not shown any more
    bool bot = false;                       ///< a program
    static constexpr auto fields = std::tuple{Field{"id", &UserRecord::id},
                                              Field{"handle", &UserRecord::handle},
                                              Field{"display_name", &UserRecord::displayName},
                                              Field{"avatar", &UserRecord::avatar},
                                              Field{"status", &UserRecord::status},
                                              Field{"created_at", &UserRecord::createdAt},
                                              Field{"rev", &UserRecord::rev},
                                              Field{"status_until", &UserRecord::statusUntil},
                                              Field{"bot", &UserRecord::bot}};
    [[nodiscard]] bool isDeleted() const { return handle.startsWith(QLatin1Char('~')); }
    bool operator==(const UserRecord&) const = default;
};

/// A room, group or direct, or a thread in one. Stream: the conversation.
struct ConversationRecord
{
    static constexpr auto tag = "conversation";
    ConversationId id;
    ConversationKind kind = ConversationKind::Group;
    std::optional<SpaceId> space{}; ///< rooms only
    QString title;                  ///< empty for directs: shown as the other person's name
    QString topic;
    bool isPrivate = false; ///< rooms only: seen by chosen members and roles instead of the whole space
    Timestamp createdAt{};
    Rev rev = 0;
    // Rooms only.
    std::optional<CategoryId> category{};
    int position = 0;                      ///< order in the sidebar, smallest first
    int slowModeS = 0;                     ///< seconds between two messages of one person; 0 = off
    std::vector<RoomOverride> overrides{}; ///< what this room allows or denies differently
    std::vector<RoleId> readers{};         ///< private rooms: the roles whose members are in it
    bool deleted = false;
    // Groups only.
    HistoryAccess history = HistoryAccess::All; ///< for those who come from now on
    QString avatar{};                           ///< as a user's
    // Rooms and groups: messages, pinned ones too, are deleted so many days after they were written; absent = never.
    // The server may keep them for less, see the answer to hello.
    std::optional<int> keepDays{};
    // Threads only: who may do what in it is decided by the parent, and by whether the root may be seen.
    std::optional<ConversationId> parent{};
    std::optional<MessageId> root{}; ///< the message it hangs on, in the parent
    std::optional<Seq> rootSeq{};
    static constexpr auto fields =
        std::tuple{Field{"id", &ConversationRecord::id},
                   Field{"kind", &ConversationRecord::kind},
                   Field{"space", &ConversationRecord::space},
                   Field{"title", &ConversationRecord::title},
                   Field{"topic", &ConversationRecord::topic},
                   Field{"private", &ConversationRecord::isPrivate},
                   Field{"created_at", &ConversationRecord::createdAt},
                   Field{"rev", &ConversationRecord::rev},
                   Field{"category", &ConversationRecord::category},
                   Field{"position", &ConversationRecord::position},
                   Field{"slow_mode_s", &ConversationRecord::slowModeS},
                   Field{"overrides", &ConversationRecord::overrides, ListRule{limits::roomOverrides}},
                   Field{"readers", &ConversationRecord::readers, ListRule{limits::rolesOfASpace}},
                   Field{"deleted", &ConversationRecord::deleted},
                   Field{"history", &ConversationRecord::history},
                   Field{"avatar", &ConversationRecord::avatar},
                   Field{"parent", &ConversationRecord::parent},
                   Field{"root", &ConversationRecord::root},
                   Field{"root_seq", &ConversationRecord::rootSeq},
                   Field{"keep_days", &ConversationRecord::keepDays}};
    bool operator==(const ConversationRecord&) const = default;
};

/// Somebody's place in a group, direct or private room (public rooms belong to all members of the space).
/// Stream: the conversation.
struct MemberRecord
{
    static constexpr auto tag = "member";
    ConversationId conversation;
    UserId user;
    MemberRole role = MemberRole::Member;
    Timestamp joinedAt{};
    bool left = false;
    Rev rev = 0;
    Seq firstSeq = 0; ///< the first message this member may see; 0 = all
    static constexpr auto fields = std::tuple{Field{"conversation", &MemberRecord::conversation},
                                              Field{"user", &MemberRecord::user},
                                              Field{"role", &MemberRecord::role},
                                              Field{"joined_at", &MemberRecord::joinedAt},
                                              Field{"left", &MemberRecord::left},
                                              Field{"rev", &MemberRecord::rev},
                                              Field{"first_seq", &MemberRecord::firstSeq}};
    bool operator==(const MemberRecord&) const = default;
};

/// What hangs on a message: a conversation of its own.
struct ThreadSummary
{
    ConversationId conversation;
    Seq replies = 0; ///< its last seq: deleted ones count
    Timestamp lastAt{};
    static constexpr auto fields =
        std::tuple{Field{"conversation", &ThreadSummary::conversation}, Field{"replies", &ThreadSummary::replies},
                   Field{"last_at", &ThreadSummary::lastAt}};
    bool operator==(const ThreadSummary&) const = default;
};

/// A message, or its tombstone: deleted, everything in it gone, seq kept; its reactions and votes are gone with it,
/// whoever holds some drops them. Stream: the conversation.
struct MessageRecord
{
    static constexpr auto tag = "message";
    MessageId id;
    ConversationId conversation;
    Seq seq = 0;
    UserId author;
    QString clientId; ///< what the author's device called it: lets that device recognise its own
    QString body;
    std::optional<MessageId> replyTo{};
    Timestamp createdAt{};
    std::optional<Timestamp> editedAt{};
    bool deleted = false;
    Rev rev = 0;
    std::optional<MessageMentions> mentions{};
    std::optional<UserId> pinnedBy{};
    std::optional<Timestamp> pinnedAt{};
    std::optional<ForwardedFrom> forwarded{}; ///< then the body is what the forwarder says of it, and may be empty
    std::optional<SystemNote> system{};       ///< then nobody said it: `author` is who did it
    std::optional<Poll> poll{};               ///< then the body is the question
    std::optional<bool> silent{};             ///< notifies nobody
    std::optional<ThreadSummary> thread{};    ///< of a tombstone too
    std::vector<Attachment> attachments{};
    std::vector<LinkPreview> previews{}; ///< of its links; they come later, as a change of the message
    std::optional<bool> noPreview{};     ///< the author wants none
    static constexpr auto fields =
        std::tuple{Field{"id", &MessageRecord::id},
                   Field{"conversation", &MessageRecord::conversation},
                   Field{"seq", &MessageRecord::seq},
                   Field{"author", &MessageRecord::author},
                   Field{"client_id", &MessageRecord::clientId},
                   Field{"body", &MessageRecord::body},
                   Field{"reply_to", &MessageRecord::replyTo},
                   Field{"created_at", &MessageRecord::createdAt},
                   Field{"edited_at", &MessageRecord::editedAt},
                   Field{"deleted", &MessageRecord::deleted},
                   Field{"rev", &MessageRecord::rev},
                   Field{"mentions", &MessageRecord::mentions},
                   Field{"pinned_by", &MessageRecord::pinnedBy},
                   Field{"pinned_at", &MessageRecord::pinnedAt},
                   Field{"forwarded", &MessageRecord::forwarded},
                   Field{"system", &MessageRecord::system},
                   Field{"poll", &MessageRecord::poll},
                   Field{"silent", &MessageRecord::silent},
                   Field{"thread", &MessageRecord::thread},
                   Field{"attachments", &MessageRecord::attachments, ListRule{limits::attachments}},
                   Field{"previews", &MessageRecord::previews, ListRule{limits::linkPreviews}},
                   Field{"no_preview", &MessageRecord::noPreview}};
    bool operator==(const MessageRecord&) const = default;
};

/// Stream: the space.
struct SpaceRecord
{
    static constexpr auto tag = "space";
    SpaceId id;
    QString name;
    Timestamp createdAt{};
    Rev rev = 0;
    UserId owner{};
    QString description{};
    QString icon{}; ///< "" = initials, "image:NAME" = see blob.get
    bool deleted = false;
    static constexpr auto fields = std::tuple{Field{"id", &SpaceRecord::id},
                                              Field{"name", &SpaceRecord::name},
                                              Field{"created_at", &SpaceRecord::createdAt},
                                              Field{"rev", &SpaceRecord::rev},
                                              Field{"owner", &SpaceRecord::owner},
                                              Field{"description", &SpaceRecord::description},
                                              Field{"icon", &SpaceRecord::icon},
                                              Field{"deleted", &SpaceRecord::deleted}};
    bool operator==(const SpaceRecord&) const = default;
};

/// Stream: the space.
struct SpaceMemberRecord
{
    static constexpr auto tag = "space_member";
    SpaceId space;
    UserId user;
    std::vector<RoleId> roles{}; ///< without the role of everybody
    Timestamp joinedAt{};
    bool left = false;
    Rev rev = 0;
    QString nickname{};
    std::optional<Timestamp> timeoutUntil{}; ///< may only read until then
    static constexpr auto fields =
        std::tuple{Field{"space", &SpaceMemberRecord::space},
                   Field{"user", &SpaceMemberRecord::user},
                   Field{"roles", &SpaceMemberRecord::roles, ListRule{limits::rolesOfASpace}},
                   Field{"joined_at", &SpaceMemberRecord::joinedAt},
                   Field{"left", &SpaceMemberRecord::left},
                   Field{"rev", &SpaceMemberRecord::rev},
                   Field{"nickname", &SpaceMemberRecord::nickname},
                   Field{"timeout_until", &SpaceMemberRecord::timeoutUntil}};
    bool operator==(const SpaceMemberRecord&) const = default;
};

/// What its holders may do in the space. The role of everybody has position 0 and the text of the space's id as its
/// own. Stream: the space.
struct RoleRecord
{
    static constexpr auto tag = "role";
    RoleId id;
    SpaceId space;
    QString name;
    QString color{};  ///< "" or "#rrggbb"
    int position = 0; ///< higher ones decide first and stand above lower ones; all differ
    PermissionSet permissions{};
    bool everyone = false;
    bool deleted = false;
    Rev rev = 0;
    bool mentionable = false; ///< by everybody who may write; else by who may mention all
    static constexpr auto fields = std::tuple{Field{"id", &RoleRecord::id},
                                              Field{"space", &RoleRecord::space},
                                              Field{"name", &RoleRecord::name},
                                              Field{"color", &RoleRecord::color},
                                              Field{"position", &RoleRecord::position},
                                              Field{"permissions", &RoleRecord::permissions},
                                              Field{"everyone", &RoleRecord::everyone},
                                              Field{"deleted", &RoleRecord::deleted},
                                              Field{"rev", &RoleRecord::rev},
                                              Field{"mentionable", &RoleRecord::mentionable}};
    bool operator==(const RoleRecord&) const = default;
};

/// A heading over rooms. Stream: the space.
struct CategoryRecord
{
    static constexpr auto tag = "category";
    CategoryId id;
    SpaceId space;
    QString name;
    int position = 0;
    bool deleted = false;
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"id", &CategoryRecord::id},           Field{"space", &CategoryRecord::space},
                   Field{"name", &CategoryRecord::name},       Field{"position", &CategoryRecord::position},
                   Field{"deleted", &CategoryRecord::deleted}, Field{"rev", &CategoryRecord::rev}};
    bool operator==(const CategoryRecord&) const = default;
};

/// That a public room exists; private rooms never appear here. Stream: the space.
struct RoomRecord
{
    static constexpr auto tag = "room";
    SpaceId space;
    ConversationId conversation;
    QString title;
    QString topic;
    int position = 0; ///< order in the sidebar, smallest first
    Rev rev = 0;
    std::optional<CategoryId> category{};
    bool deleted = false; ///< or not public any more
    static constexpr auto fields =
        std::tuple{Field{"space", &RoomRecord::space},       Field{"conversation", &RoomRecord::conversation},
                   Field{"title", &RoomRecord::title},       Field{"topic", &RoomRecord::topic},
                   Field{"position", &RoomRecord::position}, Field{"rev", &RoomRecord::rev},
                   Field{"category", &RoomRecord::category}, Field{"deleted", &RoomRecord::deleted}};
    bool operator==(const RoomRecord&) const = default;
};

/// That I am in a group, direct or private room, or follow a thread (or did: `left`). A followed thread is read only as
/// long as its parent is. Stream: the user.
struct MembershipRecord
{
    static constexpr auto tag = "membership";
    ConversationId conversation;
    ConversationKind kind = ConversationKind::Group;
    std::optional<SpaceId> space{};
    bool left = false;
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"conversation", &MembershipRecord::conversation}, Field{"kind", &MembershipRecord::kind},
                   Field{"space", &MembershipRecord::space}, Field{"left", &MembershipRecord::left},
                   Field{"rev", &MembershipRecord::rev}};
    bool operator==(const MembershipRecord&) const = default;
};

/// That I am in a space (or was). Stream: the user.
struct SpaceMembershipRecord
{
    static constexpr auto tag = "space_membership";
    SpaceId space;
    bool left = false;
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"space", &SpaceMembershipRecord::space}, Field{"left", &SpaceMembershipRecord::left},
                   Field{"rev", &SpaceMembershipRecord::rev}};
    bool operator==(const SpaceMembershipRecord&) const = default;
};

/// How far I have read. Never goes back. Stream: the user.
struct ReadMarkRecord
{
    static constexpr auto tag = "read_mark";
    ConversationId conversation;
    Seq seq = 0;
    Rev rev = 0;
    static constexpr auto fields = std::tuple{Field{"conversation", &ReadMarkRecord::conversation},
                                              Field{"seq", &ReadMarkRecord::seq}, Field{"rev", &ReadMarkRecord::rev}};
    bool operator==(const ReadMarkRecord&) const = default;
};

/// What a stream can carry.
using Record = std::variant<ConversationRecord, MemberRecord, MessageRecord, SpaceRecord, SpaceMemberRecord, RoomRecord,
                            MembershipRecord, SpaceMembershipRecord, ReadMarkRecord, FriendRecord, BlockRecord,
                            PrivacyRecord, RoleRecord, CategoryRecord, CommandCallRecord, NotifySettingRecord,
                            NotifyPrefsRecord, ReactionRecord, VoteRecord, EmojiRecord, UnreadFromRecord, DraftRecord,
                            ScheduledRecord, ReminderRecord, SavedRecord, SpaceOrderRecord>;

inline Rev revOf(const Record& record)
{
    return std::visit([](const auto& one) { return one.rev; }, record);
}

} // namespace tertulia
