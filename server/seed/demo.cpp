// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seed/demo.h"

#include "server/seed/care.h"
#include "server/seed/story.h"
#include "server/services/friends.h"
#include "server/services/message_acts.h"
#include "server/services/messages.h"
#include "server/services/places.h"
#include "server/services/polls.h"
#include "server/services/reactions.h"
#include "server/services/reading.h"
#include "server/services/stamps.h"
#include "server/services/threads.h"
#include "server/store/profiles.h"
#include "server/store/spaces.h"
#include "server/store/users.h"

#include <random>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace demo {

namespace {

constexpr unsigned storySeed = 1936; // a year of many tertulias
const QString visitor = u"demo"_s;

/// Plays a story into the database. The clock it hands to the services stands where the story is.
class Stage
{
public:
    Stage(sql::Db& db, const Script& script, Timestamp now)
        : m_db(db), m_script(script), m_now(now), m_clock(beginningOf(now)), m_random(storySeed)
    {
    }

    Result<DemoSummary> play(const QString& passwordHash)
    {
        CHECK(makePeople(passwordHash));
        CHECK(makeFriends());
        CHECK(makeSpaces());
        CHECK(makePlaces());
        CHECK(lookAfterSpaces());
        for (const Event& event : tellStory(m_script, m_now, storySeed))
            CHECK(play(event));
        CHECK(markReading());
        return m_summary;
    }

private:
    /// What the services publish is for nobody: no session lives while a demo is made.
    template<typename Work>
    auto act(Work&& work)
    {
        Changes unheard;
        Tx tx{m_db, m_clock, unheard};
        return work(tx);
    }
    Actor actor(const QString& handle) const { return {m_users.value(handle), {}}; }
    void moveTo(Timestamp at)
    {
        if (at > m_clock.now())
            m_clock.advance(at - m_clock.now());
    }

    Result<Done> makePeople(const QString& passwordHash)
    {
        for (const Person& person : m_script.people) {
            UserRecord user;
            user.id = UserId::make();
            user.handle = person.handle;
            user.displayName = person.name;
            user.avatar = u"face:"_s + person.handle;
            user.status = person.status;
            user.createdAt = m_clock.now();
            user.rev = 1;
            CHECK(store::insertUser(m_db, user, passwordHash, false));
            m_users.insert(person.handle, user.id);
        }
        return Done{};
    }

    Result<Done> makeFriends()
    {
        for (const Friendship& one : m_script.friendships) {
            CHECK(act([&](Tx& tx) { return friends::request(tx, actor(one.one), FriendRequest{one.other}); }));
            if (one.isAccepted)
                CHECK(act([&](Tx& tx) { return friends::accept(tx, actor(one.other), FriendAccept{one.one}); }));
        }
        return Done{};
    }

    Result<Done> makeSpaces()
    {
        for (const Space& space : m_script.spaces) {
            const Actor owner = actor(space.owner);
            TRY(const auto made, act([&](Tx& tx) { return places::createSpace(tx, owner, SpaceCreate{space.name}); }));
            const SpaceId id = made.space.id;
            for (const QString& handle : space.admins + space.members)
                CHECK(act([&](Tx& tx) { return places::addMember(tx, owner, MemberAdd{id, handle}); }));
            CHECK(act([&](Tx& tx) { return appoint(tx, id, space.admins); }));
            m_spaces.insert(space.name, id);
            m_owners.insert(space.name, owner);
            ++m_summary.spaces;
        }
        return Done{};
    }

    /// A role that may do everything, and its holders.
    Result<Rev> appoint(Tx& tx, SpaceId space, const QStringList& admins)
    {
        RoleRecord role;
        role.id = RoleId::make();
        role.space = space;
        role.name = u"Admin"_s;
        role.color = u"#e0a458"_s;
        role.position = 1;
        role.permissions = {Permission::Administrator};
        TRY(Rev rev, stamp(tx, role));
        for (const QString& handle : admins) {
            TRY(auto member, store::findSpaceMember(tx.db, space, m_users.value(handle)));
            if (!member)
                return ErrorCode::Internal;
            member->roles = {role.id};
            TRY(rev, stamp(tx, std::move(*member)));
        }
        return rev;
    }

    Result<Done> makePlaces()
    {
        for (const Place& place : m_script.places) {
            TRY(const auto made, place.kind == ConversationKind::Room ? makeRoom(place) : makeConversation(place));
            m_places.push_back(made);
            ++m_summary.conversations;
        }
        return Done{};
    }

    Result<Done> lookAfterSpaces()
    {
        return act([&](Tx& tx) { return lookAfter(tx, m_script.care, {m_users, m_spaces, m_owners, m_rooms}); });
    }

    Result<ConversationId> makeRoom(const Place& place)
    {
        const Actor owner = m_owners.value(place.space);
        const RoomCreate request{m_spaces.value(place.space), place.name, place.topic, place.isPrivate};
        TRY(const auto made, act([&](Tx& tx) { return places::createRoom(tx, owner, request); }));
        const ConversationId id = made.conversation.id;
        for (const QString& handle : place.people)
            if (place.isPrivate && m_users.value(handle) != owner.user)
                CHECK(act([&](Tx& tx) { return places::addMember(tx, owner, MemberAdd{id, handle}); }));
        m_rooms.insert(place.space + u'/' + place.name, id);
        return id;
    }

