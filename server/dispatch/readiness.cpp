// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/readiness.h"

#include <future>

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto probePatience = 2s;
constexpr auto goodFor = 1s;

using Verdict = std::shared_ptr<std::promise<Result<Done>>>;

std::function<void(const Result<Done>&)> telling(const Verdict& verdict)
{
    return [verdict](const Result<Done>& answer) { verdict->set_value(answer); };
}

} // namespace

QString Readiness::ask() const
{
    const auto until = std::chrono::steady_clock::now() + probePatience;
    const auto written = std::make_shared<std::promise<Result<Done>>>();
    const auto read = std::make_shared<std::promise<Result<Done>>>();
    auto whenWritten = written->get_future();
    auto whenRead = read->get_future();
    const auto nothing = [](Tx& /*tx*/) -> Result<Done> { return Done{}; };
    m_lanes.write<Done>("ready", nothing, telling(written));
    m_lanes.read<Done>("ready", nothing, telling(read));
    if (whenWritten.wait_until(until) != std::future_status::ready || !whenWritten.get().ok())
        return u"the database does not take writes"_s;
    if (whenRead.wait_until(until) != std::future_status::ready || !whenRead.get().ok())
        return u"the database does not answer"_s;
    return {};
}

QString Readiness::fault()
{
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (m_askedAt != decltype(m_askedAt){} && now - m_askedAt < goodFor)
        return m_fault;
    m_fault = ask();
    m_askedAt = std::chrono::steady_clock::now();
    return m_fault;
}

} // namespace tertulia
