// SPDX-License-Identifier: GPL-3.0-or-later
// Brings one piece of a conversation's history anew, with all that hangs on it, and puts it in the place of what is
// held: for a block that differs and for a hole. Asked by the one question there is for records (sync.after), page by
// page, applied at once when all of it is here. Loop thread.
#pragma once

#include "client/sync/stream_sync.h"

#include <map>

namespace tertulia {

class RangeFetch final : public QObject
{
    Q_OBJECT
public:
    /// So many messages were wrong, missing or too many; or why it could not be done (Offline: the connection went).
    using Then = std::function<void(const Result<int>& repaired)>;

    RangeFetch(Session& session, StreamSync& streams, QObject* parent = nullptr);

    /// `range` is at most a block, see limits::blockMessages.
    void fetch(ConversationId conversation, SeqRange range, const Then& then);
    /// The connection is gone: what is under way answers Offline.
    void stop();

private:
    struct Errand
    {
        ConversationId conversation;
        SeqRange range;
        Then then;
        SyncAfterReply whole{};
    };
    /// Rows in memory for one errand; messages with thousands of reactions each could be more.
    static constexpr size_t mostRecords = 50'000;

    void ask(int key);
    void answered(int key, const Result<SyncAfterReply>& reply);
    void finish(int key, const Result<int>& repaired);

    Session& m_session;
    StreamSync& m_streams;
    std::map<int, Errand> m_errands;
    int m_lastKey = 0;
};

} // namespace tertulia
