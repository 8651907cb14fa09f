// SPDX-License-Identifier: GPL-3.0-or-later
// What one account has right now, in memory: its conversations and spaces, the people it knows and who of them is here.
// Answers the questions every list asks: what is this conversation called, what is the name behind this id. Somebody it
// does not know is noted and asked for once, by usersMissing(). Filled from cache reads and RowChanges; never reads or
// writes anything by itself. GUI thread.
#pragma once

#include "client/sync/changes.h"

#include <QObject>
#include <QSet>

#include <map>
#include <unordered_map>

namespace tertulia {

class Directory : public QObject
{
    Q_OBJECT
public:
    explicit Directory(QObject* parent = nullptr);

    /// Another account, or none: forgets everything.
    void clear();
    void setSelf(const UserRecord& self);
    void load(std::vector<ConversationRow> conversations, std::vector<SpaceRow> spaces);
    void apply(const RowChanges& changes);
    void putUnreadFrom(const std::vector<UnreadFromRecord>& records);
    void putUsers(const std::vector<UserRecord>& users);
    void setPresence(UserId user, Presence presence);
    /// Nobody tells us any more: better to say nothing than something old.
    void forgetPresences();

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] UserId self() const { return m_self; }
    [[nodiscard]] const std::map<ConversationId, ConversationRow>& conversations() const { return m_conversations; }
    [[nodiscard]] const std::map<SpaceId, SpaceRow>& spaces() const { return m_spaces; }
    /// Whoever is known so far.
    [[nodiscard]] const std::unordered_map<UserId, UserRecord>& users() const { return m_users; }
    /// Null if there is no such thing for me.
    [[nodiscard]] const ConversationRow* conversation(ConversationId id) const;
    /// Whose people, space and rights hold in it: of a thread its parent, of others itself.
    [[nodiscard]] const ConversationRow* placeOf(ConversationId id) const;
    [[nodiscard]] const SpaceRow* space(SpaceId id) const;
    /// Null if not known yet; then it is asked for.
    [[nodiscard]] const UserRecord* user(UserId id) const;
    /// Empty if not known yet.
    [[nodiscard]] QString name(UserId id) const;
    [[nodiscard]] QString image(UserId id) const;
    /// "online", "away", "dnd", "offline", or empty if unknown.
    [[nodiscard]] QString presence(UserId id) const;
    /// What a conversation is called on screen: a direct by the other one's name.
    [[nodiscard]] QString title(const ConversationRow& row) const;

Q_SIGNALS:
    void reset(); ///< cleared or loaded
    void conversationChanged(const tertulia::ConversationId& id);
    void conversationGone(const tertulia::ConversationId& id);
    void spaceChanged(const tertulia::SpaceId& id);
    void spaceGone(const tertulia::SpaceId& id);
    void userChanged(const tertulia::UserId& id); ///< profile or presence
    void usersMissing(const std::vector<tertulia::UserId>& ids);

private:
    void put(ConversationRow row);
    void want(UserId id) const;
    void tellMissing();

    UserId m_self{};
    bool m_loaded = false;
    std::map<ConversationId, ConversationRow> m_conversations;
    std::map<SpaceId, SpaceRow> m_spaces;
    std::map<ConversationId, UnreadFromRecord> m_unreadFrom;
    std::unordered_map<UserId, UserRecord> m_users;
    std::unordered_map<UserId, Presence> m_presences;
    mutable QSet<UserId> m_asked;
    mutable std::vector<UserId> m_missing;
};

} // namespace tertulia
