// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/ephemeral.h"

#include "server/services/people.h"
#include "server/services/places.h"
#include "server/services/threads.h"

namespace tertulia::ephemeral {

namespace {

using Ids = std::vector<UserId>;
using WatchAnswer = std::function<void(Result<PresenceWatchReply>)>;

/// The reader may have seen the time before a block of which this thread has heard by now: then it looks again.
void lookAndWatch(Session& session, const Ids& users, const WatchAnswer& answer)
{
    session.read<Ids>(
        PresenceWatch::type, [actor = session.actor(), users](Tx& tx) { return people::watchable(tx, actor, users); },
        [ref = session.ref(), users, answer, partings = session.shard().partings()](const Result<Ids>& watchable) {
            if (!watchable.ok())
                return answer(watchable.error());
            ref.post([found = *watchable, users, answer, partings](Session& alive) {
                if (alive.shard().partings() != partings)
                    return lookAndWatch(alive, users, answer);
                answer(PresenceWatchReply{alive.shard().watch(alive, found)});
            });
        });
}

} // namespace

void watchPresence(Session& session, int64_t id, const PresenceWatch& request)
{
    lookAndWatch(session, request.users, session.answerLater<PresenceWatch>(id));
}

void watchThreads(Session& session, int64_t id, const ThreadWatch& request)
{
    using Threads = std::vector<Followed>;
    session.read<Threads>(
        ThreadWatch::type,
        [actor = session.actor(), wanted = request.threads](Tx& tx) { return threads::watchable(tx, actor, wanted); },
        [ref = session.ref(), answer = session.answerLater<ThreadWatch>(id)](const Result<Threads>& found) {
            if (!found.ok())
                return answer(found.error());
            ref.post([threads = *found, answer](Session& alive) {
                alive.shard().watchThreads(alive, threads);
                ThreadWatchReply reply;
                for (const Followed& one : threads)
                    reply.threads.push_back(one.stream.conversation().value_or(ConversationId{}));
                answer(std::move(reply));
            });
        });
}

void setPresence(Session& session, int64_t id, const PresenceSet& request)
{
    session.shard().setPresence(session, request.presence);
    session.answer<PresenceSet>(id, EmptyReply{});
}

void setTyping(Asker& asker, int64_t id, const TypingSet& request)
{
    if (const auto allowed = asker.realm().throttle.typing(asker.actor().device, request.conversation); !allowed.ok())
        return asker.refuse(id, allowed.error());
    asker.read<Done>(
        TypingSet::type,
        [actor = asker.actor(), conversation = request.conversation](Tx& tx) {
            return places::mayType(tx, actor, conversation);
        },
        [&bus = asker.realm().bus, user = asker.actor().user, request,
         answer = asker.answerLater<TypingSet>(id)](const Result<Done>& allowed) {
            if (!allowed.ok())
                return answer(allowed.error());
            bus.typing(request.conversation, user, request.typing);
            answer(EmptyReply{});
        });
}

} // namespace tertulia::ephemeral
