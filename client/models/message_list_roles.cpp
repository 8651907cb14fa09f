// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of MessageListModel: what each role says.
#include "client/cache/message_words.h"
#include "client/models/account_records.h"
#include "client/models/directory.h"
#include "client/models/error_text.h"
#include "client/models/file_text.h"
#include "client/models/message_list_model.h"

#include <QDateTime>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr auto groupPause = std::chrono::minutes{5};
constexpr int previewLength = 200;

QDateTime localTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

} // namespace

QVariant MessageListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageRecord& record = m_rows.at(index.row()).record;
    switch (role) {
    case MessageIdRole:
        return record.id.isNull() ? record.clientId : record.id.text();
    case SeqRole:
        return static_cast<double>(record.seq);
    case AuthorIdRole:
        return record.author.text();
    case AuthorNameRole:
        return m_directory.name(record.author);
    case AuthorImageRole:
        return m_directory.image(record.author);
    case Qt::DisplayRole:
    case BodyRole: // files are shown themselves: their names are not words
        return m_files && record.body.isEmpty() && !record.attachments.empty() && !record.forwarded ? QString{}
                                                                                                    : wordsOf(record);
    case RichRole:
        return m_texts.body(record).blocks;
    case JumboRole:
        return m_texts.body(record).jumbo;
    case SpokenRole:
        return m_texts.spoken(record, text::Spoilers::Hidden);
    case NoteRole:
        return note(record);
    case SentAtRole:
        return localTime(record.createdAt);
    case EditedRole:
        return record.editedAt.has_value() && !record.deleted;
    case DeletedRole:
        return record.deleted;
    case OwnRole:
        return record.author == m_directory.self();
    case HasReplyRole:
        return record.replyTo.has_value() && !record.deleted && !record.system;
    default:
        return derived(index.row(), role);
    }
}

QVariant MessageListModel::derived(int index, int role) const
{
    const MessageRow& row = m_rows.at(index);
    switch (role) {
    case FirstOfGroupRole:
        return firstOfGroup(index);
    case FirstOfDayRole:
        return firstOfDay(index);
    case MissingRole:
        return missing(index);
    case FirstUnreadRole:
        return firstUnread(index);
    case DeliveryRole:
        return delivery(index);
    case ReplyAuthorRole: {
        const MessageRow* quoted = source(row);
        return quoted ? m_directory.name(quoted->record.author) : QString{};
    }
    case ReplyAuthorIdRole: {
        const MessageRow* quoted = source(row);
        return quoted ? quoted->record.author.text() : QString{};
    }
    case ReplyAuthorImageRole: {
        const MessageRow* quoted = source(row);
        return quoted ? m_directory.image(quoted->record.author) : QString{};
    }
    case ReplyPreviewRole:
        return replyPreview(row);
    case FailureRole:
        return !row.failure                     ? QString{}
               : row.record.attachments.empty() ? errorText(*row.failure)
                                                : fileErrorText(*row.failure);
    case CanEditRole:
    case CanDeleteRole:
    case CanReplyRole:
    case CanThreadRole:
    case CanReactRole:
    case CanPinRole:
        return permission(row, role);
    default:
        return attached(row, role);
    }
}

QVariant MessageListModel::permission(const MessageRow& row, int role) const
{
    if (MessageOrder::isPending(row) || row.record.deleted || row.record.system)
        return false;
    switch (role) {
    case CanEditRole:
        return isOwn(row) && !row.record.poll && !row.record.forwarded;
    case CanDeleteRole:
        return isOwn(row) || m_rights.moderate;
    case CanReplyRole:
        return m_rights.post;
    case CanThreadRole:
        return m_rights.branch;
    case CanReactRole:
        return m_rights.react;
    default:
        return m_rights.pin;
    }
}

QVariant MessageListModel::attached(const MessageRow& row, int role) const
{
    const MessageRecord& record = row.record;
    switch (role) {
    case PinnedRole:
        return record.pinnedBy.has_value() && !record.deleted;
    case SavedRole:
        return isSaved(row);
    case ReactionsRole:
        return record.deleted ? QString{} : m_texts.reactions(row);
    case PollRole:
        return m_texts.poll(row, permission(row, CanDeleteRole).toBool());
    case PreviewsRole:
        return MessageTexts::previews(record);
    case ThreadRepliesRole:
        return record.thread ? static_cast<int>(record.thread->replies) : 0;
    case PicturesRole:
        return QVariant::fromValue(m_files ? m_files->pictures(row) : nullptr);
    case CardsRole:
        return QVariant::fromValue(m_files ? m_files->cards(row) : nullptr);
    case ThreadLastRole:
        return record.thread ? localTime(record.thread->lastAt) : QDateTime{};
    default:
        return {};
    }
}

