// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/member_list_model.h"

#include "client/models/directory.h"

namespace tertulia {

using namespace Qt::StringLiterals;

int MemberOrder::part(const MemberEntry& entry)
{
    if (!entry.isHere())
        return 2;
    return entry.role == MemberRole::Member ? 1 : 0;
}

bool MemberOrder::before(const MemberEntry& a, const MemberEntry& b)
{
    if (part(a) != part(b))
        return part(a) < part(b);
    if (const int order = QString::localeAwareCompare(a.name, b.name))
        return order < 0;
    return a.user < b.user;
}

MemberListModel::MemberListModel(Directory& directory, QObject* parent) : RowsModel(parent), m_directory(directory)
{
    connect(&directory, &Directory::userChanged, this, &MemberListModel::userChanged);
}

void MemberListModel::setMembers(const std::vector<MemberRow>& members)
{
    std::vector<MemberEntry> entries;
    entries.reserve(members.size());
    for (const MemberRow& row : members)
        entries.push_back(entry(row));
    m_rows.become(std::move(entries));
}

std::optional<MemberRole> MemberListModel::roleOf(UserId user) const
{
    const int index = m_rows.indexOf([user](const MemberEntry& entry) { return entry.user == user; });
    return index < 0 ? std::nullopt : std::optional{m_rows.at(index).role};
}

std::vector<UserId> MemberListModel::users() const
{
    std::vector<UserId> users;
    for (const MemberEntry& entry : m_rows)
        users.push_back(entry.user);
    return users;
}

QVariant MemberListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MemberEntry& row = m_rows.at(index.row());
    switch (role) {
    case UserIdRole:
        return row.user.text();
    case Qt::DisplayRole:
    case DisplayNameRole:
        return row.name;
    case StatusRole:
        return row.status;
    case PresenceRole:
        return row.presence.isEmpty() ? u"offline"_s : row.presence;
    case RoleRole:
        return QString::fromLatin1(enumName(row.role));
    case YouRole:
        return row.user == m_directory.self();
    case AvatarImageRole:
        return row.image;
    case SectionRole: {
        const int part = MemberOrder::part(row);
        return part == 0 ? u"staff"_s : part == 1 ? u"online"_s : u"offline"_s;
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> MemberListModel::roleNames() const
{
    return {{UserIdRole, "userId"},   {DisplayNameRole, "displayName"},
            {StatusRole, "status"},   {PresenceRole, "presence"},
            {RoleRole, "role"},       {YouRole, "you"},
            {SectionRole, "section"}, {AvatarImageRole, "avatarImage"}};
}

MemberEntry MemberListModel::entry(const MemberRow& row) const
{
    MemberEntry entry;
    entry.user = row.user;
    entry.role = row.role;
    entry.presence = m_directory.presence(row.user);
    if (const UserRecord* user = m_directory.user(row.user)) {
        entry.name = user->displayName;
        entry.status = user->status;
        entry.image = user->avatar;
    }
    return entry;
}

void MemberListModel::userChanged(UserId user)
{
    if (const auto role = roleOf(user))
        m_rows.put(entry({user, *role}));
}

} // namespace tertulia
