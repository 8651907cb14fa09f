// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/draft_sync.h"

#include "client/viewmodels/session_view.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostUnanswered = 8;

} // namespace

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

DraftRecord DraftSync::onServer(ConversationId conversation) const
{
    const DraftRecord* record = m_session.records().draft(conversation);
    return record ? *record : DraftRecord{conversation};
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
    const DraftBook::Draft draft = m_book.kept(conversation);
    DraftSet request{conversation, draft.text, draft.text.isEmpty() ? std::nullopt : draft.replyTo, draft.base};
    if (m_asked.contains(conversation) || applyTextRule(rule::draft, request.body))
        return; // too long for a message: it stays here
    const DraftRecord there = onServer(conversation);
    if (there.body == draft.text && there.replyTo == request.replyTo) {
        m_book.setFromServer(conversation, draft.text, draft.replyTo, there.rev);
        return;
    }
    m_asked.insert(conversation);
    const DraftSet asWritten{conversation, draft.text, request.replyTo, draft.base};
    m_session.account()->request(request).then(this, [this, asWritten](const Result<DraftSetReply>& reply) {
        const ConversationId where = asWritten.conversation;
        m_asked.remove(where);
        if (!reply.ok())
            return refused(where, asWritten, reply.error());
        const bool isOurs = m_unanswered.take(where).contains(reply->draft.body);
        if (reply->saved || isOurs)
            return saved(where, asWritten, reply->draft);
        join(where, reply->draft);
    });
    QStringList& unanswered = m_unanswered[conversation];
    unanswered.removeAll(request.body);
    unanswered.append(request.body);
    if (unanswered.size() > mostUnanswered)
        unanswered.removeFirst();
}

bool DraftSync::isAsSent(const DraftSet& sent) const
{
    const DraftBook::Draft now = m_book.kept(sent.conversation);
    return now.text == sent.body && (now.text.isEmpty() || now.replyTo == sent.replyTo);
}

void DraftSync::saved(ConversationId conversation, const DraftSet& sent, const DraftRecord& draft)
{
    m_book.setBase(conversation, draft.rev);
    QString body = sent.body;
    applyTextRule(rule::draft, body);
    if (isAsSent(sent) && draft.body == body)
        m_book.setFromServer(conversation, sent.body, m_book.kept(conversation).replyTo, draft.rev);
    else
        m_pause.start();
}

void DraftSync::refused(ConversationId conversation, const DraftSet& sent, const Error& error)
{
    if (isRetryable(error.code))
        m_pause.start();
    else if (isAsSent(sent) && sent.body.isEmpty())
        m_book.setFromServer(conversation, {}, {}, 0); // of a conversation that is gone
    else if (error.field == "reply_to"_L1 && m_book.kept(conversation).replyTo == sent.replyTo) {
        m_book.setReply(conversation, {}); // what it answered is gone
        Q_EMIT arrived(conversation);
    }
}

void DraftSync::join(ConversationId conversation, const DraftRecord& theirs)
{
    const DraftBook::Draft mine = m_book.kept(conversation);
    if (theirs.body.startsWith(mine.text)) {
        m_book.setFromServer(conversation, theirs.body, theirs.replyTo, theirs.rev);
        Q_EMIT arrived(conversation);
        return;
    }
    m_book.setBase(conversation, theirs.rev);
    if (!mine.replyTo)
        m_book.setReply(conversation, theirs.replyTo);
    m_pause.start();
    if (theirs.body.isEmpty() || mine.text.startsWith(theirs.body))
        return;
    // Before it: who goes on writing goes on at the end.
    m_book.setDraft(conversation, theirs.body + u"\n\n"_s + mine.text);
    Q_EMIT arrived(conversation);
    Q_EMIT joined(conversation);
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
    const DraftRecord there = onServer(conversation);
    const DraftBook::Draft here = m_book.kept(conversation);
    if (here.isUnsent)
        return;
    if (here.text == there.body && (here.text.isEmpty() || here.replyTo == there.replyTo)) {
        m_book.setBase(conversation, there.rev);
        return;
    }
    // Our own words of a moment ago, which come back, may lag behind; and nobody likes his sentence to be exchanged.
    if (m_book.isFresh(conversation)) {
        m_again.start();
        return;
    }
    m_book.setFromServer(conversation, there.body, there.replyTo, there.rev);
    Q_EMIT arrived(conversation);
}

} // namespace tertulia
