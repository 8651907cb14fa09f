// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/conversation_list_model.h"

#include "client/cache/message_words.h"
#include "client/models/account_records.h"
#include "client/models/directory.h"
#include "client/models/link_names.h"
#include "client/text/message_text.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int linePreview = 120;

QString sectionOf(ConversationKind kind)
{
    switch (kind) {
    case ConversationKind::Room:
        return u"rooms"_s;
    case ConversationKind::Group:
        return u"groups"_s;
    case ConversationKind::Direct:
        return u"directs"_s;
    case ConversationKind::Thread:
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
        if (a.sectionPlace != b.sectionPlace)
            return a.sectionPlace < b.sectionPlace;
        if (a.section != b.section)
            return a.section < b.section;
        if (a.position != b.position)
            return a.position < b.position;
        if (const int order = QString::localeAwareCompare(a.title, b.title))
            return order < 0;
        return a.id < b.id;
    }
    return a.lastAt != b.lastAt ? a.lastAt > b.lastAt : a.id > b.id;
}

ConversationListModel::ConversationListModel(Directory& directory, AccountRecords& records, QObject* parent)
    : RowsModel(parent), m_directory(directory), m_records(records)
{
    m_unmuting.setSingleShot(true);
    connect(&m_unmuting, &QTimer::timeout, this, &ConversationListModel::retranslate);
    connect(&directory, &Directory::reset, this, &ConversationListModel::retranslate);
    connect(&directory, &Directory::conversationChanged, this, &ConversationListModel::update);
    connect(&directory, &Directory::conversationGone, this, [this](ConversationId id) { m_rows.remove(indexOf(id)); });
    connect(&directory, &Directory::userChanged, this, &ConversationListModel::userChanged);
    connect(&records, &AccountRecords::reset, this, &ConversationListModel::retranslate);
    connect(&records, &AccountRecords::changed, this, &ConversationListModel::recordChanged);
    retranslate();
}

void ConversationListModel::setSpace(SpaceId space)
{
    if (m_space == space)
        return;
    m_space = space;
    retranslate();
    Q_EMIT spaceChanged();
}

int ConversationListModel::indexOf(ConversationId id) const
{
    return m_rows.indexOf([id](const ConversationEntry& entry) { return entry.id == id; });
}

void ConversationListModel::retranslate()
{
    m_rows.become(entries());
    watchMutes();
}

QVariant ConversationListModel::data(const QModelIndex& index, int role) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? valueOf(m_rows.at(index.row()), role) : QVariant{};
}

QVariant ConversationListModel::valueOf(const ConversationEntry& row, int role)
{
    switch (role) {
    case ConversationIdRole:
        return row.id.text();
    case KindRole:
        return QString::fromLatin1(enumName(row.kind));
    case SectionRole:
        return row.section;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case PreviewRole:
        return row.preview;
    case UnreadRole:
        return row.unread;
    case MentionsRole:
        return row.mentions;
    case PresenceRole:
        return row.presence;
    case AvatarKeyRole:
        return row.avatarKey;
    case AvatarImageRole:
        return row.avatarImage;
    case IsPrivateRole:
        return row.isPrivate;
    case MutedRole:
        return row.isMuted;
    case DraftRole:
        return row.hasDraft;
    default:
        return {};
    }
}

QHash<int, QByteArray> ConversationListModel::names()
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
            {MutedRole, "muted"},
            {DraftRole, "draft"}};
}

QHash<int, QByteArray> ConversationListModel::roleNames() const
{
    return names();
}

bool ConversationListModel::belongs(const ConversationRow& row) const
{
    if (row.kind == ConversationKind::Thread)
        return false; // shown where its root is
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
    entry.section = sectionOf(row.kind);
    entry.sectionPlace = -1;
    if (const auto* category = row.category ? m_records.find<CategoryRecord>(row.category->text()) : nullptr) {
        entry.section = category->id.text();
        entry.sectionPlace = category->position;
    }
    entry.position = row.position;
    entry.unread = m_records.unread(row);
    entry.mentions = row.mentions;
    entry.isMuted = isMuted(row.id);
    entry.hasDraft = m_records.draft(row.id) != nullptr;
    entry.lastAt = row.lastAt.value_or(Timestamp{});
    entry.avatarKey = row.peer ? row.peer->text() : row.id.text();
    if (row.peer) {
        entry.presence = m_directory.presence(*row.peer);
        entry.avatarImage = m_directory.image(*row.peer);
    } else if (const ConversationRecord* record = m_records.conversation(row.id)) {
        entry.avatarImage = record->avatar;
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
    const QString all = withLinkNames(m_directory, text::plainText(row.lastBody, text::Spoilers::Hidden));
    const QString words = all.left(linePreview).simplified();
    if (row.lastAuthor == m_directory.self())
        return tr("You: %1").arg(words);
    const QString who = row.kind == ConversationKind::Group ? m_directory.name(row.lastAuthor) : QString{};
    return who.isEmpty() ? words : tr("%1: %2").arg(who, words);
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

void ConversationListModel::recordChanged(const Record& record)
{
    if (std::holds_alternative<CategoryRecord>(record))
        return retranslate();
    if (const auto* conversation = std::get_if<ConversationRecord>(&record))
        update(conversation->id);
    const auto about = [this, &record]<typename R>(std::in_place_type_t<R>) {
        if (const auto* one = std::get_if<R>(&record))
            update(one->conversation);
    };
    about(std::in_place_type<NotifySettingRecord>);
    about(std::in_place_type<DraftRecord>);
    about(std::in_place_type<UnreadFromRecord>);
    if (std::holds_alternative<NotifySettingRecord>(record))
        watchMutes();
}

bool ConversationListModel::isMuted(ConversationId id) const
{
    const NotifySettingRecord setting = m_records.notifySetting(id);
    return setting.level == NotifyLevel::None || (setting.mutedUntil && *setting.mutedUntil > SystemClock{}.now());
}

/// The first of those that run out within a day; later ones are looked for then.
void ConversationListModel::watchMutes()
{
    using namespace std::chrono;
    const Timestamp now = SystemClock{}.now();
    milliseconds wait = hours{24};
    bool any = false;
    for (const NotifySettingRecord& setting : m_records.all<NotifySettingRecord>())
        if (setting.mutedUntil && *setting.mutedUntil > now) {
            wait = std::min(wait, duration_cast<milliseconds>(*setting.mutedUntil - now) + milliseconds{1});
            any = true;
        }
    if (any)
        m_unmuting.start(wait);
    else
        m_unmuting.stop();
}

} // namespace tertulia
