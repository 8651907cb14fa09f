// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/polls.h"

#include "server/services/access.h"
#include "server/services/contacts.h"
#include "server/services/messages.h"
#include "server/services/paging.h"
#include "server/services/stamps.h"
#include "server/store/locks.h"
#include "server/store/polls.h"

#include <algorithm>

namespace tertulia::polls {

using namespace Qt::StringLiterals;

namespace {

Error notAPoll()
{
    return Error::badField(u"message"_s, u"not_a_poll"_s);
}

Result<Done> check(Tx& tx, const PollCreate& request)
{
    if (request.options.size() < static_cast<size_t>(limits::pollOptionsMin))
        return Error::badField(u"options"_s, u"too_few"_s);
    for (size_t i = 1; i < request.options.size(); ++i) {
        const auto here = request.options.begin() + static_cast<ptrdiff_t>(i);
        if (std::find(request.options.begin(), here, *here) != here)
            return Error::badField(u"options[%1]"_s.arg(i), u"repeated"_s);
    }
    if (request.endsAt && *request.endsAt <= tx.clock.now())
        return Error::badField(u"ends_at"_s, u"in_the_past"_s);
    return Done{};
}

messages::Draft draftOf(const PollCreate& request)
{
    messages::Draft draft;
    draft.message.conversation = request.conversation;
    draft.message.clientId = request.clientId;
    draft.message.body = request.body;
    draft.message.poll = Poll{request.options, request.multiple.value_or(false), request.endsAt, {}};
    JsonWriter writer;
    encode(writer, *draft.message.poll);
    draft.besides = QString::fromUtf8(writer.take());
    return draft;
}

/// What was chosen, each once and in the order of the poll.
Result<std::vector<int>> chosen(const Poll& poll, const std::vector<int>& asked)
{
    for (size_t i = 0; i < asked.size(); ++i)
        if (asked.at(i) < 0 || static_cast<size_t>(asked.at(i)) >= poll.options.size())
            return Error::badField(u"options[%1]"_s.arg(i), u"no_such_option"_s);
    std::vector<int> options = asked;
    std::sort(options.begin(), options.end());
    options.erase(std::unique(options.begin(), options.end()), options.end());
    if (options.size() > 1 && !poll.multiple)
        return Error::badField(u"options"_s, u"only_one"_s);
    return options;
}

} // namespace

Result<MessageSendReply> create(Tx& tx, const Actor& actor, const PollCreate& request)
{
    messages::Draft draft = draftOf(request);
    TRY(const auto sent, messages::sentBefore(tx, actor.user, draft));
    if (sent)
        return *sent;
    CHECK(check(tx, request));
    return messages::write(tx, actor, std::move(draft));
}

Result<RevReply> vote(Tx& tx, const Actor& actor, const PollVote& request)
{
    TRY(const auto message, holdMessage(tx, actor, request.message, Action::React));
    TRY(const auto sight, accessConversation(tx, actor, message.conversation, Action::React));
    CHECK(contacts::mayWriteIn(tx, actor, sight.place().id, sight.place().kind));
    if (!message.poll)
        return notAPoll();
    if (!message.poll->isOpen(tx.clock.now()))
        return Error::make(ErrorCode::Conflict, u"poll_closed"_s);
    TRY(auto options, chosen(*message.poll, request.options));
    TRY(const auto found, store::findVote(tx.db, message, actor.user));
    if (found ? found->options == options : options.empty())
        return RevReply{found ? found->rev : message.rev};
    TRY(const Rev rev,
        stamp(tx, VoteRecord{message.conversation, message.id, message.seq, actor.user, std::move(options)}));
    return RevReply{rev};
}

Result<RevReply> close(Tx& tx, const Actor& actor, const PollClose& request)
{
    TRY(auto message, holdMessage(tx, actor, request.message, Action::DeleteMessage));
    if (!message.poll)
        return notAPoll();
    if (!message.poll->isOpen(tx.clock.now()))
        return RevReply{message.rev};
    message.poll->closedAt = tx.clock.now();
    TRY(const Rev rev, stampPin(tx, std::move(message)));
    return RevReply{rev};
}

Result<PollVotesReply> votes(Tx& tx, const Actor& actor, const PollVotes& request)
{
    TRY(const auto message, accessMessage(tx, actor, request.message, Action::SeeConversation));
    if (message.deleted)
        return ErrorCode::Gone;
    if (!message.poll)
        return notAPoll();
    const int limit = std::clamp(request.limit.value_or(limits::pageDefault), 1, limits::pageMax);
    TRY(auto found, store::votesOn(tx.db, message, request.after.value_or(0), limit + 1));
    std::vector<UserId> people;
    for (const VoteRecord& one : found)
        people.push_back(one.user);
    TRY(const auto profiles, loadProfiles(tx, std::move(people)));
    PageMeter meter(limit, profiles);
    PollVotesReply reply;
    for (VoteRecord& one : found) {
        reply.more = !meter.take(Record{one});
        if (reply.more)
            break;
        reply.votes.push_back(std::move(one));
    }
    reply.users = meter.takeUsers();
    reply.counts.resize(message.poll->options.size());
    TRY(const auto choices, store::choicesOn(tx.db, message));
    for (const store::Choice& choice : choices) {
        reply.people += choice.people;
        for (const int option : choice.options)
            reply.counts.at(static_cast<size_t>(option)) += choice.people;
    }
    return reply;
}

Result<bool> eraseSome(Tx& tx, UserId user, int atMost)
{
    TRY(auto found, store::votesBy(tx.db, user, atMost));
    CHECK(store::lockStreamsOf(tx.db, found));
    for (VoteRecord& one : found) {
        one.options.clear();
        CHECK(stamp(tx, std::move(one)));
    }
    return !found.empty();
}

} // namespace tertulia::polls
