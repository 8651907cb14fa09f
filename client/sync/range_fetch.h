// SPDX-License-Identifier: GPL-3.0-or-later
// Brings one piece of a conversation's history anew, with all that hangs on it, and puts it in the place of what is
// held: for a block that differs and for a hole. Asked by the one question there is for records (sync.after), page by
// page and not faster than `pace`, so that a person's own requests are not refused because of it. A page that was
// refused is asked for again; what came before it is kept. Applied at once when all of it is here, in parts if that is
// too much for memory, and never in a state that is older than what is held. Loop thread.
#pragma once

#include "client/sync/stream_sync.h"

#include <chrono>
#include <map>

namespace tertulia {

class RangeFetch final : public QObject
{
    Q_OBJECT
public:
    /// What came of it; or why it could not be done (Offline: the connection went).
    using Then = std::function<void(const Result<Repaired>& repaired)>;

    RangeFetch(Session& session, StreamSync& streams, QObject* parent = nullptr);

    /// `range` is at most a block, see limits::blockMessages.
    void fetch(ConversationId conversation, SeqRange range, const Then& then);
    /// The connection is gone: what is under way answers Offline.
    void stop();

private:
    struct Errand
    {
        ConversationId conversation;
        SeqRange part; ///< that is being brought
        Then then;
        std::vector<SeqRange> parts{}; ///< after it
        SyncAfterReply whole{};
        Repaired repaired{};
        int failures = 0; ///< in a row
        int older = 0;    ///< how often the answer was older than what is held
    };
    /// Rows in memory for one errand; messages with thousands of reactions each could be more.
    static constexpr size_t mostRecords = 50'000;
    static constexpr std::chrono::milliseconds pace{200}; ///< between two pages
    static constexpr int patience = 5;                    ///< how often a page is asked for
    static constexpr int mostOlder = 8;

    void ask(int key);
    void send(int key);
    void answered(int key, const Result<SyncAfterReply>& reply);
    void refused(int key, const Error& error);
    void halve(int key);
    void apply(int key);
    void applied(int key, const Result<Repaired>& repaired);
    void finish(int key, const Result<Repaired>& repaired);

    Session& m_session;
    StreamSync& m_streams;
    std::map<int, Errand> m_errands;
    int m_lastKey = 0;
    std::chrono::steady_clock::time_point m_nextPage{};
};

} // namespace tertulia
