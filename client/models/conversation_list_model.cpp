// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/conversation_list_model.h"

#include "client/cache/message_words.h"
#include "client/models/directory.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int previewLength = 120;

QString section(ConversationKind kind)
{
    switch (kind) {
    case ConversationKind::Room:
        return u"rooms"_s;
    case ConversationKind::Group:
        return u"groups"_s;
    case ConversationKind::Direct:
        return u"directs"_s;
    case ConversationKind::Thread: // shown where its root is
        break;
    }
    return {};
}

} // namespace

bool ConversationOrder::before(const ConversationEntry& a, const ConversationEntry& b)
{
    if (a.kind != b.kind)
        return a.kind < b.kind;
    if (a.kind == ConversationKind::Room) {
        if (a.position != b.position)
            return a.position < b.position;
        if (const int order = QString::localeAwareCompare(a.title, b.title))
            return order < 0;
        return a.id < b.id;
    }
    return a.lastAt != b.lastAt ? a.lastAt > b.lastAt : a.id > b.id;
}

ConversationListModel::ConversationListModel(Directory& directory, QObject* parent)
    : RowsModel(parent), m_directory(directory)
{
    connect(&directory, &Directory::reset, this, [this] { m_rows.become(entries()); });
    connect(&directory, &Directory::conversationChanged, this, &ConversationListModel::update);
    connect(&directory, &Directory::conversationGone, this, [this](ConversationId id) { m_rows.remove(indexOf(id)); });
    connect(&directory, &Directory::userChanged, this, &ConversationListModel::userChanged);
    m_rows.become(entries());
}

void ConversationListModel::setSpace(SpaceId space)
{
    if (m_space == space)
        return;
    m_space = space;
    m_rows.become(entries());
}

int ConversationListModel::indexOf(ConversationId id) const
{
    return m_rows.indexOf([id](const ConversationEntry& entry) { return entry.id == id; });
}

void ConversationListModel::retranslate()
{
    m_rows.become(entries());
}

QVariant ConversationListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConversationEntry& row = m_rows.at(index.row());
    switch (role) {
    case ConversationIdRole:
        return row.id.text();
    case KindRole:
        return QString::fromLatin1(enumName(row.kind));
    case SectionRole:
        return section(row.kind);
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case PreviewRole:
        return row.preview;
    case UnreadRole:
        return row.unread;
    case MentionsRole:
        return 0;
    case PresenceRole:
        return row.presence;
    case AvatarKeyRole:
        return row.avatarKey;
    case AvatarImageRole:
        return row.avatarImage;
    case IsPrivateRole:
        return row.isPrivate;
    case MutedRole:
        return false;
    default:
        return {};
    }
}

QHash<int, QByteArray> ConversationListModel::roleNames() const
{
    return {{ConversationIdRole, "conversationId"},
            {KindRole, "kind"},
            {SectionRole, "section"},
            {TitleRole, "title"},
            {PreviewRole, "preview"},
            {UnreadRole, "unread"},
            {MentionsRole, "mentions"},
            {PresenceRole, "presence"},
            {AvatarKeyRole, "avatarKey"},
            {AvatarImageRole, "avatarImage"},
            {IsPrivateRole, "isPrivate"},
            {MutedRole, "muted"}};
}

bool ConversationListModel::belongs(const ConversationRow& row) const
{
    return row.kind != ConversationKind::Room || (row.space && *row.space == m_space);
}

ConversationEntry ConversationListModel::entry(const ConversationRow& row) const
{
    ConversationEntry entry;
    entry.id = row.id;
    entry.kind = row.kind;
    entry.title = m_directory.title(row);
    entry.preview = preview(row);
    entry.isPrivate = row.isPrivate;
    entry.position = row.position;
    entry.unread = row.unread();
    entry.lastAt = row.lastAt.value_or(Timestamp{});
    entry.avatarKey = row.peer ? row.peer->text() : row.id.text();
    if (row.peer) {
        entry.presence = m_directory.presence(*row.peer);
        entry.avatarImage = m_directory.image(*row.peer);
    }
    return entry;
}

QString ConversationListModel::preview(const ConversationRow& row) const
{
    if (row.kind == ConversationKind::Room)
        return {};
    if (row.lastNote) {
        MessageRecord last;
        last.author = row.lastAuthor;
        last.system = row.lastNote;
        return noteText(last, [this](UserId user) { return m_directory.name(user); });
    }
    if (row.lastBody.isEmpty()) {
        const UserRecord* peer = row.peer ? m_directory.user(*row.peer) : nullptr;
        return row.lastSeq > 0 || !peer ? QString{} : peer->status;
    }
    const QString words = row.lastBody.left(previewLength).simplified();
    if (row.lastAuthor == m_directory.self())
        return tr("You: %1").arg(words);
    const QString who = row.kind == ConversationKind::Group ? m_directory.name(row.lastAuthor) : QString{};
    return who.isEmpty() ? words : who + u": "_s + words;
}

std::vector<ConversationEntry> ConversationListModel::entries() const
{
    std::vector<ConversationEntry> entries;
    for (const auto& [id, row] : m_directory.conversations())
        if (belongs(row))
            entries.push_back(entry(row));
    return entries;
}

void ConversationListModel::update(ConversationId id)
{
    const ConversationRow* row = m_directory.conversation(id);
    if (row && belongs(*row))
        m_rows.put(entry(*row));
    else
        m_rows.remove(indexOf(id));
}

void ConversationListModel::userChanged(UserId user)
{
    for (const auto& [id, row] : m_directory.conversations())
        if (belongs(row) &&
            (row.peer == user || row.lastAuthor == user || (row.lastNote && row.lastNote->user == user)))
            m_rows.put(entry(row));
}

} // namespace tertulia
