// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/group_view.h"

namespace tertulia {

void GroupView::begin()
{
    connect(&session()->records(), &AccountRecords::reset, this, &GroupView::changed);
    connect(&session()->records(), &AccountRecords::changed, this, [this](const Record& record) {
        const auto* conversation = std::get_if<ConversationRecord>(&record);
        if (conversation && conversation->id == m_id)
            Q_EMIT changed();
    });
    Q_EMIT changed();
}

void GroupView::setConversationId(const QString& id)
{
    m_id = ConversationId::fromText(id).value_or(ConversationId{});
    Q_EMIT changed();
}

const ConversationRecord* GroupView::record() const
{
    return isUsable() ? records().conversation(m_id) : nullptr;
}

QString GroupView::title() const
{
    return record() ? record()->title : QString{};
}

QString GroupView::topic() const
{
    return record() ? record()->topic : QString{};
}

QString GroupView::image() const
{
    return record() ? record()->avatar : QString{};
}

QString GroupView::history() const
{
    return QString::fromLatin1(enumName(record() ? record()->history : HistoryAccess::All));
}

int GroupView::keepDays() const
{
    return record() ? record()->keepDays.value_or(0) : 0;
}

void GroupView::save(const QString& title, const QString& topic)
{
    ConversationEdit request;
    request.conversation = m_id;
    request.title = title;
    request.topic = topic;
    if (accept(rule::roomName, *request.title, QStringLiteral("title")) &&
        accept(rule::topic, *request.topic, QStringLiteral("topic")))
        ask(request, [this](const ConversationEditReply&) { Q_EMIT saved(); });
}

void GroupView::setHistory(const QString& history)
{
    ConversationEdit request;
    request.conversation = m_id;
    request.history = enumFromName<HistoryAccess>(history);
    if (request.history)
        ask(request, [](const ConversationEditReply&) {});
}

} // namespace tertulia
