// SPDX-License-Identifier: GPL-3.0-or-later
// What five people may do next, as plain numbers, so that rapidcheck can make such stories, and make a failing one
// shorter: any part of a story is a story. Numbers that are too big for the moment wrap around.
#pragma once

#include <rapidcheck.h>

#include <array>
#include <ostream>
#include <vector>

namespace tertulia::test {

constexpr int peopleCount = 5;
constexpr int whereCount = 9; ///< Step::where is less
constexpr int whichCount = 8; ///< Step::which is less

enum class Act {
    Say,
    SayToSomebody,
    Edit,
    Delete,
    Read,
    Add,
    Remove,
    Leave,
    Newcomers,
    React,
    TakeBack,
    Pin,
    Unpin,
    Reply,  ///< in the thread of a message
    Follow, ///< a thread
    Unfollow,
    Forward, ///< to the place `whom`
    Ask,     ///< a poll
    Vote,
    ClosePoll,
    UnreadFrom, ///< a message; the biggest `which`: takes that back
};
constexpr std::array actNames{"say",    "say to somebody", "edit",    "delete",    "read", "add",        "remove",
                              "leave",  "newcomers",       "react",   "take back", "pin",  "unpin",      "reply",
                              "follow", "unfollow",        "forward", "ask",       "vote", "close poll", "unread from"};

struct Step
{
    Act act = Act::Say;
    int who = 0;   ///< 0 owns all places
    int where = 0; ///< which place
    int which = 0; ///< which message, counted from the newest; what else there is to choose
    int whom = 0;
};

inline std::ostream& operator<<(std::ostream& out, const Step& step)
{
    return out << "user" << step.who << ' ' << actNames.at(static_cast<size_t>(step.act)) << " place " << step.where
               << " which " << step.which << " user" << step.whom << '\n';
}

using Story = std::vector<Step>;

} // namespace tertulia::test

namespace rc {

template<>
struct Arbitrary<tertulia::test::Step>
{
    static Gen<tertulia::test::Step> arbitrary()
    {
        using tertulia::test::Act;
        using tertulia::test::Step;
        // What is said is what the rest is about: half of all steps.
        const auto act = gen::weightedElement<Act>(
            {{6, Act::Say},       {4, Act::SayToSomebody}, {2, Act::Edit},  {2, Act::Delete},    {3, Act::Read},
             {2, Act::Add},       {1, Act::Remove},        {1, Act::Leave}, {1, Act::Newcomers}, {2, Act::React},
             {1, Act::TakeBack},  {1, Act::Pin},           {1, Act::Unpin}, {4, Act::Reply},     {1, Act::Follow},
             {1, Act::Unfollow},  {2, Act::Forward},       {2, Act::Ask},   {2, Act::Vote},      {1, Act::ClosePoll},
             {2, Act::UnreadFrom}});
        // The first three are in from the start: mostly those who may do something do it.
        const auto person = gen::weightedElement<int>({{4, 0}, {4, 1}, {3, 2}, {1, 3}, {1, 4}});
        return gen::build<Step>(gen::set(&Step::act, act), gen::set(&Step::who, person),
                                gen::set(&Step::where, gen::inRange(0, tertulia::test::whereCount)),
                                gen::set(&Step::which, gen::inRange(0, tertulia::test::whichCount)),
                                gen::set(&Step::whom, person));
    }
};

} // namespace rc
