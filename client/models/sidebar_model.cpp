// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/sidebar_model.h"

#include "client/models/account_records.h"
#include "client/models/fuzzy_rank.h"

namespace tertulia {

using namespace Qt::StringLiterals;

SidebarModel::SidebarModel(ConversationListModel& list, AccountRecords& records, QObject* parent)
    : RowsModel(parent), m_list(list), m_records(records)
{
    connect(&list, &QAbstractItemModel::rowsInserted, this, &SidebarModel::follow);
    connect(&list, &QAbstractItemModel::rowsRemoved, this, &SidebarModel::follow);
    connect(&list, &QAbstractItemModel::rowsMoved, this, &SidebarModel::follow);
    connect(&list, &QAbstractItemModel::dataChanged, this, &SidebarModel::follow);
    connect(&list, &ConversationListModel::spaceChanged, this, &SidebarModel::build);
    connect(&records, &AccountRecords::reset, this, &SidebarModel::follow);
    connect(&records, &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<CategoryRecord>(record))
            follow();
    });
    build();
}

/// Many lines of the list may change at once: these are made anew once.
void SidebarModel::follow()
{
    if (std::exchange(m_stale, true))
        return;
    QMetaObject::invokeMethod(this, &SidebarModel::build, Qt::QueuedConnection);
}

void SidebarModel::setFilter(const QString& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    build();
    Q_EMIT filterChanged();
}

void SidebarModel::setUnreadOnly(bool unreadOnly)
{
    if (m_unreadOnly == unreadOnly)
        return;
    m_unreadOnly = unreadOnly;
    build();
    Q_EMIT unreadOnlyChanged();
}

void SidebarModel::setOpenId(const QString& id)
{
    if (m_openId == id)
        return;
    m_openId = id;
    build();
    Q_EMIT openIdChanged();
}

void SidebarModel::setShowsEmpty(bool shows)
{
    if (m_showsEmpty == shows)
        return;
    m_showsEmpty = shows;
    build();
    Q_EMIT showsEmptyChanged();
}

void SidebarModel::setFolded(const QStringList& folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    build();
    Q_EMIT foldedChanged();
}

void SidebarModel::toggle(const QString& section)
{
    QStringList folded = m_folded;
    if (folded.removeAll(section) == 0)
        folded.append(section);
    setFolded(folded);
}

QVariant SidebarModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SidebarLine& line = m_rows.at(index.row());
    switch (role) {
    case HeadRole:
        return line.isHead;
    case FoldedRole:
        return line.isFolded;
    case CategoryRole:
        return line.isCategory;
    case HiddenRole:
        return line.hidden;
    case ConversationListModel::SectionRole:
        return line.section;
    case Qt::DisplayRole:
    case ConversationListModel::TitleRole:
        return line.isHead ? line.title : line.entry.title;
    default:
        return ConversationListModel::valueOf(line.entry, role);
    }
}

QHash<int, QByteArray> SidebarModel::roleNames() const
{
    QHash<int, QByteArray> names = ConversationListModel::names();
    names.insert({{HeadRole, "head"}, {FoldedRole, "folded"}, {CategoryRole, "category"}, {HiddenRole, "hidden"}});
    return names;
}

/// What is unread, names me or is open stays in sight when its part is folded.
bool SidebarModel::isShown(const ConversationEntry& entry, bool folded) const
{
    if (!m_filter.isEmpty()) {
        const int rank = fuzzyRank(entry.title, m_filter);
        return rank >= 0 && rank < 3;
    }
    const bool open = entry.id.text() == m_openId;
    const bool fresh = entry.mentions > 0 || (entry.unread > 0 && !entry.isMuted);
    return open || fresh || (!folded && (!m_unreadOnly || entry.unread > 0));
}

std::vector<SidebarLine> SidebarModel::heads() const
{
    std::vector<SidebarLine> heads;
    const auto add = [&heads](const QString& section, const QString& title, bool isCategory) {
        SidebarLine head;
        head.isHead = true;
        head.section = section;
        head.title = title;
        head.isCategory = isCategory;
        heads.push_back(std::move(head));
    };
    if (!m_list.space().isNull()) {
        add(u"rooms"_s, {}, false);
        for (const CategoryRecord& category : m_records.categories(m_list.space()))
            add(category.id.text(), category.name, true);
    }
    add(u"groups"_s, {}, false);
    add(u"directs"_s, {}, false);
    return heads;
}

void SidebarModel::build()
{
    m_stale = false;
    const bool narrowed = !m_filter.isEmpty() || m_unreadOnly;
    std::vector<SidebarLine> lines;
    for (SidebarLine& head : heads()) {
        head.isFolded = m_filter.isEmpty() && m_folded.contains(head.section);
        const size_t at = lines.size();
        int members = 0;
        for (int i = 0; i < m_list.count(); ++i) {
            const ConversationEntry& entry = m_list.at(i);
            if (entry.section != head.section)
                continue;
            ++members;
            if (!isShown(entry, head.isFolded)) {
                head.hidden += entry.unread;
                continue;
            }
            SidebarLine line;
            line.section = head.section;
            line.entry = entry;
            lines.push_back(std::move(line));
        }
        const bool isEmpty = narrowed ? lines.size() == at : members == 0;
        const bool stays = !narrowed && m_showsEmpty && (head.isCategory || head.section == u"rooms"_s);
        if (!isEmpty || stays)
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), std::move(head));
    }
    for (size_t i = 0; i < lines.size(); ++i)
        lines.at(i).place = static_cast<int>(i);
    m_rows.become(std::move(lines));
    const auto id = ConversationId::fromText(m_openId);
    const int open = id ? m_list.indexOf(*id) : -1;
    if (const bool muted = open >= 0 && m_list.at(open).isMuted; std::exchange(m_openMuted, muted) != muted)
        Q_EMIT openMutedChanged();
}

} // namespace tertulia
