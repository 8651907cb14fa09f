// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about messages, history, read marks and sync.
#pragma once

#include "shared/protocol/requests_places.h"

namespace tertulia {

struct MessageSendReply
{
    MessageId id;
    Seq seq = 0;
    Rev rev = 0;
    Timestamp createdAt{};
    static constexpr auto fields =
        std::tuple{Field{"id", &MessageSendReply::id}, Field{"seq", &MessageSendReply::seq},
                   Field{"rev", &MessageSendReply::rev}, Field{"created_at", &MessageSendReply::createdAt}};
};

struct MessageSend
{
    using Reply = MessageSendReply;
    static constexpr auto type = "message.send";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Adds a message. `ok` means it is stored for good. The same client_id again adds nothing and returns the "
        "message that is there, with the rev that it has now; with another body, conversation or other attachments it "
        "is a conflict. `attachments` are own files "
        "that are ready (file.begin), or files of messages that the asker can read; the body may then be empty.";
    ConversationId conversation;
    QString clientId; ///< made by the client, unique among the author's messages for ever
    QString body;
    std::optional<MessageId> replyTo{};
    std::optional<bool> silent{}; ///< notify nobody, not even those who are named
    std::optional<std::vector<FileId>> attachments{};
    std::optional<bool> noPreview{}; ///< show nothing of the pages it links to
    static constexpr auto fields =
        std::tuple{Field{"conversation", &MessageSend::conversation},
                   Field{"client_id", &MessageSend::clientId, rule::clientId},
                   Field{"body", &MessageSend::body, rule::bodyOrNone},
                   Field{"reply_to", &MessageSend::replyTo},
                   Field{"silent", &MessageSend::silent},
                   Field{"attachments", &MessageSend::attachments, ListRule{limits::attachments}},
                   Field{"no_preview", &MessageSend::noPreview}};
};

struct MessageEdit
{
    using Reply = RevReply;
    static constexpr auto type = "message.edit";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Replaces the body of an own message. Only one with attachments can do without a body.";
    MessageId message;
    QString body;
    static constexpr auto fields =
        std::tuple{Field{"message", &MessageEdit::message}, Field{"body", &MessageEdit::body, rule::bodyOrNone}};
};

struct MessageDelete
{
    using Reply = RevReply;
    static constexpr auto type = "message.delete";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Turns a message into a tombstone, for ever. Deleting it again changes nothing.";
    MessageId message;
    static constexpr auto fields = std::tuple{Field{"message", &MessageDelete::message}};
};

struct StreamHead
{
    StreamId stream;
    Rev rev = 0;
    std::optional<Seq> lastSeq{}; ///< conversations only
    std::optional<Seq> readSeq{}; ///< conversations only: the asker's read mark
    /// Conversations only, and only if it holds: unread from here on. Unread are `last_seq` less this and plus one;
    /// without it `last_seq` less `read_seq`.
    std::optional<Seq> unreadFrom{};
    std::optional<int> mentions{}; ///< of the asker among the unread; limits::mentionsCounted = so many or more
    static constexpr auto fields =
        std::tuple{Field{"stream", &StreamHead::stream},          Field{"rev", &StreamHead::rev},
                   Field{"last_seq", &StreamHead::lastSeq},       Field{"read_seq", &StreamHead::readSeq},
                   Field{"unread_from", &StreamHead::unreadFrom}, Field{"mentions", &StreamHead::mentions}};
};

namespace rule {
/// BLAKE2b-256 in hexadecimal.
inline constexpr TextRule digest{TextKind::Key, limits::digestLength, limits::digestLength};
} // namespace rule

struct SyncHeadsReply
{
    std::vector<StreamHead> heads;
    std::optional<bool> same{}; ///< as `known` says: then `heads` is empty
    static constexpr auto fields = std::tuple{Field{"heads", &SyncHeadsReply::heads, ListRule{limits::jsonArray}},
                                              Field{"same", &SyncHeadsReply::same}};
};

struct SyncHeads
{
    using Reply = SyncHeadsReply;
    static constexpr auto type = "sync.heads";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "The current rev of every stream the asker has: which ones need sync.after is then known without asking each. "
        "Who gives in `known` the digest of all heads that he has (see \"Proof\") is told only that they are the "
        "`same`, "
        "if they are.";
    std::optional<QString> known{};
    static constexpr auto fields = std::tuple{Field{"known", &SyncHeads::known, rule::digest}};
};

struct SyncAfterReply
{
    StreamId stream;
    std::vector<Record> records;   ///< by rev, ascending
    std::vector<UserRecord> users; ///< people named in `records`
    Rev rev = 0;                   ///< the client now holds everything up to here
    bool more = false;             ///< ask again from `rev`
    static constexpr auto fields = std::tuple{Field{"stream", &SyncAfterReply::stream},
                                              Field{"records", &SyncAfterReply::records, ListRule{limits::jsonArray}},
                                              Field{"users", &SyncAfterReply::users, ListRule{limits::jsonArray}},
                                              Field{"rev", &SyncAfterReply::rev}, Field{"more", &SyncAfterReply::more}};
};

struct SyncAfter
{
    using Reply = SyncAfterReply;
    static constexpr auto type = "sync.after";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "The records of a stream that changed after `rev`, in order. The only way to catch up, also for the first "
        "load. "
        "Messages older than `messages_from` are left out: the client fetches them by history.page when it wants them. "
        "With `messages_to` nothing comes but the messages up to there, from `messages_from` on, and what hangs on "
        "them: a block that differs (sync.verify), asked from rev 0.";
    StreamId stream;
    Rev rev = 0;
    std::optional<Seq> messagesFrom{};
    std::optional<int> limit{};
    std::optional<Seq> messagesTo{}; ///< conversations only
    static constexpr auto fields =
        std::tuple{Field{"stream", &SyncAfter::stream}, Field{"rev", &SyncAfter::rev, RangeRule{}},
                   Field{"messages_from", &SyncAfter::messagesFrom, RangeRule{}},
                   Field{"limit", &SyncAfter::limit, RangeRule{1, limits::pageMax}},
                   Field{"messages_to", &SyncAfter::messagesTo, RangeRule{}}};
};

struct HistoryPageReply
{
    std::vector<MessageRecord> messages;   ///< by seq, ascending, dense
    std::vector<UserRecord> users;         ///< their authors
    std::vector<ReactionRecord> reactions; ///< to these messages, all that there are, in the order of the messages
    Rev rev = 0;      ///< of the conversation when the page was read: if it is below the client's, the client asks
                      ///< sync.after from here
    Seq firstSeq = 0; ///< the first message the asker may see
    Seq lastSeq = 0;
    std::optional<Seq> around{}; ///< asked for a place: the message that is there
    static constexpr auto fields =
        std::tuple{Field{"messages", &HistoryPageReply::messages, ListRule{limits::jsonArray}},
                   Field{"users", &HistoryPageReply::users, ListRule{limits::jsonArray}},
                   Field{"reactions", &HistoryPageReply::reactions, ListRule{limits::reactionsOfAMessage}},
                   Field{"rev", &HistoryPageReply::rev},
                   Field{"first_seq", &HistoryPageReply::firstSeq},
                   Field{"last_seq", &HistoryPageReply::lastSeq},
                   Field{"around", &HistoryPageReply::around}};
};

struct HistoryPage
{
    using Reply = HistoryPageReply;
    static constexpr auto type = "history.page";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Messages by place: the newest, those before a seq, those after one, or those around one, around a message (a "
        "permalink) or around the first one that was written at a time or later. One place at most.";
    ConversationId conversation;
    std::optional<Seq> before{};
    std::optional<Seq> after{};
    std::optional<int> limit{};
    std::optional<Seq> around{};
    std::optional<MessageId> message{};
    std::optional<Timestamp> at{};
    static constexpr auto fields = std::tuple{Field{"conversation", &HistoryPage::conversation},
                                              Field{"before", &HistoryPage::before, RangeRule{}},
                                              Field{"after", &HistoryPage::after, RangeRule{}},
                                              Field{"limit", &HistoryPage::limit, RangeRule{1, limits::pageMax}},
                                              Field{"around", &HistoryPage::around, RangeRule{}},
                                              Field{"message", &HistoryPage::message},
                                              Field{"at", &HistoryPage::at}};
};

struct ReadMark
{
    using Reply = RevReply;
    static constexpr auto type = "read.mark";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Says that everything up to `seq` is read, on all devices. The mark never goes back: "
                                  "a lower seq is a conflict.";
    ConversationId conversation;
    Seq seq = 0;
    static constexpr auto fields =
        std::tuple{Field{"conversation", &ReadMark::conversation}, Field{"seq", &ReadMark::seq, RangeRule{}}};
};

} // namespace tertulia
