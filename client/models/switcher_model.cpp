// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/switcher_model.h"

#include "client/models/account_records.h"
#include "client/models/directory.h"
#include "client/models/fuzzy_rank.h"

#include <limits>
#include <set>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int never = std::numeric_limits<int>::max();

/// By its name; if that is not it, together with its second name, but that counts a little less.
int rankOf(const QString& title, const QString& place, const QString& typed)
{
    const int byTitle = fuzzyRank(title, typed);
    if (byTitle >= 0 && byTitle < 3)
        return byTitle;
    const int byBoth = place.isEmpty() ? -1 : fuzzyRank(title + u' ' + place, typed);
    if (byBoth < 0 || byBoth > 2)
        return byTitle; // letters here and there make no name
    return byTitle < 0 ? std::max(byBoth, 2) : std::min(byTitle, std::max(byBoth, 2));
}

} // namespace

bool SwitcherOrder::before(const SwitcherEntry& a, const SwitcherEntry& b)
{
    if (a.rank != b.rank)
        return a.rank < b.rank;
    if (a.visit != b.visit)
        return a.visit < b.visit;
    if (a.lastAt != b.lastAt)
        return a.lastAt > b.lastAt;
    if (const int order = QString::localeAwareCompare(a.title, b.title))
        return order < 0;
    return a.type != b.type ? a.type < b.type : a.id < b.id;
}

SwitcherModel::SwitcherModel(Directory& directory, const AccountRecords* records, QObject* parent)
    : RowsModel(parent), m_directory(directory), m_records(records)
{
    connect(&directory, &Directory::reset, this, [this] {
        if (!m_directory.isLoaded())
            m_visits.clear(); // somebody else, or nobody
        follow();
    });
    connect(&directory, &Directory::conversationChanged, this, &SwitcherModel::follow);
    connect(&directory, &Directory::conversationGone, this, &SwitcherModel::follow);
    connect(&directory, &Directory::spaceChanged, this, &SwitcherModel::follow);
    connect(&directory, &Directory::spaceGone, this, &SwitcherModel::follow);
    connect(&directory, &Directory::userChanged, this, &SwitcherModel::follow);
}

/// Many things may change at once: the list is made anew once.
void SwitcherModel::follow()
{
    if (!m_active || std::exchange(m_stale, true))
        return;
    QMetaObject::invokeMethod(this, &SwitcherModel::settle, Qt::QueuedConnection);
}

void SwitcherModel::settle()
{
    m_stale = false;
    if (m_active)
        m_rows.become(entries());
}

void SwitcherModel::setFilter(const QString& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    if (m_active)
        m_rows.become(entries());
    Q_EMIT filterChanged();
}

void SwitcherModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    m_rows.become(active ? entries() : std::vector<SwitcherEntry>{});
    Q_EMIT activeChanged();
}

void SwitcherModel::setConversationsOnly(bool only)
{
    if (only == m_conversationsOnly)
        return;
    m_conversationsOnly = only;
    if (m_active)
        m_rows.become(entries());
    Q_EMIT conversationsOnlyChanged();
}

void SwitcherModel::setActions(std::vector<SwitcherAction> actions)
{
    m_actions = std::move(actions);
    follow();
}

void SwitcherModel::visited(ConversationId id)
{
    std::erase(m_visits, id);
    m_visits.insert(m_visits.begin(), id);
    follow();
}

QVariant SwitcherModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SwitcherEntry& row = m_rows.at(index.row());
    switch (role) {
    case IdRole:
        return row.id;
    case TypeRole:
        return row.type;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case PlaceRole:
        return row.place;
    case UnreadRole:
        return row.unread;
    case MentionsRole:
        return row.mentions;
    case IsPrivateRole:
        return row.isPrivate;
    case PresenceRole:
        return row.presence;
    case AvatarKeyRole:
        return row.avatarKey;
    case AvatarImageRole:
        return row.image;
    default:
        return {};
    }
}

QHash<int, QByteArray> SwitcherModel::roleNames() const
{
    return {{IdRole, "entryId"},          {TypeRole, "type"},
            {TitleRole, "title"},         {PlaceRole, "place"},
            {UnreadRole, "unread"},       {MentionsRole, "mentions"},
            {IsPrivateRole, "isPrivate"}, {PresenceRole, "presence"},
            {AvatarKeyRole, "avatarKey"}, {AvatarImageRole, "avatarImage"}};
}

int SwitcherModel::visitOf(ConversationId id) const
{
    const auto found = std::find(m_visits.begin(), m_visits.end(), id);
    if (found == m_visits.end())
        return never - 1;
    // The first one is where I am: the last place to want to go.
    return found == m_visits.begin() ? never : static_cast<int>(found - m_visits.begin());
}

