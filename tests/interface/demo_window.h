// SPDX-License-Identifier: GPL-3.0-or-later
// The program's window with the demo's content: a server of its own with the demo in it, and the program, in this
// process, signed in as `demo`. Shows pages and says what is on the screen, in words and in places. Main thread.
#pragma once

#include "client/app.h"
#include "tests/integration/server_process.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

namespace tertulia::test {

class DemoWindow
{
public:
    /// False and a line in the log if something does not come up.
    bool open();

    [[nodiscard]] QQuickWindow& window() const { return *m_app->window(); }
    [[nodiscard]] Accounts& accounts() const { return *m_accounts; }
    [[nodiscard]] AppView& view() const { return *m_accounts->current(); }
    /// As Settings has it: "SpacePage:{space}", "SettingsPage:language"; "{space}", "{room}", "{group}" and "{person}"
    /// are places of the demo. False if it does not come to rest.
    bool show(const QString& page);
    /// The conversation alone.
    bool showChat();
    bool speak(const QString& language);
    /// What moves has arrived: the same items with the same texts in the same places twice in a row.
    bool settle();

    /// What is seen of the window, popups included, depth first.
    [[nodiscard]] QList<QQuickItem*> items() const;
    /// Every text on the screen, and every name and description a screen reader would say, once.
    [[nodiscard]] QStringList texts() const;

    /// For the log: what shows this text, and what that lies in.
    [[nodiscard]] QString whose(const QString& text) const;

    static const QStringList pages;

private:
    void leave();
    [[nodiscard]] QString filled(QString page) const;

    QTemporaryDir m_home;
    ServerProcess m_server;
    std::unique_ptr<DesktopApp> m_app;
    Accounts* m_accounts = nullptr;
};

} // namespace tertulia::test
