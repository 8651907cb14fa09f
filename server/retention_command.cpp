// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/retention_command.h"

#include "server/admin_door.h"
#include "server/open_data.h"
#include "server/server_app.h"
#include "server/services/retention.h"
#include "server/verb.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int atOnce = 200;

/// The files of what went are removed when a server starts.
Result<int64_t> expireAlone(const Config& config)
{
    TRY(const auto opened, openData(config, true));
    const auto days = config.retentionMaxDays > 0 ? std::optional{config.retentionMaxDays} : std::nullopt;
    int64_t gone = 0;
    for (ConversationId after{};;) {
        using Due = std::vector<ConversationId>;
        TRY(const Due due,
            inTransaction<Due>(*opened.db, [&](Tx& tx) { return retention::due(tx, days, after, atOnce); }));
        for (const ConversationId conversation : due) {
            for (int count = atOnce; count == atOnce; gone += count) {
                TRY(count, inTransaction<int>(*opened.db, [&](Tx& tx) {
                        return retention::expireSome(tx, conversation, days, atOnce);
                    }));
            }
        }
        if (due.size() < size_t{atOnce})
            return gone;
        after = due.back();
    }
}

} // namespace

Result<int> runRetention(const Config& config, const CommandLine& line)
{
    if (line.words != QStringList{u"retention"_s, u"run"_s})
        return Error::badField(u"retention"_s, u"say: retention run"_s);
    QString count;
    {
        TRY(const auto data, DataDir::open(config.data));
        if (const auto said = AdminDoor::ask(data->file(AdminDoor::fileName), AdminDoor::retentionRun)) {
            TRY(count, *said);
        }
    }
    if (count.isEmpty()) {
        TRY(const int64_t gone, expireAlone(config));
        count = QString::number(gone);
    }
    print(u"%1 messages have expired\n"_s.arg(count));
    return exit_code::done;
}

} // namespace tertulia
