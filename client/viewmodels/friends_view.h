// SPDX-License-Identifier: GPL-3.0-or-later
// The friends page: who is a friend, who asked, who was asked, who is blocked; each of it in its tab. Follows the
// records of the account and people's presence, so it is right without being asked again. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class FriendsView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString tab READ tab WRITE setTab NOTIFY changed FINAL) ///< "online", "all", "pending", "blocked"
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(int online READ online NOTIFY changed FINAL)
    Q_PROPERTY(int all READ all NOTIFY changed FINAL)
    Q_PROPERTY(int incoming READ incoming NOTIFY changed FINAL) ///< wait for my answer
    Q_PROPERTY(int pending READ pending NOTIFY changed FINAL)   ///< in both directions
    Q_PROPERTY(int blocked READ blocked NOTIFY changed FINAL)
public:
    explicit FriendsView(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString tab() const { return m_tab; }
    void setTab(const QString& tab);
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] PlainListModel* people() { return &m_people; }
    [[nodiscard]] int online() const { return m_online; }
    [[nodiscard]] int all() const { return m_all; }
    [[nodiscard]] int incoming() const { return m_incoming; }
    [[nodiscard]] int pending() const { return m_pendingCount; }
    [[nodiscard]] int blocked() const { return m_blocked; }

    Q_INVOKABLE void add(const QString& handle);
    Q_INVOKABLE void acceptRequest(const QString& userId);
    Q_INVOKABLE void decline(const QString& userId);
    Q_INVOKABLE void cancel(const QString& userId);
    Q_INVOKABLE void remove(const QString& userId);
    Q_INVOKABLE void block(const QString& userId);
    Q_INVOKABLE void unblock(const QString& userId);
    Q_INVOKABLE void message(const QString& userId);

Q_SIGNALS:
    void changed();
    /// "friends": he had asked, too; "outgoing": he was asked.
    void added(const QString& handle, const QString& state);
    void directOpened(const QString& conversationId);

private:
    void begin() override;
    void fail(const Error& error) override;
    void show();
    /// Asks with the user name of this person, and for that first if it is not known yet.
    template<typename R>
    void askAbout(const QString& userId);
    [[nodiscard]] bool isWanted(FriendState state, const QString& presence) const;
    [[nodiscard]] PlainRow row(UserId user, const QString& state) const;

    QString m_tab = QStringLiteral("online");
    QString m_filter;
    PlainListModel m_people{"userId", "displayName", "handle", "status", "presence", "avatarImage", "relation"};
    int m_online = 0;
    int m_all = 0;
    int m_incoming = 0;
    int m_pendingCount = 0;
    int m_blocked = 0;
};

} // namespace tertulia
