// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/pinned_messages.h"

namespace tertulia {

PinnedMessages::PinnedMessages(QObject* parent) : SessionPage(parent) {}

void PinnedMessages::setConversationId(const QString& id)
{
    const ConversationId wanted = ConversationId::fromText(id).value_or(ConversationId{});
    if (m_conversation == wanted)
        return;
    m_conversation = wanted;
    m_cards.clear();
    setLoaded(false);
    Q_EMIT conversationChanged();
    if (session())
        fetch(std::nullopt);
}

void PinnedMessages::begin()
{
    m_cards.setDirectory(&session()->directory());
    connect(session(), &SessionView::changed, this, [this](const RowChanges& changes) {
        for (const MessageRow& row : changes.messages)
            if (row.record.conversation == m_conversation && !row.record.id.isNull())
                take(row.record);
    });
    fetch(std::nullopt);
}

void PinnedMessages::fetch(std::optional<Seq> before)
{
    if (m_conversation.isNull())
        return;
    PinList page{m_conversation, before, {}};
    ask(page, [this, asked = m_conversation](const PinListReply& reply) {
        if (asked != m_conversation)
            return;
        session()->directory().putUsers(reply.users);
        for (const MessageRecord& record : reply.messages)
            take(record);
        setLoaded(true);
        if (reply.more && !reply.messages.empty())
            fetch(reply.messages.back().seq);
    });
}

void PinnedMessages::take(const MessageRecord& record)
{
    if (!record.pinnedAt || record.deleted)
        return m_cards.remove(record.id.text());
    MessageCard card;
    card.key = record.id.text();
    card.place = -record.seq;
    card.conversation = record.conversation;
    card.message = record.id;
    card.author = record.author;
    MessageCards::say(card, record, session()->directory());
    card.at = record.createdAt;
    if (const QString who = record.pinnedBy ? session()->directory().name(*record.pinnedBy) : QString{}; !who.isEmpty())
        card.detail = tr("Pinned by %1").arg(who);
    m_cards.put(std::move(card));
}

void PinnedMessages::unpin(const QString& messageId)
{
    if (const auto id = MessageId::fromText(messageId))
        ask(MessageUnpin{*id}, [this, messageId](const RevReply& /*reply*/) { m_cards.remove(messageId); });
}

void PinnedMessages::setLoaded(bool loaded)
{
    if (std::exchange(m_loaded, loaded) != loaded)
        Q_EMIT loadedChanged();
}

} // namespace tertulia
