// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/life.h"

#include "server/services/later.h"
#include "server/services/message_acts.h"
#include "server/services/polls.h"
#include "server/services/reactions.h"
#include "server/services/reminders.h"
#include "server/services/retention.h"
#include "server/services/saved.h"
#include "server/services/threads.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

Life::Life(World& world, unsigned seed) : m_world(world), m_random(seed)
{
    for (size_t i = 0; i < peopleCount; ++i) {
        const QString handle = u"user%1"_s.arg(i);
        people.push_back(world.person(handle.toLatin1().constData()));
        handles.push_back(handle);
    }
    // Places where most may act, so that the life is not mostly refusals.
    conversations.push_back(world.group(people.front(), handles));
    spaces.push_back(world.space(people.front(), {"user1", "user2", "user3"}));
    conversations.push_back(world.room(people.front(), spaces.front()));
    m_rooms.push_back(conversations.back());
    bot = makeBot();
}

std::optional<ErrorCode> Life::act()
{
    if (pick(8) == 0)
        return relate();
    if (pick(16) == 0)
        return lead();
    if (pick(5) == 0)
        return touch();
    if (pick(6) == 0)
        return thread();
    if (pick(12) == 0)
        return keepForMyself();
    if (pick(6) == 0)
        return order();
    if (pick(12) == 0)
        return settle();
    return talk();
}

std::optional<ErrorCode> Life::talk()
{
    const int what = pick(100);
    const bool moves = what >= 85; // people in and out of places: mostly the first one may
    const Actor actor = people.at(moves && pick(3) > 0 ? 0 : pick(peopleCount));
    if (what < 43)
        return send(actor);
    if (what < 51)
        return code(m_world.call(messages::edit, actor, MessageEdit{anyMessage(), text()}));
    if (what < 57)
        return code(m_world.call(messages::remove, actor, MessageDelete{anyMessage()}));
    if (what < 67)
        return code(m_world.call(reading::mark, actor, ReadMark{anyConversation(), pick(12)}));
    if (what < 75)
        return create(actor, what % 2 == 0);
    if (what < 78)
        return createSpace(actor);
    if (what < 85)
        return createRoom(actor);
    if (what < 93)
        return code(m_world.call(places::addMember, actor, MemberAdd{anyPlace(), anyHandle()}));
    return code(m_world.call(places::removeMember, actor, MemberRemove{anyPlace(), anyHandle()}));
}

std::optional<ErrorCode> Life::lead()
{
    const Actor actor = people.at(pick(2) == 0 ? 0 : pick(peopleCount));
    if (pick(4) == 0)
        return keepFor(actor);
    if (pick(2) == 0)
        return code(m_world.call(groups::setRole, actor,
                                 MemberSetRole{anyConversation(), anyHandle(), static_cast<MemberRole>(pick(3))}));
    ConversationEdit request{anyConversation()};
    request.topic = text();
    request.history = static_cast<HistoryAccess>(pick(2));
    return code(m_world.call(groups::edit, actor, request));
}

std::optional<ErrorCode> Life::keepFor(const Actor& actor)
{
    const ConversationId conversation = anyConversation();
    if (pick(2) == 0)
        return code(m_world.inTransaction([&](Tx& tx) {
            return retention::set(tx, actor, RetentionSet{conversation, pick(3), {}}, {});
        }));
    m_world.clock.advance(std::chrono::hours{30});
    return code(
        m_world.inTransaction([&](Tx& tx) { return retention::expireSome(tx, conversation, {}, 1 + pick(5)); }));
}

std::optional<ErrorCode> Life::touch()
{
    static const std::array<QString, 3> emoji{u"👍"_s, u"🎉"_s, u"❤"_s};
    const Actor actor = people.at(pick(3) > 0 ? 0 : pick(peopleCount));
    const MessageId message = anyMessage();
    switch (pick(10)) {
    case 4:
        return ask(actor);
    case 5:
    case 6:
        if (pollIds.empty())
            return ask(actor);
        return code(m_world.call(polls::vote, actor, PollVote{any(pollIds), {pick(3)}}));
    case 0:
        return code(m_world.call(reactions::remove, actor, ReactionRemove{message, emoji.at(pick(3))}));
    case 1:
        return code(m_world.call(message_acts::pin, actor, MessagePin{message}));
    case 2:
        return code(m_world.call(message_acts::unpin, actor, MessageUnpin{message}));
    case 3:
        return forward(actor, message);
    default:
        return code(m_world.call(reactions::add, actor, ReactionAdd{message, emoji.at(pick(3))}));
    }
}

std::optional<ErrorCode> Life::ask(const Actor& actor)
{
    const auto made =
        m_world.call(polls::create, actor,
                     PollCreate{anyConversation(), MessageId::make().text(), text(), {u"a"_s, u"b"_s, u"c"_s}});
    if (made.ok()) {
        messageIds.push_back(made->id);
        pollIds.push_back(made->id);
    }
    return code(made);
}

std::optional<ErrorCode> Life::forward(const Actor& actor, MessageId message)
{
    const auto moved = m_world.call(messages::forward, actor,
                                    MessageForward{message, anyConversation(), MessageId::make().text(), {}});
    if (moved.ok())
        messageIds.push_back(moved->id);
    return code(moved);
}

