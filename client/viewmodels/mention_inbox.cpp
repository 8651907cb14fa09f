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
    bool mine = false;
    for (const ConversationRow& row : changes.conversations) {
        const auto shown = m_shown.find(row.id);
        mine = mine || (shown != m_shown.end() && shown->second != shownOf(row.id));
    }
    for (const MessageRow& row : changes.messages) {
        const auto found = m_known.find(row.record.id);
        if (found != m_known.end()) {
            mine = mine || found->second != row.record;
            found->second = row.record;
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
        bool isNew = !m_loaded;
        for (const MessageRow& row : rows) {
            const auto [known, added] = m_known.try_emplace(row.record.id, row.record);
            isNew = isNew || added || known->second != row.record;
            known->second = row.record;
        }
        m_loaded = true;
        if (!isNew)
            return;
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

MentionInbox::Shown MentionInbox::shownOf(ConversationId id) const
{
    const ConversationRow* row = session()->directory().conversation(id);
    return row ? Shown{session()->records().boundary(*row), session()->directory().title(*row)} : Shown{};
}

bool MentionInbox::isUnread(const MessageRecord& record) const
{
    const ConversationRow* row = session()->directory().conversation(record.conversation);
    return row && record.seq > session()->records().boundary(*row);
}

void MentionInbox::build()
{
    std::vector<MessageCard> cards;
    m_shown.clear();
    for (const auto& [id, record] : m_known) {
        m_shown.try_emplace(record.conversation, shownOf(record.conversation));
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
    Q_EMIT built();
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
