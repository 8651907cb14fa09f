// SPDX-License-Identifier: GPL-3.0-or-later
// What frames cost the thread that draws them: from one swap to the next, the time that was spent in events, whatever
// they were for (network, models, bindings, polishing, drawing), waiting left out; and the processor's share of it.
// BenchApplication tells it about events: without one, events count nothing. GUI thread, software renderer.
#pragma once

#include <QApplication>
#include <QQuickWindow>

#include <vector>

namespace tertulia::test {

class BenchApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;
    /// In events so far, and the longest one since the last call of takeLongest(). Nanoseconds.
    [[nodiscard]] qint64 busy() const;
    qint64 takeLongest() { return std::exchange(m_longest, 0); }

private:
    int m_depth = 0;
    qint64 m_busy = 0;
    qint64 m_begun = 0;
    qint64 m_longest = 0;
};

struct FrameFigures
{
    int frames = 0;
    double seconds = 0;
    double median = 0, p95 = 0, p99 = 0, longest = 0; ///< ms of a frame
    double cpuMedian = 0, cpuP99 = 0, cpuLongest = 0; ///< ms of a frame on the processor
    double longestEvent = 0;                          ///< ms of one event
    int over50 = 0;                                   ///< frames that took more than 50 ms
    double cpuShare = 0;                              ///< of the process, all its threads; 1 = one core
};

class FrameMeter final : public QObject
{
public:
    explicit FrameMeter(QQuickWindow& window);
    void start();
    FrameFigures stop();

private:
    void swapped();

    std::vector<double> m_wall;
    std::vector<double> m_cpu;
    qint64 m_busy = 0;
    qint64 m_threadCpu = 0;
    qint64 m_processCpu = 0;
    qint64 m_started = 0;
    bool m_running = false;
};

[[nodiscard]] qint64 nanoseconds(clockid_t clock);
/// This process's own share of memory, MiB.
[[nodiscard]] double pssMib();
/// How often the threads of this process have gone to sleep and were woken, since the start.
[[nodiscard]] double wakeups();

} // namespace tertulia::test
