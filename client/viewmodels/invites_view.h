// SPDX-License-Identifier: GPL-3.0-or-later
// The invites of a space that can still be used: makes them, ends them, and gives each as a link and as a code. What
// others make meanwhile is seen after refresh(). GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

/// What an invite leads to, as text to hand on: "tertulia://join/CODE?server=…".
QString inviteLink(const QString& code, const QUrl& server);

class InvitesView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString spaceId READ spaceId WRITE setSpaceId NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* invites READ invites CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
public:
    explicit InvitesView(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString spaceId() const { return m_space.text(); }
    void setSpaceId(const QString& id);
    [[nodiscard]] PlainListModel* invites() { return &m_invites; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    /// 0: without an end, as often as wanted.
    Q_INVOKABLE void create(int expiresInSeconds, int uses);
    Q_INVOKABLE void revoke(const QString& code);
    Q_INVOKABLE void copy(const QString& text) const;
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void changed();
    void created(const QString& link);

private:
    void begin() override { refresh(); }
    void show();

    SpaceId m_space{};
    std::vector<Invite> m_list;
    bool m_loaded = false;
    PlainListModel m_invites{"code", "link", "authorName", "expiresAt", "uses", "used"};
};

} // namespace tertulia
