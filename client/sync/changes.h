// SPDX-License-Identifier: GPL-3.0-or-later
// What changed on this device since the last time anybody was told, WITH the new rows, so that nobody has to ask the
// cache again. Merged: a thing appears once, in its newest form. Every list is an upsert or a removal by key; applying
// a RowChanges twice does no harm. Value type; delivered on the GUI thread at most once per loop turn.
#pragma once

#include "client/cache/rows.h"

namespace tertulia {

struct RowChanges
{
    std::vector<MessageRow> messages{};    ///< upserts: match by record.id, else by (author, clientId)
    std::vector<MessageId> messagesGone{}; ///< forget them before `messages`: were never the server's, or not so
    std::vector<QString> discarded{};      ///< client ids of pending rows that went away unsent
    std::vector<ConversationRow> conversations{};
    std::vector<ConversationId> conversationsGone{}; ///< not visible any more, their messages are purged
    std::vector<SpaceRow> spaces{};
    std::vector<SpaceId> spacesGone{};
    std::vector<UserRecord> users{};
    std::vector<Record> records{};        ///< kinds without a row: space, role, friend, draft …; see Account::records
    std::vector<StreamId> recordsReset{}; ///< forget those of these streams; what holds comes after
    std::vector<StreamId> membersChanged{};     ///< ask Account::members() again
    std::vector<ConversationId> historyReset{}; ///< what was held is void (server restored, cache rebuilt): read anew

    [[nodiscard]] bool isEmpty() const;
    /// Puts `later` on top.
    void merge(RowChanges later);
};

} // namespace tertulia
