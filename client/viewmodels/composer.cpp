// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/composer.h"

#include "client/models/error_text.h"
#include "client/models/message_cards.h"
#include "client/models/spoken_time.h"
#include "client/viewmodels/room_view.h"
#include "client/viewmodels/session_view.h"

namespace tertulia {

namespace {

constexpr int contextLength = 200;

} // namespace

Composer::Composer(SessionView& session, RoomView& room, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_room(room)
    , m_drafts(session.drafts())
    , m_completion(session, room, session.emoji())
    , m_posting(session, room)
    , m_poll(session, room)
    , m_commands(session, room)
{
    session.spelling().equip(m_spelling);
    connect(&room, &RoomView::conversationChanged, this, &Composer::conversationChanged);
    connect(&session, &SessionView::retranslated, this, &Composer::retranslate);
    connect(&session.draftSync(), &DraftSync::arrived, this, &Composer::draftArrived);
    connect(&session.draftSync(), &DraftSync::joined, this, [this](ConversationId conversation) {
        if (conversation == m_conversation)
            m_posting.say(tr("What you wrote here on another device stands before it now."));
    });
    connect(&m_commands, &SlashCommands::sendWanted, this, &Composer::send);
    connect(&m_commands, &SlashCommands::scheduleWanted, this, &Composer::scheduleAs);
    connect(&m_commands, &SlashCommands::pollWanted, this, &Composer::pollWanted);
    connect(&m_commands, &SlashCommands::noted, &m_posting, &Posting::say);
    connect(&m_commands, &SlashCommands::refused, this, &Composer::giveBack);
}

QString Composer::contextTitle() const
{
    const DraftBook::Draft now = kept();
    if (now.editing)
        return tr("Editing your message");
    return now.replyTo ? tr("Replying to %1").arg(m_contextName) : QString{};
}

FileTray* Composer::tray() const
{
    return m_conversation.isNull() ? nullptr : m_session.trays().of(m_conversation);
}

QString Composer::text() const
{
    const DraftBook::Draft now = kept();
    return now.editing ? now.edited : now.text;
}

void Composer::setDraft(const QString& text)
{
    if (const auto editing = kept().editing)
        m_drafts.setEdit(m_conversation, editing, text);
    else
        m_drafts.setDraft(m_conversation, text);
    m_spelling.look(text);
    if (text.isEmpty()) {
        m_recalled = 0;
        stopTyping();
    }
}

void Composer::typing()
{
    const bool fresh =
        m_lastTyping.isValid() && !m_lastTyping.hasExpired(std::chrono::milliseconds{typingPeriod}.count());
    if (fresh || m_conversation.isNull() || isEditing())
        return;
    m_lastTyping.start();
    m_session.account()->setTyping(m_conversation, true);
}

bool Composer::takes(QString& text)
{
    const bool carriesFiles = !isEditing() && tray() && tray()->count() > 0;
    const TextRule& allowed = carriesFiles ? rule::bodyOrNone : rule::body;
    if (const char* fault = applyTextRule(allowed, text)) {
        m_session.showProblem(fieldErrorText(fault, allowed));
        return false;
    }
    return !m_conversation.isNull();
}

void Composer::submit(const QString& text)
{
    submitAs(text, false);
}

void Composer::submitSilently(const QString& text)
{
    submitAs(text, true);
}

void Composer::submitAs(const QString& text, bool silent)
{
    QString body = text;
    if (!takes(body))
        return;
    if (isEditing()) {
        submitEdit(body); // nobody is told of a change anyway
        return;
    }
    m_drafts.setDraft(m_conversation, {}); // a command that cannot be done gives the text back
    if (m_commands.run(body, silent))
        Q_EMIT textReplaced(this->text());
    else
        send(body, silent);
}

void Composer::send(const QString& text, bool silent)
{
    m_session.account()->send(m_conversation, text, kept().replyTo, tray()->take(), silent);
    sent();
    m_room.toLatest();
}

/// The message itself ends the typing mark for the others.
void Composer::sent()
{
    m_lastTyping.invalidate();
    m_recalled = 0;
    m_drafts.setDraft(m_conversation, {});
    m_drafts.setReply(m_conversation, {});
    m_session.draftSync().flush();
    showContext();
    Q_EMIT textReplaced(text());
    m_posting.update();
}

void Composer::giveBack(const QString& text)
{
    if (isEditing() || !m_drafts.draft(m_conversation).isEmpty())
        return;
    m_drafts.setDraft(m_conversation, text);
    Q_EMIT textReplaced(text);
}

QDateTime Composer::laterTime(const QString& key) const
{
    return tertulia::laterTime(key, QDateTime::currentDateTime());
}

void Composer::schedule(const QString& text, const QDateTime& at)
{
    scheduleAs(text, at, false);
}

void Composer::scheduleAs(const QString& text, const QDateTime& at, bool silent)
{
    QString body = text;
    if (isEditing() || !takes(body))
        return;
    if (at <= QDateTime::currentDateTime()) {
        m_session.showProblem(tr("That time is over. Please choose a later one."));
        return;
    }
    m_session.account()->sendLater(m_conversation, body, timestampOf(at), kept().replyTo, tray()->take(), silent);
    sent();
    m_posting.say(tr("It will be sent: %1.").arg(dateAndTime(at)));
}

QString Composer::recall(int by)
{
    QStringList mine;
    const MessageListModel* messages = m_room.messages();
    const UserId self = m_session.directory().self();
    for (int i = 0; i < messages->count(); ++i) {
        const MessageRecord& one = messages->at(i).record;
        if (one.author == self && !one.deleted && !one.system && !one.poll && !one.body.isEmpty())
            mine.append(one.body);
    }
    mine.removeDuplicates();
    m_recalled = std::clamp(m_recalled + by, 0, static_cast<int>(mine.size()));
    return m_recalled == 0 ? QString{} : mine.at(m_recalled - 1);
}

void Composer::retranslate()
{
    Q_EMIT contextChanged();
    m_posting.update();
}

void Composer::save()
{
    m_session.draftSync().flush();
    m_drafts.save();
}

void Composer::submitEdit(const QString& text)
{
    const MessageId message = *kept().editing;
    const ConversationId conversation = m_conversation;
    const MessageRow* row = m_room.messages()->find(message.text());
    const bool same = row && row->record.body == text;
    m_drafts.setEdit(conversation, {});
    showContext();
    Q_EMIT textReplaced(this->text());
    if (same)
        return;
    m_session.account()->edit(message, text).then(this, [=, this](const Result<Done>& done) {
        if (done)
            return;
        m_session.showProblem(done.error());
        if (m_drafts.kept(conversation).editing)
            return;
        m_drafts.setEdit(conversation, message, text); // nothing of what was written is lost
        draftArrived(conversation);
    });
}

void Composer::reply(const QString& messageId)
{
    const MessageRow* row = m_room.messages()->find(messageId);
    if (!row || row->record.id.isNull())
        return;
    const bool wasEditing = isEditing();
    m_drafts.setEdit(m_conversation, {});
    m_drafts.setReply(m_conversation, row->record.id);
    showContext();
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

void Composer::replyLast()
{
    if (const MessageRow* row = m_room.messages()->lastSaid())
        reply(row->record.id.text());
}

void Composer::begin(MessageId message, const QString& body)
{
    m_drafts.setEdit(m_conversation, message, body);
    showContext();
    Q_EMIT textReplaced(body);
    Q_EMIT focusWanted();
}

void Composer::cancel()
{
    if (isEditing()) {
        m_drafts.setEdit(m_conversation, {});
        Q_EMIT textReplaced(text());
    } else {
        m_drafts.setReply(m_conversation, {});
    }
    showContext();
}

void Composer::conversationChanged()
{
    stopTyping();
    m_session.draftSync().flush();
    m_recalled = 0;
    m_conversation = m_room.id();
    m_session.draftSync().settle(m_conversation);
    showContext();
    Q_EMIT trayChanged();
    Q_EMIT textReplaced(text());
}

void Composer::draftArrived(ConversationId conversation)
{
    if (conversation != m_conversation)
        return;
    showContext();
    Q_EMIT textReplaced(text());
}

void Composer::showContext()
{
    const DraftBook::Draft now = kept();
    m_about = now.editing ? now.editing : now.replyTo;
    m_contextName.clear();
    m_contextText.clear();
    Q_EMIT contextChanged();
    if (!m_about)
        return;
    if (const MessageRow* row = m_room.messages()->find(m_about->text()))
        return sayContext(row->record);
    m_session.account()->message(*m_about).then(this, [this, about = *m_about](const std::optional<MessageRow>& row) {
        if (!row || m_about != about)
            return;
        m_session.account()
            ->users({row->record.author})
            .then(this, [this, about, record = row->record](const std::vector<UserRecord>& users) {
                m_session.directory().putUsers(users);
                if (m_about == about)
                    sayContext(record);
            });
    });
}

void Composer::sayContext(const MessageRecord& about)
{
    m_contextName = m_session.directory().name(about.author);
    m_contextText = (isEditing() ? about.body : MessageCards::words(about, m_session.directory())).left(contextLength);
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
