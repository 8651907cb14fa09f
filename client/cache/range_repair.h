// SPDX-License-Identifier: GPL-3.0-or-later
// One piece of a conversation's history put in the place of what is held of it, whatever that is: the one write in
// which the higher rev does not win, because what is held has been found wrong. Then finds what that changed. Lives for
// one job, on the database thread.
#pragma once

#include "client/cache/delta.h"
#include "shared/sql/db.h"

#include <map>

namespace tertulia {

class RangeRepair
{
public:
    RangeRepair(sql::Db& db, ConversationId conversation, SeqRange range)
        : m_db(db), m_conversation(conversation), m_range(range)
    {
    }

    /// Before `given` is stored: notes what is there and takes it out.
    Result<Done> begin(const std::vector<Record>& given);
    /// Afterwards: only what really changed stays in `delta`; what went is named and all of it counted.
    void finish(Delta& delta) const;

private:
    Result<Done> takeOut(MessageId message);

    sql::Db& m_db;
    ConversationId m_conversation;
    SeqRange m_range;
    std::map<MessageId, MessageRow> m_before;
};

} // namespace tertulia
