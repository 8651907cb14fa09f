// SPDX-License-Identifier: GPL-3.0-or-later
// The threads I follow: those with something unread first, then the latest words. Each card says what the thread began
// with. Threads are on this device like all conversations; a root that is not comes from the server. GUI thread.
#pragma once

#include "client/models/message_cards.h"
#include "client/viewmodels/session_page.h"

#include <set>

namespace tertulia {

class ThreadInbox : public tertulia::SessionPage
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::MessageCards* cards READ cards CONSTANT FINAL)
public:
    explicit ThreadInbox(QObject* parent = nullptr);

    [[nodiscard]] MessageCards* cards() { return &m_cards; }

    Q_INVOKABLE void unfollow(const QString& threadId);
    Q_INVOKABLE void markRead(const QString& threadId);
    Q_INVOKABLE void markAllRead();

protected:
    void begin() override;
    void cameOnline() override { fetch(std::nullopt); }

private:
    void markRead(const ConversationRow& row);
    void follow();
    void build();
    void lookUp(MessageId root);
    void fetch(const std::optional<ConversationId>& after);
    [[nodiscard]] MessageCard card(const ConversationRow& row) const;

    MessageCards m_cards;
    std::map<MessageId, MessageRecord> m_roots;
    std::set<MessageId> m_asked;
    bool m_stale = false;
};

} // namespace tertulia
