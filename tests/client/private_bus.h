// SPDX-License-Identifier: GPL-3.0-or-later
// A session bus of its own, from which nothing is started by itself, with a home of its own; on request a real
// gnome-keyring, unlocked by script. So the keychain of whoever runs the tests is never touched. One thread, with an
// event loop.
#pragma once

#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace tertulia::test {

class PrivateBus
{
public:
    enum class Keyring { None, Unlocked, WrongPassword };
    struct Outcome
    {
        int exitCode = -1; ///< -1: it did not end in time
        QString output{};  ///< of both kinds
    };

    PrivateBus();
    /// Runs a shell script on a fresh bus. What it keeps in files and in the keyring stays for the next run.
    Outcome run(const QString& script, Keyring keyring = Keyring::Unlocked);
    /// The same without any bus.
    Outcome runWithoutBus(const QString& script);
    [[nodiscard]] QString home() const { return m_home.path(); }
    void setVariable(const QString& name, const QString& value) { m_environment.insert(name, value); }

private:
    Outcome start(const QString& program, const QStringList& arguments);

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

} // namespace tertulia::test
