// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/open_thread.h"

#include "client/models/error_text.h"
#include "client/models/message_texts.h"

namespace tertulia {

OpenThread::OpenThread(QObject* parent) : SessionPage(parent) {}

OpenThread::~OpenThread()
{
    if (!m_thread.isNull() && account())
        account()->watchThread(m_thread, false);
}

void OpenThread::setRoot(const QString& root)
{
    if (m_argument == root)
        return;
    close();
    m_argument = root;
    const auto slash = root.indexOf(QLatin1Char('/'));
    m_root = MessageId::fromText(root.mid(slash + 1)).value_or(MessageId{});
    m_parent = slash < 0 ? ConversationId{} : ConversationId::fromText(root.left(slash)).value_or(ConversationId{});
    m_missing = false;
    m_rootCard.clear();
    m_rootBlocks.clear();
    m_waiting.clear();
    Q_EMIT rootChanged();
    if (session())
        find();
}

void OpenThread::begin()
{
    Directory& directory = session()->directory();
    m_rootCard.setDirectory(&directory);
    m_waiting.setDirectory(&directory);
    connect(&directory, &Directory::conversationChanged, this, [this](ConversationId id) {
        if (id != m_thread)
            return;
        show();
        Q_EMIT followedChanged();
    });
    connect(session(), &SessionView::changed, this, &OpenThread::takeChanges);
    find();
}

/// Whether there is a thread, and what it hangs on: this device may know, the server does.
void OpenThread::find()
{
    if (m_root.isNull())
        return;
    readWaiting();
    for (const auto& [id, row] : session()->directory().conversations())
        if (row.root == m_root) {
            m_parent = row.parent.value_or(m_parent);
            open(id);
        }
    account()->message(m_root).then(this, [this, asked = m_root](const std::optional<MessageRow>& row) {
        if (asked != m_root)
            return;
        if (row)
            takeRoot(row->record);
        else
            askServer();
    });
}

void OpenThread::askServer()
{
    if (m_parent.isNull() || !isOnline())
        return;
    HistoryPage page;
    page.conversation = m_parent;
    page.message = m_root;
    page.limit = 1;
    account()->request(page).then(this, [this, asked = m_root](const Result<HistoryPageReply>& reply) {
        if (asked != m_root)
            return;
        if (!reply.ok()) {
            m_missing = reply.error().code == ErrorCode::NotFound;
            Q_EMIT rootChanged();
            return showProblem(reply.error());
        }
        session()->directory().putUsers(reply->users);
        for (const MessageRecord& record : reply->messages)
            if (record.id == m_root)
                takeRoot(record);
    });
}

void OpenThread::takeRoot(const MessageRecord& record)
{
    MessageCard card;
    card.key = record.id.text();
    card.conversation = record.conversation;
    card.message = record.id;
    card.author = record.author;
    MessageCards::say(card, record, session()->directory());
    card.at = record.createdAt;
    card.isGone = record.deleted;
    m_rootCard.become({card});
    MessageTexts texts(session()->directory());
    const ConversationRow* place = session()->directory().conversation(record.conversation);
    texts.setPlace(&session()->records(), place ? place->space : std::nullopt);
    m_rootBlocks = record.deleted ? QString{} : texts.body(record).blocks;
    m_parent = record.conversation;
    m_missing = false;
    if (!record.thread && !isBegun())
        prepareCompletion();
    Q_EMIT rootChanged();
    if (record.thread)
        open(record.thread->conversation);
}

void OpenThread::open(ConversationId thread)
{
    if (m_thread == thread)
        return show();
    close();
    m_thread = thread;
    account()->watchThread(thread, true);
    handOver();
    m_room = std::make_unique<RoomView>(*session());
    m_composer = std::make_unique<Composer>(*session(), *m_room);
    show();
    Q_EMIT begunChanged();
    Q_EMIT followedChanged();
}

/// It can be shown as soon as this device knows of it.
void OpenThread::show()
{
    if (m_room && m_room->id() != m_thread && session()->directory().conversation(m_thread))
        m_room->openConversation(m_thread);
}

/// Somebody else was faster: what was written for the first reply is the thread's draft now.
void OpenThread::handOver()
{
    const QString text = kept();
    if (text.isEmpty())
        return;
    DraftBook& drafts = session()->drafts();
    const QString there = drafts.draft(m_thread);
    drafts.setDraft(m_thread, there.isEmpty() ? text : there + u'\n' + text);
    keep({});
}

void OpenThread::keep(const QString& text)
{
    if (session() && !m_root.isNull())
        session()->firstReplies().setDraft(ConversationId::fromText(m_root.text()).value_or(ConversationId{}), text);
}

QString OpenThread::kept() const
{
    if (!session() || m_root.isNull())
        return {};
    return session()->firstReplies().draft(ConversationId::fromText(m_root.text()).value_or(ConversationId{}));
}

void OpenThread::close()
{
    if (m_thread.isNull())
        return;
    if (account())
        account()->watchThread(m_thread, false);
    m_thread = {};
    RoomView* room = m_room.release();
    Composer* composer = m_composer.release();
    Q_EMIT begunChanged();
    // Whoever shows them lets go first, and does so later.
    composer->deleteLater();
    room->deleteLater();
}

QString OpenThread::parentTitle() const
{
    return session() ? placeName(session()->directory(), m_parent) : QString{};
}

bool OpenThread::isFollowed() const
{
    const ConversationRow* row = session() ? session()->directory().conversation(m_thread) : nullptr;
    return row && row->isFollowed;
}

void OpenThread::start(const QString& text)
{
    QString body = text;
    if (m_root.isNull() || !account() || applyTextRule(rule::body, body))
        return;
    if (account()->beginThread(m_root, body).isEmpty())
        return;
    keep({});
    Q_EMIT started();
}

void OpenThread::retry(const QString& key)
{
    if (account())
        account()->retry(key);
}

void OpenThread::discard(const QString& key)
{
    if (account())
        account()->discard(key);
}

/// What was written when this device was offline, or when the program ended before it was sent.
void OpenThread::readWaiting()
{
    account()
        ->messages(firstRepliesTo(m_root), 0, limits::pageDefault)
        .then(this, [this, asked = m_root](const std::vector<MessageRow>& rows) {
            if (asked == m_root)
                for (const MessageRow& row : rows)
                    takeWaiting(row);
        });
}

void OpenThread::takeChanges(const RowChanges& changes)
{
    if (m_root.isNull())
        return;
    for (const QString& key : changes.discarded)
        m_waiting.remove(key);
    for (const MessageRow& row : changes.messages) {
        if (row.record.id == m_root) {
            takeRoot(row.record);
        } else if (row.record.conversation == firstRepliesTo(m_root)) {
            takeWaiting(row);
        } else if (!row.record.clientId.isEmpty() && m_waiting.find(row.record.clientId)) {
            m_waiting.remove(row.record.clientId);
            open(row.record.conversation);
        }
    }
}

void OpenThread::takeWaiting(const MessageRow& row)
{
    MessageCard card;
    card.key = row.record.clientId;
    card.place = row.localOrder;
    card.author = row.record.author;
    MessageCards::say(card, row.record, session()->directory());
    card.at = row.record.createdAt;
    card.isUrgent = row.delivery == SendState::Failed;
    card.detail = card.isUrgent                        ? errorText(row.failure.value_or(ErrorCode::Internal))
                  : row.delivery == SendState::Sending ? tr("Sending")
                                                       : tr("Waiting for a connection");
    m_waiting.put(std::move(card));
}

void OpenThread::prepareCompletion()
{
    if (!m_place) {
        m_place = std::make_unique<RoomView>(*session());
        m_completion = std::make_unique<Completion>(*session(), *m_place, session()->emoji());
        m_completion->leaveOutCommands();
    }
    m_place->openConversation(m_parent);
}

void OpenThread::setFollowed(bool followed)
{
    if (isBegun())
        ask(ThreadFollow{m_thread, followed});
}

} // namespace tertulia
