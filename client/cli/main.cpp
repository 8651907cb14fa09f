// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/commands.h"
#include "client/cli/recording_command.h"
#include "client/cli/terminal.h"
#include "client/platform/secret_store.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSysInfo>

#include <csignal>

using namespace tertulia;
using namespace Qt::StringLiterals;

namespace {

int runIn(const cli::Arguments& arguments, Profile& profile)
{
    const QUrl server = arguments.server.isEmpty() ? profile.lastServer() : arguments.server;
    if (const auto url = webSocketUrl(server); server.isEmpty() || !url.ok()) {
        cli::complain(QCoreApplication::translate("tertulia::cli", "Which server? Use --server URL."));
        return 2;
    }
    SecretStore secrets;
    AccountConfig config;
    config.directory = profile.accountDirectory(server);
    config.server = server;
    config.clientName = u"tertulia-cli "_s + QCoreApplication::applicationVersion();
    config.deviceName = u"%1 (cli)"_s.arg(QSysInfo::machineHostName());
    Account account(config, secrets);
    return cli::Commands(arguments, profile, account).run();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"tertulia"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TERTULIA_VERSION));
    QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); // QT_LOGGING_RULES is stronger
    std::signal(SIGPIPE, SIG_IGN);                                // a reader that went away is noticed when writing

    const QStringList words = app.arguments();
    if (words.contains(u"--help"_s) || words.contains(u"-h"_s)) {
        cli::printLine(cli::usage());
        return 0;
    }
    const auto arguments = cli::parseArguments(words);
    if (!arguments.ok()) {
        cli::complain(arguments.error().detail);
        cli::complain(QCoreApplication::translate("tertulia::cli", "see tertulia-cli --help"));
        return 2;
    }
    if (arguments->command == u"recording"_s)
        return cli::recordingCommand(*arguments);
    const auto profile = Profile::open(arguments->profile);
    if (profile.ok())
        return runIn(*arguments, **profile);
    if (profile.error().code == ErrorCode::Conflict)
        cli::complain(QCoreApplication::translate("tertulia::cli",
                                                  "Another program (process %1) has this profile open. Close it or use "
                                                  "another --profile.")
                          .arg(profile.error().detail));
    else
        cli::complain(cli::describe(profile.error()));
    return profile.error().code == ErrorCode::BadField ? 2 : 1;
}
