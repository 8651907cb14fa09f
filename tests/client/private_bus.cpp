// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/private_bus.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

#include <csignal>
#include <unistd.h>

namespace tertulia::test {

using namespace Qt::StringLiterals;

static constexpr auto busConfig = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

PrivateBus::PrivateBus()
{
    QFile config(m_home.path() + u"/bus.conf"_s);
    if (!config.open(QIODevice::WriteOnly) || config.write(busConfig) <= 0)
        qFatal("cannot write the configuration of the bus");
    for (const auto& folder : {u"/data"_s, u"/run"_s})
        QDir(m_home.path()).mkpath(m_home.path() + folder);
    QFile::setPermissions(m_home.path() + u"/run"_s,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    m_environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    m_environment.insert(u"HOME"_s, m_home.path());
    m_environment.insert(u"XDG_DATA_HOME"_s, m_home.path() + u"/data"_s);
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path() + u"/run"_s);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
}

PrivateBus::Outcome PrivateBus::run(const QString& script, Keyring keyring)
{
    QString whole = script;
    if (keyring != Keyring::None)
        whole = u"printf %1 | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n"_s.arg(
                    keyring == Keyring::Unlocked ? u"right"_s : u"wrong"_s) +
                script;
    return start(u"dbus-run-session"_s,
                 {u"--config-file="_s + m_home.path() + u"/bus.conf"_s, u"--"_s, u"sh"_s, u"-c"_s, whole});
}

PrivateBus::Outcome PrivateBus::runWithoutBus(const QString& script)
{
    return start(u"sh"_s, {u"-c"_s, script});
}

PrivateBus::Outcome PrivateBus::start(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setChildProcessModifier([] { ::setsid(); }); // so that all it starts can be ended with it
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {};
    const auto group = static_cast<pid_t>(process.processId());
    const bool ended = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000);
    ::kill(-group, SIGKILL); // the keyring does not always notice that its bus is gone
    process.waitForFinished();
    Outcome outcome;
    outcome.output = QString::fromUtf8(process.readAll());
    if (ended && process.exitStatus() == QProcess::NormalExit)
        outcome.exitCode = process.exitCode();
    return outcome;
}

} // namespace tertulia::test
