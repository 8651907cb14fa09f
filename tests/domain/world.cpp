// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/world.h"

#include "server/services/stamps.h"
#include "server/store/schema.h"
#include "server/store/spaces.h"
#include "server/store/streams.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {
const char* kindName(const StreamId& stream)
{
    constexpr std::array names{"conversation", "space", "user"};
    return names.at(static_cast<size_t>(stream.kind()));
}
} // namespace

World::World(sql::Engine engine)
    : temp(engine), db(temp.open()), clock(Timestamp{std::chrono::milliseconds{1'800'000'000'000}})
{
    test::must(sql::migrate(*db, test::must(store::schema()), clock));
}

void World::must(const Result<Done>& result)
{
    test::must(result);
}

void World::appoint(SpaceId space, const Actor& actor)
{
    test::must(inTransaction([&](Tx& tx) -> Result<Rev> {
        const RoleRecord role{RoleId::make(), space, u"Admin"_s, {}, 1, {Permission::Administrator}};
        CHECK(stamp(tx, role));
        TRY(auto member, store::findSpaceMember(tx.db, space, actor.user));
        member->roles = {role.id};
        return stamp(tx, std::move(*member));
    }));
}

Actor World::person(const char* handle)
{
    const UserId id = UserId::make();
    test::must(db->exec("INSERT INTO users (id, handle, display_name, avatar, status, password_hash, created_at, rev, "
                        "stream_rev) VALUES (?, ?, ?, '', '', '', ?, 1, 0)",
                        id, QLatin1StringView{handle}, QLatin1StringView{handle}, clock.now()));
    return {id, DeviceId::make()};
}

ConversationId World::group(const Actor& owner, std::vector<QString> members)
{
    const ConversationCreate request{ConversationKind::Group, u"a group"_s, std::move(members)};
    return test::must(call(places::createConversation, owner, request)).conversation.id;
}

ConversationId World::direct(const Actor& one, const char* other)
{
    const ConversationCreate request{ConversationKind::Direct, {}, {QString::fromLatin1(other)}};
    return test::must(call(places::createConversation, one, request)).conversation.id;
}

SpaceId World::space(const Actor& owner, std::vector<const char*> members)
{
    const SpaceId id = test::must(call(places::createSpace, owner, SpaceCreate{u"a space"_s})).space.id;
    for (const char* member : members)
        add(owner, id, member);
    return id;
}

ConversationId World::room(const Actor& owner, SpaceId space, bool isPrivate)
{
    const RoomCreate request{space, u"a room"_s, u"about things"_s, isPrivate};
    return test::must(call(places::createRoom, owner, request)).conversation.id;
}

Result<MessageSendReply> World::trySay(const Actor& author, ConversationId conversation, const QString& body)
{
    const QString clientId = u"test-client-%1"_s.arg(++m_sent);
    return call(messages::send, author, MessageSend{conversation, clientId, body, {}});
}

MessageSendReply World::say(const Actor& author, ConversationId conversation, const QString& body)
{
    return test::must(trySay(author, conversation, body));
}

void World::add(const Actor& actor, StreamId stream, const char* handle)
{
    test::must(call(places::addMember, actor, MemberAdd{stream, QString::fromLatin1(handle)}));
}

void World::remove(const Actor& actor, StreamId stream, const char* handle)
{
    test::must(call(places::removeMember, actor, MemberRemove{stream, QString::fromLatin1(handle)}));
}

Result<SyncAfterReply> World::trySync(const Actor& actor, StreamId stream, Rev rev)
{
    return call(sync::after, actor, SyncAfter{stream, rev, {}, limits::pageMax});
}

SyncAfterReply World::sync(const Actor& actor, StreamId stream, Rev rev)
{
    return test::must(trySync(actor, stream, rev));
}

void World::befriend(const Actor& one, const char* oneHandle, const Actor& other, const char* otherHandle)
{
    test::must(call(friends::request, one, FriendRequest{QString::fromLatin1(otherHandle)}));
    test::must(call(friends::accept, other, FriendAccept{QString::fromLatin1(oneHandle)}));
}

Seq World::readSeq(const Actor& actor, ConversationId conversation)
{
    const auto reply = test::must(call(sync::heads, actor, SyncHeads{}));
    for (const StreamHead& head : reply.heads)
        if (head.stream == StreamId{conversation})
            return head.readSeq.value_or(-1);
    return -1;
}

std::vector<StreamId> World::streamsOf(const Actor& actor)
{
    std::vector<StreamId> streams;
    for (const Followed& followed :
         test::must(inTransaction([&](Tx& tx) { return places::streamsOf(tx, actor.user); })))
        streams.push_back(followed.stream);
    std::vector<StreamId> heads;
    for (const StreamHead& head : test::must(call(sync::heads, actor, SyncHeads{})).heads)
        heads.push_back(head.stream);
    if (streams != heads)
        qFatal("a session would follow %zu streams, but %zu have heads", streams.size(), heads.size());
    return streams;
}

int64_t World::rowCount(sql::Text sql)
{
    return test::must(db->value(sql)).value_or(-1);
}

QStringList outline(const Changes& changes)
{
    QStringList lines;
    for (const auto& step : changes.steps()) {
        if (const auto* publication = std::get_if<Publication>(&step))
            lines << u"%1:%2"_s.arg(QLatin1StringView{kindName(publication->stream)}).arg(publication->rev);
        else if (const auto* subscription = std::get_if<Subscription>(&step))
            lines << (subscription->on ? u"+"_s : u"-"_s) + QLatin1StringView{kindName(subscription->stream)};
        else if (std::holds_alternative<FollowAll>(step))
            lines << u">"_s;
        else if (std::holds_alternative<Parting>(step))
            lines << u"|"_s;
        else if (std::holds_alternative<Appearance>(step))
            lines << u"@"_s;
    }
    return lines;
}

} // namespace tertulia::test
