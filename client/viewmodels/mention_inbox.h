// SPDX-License-Identifier: GPL-3.0-or-later
// What is addressed to me: messages that name me (or everybody, or a role of mine) and answers to what I said, the
// newest first, what I have not read marked. This device knows what it holds; older mentions come from the server.
// GUI thread.
#pragma once

#include "client/models/message_cards.h"
#include "client/viewmodels/session_page.h"

#include <QTimer>

namespace tertulia {

class MentionInbox : public tertulia::SessionPage
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::MessageCards* cards READ cards CONSTANT FINAL)
    Q_PROPERTY(bool unreadOnly READ isUnreadOnly WRITE setUnreadOnly NOTIFY unreadOnlyChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(bool canMore READ canMore NOTIFY loadedChanged FINAL)
public:
    static constexpr int held = 200; ///< of this device

    explicit MentionInbox(QObject* parent = nullptr);

    [[nodiscard]] MessageCards* cards() { return &m_cards; }
    [[nodiscard]] bool isUnreadOnly() const { return m_unreadOnly; }
    void setUnreadOnly(bool unreadOnly);
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool canMore() const { return !m_cursor.isEmpty(); }

    /// Its conversation is read up to it.
    Q_INVOKABLE void markRead(const QString& messageId);
    Q_INVOKABLE void more() { fetch(m_cursor); }

Q_SIGNALS:
    void unreadOnlyChanged();
    void loadedChanged();
    /// The cards were compared with what is known: something in it has changed.
    void built();

protected:
    void begin() override;
    void cameOnline() override { fetch({}); }

private:
    void read();
    void build();
    void fetch(const QString& cursor);
    void changed(const RowChanges& changes);
    /// Of a conversation, what its cards show.
    struct Shown
    {
        Seq read = -1; ///< up to here; -1: it is gone
        QString title{};
        bool operator==(const Shown&) const = default;
    };
    [[nodiscard]] Shown shownOf(ConversationId id) const;
    [[nodiscard]] bool isUnread(const MessageRecord& record) const;

    MessageCards m_cards;
    std::map<MessageId, MessageRecord> m_known;
    std::map<ConversationId, Shown> m_shown; ///< of those in `m_known`
    QTimer m_reading;
    QString m_cursor;
    bool m_unreadOnly = false;
    bool m_loaded = false;
};

} // namespace tertulia
