// SPDX-License-Identifier: GPL-3.0-or-later
// The bots of a space: makes and ends them, brings them in, gives them new tokens. A token is told once and not kept.
// GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class BotsView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString spaceId READ spaceId WRITE setSpaceId NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* bots READ bots CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    Q_PROPERTY(QString token READ token NOTIFY changed FINAL) ///< of the bot made last; empty once it was put away
    Q_PROPERTY(QString tokenOwner READ tokenOwner NOTIFY changed FINAL)
public:
    explicit BotsView(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString spaceId() const { return m_space.text(); }
    void setSpaceId(const QString& id);
    [[nodiscard]] PlainListModel* bots() { return &m_bots; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] QString token() const { return m_token; }
    [[nodiscard]] QString tokenOwner() const { return m_tokenOwner; }

    Q_INVOKABLE void create(const QString& handle, const QString& displayName, bool read, bool write, bool manage);
    Q_INVOKABLE void renewToken(const QString& handle);
    Q_INVOKABLE void remove(const QString& handle);
    Q_INVOKABLE void copyToken() const;
    Q_INVOKABLE void forgetToken();
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void changed();
    void created();

private:
    void begin() override { refresh(); }
    void show();
    void keep(const BotTokenReply& reply);

    SpaceId m_space{};
    std::vector<BotInfo> m_list;
    bool m_loaded = false;
    QString m_token;
    QString m_tokenOwner;
    PlainListModel m_bots{"handle", "displayName", "userId", "avatarImage", "scopes", "lastSeen"};
};

} // namespace tertulia
