// SPDX-License-Identifier: GPL-3.0-or-later
// Whether requests can be served now, for who sends them here (a proxy, a watcher): the writer and a reader of the
// database answer within two seconds, and the server is not on its way down. However often it is asked, the database is
// asked once a second. Any thread, several at a time; it blocks.
#pragma once

#include "server/dispatch/lanes.h"

#include <mutex>

namespace tertulia {

class Readiness
{
public:
    explicit Readiness(Lanes& lanes) : m_lanes(lanes) {}

    /// Empty if it is ready, else why not, for people.
    QString fault();

private:
    [[nodiscard]] QString ask() const;

    Lanes& m_lanes;
    std::mutex m_mutex; ///< held while the database is asked: who comes meanwhile waits for the same answer
    std::chrono::steady_clock::time_point m_askedAt{};
    QString m_fault{};
};

} // namespace tertulia
