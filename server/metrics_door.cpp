// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics_door.h"

#include "server/listen_address.h"
#include "server/metrics/exposition.h"
#include "server/metrics/process_use.h"
#include "shared/budgets/budgets.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

using Kind = Exposition::Kind;

/// How a promise of the contract is measured here: a share of the times of one job.
struct Promise
{
    QStringView budget;
    const char* job;
    double share;
};
constexpr Promise promises[] = {
    {u"send_p99_ms", "message.send", 0.99},
    {u"history_p95_ms", "history.page", 0.95},
    {u"search_p95_ms", "search.messages", 0.95},
    {u"resume_p95_ms", "auth.resume", 0.95},
};

void writeProcess(Exposition& out)
{
    const ProcessUse use = processUse();
    out.family("process_cpu_seconds_total", Kind::Counter, "Processor time of the server.");
    out.sample(use.cpuSeconds);
    out.family("process_resident_memory_bytes", Kind::Gauge, "Memory of the server that is in RAM.");
    out.sample(use.residentBytes);
    out.family("process_open_fds", Kind::Gauge, "Open file descriptors.");
    out.sample(use.openFiles);
    out.family("process_max_fds", Kind::Gauge, "File descriptors it may open.");
    out.sample(use.mostFiles);
    out.family("process_start_time_seconds", Kind::Gauge, "When the server was started, since 1970.");
    out.sample(use.startedAt);
}

void writeConnections(Exposition& out, const Metered& of)
{
    out.family("tertulia_connections", Kind::Gauge, "WebSockets that are open.");
    out.sample(of.gateway.connectionCount());
    out.family("tertulia_sockets", Kind::Gauge, "Sockets that are open, those included that are not a WebSocket yet.");
    out.sample(of.gateway.socketCount());
    out.family("tertulia_connections_limit", Kind::Gauge, "The most sockets that are let in.");
    out.sample(of.gateway.connectionCap());
    out.family("tertulia_deliveries_total", Kind::Counter, "Events handed to sessions.");
    out.sample(static_cast<double>(of.bus.delivered()));
    out.family("tertulia_password_checks_total", Kind::Counter, "Runs of Argon2.");
    out.sample(static_cast<double>(of.hasher.runs()));
}

void writeJobs(Exposition& out, const Lanes& lanes)
{
    const auto state = lanes.state();
    out.family("tertulia_commits_total", Kind::Counter, "Transactions that were committed.");
    out.sample(static_cast<double>(state.commits));
    out.family("tertulia_writes_total", Kind::Counter, "Writes that were answered.");
    out.sample(static_cast<double>(lanes.writesDone()));
    out.family("tertulia_jobs_waiting", Kind::Gauge, "Jobs that wait for a connection to the database.");
    out.sample("lane", "write", state.writesWaiting);
    out.sample("lane", "read", state.readsWaiting);
    out.sample("lane", "search", state.searchesWaiting);
    out.family("tertulia_job_seconds", Kind::Histogram,
               "From when a job for the database was there until it was answered, COMMIT included.");
    lanes.times().forEach([&](const auto& job) { out.sample("job", job.name, job.counts); });
    out.family("tertulia_job_refusals_total", Kind::Counter, "Jobs that were answered with an error.");
    lanes.times().forEach([&](const auto& job) { out.sample("job", job.name, static_cast<double>(job.failed)); });
}

void writeBudgets(Exposition& out, const JobTimes& times)
{
    constexpr double milliseconds = 1e3;
    out.family("tertulia_budget_goal_seconds", Kind::Gauge, "The performance contract: what is promised.");
    for (const Promise& one : promises)
        if (const Budget* budget = findBudget(one.budget))
            out.sample("budget", one.budget.toUtf8(), budget->goal / milliseconds);
    out.family("tertulia_budget_seconds", Kind::Gauge, "The same, as measured since the start.");
    for (const Promise& one : promises)
        if (const auto us = times.of(one.job).quantile(one.share))
            out.sample("budget", one.budget.toUtf8(), static_cast<double>(*us) / (milliseconds * milliseconds));
}

} // namespace

Result<Done> MetricsDoor::listen(const QString& where)
{
    if (where.isEmpty() || where == "off"_L1)
        return Done{};
    TRY(const ListenAddress listen, parseListen(where, u"metrics.listen"_s));
    http::Config config;
    config.address = listen.address;
    config.port = listen.port;
    config.threads = 1;
    config.streams = 0;
    config.waiting = 4;
    m_server = std::make_unique<http::Server>(config, *this);
    TRY(const quint16 port, m_server->listen());
    m_url = u"http://%1:%2/metrics"_s.arg(hostOf(listen.address)).arg(port);
    return Done{};
}

http::Handler::Got MetricsDoor::get(const http::Head& head)
{
    if (head.path != "/metrics")
        return refusal(404);
    return http::Answer{200, page(), "text/plain; version=0.0.4"};
}

http::Answer MetricsDoor::refusal(int status)
{
    return {status, "only GET /metrics\n", "text/plain"};
}

QByteArray MetricsDoor::page() const
{
    Exposition out;
    out.family("tertulia_build_info", Kind::Gauge, "The version of the server, always 1.");
    out.sample("version", TERTULIA_VERSION, 1);
    writeProcess(out);
    writeConnections(out, m_metered);
    writeJobs(out, m_metered.lanes);
    writeBudgets(out, m_metered.lanes.times());
    return out.take();
}

} // namespace tertulia
