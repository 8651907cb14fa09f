// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop_shell.h"

#include "client/platform/autostart.h"
#include "client/platform/cursor_rest.h"
#include "client/platform/network_watch.h"
#include "client/platform/tray_icon.h"
#include "client/viewmodels/diagnostics.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QScreen>
#include <QTimer>

#include <algorithm>

namespace tertulia {

using namespace Qt::StringLiterals;

DesktopShell::DesktopShell(Accounts& accounts, QString program, QObject* parent)
    : QObject(parent), m_accounts(accounts), m_program(std::move(program))
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    if (TrayIcon::isPossible())
        m_tray = std::make_unique<TrayIcon>();
    Settings& settings = accounts.settings();
    settings.setDesktop({[this] { return m_tray && TrayIcon::hasPlace(); }, &autostart::isOn,
                         [this](bool on) { autostart::set(on, m_program + u" --hidden"_s); }});
    connect(&settings, &Settings::desktopChanged, this, &DesktopShell::showTray);
    connect(&settings, &Settings::noticesChanged, this, [this] {
        if (m_accounts.settings().doNotDisturb() || !m_accounts.settings().notifies())
            m_notifier.withdrawAll();
        showTray();
    });
    connect(&accounts, &Accounts::unreadChanged, this, &DesktopShell::showUnread);
    connect(&accounts, &Accounts::countChanged, this, &DesktopShell::showUnread);
    connect(&accounts, &Accounts::raiseRequested, this, &DesktopShell::raise);
    followNotices();
    followTray();
    retranslate();
    showTray();
}

DesktopShell::~DesktopShell()
{
    m_notifier.withdrawAll();
    m_badge.setCount(0, false);
    m_accounts.settings().setDesktop({});
}

void DesktopShell::followNotices()
{
    connect(&m_accounts, &Accounts::showNotice, this, [this](const Notice& notice) {
        m_notifier.show({notice.key, notice.title, notice.lines, notice.canReply, notice.silent});
        Diagnostics::note(tr("Notifications by"), m_notifier.daemon());
    });
    connect(&m_accounts, &Accounts::withdrawNotice, &m_notifier, &DesktopNotifier::withdraw);
    connect(&m_notifier, &DesktopNotifier::opened, this, [this](const QString& key, const QString& token) {
        if (!token.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // the compositor lets the window come to the front by it
        m_accounts.noticeOpened(key);
    });
    connect(&m_notifier, &DesktopNotifier::replied, &m_accounts, &Accounts::noticeReplied);
    connect(&m_notifier, &DesktopNotifier::markedRead, &m_accounts, &Accounts::noticeMarkedRead);
    connect(&m_notifier, &DesktopNotifier::closed, &m_accounts, &Accounts::noticeClosed);
}

void DesktopShell::followTray()
{
    if (!m_tray)
        return;
    connect(m_tray.get(), &TrayIcon::openRequested, this, &DesktopShell::raise);
    connect(m_tray.get(), &TrayIcon::doNotDisturbToggled, &m_accounts.settings(), &Settings::setDoNotDisturb);
    connect(m_tray.get(), &TrayIcon::quitRequested, qApp, &QCoreApplication::quit);
}

void DesktopShell::retranslate()
{
    m_notifier.setWords({tr("Open"), tr("Reply"), tr("Mark as read")});
    if (m_tray)
        m_tray->setWords({tr("Open Tertulia"), tr("Do not disturb"), tr("Quit")});
    showUnread();
}

void DesktopShell::showTray()
{
    if (!m_tray)
        return;
    m_tray->setShown(m_accounts.settings().showsTray());
    m_tray->setDoNotDisturb(m_accounts.settings().doNotDisturb());
}

void DesktopShell::showUnread()
{
    const int unread = m_accounts.unread();
    const int wanted = m_accounts.wanted();
    m_badge.setCount(wanted, wanted > 0);
    if (m_tray)
        m_tray->setUnread(unread, wanted > 0,
                          unread > 0 ? tr("Tertulia: %n unread message(s)", nullptr, unread) : tr("Tertulia"));
}

bool DesktopShell::isTrayThere() const
{
    return m_tray && m_tray->isThere();
}

void DesktopShell::takeWindow(QQuickWindow* window, const QSize& wantedSize)
{
    m_window = window;
    place(wantedSize);
    window->installEventFilter(this);
    connect(window, &QWindow::activeChanged, this, [this] { m_accounts.setWindowActive(m_window->isActive()); });
    connect(window, &QWindow::visibilityChanged, this, [this] {
        const auto windows = QGuiApplication::topLevelWindows(); // conversations may have windows of their own
        m_accounts.setWindowShown(std::any_of(windows.begin(), windows.end(), [](const QWindow* one) {
            return one->isVisible() && one->visibility() != QWindow::Minimized;
        }));
    });
}

void DesktopShell::show(bool hidden)
{
    if (!hidden)
        m_window->setVisible(true);
    else if (!isTrayThere()) // where else would one find it?
        m_window->showMinimized();
    if (!m_cursorRest)
        m_cursorRest = std::make_unique<CursorRest>();
    QTimer::singleShot(0, this, &DesktopShell::followNetwork); // its service may take a moment to answer
}

void DesktopShell::followNetwork()
{
    if (m_network)
        return;
    m_network = std::make_unique<NetworkWatch>();
    connect(m_network.get(), &NetworkWatch::cameBack, &m_accounts, &Accounts::retryNow);
}

void DesktopShell::place(const QSize& wantedSize)
{
    const Settings& settings = m_accounts.settings();
    const QRect kept = settings.windowPlace();
    if (wantedSize.isValid()) {
        m_window->resize(wantedSize);
    } else if (kept.width() >= m_window->minimumWidth() && kept.height() >= m_window->minimumHeight()) {
        m_window->resize(kept.size());
        // A screen that is gone must not take the window with it.
        const auto screens = QGuiApplication::screens();
        for (const QScreen* screen : screens)
            if (screen->availableGeometry().intersected(kept).width() > kept.width() / 2)
                m_window->setPosition(kept.topLeft());
        if (settings.isWindowMaximized())
            m_window->setWindowStates(Qt::WindowMaximized);
    }
}

void DesktopShell::keepPlace()
{
    const bool isMaximized = m_window->windowStates() & (Qt::WindowMaximized | Qt::WindowFullScreen);
    Settings& settings = m_accounts.settings();
    settings.setWindow(isMaximized ? settings.windowPlace() : m_window->geometry(), isMaximized);
}

void DesktopShell::raise()
{
    if (!m_window)
        return;
    if (m_window->windowStates() & Qt::WindowMinimized)
        m_window->setWindowStates(m_window->windowStates() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->requestActivate();
}

bool DesktopShell::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_window || !m_window)
        return false;
    const auto type = event->type();
    if ((type == QEvent::Resize || type == QEvent::Move) && m_window->isVisible())
        keepPlace();
    if (type != QEvent::Close)
        return false;
    keepPlace();
    if (isTrayThere() && m_accounts.settings().closesToTray()) {
        event->ignore();
        m_window->hide();
    } else {
        QCoreApplication::quit();
    }
    return true;
}

} // namespace tertulia
