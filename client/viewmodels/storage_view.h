// SPDX-License-Identifier: GPL-3.0-or-later
// How much room an account takes on this computer, and ways to get some back: the messages it holds (fetched again at
// once), the pictures it has looked at (fetched again when they are looked at). What waits to be sent is never touched.
// Counts on another thread, and has the pictures forgotten by who keeps them. GUI thread.
#pragma once

#include "client/viewmodels/session_view.h"

namespace tertulia {

class StorageView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::SessionView* session READ session WRITE setSession NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(QString messages READ messages NOTIFY changed FINAL) ///< "12.3 MB"
    Q_PROPERTY(QString files READ files NOTIFY changed FINAL)
    Q_PROPERTY(bool hasFiles READ hasFiles NOTIFY changed FINAL)
    Q_PROPERTY(QString folder READ folder NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    explicit StorageView(QObject* parent = nullptr);
    [[nodiscard]] SessionView* session() const { return m_session; }
    void setSession(SessionView* session);
    [[nodiscard]] QString messages() const;
    [[nodiscard]] QString files() const;
    [[nodiscard]] bool hasFiles() const { return m_sizes.files > 0; }
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString problem() const { return m_problem; }

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void clearFiles();
    Q_INVOKABLE void rebuild();

Q_SIGNALS:
    void changed();

private:
    struct Sizes
    {
        qint64 messages = -1; ///< not counted yet
        qint64 files = 0;
    };
    static Sizes count(const QString& folder);

    QPointer<SessionView> m_session;
    Sizes m_sizes;
    QString m_problem;
};

} // namespace tertulia
