// SPDX-License-Identifier: GPL-3.0-or-later
// What is pinned in one conversation, the last one first. The server knows all of it; what changes while one looks is
// followed. GUI thread.
#pragma once

#include "client/models/message_cards.h"
#include "client/viewmodels/session_page.h"

namespace tertulia {

class PinnedMessages : public tertulia::SessionPage
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString conversationId READ conversationId WRITE setConversationId NOTIFY conversationChanged FINAL)
    Q_PROPERTY(tertulia::MessageCards* cards READ cards CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
public:
    explicit PinnedMessages(QObject* parent = nullptr);

    [[nodiscard]] QString conversationId() const { return m_conversation.text(); }
    void setConversationId(const QString& id);
    [[nodiscard]] MessageCards* cards() { return &m_cards; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    Q_INVOKABLE void unpin(const QString& messageId);

Q_SIGNALS:
    void conversationChanged();
    void loadedChanged();

protected:
    void begin() override;
    void cameOnline() override { fetch(std::nullopt); }

private:
    void fetch(std::optional<Seq> before);
    void take(const MessageRecord& record);
    void setLoaded(bool loaded);

    ConversationId m_conversation{};
    MessageCards m_cards;
    bool m_loaded = false;
};

} // namespace tertulia
