// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of the window, each when there is something to see: signed in, nothing left to catch up with, the
// wanted conversation open, the wanted message shown, the wanted page open, the wanted keys pressed. Gives up on one
// after half a minute and says what was missing. GUI thread.
#pragma once

#include "client/shots.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QQuickWindow;

namespace tertulia {

class AppView;

class Screenshot final : public QObject
{
    Q_OBJECT
public:
    /// `offline`: of what this device holds; `signingIn`: the sign-in page is not the picture.
    struct Conditions
    {
        bool offline = false;
        bool signingIn = false;
    };

    Screenshot(AppView& app, QQuickWindow& window, std::vector<Shot> shots, Conditions conditions,
               QObject* parent = nullptr);

Q_SIGNALS:
    /// `reason` is empty if all pictures are written.
    void finished(const QString& reason);

private:
    void begin();
    void look();
    /// What the picture still waits for; empty: nothing.
    QString missing();
    [[nodiscard]] bool showsText() const;
    void press(const QString& key);
    bool click(const QString& path);
    [[nodiscard]] QQuickWindow* shownWindow() const;
    void take();
    void fail(const QString& reason);

    AppView& m_app;
    QQuickWindow& m_window;
    std::vector<Shot> m_shots;
    Conditions m_conditions;
    size_t m_at = 0;
    bool m_isPageOpen = false;
    qsizetype m_pressed = 0; ///< of the keys
    QTimer m_timer;
    QElapsedTimer m_running;
    QElapsedTimer m_complete; ///< since when nothing is missing
};

} // namespace tertulia
