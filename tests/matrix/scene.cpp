// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matrix/scene.h"

#include "server/services/bots.h"
#include "server/services/commands.h"
#include "server/services/emoji.h"
#include "server/services/invites.h"
#include "server/services/later.h"
#include "server/services/registration.h"
#include "server/services/reminders.h"
#include "server/services/reports.h"
#include "server/services/roles.h"
#include "server/services/rooms.h"
#include "server/services/saved.h"
#include "server/services/space_members.h"
#include "server/services/threads.h"
#include "server/services/totp.h"
#include "server/services/webhooks.h"
#include "server/store/devices.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(Part part)
{
    return QLatin1StringView{partNames.at(static_cast<size_t>(part))};
}

constexpr std::array insiders{Part::Administrator, Part::Moderator, Part::Member, Part::TimedOut,
                              Part::Reader,        Part::Left,      Part::Banned};

} // namespace

Scene::Scene(sql::Engine engine) : world(engine)
{
    for (size_t i = 0; i < parts.size(); ++i)
        parts.at(i) = world.person(partNames.at(i));
    target = world.person("target");
    must(store::insertDevice(*world.db, target.device, target.user, u"theirs"_s, world.clock.now()));
    for (const Actor& actor : parts)
        must(store::insertDevice(*world.db, actor.device, actor.user, u"mine"_s, world.clock.now()));
    must(world.inTransaction([&](Tx& tx) { return registration::makeAdmin(tx, nameOf(Part::Operator)); }));
    makeSpace();
    makeGroup();
    const ConversationId direct = world.direct(part(Part::Owner), "target");
    things.push_back(thingIn("direct", direct, SpaceId::make()));
    makeThread();
    Thing space = things.front();
    space.name = "space";
    space.conversation = ConversationId::make();
    space.message = MessageId::make();
    space.stream = space.space;
    things.push_back(space);
    Thing person;
    person.name = "person";
    person.person = u"target"_s;
    person.user = target.user;
    person.stream = target.user;
    person.device = target.device;
    things.push_back(person);
}

Thing Scene::thingIn(const char* name, ConversationId conversation, SpaceId space)
{
    Thing thing;
    thing.name = name;
    thing.conversation = conversation;
    thing.space = space;
    thing.stream = conversation;
    thing.message = world.say(target, conversation, u"What the target said."_s).id;
    thing.report =
        must(world.call(reports::create, part(Part::Owner), ReportCreate{thing.message, u"rude"_s})).report.id;
    addOwn(thing);
    thing.person = u"target"_s;
    thing.user = target.user;
    thing.device = target.device;
    return thing;
}

/// What only the owner has to do with.
void Scene::addOwn(Thing& thing)
{
    const Actor& owner = part(Part::Owner);
    const QString clientId = thing.message.text();
    const Timestamp tomorrow = world.clock.now() + std::chrono::hours{24};
    thing.scheduled =
        must(world.call(later::schedule, owner, ScheduleCreate{thing.conversation, clientId, u"later"_s, {}, tomorrow}))
            .scheduled.id;
    thing.reminder =
        must(world.call(reminders::create, owner, ReminderCreate{clientId, thing.message, {}, tomorrow})).reminder.id;
    must(world.call(saved::add, owner, SavedAdd{thing.message, {}}));
}

void Scene::makeSpace()
{
    const Actor& owner = part(Part::Owner);
    const SpaceId space = world.space(owner, {"target"});
    for (const Part one : insiders)
        world.add(owner, space, partNames.at(static_cast<size_t>(one)));
    const ConversationId open = world.room(owner, space);
    const ConversationId closed = world.room(owner, space, true);
    world.add(owner, closed, "target");

    const auto role = [&](const char* name, PermissionSet permissions) {
        return must(world.call(roles::create, owner, RoleCreate{space, QString::fromLatin1(name), {}, permissions, {}}))
            .role.id;
    };
    const auto grant = [&](RoleId id, Part to) { must(world.call(roles::grant, owner, RoleGrant{id, nameOf(to)})); };
    // Each new one stands just above everybody's, so the last made is the lowest.
    grant(role("Administrators", {Permission::Administrator}), Part::Administrator);
    grant(role("Moderators", {Permission::Kick, Permission::Ban, Permission::Timeout, Permission::DeleteMessages,
                              Permission::ManageNicknames, Permission::SeeAuditLog, Permission::HandleReports}),
          Part::Moderator);
    const RoleId readers = role("Readers", {});
    grant(readers, Part::Reader);
    must(world.call(roles::setReaders, owner, RoomReaders{closed, {readers}}));
    const RoleId low = role("Tea drinkers", {});

    const auto category = must(world.call(rooms::createCategory, owner, CategoryCreate{space, u"Talk"_s})).category.id;
    const QString code = must(world.call(invites::create, owner, InviteCreate{space, {}, {}, {}})).invite.code;
    must(world.call(space_members::timeout, owner, MemberTimeout{space, nameOf(Part::TimedOut), 3600, {}}));
    world.remove(part(Part::Left), space, "left");
    must(world.call(space_members::ban, owner, MemberBan{space, nameOf(Part::Banned), {}, {}, {}}));

    for (const auto& [name, room] : {std::pair{"public room", open}, std::pair{"private room", closed}}) {
        Thing thing = thingIn(name, room, space);
        thing.role = low;
        thing.category = category;
        thing.invite = code;
        addPrograms(thing);
        things.push_back(std::move(thing));
    }
}

/// In the private room.
void Scene::makeThread()
{
    const ThreadStart request{things.at(1).message, u"scene-thread"_s, u"What hangs on it."_s};
    const auto thread = must(world.call(threads::start, target, request)).conversation.id;
    things.push_back(thingIn("thread", thread, SpaceId::make()));
}

/// A webhook, and a bot of the space that has a command there.
void Scene::addPrograms(Thing& thing)
{
    const Actor& owner = part(Part::Owner);
    const QString handle = u"bot-%1"_s.arg(things.size());
    const auto bot = must(world.call(bots::create, owner, BotCreate{handle, u"Bot"_s, ScopeSet::all(), thing.space}));
    world.add(owner, thing.space, handle.toLatin1().constData());
    if (thing.name == "private room"_ba)
        world.add(owner, thing.conversation, handle.toLatin1().constData());
    const Actor program = must(world.inTransaction([&](Tx& tx) { return bots::actorOf(tx, bot.token); }));
    thing.bot = handle;
    thing.emoji = must(world.inTransaction([&](Tx& tx) {
                      return emoji::add(tx, owner, EmojiAdd{thing.space, u"emoji-%1"_s.arg(things.size()), {}},
                                        {u"picture"_s, 1});
                  })).emoji.id;
    thing.command =
        must(world.call(commands::enroll, program, CommandRegister{thing.conversation, u"some-text-1"_s, u"does it"_s}))
            .command.id;
    thing.webhook =
        must(world.inTransaction([&](Tx& tx) {
            return webhooks::create(tx, owner, totp::newSealKey(), WebhookCreate{thing.conversation, u"CI"_s});
        })).webhook.id;
}

void Scene::makeGroup()
{
    const Actor& owner = part(Part::Owner);
    const ConversationId group = world.group(
        owner, {u"target"_s, u"admin"_s, u"moderator"_s, u"member"_s, u"timed_out"_s, u"reader"_s, u"left"_s});
    must(world.call(groups::setRole, owner, MemberSetRole{group, u"admin"_s, MemberRole::Admin}));
    world.remove(part(Part::Left), group, "left");
    things.push_back(thingIn("group", group, SpaceId::make()));
}

} // namespace tertulia::test
