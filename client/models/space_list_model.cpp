// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/space_list_model.h"

#include "client/models/directory.h"

namespace tertulia {

SpaceListModel::SpaceListModel(Directory& directory, QObject* parent) : RowsModel(parent), m_directory(directory)
{
    connect(&directory, &Directory::reset, this, &SpaceListModel::load);
    connect(&directory, &Directory::spaceChanged, this, [this](SpaceId id) {
        if (const SpaceRow* row = m_directory.space(id))
            m_rows.put(*row);
    });
    connect(&directory, &Directory::spaceGone, this,
            [this](SpaceId id) { m_rows.remove(m_rows.indexOf([id](const SpaceRow& row) { return row.id == id; })); });
    load();
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
        return row.unread > 0;
    case MentionsRole:
        return 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> SpaceListModel::roleNames() const
{
    return {{SpaceIdRole, "spaceId"}, {NameRole, "name"}, {UnreadRole, "unread"}, {MentionsRole, "mentions"}};
}

void SpaceListModel::load()
{
    std::vector<SpaceRow> rows;
    for (const auto& [id, row] : m_directory.spaces())
        rows.push_back(row);
    m_rows.become(std::move(rows));
}

} // namespace tertulia