SwitcherEntry SwitcherModel::entry(const ConversationRow& row) const
{
    SwitcherEntry entry;
    entry.type = QString::fromLatin1(enumName(row.kind));
    entry.id = row.id.text();
    entry.title = m_directory.title(row);
    if (const SpaceRow* space = row.space ? m_directory.space(*row.space) : nullptr)
        entry.place = space->name;
    entry.visit = visitOf(row.id);
    entry.lastAt = row.lastAt.value_or(Timestamp{});
    entry.unread = row.unread();
    entry.mentions = row.mentions;
    entry.isPrivate = row.isPrivate;
    entry.avatarKey = row.peer ? row.peer->text() : row.id.text();
    if (row.peer) {
        entry.presence = m_directory.presence(*row.peer);
        entry.image = m_directory.image(*row.peer);
        if (const UserRecord* peer = m_directory.user(*row.peer))
            entry.place = u'@' + peer->handle;
    } else if (const ConversationRecord* record = m_records ? m_records->conversation(row.id) : nullptr) {
        entry.image = record->avatar;
    }
    return entry;
}

void SwitcherModel::addConversations(std::vector<SwitcherEntry>& entries, const QString& typed) const
{
    const QChar sigil = m_filter.isEmpty() ? QChar{} : m_filter.front();
    for (const auto& [id, row] : m_directory.conversations()) {
        const bool wanted = sigil == u'#'   ? row.kind == ConversationKind::Room
                            : sigil == u'@' ? row.kind == ConversationKind::Direct
                                            : row.kind != ConversationKind::Thread;
        if (!wanted)
            continue;
        SwitcherEntry one = entry(row);
        const UserRecord* peer = row.peer ? m_directory.user(*row.peer) : nullptr;
        one.rank = rankOf(one.title, peer ? peer->handle : one.place, typed);
        if (one.rank >= 0)
            entries.push_back(std::move(one));
    }
}

/// Those with whom there is no direct yet.
void SwitcherModel::addPeople(std::vector<SwitcherEntry>& entries, const QString& typed) const
{
    std::set<UserId> met{m_directory.self()};
    for (const auto& [id, row] : m_directory.conversations())
        if (row.peer)
            met.insert(*row.peer);
    for (const auto& [id, user] : m_directory.users()) {
        if (user.isDeleted() || met.contains(id))
            continue;
        SwitcherEntry one;
        one.type = u"user"_s;
        one.id = id.text();
        one.title = user.displayName;
        one.place = u'@' + user.handle;
        one.visit = never - 1;
        one.presence = m_directory.presence(id);
        one.avatarKey = one.id;
        one.image = user.avatar;
        one.rank = rankOf(one.title, user.handle, typed);
        if (one.rank >= 0)
            entries.push_back(std::move(one));
    }
}

void SwitcherModel::addSpaces(std::vector<SwitcherEntry>& entries, const QString& typed) const
{
    for (const auto& [id, space] : m_directory.spaces()) {
        SwitcherEntry one;
        one.type = u"space"_s;
        one.id = one.avatarKey = id.text();
        one.title = space.name;
        if (const SpaceRecord* record = m_records ? m_records->space(id) : nullptr)
            one.image = record->icon;
        one.visit = never - 1;
        one.unread = space.unread;
        one.rank = fuzzyRank(one.title, typed);
        if (one.rank >= 0)
            entries.push_back(std::move(one));
    }
}

void SwitcherModel::addActions(std::vector<SwitcherEntry>& entries, const QString& typed) const
{
    for (const SwitcherAction& action : m_actions) {
        SwitcherEntry one;
        one.type = u"action"_s;
        one.id = action.id;
        one.title = action.title;
        one.place = action.keys;
        one.visit = never;
        one.rank = fuzzyRank(action.title, typed);
        if (one.rank >= 0)
            entries.push_back(std::move(one));
    }
}

std::vector<SwitcherEntry> SwitcherModel::entries() const
{
    std::vector<SwitcherEntry> entries;
    const QChar sigil = m_filter.isEmpty() ? QChar{} : m_filter.front();
    const bool narrowed = sigil == u'@' || sigil == u'#' || sigil == u'>';
    const QString typed = (narrowed ? m_filter.mid(1) : m_filter).trimmed();
    const bool all = !narrowed && !typed.isEmpty();
    if (sigil != u'>')
        addConversations(entries, typed);
    if (!m_conversationsOnly && (sigil == u'@' || all))
        addPeople(entries, typed);
    if (!m_conversationsOnly && all)
        addSpaces(entries, typed);
    if (!m_conversationsOnly && (sigil == u'>' || all))
        addActions(entries, typed);
    std::sort(entries.begin(), entries.end(), SwitcherOrder::before);
    if (entries.size() > maxRows)
        entries.resize(maxRows);
    return entries;
}

} // namespace tertulia
