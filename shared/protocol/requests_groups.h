// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about a group as such: how it looks, what newcomers may read, who leads it.
#pragma once

#include "shared/protocol/requests_places.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule avatar{TextKind::Key, 0, limits::avatarLength};
} // namespace rule

struct ConversationEditReply
{
    ConversationRecord conversation;
    static constexpr auto fields = std::tuple{Field{"conversation", &ConversationEditReply::conversation}};
};

struct ConversationEdit
{
    using Reply = ConversationEditReply;
    static constexpr auto type = "conversation.edit";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Changes a group; what is left out stays. `history` counts for those who come from now on: `joined` lets them "
        "read only what is said after their coming. `avatar` is \"\" or \"face:SEED\".";
    ConversationId conversation;
    std::optional<QString> title{};
    std::optional<QString> topic{};
    std::optional<QString> avatar{};
    std::optional<HistoryAccess> history{};
    static constexpr auto fields = std::tuple{
        Field{"conversation", &ConversationEdit::conversation},
        Field{"title", &ConversationEdit::title, rule::roomName}, Field{"topic", &ConversationEdit::topic, rule::topic},
        Field{"avatar", &ConversationEdit::avatar, rule::avatar}, Field{"history", &ConversationEdit::history}};
};

struct MemberSetRole
{
    using Reply = RevReply;
    static constexpr auto type = "member.set_role";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "The owner of a group or private room ranks its members. Making somebody else the "
                                  "owner hands it over: the asker is an admin then.";
    ConversationId conversation;
    QString user;
    MemberRole role = MemberRole::Member;
    static constexpr auto fields =
        std::tuple{Field{"conversation", &MemberSetRole::conversation},
                   Field{"user", &MemberSetRole::user, rule::handle}, Field{"role", &MemberSetRole::role}};
};

} // namespace tertulia
