// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/directory.h"

namespace tertulia {

Directory::Directory(QObject* parent) : QObject(parent) {}

void Directory::clear()
{
    m_self = {};
    m_loaded = false;
    m_conversations.clear();
    m_spaces.clear();
    m_unreadFrom.clear();
    m_users.clear();
    m_presences.clear();
    m_asked.clear();
    m_missing.clear();
    Q_EMIT reset();
}

void Directory::setSelf(const UserRecord& self)
{
    m_self = self.id;
    if (!self.id.isNull())
        putUsers({self});
}

void Directory::load(std::vector<ConversationRow> conversations, std::vector<SpaceRow> spaces)
{
    m_conversations.clear();
    for (ConversationRow& row : conversations)
        put(std::move(row));
    m_spaces.clear();
    for (SpaceRow& row : spaces)
        m_spaces.insert_or_assign(row.id, std::move(row));
    m_loaded = true;
    Q_EMIT reset();
}

void Directory::apply(const RowChanges& changes)
{
    putUsers(changes.users);
    if (!m_loaded)
        return; // the first read comes after these and holds them
    for (const SpaceRow& row : changes.spaces) {
        m_spaces.insert_or_assign(row.id, row);
        Q_EMIT spaceChanged(row.id);
    }
    for (const ConversationRow& row : changes.conversations) {
        put(row);
        Q_EMIT conversationChanged(row.id);
    }
    std::vector<UnreadFromRecord> again;
    for (const Record& record : changes.records)
        if (const auto* unread = std::get_if<UnreadFromRecord>(&record))
            again.push_back(*unread);
    putUnreadFrom(again);
    for (const ConversationId id : changes.conversationsGone)
        if (m_conversations.erase(id) > 0)
            Q_EMIT conversationGone(id);
    for (const SpaceId id : changes.spacesGone)
        if (m_spaces.erase(id) > 0)
            Q_EMIT spaceGone(id);
}

void Directory::put(ConversationRow row)
{
    // Moving the read mark ends it.
    const auto again = m_unreadFrom.find(row.id);
    row.unreadFrom = again != m_unreadFrom.end() && row.readSeq <= again->second.readSeq ? again->second.seq : 0;
    const ConversationId id = row.id;
    m_conversations.insert_or_assign(id, std::move(row));
}

void Directory::putUnreadFrom(const std::vector<UnreadFromRecord>& records)
{
    for (const UnreadFromRecord& record : records) {
        UnreadFromRecord& kept = m_unreadFrom[record.conversation];
        if (kept.rev > record.rev)
            continue;
        kept = record;
        if (const auto row = m_conversations.find(record.conversation); row != m_conversations.end()) {
            put(ConversationRow{row->second});
            Q_EMIT conversationChanged(record.conversation);
        }
    }
}

void Directory::putUsers(const std::vector<UserRecord>& users)
{
    for (const UserRecord& user : users) {
        const auto found = m_users.find(user.id);
        if (found != m_users.end() && (found->second.rev > user.rev || found->second == user))
            continue;
        m_users.insert_or_assign(user.id, user);
        m_asked.remove(user.id);
        Q_EMIT userChanged(user.id);
    }
}

void Directory::setPresence(UserId user, Presence presence)
{
    const auto [place, fresh] = m_presences.try_emplace(user, presence);
    if (!fresh && place->second == presence)
        return;
    place->second = presence;
    Q_EMIT userChanged(user);
}

void Directory::forgetPresences()
{
    const auto before = std::exchange(m_presences, {});
    for (const auto& [user, presence] : before)
        Q_EMIT userChanged(user);
}

const ConversationRow* Directory::conversation(ConversationId id) const
{
    const auto found = m_conversations.find(id);
    return found == m_conversations.end() ? nullptr : &found->second;
}

const SpaceRow* Directory::space(SpaceId id) const
{
    const auto found = m_spaces.find(id);
    return found == m_spaces.end() ? nullptr : &found->second;
}

const UserRecord* Directory::user(UserId id) const
{
    const auto found = m_users.find(id);
    if (found != m_users.end())
        return &found->second;
    want(id);
    return nullptr;
}

QString Directory::name(UserId id) const
{
    const UserRecord* found = user(id);
    return found ? found->displayName : QString{};
}

QString Directory::image(UserId id) const
{
    const UserRecord* found = user(id);
    return found ? found->avatar : QString{};
}

QString Directory::presence(UserId id) const
{
    const auto found = m_presences.find(id);
    return found == m_presences.end() ? QString{} : QString::fromLatin1(enumName(found->second));
}

const ConversationRow* Directory::placeOf(ConversationId id) const
{
    const ConversationRow* row = conversation(id);
    return row && row->parent ? conversation(*row->parent) : row;
}

QString Directory::title(const ConversationRow& row) const
{
    return row.peer ? name(*row.peer) : row.title;
}

void Directory::want(UserId id) const
{
    if (id.isNull() || m_asked.contains(id))
        return;
    m_asked.insert(id);
    m_missing.push_back(id);
    if (m_missing.size() == 1) {
        auto* self = const_cast<Directory*>(this);
        QMetaObject::invokeMethod(
            self, [self] { self->tellMissing(); }, Qt::QueuedConnection);
    }
}

void Directory::tellMissing()
{
    const std::vector<UserId> missing = std::exchange(m_missing, {});
    if (!missing.empty())
        Q_EMIT usersMissing(missing);
}

} // namespace tertulia
