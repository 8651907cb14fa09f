// SPDX-License-Identifier: GPL-3.0-or-later
// The members of a space as a page lists them: by rank and name, searched by name, nickname or user name. What can be
// done about one of them is another class, SpaceMemberView. Follows the space. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"
#include "client/viewmodels/space_roster.h"

namespace tertulia {

class SpacePeople : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString spaceId READ spaceId WRITE setSpaceId NOTIFY changed FINAL)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY changed FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL) ///< they were read
    Q_PROPERTY(int all READ all NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(QString whyNotAdd READ whyNotAdd NOTIFY changed FINAL)
public:
    explicit SpacePeople(QObject* parent = nullptr);

    [[nodiscard]] QString spaceId() const { return m_space.text(); }
    void setSpaceId(const QString& id);
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] bool isLoaded() const { return m_roster.isLoaded(); }
    [[nodiscard]] int all() const { return static_cast<int>(m_roster.members().size()); }
    [[nodiscard]] PlainListModel* people() { return &m_people; }
    [[nodiscard]] QString whyNotAdd() const;

Q_SIGNALS:
    void changed();

private:
    void begin() override;
    void show();

    SpaceId m_space{};
    QString m_filter;
    SpaceRoster m_roster;
    PlainListModel m_people{"userId", "displayName", "handle", "avatarImage", "presence",
                            "roles",  "owner",       "you",    "silenced"};
};

} // namespace tertulia
