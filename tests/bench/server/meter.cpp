// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/server/meter.h"

#include <bit>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

namespace tertulia::bench {

namespace {

double seconds(const timespec& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

long residentKib(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/statm");
    long size = 0;
    long resident = 0;
    file >> size >> resident;
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

void addTree(pid_t process, Usage& sum, int depth)
{
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &time) != 0)
        return;
    sum.cpuSeconds += seconds(time);
    sum.rssKib += residentKib(process);
    if (depth == 0)
        return;
    std::error_code gone;
    const std::filesystem::path threads = "/proc/" + std::to_string(process) + "/task";
    for (const auto& thread : std::filesystem::directory_iterator(threads, gone)) {
        std::ifstream children(thread.path() / "children");
        for (pid_t child = 0; children >> child;)
            addTree(child, sum, depth - 1);
    }
}

} // namespace

uint64_t nowNs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<uint64_t>(time.tv_nsec);
}

Usage usageOf(pid_t process)
{
    Usage sum;
    if (process > 0)
        addTree(process, sum, 8);
    return sum;
}

double ownCpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return seconds(time);
}

void Histogram::add(uint64_t ns)
{
    size_t place = ns;
    if (ns >= steps) {
        const auto doubling = static_cast<unsigned>(std::bit_width(ns)) - 1;
        place = (doubling - 4) * steps + ((ns >> (doubling - 5)) & (steps - 1));
    }
    ++m_buckets.at(place);
    ++m_count;
}

double Histogram::quantileMs(double part) const
{
    const auto wanted = static_cast<uint64_t>(part * static_cast<double>(m_count));
    uint64_t seen = 0;
    for (size_t place = 0; place < m_buckets.size(); ++place) {
        seen += m_buckets.at(place);
        if (seen <= wanted && seen < m_count)
            continue;
        if (m_count == 0)
            return 0;
        if (place < steps)
            return static_cast<double>(place) / 1e6;
        const size_t doubling = place / steps + 4;
        return static_cast<double>((steps + place % steps) << (doubling - 5)) * (1 + 0.5 / steps) / 1e6;
    }
    return 0;
}

} // namespace tertulia::bench
