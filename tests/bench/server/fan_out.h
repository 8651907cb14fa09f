// SPDX-License-Identifier: GPL-3.0-or-later
// Messages into rooms, and how they come out at every member. Closed loop: so many messages on their way at any time,
// which finds what saturation costs. Open loop: so many in a second whatever happens; times count from the moment a
// message was due, so a server that stalls cannot hide it. One thread.
#pragma once

#include "tests/bench/server/crowd.h"
#include "tests/bench/server/figures.h"
#include "tests/bench/server/meter.h"
#include "tests/bench/server/options.h"

namespace tertulia::bench {

class FanOut
{
public:
    /// Both outlive it. Everybody in the crowd is to be ready.
    FanOut(Crowd& crowd, const Adapter& adapter, const Options& options);

    /// Warms up, measures, and waits until all has come or nothing comes any more.
    void run(Figures& figures);

private:
    struct Count
    {
        uint64_t at = 0;
        uint64_t sent = 0;
        uint64_t delivered = 0;
        Usage server;
        double own = 0;
    };

    [[nodiscard]] Count count() const;
    void publish(uint64_t due);
    void publishDue(uint64_t now);
    void publishWithinWindow();
    [[nodiscard]] bool mayPublish() const;
    [[nodiscard]] uint64_t mostOnTheWay() const; ///< deliveries, in a closed loop
    void workUntil(uint64_t end);
    void drain();
    void report(Figures& figures, const Count& before, const Count& after) const;
    uint64_t random();

    Crowd& m_crowd;
    const Adapter& m_adapter;
    const Options& m_options;
    std::string m_body;
    Histogram m_times;
    uint64_t m_measuredFrom = UINT64_MAX; ///< messages due earlier are not timed
    uint64_t m_nextDue = 0;
    uint64_t m_sent = 0;
    uint64_t m_expected = 0;
    uint64_t m_delivered = 0;
    uint64_t m_acknowledged = 0;
    uint64_t m_randomState = 88172645463325252ULL;
};

} // namespace tertulia::bench
