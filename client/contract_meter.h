// SPDX-License-Identifier: GPL-3.0-or-later
// Measures of the desktop what the performance contract promises: the start, memory, frames, wake-ups. Two looks at the
// clock for each frame, one addition for each wake-up; all else only when somebody asks. GUI thread; with a render
// thread the frames are noted there.
#pragma once

#include <QObject>

#include <array>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>

class QQuickWindow;

namespace tertulia {

class ContractMeter final : public QObject
{
    Q_OBJECT
public:
    using Figures = std::map<QString, double>;

    explicit ContractMeter(QObject* parent = nullptr);

    /// Its frames count from now on.
    void watch(QQuickWindow& window);
    /// By the budgets' ids. Rates are of the time since they were last asked for.
    [[nodiscard]] Figures figures();

private:
    using Steady = std::chrono::steady_clock;
    static constexpr size_t kept = 600; ///< frames: ten seconds of movement

    void frameEnds();
    void addFrames(Figures& figures);
    void takeRates();

    double m_startCpu = 0; ///< ms, until the first picture; 0 = there was none yet
    std::atomic<Steady::rep> m_frameBegan{0};
    std::mutex m_framesLock;
    std::array<float, kept> m_frames{}; ///< ms
    size_t m_framesSeen = 0;
    uint64_t m_wakeups = 0;
    Steady::time_point m_askedAt = Steady::now();
    uint64_t m_wakeupsThen = 0;
    Figures m_rates{}; ///< of the last time that was long enough
};

} // namespace tertulia
