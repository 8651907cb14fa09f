// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/conversation_files.h"

#include "client/models/error_text.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int page = 40;

/// As if one message carried them all: its files are what there is to show.
MessageRow carrierOf(const std::map<Seq, MessageRecord, std::greater<>>& messages)
{
    MessageRow row;
    for (const auto& [seq, message] : messages)
        for (const Attachment& file : message.attachments)
            row.record.attachments.push_back(file);
    return row;
}

} // namespace

void ConversationFiles::setSession(SessionView* session)
{
    if (m_session == session || !session)
        return;
    m_session = session;
    m_files = std::make_unique<RoomFiles>(*session);
    connect(session, &SessionView::changed, this, &ConversationFiles::apply);
    connect(session, &SessionView::stateChanged, this, [this] {
        if (m_session->isOnline() && (m_partial || !m_loaded) && !m_busy)
            start();
    });
    Q_EMIT sessionChanged();
    start();
}

void ConversationFiles::setConversationId(const QString& id)
{
    const auto wanted = ConversationId::fromText(id).value_or(ConversationId{});
    if (wanted == m_conversation)
        return;
    m_conversation = wanted;
    Q_EMIT conversationChanged();
    start();
}

void ConversationFiles::start()
{
    ++m_asking;
    m_messages.clear();
    m_cursor.reset();
    m_loaded = m_busy = m_partial = false;
    m_problem.clear();
    if (m_files)
        m_files->clear();
    Q_EMIT modelsChanged();
    fetch();
}

void ConversationFiles::loadMore()
{
    if (m_cursor && !m_busy)
        fetch();
}

void ConversationFiles::fetch()
{
    Account* account = m_session ? m_session->account() : nullptr;
    if (!account || m_conversation.isNull())
        return;
    SearchMessages request;
    request.query = u"has:file"_s;
    request.conversation = m_conversation;
    request.limit = page;
    request.cursor = m_cursor;
    m_busy = true;
    m_partial = !m_session->isOnline();
    Q_EMIT stateChanged();
    auto answer = m_partial ? account->search(request) : account->request(request);
    answer.then(this, [this, asking = m_asking](const Result<SearchMessagesReply>& reply) {
        if (asking == m_asking)
            take(reply);
    });
}

void ConversationFiles::take(const Result<SearchMessagesReply>& reply)
{
    m_busy = false;
    m_loaded = true;
    m_problem = reply.ok() ? QString{} : errorText(reply.error());
    if (reply.ok()) {
        m_cursor = reply->cursor;
        for (const SearchHit& hit : reply->hits)
            m_messages[hit.message.seq] = hit.message;
    }
    Q_EMIT modelsChanged();
    Q_EMIT stateChanged();
}

void ConversationFiles::apply(const RowChanges& changes)
{
    bool isNews = false;
    for (const MessageRow& row : changes.messages) {
        if (row.record.conversation != m_conversation || row.record.id.isNull() || !m_loaded)
            continue;
        if (row.record.deleted || row.record.attachments.empty())
            isNews = m_messages.erase(row.record.seq) > 0 || isNews;
        else
            isNews = m_messages.insert_or_assign(row.record.seq, row.record).second || isNews;
    }
    if (isNews)
        Q_EMIT modelsChanged();
}

QObject* ConversationFiles::pictures()
{
    return m_files ? m_files->pictures(carrierOf(m_messages)) : nullptr;
}

QObject* ConversationFiles::cards()
{
    return m_files ? m_files->cards(carrierOf(m_messages)) : nullptr;
}

QString ConversationFiles::messageOf(const QString& key) const
{
    for (const auto& [seq, message] : m_messages)
        for (const Attachment& file : message.attachments)
            if (file.file.text() == key)
                return message.id.text();
    return {};
}

} // namespace tertulia
