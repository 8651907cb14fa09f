// SPDX-License-Identifier: GPL-3.0-or-later
// Takes one picture of the window when there is something to see: signed in, nothing left to catch up with, the wanted
// conversation open, the wanted message shown. Gives up after half a minute and says what was missing. GUI thread.
#pragma once

#include "client/app_options.h"

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
    Screenshot(AppView& app, QQuickWindow& window, AppOptions options, QObject* parent = nullptr);

Q_SIGNALS:
    /// `reason` is empty if the picture is written.
    void finished(const QString& reason);

private:
    void look();
    /// What the picture still waits for; empty: nothing.
    QString missing();
    [[nodiscard]] bool showsText() const;
    void take();

    AppView& m_app;
    QQuickWindow& m_window;
    AppOptions m_options;
    QTimer m_timer;
    QElapsedTimer m_running;
    QElapsedTimer m_complete; ///< since when nothing is missing
};

} // namespace tertulia
