// SPDX-License-Identifier: GPL-3.0-or-later
// A window over the history of the open conversation: row 0 is the newest, pending messages in front. It grows towards
// older rows on demand (fetchMore asks by olderWanted(), the answer comes through addOlder()) and is cut beyond
// maxRows, at the end that is farther from where somebody reads. A pending row becomes the sent one in place, found by
// its client id. Whether a row begins a group, a day or the unread part follows from its older neighbour; a change
// tells the neighbours too. Places for which there is no message are holes; those that showHoles() names are shown, as
// it may only take a moment until they are filled. Reads names from the Directory. Never reads the cache or the network
// by itself. GUI thread.
#pragma once

#include "client/models/message_files.h"
#include "client/models/message_texts.h"
#include "client/models/sorted_rows.h"
#include "client/sync/changes.h"
#include "shared/protocol/block_digest.h"

#include <QHash>
#include <QSet>

namespace tertulia {

class AccountRecords;
class Directory;

/// What I may do with the messages of a conversation.
struct MessageRights
{
    bool post = false;
    bool branch = false; ///< begin a thread: not in one
    bool react = false;
    bool pin = false;
    bool moderate = false; ///< delete what others wrote
    bool operator==(const MessageRights&) const = default;
};

struct MessageOrder
{
    static bool isPending(const MessageRow& row) { return row.record.id.isNull(); }
    static bool same(const MessageRow& a, const MessageRow& b);
    static bool before(const MessageRow& a, const MessageRow& b);
};

class MessageListModel final : public tertulia::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("RoomView.messages")
    Q_PROPERTY(bool atLatest READ reachesNewest NOTIFY reachChanged FINAL)
    Q_PROPERTY(int missingAtEnd READ missingAtEnd NOTIFY reachChanged FINAL) ///< after the newest row
    Q_PROPERTY(bool complete READ isComplete NOTIFY reachChanged FINAL)
public:
    enum Role {
        MessageIdRole = Qt::UserRole, ///< the message's id; the client id while pending
        SeqRole,                      ///< number: its place; 0 while pending
        AuthorIdRole,                 ///< string
        AuthorNameRole,               ///< string
        AuthorImageRole,              ///< string
        BodyRole,                     ///< plain text as written, see wordsOf()
        RichRole,                     ///< the same in blocks, see client/text/message_text.h; empty: letter by letter
        JumboRole,                    ///< bool: nothing but a few emoji
        SpokenRole,                   ///< without marks, spoilers hidden: for screen readers
        NoteRole,                     ///< instead of it, a sentence: what somebody did here; else empty
        SentAtRole,                   ///< date
        EditedRole,                   ///< bool
        DeletedRole,                  ///< bool
        OwnRole,                      ///< bool
        FirstOfGroupRole,             ///< bool: another author, a pause of 5 minutes or a new day before it
        FirstOfDayRole,               ///< bool
        MissingRole,                  ///< number: so many messages should stand between it and the row before it
        FirstUnreadRole,              ///< bool: the "new" line stands above it
        DeliveryRole,                 ///< "queued", "sending", "failed"; "sent" for my newest one; else empty
        HasReplyRole,                 ///< bool
        ReplyAuthorRole,              ///< string
        ReplyPreviewRole,             ///< string
        ReplyAuthorIdRole,            ///< string; empty if the source is not known
        ReplyAuthorImageRole,         ///< string
        FailureRole,                  ///< why it was not sent
        CanEditRole,                  ///< bool
        CanDeleteRole,                ///< bool
        CanReplyRole,                 ///< bool
        CanThreadRole,                ///< bool: with what begins a thread
        CanReactRole,                 ///< bool
        CanPinRole,                   ///< bool
        PinnedRole,                   ///< bool
        SavedRole,                    ///< bool: among what I have put aside
        ReactionsRole,                ///< lines, see MessageTexts
        PollRole,                     ///< likewise
        PreviewsRole,                 ///< likewise
        ThreadRepliesRole,            ///< number; 0 = no thread hangs on it
        ThreadLastRole,               ///< date of the last of them
        PicturesRole,                 ///< a FileListModel, null without any
        CardsRole,                    ///< the same of its other files
    };
    static constexpr int maxRows = 1000;
    static constexpr int cutTo = 800;

    explicit MessageListModel(Directory& directory, QObject* parent = nullptr);

    /// Another conversation, or none: empty until setWindow(). Changes that come in between are kept for it.
    void open(ConversationId conversation);
    [[nodiscard]] ConversationId conversation() const { return m_conversation; }
    /// The window: rows newest first; `reachesNewest` false when there are newer ones outside.
    void setWindow(std::vector<MessageRow> rows, bool reachesNewest);
    /// The reader is at this message: it stays in the window whatever comes. 0 = at the newest.
    Q_INVOKABLE void keepNear(double seq) { m_reader = static_cast<Seq>(seq); }
    /// The answer to olderWanted(), newest first; may be empty: then fetchMore may ask again.
    void addOlder(std::vector<MessageRow> rows);
    void addNewer(std::vector<MessageRow> rows, bool reachesNewest);
    void apply(const RowChanges& changes);

