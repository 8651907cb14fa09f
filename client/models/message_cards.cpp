// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/message_cards.h"

#include "client/cache/message_words.h"
#include "client/models/directory.h"
#include "client/models/link_names.h"
#include "client/text/message_text.h"

#include <QDateTime>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// Cut between characters, not in the middle of one.
QString shortened(QString text, int length)
{
    if (text.size() <= length)
        return text;
    if (text.at(length - 1).isHighSurrogate())
        --length;
    return text.left(length) + u'…';
}

QDateTime dateOf(const std::optional<Timestamp>& at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(at->time_since_epoch().count()) : QDateTime{};
}

QString marksOf(const std::vector<Mark>& marks)
{
    QStringList list;
    for (const Mark& mark : marks)
        list << QString::number(mark.from) << QString::number(mark.length);
    return list.join(u' ');
}

} // namespace

QString placeName(const Directory& directory, ConversationId id)
{
    const ConversationRow* row = directory.conversation(id);
    if (!row)
        return {};
    if (row->parent)
        return placeName(directory, *row->parent);
    if (row->kind != ConversationKind::Room)
        return directory.title(*row);
    const SpaceRow* space = row->space ? directory.space(*row->space) : nullptr;
    return u'#' + row->title + (space ? u" · "_s + space->name : QString{});
}

MessageCards::MessageCards(QObject* parent) : RowsModel(parent) {}

void MessageCards::setDirectory(Directory* directory)
{
    if (m_directory == directory)
        return;
    if (m_directory)
        disconnect(m_directory, nullptr, this, nullptr);
    m_directory = directory;
    if (!directory)
        return;
    connect(directory, &Directory::reset, this, &MessageCards::refresh);
    connect(directory, &Directory::userChanged, this, [this](UserId user) {
        for (int i = 0; i < m_rows.size(); ++i)
            if (m_rows.at(i).author == user)
                rowsChanged(i, i, {AuthorNameRole, AuthorImageRole});
    });
    connect(directory, &Directory::conversationChanged, this, [this](ConversationId id) {
        for (int i = 0; i < m_rows.size(); ++i)
            if (m_rows.at(i).conversation == id)
                rowsChanged(i, i, {PlaceRole, KindRole});
    });
    refresh();
}

void MessageCards::remove(const QString& key)
{
    m_rows.remove(m_rows.indexOf([&key](const MessageCard& card) { return card.key == key; }));
}

const MessageCard* MessageCards::find(const QString& key) const
{
    const int index = m_rows.indexOf([&key](const MessageCard& card) { return card.key == key; });
    return index < 0 ? nullptr : &m_rows.at(index);
}

QString MessageCards::words(const MessageRecord& message, const Directory& directory)
{
    const QString said = message.system
                             ? noteText(message, [&directory](UserId id) { return directory.name(id); })
                             : withLinkNames(directory, text::plainText(wordsOf(message), text::Spoilers::Hidden));
    return shortened(said.trimmed(), wordsLength);
}

void MessageCards::say(MessageCard& card, const MessageRecord& message, const Directory& directory, int longest)
{
    card.code.clear();
    card.files.clear();
    if (message.system) {
        card.words = words(message, directory);
        return;
    }
    text::Plain said = text::plainParts(message.body, text::Spoilers::Hidden);
    if (message.forwarded) {
        const text::Plain other = text::plainParts(message.forwarded->body, text::Spoilers::Hidden);
        said.text += said.text.isEmpty() || other.text.isEmpty() ? QString{} : u"\n"_s;
        const int by = static_cast<int>(said.text.size());
        for (const Mark& part : other.code)
            said.code.push_back({part.from + by, part.length});
        said.text += other.text;
    }
    if (message.poll)
        for (const QString& option : message.poll->options)
            said.text += u"\n○ "_s + option;
    said = withLinkNames(directory, std::move(said));
    card.words = shortened(said.text, longest);
    card.code = text::cut(std::move(said.code), card.words.size());
    QStringList names;
    for (const Attachment& file : message.attachments)
        names.append(file.name);
    card.files = names.join(u", "_s);
}

QVariant MessageCards::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageCard& card = m_rows.at(index.row());
    switch (role) {
    case KeyRole:
        return card.key;
    case ConversationIdRole:
        return card.conversation.text();
    case MessageIdRole:
        return card.message ? card.message->text() : QString{};
    case AuthorIdRole:
        return card.author.text();
    case Qt::DisplayRole:
    case WordsRole:
        return card.words;
    case MarksRole:
        return marksOf(card.marks);
    case CodeRole:
        return marksOf(card.code);
    case FilesRole:
        return card.files;
    case FileMarksRole:
        return marksOf(card.fileMarks);
    case AtRole:
        return dateOf(card.at);
    case NoteRole:
        return card.note;
    case DetailRole:
        return card.detail;
    case UnreadRole:
        return card.unread;
    case UrgentRole:
        return card.isUrgent;
    case GoneRole:
        return card.isGone;
    default:
        return named(card, role);
    }
}

/// What is called by the Directory's names.
QVariant MessageCards::named(const MessageCard& card, int role) const
{
    if (!m_directory)
        return QString{};
    const ConversationRow* row = m_directory->conversation(card.conversation);
    switch (role) {
    case PlaceRole:
        return placeName(*m_directory, card.conversation);
    case KindRole:
        return row ? QString::fromLatin1(enumName(row->kind)) : QString{};
    case AuthorNameRole:
        return m_directory->name(card.author);
    case AuthorImageRole:
        return m_directory->image(card.author);
    default:
        return {};
    }
}

QHash<int, QByteArray> MessageCards::roleNames() const
{
    return {{KeyRole, "key"},
            {ConversationIdRole, "conversationId"},
            {MessageIdRole, "messageId"},
            {PlaceRole, "place"},
            {KindRole, "kind"},
            {AuthorIdRole, "authorId"},
            {AuthorNameRole, "authorName"},
            {AuthorImageRole, "authorImage"},
            {WordsRole, "words"},
            {MarksRole, "marks"},
            {CodeRole, "code"},
            {FilesRole, "files"},
            {FileMarksRole, "fileMarks"},
            {AtRole, "at"},
            {NoteRole, "note"},
            {DetailRole, "detail"},
            {UnreadRole, "unread"},
            {UrgentRole, "urgent"},
            {GoneRole, "gone"}};
}

} // namespace tertulia
