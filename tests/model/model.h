// SPDX-License-Identifier: GPL-3.0-or-later
// What should be true: the rules of messages, reading and coming and going, written down a second time as simply as
// possible and without a database. Says beforehand how each step ends, and what everybody sees then. Places: a group, a
// public room, a private room and a direct. Person 0 owns the first three.
#pragma once

#include "shared/protocol/error_codes.h"
#include "shared/protocol/records.h"
#include "tests/model/story.h"

#include <optional>
#include <set>

namespace tertulia::test {

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
};

struct Place
{
    ConversationKind kind = ConversationKind::Group;
    bool isPrivate = false;
    bool joinedOnly = false;
    std::array<std::optional<Seq>, peopleCount> firstSeq{}; ///< nullopt: not in
    std::array<Seq, peopleCount> readSeq{};
    std::vector<Said> said{}; ///< the message with seq n is said[n - 1]

    [[nodiscard]] Seq lastSeq() const { return static_cast<Seq>(said.size()); }
    [[nodiscard]] bool sees(int who, Seq seq) const
    {
        const auto& first = firstSeq.at(static_cast<size_t>(who));
        return first && seq >= *first;
    }
    [[nodiscard]] bool isIn(int who) const { return firstSeq.at(static_cast<size_t>(who)).has_value(); }
    /// Naming messages that the person has not read.
    [[nodiscard]] int mentions(int who) const;
};

class Model
{
public:
    Model();

    /// How the step ends; nullopt: it is done, and the model is what it is after it.
    std::optional<ErrorCode> take(const Step& step);

    [[nodiscard]] const std::vector<Place>& places() const { return m_places; }
    [[nodiscard]] size_t placeOf(const Step& step) const { return static_cast<size_t>(step.where) % m_places.size(); }
    /// The seq that the step is about; 0: there is no message yet.
    [[nodiscard]] Seq seqOf(const Step& step) const;
    /// One of two.
    static int emojiOf(const Step& step) { return step.whom % 2; }
    /// What is written by a step.
    static QString bodyOf(const Step& step);
    static QString handleOf(int who) { return QStringLiteral("user%1").arg(who); }

private:
    std::optional<ErrorCode> say(Place& place, const Step& step);
    std::optional<ErrorCode> change(Place& place, const Step& step);
    std::optional<ErrorCode> react(Place& place, const Step& step);
    std::optional<ErrorCode> pin(Place& place, const Step& step);
    static std::optional<ErrorCode> read(Place& place, const Step& step);
    std::optional<ErrorCode> add(const Step& step);
    std::optional<ErrorCode> remove(const Step& step, int whom);
    static std::optional<ErrorCode> newcomers(Place& place, const Step& step);
    void enter(Place& place, int who);
    /// The place says what somebody did there; his mark moves along if he had read everything.
    static void note(Place& place, int who, bool stays = true);

    std::vector<Place> m_places;
};

} // namespace tertulia::test
