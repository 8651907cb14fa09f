// SPDX-License-Identifier: GPL-3.0-or-later
// load_generator --task TASK --server KIND --port P --pid PID --people FILE …: loads one server as many clients would
// and tells in one line of JSON what that cost the server. server_bench.py starts it; options.h has the words.
#include "tests/bench/server/fan_out.h"
#include "tests/bench/server/questions.h"

#include <sys/resource.h>

#include <csignal>

namespace tertulia::bench {

namespace {

constexpr double signInPatience = 300;
constexpr double quietSeconds = 0.3;

/// Costs of bringing everybody in.
bool signAllIn(Crowd& crowd, const Options& options, Figures& figures)
{
    Histogram times;
    crowd.onReady = [&](size_t, uint64_t ns) { times.add(ns); };
    const Usage before = usageOf(options.process);
    const uint64_t begin = nowNs();
    const size_t ready = crowd.openAll(0, crowd.size(), options.atOnce, signInPatience);
    const double seconds = static_cast<double>(nowNs() - begin) / 1e9;
    const double cpu = usageOf(options.process).cpuSeconds - before.cpuSeconds;
    crowd.onReady = {};
    figures.add("signed_in", uint64_t{ready});
    figures.add("sign_ins_per_s", static_cast<double>(ready) / seconds);
    figures.add("sign_in_cpu_ms", ready > 0 ? cpu * 1e3 / static_cast<double>(ready) : 0);
    figures.add("sign_in_p50_ms", times.quantileMs(0.5));
    figures.add("sign_in_p99_ms", times.quantileMs(0.99));
    return ready == crowd.size();
}

/// Memory of the server with everybody connected and nothing going on, and what its heartbeats cost.
void stayIdle(Crowd& crowd, const Options& options, const Usage& empty, Figures& figures)
{
    crowd.pumpFor(options.warm);
    const Usage before = usageOf(options.process);
    const uint64_t begin = nowNs();
    crowd.pumpFor(options.seconds);
    const Usage after = usageOf(options.process);
    const double seconds = static_cast<double>(nowNs() - begin) / 1e9;
    figures.add("empty_rss_kib", static_cast<uint64_t>(empty.rssKib));
    figures.add("rss_kib", static_cast<uint64_t>(after.rssKib));
    figures.add("kib_per_connection",
                static_cast<double>(after.rssKib - empty.rssKib) / static_cast<double>(crowd.size()));
    figures.add("idle_cpu", (after.cpuSeconds - before.cpuSeconds) / seconds);
}

bool runTask(Crowd& crowd, const Adapter& adapter, const Options& options, Figures& figures)
{
    const Usage empty = usageOf(options.process);
    if (!signAllIn(crowd, options, figures))
        return false;
    if (options.task == "sign-in")
        return true;
    crowd.pumpFor(quietSeconds);
    if (options.task == "idle")
        stayIdle(crowd, options, empty, figures);
    else if (options.task == "ask")
        Questions(crowd, adapter, options).run(figures);
    else if (options.task == "fan-out" && !options.rooms.empty())
        FanOut(crowd, adapter, options).run(figures);
    else
        return false;
    return true;
}

int generate(const Options& options)
{
    const auto adapter = makeAdapter(options.server, options.signIn, options.password);
    if (!adapter) {
        std::fprintf(stderr, "load_generator: there is no server %s\n", options.server.c_str());
        return 2;
    }
    Crowd crowd(*adapter, options.port, options.people);
    Figures figures;
    const bool done = runTask(crowd, *adapter, options, figures);
    figures.add("ended", crowd.ended());
    figures.add("refused", crowd.refused());
    figures.add("trouble", crowd.trouble());
    const std::vector<Person> people(crowd.people().begin(), crowd.people().end());
    if (!options.savePeople.empty() && !savePeople(options.savePeople, people)) {
        std::fprintf(stderr, "load_generator: cannot write %s\n", options.savePeople.c_str());
        return 2;
    }
    std::fputs(figures.line().c_str(), stdout);
    return done ? 0 : 1;
}

} // namespace

} // namespace tertulia::bench

int main(int count, char** words)
{
    std::signal(SIGPIPE, SIG_IGN);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    return tertulia::bench::generate(tertulia::bench::readOptions(count, words));
}
