// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/switcher_model.h"

#include "client/models/directory.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

QString folded(const QString& text)
{
    const QString apart = text.normalized(QString::NormalizationForm_D);
    QString result;
    result.reserve(apart.size());
    for (const QChar c : apart)
        if (!c.isMark())
            result.append(c);
    return result.toCaseFolded();
}

} // namespace

bool SwitcherOrder::before(const SwitcherEntry& a, const SwitcherEntry& b)
{
    if (a.rank != b.rank)
        return a.rank < b.rank;
    if (a.lastAt != b.lastAt)
        return a.lastAt > b.lastAt;
    if (const int order = QString::localeAwareCompare(a.title, b.title))
        return order < 0;
    return a.id < b.id;
}

SwitcherModel::SwitcherModel(Directory& directory, QObject* parent) : RowsModel(parent), m_directory(directory)
{
    connect(&directory, &Directory::reset, this, [this] { m_rows.become(entries()); });
    connect(&directory, &Directory::conversationChanged, this, &SwitcherModel::update);
    connect(&directory, &Directory::conversationGone, this, &SwitcherModel::update);
    connect(&directory, &Directory::userChanged, this, [this](UserId user) {
        for (const auto& [id, row] : m_directory.conversations())
            if (row.peer == user)
                update(id);
    });
    m_rows.become(entries());
}

void SwitcherModel::setFilter(const QString& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    m_rows.become(entries());
    Q_EMIT filterChanged();
}

int SwitcherModel::rank(const QString& title, const QString& filter)
{
    const QString sought = folded(filter.trimmed());
    const QString text = folded(title);
    if (text.startsWith(sought))
        return 0;
    int best = -1;
    for (qsizetype at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
        if (!text.at(at - 1).isLetterOrNumber())
            return 1;
        best = 2;
    }
    return best;
}

QVariant SwitcherModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SwitcherEntry& row = m_rows.at(index.row());
    switch (role) {
    case ConversationIdRole:
        return row.id.text();
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case KindRole:
        return QString::fromLatin1(enumName(row.kind));
    default:
        return {};
    }
}

QHash<int, QByteArray> SwitcherModel::roleNames() const
{
    return {{ConversationIdRole, "conversationId"}, {TitleRole, "title"}, {KindRole, "kind"}};
}

SwitcherEntry SwitcherModel::entry(const ConversationRow& row) const
{
    SwitcherEntry entry;
    entry.id = row.id;
    entry.kind = row.kind;
    entry.title = m_directory.title(row);
    if (const SpaceRow* space = row.space ? m_directory.space(*row.space) : nullptr)
        entry.title += u" · "_s + space->name;
    entry.rank = rank(entry.title, m_filter);
    entry.lastAt = row.lastAt.value_or(Timestamp{});
    return entry;
}

std::vector<SwitcherEntry> SwitcherModel::entries() const
{
    std::vector<SwitcherEntry> entries;
    for (const auto& [id, row] : m_directory.conversations()) {
        SwitcherEntry one = entry(row);
        if (one.rank >= 0)
            entries.push_back(std::move(one));
    }
    return entries;
}

void SwitcherModel::update(ConversationId id)
{
    const ConversationRow* row = m_directory.conversation(id);
    if (row) {
        SwitcherEntry one = entry(*row);
        if (one.rank >= 0) {
            m_rows.put(std::move(one));
            return;
        }
    }
    m_rows.remove(m_rows.indexOf([id](const SwitcherEntry& entry) { return entry.id == id; }));
}

} // namespace tertulia
