// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/account_end.h"
#include "server/services/groups.h"
#include "server/services/invites.h"
#include "server/services/message_acts.h"
#include "server/services/polls.h"
#include "server/services/reactions.h"
#include "server/services/reminders.h"
#include "server/services/roles.h"
#include "server/services/rooms.h"
#include "server/services/saved.h"
#include "server/services/space_members.h"
#include "server/services/spaces.h"
#include "server/services/threads.h"
#include "tests/cluster/crossing.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A service, and what it is asked: a callable of a Site.
template<typename Service, typename Ask>
Act act(const char* name, Actor Site::*who, Service service, Ask ask)
{
    return {name, who, [service, ask](Tx& tx, const Site& site, const Actor& actor) -> Result<Done> {
                CHECK(service(tx, actor, ask(site)));
                return Done{};
            }};
}

constexpr Actor Site::*anna = &Site::anna;
constexpr Actor Site::*bruno = &Site::bruno;
constexpr Actor Site::*eva = &Site::eva;
constexpr Actor Site::*carl = &Site::carl;

template<ConversationId Site::*where>
MessageSend words(const Site& site)
{
    return {site.*where, u"races"_s, u"me too"_s, {}};
}

std::vector<Act> ofMessages()
{
    return {
        act("send to hall", bruno, &messages::send, &words<&Site::hall>),
        act("send to den", bruno, &messages::send, &words<&Site::den>),
        act("send to group", bruno, &messages::send, &words<&Site::group>),
        act("send to direct", bruno, &messages::send, &words<&Site::direct>),
        act("reply in thread", bruno, &messages::send, &words<&Site::thread>),
        act("eva replies, naming", eva, &messages::send,
            [](const Site& s) {
                return MessageSend{s.thread, u"names"_s, u"@%1 @%2"_s.arg(s.handle("bruno"), s.handle("anna")), {}};
            }),
        act("bruno replies, naming", bruno, &messages::send,
            [](const Site& s) {
                return MessageSend{s.thread, u"names"_s, u"@%1 @%2"_s.arg(s.handle("eva"), s.handle("anna")), {}};
            }),
        act("start thread", eva, &threads::start,
            [](const Site& s) {
                return ThreadStart{s.plain, u"starts"_s, u"a thread"_s};
            }),
        act("start thread too", bruno, &threads::start,
            [](const Site& s) {
                return ThreadStart{s.plain, u"starts"_s, u"mine"_s};
            }),
        act("edit", bruno, &messages::edit,
            [](const Site& s) {
                return MessageEdit{s.plain, u"other words"_s};
            }),
        act("edit in den", bruno, &messages::edit,
            [](const Site& s) {
                return MessageEdit{s.secret, u"other"_s};
            }),
        act("edit in thread", bruno, &messages::edit,
            [](const Site& s) {
                return MessageEdit{s.reply, u"other"_s};
            }),
        act("delete", anna, &messages::remove, [](const Site& s) { return MessageDelete{s.plain}; }),
        act("delete the root", anna, &messages::remove, [](const Site& s) { return MessageDelete{s.rooted}; }),
        act("pin", eva, &message_acts::pin, [](const Site& s) { return MessagePin{s.plain}; }),
        act("react", bruno, &reactions::add,
            [](const Site& s) {
                return ReactionAdd{s.rooted, u"👍"_s};
            }),
        act("vote", bruno, &polls::vote,
            [](const Site& s) {
                return PollVote{s.poll, {1}};
            }),
    };
}

std::vector<Act> ofOneself()
{
    return {
        act("mark 1", bruno, &reading::mark,
            [](const Site& s) {
                return ReadMark{s.hall, 2};
            }),
        act("mark 2", bruno, &reading::mark,
            [](const Site& s) {
                return ReadMark{s.hall, 3};
            }),
        act("mark in thread", eva, &reading::mark,
            [](const Site& s) {
                return ReadMark{s.thread, 2};
            }),
        act("draft", bruno, &reading::setDraft,
            [](const Site& s) {
                return DraftSet{s.den, u"draft"_s, {}, {}};
            }),
        act("save", bruno, &saved::add,
            [](const Site& s) {
                return SavedAdd{s.secret, {}};
            }),
        act("remind", bruno, &reminders::create,
            [](const Site& s) {
                return ReminderCreate{u"reminds"_s, s.secret, u"think"_s, Timestamp{1'900'000'000'000ms}};
            }),
        act("follow", bruno, &threads::follow,
            [](const Site& s) {
                return ThreadFollow{s.thread, false};
            }),
        act("befriend", carl, &friends::request, [](const Site& s) { return FriendRequest{s.handle("bruno")}; }),
        act("befriend back", bruno, &friends::request, [](const Site& s) { return FriendRequest{s.handle("carl")}; }),
        act("part", bruno, &friends::remove, [](const Site& s) { return FriendRemove{s.handle("eva")}; }),
        act("block", eva, &privacy::block, [](const Site& s) { return BlockAdd{s.handle("bruno")}; }),
        act("open direct", carl, &places::createConversation,
            [](const Site& s) {
                return ConversationCreate{ConversationKind::Direct, {}, {s.handle("bruno")}};
            }),
        act("open direct too", bruno, &places::createConversation,
            [](const Site& s) {
                return ConversationCreate{ConversationKind::Direct, {}, {s.handle("carl")}};
            }),
        act("gather", eva, &places::createConversation,
            [](const Site& s) {
                return ConversationCreate{ConversationKind::Group, u"new"_s, {s.handle("carl"), s.handle("bruno")}};
            }),
    };
}

