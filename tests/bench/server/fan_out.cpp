// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/server/fan_out.h"

#include "tests/bench/server/marker.h"

#include <algorithm>

namespace tertulia::bench {

namespace {

constexpr int burst = 64;                 ///< messages written before it is looked what came
constexpr int mostSpans = 20;             ///< times the asked seconds
constexpr uint64_t lookAgain = 5'000'000; ///< ns
constexpr double openLoopMemory = 2.0;    ///< seconds of messages that may be on their way

double perMillion(double seconds, double count)
{
    return count > 0 ? seconds * 1e6 / count : 0;
}

} // namespace

FanOut::FanOut(Crowd& crowd, const Adapter& adapter, const Options& options)
    : m_crowd(crowd), m_adapter(adapter), m_options(options), m_body(markedBody(options.bodyBytes))
{
    m_crowd.onEvent = [this](std::string_view text, uint64_t now) {
        forEachMarker(text, [&](uint64_t due) {
            ++m_delivered;
            if (due >= m_measuredFrom)
                m_times.add(now > due ? now - due : 0);
        });
    };
    m_crowd.onAnswer = [this](size_t /*line*/, std::string_view /*text*/, bool refused) {
        m_acknowledged += refused ? 0 : 1;
    };
}

void FanOut::run(Figures& figures)
{
    const uint64_t begin = nowNs();
    m_nextDue = begin;
    workUntil(begin + static_cast<uint64_t>(m_options.warm * 1e9));
    m_measuredFrom = nowNs();
    const Count before = count();
    const auto span = static_cast<uint64_t>(m_options.seconds * 1e9);
    workUntil(m_measuredFrom + span);
    // Who answers a whole window at once has to be watched until he did.
    for (int more = 0; more < mostSpans && m_delivered - before.delivered < mostOnTheWay() && mayPublish(); ++more)
        workUntil(nowNs() + span);
    const Count after = count();
    drain();
    report(figures, before, after);
}

FanOut::Count FanOut::count() const
{
    return {nowNs(), m_sent, m_delivered, usageOf(m_options.process), ownCpuSeconds()};
}

uint64_t FanOut::mostOnTheWay() const
{
    return m_options.window * m_options.rooms.front().members.size();
}

bool FanOut::mayPublish() const
{
    return m_options.messages == 0 || m_sent < m_options.messages;
}

void FanOut::workUntil(uint64_t end)
{
    for (uint64_t now = nowNs(); now < end && mayPublish(); now = nowNs()) {
        if (m_options.window == 0) {
            publishDue(now);
            const uint64_t after = nowNs();
            m_crowd.pump(m_nextDue > after ? std::min(m_nextDue - after, lookAgain) : 0);
        } else {
            publishWithinWindow();
            m_crowd.pump(lookAgain);
        }
    }
}

void FanOut::publishDue(uint64_t now)
{
    const auto members = static_cast<double>(m_options.rooms.front().members.size());
    const auto most = static_cast<uint64_t>(std::max(40.0, m_options.rate * openLoopMemory) * members);
    for (int i = 0; i < burst && m_nextDue <= now && m_expected - m_delivered < most && mayPublish(); ++i) {
        publish(m_nextDue);
        m_nextDue += static_cast<uint64_t>(1e9 / m_options.rate);
    }
}

void FanOut::publishWithinWindow()
{
    const uint64_t members = m_options.rooms.front().members.size();
    for (int i = 0; i < burst && m_expected - m_delivered + members <= mostOnTheWay() && mayPublish(); ++i)
        publish(nowNs());
}

void FanOut::publish(uint64_t due)
{
    const auto& rooms = m_options.rooms;
    const Room& room = rooms.size() == 1 ? rooms.front() : rooms.at(random() % rooms.size());
    const size_t members = room.members.size();
    const size_t publishers = m_options.publishers == 0 ? members : std::min(m_options.publishers, members);
    const size_t who = rooms.size() == 1 ? m_sent % publishers * (members / publishers) : random() % members;
    mark(m_body, due);
    m_crowd.write(room.members.at(who), m_adapter.message(room.id, ++m_sent, m_body));
    m_expected += members;
}

void FanOut::drain()
{
    const uint64_t end = nowNs() + static_cast<uint64_t>(m_options.patience * 1e9);
    while (m_delivered < m_expected && nowNs() < end)
        m_crowd.pump(lookAgain);
    m_crowd.pumpFor(0.05); // what comes too often comes now, and the last acknowledgements
}

void FanOut::report(Figures& figures, const Count& before, const Count& after) const
{
    const double seconds = static_cast<double>(after.at - before.at) / 1e9;
    const auto delivered = static_cast<double>(after.delivered - before.delivered);
    const double cpu = after.server.cpuSeconds - before.server.cpuSeconds;
    figures.add("seconds", seconds);
    figures.add("sent", m_sent);
    figures.add("acknowledged", m_acknowledged);
    figures.add("expected", m_expected);
    figures.add("delivered", m_delivered);
    figures.add("lost", m_expected > m_delivered ? m_expected - m_delivered : 0);
    figures.add("messages_per_s", static_cast<double>(after.sent - before.sent) / seconds);
    figures.add("deliveries_per_s", delivered / seconds);
    figures.add("cpu_per_million", perMillion(cpu, delivered));
    figures.add("cpu", cpu / seconds);
    figures.add("generator_cpu", (after.own - before.own) / seconds);
    figures.add("p50_ms", m_times.quantileMs(0.5));
    figures.add("p99_ms", m_times.quantileMs(0.99));
    figures.add("rss_kib", static_cast<uint64_t>(after.server.rssKib));
}

uint64_t FanOut::random()
{
    m_randomState ^= m_randomState << 13;
    m_randomState ^= m_randomState >> 7;
    m_randomState ^= m_randomState << 17;
    return m_randomState;
}

} // namespace tertulia::bench
