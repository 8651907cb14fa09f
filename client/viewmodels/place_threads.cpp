// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/place_threads.h"

namespace tertulia {

PlaceThreads::PlaceThreads(QObject* parent) : SessionPage(parent) {}

void PlaceThreads::setConversationId(const QString& id)
{
    const ConversationId wanted = ConversationId::fromText(id).value_or(ConversationId{});
    if (m_conversation == wanted)
        return;
    m_conversation = wanted;
    m_cards.clear();
    m_next.reset();
    m_loaded = false;
    Q_EMIT conversationChanged();
    Q_EMIT loadedChanged();
    if (session())
        fetch(std::nullopt);
}

void PlaceThreads::begin()
{
    m_cards.setDirectory(&session()->directory());
    connect(session(), &SessionView::changed, this, [this](const RowChanges& changes) {
        for (const MessageRow& row : changes.messages)
            if (row.record.conversation == m_conversation && row.record.thread)
                take(row.record);
    });
    fetch(std::nullopt);
}

void PlaceThreads::fetch(const std::optional<ConversationId>& after)
{
    if (m_conversation.isNull())
        return;
    ThreadOf page;
    page.conversation = m_conversation;
    page.after = after;
    ask(page, [this, asked = m_conversation](const ThreadListReply& reply) {
        if (asked != m_conversation)
            return;
        session()->directory().putUsers(reply.users);
        for (const ThreadView& thread : reply.threads)
            take(thread.root);
        m_next = reply.more ? reply.next : std::nullopt;
        m_loaded = true;
        Q_EMIT loadedChanged();
    });
}

void PlaceThreads::take(const MessageRecord& root)
{
    if (!root.thread)
        return;
    MessageCard card;
    card.key = root.id.text();
    card.place = -root.thread->lastAt.time_since_epoch().count();
    card.conversation = m_conversation;
    card.message = root.id;
    card.author = root.author;
    MessageCards::say(card, root, session()->directory());
    card.isGone = root.deleted;
    card.at = root.thread->lastAt;
    card.detail = tr("%n reply(s)", nullptr, static_cast<int>(root.thread->replies));
    if (const ConversationRow* row = session()->directory().conversation(root.thread->conversation);
        row && row->isFollowed)
        card.unread = session()->records().unread(*row);
    m_cards.put(std::move(card));
}

} // namespace tertulia
