// SPDX-License-Identifier: GPL-3.0-or-later
// What the sidebar shows, line by line: the heads of its parts (categories, groups, directs), and under each its
// conversations, unless it is folded. What is unread, names me or is open stays in sight in a folded part. Filters by a
// part of the name and by what is unread. Follows the ConversationListModel by precise changes. GUI thread.
#pragma once

#include "client/models/conversation_list_model.h"

namespace tertulia {

struct SidebarLine
{
    bool isHead = false;
    QString section{}; ///< the part's key; of a conversation: the part it stands in
    QString title{};   ///< of a head; empty: by its key
    bool isFolded = false;
    bool isCategory = false;
    int hidden = 0; ///< of a folded part: unread messages that are not in sight
    ConversationEntry entry{};
    int place = 0; ///< from above; no part of what is shown

    bool operator==(const SidebarLine& other) const
    {
        return isHead == other.isHead && section == other.section && title == other.title &&
               isFolded == other.isFolded && isCategory == other.isCategory && hidden == other.hidden &&
               entry == other.entry;
    }
};

struct SidebarOrder
{
    static bool same(const SidebarLine& a, const SidebarLine& b)
    {
        return a.isHead == b.isHead && (a.isHead ? a.section == b.section : a.entry.id == b.entry.id);
    }
    static bool before(const SidebarLine& a, const SidebarLine& b) { return a.place < b.place; }
};

class SidebarModel final : public tertulia::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.sidebar")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool unreadOnly READ isUnreadOnly WRITE setUnreadOnly NOTIFY unreadOnlyChanged FINAL)
    Q_PROPERTY(QString openId READ openId WRITE setOpenId NOTIFY openIdChanged FINAL) ///< the open conversation
    Q_PROPERTY(bool openMuted READ isOpenMuted NOTIFY openMutedChanged FINAL)
    /// Empty categories have a head too: something can be put there.
    Q_PROPERTY(bool showsEmpty READ showsEmpty WRITE setShowsEmpty NOTIFY showsEmptyChanged FINAL)
    Q_PROPERTY(QStringList folded READ folded WRITE setFolded NOTIFY foldedChanged FINAL) ///< keys of parts
public:
    /// Besides those of the ConversationListModel.
    enum Role {
        HeadRole = Qt::UserRole + 100, ///< bool: the head of a part
        FoldedRole,                    ///< bool
        CategoryRole,                  ///< bool: the part is a category
        HiddenRole,                    ///< int: unread messages out of sight
    };
    SidebarModel(ConversationListModel& list, AccountRecords& records, QObject* parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] bool isUnreadOnly() const { return m_unreadOnly; }
    void setUnreadOnly(bool unreadOnly);
    [[nodiscard]] QString openId() const { return m_openId; }
    void setOpenId(const QString& id);
    [[nodiscard]] bool isOpenMuted() const { return m_openMuted; }
    [[nodiscard]] bool showsEmpty() const { return m_showsEmpty; }
    void setShowsEmpty(bool shows);
    [[nodiscard]] QStringList folded() const { return m_folded; }
    void setFolded(const QStringList& folded);
    Q_INVOKABLE void toggle(const QString& section);

    [[nodiscard]] int count() const override { return m_rows.size(); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] const SidebarLine& at(int index) const { return m_rows.at(index); }

Q_SIGNALS:
    void filterChanged();
    void unreadOnlyChanged();
    void openIdChanged();
    void openMutedChanged();
    void showsEmptyChanged();
    void foldedChanged();

private:
    void follow();
    void build();
    [[nodiscard]] bool isShown(const ConversationEntry& entry, bool folded) const;
    [[nodiscard]] std::vector<SidebarLine> heads() const;

    ConversationListModel& m_list;
    AccountRecords& m_records;
    QString m_filter;
    bool m_unreadOnly = false;
    bool m_showsEmpty = false;
    bool m_stale = false;
    bool m_openMuted = false;
    QString m_openId;
    QStringList m_folded;
    SortedRows<SidebarLine, SidebarOrder> m_rows{*this};
};

} // namespace tertulia
