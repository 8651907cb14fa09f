// SPDX-License-Identifier: GPL-3.0-or-later
// What of one account is told to the desktop: takes the server's word for what is worth a notification, waits for the
// message itself, and puts those of a conversation together under one key. Says nothing about what the user looks at,
// has read elsewhere, muted meanwhile, or while he does not want to be disturbed; takes back what was read. What the
// user answers comes back to it. GUI thread. It draws nothing: the desktop does, see client/platform.
#pragma once

#include "client/viewmodels/session_view.h"
#include "shared/protocol/events.h"

#include <QHash>

namespace tertulia {

class Settings;

struct Notice
{
    QString key;
    QString title;
    QStringList lines{}; ///< plain text, the newest last
    bool canReply = false;
    bool silent = false;
};

class Herald final : public QObject
{
    Q_OBJECT
public:
    Herald(SessionView& session, const Settings& settings, QObject* parent = nullptr);

    /// The conversation that the user has before his eyes; null: none.
    void setWatched(ConversationId conversation);
    /// What stands before the conversation's id in the keys: tells accounts apart.
    void setPrefix(const QString& prefix) { m_prefix = prefix; }

    // What the user did with a notice; false if the key is none of mine.
    bool open(const QString& key);
    bool reply(const QString& key, const QString& text);
    bool markRead(const QString& key);
    bool closed(const QString& key);

Q_SIGNALS:
    void show(const tertulia::Notice& notice);
    void withdraw(const QString& key);
    void openRequested(const tertulia::ConversationId& conversation);

private:
    struct Told
    {
        Seq upTo = 0;
        QStringList lines{};
        int count = 0;
    };
    void heard(const Notified& event);
    void remind(const Notified& event);
    void changed(const RowChanges& changes);
    void tell(const MessageRow& row);
    void named(UserId author);
    [[nodiscard]] bool isWorthTelling(const MessageRecord& message) const;
    [[nodiscard]] Notice noticeOf(const ConversationRow& row, const Told& told) const;
    void takeBack(ConversationId conversation);
    [[nodiscard]] QString keyOf(ConversationId conversation) const { return m_prefix + u'/' + conversation.text(); }
    [[nodiscard]] ConversationId conversationOf(const QString& key) const;

    SessionView& m_session;
    const Settings& m_settings;
    QString m_prefix;
    ConversationId m_watched{};
    QHash<ConversationId, Told> m_told;
    std::vector<MessageId> m_awaited;   ///< worth telling, not yet here
    std::vector<MessageRow> m_nameless; ///< of these, here already, but nobody knows whose
};

} // namespace tertulia
