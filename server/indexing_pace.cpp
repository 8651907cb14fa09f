// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/indexing_pace.h"

#include <algorithm>

namespace tertulia {

using namespace std::chrono_literals;

namespace {

constexpr int64_t fewWrites = 10;  ///< of others in a second: a server where hardly anybody talks
constexpr auto leastAtOnce = 50ms; ///< of the writer in a second
constexpr auto mostAtOnce = 500ms;
constexpr int manyWaiting = 256;
constexpr int64_t eachBehind = 50'000; ///< messages that the index is behind give it as much again

} // namespace

void IndexingPace::tick(int64_t jobsDone)
{
    m_isShared = ofOthers(jobsDone) > fewWrites;
    m_atTick = jobsDone;
    m_steps = 0;
    m_spent = {};
}

bool IndexingPace::mayGoOn(Duration took, int64_t jobsDone, int64_t behind, int waiting)
{
    ++m_steps;
    m_spent += took;
    m_isShared = m_isShared || ofOthers(jobsDone) > fewWrites;
    if (!m_isShared)
        return true;
    if (waiting >= manyWaiting)
        return m_spent < leastAtOnce;
    return m_spent < std::min<Duration>(leastAtOnce * (1 + behind / eachBehind), mostAtOnce);
}

} // namespace tertulia
