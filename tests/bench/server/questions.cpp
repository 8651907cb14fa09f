// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/server/questions.h"

#include "tests/bench/server/marker.h"

namespace tertulia::bench {

namespace {

constexpr uint64_t lookAgain = 5'000'000; ///< ns

} // namespace

Questions::Questions(Crowd& crowd, const Adapter& adapter, const Options& options)
    : m_crowd(crowd), m_adapter(adapter), m_options(options), m_askers(crowd.size())
{
    for (size_t i = 0; i < options.questions.size(); ++i)
        m_askers.at(options.questions.at(i).asker).questions.push_back(i);
    m_crowd.onAnswer = [this](size_t line, std::string_view text, bool /*refused*/) { answered(line, text); };
}

void Questions::run(Figures& figures)
{
    for (size_t person = 0; person < m_askers.size(); ++person)
        if (!m_askers.at(person).questions.empty())
            ask(person);
    workUntil(nowNs() + static_cast<uint64_t>(m_options.warm * 1e9));
    m_times.clear();
    m_answers = m_bytes = m_bodies = 0;
    const Usage before = usageOf(m_options.process);
    const uint64_t begin = nowNs();
    workUntil(begin + static_cast<uint64_t>(m_options.seconds * 1e9));
    const double seconds = static_cast<double>(nowNs() - begin) / 1e9;
    const Usage after = usageOf(m_options.process);
    const auto answers = static_cast<double>(m_answers);
    const double cpu = after.cpuSeconds - before.cpuSeconds;
    figures.add("seconds", seconds);
    figures.add("answers", m_answers);
    figures.add("answers_per_s", answers / seconds);
    figures.add("cpu_ms", m_answers > 0 ? cpu * 1e3 / answers : 0);
    figures.add("cpu", cpu / seconds);
    figures.add("answer_bytes", m_answers > 0 ? static_cast<double>(m_bytes) / answers : 0);
    figures.add("bodies", m_answers > 0 ? static_cast<double>(m_bodies) / answers : 0);
    figures.add("p50_ms", m_times.quantileMs(0.5));
    figures.add("p95_ms", m_times.quantileMs(0.95));
    figures.add("p99_ms", m_times.quantileMs(0.99));
    figures.add("rss_kib", static_cast<uint64_t>(after.rssKib));
    m_stopping = true;
    workUntil(nowNs() + static_cast<uint64_t>(m_options.patience * 1e9));
    figures.add("lost", uint64_t{m_open});
}

void Questions::ask(size_t person)
{
    Asker& asker = m_askers.at(person);
    const Question& question = m_options.questions.at(asker.questions.at(asker.next));
    asker.next = (asker.next + 1) % asker.questions.size();
    asker.asked = nowNs();
    ++m_open;
    m_crowd.write(person, m_adapter.request(++m_numbers, question.type, question.data));
}

void Questions::answered(size_t person, std::string_view text)
{
    Asker& asker = m_askers.at(person);
    if (asker.asked == 0)
        return;
    m_times.add(nowNs() - asker.asked);
    asker.asked = 0;
    --m_open;
    ++m_answers;
    m_bytes += text.size();
    forEachMarker(text, [this](uint64_t) { ++m_bodies; });
    if (!m_stopping)
        ask(person);
}

void Questions::workUntil(uint64_t end)
{
    while (nowNs() < end && !(m_stopping && m_open == 0))
        m_crowd.pump(lookAgain);
}

} // namespace tertulia::bench
