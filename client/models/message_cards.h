// SPDX-License-Identifier: GPL-3.0-or-later
// A list of single messages, or of things said about messages, from anywhere: search results, saved ones, pins,
// mentions, threads, drafts, what is put off. Each card is plain text with where it was said, by whom and when; names
// come from the Directory and follow it. Whoever fills it gives every card a key and its place in the order. GUI
// thread.
#pragma once

#include "client/models/sorted_rows.h"
#include "client/sync/changes.h"
#include "client/text/plain_parts.h"

namespace tertulia {

class Directory;

/// A part of what is shown, in UTF-16 units.
using Mark = text::Stretch;

struct MessageCard
{
    QString key{};                 ///< unique in the list
    int64_t place = 0;             ///< smallest first
    ConversationId conversation{}; ///< where it was said, or is to be said
    std::optional<MessageId> message{};
    UserId author{};
    QString words{};
    std::vector<Mark> marks{}; ///< in the words: what a search found
    std::vector<Mark> code{};  ///< in the words: what is code
    QString files{};           ///< their names
    std::vector<Mark> fileMarks{};
    std::optional<Timestamp> at{};
    QString note{};   ///< what I wrote about it
    QString detail{}; ///< one line below: how many replies, why it was refused
    int unread = 0;   ///< what is new about it
    bool isUrgent = false;
    bool isGone = false; ///< it may not be seen (any more)

    bool operator==(const MessageCard&) const = default;
};

struct CardOrder
{
    static bool same(const MessageCard& a, const MessageCard& b) { return a.key == b.key; }
    static bool before(const MessageCard& a, const MessageCard& b)
    {
        return a.place != b.place ? a.place < b.place : a.key < b.key;
    }
};

class MessageCards : public tertulia::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by view-models")
public:
    enum Role {
        KeyRole = Qt::UserRole, ///< string
        ConversationIdRole,     ///< string
        MessageIdRole,          ///< string, may be empty
        PlaceRole,              ///< what the conversation is called: "#general · Norte"; threads as their parent
        KindRole,               ///< "room", "group", "direct" or "thread"
        AuthorIdRole,           ///< string
        AuthorNameRole,         ///< string
        AuthorImageRole,        ///< string
        WordsRole,              ///< plain text
        MarksRole,              ///< numbers in a string: from, length, from, length …
        CodeRole,               ///< the same, of what is code
        FilesRole,              ///< names of files, may be empty
        FileMarksRole,          ///< as MarksRole, in the names of the files
        AtRole,                 ///< date; invalid = none
        NoteRole,               ///< string
        DetailRole,             ///< string
        UnreadRole,             ///< int
        UrgentRole,             ///< bool
        GoneRole,               ///< bool
    };
    static constexpr int wordsLength = 600; ///< of a card, at most

    explicit MessageCards(QObject* parent = nullptr);

    /// Before anything is shown; null: of nobody.
    void setDirectory(Directory* directory);
    /// Exactly these, by precise changes.
    void become(std::vector<MessageCard> cards) { m_rows.become(std::move(cards)); }
    void append(std::vector<MessageCard> cards) { m_rows.append(std::move(cards)); }
    void put(MessageCard card) { m_rows.put(std::move(card)); }
    void remove(const QString& key);
    void clear() { m_rows.assign({}); }

    [[nodiscard]] int count() const override { return m_rows.size(); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] const MessageCard& at(int index) const { return m_rows.at(index); }
    [[nodiscard]] const MessageCard* find(const QString& key) const;

    /// What a message says: its words, its files' names if it has none, or what was done, in at most wordsLength
    /// characters.
    [[nodiscard]] static QString words(const MessageRecord& message, const Directory& directory);
    /// Lets the card say it, in words and files. `longest`: of the words.
    static void say(MessageCard& card, const MessageRecord& message, const Directory& directory,
                    int longest = wordsLength);

private:
    [[nodiscard]] QVariant named(const MessageCard& card, int role) const;

    Directory* m_directory = nullptr;
    SortedRows<MessageCard, CardOrder> m_rows{*this};
};

/// What a conversation is called where it stands among others: rooms with '#' and their space, threads as their parent.
[[nodiscard]] QString placeName(const Directory& directory, ConversationId id);

} // namespace tertulia
