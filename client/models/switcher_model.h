// SPDX-License-Identifier: GPL-3.0-or-later
// Everything one can go to by typing a part of its name: conversations, people, spaces and actions. "@" narrows to
// people, "#" to rooms, ">" to actions. What fits best first (fuzzy_rank.h), equals by when I was last there, then by
// the latest words; with nothing typed, where I was last. At most maxRows. Where only a conversation will do, there are
// only those. It is kept up to date only while somebody looks at it. GUI thread.
#pragma once

#include "client/models/sorted_rows.h"
#include "client/sync/changes.h"

namespace tertulia {

class AccountRecords;
class Directory;

struct SwitcherEntry
{
    QString type{}; ///< "room", "group", "direct", "user", "space" or "action"
    QString id{};
    QString title{};
    QString place{}; ///< which space a room is in, a person's handle, an action's keys
    int rank = 0;
    int visit = 0; ///< how many I opened since; the open one counts as the oldest
    Timestamp lastAt{};
    int unread = 0;
    int mentions = 0;
    bool isPrivate = false;
    QString presence{};
    QString avatarKey{};
    QString image{};

    bool operator==(const SwitcherEntry&) const = default;
};

struct SwitcherOrder
{
    static bool same(const SwitcherEntry& a, const SwitcherEntry& b) { return a.type == b.type && a.id == b.id; }
    static bool before(const SwitcherEntry& a, const SwitcherEntry& b);
};

/// Something one can do from here.
struct SwitcherAction
{
    QString id{};
    QString title{};
    QString keys{};
};

class SwitcherModel final : public tertulia::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.switcher")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL) ///< somebody looks at it
    Q_PROPERTY(
        bool conversationsOnly READ conversationsOnly WRITE setConversationsOnly NOTIFY conversationsOnlyChanged FINAL)
public:
    enum Role {
        IdRole = Qt::UserRole, ///< string; unique among those of a type
        TypeRole,              ///< "room", "group", "direct", "user", "space" or "action"
        TitleRole,             ///< string
        PlaceRole,             ///< string: a room's space, a person's handle, an action's keys
        UnreadRole,            ///< int
        MentionsRole,          ///< int
        IsPrivateRole,         ///< bool
        PresenceRole,          ///< people: "online", "away" …; empty = unknown
        AvatarKeyRole,         ///< what the colour comes from
        AvatarImageRole,       ///< their picture, if they have one
    };
    static constexpr size_t maxRows = 60;

    /// `records`: the pictures of groups and spaces, if given.
    explicit SwitcherModel(Directory& directory, const AccountRecords* records = nullptr, QObject* parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] bool conversationsOnly() const { return m_conversationsOnly; }
    void setConversationsOnly(bool only);
    void setActions(std::vector<SwitcherAction> actions);
    /// I opened this conversation.
    void visited(ConversationId id);
    /// The last one first.
    [[nodiscard]] const std::vector<ConversationId>& visits() const { return m_visits; }

    [[nodiscard]] int count() const override { return m_rows.size(); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] const SwitcherEntry& at(int index) const { return m_rows.at(index); }

Q_SIGNALS:
    void filterChanged();
    void activeChanged();
    void conversationsOnlyChanged();

private:
    void follow();
    void settle();
    [[nodiscard]] SwitcherEntry entry(const ConversationRow& row) const;
    void addConversations(std::vector<SwitcherEntry>& entries, const QString& typed) const;
    void addPeople(std::vector<SwitcherEntry>& entries, const QString& typed) const;
    void addSpaces(std::vector<SwitcherEntry>& entries, const QString& typed) const;
    void addActions(std::vector<SwitcherEntry>& entries, const QString& typed) const;
    [[nodiscard]] std::vector<SwitcherEntry> entries() const;
    [[nodiscard]] int visitOf(ConversationId id) const;

    Directory& m_directory;
    const AccountRecords* m_records;
    QString m_filter;
    bool m_active = false;
    bool m_conversationsOnly = false;
    bool m_stale = false;
    std::vector<SwitcherAction> m_actions;
    std::vector<ConversationId> m_visits;
    SortedRows<SwitcherEntry, SwitcherOrder> m_rows{*this};
};

} // namespace tertulia
