// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about rooms that exist and the categories they stand in.
#pragma once

#include "shared/protocol/requests_roles.h"

namespace tertulia {

struct RoomEdit
{
    using Reply = RoomReply;
    static constexpr auto type = "room.edit";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Changes a room; what is left out stays. Becoming private keeps the asker and the holders of its readers' "
        "roles; becoming public lets the whole space in. The history stays.";
    ConversationId room;
    std::optional<QString> title{};
    std::optional<QString> topic{};
    std::optional<CategoryId> category{};
    std::optional<bool> noCategory{};
    std::optional<int> position{};
    std::optional<int> slowModeS{};
    std::optional<bool> isPrivate{};
    static constexpr auto fields =
        std::tuple{Field{"room", &RoomEdit::room},
                   Field{"title", &RoomEdit::title, rule::roomName},
                   Field{"topic", &RoomEdit::topic, rule::topic},
                   Field{"category", &RoomEdit::category},
                   Field{"no_category", &RoomEdit::noCategory},
                   Field{"position", &RoomEdit::position, RangeRule{0, limits::roomsOfASpace * 10}},
                   Field{"slow_mode_s", &RoomEdit::slowModeS, RangeRule{0, limits::slowModeMax}},
                   Field{"private", &RoomEdit::isPrivate}};
};

struct RoomDelete
{
    using Reply = LossReply;
    static constexpr auto type = "room.delete";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Deletes a room for everybody. For 7 days it can be restored.";
    ConversationId room;
    std::optional<bool> dryRun{};
    static constexpr auto fields = std::tuple{Field{"room", &RoomDelete::room}, Field{"dry_run", &RoomDelete::dryRun}};
};

struct RoomRestore
{
    using Reply = RoomReply;
    static constexpr auto type = "room.restore";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Brings a deleted room back within 7 days, with its history and its people.";
    ConversationId room;
    static constexpr auto fields = std::tuple{Field{"room", &RoomRestore::room}};
};

struct CategoryReply
{
    CategoryRecord category;
    static constexpr auto fields = std::tuple{Field{"category", &CategoryReply::category}};
};

struct CategoryCreate
{
    using Reply = CategoryReply;
    static constexpr auto type = "category.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Makes a category, below the others.";
    SpaceId space;
    QString name;
    static constexpr auto fields =
        std::tuple{Field{"space", &CategoryCreate::space}, Field{"name", &CategoryCreate::name, rule::name}};
};

struct CategoryEdit
{
    using Reply = CategoryReply;
    static constexpr auto type = "category.edit";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Changes a category; what is left out stays.";
    CategoryId category;
    std::optional<QString> name{};
    std::optional<int> position{};
    static constexpr auto fields =
        std::tuple{Field{"category", &CategoryEdit::category}, Field{"name", &CategoryEdit::name, rule::name},
                   Field{"position", &CategoryEdit::position, RangeRule{0, limits::categoriesOfASpace * 10}}};
};

struct CategoryDelete
{
    using Reply = CategoryReply;
    static constexpr auto type = "category.delete";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Deletes a category. Its rooms stay, in none.";
    CategoryId category;
    static constexpr auto fields = std::tuple{Field{"category", &CategoryDelete::category}};
};

} // namespace tertulia
