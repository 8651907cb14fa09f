// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/composer.h"

#include "client/models/error_text.h"
#include "client/viewmodels/room_view.h"
#include "client/viewmodels/session_view.h"

namespace tertulia {

namespace {

constexpr int contextLength = 200;

} // namespace

Composer::Composer(SessionView& session, RoomView& room, QObject* parent)
    : QObject(parent), m_session(session), m_room(room)
{
    connect(&room, &RoomView::conversationChanged, this, &Composer::conversationChanged);
    connect(&session, &SessionView::accountChanged, this, [this] { m_drafts.open(m_session.accountDirectory()); });
    connect(&session, &SessionView::selfChanged, this, [this] {
        // Only who signs out gives up the drafts; a server that threw us out does not take them.
        if (m_session.isReady() && m_session.selfId().isEmpty())
            m_drafts.wipe();
    });
}

QString Composer::contextTitle() const
{
    if (m_editing)
        return tr("Editing your message");
    return m_replyTo ? tr("Replying to %1").arg(m_contextName) : QString{};
}

FileTray* Composer::tray() const
{
    return m_conversation.isNull() ? nullptr : m_session.trays().of(m_conversation);
}

QString Composer::text() const
{
    return m_editing ? m_editedText : m_drafts.draft(m_conversation);
}

void Composer::setDraft(const QString& text)
{
    if (m_editing)
        m_editedText = text;
    else
        m_drafts.setDraft(m_conversation, text);
    if (text.isEmpty())
        stopTyping();
}

void Composer::typing()
{
    const bool fresh =
        m_lastTyping.isValid() && !m_lastTyping.hasExpired(std::chrono::milliseconds{typingPeriod}.count());
    if (fresh || m_conversation.isNull() || m_editing)
        return;
    m_lastTyping.start();
    m_session.account()->setTyping(m_conversation, true);
}

void Composer::submit(const QString& text)
{
    QString body = text;
    const bool carriesFiles = !m_editing && tray() && tray()->count() > 0;
    const TextRule& allowed = carriesFiles ? rule::bodyOrNone : rule::body;
    if (const char* fault = applyTextRule(allowed, body)) {
        m_session.showProblem(fieldErrorText(fault, allowed));
        return;
    }
    if (m_conversation.isNull())
        return;
    if (m_editing) {
        submitEdit(body);
        return;
    }
    m_lastTyping.invalidate(); // the message itself ends it for the others
    m_drafts.setDraft(m_conversation, {});
    m_session.account()->send(m_conversation, body, m_replyTo, tray()->take());
    clearContext();
    Q_EMIT textReplaced({});
    m_room.toLatest();
}

void Composer::submitEdit(const QString& text)
{
    const MessageId message = *m_editing;
    const ConversationId conversation = m_conversation;
    const MessageRow* row = m_room.messages()->find(message.text());
    const bool same = row && row->record.body == text;
    clearContext();
    Q_EMIT textReplaced(this->text());
    if (same)
        return;
    m_session.account()->edit(message, text).then(this, [=, this](const Result<Done>& done) {
        if (done)
            return;
        m_session.showProblem(done.error());
        if (m_conversation == conversation && !m_editing)
            begin(message, text); // nothing of what was written is lost
    });
}

void Composer::reply(const QString& messageId)
{
    const MessageRow* row = m_room.messages()->find(messageId);
    if (!row || row->record.id.isNull())
        return;
    const bool wasEditing = isEditing();
    clearContext();
    m_replyTo = row->record.id;
    m_contextName = m_session.directory().name(row->record.author);
    m_contextText = m_room.messages()->words(messageId).left(contextLength);
    Q_EMIT contextChanged();
    if (wasEditing)
        Q_EMIT textReplaced(text());
    Q_EMIT focusWanted();
}

void Composer::edit(const QString& messageId)
{
    const MessageRow* row = m_room.messages()->find(messageId);
    if (row && !row->record.id.isNull())
        begin(row->record.id, row->record.body);
}

void Composer::editLast()
{
    if (const MessageRow* row = m_room.messages()->lastOwn())
        begin(row->record.id, row->record.body);
}

void Composer::begin(MessageId message, const QString& body)
{
    const MessageRow* row = m_room.messages()->find(message.text());
    clearContext();
    m_editing = message;
    m_editedText = body;
    m_contextText = row ? row->record.body.left(contextLength) : QString{};
    Q_EMIT contextChanged();
    Q_EMIT textReplaced(body);
    Q_EMIT focusWanted();
}

void Composer::cancel()
{
    const bool wasEditing = isEditing();
    clearContext();
    if (wasEditing)
        Q_EMIT textReplaced(text());
}

void Composer::conversationChanged()
{
    stopTyping();
    clearContext();
    m_conversation = m_room.id();
    Q_EMIT trayChanged();
    Q_EMIT textReplaced(text());
}

void Composer::clearContext()
{
    if (!m_replyTo && !m_editing)
        return;
    m_replyTo.reset();
    m_editing.reset();
    m_editedText.clear();
    m_contextName.clear();
    m_contextText.clear();
    Q_EMIT contextChanged();
}

void Composer::stopTyping()
{
    if (!m_lastTyping.isValid())
        return;
    m_lastTyping.invalidate();
    if (Account* account = m_session.account(); account && !m_conversation.isNull())
        account->setTyping(m_conversation, false);
}

} // namespace tertulia
