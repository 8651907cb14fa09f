// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in one line, for tests of models. Users are numbered; times are minutes after 2026-01-05 12:00 UTC.
#pragma once

#include "client/models/directory.h"

namespace tertulia::test {

UserId user(int number); ///< the same id for a number, always
UserRecord person(int number, const QString& name);
Timestamp minute(int minutes);

struct Place
{
    ConversationId id = ConversationId::make();

    [[nodiscard]] MessageRow message(Seq seq, int author, int minutes, const QString& body = {}) const;
    [[nodiscard]] MessageRow pending(const QString& clientId, int author, qint64 order, int minutes = 60) const;
    /// What the server makes of a pending row.
    [[nodiscard]] MessageRow sent(const MessageRow& pending, Seq seq) const;
    /// `count` messages that end with the seq `last`, newest first, all by user 2, one a minute.
    [[nodiscard]] std::vector<MessageRow> page(Seq last, int count) const;
};

ConversationRow conversation(ConversationKind kind, const QString& title, int lastMinute = 0);

inline RowChanges messagesChanged(std::vector<MessageRow> rows)
{
    RowChanges changes;
    changes.messages = std::move(rows);
    return changes;
}

} // namespace tertulia::test
