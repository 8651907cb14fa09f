// SPDX-License-Identifier: GPL-3.0-or-later
// One member of one space and what can be done about him: roles, nickname, timeout, taking out, banning. Each act says
// why it cannot be done, if so. Follows the space. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"
#include "client/viewmodels/space_roster.h"

namespace tertulia {

class SpaceMemberView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString spaceId READ spaceId WRITE setSpaceId NOTIFY changed FINAL)
    Q_PROPERTY(QString userId READ userId WRITE setUserId NOTIFY changed FINAL)
    Q_PROPERTY(bool member READ isMember NOTIFY changed FINAL)
    Q_PROPERTY(bool owner READ isOwner NOTIFY changed FINAL)
    Q_PROPERTY(QString spaceName READ spaceName NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString nickname READ nickname NOTIFY changed FINAL)
    Q_PROPERTY(QDateTime timeoutUntil READ timeoutUntil NOTIFY changed FINAL) ///< invalid: not silenced
    Q_PROPERTY(tertulia::PlainListModel* roles READ roles CONSTANT FINAL)
    Q_PROPERTY(QString whyNotNickname READ whyNotNickname NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotTimeout READ whyNotTimeout NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotKick READ whyNotKick NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotBan READ whyNotBan NOTIFY changed FINAL)
public:
    explicit SpaceMemberView(QObject* parent = nullptr);

    [[nodiscard]] QString spaceId() const { return m_space.text(); }
    void setSpaceId(const QString& id);
    [[nodiscard]] QString userId() const { return m_user.text(); }
    void setUserId(const QString& id);
    [[nodiscard]] bool isMember() const { return record() != nullptr; }
    [[nodiscard]] bool isOwner() const;
    [[nodiscard]] QString spaceName() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString nickname() const;
    [[nodiscard]] QDateTime timeoutUntil() const;
    [[nodiscard]] PlainListModel* roles() { return &m_roles; }
    [[nodiscard]] QString whyNotNickname() const { return whyNotDo(Action::SetNickname); }
    [[nodiscard]] QString whyNotTimeout() const { return whyNotDo(Action::Timeout); }
    [[nodiscard]] QString whyNotKick() const { return whyNotDo(Action::RemoveSpaceMember); }
    [[nodiscard]] QString whyNotBan() const { return whyNotDo(Action::Ban); }

    Q_INVOKABLE void setRole(const QString& roleId, bool held);
    Q_INVOKABLE void setNickname(const QString& nickname);
    /// 0 ends it.
    Q_INVOKABLE void silence(int seconds, const QString& reason);
    Q_INVOKABLE void kick(const QString& reason);
    Q_INVOKABLE void ban(const QString& reason, int deleteSeconds);

Q_SIGNALS:
    void changed();
    void done(const QString& act); ///< "nickname", "timeout", "kick", "ban"

private:
    void begin() override { follow(); }
    void follow();
    void show();
    [[nodiscard]] const SpaceMemberRecord* record() const { return m_roster.member(m_user); }
    [[nodiscard]] QString whyNotDo(Action action) const;

    SpaceId m_space{};
    UserId m_user{};
    SpaceRoster m_roster;
    PlainListModel m_roles{"roleId", "name", "tint", "held", "whyNot"};
};

} // namespace tertulia
