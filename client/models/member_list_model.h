// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in the open conversation: those who lead it and are here, those who are here, those who are not; each part by
// name. Reads names and presence from the Directory and follows them; one coming online moves one row. GUI thread.
#pragma once

#include "client/models/sorted_rows.h"
#include "client/sync/changes.h"

namespace tertulia {

class Directory;

/// One member as the panel shows them.
struct MemberEntry
{
    UserId user{};
    MemberRole role = MemberRole::Member;
    QString name{};
    QString status{};
    QString presence{};
    QString image{};

    [[nodiscard]] bool isHere() const { return !presence.isEmpty() && presence != QLatin1StringView{"offline"}; }
    bool operator==(const MemberEntry&) const = default;
};

struct MemberOrder
{
    static int part(const MemberEntry& entry); ///< 0 leaders here, 1 here, 2 away
    static bool same(const MemberEntry& a, const MemberEntry& b) { return a.user == b.user; }
    static bool before(const MemberEntry& a, const MemberEntry& b);
};

class MemberListModel final : public tertulia::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("RoomView.members")
public:
    enum Role {
        UserIdRole = Qt::UserRole, ///< string
        DisplayNameRole,           ///< string
        StatusRole,                ///< what they say of themselves
        PresenceRole,              ///< "online", "away", "dnd", "offline"; unknown counts as offline
        RoleRole,                  ///< "owner", "admin" or "member"
        YouRole,                   ///< bool
        AvatarImageRole,           ///< string
        SectionRole,               ///< "staff", "online" or "offline"
    };
    explicit MemberListModel(Directory& directory, QObject* parent = nullptr);

    void setMembers(const std::vector<MemberRow>& members);
    [[nodiscard]] std::optional<MemberRole> roleOf(UserId user) const;
    [[nodiscard]] std::vector<UserId> users() const;

    [[nodiscard]] int count() const override { return m_rows.size(); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] MemberEntry entry(const MemberRow& row) const;
    void userChanged(UserId user);

    Directory& m_directory;
    SortedRows<MemberEntry, MemberOrder> m_rows{*this};
};

} // namespace tertulia
