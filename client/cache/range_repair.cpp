// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/range_repair.h"

#include "client/cache/row_queries.h"

#include <set>

namespace tertulia {

Result<Done> RangeRepair::begin(const std::vector<Record>& given)
{
    TRY(const auto there, rows::messagesBetween(m_db, m_conversation, m_range.first, m_range.last));
    std::set<MessageId> ids;
    for (const MessageRecord& message : there)
        ids.insert(message.id);
    for (const Record& record : given) // it may be held in a wrong place
        if (const auto* message = std::get_if<MessageRecord>(&record))
            ids.insert(message->id);
    for (const MessageId id : ids)
        CHECK(takeOut(id));
    return Done{};
}

Result<Done> RangeRepair::takeOut(MessageId message)
{
    TRY(auto row, rows::message(m_db, message));
    if (row)
        m_before.emplace(message, std::move(*row));
    CHECK(m_db.exec("DELETE FROM reactions WHERE message = ?", message));
    CHECK(m_db.exec("DELETE FROM votes WHERE message = ?", message));
    CHECK(m_db.exec("DELETE FROM messages WHERE id = ?", message));
    return Done{};
}

void RangeRepair::finish(Delta& delta) const
{
    std::set<MessageId> now;
    for (const MessageRow& row : delta.messages) {
        now.insert(row.record.id);
        const auto before = m_before.find(row.record.id);
        if (before != m_before.end() && before->second.record.rev >= row.record.rev &&
            before->second.record != row.record)
            ++delta.contradicted;
        // Whoever shows it keeps the higher rev, and that was the wrong one.
        if (before != m_before.end() && before->second.record.rev > row.record.rev)
            delta.messagesGone.push_back(row.record.id);
    }
    std::erase_if(delta.messages, [this](const MessageRow& row) {
        const auto before = m_before.find(row.record.id);
        return before != m_before.end() && before->second == row;
    });
    delta.repaired = static_cast<int>(delta.messages.size());
    for (const auto& [id, row] : m_before)
        if (!now.contains(id)) {
            delta.messagesGone.push_back(id);
            ++delta.repaired;
            ++delta.contradicted;
        }
}

} // namespace tertulia
