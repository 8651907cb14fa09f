// SPDX-License-Identifier: GPL-3.0-or-later
// What people call conversations: from a name to the one meant, and back for printing. A name that fits several is an
// error that lists them: guessing would send words to the wrong people. Works from the cache; only a direct that is
// not there yet needs the server. Main thread.
#pragma once

#include "client/sync/account.h"

#include <map>

namespace tertulia::cli {

class Places
{
public:
    explicit Places(Account& account) : m_account(account) {}

    /// Reads what the cache holds now.
    void refresh();
    /// NotFound or Conflict with the text for the user in `detail`.
    Result<ConversationRow> find(const QString& name);
    /// Opens or makes the direct if `name` is @handle and there is none.
    Result<ConversationId> findOrOpen(const QString& name);

    [[nodiscard]] const std::vector<ConversationRow>& all() const { return m_rows; }
    /// "#general" with its space, the title of a group, "@handle".
    [[nodiscard]] QString nameOf(const ConversationRow& row) const;
    [[nodiscard]] QString nameOf(ConversationId id) const;
    /// "@handle"; looks it up in the cache the first time.
    QString handleOf(UserId user);

private:
    [[nodiscard]] bool fits(const ConversationRow& row, const QString& name) const;
    void learn(const std::vector<UserId>& users);

    Account& m_account;
    std::vector<ConversationRow> m_rows;
    std::map<SpaceId, QString> m_spaces;
    std::map<UserId, QString> m_handles;
};

} // namespace tertulia::cli
