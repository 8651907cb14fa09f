// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/space_list_model.h"

#include "client/models/account_records.h"
#include "client/models/directory.h"

#include <algorithm>

namespace tertulia {

SpaceListModel::SpaceListModel(Directory& directory, AccountRecords& records, QObject* parent)
    : RowsModel(parent), m_directory(directory), m_records(records)
{
    connect(&directory, &Directory::reset, this, &SpaceListModel::load);
    connect(&directory, &Directory::spaceChanged, this, &SpaceListModel::load);
    connect(&directory, &Directory::spaceGone, this, &SpaceListModel::load);
    connect(&directory, &Directory::conversationChanged, this, [this](ConversationId id) {
        if (const ConversationRow* row = m_directory.conversation(id); row && row->space)
            count(*row->space);
    });
    connect(&records, &AccountRecords::reset, this, [this] {
        load();
        refresh();
    });
    connect(&records, &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<NotifySettingRecord>(record) || std::holds_alternative<UnreadFromRecord>(record) ||
            std::holds_alternative<SpaceRecord>(record))
            refresh();
        else if (std::holds_alternative<SpaceOrderRecord>(record))
            load();
    });
    load();
}

void SpaceListModel::count(SpaceId id)
{
    const int index = m_rows.indexOf([id](const SeatedSpace& one) { return one.row.id == id; });
    if (index >= 0)
        rowsChanged(index, index, {UnreadRole, MentionsRole});
}

int SpaceListModel::mentions(SpaceId id) const
{
    int sum = 0;
    for (const auto& [conversation, row] : m_directory.conversations())
        sum += row.space == id ? row.mentions : 0;
    return sum;
}

bool SpaceListModel::isUnread(SpaceId id) const
{
    const Timestamp now = SystemClock{}.now();
    for (const auto& [conversation, row] : m_directory.conversations()) {
        if (row.space != id || m_records.unread(row) == 0)
            continue;
        const NotifySettingRecord setting = m_records.notifySetting(conversation);
        if (setting.level != NotifyLevel::None && !(setting.mutedUntil && *setting.mutedUntil > now))
            return true;
    }
    return false;
}

QVariant SpaceListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SpaceRow& row = m_rows.at(index.row()).row;
    switch (role) {
    case SpaceIdRole:
        return row.id.text();
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case UnreadRole:
        return isUnread(row.id);
    case MentionsRole:
        return mentions(row.id);
    case IconRole: {
        const SpaceRecord* record = m_records.space(row.id);
        return record ? record->icon : QString{};
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> SpaceListModel::roleNames() const
{
    return {{SpaceIdRole, "spaceId"},
            {NameRole, "name"},
            {UnreadRole, "unread"},
            {IconRole, "image"},
            {MentionsRole, "mentions"}};
}

void SpaceListModel::load()
{
    m_rows.become(seatedSpaces(m_directory, m_records));
}

std::vector<SeatedSpace> seatedSpaces(const Directory& directory, const AccountRecords& records)
{
    const std::vector<SpaceId> order = records.spaceOrder();
    std::vector<SeatedSpace> spaces;
    for (const auto& [id, row] : directory.spaces())
        spaces.push_back({row, static_cast<size_t>(std::find(order.begin(), order.end(), id) - order.begin())});
    std::sort(spaces.begin(), spaces.end(), SeatedSpace::before);
    return spaces;
}

} // namespace tertulia
