// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/space_people.h"

#include "client/models/fuzzy_rank.h"

namespace tertulia {

using namespace Qt::StringLiterals;

SpacePeople::SpacePeople(QObject* parent) : Errand(parent)
{
    connect(&m_roster, &SpaceRoster::changed, this, &SpacePeople::show);
}

void SpacePeople::begin()
{
    connect(&session()->directory(), &Directory::userChanged, this, [this](UserId user) {
        if (m_roster.member(user))
            show();
    });
    if (!m_space.isNull())
        m_roster.follow(*session(), m_space);
    show();
}

void SpacePeople::setSpaceId(const QString& id)
{
    const SpaceId space = SpaceId::fromText(id).value_or(SpaceId{});
    if (std::exchange(m_space, space) == space || !isUsable())
        return;
    m_roster.follow(*session(), m_space);
    show();
}

void SpacePeople::setFilter(const QString& filter)
{
    if (std::exchange(m_filter, filter) != filter)
        show();
}

QString SpacePeople::whyNotAdd() const
{
    return isUsable() && !m_space.isNull() ? whyNot(Action::AddSpaceMember, m_roster.facts(), roleNames()) : QString{};
}

void SpacePeople::show()
{
    if (!isUsable())
        return;
    struct Member
    {
        int rank;
        PlainRow row;
    };
    const Timestamp now = SystemClock{}.now();
    std::vector<Member> members;
    for (const auto& [id, member] : m_roster.members()) {
        const UserRecord* user = directory().user(id);
        const QString name = m_roster.nameOf(id);
        const QString handle = user ? user->handle : QString{};
        if (fuzzyRank(name, m_filter) < 0 && fuzzyRank(handle, m_filter) < 0 &&
            (!user || fuzzyRank(user->displayName, m_filter) < 0))
            continue;
        QStringList roles;
        for (const RoleRecord& role : records().roles(m_space))
            if (std::find(member.roles.begin(), member.roles.end(), role.id) != member.roles.end())
                roles.append(role.name);
        const auto standing = m_roster.standingOf(id);
        members.push_back(
            {standing ? standing->rank() : 0,
             {id.text(),
              {name, handle, user ? user->avatar : QString{}, directory().presence(id), roles.join(u", "_s),
               standing && standing->isOwner, id == self(), member.timeoutUntil && *member.timeoutUntil > now}}});
    }
    std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
        if (a.rank != b.rank)
            return a.rank > b.rank;
        return QString::localeAwareCompare(a.row.values.first().toString(), b.row.values.first().toString()) < 0;
    });
    std::vector<PlainRow> rows;
    for (Member& member : members)
        rows.push_back(std::move(member.row));
    m_people.show(std::move(rows));
    Q_EMIT changed();
}

} // namespace tertulia