bool MessageListModel::isSaved(const MessageRow& row) const
{
    return m_records != nullptr && !row.record.deleted && m_records->find<SavedRecord>(row.record.id.text()) != nullptr;
}

QHash<int, QByteArray> MessageListModel::roleNames() const
{
    return {{MessageIdRole, "messageId"},
            {SeqRole, "seq"},
            {AuthorIdRole, "authorId"},
            {AuthorNameRole, "authorName"},
            {AuthorImageRole, "authorImage"},
            {BodyRole, "body"},
            {NoteRole, "note"},
            {SentAtRole, "sentAt"},
            {EditedRole, "edited"},
            {DeletedRole, "deleted"},
            {OwnRole, "own"},
            {FirstOfGroupRole, "firstOfGroup"},
            {FirstOfDayRole, "firstOfDay"},
            {MissingRole, "missing"},
            {FirstUnreadRole, "firstUnread"},
            {DeliveryRole, "delivery"},
            {HasReplyRole, "hasReply"},
            {ReplyAuthorRole, "replyAuthor"},
            {ReplyPreviewRole, "replyPreview"},
            {ReplyAuthorIdRole, "replyAuthorId"},
            {ReplyAuthorImageRole, "replyAuthorImage"},
            {FailureRole, "failure"},
            {CanEditRole, "canEdit"},
            {CanDeleteRole, "canDelete"},
            {RichRole, "rich"},
            {JumboRole, "jumbo"},
            {SpokenRole, "spoken"},
            {CanReplyRole, "canReply"},
            {CanThreadRole, "canThread"},
            {CanReactRole, "canReact"},
            {CanPinRole, "canPin"},
            {PinnedRole, "pinned"},
            {SavedRole, "saved"},
            {ReactionsRole, "reactions"},
            {PollRole, "poll"},
            {PreviewsRole, "previews"},
            {ThreadRepliesRole, "threadReplies"},
            {ThreadLastRole, "threadLast"},
            {PicturesRole, "pictures"},
            {CardsRole, "cards"}};
}

const MessageRow* MessageListModel::older(int index) const
{
    return index + 1 < count() ? &m_rows.at(index + 1) : nullptr;
}

const MessageRow* MessageListModel::source(const MessageRow& row) const
{
    if (!row.record.replyTo)
        return nullptr;
    if (const int index = indexOf(*row.record.replyTo); index >= 0)
        return &m_rows.at(index);
    const auto found = m_sources.constFind(*row.record.replyTo);
    return found == m_sources.constEnd() ? nullptr : &found.value();
}

bool MessageListModel::isOwn(const MessageRow& row) const
{
    return row.record.author == m_directory.self();
}

bool MessageListModel::firstOfDay(int index) const
{
    const MessageRow* before = older(index);
    if (!before)
        return !hasOlder();
    return localTime(before->record.createdAt).date() != localTime(m_rows.at(index).record.createdAt).date();
}

bool MessageListModel::firstOfGroup(int index) const
{
    const MessageRow* before = older(index);
    if (!before || missing(index) > 0 || firstUnread(index) || firstOfDay(index))
        return true;
    const MessageRecord& record = m_rows.at(index).record;
    return before->record.author != record.author || before->record.system ||
           record.createdAt - before->record.createdAt > groupPause;
}

bool MessageListModel::firstUnread(int index) const
{
    const MessageRow& row = m_rows.at(index);
    return m_unreadLine > 0 && row.record.seq == m_unreadLine && !isOwn(row);
}

QString MessageListModel::delivery(int index) const
{
    switch (m_rows.at(index).delivery) {
    case SendState::Queued:
        return u"queued"_s;
    case SendState::Sending:
        return u"sending"_s;
    case SendState::Failed:
        return u"failed"_s;
    case SendState::Sent:
        break;
    }
    return index == 0 && isOwn(m_rows.at(index)) ? u"sent"_s : QString{};
}

QString MessageListModel::words(const QString& key) const
{
    const MessageRow* row = find(key);
    return row ? m_texts.spoken(row->record, text::Spoilers::Shown) : QString{};
}

QString MessageListModel::note(const MessageRecord& record) const
{
    return noteText(record, [this](UserId user) { return m_directory.name(user); });
}

QString MessageListModel::replyPreview(const MessageRow& row) const
{
    if (!row.record.replyTo)
        return {};
    const MessageRow* quoted = source(row);
    if (!quoted)
        return tr("an earlier message");
    return quoted->record.deleted ? tr("This message was deleted")
                                  : m_texts.spoken(quoted->record, text::Spoilers::Hidden).left(previewLength);
}

} // namespace tertulia
