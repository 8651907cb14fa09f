// SPDX-License-Identifier: GPL-3.0-or-later
// The conversations of one place, in the sidebar's order: the rooms of the current space by category and position, then
// my groups and directs, the latest words first. At home there are only groups and directs. Reads the Directory and the
// AccountRecords and follows them; a new message moves one row and changes one row, nothing else. A mute that runs out
// is noticed. GUI thread.
#pragma once

#include "client/models/sorted_rows.h"
#include "client/sync/changes.h"

#include <QTimer>

namespace tertulia {

class AccountRecords;
class Directory;

/// One conversation as the sidebar shows it.
struct ConversationEntry
{
    ConversationId id{};
    ConversationKind kind = ConversationKind::Group;
    QString title{};
    QString preview{};
    QString presence{};
    QString avatarKey{};
    QString avatarImage{};
    bool isPrivate = false;
    QString section{};    ///< "rooms", "groups", "directs" or a category's id
    int sectionPlace = 0; ///< of the category among the others; -1 = rooms without one
    int position = 0;
    int unread = 0;
    int mentions = 0;
    bool isMuted = false; ///< or nothing of it notifies me
    bool hasDraft = false;
    Timestamp lastAt{};

    bool operator==(const ConversationEntry&) const = default;
};

struct ConversationOrder
{
    static bool same(const ConversationEntry& a, const ConversationEntry& b) { return a.id == b.id; }
    static bool before(const ConversationEntry& a, const ConversationEntry& b);
};

class ConversationListModel final : public tertulia::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.conversations")
public:
    enum Role {
        ConversationIdRole = Qt::UserRole, ///< string
        KindRole,                          ///< "room", "group" or "direct"
        SectionRole,                       ///< "rooms", "groups", "directs" or a category's id
        TitleRole,                         ///< string
        PreviewRole,                       ///< the last words, with who said them in a group
        UnreadRole,                        ///< int
        MentionsRole,                      ///< int: messages that name me
        PresenceRole,                      ///< directs: the other one's; empty = unknown
        AvatarKeyRole,                     ///< what the colour comes from
        AvatarImageRole,                   ///< directs: the other one's picture
        IsPrivateRole,                     ///< bool: a room of chosen members
        MutedRole,                         ///< bool
        DraftRole,                         ///< bool: something is written here and not sent
    };
    ConversationListModel(Directory& directory, AccountRecords& records, QObject* parent = nullptr);

    /// Null = home.
    void setSpace(SpaceId space);
    [[nodiscard]] SpaceId space() const { return m_space; }

    [[nodiscard]] int count() const override { return m_rows.size(); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] const ConversationEntry& at(int index) const { return m_rows.at(index); }
    [[nodiscard]] static QVariant valueOf(const ConversationEntry& entry, int role);
    [[nodiscard]] static QHash<int, QByteArray> names();
    [[nodiscard]] int indexOf(ConversationId id) const;
    /// Every text is built again, for another language.
    void retranslate();

Q_SIGNALS:
    void spaceChanged();

private:
    [[nodiscard]] bool belongs(const ConversationRow& row) const;
    [[nodiscard]] ConversationEntry entry(const ConversationRow& row) const;
    [[nodiscard]] QString preview(const ConversationRow& row) const;
    [[nodiscard]] std::vector<ConversationEntry> entries() const;
    void update(ConversationId id);
    void userChanged(UserId user);
    void recordChanged(const Record& record);
    [[nodiscard]] bool isMuted(ConversationId id) const;
    void watchMutes();

    Directory& m_directory;
    AccountRecords& m_records;
    QTimer m_unmuting; ///< until the next mute runs out
    SpaceId m_space{};
    SortedRows<ConversationEntry, ConversationOrder> m_rows{*this};
};

} // namespace tertulia
