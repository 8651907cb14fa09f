// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/ephemeral.h"

#include "server/services/people.h"
#include "server/services/places.h"

namespace tertulia::ephemeral {

void watchPresence(Session& session, int64_t id, const PresenceWatch& request)
{
    using Ids = std::vector<UserId>;
    session.realm().lanes.read<Ids>(
        PresenceWatch::type,
        [actor = session.actor(), users = request.users](Tx& tx) { return people::watchable(tx, actor, users); },
        [ref = session.ref(), answer = session.answerLater<PresenceWatch>(id)](const Result<Ids>& watchable) {
            if (!watchable.ok())
                return answer(watchable.error());
            ref.post([users = *watchable, answer](Session& alive) {
                answer(PresenceWatchReply{alive.shard().watch(alive, users)});
            });
        });
}

void setPresence(Session& session, int64_t id, const PresenceSet& request)
{
    session.shard().setPresence(session, request.presence);
    session.answer<PresenceSet>(id, EmptyReply{});
}

void setTyping(Session& session, int64_t id, const TypingSet& request)
{
    session.realm().lanes.read<Done>(
        TypingSet::type,
        [actor = session.actor(), conversation = request.conversation](Tx& tx) {
            return places::mayType(tx, actor, conversation);
        },
        [&bus = session.realm().bus, user = session.actor().user, request,
         answer = session.answerLater<TypingSet>(id)](const Result<Done>& allowed) {
            if (!allowed.ok())
                return answer(allowed.error());
            bus.typing(request.conversation, user, request.typing);
            answer(EmptyReply{});
        });
}

} // namespace tertulia::ephemeral
