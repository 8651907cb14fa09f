// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/contract_meter.h"

#include <QAbstractEventDispatcher>
#include <QFile>
#include <QQuickWindow>

#include <algorithm>
#include <ctime>
#include <vector>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

double processCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

/// The share of the memory that is this process's own (PSS), MiB; nothing where the system does not say.
std::optional<double> ownMemory()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("Pss:"))
            return line.mid(4).simplified().split(' ').first().toDouble() / 1024;
    return std::nullopt;
}

} // namespace

ContractMeter::ContractMeter(QObject* parent) : QObject(parent)
{
    if (auto* dispatcher = QAbstractEventDispatcher::instance())
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { ++m_wakeups; });
}

void ContractMeter::watch(QQuickWindow& window)
{
    // Direct: with a render thread the end of a frame is told there.
    connect(
        &window, &QQuickWindow::afterAnimating, this,
        [this] { m_frameBegan = Steady::now().time_since_epoch().count(); }, Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &ContractMeter::frameEnds, Qt::DirectConnection);
}

void ContractMeter::frameEnds()
{
    const Steady::duration took{Steady::now().time_since_epoch().count() - m_frameBegan};
    const std::lock_guard lock(m_framesLock);
    if (m_framesSeen == 0)
        m_startCpu = processCpuMs();
    m_frames[m_framesSeen++ % kept] = std::chrono::duration<float, std::milli>(took).count();
}

ContractMeter::Figures ContractMeter::figures()
{
    Figures figures;
    if (const auto memory = ownMemory())
        figures[u"memory_mib"_s] = *memory;
    addFrames(figures);
    takeRates();
    figures.insert(m_rates.begin(), m_rates.end());
    return figures;
}

void ContractMeter::addFrames(Figures& figures)
{
    const std::lock_guard lock(m_framesLock);
    if (m_framesSeen == 0)
        return;
    std::vector<float> times(m_frames.begin(),
                             m_frames.begin() + static_cast<std::ptrdiff_t>(std::min(m_framesSeen, kept)));
    std::sort(times.begin(), times.end());
    figures[u"start_cpu_ms"_s] = m_startCpu;
    figures[u"frame_cpu_ms"_s] = times.at(times.size() / 2);
    figures[u"longest_frame_ms"_s] = times.back();
}

/// Too short a time says nothing: it goes on until somebody asks again.
void ContractMeter::takeRates()
{
    const auto now = Steady::now();
    const double seconds = std::chrono::duration<double>(now - m_askedAt).count();
    if (seconds < 1)
        return;
    m_askedAt = now;
    const uint64_t wakeups = m_wakeups - std::exchange(m_wakeupsThen, m_wakeups);
    m_rates = {{u"idle_wakeups"_s, static_cast<double>(wakeups) / seconds}};
}

} // namespace tertulia
