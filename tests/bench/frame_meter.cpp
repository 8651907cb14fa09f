// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame_meter.h"

#include <QDir>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <ctime>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr double milli = 1e-6;

double share(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, static_cast<size_t>(part * static_cast<double>(values.size()))));
}

} // namespace

qint64 nanoseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return now.tv_sec * qint64{1'000'000'000} + now.tv_nsec;
}

double pssMib()
{
    QFile smaps(u"/proc/self/smaps_rollup"_s);
    if (!smaps.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : smaps.readAll().split('\n'))
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

double wakeups()
{
    double sum = 0;
    QDir threads(u"/proc/self/task"_s);
    for (const QString& thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile status(threads.filePath(thread + u"/status"_s));
        if (!status.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("voluntary_ctxt_switches:"))
                sum += line.mid(line.indexOf(':') + 1).trimmed().toDouble();
    }
    return sum;
}

bool BenchApplication::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event); // every thread's events come by here
    if (m_depth++ == 0)
        m_begun = nanoseconds(CLOCK_MONOTONIC);
    const bool taken = QApplication::notify(receiver, event);
    if (--m_depth == 0) {
        const qint64 took = nanoseconds(CLOCK_MONOTONIC) - m_begun;
        m_busy += took;
        m_longest = std::max(m_longest, took);
    }
    return taken;
}

qint64 BenchApplication::busy() const
{
    return m_busy + (m_depth > 0 ? nanoseconds(CLOCK_MONOTONIC) - m_begun : 0);
}

static BenchApplication& application()
{
    return *static_cast<BenchApplication*>(qApp);
}

FrameMeter::FrameMeter(QQuickWindow& window)
{
    connect(&window, &QQuickWindow::frameSwapped, this, &FrameMeter::swapped, Qt::DirectConnection);
}

void FrameMeter::start()
{
    m_wall.clear();
    m_cpu.clear();
    application().takeLongest();
    m_started = nanoseconds(CLOCK_MONOTONIC);
    m_processCpu = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
    m_busy = application().busy();
    m_threadCpu = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
    m_running = true;
}

void FrameMeter::swapped()
{
    if (!m_running)
        return;
    const qint64 busy = application().busy();
    const qint64 cpu = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
    m_wall.push_back(static_cast<double>(busy - std::exchange(m_busy, busy)) * milli);
    m_cpu.push_back(static_cast<double>(cpu - std::exchange(m_threadCpu, cpu)) * milli);
}

FrameFigures FrameMeter::stop()
{
    m_running = false;
    FrameFigures out;
    const auto passed = static_cast<double>(nanoseconds(CLOCK_MONOTONIC) - m_started);
    out.frames = static_cast<int>(m_wall.size());
    out.seconds = passed / 1e9;
    out.median = share(m_wall, 0.5);
    out.p95 = share(m_wall, 0.95);
    out.p99 = share(m_wall, 0.99);
    out.longest = share(m_wall, 1);
    out.cpuMedian = share(m_cpu, 0.5);
    out.cpuP99 = share(m_cpu, 0.99);
    out.cpuLongest = share(m_cpu, 1);
    out.longestEvent = static_cast<double>(application().takeLongest()) * milli;
    out.over50 = static_cast<int>(std::count_if(m_wall.begin(), m_wall.end(), [](double one) { return one > 50; }));
    out.cpuShare = static_cast<double>(nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - m_processCpu) / passed;
    return out;
}

} // namespace tertulia::test
