// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the accounts to what the desktop offers around the window: notifications and what is answered in them, the
// tray, the number at the launcher, starting with the desktop, the network that is back; and keeps where the window
// was. Decides what closing the window means: into the tray if there is one and the user wants it, else the end. GUI
// thread.
#pragma once

#include "client/platform/desktop_notifier.h"
#include "client/platform/launcher_badge.h"
#include "client/viewmodels/accounts.h"

#include <QPointer>

class QQuickWindow;

namespace tertulia {

class CursorRest;
class NetworkWatch;
class TrayIcon;

class DesktopShell final : public QObject
{
    Q_OBJECT
public:
    /// `program`: what starts this profile again.
    DesktopShell(Accounts& accounts, QString program, QObject* parent = nullptr);
    ~DesktopShell() override;

    /// The window as it was left last time, unless its size is wanted otherwise; not shown yet.
    void takeWindow(QQuickWindow* window, const QSize& wantedSize);
    /// The window that was taken, or only its picture in the tray.
    void show(bool hidden);
    void raise();
    /// For another language.
    void retranslate();
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followTray();
    void followNotices();
    void followNetwork();
    void showTray();
    void showUnread();
    void place(const QSize& wantedSize);
    void keepPlace();
    [[nodiscard]] bool isTrayThere() const;

    Accounts& m_accounts;
    QString m_program;
    DesktopNotifier m_notifier;
    LauncherBadge m_badge;
    std::unique_ptr<TrayIcon> m_tray;         ///< null where there can be none
    std::unique_ptr<NetworkWatch> m_network;  ///< after show()
    std::unique_ptr<CursorRest> m_cursorRest; ///< after show()
    QPointer<QQuickWindow> m_window;
};

} // namespace tertulia
