// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody's card: who that is, how we stand to each other, what we share, and whether we may write to each other. Asks
// the server each time it is shown; what is known on this device is there at once. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class PersonView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString userId READ userId WRITE setUserId NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString handle READ handle NOTIFY changed FINAL)
    Q_PROPERTY(QString avatarImage READ avatarImage NOTIFY changed FINAL)
    Q_PROPERTY(QString presence READ presence NOTIFY changed FINAL)
    Q_PROPERTY(QString status READ status NOTIFY changed FINAL)
    Q_PROPERTY(QString bio READ bio NOTIFY changed FINAL)
    Q_PROPERTY(bool self READ isSelf NOTIFY changed FINAL)
    Q_PROPERTY(bool bot READ isBot NOTIFY changed FINAL)
    Q_PROPERTY(QString relation READ relation NOTIFY changed FINAL) ///< "none", "incoming", "outgoing", "friends"
    Q_PROPERTY(bool blocked READ isBlocked NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotMessage READ whyNotMessage NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotBefriend READ whyNotBefriend NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> sharedSpaces READ sharedSpaces NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> sharedGroups READ sharedGroups NOTIFY changed FINAL)
    Q_PROPERTY(int mutualFriends READ mutualFriends NOTIFY changed FINAL)
    Q_PROPERTY(QDateTime since READ since NOTIFY changed FINAL) ///< of the account
public:
    explicit PersonView(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString userId() const { return m_user.text(); }
    void setUserId(const QString& id);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString handle() const;
    [[nodiscard]] QString avatarImage() const;
    [[nodiscard]] QString presence() const;
    [[nodiscard]] QString status() const;
    [[nodiscard]] QString bio() const { return m_page.bio; }
    [[nodiscard]] bool isSelf() const { return isUsable() && m_user == Errand::self(); }
    [[nodiscard]] bool isBot() const;
    [[nodiscard]] QString relation() const;
    [[nodiscard]] bool isBlocked() const { return isUsable() && records().isBlocked(m_user); }
    [[nodiscard]] QString whyNotMessage() const;
    [[nodiscard]] QString whyNotBefriend() const;
    [[nodiscard]] QStringList sharedSpaces() const;
    [[nodiscard]] QStringList sharedGroups() const { return m_groups; }
    [[nodiscard]] int mutualFriends() const { return m_page.mutualFriendCount; }
    [[nodiscard]] QDateTime since() const;

    Q_INVOKABLE void message();
    /// Asks, or says yes to what was asked.
    Q_INVOKABLE void befriend();
    /// Ends a friendship, takes back or declines a request.
    Q_INVOKABLE void unfriend();
    Q_INVOKABLE void setBlocked(bool blocked);

Q_SIGNALS:
    void changed();
    void directOpened(const QString& conversationId);

private:
    void begin() override;
    void look();
    void lookForGroups();
    [[nodiscard]] const UserRecord* record() const;

    UserId m_user{};
    ProfilePage m_page;
    bool m_known = false; ///< m_page is of m_user
    QStringList m_groups;
};

} // namespace tertulia
