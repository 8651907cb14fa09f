// SPDX-License-Identifier: GPL-3.0-or-later
// The threads that hang in one conversation, followed or not, the youngest first. The server knows them. GUI thread.
#pragma once

#include "client/models/message_cards.h"
#include "client/viewmodels/session_page.h"

namespace tertulia {

class PlaceThreads : public tertulia::SessionPage
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString conversationId READ conversationId WRITE setConversationId NOTIFY conversationChanged FINAL)
    Q_PROPERTY(tertulia::MessageCards* cards READ cards CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(bool canMore READ canMore NOTIFY loadedChanged FINAL)
public:
    explicit PlaceThreads(QObject* parent = nullptr);

    [[nodiscard]] QString conversationId() const { return m_conversation.text(); }
    void setConversationId(const QString& id);
    [[nodiscard]] MessageCards* cards() { return &m_cards; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool canMore() const { return m_next.has_value(); }

    Q_INVOKABLE void more() { fetch(m_next); }

Q_SIGNALS:
    void conversationChanged();
    void loadedChanged();

protected:
    void begin() override;
    void cameOnline() override { fetch(std::nullopt); }

private:
    void fetch(const std::optional<ConversationId>& after);
    void take(const MessageRecord& root);

    ConversationId m_conversation{};
    MessageCards m_cards;
    std::optional<ConversationId> m_next;
    bool m_loaded = false;
};

} // namespace tertulia
