// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about a space as such, and about its members by those who look after it.
#pragma once

#include "shared/protocol/requests_roles.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule nickname{TextKind::Name, 0, limits::nameLength};
} // namespace rule

struct SpaceEdit
{
    using Reply = SpaceReply;
    static constexpr auto type = "space.edit";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Changes a space; what is left out stays.";
    SpaceId space;
    std::optional<QString> name{};
    std::optional<QString> description{};
    static constexpr auto fields =
        std::tuple{Field{"space", &SpaceEdit::space}, Field{"name", &SpaceEdit::name, rule::name},
                   Field{"description", &SpaceEdit::description, rule::topic}};
};

struct SpaceDelete
{
    using Reply = LossReply;
    static constexpr auto type = "space.delete";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Deletes a space with all its rooms; only its owner may. For 7 days it can be restored.";
    SpaceId space;
    std::optional<bool> dryRun{};
    static constexpr auto fields =
        std::tuple{Field{"space", &SpaceDelete::space}, Field{"dry_run", &SpaceDelete::dryRun}};
};

struct SpaceRestore
{
    using Reply = SpaceReply;
    static constexpr auto type = "space.restore";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Brings a deleted space back within 7 days, with all that was in it.";
    SpaceId space;
    static constexpr auto fields = std::tuple{Field{"space", &SpaceRestore::space}};
};

struct SpaceHandOver
{
    using Reply = SpaceReply;
    static constexpr auto type = "space.hand_over";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Makes another member the owner of a space; only its owner may.";
    SpaceId space;
    QString user;
    static constexpr auto fields =
        std::tuple{Field{"space", &SpaceHandOver::space}, Field{"user", &SpaceHandOver::user, rule::handle}};
};

struct MemberKick
{
    using Reply = LossReply;
    static constexpr auto type = "member.kick";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Takes somebody of lower rank out of a space. He may come back.";
    SpaceId space;
    QString user;
    std::optional<QString> reason{};
    std::optional<bool> dryRun{};
    static constexpr auto fields =
        std::tuple{Field{"space", &MemberKick::space}, Field{"user", &MemberKick::user, rule::handle},
                   Field{"reason", &MemberKick::reason, rule::reason}, Field{"dry_run", &MemberKick::dryRun}};
};

struct MemberBan
{
    using Reply = LossReply;
    static constexpr auto type = "member.ban";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Takes somebody out of a space and keeps him out until member.unban; he need not be in it. Ends the invites he "
        "made. "
        "Can delete what he wrote in its rooms in the last seconds, the newest 1000 messages at most.";
    SpaceId space;
    QString user;
    std::optional<QString> reason{};
    std::optional<int> deleteMessagesS{};
    std::optional<bool> dryRun{};
    static constexpr auto fields =
        std::tuple{Field{"space", &MemberBan::space}, Field{"user", &MemberBan::user, rule::handle},
                   Field{"reason", &MemberBan::reason, rule::reason},
                   Field{"delete_messages_s", &MemberBan::deleteMessagesS, RangeRule{0, limits::banSweepMax}},
                   Field{"dry_run", &MemberBan::dryRun}};
};

struct MemberUnban
{
    using Reply = EmptyReply;
    static constexpr auto type = "member.unban";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Ends a ban; it does not bring anybody back. Again changes nothing.";
    SpaceId space;
    QString user;
    static constexpr auto fields =
        std::tuple{Field{"space", &MemberUnban::space}, Field{"user", &MemberUnban::user, rule::handle}};
};

struct Ban
{
    UserId user;
    UserId by;
    QString reason;
    Timestamp at{};
    static constexpr auto fields = std::tuple{Field{"user", &Ban::user}, Field{"by", &Ban::by},
                                              Field{"reason", &Ban::reason}, Field{"at", &Ban::at}};
    bool operator==(const Ban&) const = default;
};

struct BanListReply
{
    std::vector<Ban> bans; ///< by id of the banned
    std::vector<UserRecord> users;
    bool more = false;
    static constexpr auto fields = std::tuple{Field{"bans", &BanListReply::bans, ListRule{limits::pageMax}},
                                              Field{"users", &BanListReply::users, ListRule{limits::jsonArray}},
                                              Field{"more", &BanListReply::more}};
};

struct BanList
{
    using Reply = BanListReply;
    static constexpr auto type = "ban.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Who is banned from a space, by id; for who may ban.";
    SpaceId space;
    std::optional<UserId> after{};
    std::optional<int> limit{};
    static constexpr auto fields = std::tuple{Field{"space", &BanList::space}, Field{"after", &BanList::after},
                                              Field{"limit", &BanList::limit, RangeRule{1, limits::pageMax}}};
};

struct MemberTimeout
{
    using Reply = SpaceMemberReply;
    static constexpr auto type = "member.timeout";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Lets somebody of lower rank only read for so many seconds; 0 ends it.";
    SpaceId space;
    QString user;
    int seconds = 0;
    std::optional<QString> reason{};
    static constexpr auto fields =
        std::tuple{Field{"space", &MemberTimeout::space}, Field{"user", &MemberTimeout::user, rule::handle},
                   Field{"seconds", &MemberTimeout::seconds, RangeRule{0, limits::timeoutMax}},
                   Field{"reason", &MemberTimeout::reason, rule::reason}};
};

struct MemberNickname
{
    using Reply = SpaceMemberReply;
    static constexpr auto type = "member.nickname";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "What somebody (the asker, if `user` is left out) is called in a space; empty: as "
                                  "everywhere.";
    SpaceId space;
    std::optional<QString> user{};
    QString nickname;
    static constexpr auto fields =
        std::tuple{Field{"space", &MemberNickname::space}, Field{"user", &MemberNickname::user, rule::handle},
                   Field{"nickname", &MemberNickname::nickname, rule::nickname}};
};

} // namespace tertulia
