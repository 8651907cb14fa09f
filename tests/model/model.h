// SPDX-License-Identifier: GPL-3.0-or-later
// What should be true: the rules of messages, reading and coming and going, written down a second time as simply as
// possible and without a database. Says beforehand how each step ends, and what everybody sees then. Places: a group, a
// public room, a private room and a direct; person 0 owns the first three; and each thread that was begun.
#pragma once

#include "shared/protocol/error_codes.h"
#include "shared/protocol/records.h"
#include "tests/model/story.h"

#include <map>
#include <optional>
#include <set>

namespace tertulia::test {

/// How a step ends; nothing = well.
using Outcome = std::optional<ErrorCode>;

inline size_t at(int who)
{
    return static_cast<size_t>(who);
}

struct Said
{
    int author = 0;
    QString body;
    bool deleted = false;
    bool edited = false;
    bool isSystem = false; ///< by nobody: what `author` did there
    std::set<int> named{}; ///< who could see it when it was said or edited last
    bool isPinned = false;
    std::set<std::pair<int, int>> reactions{}; ///< who, and with which emoji
    std::optional<QString> forwarded{};        ///< what was said elsewhere
    std::optional<std::map<int, int>> votes{}; ///< of a poll: who, for which option
    bool isClosed = false;
    std::optional<size_t> thread{}; ///< the place that hangs on it
};

/// Read again from here, as long as the read mark has not moved since.
struct Again
{
    Seq from = 0;
    Seq readSeq = 0;
};

struct Place
{
    ConversationKind kind = ConversationKind::Group;
    bool isPrivate = false;
    bool joinedOnly = false;
    std::array<std::optional<Seq>, peopleCount> firstSeq{}; ///< nullopt: not in
    std::array<Seq, peopleCount> readSeq{};
    std::array<std::optional<Again>, peopleCount> again{};
    std::vector<Said> said{};       ///< the message with seq n is said[n - 1]
    std::optional<size_t> parent{}; ///< of a thread, whose people are those who see its root
    Seq rootSeq = 0;
    std::map<int, bool> follows{}; ///< threads: false: stopped

    [[nodiscard]] Seq lastSeq() const { return static_cast<Seq>(said.size()); }
    /// From where on the person wants to read again, if that still holds.
    [[nodiscard]] std::optional<Seq> unreadFrom(int who) const;
};

class Model
{
public:
    Model();

    /// How the step ends; nullopt: it is done, and the model is what it is after it.
    std::optional<ErrorCode> take(const Step& step);

    [[nodiscard]] const std::vector<Place>& places() const { return m_places; }
    /// Where the step happens: replies mostly outside of threads, following mostly in them.
    [[nodiscard]] size_t placeOf(const Step& step) const;
    [[nodiscard]] bool isIn(const Place& place, int who) const;
    [[nodiscard]] bool sees(const Place& place, int who, Seq seq) const;
    /// Is told of it without asking: not of a thread that he does not follow.
    [[nodiscard]] bool hears(const Place& place, int who) const;
    /// Naming messages that the person has not read.
    [[nodiscard]] int mentions(const Place& place, int who) const;
    /// The seq that the step is about; 0: a message that there is not.
    [[nodiscard]] Seq seqOf(const Step& step) const;
    /// One of two.
    static int emojiOf(const Step& step) { return step.whom % 2; }
    /// The first or second option; nullopt: none.
    static std::optional<int> voteOf(const Step& step)
    {
        return step.whom % 3 == 2 ? std::nullopt : std::optional{step.whom % 3};
    }
    [[nodiscard]] size_t targetOf(const Step& step) const { return static_cast<size_t>(step.whom) % m_places.size(); }
    static bool hasComment(const Step& step) { return step.which % 2 == 1; }
    /// What is written by a step.
    static QString bodyOf(const Step& step);
    static QString handleOf(int who) { return QStringLiteral("user%1").arg(who); }

private:
    std::optional<ErrorCode> say(Place& place, const Step& step);
    std::optional<ErrorCode> change(Place& place, const Step& step);
    std::optional<ErrorCode> react(Place& place, const Step& step);
    std::optional<ErrorCode> pin(Place& place, const Step& step);
    std::optional<ErrorCode> read(Place& place, const Step& step);
    std::optional<ErrorCode> unreadFrom(Place& place, const Step& step);
    std::optional<ErrorCode> reply(const Step& step);
    std::optional<ErrorCode> follow(Place& place, const Step& step);
    std::optional<ErrorCode> forward(const Step& step);
    std::optional<ErrorCode> vote(Place& place, const Step& step);
    std::optional<ErrorCode> closePoll(Place& place, const Step& step);
    /// Says it there, if the person is there.
    std::optional<ErrorCode> append(Place& place, Said said);
    [[nodiscard]] static bool isOwn(const Said& said, int who);
    /// May do what only an author and who keeps order there may.
    [[nodiscard]] bool mayEnd(const Place& place, const Said& said, int who) const;
    static void beginToFollow(Place& thread, int who, Seq readTo, bool evenIfStopped);
    /// The place whose people and settings count.
    [[nodiscard]] const Place& ground(const Place& place) const;
    std::optional<ErrorCode> add(const Step& step);
    std::optional<ErrorCode> remove(const Step& step, int whom);
    std::optional<ErrorCode> newcomers(Place& place, const Step& step);
    static void enter(Place& place, int who);
    /// The place says what somebody did there; his mark moves along if he had read everything.
    static void note(Place& place, int who, bool stays = true);

    std::vector<Place> m_places;
};

} // namespace tertulia::test
