// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/draft_sync.h"

#include "client/viewmodels/session_view.h"
#include "shared/protocol/requests_reading.h"

namespace tertulia {

DraftSync::DraftSync(SessionView& session, DraftBook& book, QObject* parent)
    : QObject(parent), m_session(session), m_book(book)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &DraftSync::flush);
    m_again.setSingleShot(true);
    m_again.setInterval(DraftBook::freshFor + std::chrono::seconds{1});
    connect(&m_again, &QTimer::timeout, this, &DraftSync::settleAll);
    connect(&book, &DraftBook::written, this, [this] { m_pause.start(); });
    connect(&session.records(), &AccountRecords::changed, this, &DraftSync::recordChanged);
    connect(&session.records(), &AccountRecords::reset, this, &DraftSync::settleAll);
    connect(&session, &SessionView::stateChanged, this, [this] {
        if (std::exchange(m_online, m_session.isOnline()) == m_online || !m_online)
            return;
        m_asked.clear(); // their answers went down with the old connection
        flush();
    });
}

QString DraftSync::onServer(ConversationId conversation) const
{
    const DraftRecord* record = m_session.records().draft(conversation);
    return record ? record->body : QString{};
}

void DraftSync::flush()
{
    m_pause.stop();
    if (!m_session.isOnline())
        return;
    for (const ConversationId conversation : m_book.unsent())
        send(conversation);
}

void DraftSync::send(ConversationId conversation)
{
    const QString text = m_book.draft(conversation);
    QString body = text;
    if (m_asked.contains(conversation) || applyTextRule(rule::draft, body))
        return; // too long for a message: it stays here
    if (text == onServer(conversation)) {
        m_book.setFromServer(conversation, text);
        return;
    }
    m_asked.insert(conversation);
    m_session.account()
        ->request(DraftSet{conversation, body, {}, {}})
        .then(this, [this, conversation, text](const Result<DraftSetReply>& reply) {
            m_asked.remove(conversation);
            const bool isSame = m_book.draft(conversation) == text;
            if (reply.ok() && isSame)
                m_book.setFromServer(conversation, text);
            else if (reply.ok() || isRetryable(reply.error().code))
                m_pause.start();
            else if (isSame && text.isEmpty())
                m_book.setFromServer(conversation, {}); // of a conversation that is gone
        });
}

void DraftSync::recordChanged(const Record& record)
{
    if (const auto* draft = std::get_if<DraftRecord>(&record))
        settle(draft->conversation);
}

void DraftSync::settleAll()
{
    for (const DraftRecord& record : m_session.records().all<DraftRecord>())
        settle(record.conversation);
}

void DraftSync::settle(ConversationId conversation)
{
    const QString text = onServer(conversation);
    if (m_book.isUnsent(conversation) || m_book.draft(conversation) == text)
        return;
    // Our own words of a moment ago, which come back, may lag behind; and nobody likes his sentence to be exchanged.
    if (m_book.isFresh(conversation)) {
        m_again.start();
        return;
    }
    m_book.setFromServer(conversation, text);
    Q_EMIT arrived(conversation);
}

} // namespace tertulia
