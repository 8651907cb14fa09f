// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/thread_inbox.h"

#include "client/models/link_names.h"

namespace tertulia {

namespace {

constexpr int64_t readBehind = int64_t{1} << 52; ///< later than any time

} // namespace

ThreadInbox::ThreadInbox(QObject* parent) : SessionPage(parent) {}

void ThreadInbox::begin()
{
    Directory& directory = session()->directory();
    m_cards.setDirectory(&directory);
    connect(&directory, &Directory::reset, this, &ThreadInbox::follow);
    connect(&directory, &Directory::conversationGone, this, &ThreadInbox::follow);
    connect(&directory, &Directory::conversationChanged, this, [this](ConversationId id) {
        const ConversationRow* row = session()->directory().conversation(id);
        if (row && row->kind == ConversationKind::Thread)
            follow();
    });
    connect(session(), &SessionView::changed, this, [this](const RowChanges& changes) {
        for (const MessageRow& row : changes.messages)
            if (const auto found = m_roots.find(row.record.id); found != m_roots.end()) {
                found->second = row.record;
                follow();
            }
    });
    build();
    fetch(std::nullopt);
}

void ThreadInbox::follow()
{
    if (std::exchange(m_stale, true))
        return;
    QMetaObject::invokeMethod(this, &ThreadInbox::build, Qt::QueuedConnection);
}

void ThreadInbox::build()
{
    m_stale = false;
    std::vector<MessageCard> cards;
    for (const auto& [id, row] : session()->directory().conversations()) {
        if (row.kind != ConversationKind::Thread || !row.isFollowed || !row.root)
            continue;
        cards.push_back(card(row));
        if (!m_roots.contains(*row.root) && m_asked.insert(*row.root).second)
            lookUp(*row.root);
    }
    m_cards.become(std::move(cards));
}

MessageCard ThreadInbox::card(const ConversationRow& row) const
{
    MessageCard card;
    card.key = row.id.text();
    card.conversation = row.id;
    card.message = row.root;
    card.unread = session()->records().unread(row);
    card.isUrgent = row.mentions > 0;
    card.at = row.lastAt;
    card.place = (card.unread > 0 ? 0 : readBehind) - row.lastAt.value_or(Timestamp{}).time_since_epoch().count();
    const QString replies = tr("%n reply(s)", nullptr, static_cast<int>(row.lastSeq));
    const QString who = session()->directory().name(row.lastAuthor);
    const QString last = withLinkNames(session()->directory(), text::plainText(row.lastBody, text::Spoilers::Hidden))
                             .simplified()
                             .left(120);
    card.detail = who.isEmpty() || row.lastBody.isEmpty() ? replies : tr("%1 · %2: %3").arg(replies, who, last);
    const auto root = m_roots.find(*row.root);
    if (root == m_roots.end())
        return card;
    card.author = root->second.author;
    MessageCards::say(card, root->second, session()->directory());
    card.isGone = root->second.deleted;
    return card;
}

void ThreadInbox::lookUp(MessageId root)
{
    account()->message(root).then(this, [this](const std::optional<MessageRow>& row) {
        if (row && m_roots.try_emplace(row->record.id, row->record).second)
            follow();
    });
}

void ThreadInbox::fetch(const std::optional<ConversationId>& after)
{
    if (!isOnline())
        return;
    ThreadList page;
    page.after = after;
    ask(page, [this](const ThreadListReply& reply) {
        session()->directory().putUsers(reply.users);
        for (const ThreadView& thread : reply.threads)
            m_roots.insert_or_assign(thread.root.id, thread.root);
        follow();
        if (reply.more && reply.next)
            fetch(reply.next);
    });
}

void ThreadInbox::unfollow(const QString& threadId)
{
    if (const auto id = ConversationId::fromText(threadId))
        ask(ThreadFollow{*id, false});
}

void ThreadInbox::markRead(const QString& threadId)
{
    const auto id = ConversationId::fromText(threadId);
    const ConversationRow* row = id ? session()->directory().conversation(*id) : nullptr;
    if (row)
        markRead(*row);
}

void ThreadInbox::markRead(const ConversationRow& row)
{
    if (session()->records().unread(row) == 0)
        return;
    if (row.lastSeq > row.readSeq)
        account()->markRead(row.id, row.lastSeq);
    else
        ask(UnreadSet{row.id, std::nullopt}); // it was read, and marked as unread again
}

void ThreadInbox::markAllRead()
{
    for (const auto& [id, row] : session()->directory().conversations())
        if (row.kind == ConversationKind::Thread)
            markRead(row);
}

} // namespace tertulia
