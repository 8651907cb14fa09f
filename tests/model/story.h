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
};
constexpr std::array actNames{"say",   "say to somebody", "edit",  "delete",    "read", "add",  "remove",
                              "leave", "newcomers",       "react", "take back", "pin",  "unpin"};

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
        const auto act = gen::weightedElement<Act>({{6, Act::Say},
                                                    {4, Act::SayToSomebody},
                                                    {2, Act::Edit},
                                                    {2, Act::Delete},
                                                    {3, Act::Read},
                                                    {2, Act::Add},
                                                    {1, Act::Remove},
                                                    {1, Act::Leave},
                                                    {1, Act::Newcomers},
                                                    {2, Act::React},
                                                    {1, Act::TakeBack},
                                                    {1, Act::Pin},
                                                    {1, Act::Unpin}});
        const auto person = gen::inRange(0, tertulia::test::peopleCount);
        return gen::build<Step>(gen::set(&Step::act, act), gen::set(&Step::who, person),
                                gen::set(&Step::where, gen::inRange(0, 6)), gen::set(&Step::which, gen::inRange(0, 8)),
                                gen::set(&Step::whom, person));
    }
};

} // namespace rc
