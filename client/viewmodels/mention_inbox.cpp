// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/mention_inbox.h"

namespace tertulia {

using namespace Qt::StringLiterals;

MentionInbox::MentionInbox(QObject* parent) : SessionPage(parent)
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(std::chrono::milliseconds{100});
    connect(&m_reading, &QTimer::timeout, this, &MentionInbox::read);
}

void MentionInbox::begin()
{
    Directory& directory = session()->directory();
    m_cards.setDirectory(&directory);
    connect(session(), &SessionView::changed, this, &MentionInbox::changed);
    connect(&directory, &Directory::reset, this, &MentionInbox::read);
    read();
    fetch({});
}

void MentionInbox::changed(const RowChanges& changes)
{
    bool mine = !changes.conversations.empty(); // what was read may be in them
    for (const MessageRow& row : changes.messages) {
        const auto found = m_known.find(row.record.id);
        if (found != m_known.end()) {
            found->second = row.record;
            mine = true;
        } else if (row.record.mentions || row.record.replyTo) {
            m_reading.start();
        }
    }
    if (mine)
        build();
}

void MentionInbox::read()
{
    account()->addressed(held).then(this, [this](const std::vector<MessageRow>& rows) {
        for (const MessageRow& row : rows)
            m_known.insert_or_assign(row.record.id, row.record);
        m_loaded = true;
        build();
        Q_EMIT loadedChanged();
    });
}

void MentionInbox::fetch(const QString& cursor)
{
    if (!isOnline())
        return;
    SearchMessages question;
    question.query = u"mentions:me"_s;
    question.sort = SearchSort::Newest;
    question.limit = limits::searchPageMax;
    if (!cursor.isEmpty())
        question.cursor = cursor;
    ask(question, [this](const SearchMessagesReply& reply) {
        session()->directory().putUsers(reply.users);
        for (const SearchHit& hit : reply.hits)
            m_known.insert_or_assign(hit.message.id, hit.message);
        m_cursor = reply.cursor.value_or(QString{});
        build();
        Q_EMIT loadedChanged();
    });
}

bool MentionInbox::isUnread(const MessageRecord& record) const
{
    const ConversationRow* row = session()->directory().conversation(record.conversation);
    return row && record.seq > session()->records().boundary(*row);
}

void MentionInbox::build()
{
    std::vector<MessageCard> cards;
    for (const auto& [id, record] : m_known) {
        const bool unread = isUnread(record);
        const bool visible = session()->directory().conversation(record.conversation) != nullptr;
        if (record.deleted || !visible || (m_unreadOnly && !unread))
            continue;
        MessageCard card;
        card.key = id.text();
        card.place = -record.createdAt.time_since_epoch().count();
        card.conversation = record.conversation;
        card.message = id;
        card.author = record.author;
        MessageCards::say(card, record, session()->directory());
        card.at = record.createdAt;
        card.unread = unread ? 1 : 0;
        cards.push_back(std::move(card));
    }
    m_cards.become(std::move(cards));
}

void MentionInbox::setUnreadOnly(bool unreadOnly)
{
    if (std::exchange(m_unreadOnly, unreadOnly) == unreadOnly)
        return;
    build();
    Q_EMIT unreadOnlyChanged();
}

void MentionInbox::markRead(const QString& messageId)
{
    const auto id = MessageId::fromText(messageId);
    const auto found = id ? m_known.find(*id) : m_known.end();
    if (found != m_known.end() && isUnread(found->second))
        account()->markRead(found->second.conversation, found->second.seq);
}

} // namespace tertulia
