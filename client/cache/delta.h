// SPDX-License-Identifier: GPL-3.0-or-later
// What one write to the cache takes in and what it gives back: the rows it touched as they are now, so that nobody
// reads again. Value types, any thread.
#pragma once

#include "client/cache/rows.h"
#include "shared/protocol/block_digest.h"

namespace tertulia {

/// How much of a stream is held.
struct StreamState
{
    StreamId stream{};
    Rev rev = 0;
    Seq lowSeq = 0;
    Seq firstSeq = 1;
    Seq lastSeq = 0;
};

/// Things to put into the cache in one step.
struct Batch
{
    StreamId stream{};
    std::vector<Record> records{}; ///< those that belong to another stream are skipped and counted
    std::vector<UserRecord> users{};
    std::optional<Rev> rev{}; ///< the stream is complete up to here from now on (may be less than before)
    std::optional<Seq> lowSeq{};
    std::optional<Seq> firstSeq{};
    std::optional<Seq> lastSeq{};       ///< never goes back
    std::optional<SeqRange> place{};    ///< what there is for me, first to last: also back from what was believed
    std::optional<SeqRange> replaces{}; ///< conversations: what is held there goes, whatever its revs (range_repair.h)
};

struct Delta
{
    std::vector<MessageRow> messages{};
    std::vector<MessageId> messagesGone{}; ///< were never the server's, or not in this state
    std::vector<ConversationRow> conversations{};
    std::vector<ConversationId> conversationsGone{};
    std::vector<SpaceRow> spaces{};
    std::vector<SpaceId> spacesGone{};
    std::vector<UserRecord> users{};
    std::vector<Record> records{};        ///< of the kinds that have no row of their own, see kept_records.h
    std::vector<StreamId> recordsReset{}; ///< what was kept of these is void
    std::vector<StreamId> membersChanged{};
    std::vector<ConversationId> historyReset{};
    std::vector<StreamId> appeared{};   ///< streams the records speak of: they are mine, maybe not yet loaded
    std::vector<UserId> unknownUsers{}; ///< named by the records, not in the cache
    std::vector<StreamId> purged{};     ///< nothing is held of them any more
    int skipped = 0;                    ///< records that could not be used
    int repaired = 0;                   ///< messages that Batch::replaces changed, brought back or took away
    int contradicted = 0;               ///< of these, those that the server has differently or does not know
};

/// A local read mark the server has not confirmed.
struct UnsentMark
{
    ConversationId conversation{};
    Seq seq = 0;
};

} // namespace tertulia
