// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about polls. A poll is a message whose body is the question; votes are records of their own.
#pragma once

#include "shared/protocol/requests_messages.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule pollOption{TextKind::Name, 1, limits::pollOptionLength};
} // namespace rule

struct PollCreate
{
    using Reply = MessageSendReply;
    static constexpr auto type = "poll.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Asks those in a conversation, by a message. As with message.send, the same client_id again returns the first "
        "result. Everybody sees who voted for what.";
    ConversationId conversation;
    QString clientId;
    QString body;                   ///< the question
    std::vector<QString> options;   ///< at least two, all different
    std::optional<bool> multiple{}; ///< several may be chosen
    std::optional<Timestamp> endsAt{};
    static constexpr auto fields =
        std::tuple{Field{"conversation", &PollCreate::conversation},
                   Field{"client_id", &PollCreate::clientId, rule::clientId},
                   Field{"body", &PollCreate::body, rule::body},
                   Field{"options", &PollCreate::options, ListRule{limits::pollOptionsMax, rule::pollOption}},
                   Field{"multiple", &PollCreate::multiple},
                   Field{"ends_at", &PollCreate::endsAt}};
};

struct PollVote
{
    using Reply = RevReply;
    static constexpr auto type = "poll.vote";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Chooses options of a poll, by their places from 0, instead of those chosen before; none takes the vote back. "
        "A poll that is closed or over takes no votes: conflict.";
    MessageId message;
    std::vector<int> options;
    static constexpr auto fields =
        std::tuple{Field{"message", &PollVote::message},
                   Field{"options", &PollVote::options,
                         ListRule{limits::pollOptionsMax, RangeRule{0, limits::pollOptionsMax - 1}}}};
};

struct PollClose
{
    using Reply = RevReply;
    static constexpr auto type = "poll.close";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Ends a poll, for who may delete it. Closing it again changes nothing.";
    MessageId message;
    static constexpr auto fields = std::tuple{Field{"message", &PollClose::message}};
};

struct PollVotesReply
{
    std::vector<VoteRecord> votes; ///< the oldest first
    std::vector<UserRecord> users; ///< whose they are
    std::vector<int> counts;       ///< of all votes, for each option
    int people = 0;                ///< who voted
    bool more = false;             ///< ask again after the last one's `rev`
    static constexpr auto fields =
        std::tuple{Field{"votes", &PollVotesReply::votes, ListRule{limits::jsonArray}},
                   Field{"users", &PollVotesReply::users, ListRule{limits::jsonArray}},
                   Field{"counts", &PollVotesReply::counts, ListRule{limits::pollOptionsMax}},
                   Field{"people", &PollVotesReply::people}, Field{"more", &PollVotesReply::more}};
};

struct PollVotes
{
    using Reply = PollVotesReply;
    static constexpr auto type = "poll.votes";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "The result of a poll so far, and who voted for what.";
    MessageId message;
    std::optional<Rev> after{};
    std::optional<int> limit{};
    static constexpr auto fields =
        std::tuple{Field{"message", &PollVotes::message}, Field{"after", &PollVotes::after, RangeRule{}},
                   Field{"limit", &PollVotes::limit, RangeRule{1, limits::pageMax}}};
};

} // namespace tertulia
