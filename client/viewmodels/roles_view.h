// SPDX-License-Identifier: GPL-3.0-or-later
// The roles of a space, the highest first, with how many hold them (-1: not known yet); makes, moves and deletes them.
// What one role is and may is another class, RoleDraft. Follows the space. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"
#include "client/viewmodels/space_roster.h"

namespace tertulia {

class RolesView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString spaceId READ spaceId WRITE setSpaceId NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* roles READ roles CONSTANT FINAL)
    Q_PROPERTY(QString whyNotCreate READ whyNotCreate NOTIFY changed FINAL)
public:
    explicit RolesView(QObject* parent = nullptr);

    [[nodiscard]] QString spaceId() const { return m_space.text(); }
    void setSpaceId(const QString& id);
    [[nodiscard]] PlainListModel* roles() { return &m_roles; }
    [[nodiscard]] QString whyNotCreate() const;

    Q_INVOKABLE void create(const QString& name);
    /// To the place of the row at `to`; the role of everybody stays last.
    Q_INVOKABLE void move(const QString& roleId, int to);
    /// Then lossKnown(): how many hold it.
    Q_INVOKABLE void rehearseDeletion(const QString& roleId);
    Q_INVOKABLE void remove(const QString& roleId);

Q_SIGNALS:
    void changed();
    void created(const QString& roleId);
    void lossKnown(const QString& roleId, const QString& name, int people);

private:
    void begin() override;
    [[nodiscard]] int holdersOf(const RoleRecord& role) const;
    void show();

    SpaceId m_space{};
    SpaceRoster m_roster;
    PlainListModel m_roles{"roleId", "name", "tint", "holders", "everyone", "whyNot"};
};

} // namespace tertulia