std::optional<ErrorCode> Life::thread()
{
    const Actor actor = people.at(pick(peopleCount));
    const QString clientId = u"client-%1"_s.arg(pick(1000));
    if (m_threads.empty() || pick(3) == 0) {
        const auto begun =
            m_world.call(threads::start, actor, ThreadStart{anyMessage(), clientId, u"@user1 "_s + text()});
        if (begun.ok()) {
            m_threads.push_back(begun->conversation.id);
            conversations.push_back(begun->conversation.id);
            messageIds.push_back(begun->id);
        }
        return code(begun);
    }
    if (pick(3) == 0)
        return code(m_world.call(threads::follow, actor, ThreadFollow{any(m_threads), pick(2) == 0}));
    const auto sent = m_world.call(messages::send, actor, MessageSend{any(m_threads), clientId, text(), {}});
    if (sent.ok())
        messageIds.push_back(sent->id);
    return code(sent);
}

std::optional<ErrorCode> Life::keepForMyself()
{
    const Actor actor = people.at(pick(peopleCount));
    if (pick(2) == 0)
        return putOff(actor);
    if (pick(6) == 0)
        return code(m_world.call(reading::arrangeSpaces, actor, SpaceArrange{{any(spaces), any(spaces)}}));
    if (pick(2) == 0)
        return code(m_world.call(reading::setUnread, actor, UnreadSet{anyConversation(), Seq{1} + pick(4)}));
    const auto base = pick(2) == 0 ? std::optional<Rev>{pick(20)} : std::nullopt;
    return code(m_world.call(reading::setDraft, actor,
                             DraftSet{anyConversation(), pick(3) == 0 ? QString{} : text(), {}, base}));
}

std::optional<ErrorCode> Life::putOff(const Actor& actor)
{
    const QString clientId = u"client-%1"_s.arg(pick(1000));
    const Timestamp dueAt = m_world.clock.now() + std::chrono::seconds{1 + pick(60)};
    switch (pick(5)) {
    case 0:
        return code(
            m_world.call(later::schedule, actor, ScheduleCreate{anyConversation(), clientId, text(), {}, dueAt}));
    case 1:
        return code(m_world.call(reminders::create, actor, ReminderCreate{clientId, anyMessage(), text(), dueAt}));
    case 2:
        return code(m_world.call(saved::add, actor, SavedAdd{anyMessage(), text()}));
    case 3:
        return code(m_world.call(saved::remove, actor, SavedRemove{anyMessage()}));
    default:
        m_world.clock.advance(std::chrono::seconds{20});
        return code(m_world.inTransaction([](Tx& tx) { return later::fireSome(tx); }));
    }
}

std::optional<ErrorCode> Life::relate()
{
    const Actor actor = people.at(pick(peopleCount));
    const QString other = anyHandle();
    switch (pick(8)) {
    case 0:
        return code(m_world.call(friends::accept, actor, FriendAccept{other}));
    case 1:
        return code(m_world.call(friends::decline, actor, FriendDecline{other}));
    case 2:
        return code(m_world.call(friends::cancel, actor, FriendCancel{other}));
    case 3:
        return code(m_world.call(friends::remove, actor, FriendRemove{other}));
    case 4:
        return code(m_world.call(privacy::block, actor, BlockAdd{other}));
    case 5:
        return code(m_world.call(privacy::unblock, actor, BlockRemove{other}));
    case 6:
        return code(m_world.call(privacy::set, actor,
                                 PrivacySet{static_cast<RequestAudience>(pick(3)), DirectAudience::Everyone}));
    default:
        return code(m_world.call(friends::request, actor, FriendRequest{other}));
    }
}

std::optional<ErrorCode> Life::send(const Actor& actor)
{
    const auto replyTo = pick(4) == 0 ? std::optional{anyMessage()} : std::nullopt;
    const QString clientId = u"client-%1"_s.arg(pick(1000)); // sometimes used twice
    const auto sent = m_world.call(messages::send, actor, MessageSend{anyConversation(), clientId, text(), replyTo});
    if (sent.ok())
        messageIds.push_back(sent->id);
    return code(sent);
}

std::optional<ErrorCode> Life::create(const Actor& actor, bool group)
{
    ConversationCreate request{group ? ConversationKind::Group : ConversationKind::Direct, {}, {anyHandle()}};
    if (group) {
        request.title = text();
        request.members.push_back(anyHandle());
        request.history = static_cast<HistoryAccess>(pick(2));
    }
    return keep(m_world.call(places::createConversation, actor, request));
}

std::optional<ErrorCode> Life::createSpace(const Actor& actor)
{
    const auto made = m_world.call(places::createSpace, actor, SpaceCreate{text()});
    if (made.ok())
        spaces.push_back(made->space.id);
    return code(made);
}

std::optional<ErrorCode> Life::createRoom(const Actor& actor)
{
    const auto made = m_world.call(places::createRoom, actor, RoomCreate{any(spaces), text(), {}, pick(3) == 0});
    if (made.ok())
        m_rooms.push_back(made->conversation.id);
    return keep(made);
}

std::optional<ErrorCode> Life::keep(const Result<ConversationReply>& made)
{
    if (made.ok())
        conversations.push_back(made->conversation.id);
    return code(made);
}

} // namespace tertulia::test
