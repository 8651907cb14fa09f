// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing people: a list of everybody this account knows (friends, directs, members of its spaces and groups) that
// narrows while one types, and those chosen so far. Whoever is not known can be typed by user name. GUI thread. It does
// not do anything with them.
#pragma once

#include "client/viewmodels/errand.h"

#include <QStringList>

#include <set>

namespace tertulia {

class PeoplePicker : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY changed FINAL)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY changed FINAL) ///< at most so many can be chosen
    /// Whose members are not offered: "conversation:…", "space:…" or empty.
    Q_PROPERTY(QString without READ without WRITE setWithout NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* candidates READ candidates CONSTANT FINAL)
    Q_PROPERTY(tertulia::PlainListModel* chosen READ chosen CONSTANT FINAL)
    Q_PROPERTY(QList<QString> handles READ handles NOTIFY changed FINAL)
public:
    static constexpr int shown = 50;

    explicit PeoplePicker(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] int limit() const { return m_limit; }
    void setLimit(int limit);
    [[nodiscard]] QString without() const { return m_without; }
    void setWithout(const QString& stream);
    [[nodiscard]] PlainListModel* candidates() { return &m_candidates; }
    [[nodiscard]] PlainListModel* chosen() { return &m_chosen; }
    [[nodiscard]] QStringList handles() const { return m_handles; }

    Q_INVOKABLE void pick(const QString& handle);
    Q_INVOKABLE void unpick(const QString& handle);
    /// What was typed: the first candidate, or else the user names in it. False if nothing could be made of it.
    Q_INVOKABLE bool pickTyped();
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();

private:
    void begin() override;
    void gather();
    void addMembersOf(const StreamId& stream);
    void show();

    QString m_filter;
    QString m_without;
    int m_limit = limits::groupMembers;
    std::set<UserId> m_known;
    std::set<UserId> m_excluded;
    QStringList m_handles;
    PlainListModel m_candidates{"userId", "displayName", "handle", "avatarImage", "presence"};
    PlainListModel m_chosen{"handle", "displayName", "userId", "avatarImage"};
};

} // namespace tertulia
