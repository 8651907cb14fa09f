// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/invites.h"
#include "server/services/polls.h"
#include "server/services/roles.h"
#include "server/services/rooms.h"
#include "server/services/threads.h"
#include "server/store/roles.h"
#include "tests/cluster/crossing.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

Site buildSite(World& world, int number)
{
    Site site;
    site.number = number;
    must(world.db->begin());
    Changes changes;
    Tx tx{*world.db, world.clock, changes};
    const auto person = [&](const char* name) { return world.person(site.handle(name).toLatin1().constData()); };
    site.anna = person("anna");
    site.bruno = person("bruno");
    site.eva = person("eva");
    site.carl = person("carl");
    int said = 0;
    const auto say = [&](const Actor& who, ConversationId where) {
        return must(messages::send(tx, who, {where, u"said-%1"_s.arg(++said), u"words"_s, {}})).id;
    };
    site.space = must(places::createSpace(tx, site.anna, SpaceCreate{u"Club"_s})).space.id;
    for (const char* name : {"bruno", "eva"})
        must(places::addMember(tx, site.anna, MemberAdd{site.space, site.handle(name)}));
    site.everyone = store::everyoneOf(site.space);
    site.staff = must(roles::create(tx, site.anna, RoleCreate{site.space, u"staff"_s})).role.id;
    const auto mods = must(
        roles::create(tx, site.anna, RoleCreate{site.space, u"mods"_s, {}, {Permission::Administrator}, site.staff}));
    must(roles::grant(tx, site.anna, RoleGrant{mods.role.id, site.handle("eva")}));
    site.category = must(rooms::createCategory(tx, site.anna, CategoryCreate{site.space, u"Ground"_s})).category.id;
    const auto room = [&](const char* title, bool isPrivate, std::optional<CategoryId> category = {}) {
        const RoomCreate request{site.space, QString::fromLatin1(title), {}, isPrivate, category};
        return must(places::createRoom(tx, site.anna, request)).conversation.id;
    };
    site.hall = room("hall", false, site.category);
    site.den = room("den", true);
    site.cellar = room("cellar", false);
    must(rooms::remove(tx, site.anna, RoomDelete{site.cellar}));
    must(roles::setReaders(tx, site.anna, RoomReaders{site.den, {site.staff}}));
    must(roles::grant(tx, site.anna, RoleGrant{site.staff, site.handle("bruno")}));
    const ConversationCreate group{ConversationKind::Group, u"group"_s, {site.handle("bruno"), site.handle("eva")}};
    site.group = must(places::createConversation(tx, site.anna, group)).conversation.id;
    const ConversationCreate direct{ConversationKind::Direct, {}, {site.handle("eva")}};
    site.direct = must(places::createConversation(tx, site.bruno, direct)).conversation.id;
    must(friends::request(tx, site.bruno, FriendRequest{site.handle("eva")}));
    must(friends::accept(tx, site.eva, FriendAccept{site.handle("bruno")}));
    site.plain = say(site.bruno, site.hall);
    site.rooted = say(site.eva, site.hall);
    site.secret = say(site.bruno, site.den);
    const auto started = must(threads::start(tx, site.anna, ThreadStart{site.rooted, u"begins"_s, u"a thread"_s}));
    site.thread = started.conversation.id;
    site.reply = say(site.bruno, site.thread);
    site.poll = must(polls::create(tx, site.eva, PollCreate{site.group, u"asks"_s, u"which?"_s, {u"a"_s, u"b"_s}})).id;
    for (const ConversationId where : {site.hall, site.group, site.direct})
        say(site.eva, where);
    site.code = must(invites::create(tx, site.anna, InviteCreate{site.space, {}, 1, {}})).invite.code;
    must(world.db->commit());
    return site;
}

} // namespace tertulia::test