    /// From the newest row to the oldest: places between rows for which there is none, and those up to `last` if the
    /// window reaches the newest message.
    /// `low`: from where on messages are held, if there are any; without a row all of those are missing.
    [[nodiscard]] std::vector<SeqRange> holes(Seq last, Seq low = 0) const;
    /// What is missing in these is shown as missing, as long as it is.
    void showHoles(std::vector<SeqRange> holes, Seq last);
    [[nodiscard]] int missingAtEnd() const;
    /// The first message the server would show me: there is nothing before it.
    void setFirstSeq(Seq firstSeq);
    /// The "new" line stands above this message; 0 = nowhere.
    void setUnreadLine(Seq seq);
    [[nodiscard]] Seq unreadLine() const { return m_unreadLine; }
    void setRights(const MessageRights& rights);
    /// Where roles, emoji and what I have put aside are found. Outlives the model.
    void setRecords(const AccountRecords* records);
    /// The answer to sourceWanted().
    void putSource(MessageId id, const std::optional<MessageRow>& row);

    /// Null: files are not shown.
    void setFiles(MessageFiles* files) { m_files = files; }

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool reachesNewest() const { return m_reachesNewest; }
    /// The first message of all is here.
    [[nodiscard]] bool isComplete() const { return m_loaded && !hasOlder(); }
    [[nodiscard]] bool hasOlder() const;
    [[nodiscard]] Seq oldestSeq() const; ///< 0 = no sent row
    [[nodiscard]] Seq newestSeq() const;
    /// By MessageIdRole; null if it is not in the window.
    [[nodiscard]] const MessageRow* find(const QString& key) const;
    /// What BodyRole says of it; empty if it is not in the window.
    [[nodiscard]] QString words(const QString& key) const;
    /// The rows from one seq to another, the oldest first.
    [[nodiscard]] std::vector<const MessageRow*> between(Seq from, Seq to) const;
    [[nodiscard]] const MessageTexts& texts() const { return m_texts; }
    [[nodiscard]] int indexOf(MessageId id) const;
    [[nodiscard]] const MessageRow* lastOwn() const;
    /// The newest that anybody said; null if there is none in the window.
    [[nodiscard]] const MessageRow* lastSaid() const;
    [[nodiscard]] const MessageRow& at(int index) const { return m_rows.at(index); }

    [[nodiscard]] int count() const override { return m_rows.size(); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void reachChanged();
    void olderWanted(tertulia::Seq before);
    /// A reply quotes a message that is not in the window.
    void sourceWanted(const tertulia::MessageId& id);

private:
    void take(const MessageRow& row);
    void wantSources(const std::vector<MessageRow>& rows);
    void tellRepliesTo(MessageId id);
    void userChanged(UserId user);
    void cutFarEnd();
    [[nodiscard]] const MessageRow* older(int index) const;
    [[nodiscard]] const MessageRow* source(const MessageRow& row) const;
    [[nodiscard]] bool isOwn(const MessageRow& row) const;
    void forget(const std::vector<MessageId>& gone);
    [[nodiscard]] int missing(int index) const;
    [[nodiscard]] int shownOf(SeqRange hole) const;
    [[nodiscard]] bool firstOfDay(int index) const;
    [[nodiscard]] bool firstOfGroup(int index) const;
    [[nodiscard]] bool firstUnread(int index) const;
    [[nodiscard]] QString delivery(int index) const;
    [[nodiscard]] QString note(const MessageRecord& record) const;
    [[nodiscard]] QString replyPreview(const MessageRow& row) const;
    [[nodiscard]] QVariant derived(int index, int role) const;
    [[nodiscard]] QVariant permission(const MessageRow& row, int role) const;
    [[nodiscard]] QVariant attached(const MessageRow& row, int role) const;
    [[nodiscard]] bool isSaved(const MessageRow& row) const;
    void recordChanged(const Record& record);

    Directory& m_directory;
    MessageFiles* m_files = nullptr;
    MessageTexts m_texts;
    const AccountRecords* m_records = nullptr;
    MessageRights m_rights;
    ConversationId m_conversation{};
    SortedRows<MessageRow, MessageOrder> m_rows{*this};
    RowChanges m_early; ///< came while the first read was on its way
    bool m_loaded = false;
    bool m_reachesNewest = true;
    bool m_asking = false;
    Seq m_firstSeq = 1;
    Seq m_unreadLine = 0;
    Seq m_reader = 0;              ///< see keepNear()
    std::vector<SeqRange> m_holes; ///< that are shown
    Seq m_last = 0;                ///< the newest message there was when they were found
    QHash<MessageId, MessageRow> m_sources;
    QSet<MessageId> m_asked;
};

} // namespace tertulia