    Result<ConversationId> makeConversation(const Place& place)
    {
        ConversationCreate request;
        request.kind = place.kind;
        if (place.kind == ConversationKind::Group)
            request.title = place.name;
        request.members = {place.people.begin() + 1, place.people.end()};
        const Actor first = actor(place.people.front());
        TRY(const auto made, act([&](Tx& tx) { return places::createConversation(tx, first, request); }));
        return made.conversation.id;
    }

    Result<Done> play(const Event& event)
    {
        moveTo(event.at);
        const Actor who = actor(event.who);
        const MessageId about = m_messages.value(event.about);
        switch (event.kind) {
        case Line::Say:
            return say(event, who);
        case Line::Ask:
            return ask(event, who);
        case Line::Edit:
            return acted([&](Tx& tx) { return messages::edit(tx, who, {about, event.text}); });
        case Line::Withdraw:
            return acted([&](Tx& tx) { return messages::remove(tx, who, {about}); });
        case Line::React:
            return acted([&](Tx& tx) { return reactions::add(tx, who, {about, event.text}); });
        case Line::Vote:
            return acted([&](Tx& tx) { return polls::vote(tx, who, {about, {event.text.toInt()}}); });
        case Line::Pin:
            return acted([&](Tx& tx) { return message_acts::pin(tx, who, {about}); });
        case Line::Thread:
            ++m_summary.messages;
            return acted([&](Tx& tx) { return threads::start(tx, who, {about, nextClientId(), event.text}); });
        }
        return Done{};
    }

    template<typename Work>
    Result<Done> acted(Work&& work)
    {
        const auto result = act(std::forward<Work>(work));
        return result.ok() ? Result<Done>{Done{}} : Result<Done>{result.error()};
    }
    QString nextClientId() { return u"demo-%1"_s.arg(m_clientIds++, 6, 10, QChar(u'0')); }

    /// "question | one | other"
    Result<Done> ask(const Event& event, const Actor& who)
    {
        QStringList parts = event.text.split(u'|');
        for (QString& part : parts)
            part = part.trimmed();
        PollCreate request{m_places.at(event.place), nextClientId(), parts.takeFirst(), {parts.begin(), parts.end()}};
        TRY(const auto sent, act([&](Tx& tx) { return polls::create(tx, who, request); }));
        said(event, who, sent);
        return Done{};
    }

    Result<Done> say(const Event& event, const Actor& who)
    {
        MessageSend request{m_places.at(event.place), nextClientId(), event.text, {}};
        if (event.about >= 0)
            request.replyTo = m_messages.value(event.about);
        TRY(const auto sent, act([&](Tx& tx) { return messages::send(tx, who, request); }));
        said(event, who, sent);
        return Done{};
    }

    void said(const Event& event, const Actor& who, const MessageSendReply& sent)
    {
        const ConversationId where = m_places.at(event.place);
        m_messages.insert(event.id, sent.id);
        m_lastSeq[where] = sent.seq;
        m_spoken[{who.user, where}] = sent.seq;
        ++m_summary.messages;
    }

    /// The visitor has some news to read; of the others most have read everything.
    Result<Done> markReading()
    {
        moveTo(m_now);
        for (size_t i = 0; i < m_places.size(); ++i) {
            const Place& place = m_script.places.at(i);
            const Seq last = m_lastSeq.value(m_places.at(i));
            for (const QString& handle : place.people) {
                const Seq behind = handle == visitor ? place.unread : static_cast<Seq>(m_random() % 10) - 6;
                const Actor who = actor(handle);
                const Seq seq = last - std::max<Seq>(behind, 0);
                if (seq > m_spoken.value({who.user, m_places.at(i)}))
                    CHECK(act([&](Tx& tx) { return reading::mark(tx, who, {m_places.at(i), seq}); }));
            }
        }
        return Done{};
    }

    sql::Db& m_db;
    const Script& m_script;
    Timestamp m_now;
    ManualClock m_clock;
    std::mt19937 m_random;
    QHash<QString, UserId> m_users{};
    QHash<QString, SpaceId> m_spaces{};
    QHash<QString, Actor> m_owners{};
    QHash<QString, ConversationId> m_rooms{}; ///< by "SPACE/ROOM"
    std::vector<ConversationId> m_places{};
    QHash<int, MessageId> m_messages{};
    QHash<ConversationId, Seq> m_lastSeq{};
    QHash<std::pair<UserId, ConversationId>, Seq> m_spoken{};
    DemoSummary m_summary{};
    int m_clientIds = 0;
};

std::vector<QString> handlesOf(const Script& script)
{
    std::vector<QString> handles;
    for (const Person& person : script.people)
        handles.push_back(person.handle);
    return handles;
}

Result<DemoSummary> fill(sql::Db& db, const Script& script, const Clock& clock, const QString& passwordHash)
{
    TRY(const auto found, store::profileByHandle(db, visitor));
    if (found) {
        DemoSummary summary;
        summary.wasThere = true;
        return summary;
    }
    return Stage(db, script, clock.now()).play(passwordHash);
}

} // namespace

} // namespace demo

Result<DemoSummary> seedDemo(sql::Db& db, const Clock& clock, const QString& passwordHash)
{
    TRY(const auto script, demo::loadScript());
    CHECK(db.begin());
    auto summary = demo::fill(db, script, clock, passwordHash);
    if (!summary.ok()) {
        CHECK(db.rollback());
        return summary;
    }
    CHECK(db.commit());
    summary->handles = demo::handlesOf(script);
    return summary;
}

} // namespace tertulia
