// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/retention_view.h"

namespace tertulia {

void RetentionView::begin()
{
    connect(&session()->records(), &AccountRecords::changed, this, [this](const Record& record) {
        const auto* conversation = std::get_if<ConversationRecord>(&record);
        if (conversation && conversation->id == m_id)
            Q_EMIT changed();
    });
    Q_EMIT changed();
}

void RetentionView::setConversationId(const QString& id)
{
    m_id = ConversationId::fromText(id).value_or(ConversationId{});
    Q_EMIT changed();
}

int RetentionView::days() const
{
    const ConversationRecord* record = isUsable() ? records().conversation(m_id) : nullptr;
    return record ? record->keepDays.value_or(0) : 0;
}

void RetentionView::rehearse(int days)
{
    ask(RetentionSet{m_id, days, true},
        [this, days](const RetentionReply& reply) { Q_EMIT rehearsed(days, static_cast<int>(reply.messages)); });
}

void RetentionView::set(int days)
{
    ask(RetentionSet{m_id, days}, [](const RetentionReply&) {});
}

} // namespace tertulia
