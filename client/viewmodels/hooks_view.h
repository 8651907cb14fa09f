// SPDX-License-Identifier: GPL-3.0-or-later
// The webhooks of one room: addresses that programs post to, and addresses of others that are told what happens. What
// is secret of a new one is told once and not kept. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class HooksView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString conversationId READ conversationId WRITE setConversationId NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* hooks READ hooks CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    Q_PROPERTY(QString secret READ secret NOTIFY changed FINAL) ///< path to post to, or what signs the deliveries
    Q_PROPERTY(bool secretIsPath READ isSecretPath NOTIFY changed FINAL)
public:
    explicit HooksView(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString conversationId() const { return m_room.text(); }
    void setConversationId(const QString& id);
    [[nodiscard]] PlainListModel* hooks() { return &m_hooks; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] QString secret() const { return m_secret; }
    [[nodiscard]] bool isSecretPath() const { return m_secretIsPath; }

    /// An empty url: an incoming one.
    Q_INVOKABLE void create(const QString& name, const QString& url);
    Q_INVOKABLE void revoke(const QString& id);
    Q_INVOKABLE void copySecret() const;
    Q_INVOKABLE void forgetSecret();
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void changed();
    void created();

private:
    void begin() override { refresh(); }
    void show();

    ConversationId m_room{};
    std::vector<WebhookInfo> m_list;
    bool m_loaded = false;
    QString m_secret;
    bool m_secretIsPath = false;
    PlainListModel m_hooks{"hookId", "name", "url", "outgoing", "lost", "lastError"};
};

} // namespace tertulia
