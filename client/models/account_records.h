// SPDX-License-Identifier: GPL-3.0-or-later
// What one account has besides messages and lists, in memory: its spaces' roles, categories and emoji, its friends,
// settings, drafts, what it put off or aside. The newest state of each, things that are gone left out. Filled from the
// cache and from RowChanges; never reads or writes anything by itself. Members of spaces are not here (they can be
// many): Account::records(space) has them, and changed() tells of theirs, too. GUI thread.
#pragma once

#include "client/sync/changes.h"

#include <QObject>

#include <map>

namespace tertulia {

class AccountRecords : public QObject
{
    Q_OBJECT
public:
    explicit AccountRecords(QObject* parent = nullptr);

    /// Another account, or none.
    void clear();
    void load(const std::vector<Record>& records);
    void apply(const RowChanges& changes);
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] const SpaceRecord* space(SpaceId id) const { return find<SpaceRecord>(id.text()); }
    [[nodiscard]] const ConversationRecord* conversation(ConversationId id) const
    {
        return find<ConversationRecord>(id.text());
    }
    [[nodiscard]] std::vector<RoleRecord> roles(SpaceId space) const;          ///< the highest first
    [[nodiscard]] std::vector<CategoryRecord> categories(SpaceId space) const; ///< by position
    [[nodiscard]] std::vector<EmojiRecord> emoji(SpaceId space) const;         ///< by name
    [[nodiscard]] const FriendRecord* friendship(UserId user) const { return find<FriendRecord>(user.text()); }
    [[nodiscard]] bool isBlocked(UserId user) const { return find<BlockRecord>(user.text()) != nullptr; }
    [[nodiscard]] PrivacyRecord privacy() const;
    [[nodiscard]] NotifySettingRecord notifySetting(ConversationId id) const;
    [[nodiscard]] NotifyPrefsRecord notifyPrefs() const;
    [[nodiscard]] std::vector<SpaceId> spaceOrder() const; ///< those that were given a place, from above
    [[nodiscard]] const DraftRecord* draft(ConversationId id) const { return find<DraftRecord>(id.text()); }

    /// What is read in it: my mark, or what is before the message from which on I want to read again.
    [[nodiscard]] Seq boundary(const ConversationRow& row) const;
    [[nodiscard]] int unread(const ConversationRow& row) const;

    /// Null if there is none, or it is gone. The key is the thing's id as text (people: the user's; what is about a
    /// conversation: the conversation's; saved messages: the message's).
    template<typename R>
    [[nodiscard]] const R* find(const QString& key) const
    {
        const auto& rows = std::get<Table<R>>(m_tables).rows;
        const auto found = rows.find(key);
        return found == rows.end() ? nullptr : &found->second;
    }
    /// By key.
    template<typename R>
    [[nodiscard]] std::vector<R> all() const
    {
        std::vector<R> out;
        for (const auto& [key, row] : std::get<Table<R>>(m_tables).rows)
            out.push_back(row);
        return out;
    }

Q_SIGNALS:
    void reset(); ///< loaded, cleared, or much is different
    /// One of them is new or different, or gone (its mark says so).
    void changed(const tertulia::Record& record);

private:
    template<typename R>
    struct Table
    {
        std::map<QString, R> rows{};
    };

    template<typename R, typename... T>
    static constexpr bool isHeld(std::tuple<T...>* /*tables*/)
    {
        return (std::same_as<Table<R>, T> || ...);
    }
    void put(const Record& record);
    void forget(const StreamId& stream);

    std::tuple<Table<SpaceRecord>, Table<ConversationRecord>, Table<RoleRecord>, Table<CategoryRecord>,
               Table<RoomRecord>, Table<EmojiRecord>, Table<FriendRecord>, Table<BlockRecord>, Table<PrivacyRecord>,
               Table<NotifySettingRecord>, Table<NotifyPrefsRecord>, Table<UnreadFromRecord>, Table<DraftRecord>,
               Table<ScheduledRecord>, Table<ReminderRecord>, Table<SavedRecord>, Table<SpaceOrderRecord>>
        m_tables;
    bool m_loaded = false;
};

} // namespace tertulia
