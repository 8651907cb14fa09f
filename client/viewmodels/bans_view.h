// SPDX-License-Identifier: GPL-3.0-or-later
// Who is banned from a space, by whom and why; lets them in again, and bans by user name somebody who is not there yet.
// GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class BansView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString spaceId READ spaceId WRITE setSpaceId NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* bans READ bans CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    Q_PROPERTY(bool more READ isMore NOTIFY changed FINAL)
public:
    explicit BansView(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString spaceId() const { return m_space.text(); }
    void setSpaceId(const QString& id);
    [[nodiscard]] PlainListModel* bans() { return &m_bans; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool isMore() const { return m_more; }

    Q_INVOKABLE void ban(const QString& handle, const QString& reason);
    Q_INVOKABLE void unban(const QString& userId);
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void loadMore();

Q_SIGNALS:
    void changed();

private:
    void begin() override { refresh(); }
    void read(std::optional<UserId> after);
    void show();

    SpaceId m_space{};
    std::vector<Ban> m_list;
    bool m_loaded = false;
    bool m_more = false;
    PlainListModel m_bans{"userId", "displayName", "handle", "avatarImage", "byName", "reason", "at"};
};

} // namespace tertulia
