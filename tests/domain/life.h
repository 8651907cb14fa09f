// SPDX-License-Identifier: GPL-3.0-or-later
// The random life of a server with five people, from a fixed seed: each act is one request of one of them, allowed or
// not. Every kind of record is touched by some act.
#pragma once

#include "tests/domain/world.h"

#include <random>

namespace tertulia::test {

class Life
{
public:
    static constexpr size_t peopleCount = 5;

    Life(World& world, unsigned seed);

    /// One random action by a random person; the error code if it was refused.
    std::optional<ErrorCode> act();

    std::vector<Actor> people;
    Actor bot;                    ///< the first one's
    std::vector<QString> handles; ///< of the people
    std::vector<ConversationId> conversations;
    std::vector<SpaceId> spaces;
    std::vector<MessageId> messageIds;
    std::vector<MessageId> pollIds;

private:
    int pick(size_t below) { return static_cast<int>(std::uniform_int_distribution<size_t>(0, below - 1)(m_random)); }
    template<typename T>
    T any(const std::vector<T>& things)
    {
        const bool early = pick(2) == 0; // the first things are the busy ones
        return things.empty() ? T::make() : things.at(pick(early ? std::min<size_t>(things.size(), 2) : things.size()));
    }
    MessageId anyMessage() { return any(messageIds); }
    ConversationId anyConversation() { return any(conversations); }
    QString anyHandle() { return handles.at(pick(peopleCount)); }
    StreamId anyPlace() { return pick(2) == 0 ? StreamId{anyConversation()} : StreamId{any(spaces)}; }
    QString text() { return QStringLiteral("text %1 @user%2").arg(pick(1000)).arg(pick(20)); }
    /// Mostly the first one, who may most things.
    Actor anyLeader() { return people.at(pick(3) > 0 ? 0 : pick(peopleCount)); }

    template<typename T>
    static std::optional<ErrorCode> code(const Result<T>& result)
    {
        return result.ok() ? std::nullopt : std::optional{result.error().code};
    }
    /// The same, and what was made is used from then on.
    std::optional<ErrorCode> keep(const Result<ConversationReply>& made);

    std::optional<ErrorCode> talk();
    std::optional<ErrorCode> send(const Actor& actor);
    std::optional<ErrorCode> create(const Actor& actor, bool group);
    std::optional<ErrorCode> createSpace(const Actor& actor);
    std::optional<ErrorCode> createRoom(const Actor& actor);
    /// Something a leader of a group does.
    std::optional<ErrorCode> lead();
    /// What is older than some days goes.
    std::optional<ErrorCode> keepFor(const Actor& actor);
    /// Something that is done with a message.
    std::optional<ErrorCode> touch();
    std::optional<ErrorCode> ask(const Actor& actor);
    std::optional<ErrorCode> forward(const Actor& actor, MessageId message);
    /// Something in threads: begun, replied in, followed and not.
    std::optional<ErrorCode> thread();
    std::optional<ErrorCode> keepForMyself();
    /// Messages for later, reminders, saved ones; and some of it comes due.
    std::optional<ErrorCode> putOff(const Actor& actor);
    /// Something between two people.
    std::optional<ErrorCode> relate();

    // life_spaces.cpp
    Actor makeBot();
    /// Something that is done to a space: its roles, categories, rooms, emoji, members.
    std::optional<ErrorCode> order();
    std::optional<ErrorCode> rank(const Actor& actor);
    std::optional<ErrorCode> arrange(const Actor& actor);
    std::optional<ErrorCode> draw(const Actor& actor);
    std::optional<ErrorCode> treat(const Actor& actor);
    /// Of what somebody wants to be told; commands of a bot.
    std::optional<ErrorCode> settle();
    std::optional<ErrorCode> command(const Actor& actor);

    World& m_world;
    std::mt19937 m_random;
    std::vector<ConversationId> m_threads;
    std::vector<ConversationId> m_rooms;
    std::vector<RoleId> m_roles;
    std::vector<CategoryId> m_categories;
    std::vector<EmojiId> m_emoji;
    int m_made = 0;
};

} // namespace tertulia::test
