// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of RoomView: what its header says, and who is typing.
#include "client/viewmodels/room_view.h"
#include "client/viewmodels/session_view.h"
#include "shared/protocol/permissions.h"

#include <QDeadlineTimer>

namespace tertulia {

namespace {

// A little longer than the server keeps a typing mark, for its last word to arrive first.
constexpr auto typistLife = limits::typingLife + std::chrono::seconds{2};

qint64 now()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

const ConversationRow* RoomView::row() const
{
    return m_id.isNull() ? nullptr : m_session.directory().conversation(m_id);
}

/// Whose people and rights hold here: a thread is as its parent.
const ConversationRow* RoomView::place() const
{
    return m_session.directory().placeOf(m_id);
}

StreamId RoomView::memberStream() const
{
    const ConversationRow* where = place();
    const bool everybody = where && where->kind == ConversationKind::Room && !where->isPrivate && where->space;
    return everybody ? StreamId{*where->space} : StreamId{where ? where->id : m_id};
}

QString RoomView::kind() const
{
    return row() ? QString::fromLatin1(enumName(row()->kind)) : QString{};
}

QString RoomView::title() const
{
    return place() ? m_session.directory().title(*place()) : QString{};
}

QString RoomView::topic() const
{
    return row() ? row()->topic.simplified() : QString{};
}

QString RoomView::presence() const
{
    return row() && row()->peer ? m_session.directory().presence(*row()->peer) : QString{};
}

QString RoomView::avatarKey() const
{
    return row() && row()->peer ? row()->peer->text() : m_id.text();
}

QString RoomView::avatarImage() const
{
    return row() && row()->peer ? m_session.directory().image(*row()->peer) : QString{};
}

bool RoomView::isPrivate() const
{
    return row() && row()->isPrivate;
}

bool RoomView::canAddMembers() const
{
    if (!row())
        return false;
    Facts facts;
    facts.isThread = row()->parent.has_value();
    facts.kind = row()->kind;
    facts.isPrivateRoom = row()->isPrivate;
    facts.conversationRole = m_members.roleOf(m_session.directory().self());
    return resolve(Action::AddMember, facts).allowed;
}

QStringList RoomView::typingNames() const
{
    QStringList names;
    for (const Typist& typist : m_typists)
        if (const QString name = m_session.directory().name(typist.user); !name.isEmpty())
            names.append(name);
    return names;
}

void RoomView::userTypes(ConversationId conversation, UserId user, bool typing)
{
    if (conversation != m_id || user == m_session.directory().self())
        return;
    const auto before = m_typists.size();
    std::erase_if(m_typists, [user](const Typist& one) { return one.user == user; });
    if (typing)
        m_typists.push_back({user, now() + std::chrono::milliseconds{typistLife}.count()});
    if (m_typists.empty())
        m_typistsTimer.stop();
    else
        m_typistsTimer.start();
    if (typing || m_typists.size() != before)
        Q_EMIT typingChanged();
}

void RoomView::forgetTypists()
{
    if (std::erase_if(m_typists, [](const Typist& one) { return one.until < now(); }) > 0)
        Q_EMIT typingChanged();
    if (m_typists.empty())
        m_typistsTimer.stop();
}

QString RoomView::directWith(const QString& userId) const
{
    const auto user = UserId::fromText(userId);
    for (const auto& [id, one] : m_session.directory().conversations())
        if (user && one.peer == *user)
            return id.text();
    return {};
}

QString RoomView::handleOf(const QString& userId) const
{
    const auto id = UserId::fromText(userId);
    const UserRecord* user = id ? m_session.directory().user(*id) : nullptr;
    return user ? user->handle : QString{};
}

} // namespace tertulia
