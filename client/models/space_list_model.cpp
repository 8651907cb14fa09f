// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/space_list_model.h"

#include "client/models/account_records.h"
#include "client/models/directory.h"

namespace tertulia {

SpaceListModel::SpaceListModel(Directory& directory, AccountRecords& records, QObject* parent)
    : RowsModel(parent), m_directory(directory), m_records(records)
{
    connect(&directory, &Directory::reset, this, &SpaceListModel::load);
    connect(&directory, &Directory::spaceChanged, this, [this](SpaceId id) {
        if (const SpaceRow* row = m_directory.space(id))
            m_rows.put(*row);
    });
    connect(&directory, &Directory::spaceGone, this,
            [this](SpaceId id) { m_rows.remove(m_rows.indexOf([id](const SpaceRow& row) { return row.id == id; })); });
    connect(&directory, &Directory::conversationChanged, this, [this](ConversationId id) {
        if (const ConversationRow* row = m_directory.conversation(id); row && row->space)
            count(*row->space);
    });
    connect(&records, &AccountRecords::reset, this, &SpaceListModel::refresh);
    connect(&records, &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<NotifySettingRecord>(record) || std::holds_alternative<UnreadFromRecord>(record) ||
            std::holds_alternative<SpaceRecord>(record))
            refresh();
    });
    load();
}

void SpaceListModel::count(SpaceId id)
{
    const int index = m_rows.indexOf([id](const SpaceRow& row) { return row.id == id; });
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
    const SpaceRow& row = m_rows.at(index.row());
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
    std::vector<SpaceRow> rows;
    for (const auto& [id, row] : m_directory.spaces())
        rows.push_back(row);
    m_rows.become(std::move(rows));
}

} // namespace tertulia
