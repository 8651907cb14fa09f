// SPDX-License-Identifier: GPL-3.0-or-later
// The icon in the desktop's tray: a dot when something is unread, a menu with Open, Do not disturb and Quit. Where the
// desktop has no tray there is none, and isThere() says so: closing the window must not hide it for good then.
// GUI thread, with a QApplication.
#pragma once

#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace tertulia {

struct TrayWords
{
    QString open;
    QString doNotDisturb;
    QString quit;
};

class TrayIcon final : public QObject
{
    Q_OBJECT
public:
    explicit TrayIcon(QObject* parent = nullptr);
    ~TrayIcon() override;

    [[nodiscard]] static bool isPossible();
    /// The desktop has a place for it.
    [[nodiscard]] static bool hasPlace();
    /// It has, and it is shown.
    [[nodiscard]] bool isThere() const;
    void setShown(bool shown);
    void setWords(const TrayWords& words);
    /// `tip`: what the pointer is told.
    void setUnread(int count, bool mentioned, const QString& tip);
    void setDoNotDisturb(bool on);

Q_SIGNALS:
    /// The icon was pressed, or Open chosen.
    void openRequested();
    void doNotDisturbToggled(bool on);
    void quitRequested();

private:
    void paint();

    std::unique_ptr<QSystemTrayIcon> m_icon;
    std::unique_ptr<QMenu> m_menu;
    QAction* m_open = nullptr;
    QAction* m_disturb = nullptr;
    QAction* m_quit = nullptr;
    int m_unread = 0;
    bool m_mentioned = false;
};

/// The program's icon with a dot: none, something unread, somebody named me. Also crossed out: do not disturb.
QImage trayImage(int side, bool unread, bool mentioned, bool quiet);

} // namespace tertulia
