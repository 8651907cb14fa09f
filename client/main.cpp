// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app.h"
#include "client/platform/secret_store.h"
#include "client/platform/single_instance.h"
#include "client/sync/profile.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tertulia;

namespace {

int fail(const QString& sentence)
{
    QTextStream(stderr) << "tertulia: " << sentence << Qt::endl;
    return 2;
}

/// The profile; nullptr if this start is over, with its exit code.
std::unique_ptr<Profile> openProfile(const AppOptions& options, int& code)
{
    auto profile = Profile::open(options.profile);
    if (profile.ok())
        return std::move(profile).value();
    code = 0;
    const bool busy = profile.error().code == ErrorCode::Conflict;
    const SingleInstance other(DesktopApp::instanceKey(options.profile));
    if (busy && options.screenshot.isEmpty() &&
        (options.link.isEmpty() ? other.raiseOther() : other.handOver(options.link)))
        return nullptr;
    code = fail(busy ? u"the profile is in use by process "_s + profile.error().detail
                     : u"cannot open the profile "_s + options.profile);
    return nullptr;
}

bool asksForHelpOrVersion(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char* word) {
        return qstrcmp(word, "--help") == 0 || qstrcmp(word, "-h") == 0 || qstrcmp(word, "--version") == 0 ||
               qstrcmp(word, "-v") == 0;
    });
}

int tell(const AppOptions& options)
{
    QTextStream(stdout) << (options.help ? helpText()
                                         : u"tertulia "_s + QCoreApplication::applicationVersion() + u'\n');
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    // What a user of a desktop program can do nothing with stays silent; QT_LOGGING_RULES brings it back.
    QLoggingCategory::setFilterRules(u"tertulia.*.debug=false\ntertulia.*.info=false"_s);
    QCoreApplication::setApplicationName(u"tertulia"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TERTULIA_VERSION));
    if (asksForHelpOrVersion(argc, argv)) { // must work where there is no display
        const QCoreApplication application(argc, argv);
        const auto options = parseOptions(QCoreApplication::arguments());
        return options ? tell(*options) : fail(options.error().detail);
    }
    QElapsedTimer sinceStart;
    sinceStart.start();
    QApplication application(argc, argv); // dialogs of the desktop want one; the tray, where there is no D-Bus
    QGuiApplication::setDesktopFileName(u"org.tertulia.Tertulia"_s);
    const auto options = parseOptions(QCoreApplication::arguments());
    if (!options)
        return fail(options.error().detail);
    if (options->quit)
        return SingleInstance(DesktopApp::instanceKey(options->profile)).quitOther()
                   ? 0
                   : fail(u"nothing runs with the profile "_s + options->profile);
    QTemporaryDir scratch;
    if (options->selfTest) // nothing of the user's is touched
        qputenv("XDG_DATA_HOME", scratch.path().toUtf8());
    DesktopApp::chooseRenderer();
    int code = 0;
    auto profile = openProfile(*options, code);
    if (!profile)
        return code;
    auto secrets =
        std::make_unique<SecretStore>(options->selfTest ? SecretStore::Kind::MemoryOnly : SecretStore::Kind::Keychain);
    DesktopApp app(*options, std::move(profile), std::move(secrets), sinceStart);
    return app.run();
}
