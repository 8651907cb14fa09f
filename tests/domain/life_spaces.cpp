// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/bots.h"
#include "server/services/commands.h"
#include "server/services/emoji.h"
#include "server/services/notifications.h"
#include "server/services/roles.h"
#include "server/services/rooms.h"
#include "server/services/space_members.h"
#include "server/services/spaces.h"
#include "tests/domain/life.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

std::optional<ErrorCode> Life::order()
{
    const Actor actor = anyLeader();
    switch (pick(5)) {
    case 0:
        return rank(actor);
    case 1:
        return arrange(actor);
    case 2:
        return draw(actor);
    case 3:
        return treat(actor);
    default:
        SpaceEdit request{any(spaces)};
        request.description = text();
        return code(m_world.call(spaces::edit, actor, request));
    }
}

std::optional<ErrorCode> Life::rank(const Actor& actor)
{
    const bool isNew = m_roles.size() < 2 || pick(4) == 0;
    if (isNew) {
        const auto made = m_world.call(roles::create, actor,
                                       RoleCreate{any(spaces), u"role %1"_s.arg(++m_made), {}, {Permission::Post}});
        if (made.ok())
            m_roles.push_back(made->role.id);
        return code(made);
    }
    const RoleId role = any(m_roles);
    switch (pick(6)) {
    case 0:
        return code(m_world.call(roles::remove, actor, RoleDelete{role}));
    case 1:
        return code(m_world.call(roles::revoke, actor, RoleRevoke{role, anyHandle()}));
    case 2: {
        RoleEdit request{role};
        request.mentionable = pick(2) == 0;
        request.position = 1 + pick(3);
        return code(m_world.call(roles::edit, actor, request));
    }
    case 3:
        return code(
            m_world.call(roles::setOverride, actor, RoomOverrideSet{any(m_rooms), role, {}, {}, {Permission::Post}}));
    case 4:
        return code(m_world.call(roles::setReaders, actor, RoomReaders{any(m_rooms), {role}}));
    default:
        return code(m_world.call(roles::grant, actor, RoleGrant{role, anyHandle()}));
    }
}

std::optional<ErrorCode> Life::arrange(const Actor& actor)
{
    if (m_categories.empty() || pick(4) == 0) {
        const auto made =
            m_world.call(rooms::createCategory, actor, CategoryCreate{any(spaces), u"heading %1"_s.arg(++m_made)});
        if (made.ok())
            m_categories.push_back(made->category.id);
        return code(made);
    }
    const CategoryId category = any(m_categories);
    RoomEdit request{any(m_rooms)};
    switch (pick(6)) {
    case 0:
        return code(m_world.call(rooms::editCategory, actor, CategoryEdit{category, text(), {}}));
    case 1:
        return code(m_world.call(rooms::removeCategory, actor, CategoryDelete{category}));
    case 2:
        return code(m_world.call(rooms::remove, actor, RoomDelete{any(m_rooms)}));
    case 3:
        return code(m_world.call(rooms::restore, actor, RoomRestore{any(m_rooms)}));
    case 4:
        request.isPrivate = pick(2) == 0;
        return code(m_world.call(rooms::edit, actor, request));
    default:
        request.topic = text();
        request.category = category;
        return code(m_world.call(rooms::edit, actor, request));
    }
}

std::optional<ErrorCode> Life::draw(const Actor& actor)
{
    if (m_emoji.empty() || pick(3) == 0) {
        const EmojiAdd request{any(spaces), u"face%1"_s.arg(++m_made), UploadId::make()};
        const auto made = m_world.inTransaction([&](Tx& tx) {
            return emoji::add(tx, actor, request, {u"picture-of-"_s + request.name, 100});
        });
        if (made.ok())
            m_emoji.push_back(made->emoji.id);
        return code(made);
    }
    if (pick(4) == 0)
        return code(m_world.call(emoji::remove, actor, EmojiRemove{any(m_emoji)}));
    return code(m_world.call(emoji::rename, actor, EmojiRename{any(m_emoji), u"face%1"_s.arg(++m_made)}));
}

std::optional<ErrorCode> Life::treat(const Actor& actor)
{
    const SpaceId space = any(spaces);
    switch (pick(4)) {
    case 0:
        return code(m_world.call(space_members::timeout, actor, MemberTimeout{space, anyHandle(), pick(3) * 60}));
    case 1:
        return code(m_world.call(space_members::kick, actor, MemberKick{space, anyHandle()}));
    default:
        return code(m_world.call(space_members::nickname, actor, MemberNickname{space, anyHandle(), text()}));
    }
}

std::optional<ErrorCode> Life::settle()
{
    const Actor actor = people.at(pick(peopleCount));
    switch (pick(3)) {
    case 0: {
        NotificationSet request{anyConversation()};
        request.level = static_cast<NotifyLevel>(pick(3));
        return code(m_world.call(notifications::set, actor, request));
    }
    case 1:
        return code(m_world.call(notifications::setPrefs, actor, NotificationPrefs{{u"word%1"_s.arg(pick(9))}, {}}));
    default:
        return command(actor);
    }
}

/// In the first group.
Actor Life::makeBot()
{
    const auto made =
        m_world.call(bots::create, people.front(), BotCreate{u"helper"_s, u"A bot"_s, ScopeSet::all(), {}});
    const auto actor = m_world.inTransaction([&](Tx& tx) { return bots::actorOf(tx, made->token); });
    m_world.add(people.front(), conversations.front(), "helper");
    return *actor;
}

std::optional<ErrorCode> Life::command(const Actor& actor)
{
    const ConversationId place = conversations.front();
    if (pick(3) == 0)
        return code(m_world.call(commands::enroll, bot, CommandRegister{place, u"do"_s, text()}));
    return code(m_world.call(commands::invoke, actor,
                             CommandInvoke{place, u"do"_s, text(), u"call-number-%1"_s.arg(++m_made)}));
}

} // namespace tertulia::test
