// SPDX-License-Identifier: GPL-3.0-or-later
// Who may come to the user: friend requests, direct messages. Shows what is in force; a choice that the server does not
// take falls back. GUI thread.
#pragma once

#include "client/viewmodels/session_view.h"
#include "shared/protocol/requests_people.h"

namespace tertulia {

class PrivacyView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::SessionView* session READ session WRITE setSession NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(QString friendRequests READ friendRequests NOTIFY changed FINAL)
    Q_PROPERTY(QString directs READ directs NOTIFY changed FINAL)
    Q_PROPERTY(int blocked READ blocked NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    explicit PrivacyView(QObject* parent = nullptr);
    [[nodiscard]] SessionView* session() const { return m_session; }
    void setSession(SessionView* session);
    [[nodiscard]] QString friendRequests() const;
    [[nodiscard]] QString directs() const;
    [[nodiscard]] int blocked() const;
    [[nodiscard]] QString problem() const { return m_problem; }

    /// By the protocol's names: everyone, friends_of_friends, mutual_spaces, nobody …
    Q_INVOKABLE void setFriendRequests(const QString& who);
    Q_INVOKABLE void setDirects(const QString& who);

Q_SIGNALS:
    void changed();

private:
    void send(const PrivacySet& request);

    QPointer<SessionView> m_session;
    QString m_problem;
};

} // namespace tertulia
