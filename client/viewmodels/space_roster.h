// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in one space, with roles and nicknames, in memory while a page needs it: read once from this device and then
// kept up by the changes. Answers how people of it stand to each other, as the permission resolver wants to know it.
// GUI thread.
#pragma once

#include "client/viewmodels/session_view.h"

#include <map>

namespace tertulia {

class SpaceRoster final : public QObject
{
    Q_OBJECT
public:
    explicit SpaceRoster(QObject* parent = nullptr) : QObject(parent) {}

    /// Reads it; changed() says when it is there.
    void follow(SessionView& session, SpaceId space);
    [[nodiscard]] SpaceId space() const { return m_space; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const std::map<UserId, SpaceMemberRecord>& members() const { return m_members; }
    /// Null if that person is not in the space.
    [[nodiscard]] const SpaceMemberRecord* member(UserId user) const;
    [[nodiscard]] std::optional<Standing> standingOf(UserId user) const;
    /// Nickname or name.
    [[nodiscard]] QString nameOf(UserId user) const;
    [[nodiscard]] int holdersOf(RoleId role) const;
    /// What I could do in the space, or to that person or with that role.
    [[nodiscard]] Facts facts() const;
    [[nodiscard]] Facts factsAbout(UserId user) const;
    [[nodiscard]] Facts factsAbout(const RoleRecord& role) const;

Q_SIGNALS:
    void changed();

private:
    void apply(const RowChanges& changes);

    SessionView* m_session = nullptr;
    SpaceId m_space{};
    std::map<UserId, SpaceMemberRecord> m_members;
    bool m_loaded = false;
};

} // namespace tertulia
