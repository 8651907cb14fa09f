// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/file_requests.h"

#include "server/services/access.h"

namespace tertulia::file_requests {

void begin(Asker& asker, int64_t id, const FileBegin& request)
{
    asker.realm().files.begin(asker.actor(), request, asker.answerLater<FileBegin>(id));
}

void state(Asker& asker, int64_t id, const FileState& request)
{
    asker.realm().files.state(asker.actor(), request.file, asker.answerLater<FileState>(id));
}

void list(Asker& asker, int64_t id, const FileList& request)
{
    asker.realm().files.list(asker.actor(), request, asker.answerLater<FileList>(id));
}

void cancel(Asker& asker, int64_t id, const FileCancel& request)
{
    asker.realm().files.cancel(asker.actor(), request.file, asker.answerLater<FileCancel>(id));
}

void ticket(Session& session, int64_t id, const FileTicket& /*request*/)
{
    session.answer<FileTicket>(id, FileTicketReply{session.realm().files.newTicket(session.actor())});
}

void reclaim(Asker& asker, int64_t id, const FileReclaim& request)
{
    asker.read<Done>(
        FileReclaim::type, [actor = asker.actor()](Tx& tx) { return accessServer(tx, actor); },
        [&files = asker.realm().files, isDryRun = request.dryRun.value_or(false),
         answer = asker.answerLater<FileReclaim>(id)](const Result<Done>& allowed) {
            if (!allowed.ok())
                return answer(allowed.error());
            files.sweep(isDryRun, answer);
        });
}

} // namespace tertulia::file_requests
