// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a story with the real services on a real database, and compares with the model after each step: how the step
// ended, who sees which conversation, every message of it, order, read marks, unread and mentions. Mirrors (clients
// that only hear what is published) are compared with a fresh download. Five new people and places for each story, in
// one database for all.
#pragma once

#include "tests/domain/mirror.h"
#include "tests/model/model.h"

namespace tertulia::test {

class Stage
{
public:
    Stage(World& world, int number);

    /// What differs from the model; empty: nothing.
    QString play(const Step& step);
    /// What the mirrors hold beside what can be downloaded; empty: the same.
    QString compareMirrors();
    /// Steps that changed something so far.
    [[nodiscard]] int changes() const { return m_changes; }

private:
    struct Person
    {
        Actor actor;
        QString handle;
    };
    std::optional<ErrorCode> perform(const Step& step);
    std::optional<ErrorCode> say(const Step& step);
    std::optional<ErrorCode> actOn(const Step& step);
    std::optional<ErrorCode> move(const Step& step, int whom);
    QString compare(int who);
    QString compareHeads(int who, const SyncHeadsReply& heads);
    QString compareMessages(int who, size_t where);
    QString compareMessage(const Said& expected, const MessageRecord& actual);
    MessageId messageOf(const Step& step) const;
    const Actor& actor(int who) const { return m_people.at(static_cast<size_t>(who)).actor; }
    void tell(const std::vector<Changes::Step>& steps);
    void learn(const MessageRecord& message);

    World& m_world;
    Model m_model;
    std::vector<Person> m_people;
    SpaceId m_space;
    std::vector<ConversationId> m_places;
    std::vector<std::vector<MessageId>> m_messages; ///< of each place, by seq
    std::vector<Mirror> m_mirrors;
    int m_sent = 0;
    int m_changes = 0;
};

} // namespace tertulia::test
