// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to find out why something does not work, as lines to read and to hand on: versions, the connection, how
// much is held and how much waits. Names of servers are in it; names of people, what they wrote, and secrets are not.
// GUI thread.
#pragma once

#include "client/viewmodels/session_view.h"

namespace tertulia {

class Diagnostics : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::SessionView* session READ session WRITE setSession NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(QStringList labels READ labels NOTIFY changed FINAL)
    Q_PROPERTY(QStringList values READ values NOTIFY changed FINAL)
public:
    explicit Diagnostics(QObject* parent = nullptr);
    [[nodiscard]] SessionView* session() const { return m_session; }
    void setSession(SessionView* session);
    [[nodiscard]] QStringList labels() const { return m_labels; }
    [[nodiscard]] QStringList values() const { return m_values; }

    /// What only the program's main part knows (the notification daemon, the tray, the renderer …).
    static void note(const QString& label, const QString& value);
    /// The moment the first picture of the window was on the screen, counted from the process's start.
    static void setStartTime(std::chrono::milliseconds time);

    Q_INVOKABLE void refresh();
    [[nodiscard]] Q_INVOKABLE QString report() const;
    /// `more` follows the report.
    Q_INVOKABLE void copy(const QString& more = {}) const;

Q_SIGNALS:
    void changed();

private:
    void add(const QString& label, const QString& value);
    void addAccount();
    void addProofs(const Account& account);

    QPointer<SessionView> m_session;
    QStringList m_labels;
    QStringList m_values;
};

} // namespace tertulia
