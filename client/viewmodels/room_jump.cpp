// SPDX-License-Identifier: GPL-3.0-or-later
// The jumping half of RoomView: to a message, to a day, to what is new. What is not held on this device is shown
// straight from the server and not kept: the cache holds one piece without gaps.
#include "client/models/spoken_time.h"
#include "client/viewmodels/room_view.h"
#include "client/viewmodels/session_view.h"
#include "shared/protocol/requests.h"

namespace tertulia {

std::vector<MessageRow> RoomView::rowsOf(const HistoryPageReply& page)
{
    std::vector<MessageRow> rows;
    for (const MessageRecord& message : page.messages)
        rows.push_back({.record = message});
    for (const ReactionRecord& reaction : page.reactions) {
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const MessageRow& one) { return one.record.id == reaction.message; });
        if (row == rows.end() || reaction.removed)
            continue;
        const auto same = std::find_if(row->reactions.begin(), row->reactions.end(),
                                       [&](const Reaction& one) { return one.emoji == reaction.emoji; });
        if (same == row->reactions.end())
            row->reactions.push_back({reaction.emoji, {reaction.user}});
        else
            same->users.push_back(reaction.user);
    }
    return rows;
}

void RoomView::readFar(const HistoryPage& request, std::optional<int> window,
                       const std::function<void(std::vector<MessageRow>, const HistoryPageReply&)>& then)
{
    const int opening = m_opening;
    HistoryPage bounded = request;
    bounded.limit = firstPage;
    m_session.account()->request(bounded).then(this, [=, this](const Result<HistoryPageReply>& reply) {
        if (opening != m_opening || (window && *window != m_window))
            return;
        if (!reply) {
            m_readingNewer = false;
            m_messages.addOlder({}); // it may ask again
            m_session.showProblem(reply.error());
            return;
        }
        m_session.directory().putUsers(reply->users);
        std::vector<MessageRow> rows = rowsOf(*reply);
        then(rows, *reply);
        fillPolls(rows);
    });
}

/// Votes do not come with a page of history.
void RoomView::fillPolls(const std::vector<MessageRow>& rows)
{
    for (const MessageRow& row : rows) {
        if (!row.record.poll || row.record.deleted)
            continue;
        const MessageId id = row.record.id;
        m_session.account()->request(PollVotes{id}).then(this, [this, id](const Result<PollVotesReply>& reply) {
            const MessageRow* shown = reply ? m_messages.find(id.text()) : nullptr;
            if (!shown)
                return;
            RowChanges changes;
            changes.messages.push_back(*shown);
            changes.messages.back().votes.clear();
            for (const VoteRecord& vote : reply->votes)
                changes.messages.back().votes.push_back({vote.user, vote.options});
            m_messages.apply(changes);
        });
    }
}

void RoomView::showPage(const HistoryPage& request)
{
    readFar(request, {}, [this](const std::vector<MessageRow>& /*rows*/, const HistoryPageReply& page) {
        const ConversationRow* open = row();
        const Seq target = page.around.value_or(page.messages.empty() ? 0 : page.messages.back().seq);
        if (open && target >= open->lowSeq && open->lowSeq > 0)
            showSeq(target); // it is held after all
        else if (target > 0)
            showFar(page);
    });
}

void RoomView::showFar(const HistoryPageReply& page)
{
    std::vector<MessageRow> rows = rowsOf(page);
    std::reverse(rows.begin(), rows.end());
    setWindow(std::move(rows), page.messages.empty() || page.messages.back().seq >= page.lastSeq);
    Q_EMIT loadedChanged();
    for (int i = 0; i < m_messages.count(); ++i)
        if (m_messages.at(i).record.seq == page.around.value_or(0))
            Q_EMIT rowShown(i);
}

void RoomView::showSeq(Seq seq)
{
    const auto show = [this, seq] {
        for (int i = 0; i < m_messages.count(); ++i)
            if (m_messages.at(i).record.seq == seq) {
                Q_EMIT rowShown(i);
                return true;
            }
        return false;
    };
    const ConversationRow* open = row();
    if (show() || !open)
        return;
    if (open->lowSeq > 0 && seq >= open->lowSeq) {
        const Seq before = seq + firstPage / 2;
        readWindow(before > open->lastSeq ? 0 : before, before > open->lastSeq, show);
        return;
    }
    HistoryPage request{m_id};
    request.around = seq;
    readFar(request, {},
            [this](const std::vector<MessageRow>& /*rows*/, const HistoryPageReply& page) { showFar(page); });
}

void RoomView::wantMessage(MessageId message)
{
    m_wanted = message;
    if (isOpen() && m_messages.isLoaded())
        showMessage(std::exchange(m_wanted, std::nullopt)->text());
}

void RoomView::showMessage(const QString& messageId)
{
    const auto id = MessageId::fromText(messageId);
    if (!id || !isOpen())
        return;
    if (const int index = m_messages.indexOf(*id); index >= 0) {
        Q_EMIT rowShown(index);
        return;
    }
    const int opening = m_opening;
    m_session.account()->message(*id).then(this, [=, this](const std::optional<MessageRow>& found) {
        if (opening != m_opening)
            return;
        if (found && found->record.conversation == m_id) {
            showSeq(found->record.seq);
            return;
        }
        HistoryPage request{m_id};
        request.message = *id;
        showPage(request);
    });
}

void RoomView::showSource(const QString& messageId)
{
    const MessageRow* reply = m_messages.find(messageId);
    if (reply && reply->record.replyTo)
        showMessage(reply->record.replyTo->text());
}

void RoomView::showDate(const QDateTime& day)
{
    if (!isOpen())
        return;
    HistoryPage request{m_id};
    request.at = timestampOf(day.date().startOfDay());
    showPage(request);
}

void RoomView::showFirstNew()
{
    if (const Seq line = m_messages.unreadLine(); line > 0)
        showSeq(line);
}

void RoomView::markAllRead()
{
    if (const ConversationRow* open = row()) {
        m_unreadAtOpening = open->unreadFrom; // also what was to be read again only since
        seen(static_cast<double>(open->lastSeq));
    }
    m_messages.setUnreadLine(0);
    noteNews();
}

QString RoomView::lastSaid() const
{
    const MessageRow* last = m_messages.lastSaid();
    return last ? last->record.id.text() : QString{};
}

void RoomView::noteNews()
{
    const ConversationRow* open = row();
    const Seq line = m_messages.unreadLine();
    m_newCount = open && line > 0 ? static_cast<int>(std::max<Seq>(0, open->lastSeq - line + 1)) : 0;
    m_newSince = {};
    Q_EMIT newsChanged();
    if (m_newCount == 0)
        return;
    const int opening = m_opening;
    m_session.account()->messages(m_id, line + 1, 1).then(this, [=, this](const std::vector<MessageRow>& rows) {
        if (opening != m_opening || rows.empty() || rows.front().record.seq != line)
            return;
        m_newSince = QDateTime::fromMSecsSinceEpoch(rows.front().record.createdAt.time_since_epoch().count());
        Q_EMIT newsChanged();
    });
}

void RoomView::updateRights()
{
    const Facts about = facts();
    MessageRights rights;
    rights.post = resolve(Action::Post, about).allowed;
    rights.branch = rights.post && !about.isThread;
    rights.react = resolve(Action::React, about).allowed;
    rights.pin = resolve(Action::Pin, about).allowed;
    rights.moderate = resolve(Action::DeleteMessage, about).allowed;
    m_messages.setRights(rights);
}

} // namespace tertulia
