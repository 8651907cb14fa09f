// SPDX-License-Identifier: GPL-3.0-or-later
// The ways through AppView's places: to a message, a person, a thread, the next one unread; and what waits where.
#include "client/viewmodels/app_view.h"

namespace tertulia {

using namespace Qt::StringLiterals;

int AppView::homeUnread() const
{
    int sum = 0;
    for (const auto& [id, row] : m_session.directory().conversations())
        if (row.kind == ConversationKind::Group || row.kind == ConversationKind::Direct)
            sum += m_session.records().unread(row);
    return sum;
}

bool AppView::isHeard(ConversationId conversation) const
{
    const NotifySettingRecord setting = m_session.records().notifySetting(conversation);
    return setting.level != NotifyLevel::None && !(setting.mutedUntil && *setting.mutedUntil > SystemClock{}.now());
}

int AppView::unread() const
{
    int sum = 0;
    for (const auto& [id, row] : m_session.directory().conversations())
        sum += row.isFollowed && isHeard(id) ? m_session.records().unread(row) : 0;
    return sum;
}

int AppView::wanted() const
{
    int sum = 0;
    for (const auto& [id, row] : m_session.directory().conversations()) {
        const bool isMine = row.kind == ConversationKind::Group || row.kind == ConversationKind::Direct;
        if (row.isFollowed && isHeard(id))
            sum += isMine ? m_session.records().unread(row) : row.mentions;
    }
    return sum;
}

int AppView::mentions() const
{
    int sum = 0;
    for (const auto& [id, row] : m_session.directory().conversations())
        sum += row.mentions;
    return sum;
}

int AppView::threadsUnread() const
{
    int sum = 0;
    for (const auto& [id, row] : m_session.directory().conversations())
        if (row.kind == ConversationKind::Thread && row.isFollowed && m_session.records().unread(row) > 0)
            ++sum;
    return sum;
}

int AppView::requests() const
{
    const auto friends = m_session.records().all<FriendRecord>();
    return static_cast<int>(std::count_if(friends.begin(), friends.end(),
                                          [](const FriendRecord& one) { return one.state == FriendState::Incoming; }));
}

template<typename Wanted>
void AppView::stepTo(int by, Wanted wanted)
{
    const int count = m_conversations.count();
    const int from = m_conversations.indexOf(m_room.id());
    for (int i = 1; i <= count; ++i) {
        const int at = ((from < 0 && by < 0 ? 0 : from) + by * i + count * i) % count;
        const ConversationEntry& entry = m_conversations.at(at);
        if (entry.id != m_room.id() && wanted(entry))
            return openConversation(entry.id.text());
    }
}

void AppView::step(int by, bool unreadOnly)
{
    stepTo(by, [unreadOnly](const ConversationEntry& entry) { return !unreadOnly || entry.unread > 0; });
}

void AppView::stepMention(int by)
{
    stepTo(by, [](const ConversationEntry& entry) { return entry.mentions > 0; });
}

/// A thread stands beside the conversation it hangs in.
void AppView::openThreadOf(const ConversationRow& thread)
{
    if (!thread.parent || !thread.root)
        return;
    const QString argument = thread.parent->text() + u'/' + thread.root->text();
    openConversation(thread.parent->text());
    m_nav.openPanel(u"ThreadPanel"_s, argument);
}

void AppView::openMessage(const QString& conversationId, const QString& messageId)
{
    const auto conversation = ConversationId::fromText(conversationId);
    const ConversationRow* row = conversation ? m_session.directory().conversation(*conversation) : nullptr;
    if (!row) {
        if (conversation)
            m_session.showProblem(tr("That message is nowhere you can read."));
        return;
    }
    const bool isThread = row->kind == ConversationKind::Thread;
    openConversation(conversationId);
    if (const auto message = MessageId::fromText(messageId); message && !isThread)
        m_room.wantMessage(*message);
}

void AppView::markAllRead()
{
    Account* account = m_session.account();
    if (!account)
        return;
    m_marked.clear();
    for (const auto& [id, row] : m_session.directory().conversations()) {
        if (m_session.records().unread(row) > 0)
            m_marked.emplace_back(id, std::max(row.firstSeq, m_session.records().boundary(row) + 1));
        if (row.unread() > 0)
            account->markRead(id, row.lastSeq);
        else if (m_session.records().unread(row) > 0)
            setUnread(id, std::nullopt);
    }
    m_undoing.start();
    Q_EMIT markedReadChanged();
}

void AppView::undoMarkAllRead()
{
    for (const auto& [id, seq] : m_marked)
        setUnread(id, seq);
    keepMarkedRead();
}

void AppView::keepMarkedRead()
{
    m_undoing.stop();
    if (!std::exchange(m_marked, {}).empty())
        Q_EMIT markedReadChanged();
}

void AppView::setUnread(ConversationId conversation, std::optional<Seq> from)
{
    if (Account* account = m_session.account())
        account->request(UnreadSet{conversation, from}).then(this, [this](const Result<UnreadSetReply>& reply) {
            if (!reply)
                m_session.showProblem(reply.error());
        });
}

void AppView::openPerson(const QString& userId)
{
    const auto user = UserId::fromText(userId);
    if (!user || *user == m_session.directory().self())
        return;
    for (const auto& [id, row] : m_session.directory().conversations())
        if (row.peer == *user)
            return openConversation(id.text());
    if (const UserRecord* record = m_session.directory().user(*user))
        m_creation.createDirect(record->handle);
}

void AppView::openEntry(const QString& type, const QString& id)
{
    if (type == u"user"_s)
        openPerson(id);
    else if (type == u"space"_s)
        openSpace(id);
    else if (type == u"action"_s)
        Q_EMIT actionChosen(id);
    else
        openConversation(id);
}

} // namespace tertulia
