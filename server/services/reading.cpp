// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/reading.h"

#include "server/services/access.h"
#include "server/services/stamps.h"
#include "server/store/read_marks.h"

namespace tertulia::reading {

using namespace Qt::StringLiterals;

Result<RevReply> mark(Tx& tx, const Actor& actor, const ReadMark& request)
{
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::SeeConversation));
    if (request.seq > sight.conversation.lastSeq)
        return Error::badField(u"seq"_s, u"beyond_last"_s);
    TRY(const auto found, store::findReadMark(tx.db, actor.user, request.conversation));
    const ReadMarkRecord current = found.value_or(ReadMarkRecord{request.conversation});
    if (request.seq < current.seq)
        return Error::make(ErrorCode::Conflict, u"mark_is_further"_s);
    if (request.seq == current.seq)
        return RevReply{current.rev};
    TRY(const Rev rev, stamp(tx, actor.user, ReadMarkRecord{request.conversation, request.seq}));
    return RevReply{rev};
}

} // namespace tertulia::reading
