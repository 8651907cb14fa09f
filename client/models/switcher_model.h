// SPDX-License-Identifier: GPL-3.0-or-later
// Every conversation by name, for jumping: what begins with the typed letters first, then what has a word that does,
// then what contains them; equals by the latest words. Case and accents do not matter. GUI thread.
#pragma once

#include "client/models/sorted_rows.h"
#include "client/sync/changes.h"

namespace tertulia {

class Directory;

struct SwitcherEntry
{
    ConversationId id{};
    ConversationKind kind = ConversationKind::Group;
    QString title{};
    int rank = 0;
    Timestamp lastAt{};

    bool operator==(const SwitcherEntry&) const = default;
};

struct SwitcherOrder
{
    static bool same(const SwitcherEntry& a, const SwitcherEntry& b) { return a.id == b.id; }
    static bool before(const SwitcherEntry& a, const SwitcherEntry& b);
};

class SwitcherModel final : public tertulia::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.switcher")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
public:
    enum Role {
        ConversationIdRole = Qt::UserRole, ///< string
        TitleRole,                         ///< rooms with the name of their space
        KindRole,                          ///< "room", "group" or "direct"
    };
    explicit SwitcherModel(Directory& directory, QObject* parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);

    /// 0 begins with it, 1 a word begins with it, 2 contains it, -1 does not.
    static int rank(const QString& title, const QString& filter);

    [[nodiscard]] int count() const override { return m_rows.size(); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void filterChanged();

private:
    [[nodiscard]] SwitcherEntry entry(const ConversationRow& row) const;
    [[nodiscard]] std::vector<SwitcherEntry> entries() const;
    void update(ConversationId id);

    Directory& m_directory;
    QString m_filter;
    SortedRows<SwitcherEntry, SwitcherOrder> m_rows{*this};
};

} // namespace tertulia
