// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/serve.h"

#include "server/log.h"
#include "server/server_app.h"
#include "server/supervisor.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace tertulia {

namespace {

constexpr unsigned hardLimitSeconds = 10;

int signalPipe[2] = {-1, -1};
volatile std::sig_atomic_t signalsSeen = 0;

constexpr char endByte = 1;
constexpr char reloadByte = 2;

// Only calls that are safe inside a signal handler.
void onReload(int /*signal*/)
{
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &reloadByte, 1);
}

void onSignal(int /*signal*/)
{
    signalsSeen = signalsSeen + 1;
    if (signalsSeen > 1)
        ::_exit(1);
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &endByte, 1);
}

void onAlarm(int /*signal*/)
{
    static const char text[] = "tertulia-server: the orderly end took too long, stopping now\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text, sizeof text - 1);
    ::_exit(1);
}

Result<Done> catchSignals()
{
    if (::pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return Error::make(ErrorCode::Internal, QStringLiteral("no pipe for signals"));
    struct sigaction action
    {
    };
    action.sa_handler = &onSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    if (::isatty(STDIN_FILENO) == 0) {
        action.sa_handler = &onReload;
        ::sigaction(SIGHUP, &action, nullptr);
    }
    action.sa_handler = &onAlarm;
    ::sigaction(SIGALRM, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // NOLINT: a peer that went away is an error of write(), not of the process
    return Done{};
}

/// Several at once are one.
void takeSignals(ServerApp& server, const std::function<Result<Config>()>& again)
{
    char bytes[64];
    const auto count = ::read(signalPipe[0], bytes, sizeof bytes);
    const QByteArrayView seen(bytes, std::max<qsizetype>(0, count));
    if (seen.contains(endByte))
        return QCoreApplication::quit();
    if (!seen.contains(reloadByte))
        return;
    const auto fresh = again();
    if (fresh.ok())
        server.reload(*fresh);
    else
        qCWarning(serverLog).noquote() << "not reloaded:" << fresh.error().detail;
}

} // namespace

Result<int> serve(const Config& config, const std::function<Result<Config>()>& again)
{
    CHECK(catchSignals());
    const Supervisor supervisor = Supervisor::fromEnvironment();
    ServerApp server(config);
    CHECK(server.start());
    QSocketNotifier notifier(signalPipe[0], QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, qApp, [&] { takeSignals(server, again); });
    std::printf("listening %s\n", server.url().toUtf8().constData());
    if (!server.httpUrl().isEmpty())
        std::printf("listening %s\n", server.httpUrl().toUtf8().constData());
    if (!server.metricsUrl().isEmpty())
        std::printf("metrics %s\n", server.metricsUrl().toUtf8().constData());
    if (!server.setupLink().isEmpty())
        std::printf("setup %s\n", server.setupLink().toUtf8().constData());
    std::fflush(stdout);
    server.reportLife(supervisor);
    supervisor.ready("listening on " + server.url().toUtf8());
    QCoreApplication::exec();
    notifier.setEnabled(false);
    supervisor.stopping();
    qCInfo(serverLog) << "stopping";
    ::alarm(hardLimitSeconds);
    server.stop();
    qCInfo(serverLog) << "stopped";
    return 0;
}

} // namespace tertulia
