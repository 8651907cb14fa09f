// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that are answered: each asker has one open at a time and asks the next of his own when the answer is there,
// from the beginning again after the last. One thread.
#pragma once

#include "tests/bench/server/crowd.h"
#include "tests/bench/server/figures.h"
#include "tests/bench/server/meter.h"
#include "tests/bench/server/options.h"

namespace tertulia::bench {

class Questions
{
public:
    /// All outlive it. Everybody in the crowd is to be ready.
    Questions(Crowd& crowd, const Adapter& adapter, const Options& options);

    /// Warms up, measures, and waits for the open questions.
    void run(Figures& figures);

private:
    struct Asker
    {
        std::vector<size_t> questions;
        size_t next = 0;
        uint64_t asked = 0; ///< ns; 0 = nothing is open
    };

    void ask(size_t person);
    void answered(size_t person, std::string_view text);
    void workUntil(uint64_t end);

    Crowd& m_crowd;
    const Adapter& m_adapter;
    const Options& m_options;
    std::vector<Asker> m_askers; ///< by place among the people
    Histogram m_times;
    uint64_t m_answers = 0;
    uint64_t m_bytes = 0;
    uint64_t m_bodies = 0; ///< of messages, in the answers
    uint64_t m_numbers = 0;
    size_t m_open = 0;
    bool m_stopping = false;
};

} // namespace tertulia::bench
