// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/space_roster.h"

namespace tertulia {

void SpaceRoster::follow(SessionView& session, SpaceId space)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = &session;
    m_space = space;
    m_loaded = false;
    m_members.clear();
    connect(&session, &SessionView::changed, this, &SpaceRoster::apply);
    if (!session.account())
        return;
    session.account()->records(StreamId{space}).then(this, [this, space](const std::vector<Record>& records) {
        if (space != m_space)
            return;
        for (const Record& record : records)
            if (const auto* member = std::get_if<SpaceMemberRecord>(&record); member && !member->left)
                m_members.try_emplace(member->user, *member); // what came meanwhile is newer
        m_loaded = true;
        Q_EMIT changed();
    });
}

void SpaceRoster::apply(const RowChanges& changes)
{
    bool isTouched = false;
    for (const Record& record : changes.records) {
        if (const auto* member = std::get_if<SpaceMemberRecord>(&record); member && member->space == m_space) {
            if (member->left)
                m_members.erase(member->user);
            else
                m_members.insert_or_assign(member->user, *member);
            isTouched = true;
        }
        const auto* role = std::get_if<RoleRecord>(&record);
        const auto* space = std::get_if<SpaceRecord>(&record);
        isTouched = isTouched || (role && role->space == m_space) || (space && space->id == m_space);
    }
    for (const SpaceRow& row : changes.spaces)
        isTouched = isTouched || row.id == m_space;
    if (isTouched)
        Q_EMIT changed();
}

const SpaceMemberRecord* SpaceRoster::member(UserId user) const
{
    const auto found = m_members.find(user);
    return found == m_members.end() ? nullptr : &found->second;
}

std::optional<Standing> SpaceRoster::standingOf(UserId user) const
{
    const SpaceMemberRecord* known = member(user);
    const SpaceRecord* space = m_session->records().space(m_space);
    if (!known || !space)
        return std::nullopt;
    Standing standing;
    standing.isOwner = space->owner == user;
    standing.timeoutUntil = known->timeoutUntil;
    for (const RoleRecord& role : m_session->records().roles(m_space))
        if (role.everyone || std::find(known->roles.begin(), known->roles.end(), role.id) != known->roles.end())
            standing.roles.push_back({role.id, role.position, role.permissions});
    return standing;
}

QString SpaceRoster::nameOf(UserId user) const
{
    const SpaceMemberRecord* known = member(user);
    return known && !known->nickname.isEmpty() ? known->nickname : m_session->directory().name(user);
}

int SpaceRoster::holdersOf(RoleId role) const
{
    return static_cast<int>(std::count_if(m_members.begin(), m_members.end(), [role](const auto& one) {
        return std::find(one.second.roles.begin(), one.second.roles.end(), role) != one.second.roles.end();
    }));
}

Facts SpaceRoster::facts() const
{
    Facts facts;
    facts.asker = m_session->directory().self();
    facts.now = SystemClock{}.now();
    if (const SpaceRow* row = m_session->directory().space(m_space))
        facts.standing = row->standing;
    return facts;
}

Facts SpaceRoster::factsAbout(UserId user) const
{
    Facts facts = this->facts();
    facts.targetIsSelf = user == facts.asker;
    facts.targetStanding = standingOf(user);
    return facts;
}

Facts SpaceRoster::factsAbout(const RoleRecord& role) const
{
    Facts facts = this->facts();
    facts.role = HeldRole{role.id, role.position, role.permissions};
    return facts;
}

} // namespace tertulia
