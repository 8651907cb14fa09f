// SPDX-License-Identifier: GPL-3.0-or-later
// A small world with one person of each kind and one thing of each kind, for asking every request about all of them.
#pragma once

#include "tests/domain/world.h"

namespace tertulia::test {

/// Ten kinds of people, as they stand to the space and its rooms; to the group where that has such a kind. In the
/// direct, the owner talks with the target.
enum class Part { Owner, Administrator, Moderator, Member, TimedOut, Reader, Left, Banned, Stranger, Operator };
inline constexpr std::array partNames{"owner",  "admin", "moderator", "member",   "timed_out",
                                      "reader", "left",  "banned",    "stranger", "operator"};

/// Ids that a request may name. What a thing does not have is an id of nothing.
struct Thing
{
    const char* name = "";
    ConversationId conversation = ConversationId::make();
    SpaceId space = SpaceId::make();
    StreamId stream = ConversationId::make();
    MessageId message = MessageId::make();       ///< by the target
    ReportId report = ReportId::make();          ///< of that message, by the owner
    ScheduledId scheduled = ScheduledId::make(); ///< a message for there, by the owner
    ReminderId reminder = ReminderId::make();    ///< of that message, the owner's, who has saved it too
    RoleId role = RoleId::make();                ///< below the moderators'
    CategoryId category = CategoryId::make();
    QString invite = QStringLiteral("no-such-invite-code-0");
    WebhookId webhook = WebhookId::make(); ///< incoming
    CommandId command = CommandId::make(); ///< of the bot
    EmojiId emoji = EmojiId::make();
    QString bot = QStringLiteral("no-bot");    ///< handle of one that belongs to the space
    QString person = QStringLiteral("nobody"); ///< the target's handle
    UserId user = UserId::make();
    DeviceId device = DeviceId::make(); ///< the target's
};

struct Scene
{
    explicit Scene(sql::Engine engine);

    World world;
    std::array<Actor, partNames.size()> parts;
    Actor target;
    /// Public room, private room, group, direct, thread, space, person.
    std::vector<Thing> things;

private:
    void makeSpace();
    void addPrograms(Thing& thing);
    void addOwn(Thing& thing);
    void makeGroup();
    void makeThread();
    Thing thingIn(const char* name, ConversationId conversation, SpaceId space);
    [[nodiscard]] const Actor& part(Part part) const { return parts.at(static_cast<size_t>(part)); }
};

} // namespace tertulia::test
