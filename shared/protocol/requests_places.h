// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about spaces, rooms, groups, directs and who is in them.
#pragma once

#include "shared/protocol/requests_auth.h"

namespace tertulia {

struct ConversationReply
{
    ConversationRecord conversation;
    std::vector<MemberRecord> members;
    std::vector<UserRecord> users; ///< the people behind `members`
    static constexpr auto fields =
        std::tuple{Field{"conversation", &ConversationReply::conversation},
                   Field{"members", &ConversationReply::members, ListRule{limits::jsonArray}},
                   Field{"users", &ConversationReply::users, ListRule{limits::jsonArray}}};
};

struct ConversationCreate
{
    using Reply = ConversationReply;
    static constexpr auto type = "conversation.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Makes a group (title, any number of members) or opens the direct with one person: "
                                  "there is one direct per pair, "
                                  "asking again returns it. A group made again with the same `client_id` is the "
                                  "first one.";
    ConversationKind kind = ConversationKind::Group;
    std::optional<QString> title{};
    std::vector<QString> members;           ///< handles; the asker need not be named
    std::optional<QString> clientId{};      ///< groups: made by the client, unique among what the asker makes
    std::optional<HistoryAccess> history{}; ///< groups: what later members may read; `all` if absent
    static constexpr auto fields =
        std::tuple{Field{"kind", &ConversationCreate::kind}, Field{"title", &ConversationCreate::title, rule::roomName},
                   Field{"members", &ConversationCreate::members, ListRule{limits::groupMembers, rule::handle}},
                   Field{"client_id", &ConversationCreate::clientId, rule::clientId},
                   Field{"history", &ConversationCreate::history}};
};

struct SpaceReply
{
    SpaceRecord space;
    static constexpr auto fields = std::tuple{Field{"space", &SpaceReply::space}};
};

struct SpaceCreate
{
    using Reply = SpaceReply;
    static constexpr auto type = "space.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Makes a space owned by the asker, without rooms.";
    QString name;
    static constexpr auto fields = std::tuple{Field{"name", &SpaceCreate::name, rule::name}};
};

struct RoomCreate
{
    using Reply = ConversationReply;
    static constexpr auto type = "room.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Makes a room in a space. A public room belongs to every member of the space; a private one to its members.";
    SpaceId space;
    QString title;
    std::optional<QString> topic{};
    std::optional<bool> isPrivate{};
    std::optional<CategoryId> category{};
    static constexpr auto fields =
        std::tuple{Field{"space", &RoomCreate::space}, Field{"title", &RoomCreate::title, rule::roomName},
                   Field{"topic", &RoomCreate::topic, rule::topic}, Field{"private", &RoomCreate::isPrivate},
                   Field{"category", &RoomCreate::category}};
};

struct RevReply
{
    Rev rev = 0; ///< of the stream the change is in
    static constexpr auto fields = std::tuple{Field{"rev", &RevReply::rev}};
};

struct MemberAdd
{
    using Reply = RevReply;
    static constexpr auto type = "member.add";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Brings somebody into a group, a private room or a space.";
    StreamId stream; ///< conversation:… or space:…
    QString user;    ///< handle
    static constexpr auto fields =
        std::tuple{Field{"stream", &MemberAdd::stream}, Field{"user", &MemberAdd::user, rule::handle}};
};

struct MemberRemove
{
    using Reply = RevReply;
    static constexpr auto type = "member.remove";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Takes somebody out of a group, a private room or a space; oneself = leave.";
    StreamId stream;
    QString user;
    static constexpr auto fields =
        std::tuple{Field{"stream", &MemberRemove::stream}, Field{"user", &MemberRemove::user, rule::handle}};
};

struct TypingSet
{
    using Reply = EmptyReply;
    static constexpr auto type = "typing.set";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Tells the others that the asker writes (again within 6 s while it lasts) or stopped.";
    ConversationId conversation;
    bool typing = false;
    static constexpr auto fields =
        std::tuple{Field{"conversation", &TypingSet::conversation}, Field{"typing", &TypingSet::typing}};
};

} // namespace tertulia
