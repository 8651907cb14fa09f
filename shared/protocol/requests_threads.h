// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about threads. A thread is a conversation that hangs on a message: sending, history, sync, read marks and
// typing are those of every conversation, with its id.
#pragma once

#include "shared/protocol/requests_messages.h"

namespace tertulia {

struct ThreadStartReply
{
    ConversationRecord conversation;
    MessageId id; ///< of the reply
    Seq seq = 0;
    Rev rev = 0;
    Timestamp createdAt{};
    static constexpr auto fields =
        std::tuple{Field{"conversation", &ThreadStartReply::conversation}, Field{"id", &ThreadStartReply::id},
                   Field{"seq", &ThreadStartReply::seq}, Field{"rev", &ThreadStartReply::rev},
                   Field{"created_at", &ThreadStartReply::createdAt}};
};

struct ThreadStart
{
    using Reply = ThreadStartReply;
    static constexpr auto type = "thread.start";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Replies in the thread of a message, which begins with it if there is none. As message.send: the same "
        "client_id again returns the first result.";
    MessageId message;
    QString clientId;
    QString body;
    static constexpr auto fields =
        std::tuple{Field{"message", &ThreadStart::message}, Field{"client_id", &ThreadStart::clientId, rule::clientId},
                   Field{"body", &ThreadStart::body, rule::body}};
};

struct ThreadFollow
{
    using Reply = RevReply;
    static constexpr auto type = "thread.follow";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Follows a thread or stops it. Who starts one, replies in it, is named in it or wrote its root follows it by "
        "himself, except that who stopped it is only brought back by an own reply. Of too many, the one that was "
        "silent for longest is not followed any more.";
    ConversationId thread;
    bool follow = true;
    static constexpr auto fields =
        std::tuple{Field{"thread", &ThreadFollow::thread}, Field{"follow", &ThreadFollow::follow}};
};

/// A thread as the asker stands to it.
struct ThreadView
{
    ConversationRecord conversation;
    MessageRecord root; ///< or its tombstone
    bool following = false;
    Seq lastSeq = 0;
    Seq readSeq = 0;
    std::optional<Seq> unreadFrom{}; ///< as in sync.heads
    int mentions = 0;                ///< as in sync.heads
    static constexpr auto fields =
        std::tuple{Field{"conversation", &ThreadView::conversation}, Field{"root", &ThreadView::root},
                   Field{"following", &ThreadView::following},       Field{"last_seq", &ThreadView::lastSeq},
                   Field{"read_seq", &ThreadView::readSeq},          Field{"unread_from", &ThreadView::unreadFrom},
                   Field{"mentions", &ThreadView::mentions}};
};

struct ThreadListReply
{
    std::vector<ThreadView> threads; ///< the youngest first
    std::vector<UserRecord> users;   ///< who wrote their roots
    bool more = false;               ///< ask again with the id in `next`
    std::optional<ConversationId> next{};
    static constexpr auto fields =
        std::tuple{Field{"threads", &ThreadListReply::threads, ListRule{limits::threadsPage}},
                   Field{"users", &ThreadListReply::users, ListRule{limits::threadsPage}},
                   Field{"more", &ThreadListReply::more}, Field{"next", &ThreadListReply::next}};
};

struct ThreadList
{
    using Reply = ThreadListReply;
    static constexpr auto type = "thread.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "The threads that the asker follows and may see. A page looks at so many as `limit` says, and may hold fewer.";
    std::optional<ConversationId> after{};
    std::optional<int> limit{};
    static constexpr auto fields = std::tuple{Field{"after", &ThreadList::after},
                                              Field{"limit", &ThreadList::limit, RangeRule{1, limits::threadsPage}}};
};

struct ThreadOf
{
    using Reply = ThreadListReply;
    static constexpr auto type = "thread.of";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "All threads in a conversation whose roots the asker may see, followed or not.";
    ConversationId conversation;
    std::optional<ConversationId> after{};
    std::optional<int> limit{};
    static constexpr auto fields =
        std::tuple{Field{"conversation", &ThreadOf::conversation}, Field{"after", &ThreadOf::after},
                   Field{"limit", &ThreadOf::limit, RangeRule{1, limits::threadsPage}}};
};

struct ThreadWatchReply
{
    std::vector<ConversationId> threads; ///< those of them that can be seen
    static constexpr auto fields =
        std::tuple{Field{"threads", &ThreadWatchReply::threads, ListRule{limits::threadsWatched}}};
};

struct ThreadWatch
{
    using Reply = ThreadWatchReply;
    static constexpr auto type = "thread.watch";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr bool needsConnection = true;
    static constexpr auto about =
        "What happens in these threads is told to this connection from now on, followed or not, as long as their "
        "parents are: for those that are on the screen. Replaces the list of before; whoever asks catches up by "
        "sync.after then.";
    std::vector<ConversationId> threads;
    static constexpr auto fields =
        std::tuple{Field{"threads", &ThreadWatch::threads, ListRule{limits::threadsWatched}}};
};

} // namespace tertulia
