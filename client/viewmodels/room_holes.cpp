// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/room_holes.h"

#include "client/viewmodels/session_view.h"

namespace tertulia {

using namespace Qt::StringLiterals;

RoomHoles::RoomHoles(SessionView& session, MessageListModel& messages, QObject* parent)
    : QObject(parent), m_session(session), m_messages(messages)
{
    // An answer can overtake the message before it; nobody needs to see that.
    m_moment.setInterval(400);
    m_moment.setSingleShot(true);
    connect(&m_moment, &QTimer::timeout, this, &RoomHoles::settle);
    connect(&session, &SessionView::stateChanged, this, &RoomHoles::look);
    connect(&messages, &MessageListModel::reachChanged, this, &RoomHoles::look);
}

void RoomHoles::open(ConversationId conversation)
{
    m_conversation = conversation;
    ++m_opening;
    m_moment.stop();
    m_holes.clear();
    m_asked.clear();
    m_asking = 0;
    Q_EMIT changed();
}

Seq RoomHoles::lastSeq() const
{
    const ConversationRow* row = m_session.directory().conversation(m_conversation);
    return row ? row->lastSeq : 0;
}

std::vector<SeqRange> RoomHoles::found() const
{
    const ConversationRow* row = m_session.directory().conversation(m_conversation);
    return m_messages.holes(lastSeq(), row ? row->lowSeq : 0);
}

bool RoomHoles::canAsk() const
{
    return m_session.isOnline();
}

void RoomHoles::look()
{
    if (std::exchange(m_couldAsk, canAsk()) != canAsk()) {
        m_asked.clear();
        Q_EMIT changed();
    }
    const bool isShown = !m_holes.empty();
    if (m_conversation.isNull() || m_moment.isActive() || (!isShown && found().empty()))
        return;
    m_moment.start();
}

void RoomHoles::settle()
{
    const Account* account = m_session.account();
    if (!account || account->state() == Account::State::Updating) {
        m_moment.start(); // what is missing may be on its way
        return;
    }
    m_holes = found();
    m_messages.showHoles(m_holes, lastSeq());
    if (canAsk())
        for (const SeqRange& hole : m_holes)
            if (m_asking < mostAtOnce && std::find(m_asked.begin(), m_asked.end(), hole) == m_asked.end())
                ask(hole);
    Q_EMIT changed();
}

void RoomHoles::fetch()
{
    m_asked.clear();
    if (!m_conversation.isNull())
        settle();
}

void RoomHoles::ask(SeqRange hole)
{
    m_asked.push_back(hole);
    ++m_asking;
    m_session.account()
        ->fetchMissing(m_conversation, hole.first, hole.last)
        .then(this, [this, opening = m_opening](const Result<int>& /*repaired*/) {
            if (opening != m_opening)
                return;
            --m_asking;
            look(); // what came has come by now; another piece of it may be missing still
            Q_EMIT changed();
        });
}

void RoomHoles::fetchBefore(Seq low, Seq before)
{
    const SeqRange hole{low, before - 1};
    if (canAsk() && !hole.isEmpty() && std::find(m_asked.begin(), m_asked.end(), hole) == m_asked.end())
        ask(hole);
}

QString RoomHoles::state() const
{
    if (m_holes.empty())
        return {};
    return !canAsk() ? u"offline"_s : m_asking > 0 ? u"fetching"_s : u"missing"_s;
}

} // namespace tertulia