std::vector<Act> ofMembers()
{
    return {
        act("kick", anna, &space_members::kick,
            [](const Site& s) {
                return MemberKick{s.space, s.handle("bruno"), {}, {}};
            }),
        act("ban", eva, &space_members::ban,
            [](const Site& s) {
                return MemberBan{s.space, s.handle("bruno"), {}, 3600, {}};
            }),
        act("time out", anna, &space_members::timeout,
            [](const Site& s) {
                return MemberTimeout{s.space, s.handle("bruno"), 60, {}};
            }),
        act("name", anna, &space_members::nickname,
            [](const Site& s) {
                return MemberNickname{s.space, s.handle("bruno"), u"Bru"_s};
            }),
        act("leave", bruno, &places::removeMember,
            [](const Site& s) {
                return MemberRemove{s.space, s.handle("bruno")};
            }),
        act("join", carl, &invites::join, [](const Site& s) { return SpaceJoin{s.code}; }),
        act("let in", eva, &places::addMember,
            [](const Site& s) {
                return MemberAdd{s.space, s.handle("carl")};
            }),
        act("into den", anna, &places::addMember,
            [](const Site& s) {
                return MemberAdd{s.den, s.handle("eva")};
            }),
        act("out of den", anna, &places::removeMember,
            [](const Site& s) {
                return MemberRemove{s.den, s.handle("bruno")};
            }),
        act("into group", eva, &places::addMember,
            [](const Site& s) {
                return MemberAdd{s.group, s.handle("carl")};
            }),
        act("out of group", anna, &places::removeMember,
            [](const Site& s) {
                return MemberRemove{s.group, s.handle("bruno")};
            }),
        act("leave group", anna, &places::removeMember,
            [](const Site& s) {
                return MemberRemove{s.group, s.handle("anna")};
            }),
        act("hand over group", anna, &groups::setRole,
            [](const Site& s) {
                return MemberSetRole{s.group, s.handle("bruno"), MemberRole::Owner};
            }),
        act("grant", anna, &roles::grant,
            [](const Site& s) {
                return RoleGrant{s.staff, s.handle("eva")};
            }),
        act("revoke", eva, &roles::revoke,
            [](const Site& s) {
                return RoleRevoke{s.staff, s.handle("bruno")};
            }),
        {"end account", bruno,
         [](Tx& tx, const Site&, const Actor& actor) -> Result<Done> {
             CHECK(account_end::remove(tx, actor, {}));
             return Done{};
         },
         true},
    };
}

std::vector<Act> ofPlaces()
{
    const auto isPrivate = [](ConversationId room, bool value) {
        RoomEdit request{room};
        request.isPrivate = value;
        return request;
    };
    const auto titled = [](ConversationId room) {
        RoomEdit request{room};
        request.title = u"new title"_s;
        return request;
    };
    const auto nobodyPosts = [](RoleId role) {
        RoleEdit request{role};
        request.permissions = PermissionSet{};
        return request;
    };
    return {
        act("make room", eva, &places::createRoom,
            [](const Site& s) {
                return RoomCreate{s.space, u"new"_s};
            }),
        act("make den", eva, &places::createRoom,
            [](const Site& s) {
                return RoomCreate{s.space, u"new"_s, {}, true, {}};
            }),
        act("rename hall", eva, &rooms::edit, [titled](const Site& s) { return titled(s.hall); }),
        act("close hall", anna, &rooms::edit, [isPrivate](const Site& s) { return isPrivate(s.hall, true); }),
        act("open den", anna, &rooms::edit, [isPrivate](const Site& s) { return isPrivate(s.den, false); }),
        act("delete hall", eva, &rooms::remove, [](const Site& s) { return RoomDelete{s.hall}; }),
        act("delete den", anna, &rooms::remove, [](const Site& s) { return RoomDelete{s.den}; }),
        act("restore cellar", anna, &rooms::restore, [](const Site& s) { return RoomRestore{s.cellar}; }),
        act("delete category", eva, &rooms::removeCategory, [](const Site& s) { return CategoryDelete{s.category}; }),
        act("no readers", anna, &roles::setReaders,
            [](const Site& s) {
                return RoomReaders{s.den, {}};
            }),
        act("delete role", anna, &roles::remove, [](const Site& s) { return RoleDelete{s.staff}; }),
        act("silence everybody", eva, &roles::edit, [nobodyPosts](const Site& s) { return nobodyPosts(s.everyone); }),
        act("silence in hall", anna, &roles::setOverride,
            [](const Site& s) {
                return RoomOverrideSet{s.hall, {}, s.handle("bruno"), {}, {Permission::Post}};
            }),
        act("delete space", anna, &spaces::remove, [](const Site& s) { return SpaceDelete{s.space}; }),
        act("hand over space", anna, &spaces::handOver,
            [](const Site& s) {
                return SpaceHandOver{s.space, s.handle("bruno")};
            }),
    };
}

} // namespace

const std::vector<Act>& acts()
{
    static const std::vector<Act> all = [] {
        std::vector<Act> made = ofMessages();
        for (auto more : {ofOneself(), ofMembers(), ofPlaces()})
            made.insert(made.end(), more.begin(), more.end());
        return made;
    }();
    return all;
}

} // namespace tertulia::test
