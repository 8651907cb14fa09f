// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/saved_messages.h"

namespace tertulia {

SavedMessages::SavedMessages(QObject* parent) : SessionPage(parent) {}

void SavedMessages::begin()
{
    m_cards.setDirectory(&session()->directory());
    connect(&session()->records(), &AccountRecords::reset, this, &SavedMessages::build);
    connect(&session()->records(), &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<SavedRecord>(record))
            build();
    });
    connect(session(), &SessionView::changed, this, [this](const RowChanges& changes) {
        bool any = false;
        for (const MessageRow& row : changes.messages)
            if (const auto found = m_said.find(row.record.id); found != m_said.end()) {
                found->second = row.record;
                any = true;
            }
        if (any)
            build();
    });
    build();
    fetch(std::nullopt);
}

void SavedMessages::build()
{
    std::vector<MessageCard> cards;
    for (const SavedRecord& saved : session()->records().all<SavedRecord>()) {
        cards.push_back(card(saved));
        if (!m_said.contains(saved.message))
            lookUp(saved.message);
    }
    m_cards.become(std::move(cards));
}

MessageCard SavedMessages::card(const SavedRecord& saved) const
{
    MessageCard card;
    card.key = saved.message.text();
    card.place = -saved.savedAt.time_since_epoch().count();
    card.conversation = saved.conversation;
    card.message = saved.message;
    card.note = saved.note;
    const auto found = m_said.find(saved.message);
    if (found == m_said.end())
        return card;
    card.isGone = !found->second || found->second->deleted;
    if (found->second) {
        card.author = found->second->author;
        card.at = found->second->createdAt;
        MessageCards::say(card, *found->second, session()->directory());
    }
    return card;
}

void SavedMessages::lookUp(MessageId id)
{
    account()->message(id).then(this, [this, id](const std::optional<MessageRow>& row) {
        if (!row || !m_said.try_emplace(id, row->record).second)
            return;
        build();
    });
}

void SavedMessages::fetch(std::optional<Rev> before)
{
    if (!isOnline())
        return;
    SavedList page;
    page.before = before;
    ask(page, [this](const SavedListReply& reply) {
        session()->directory().putUsers(reply.users);
        for (const SavedView& one : reply.saved)
            m_said.insert_or_assign(one.saved.message, one.message);
        build();
        if (reply.more && reply.next)
            fetch(reply.next);
    });
}

void SavedMessages::remove(const QString& messageId)
{
    if (const auto id = MessageId::fromText(messageId))
        ask(SavedRemove{*id});
}

QString SavedMessages::noteOf(const QString& messageId) const
{
    const auto* saved = session() ? session()->records().find<SavedRecord>(messageId) : nullptr;
    return saved ? saved->note : QString{};
}

void SavedMessages::setNote(const QString& messageId, const QString& note)
{
    if (const auto id = MessageId::fromText(messageId))
        ask(SavedAdd{*id, note.trimmed()});
}

} // namespace tertulia
