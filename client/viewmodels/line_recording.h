// SPDX-License-Identifier: GPL-3.0-or-later
// What was said on the line lately, for whoever looks for a fault: how much of it is held in memory, and a file of it
// if the user wants one. The file has no texts, names or secrets in it (client/recorder/redaction.h), and is sent
// nowhere. Written on another thread. GUI thread.
#pragma once

#include "client/viewmodels/session_view.h"

namespace tertulia {

class LineRecording : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::SessionView* session READ session WRITE setSession NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(QString held READ held NOTIFY changed FINAL)       ///< "812 frames, 1.2 MB, since 10:42"
    Q_PROPERTY(QString savedAs READ savedAs NOTIFY changed FINAL) ///< the path; empty: not yet
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL) ///< why it could not be written
public:
    explicit LineRecording(QObject* parent = nullptr) : QObject(parent) {}
    [[nodiscard]] SessionView* session() const { return m_session; }
    void setSession(SessionView* session);
    [[nodiscard]] QString held() const { return m_held; }
    [[nodiscard]] QString savedAs() const { return m_savedAs; }
    [[nodiscard]] QString problem() const { return m_problem; }

    Q_INVOKABLE void refresh();
    /// Asks where to, then writes.
    Q_INVOKABLE void save();

Q_SIGNALS:
    void changed();

private:
    void write(const QString& wanted);
    void written(const QString& path, bool isThere);

    QPointer<SessionView> m_session;
    QString m_held;
    QString m_savedAs;
    QString m_problem;
};

} // namespace tertulia
