// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/message_list_model.h"

#include "client/models/account_records.h"
#include "client/models/directory.h"

namespace tertulia {

using namespace Qt::StringLiterals;

bool MessageOrder::same(const MessageRow& a, const MessageRow& b)
{
    if (!isPending(a) && a.record.id == b.record.id)
        return true;
    return !a.record.clientId.isEmpty() && a.record.clientId == b.record.clientId && a.record.author == b.record.author;
}

bool MessageOrder::before(const MessageRow& a, const MessageRow& b)
{
    if (isPending(a) != isPending(b))
        return isPending(a);
    return isPending(a) ? a.localOrder > b.localOrder : a.record.seq > b.record.seq;
}

MessageListModel::MessageListModel(Directory& directory, QObject* parent)
    : RowsModel(parent), m_directory(directory), m_texts(directory)
{
    connect(&directory, &Directory::userChanged, this, &MessageListModel::userChanged);
    // Addresses of our own go by the names of their places.
    const auto renamed = [this](const QString& address) {
        const auto leadsThere = [&address](const QString& body) {
            return body.contains("tertulia://"_L1) && body.contains(address);
        };
        for (int i = 0; i < count(); ++i) {
            const MessageRecord& record = m_rows.at(i).record;
            if (leadsThere(record.body) || (record.forwarded && leadsThere(record.forwarded->body)))
                rowsChanged(i, i, {RichRole, SpokenRole});
        }
    };
    connect(&directory, &Directory::conversationChanged, this, [renamed](ConversationId id) { renamed(id.text()); });
    connect(&directory, &Directory::spaceChanged, this, [renamed] { renamed({}); });
}

void MessageListModel::open(ConversationId conversation)
{
    m_conversation = conversation;
    m_loaded = false;
    m_reachesNewest = true;
    m_asking = false;
    m_rights = {};
    m_firstSeq = 1;
    m_unreadLine = 0;
    m_reader = 0;
    m_holes.clear();
    const ConversationRow* row = m_directory.placeOf(conversation);
    m_texts.setPlace(m_records, row ? row->space : std::nullopt);
    m_early = {};
    m_sources.clear();
    m_asked.clear();
    m_rows.assign({});
    Q_EMIT reachChanged();
}

void MessageListModel::setWindow(std::vector<MessageRow> rows, bool reachesNewest)
{
    m_loaded = true;
    m_reachesNewest = reachesNewest;
    m_asking = false;
    m_reader = 0;
    m_rows.assign(rows);
    apply(std::exchange(m_early, {}));
    wantSources(rows);
    Q_EMIT reachChanged();
}

void MessageListModel::addOlder(std::vector<MessageRow> rows)
{
    m_asking = false;
    const Seq oldest = oldestSeq();
    std::erase_if(rows, [oldest](const MessageRow& row) {
        return MessageOrder::isPending(row) || (oldest > 0 && row.record.seq >= oldest);
    });
    if (rows.empty()) {
        Q_EMIT reachChanged();
        return;
    }
    std::sort(rows.begin(), rows.end(), MessageOrder::before);
    const int edge = count() - 1;
    m_rows.append(rows);
    rowsChanged(edge, edge); // it has an older neighbour now
    if (count() > maxRows) {
        m_rows.remove(0, count() - cutTo - 1);
        m_reachesNewest = false;
    }
    wantSources(rows);
    Q_EMIT reachChanged();
}

void MessageListModel::addNewer(std::vector<MessageRow> rows, bool reachesNewest)
{
    const Seq newest = newestSeq();
    std::sort(rows.begin(), rows.end(), MessageOrder::before);
    const auto sent = std::stable_partition(rows.begin(), rows.end(), MessageOrder::isPending);
    // In one piece: a view lays itself out once for it.
    std::vector<MessageRow> newer(sent, rows.end());
    std::erase_if(newer, [newest](const MessageRow& row) { return row.record.seq <= newest; });
    const int known = m_rows.indexOf([](const MessageRow& row) { return !MessageOrder::isPending(row); });
    m_rows.insert(known < 0 ? count() : known, std::move(newer));
    if (reachesNewest)
        std::for_each(rows.begin(), sent, [this](const MessageRow& row) { m_rows.put(row); });
    m_reachesNewest = reachesNewest;
    cutFarEnd();
    wantSources(rows);
    Q_EMIT reachChanged();
}

void MessageListModel::apply(const RowChanges& changes)
{
    if (!m_loaded) {
        m_early.merge(changes);
        return;
    }
    forget(changes.messagesGone);
    for (const QString& clientId : changes.discarded) {
        const int index = m_rows.indexOf(
            [&](const MessageRow& row) { return MessageOrder::isPending(row) && row.record.clientId == clientId; });
        m_rows.remove(index);
        if (index >= 0)
            rowsChanged(index - 1, index);
    }
    for (const MessageRow& row : changes.messages)
        if (row.record.conversation == m_conversation)
            take(row);
    cutFarEnd();
    wantSources(changes.messages);
}

void MessageListModel::forget(const std::vector<MessageId>& gone)
{
    for (const MessageId id : gone) {
        const int index = indexOf(id);
        if (index < 0)
            continue;
        m_rows.remove(index);
        rowsChanged(index - 1, index);
        m_sources.remove(id);
    }
}

void MessageListModel::take(const MessageRow& row)
{
    const int known = m_rows.find(row);
    if (known >= 0) {
        const MessageRow& present = m_rows.at(known);
        const bool older = MessageOrder::isPending(row) || row.record.rev < present.record.rev;
        if (!MessageOrder::isPending(present) && older)
            return;
    } else if (MessageOrder::isPending(row) || row.record.seq > newestSeq()) {
        if (!m_reachesNewest)
            return; // outside the window; it is read when the reader comes there
    } else if (row.record.seq < oldestSeq()) {
        return;
    }
    const int place = m_rows.put(row);
    rowsChanged(place - 1, place + 1);
    if (known >= 0 && known != place)
        rowsChanged(known - 1, known);
    if (!m_holes.empty() && !MessageOrder::isPending(row) && row.record.seq == newestSeq())
        Q_EMIT reachChanged(); // it may have filled one
    if (m_sources.contains(row.record.id))
        m_sources.insert(row.record.id, row);
    if (known >= 0 && !row.record.id.isNull())
        tellRepliesTo(row.record.id);
}

void MessageListModel::setFirstSeq(Seq firstSeq)
{
    if (m_firstSeq == firstSeq)
        return;
    m_firstSeq = firstSeq;
    rowsChanged(count() - 1, count() - 1);
    Q_EMIT reachChanged();
}

void MessageListModel::setUnreadLine(Seq seq)
{
    if (m_unreadLine == seq)
        return;
    m_unreadLine = seq;
    rowsChanged(0, count() - 1, {FirstUnreadRole, FirstOfGroupRole});
}

void MessageListModel::setRights(const MessageRights& rights)
{
    if (m_rights == rights)
        return;
    m_rights = rights;
    rowsChanged(0, count() - 1, {CanDeleteRole, CanReplyRole, CanThreadRole, CanReactRole, CanPinRole, PollRole});
}

void MessageListModel::setRecords(const AccountRecords* records)
{
    m_records = records;
    if (records != nullptr)
        connect(records, &AccountRecords::changed, this, &MessageListModel::recordChanged);
}

void MessageListModel::recordChanged(const Record& record)
{
    if (const auto* saved = std::get_if<SavedRecord>(&record)) {
        const int index = indexOf(saved->message);
        rowsChanged(index, index, {SavedRole});
    } else if (std::holds_alternative<EmojiRecord>(record) || std::holds_alternative<RoleRecord>(record)) {
        rowsChanged(0, count() - 1, {RichRole, ReactionsRole});
    }
}

void MessageListModel::putSource(MessageId id, const std::optional<MessageRow>& row)
{
    if (!row)
        return;
    m_sources.insert(id, *row);
    tellRepliesTo(id);
}

bool MessageListModel::hasOlder() const
{
    const Seq oldest = oldestSeq();
    return oldest > 0 && oldest > m_firstSeq;
}

Seq MessageListModel::oldestSeq() const
{
    return m_rows.isEmpty() ? 0 : m_rows.at(count() - 1).record.seq;
}

Seq MessageListModel::newestSeq() const
{
    const int index = m_rows.indexOf([](const MessageRow& row) { return !MessageOrder::isPending(row); });
    return index < 0 ? 0 : m_rows.at(index).record.seq;
}

std::vector<SeqRange> MessageListModel::holes(Seq last, Seq low) const
{
    std::vector<SeqRange> found;
    const SeqRange all{std::max(low, m_firstSeq), last};
    if (m_loaded && m_reachesNewest && newestSeq() == 0 && low > 0 && !all.isEmpty())
        found.push_back(all);
    if (m_reachesNewest && newestSeq() > 0 && last > newestSeq())
        found.push_back({newestSeq() + 1, last});
    for (int i = 0; i + 1 < count(); ++i)
        if (const Seq seq = m_rows.at(i).record.seq; seq > 0 && seq > m_rows.at(i + 1).record.seq + 1)
            found.push_back({m_rows.at(i + 1).record.seq + 1, seq - 1});
    return found;
}

void MessageListModel::showHoles(std::vector<SeqRange> holes, Seq last)
{
    m_last = last;
    if (m_holes == holes)
        return;
    m_holes = std::move(holes);
    rowsChanged(0, count() - 1, {MissingRole, FirstOfGroupRole});
    Q_EMIT reachChanged();
}

/// Of a hole, what was found missing before: a part of it may have been filled.
int MessageListModel::shownOf(SeqRange hole) const
{
    const bool isShown =
        std::any_of(m_holes.begin(), m_holes.end(), [hole](SeqRange known) { return !overlap(known, hole).isEmpty(); });
    return isShown ? static_cast<int>(hole.last - hole.first + 1) : 0;
}

int MessageListModel::missing(int index) const
{
    const MessageRow* before = older(index);
    const Seq seq = m_rows.at(index).record.seq;
    if (!before || m_holes.empty() || seq <= before->record.seq + 1)
        return 0;
    return shownOf({before->record.seq + 1, seq - 1});
}

int MessageListModel::missingAtEnd() const
{
    if (!m_reachesNewest || m_holes.empty() || m_last <= newestSeq())
        return 0;
    const Seq newest = newestSeq();
    return shownOf({newest > 0 ? newest + 1 : m_holes.front().first, m_last});
}

const MessageRow* MessageListModel::find(const QString& key) const
{
    const auto id = MessageId::fromText(key);
    const int index = m_rows.indexOf([&](const MessageRow& row) {
        return MessageOrder::isPending(row) ? row.record.clientId == key : id && row.record.id == *id;
    });
    return index < 0 ? nullptr : &m_rows.at(index);
}

int MessageListModel::indexOf(MessageId id) const
{
    return m_rows.indexOf([id](const MessageRow& row) { return row.record.id == id; });
}

std::vector<const MessageRow*> MessageListModel::between(Seq from, Seq to) const
{
    std::vector<const MessageRow*> rows;
    for (int i = count() - 1; i >= 0; --i)
        if (const Seq seq = m_rows.at(i).record.seq; seq > 0 && seq >= from && seq <= to)
            rows.push_back(&m_rows.at(i));
    return rows;
}

const MessageRow* MessageListModel::lastOwn() const
{
    const int index = m_rows.indexOf([this](const MessageRow& row) {
        return isOwn(row) && !MessageOrder::isPending(row) && !row.record.deleted && !row.record.system;
    });
    return index < 0 ? nullptr : &m_rows.at(index);
}

const MessageRow* MessageListModel::lastSaid() const
{
    const int index = m_rows.indexOf([](const MessageRow& row) {
        return !MessageOrder::isPending(row) && !row.record.deleted && !row.record.system;
    });
    return index < 0 ? nullptr : &m_rows.at(index);
}

bool MessageListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_loaded && !m_asking && hasOlder();
}

void MessageListModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asking = true;
    Q_EMIT olderWanted(oldestSeq());
}

void MessageListModel::wantSources(const std::vector<MessageRow>& rows)
{
    for (const MessageRow& row : rows) {
        if (row.record.conversation != m_conversation || !row.record.replyTo)
            continue;
        const MessageId id = *row.record.replyTo;
        if (m_asked.contains(id) || m_sources.contains(id) || indexOf(id) >= 0)
            continue;
        m_asked.insert(id);
        Q_EMIT sourceWanted(id);
    }
}

void MessageListModel::tellRepliesTo(MessageId id)
{
    for (int i = 0; i < count(); ++i)
        if (m_rows.at(i).record.replyTo == id)
            rowsChanged(i, i, {ReplyAuthorRole, ReplyPreviewRole, ReplyAuthorIdRole, ReplyAuthorImageRole});
}

void MessageListModel::userChanged(UserId user)
{
    for (int i = 0; i < count(); ++i) {
        const MessageRow& row = m_rows.at(i);
        const MessageRow* quoted = source(row);
        const bool isNamed = row.record.system && row.record.system->user == user;
        if (row.record.author == user || isNamed || (quoted && quoted->record.author == user))
            rowsChanged(i, i, {AuthorNameRole, AuthorImageRole, NoteRole, ReplyAuthorRole, ReplyAuthorImageRole});
        const auto& mentions = row.record.mentions;
        if (mentions && std::find(mentions->users.begin(), mentions->users.end(), user) != mentions->users.end())
            rowsChanged(i, i, {RichRole});
        if (std::any_of(row.reactions.begin(), row.reactions.end(), [user](const Reaction& one) {
                return std::find(one.users.begin(), one.users.end(), user) != one.users.end();
            }))
            rowsChanged(i, i, {ReactionsRole});
    }
}

void MessageListModel::cutFarEnd()
{
    if (count() <= maxRows)
        return;
    const int reader = m_reader == 0 ? 0 : m_rows.indexOf([this](const MessageRow& row) {
        return !MessageOrder::isPending(row) && row.record.seq <= m_reader;
    });
    if (reader < count() / 2) {
        m_rows.remove(cutTo, count() - 1);
        rowsChanged(count() - 1, count() - 1);
    } else {
        m_rows.remove(0, count() - cutTo - 1);
        m_reachesNewest = false;
    }
    Q_EMIT reachChanged();
}

} // namespace tertulia
