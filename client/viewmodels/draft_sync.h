// SPDX-License-Identifier: GPL-3.0-or-later
// Brings drafts from one device to the others: what is written here goes to the server when the user pauses, what
// another device wrote comes into the DraftBook. What is being written here is never replaced; it goes up in its turn,
// and if another device was quicker, with the words of that one before it: nothing is lost unseen. Offline it waits.
// GUI thread.
#pragma once

#include "client/viewmodels/draft_book.h"
#include "shared/protocol/requests_reading.h"

#include <QSet>

namespace tertulia {

class SessionView;

class DraftSync final : public QObject
{
    Q_OBJECT
public:
    static constexpr auto pause = std::chrono::milliseconds{1500};

    DraftSync(SessionView& session, DraftBook& book, QObject* parent = nullptr);

    /// Sends now what waits: the conversation is left, or the program.
    void flush();
    /// Takes what the server has, if nothing newer is here: the conversation is opened.
    void settle(ConversationId conversation);

Q_SIGNALS:
    void arrived(const tertulia::ConversationId& conversation); ///< another text is in the book now
    void joined(const tertulia::ConversationId& conversation);  ///< what is here has another device's words before it

private:
    void recordChanged(const Record& record);
    void settleAll();
    void send(ConversationId conversation);
    void saved(ConversationId conversation, const DraftSet& sent, const DraftRecord& draft);
    void refused(ConversationId conversation, const DraftSet& sent, const Error& error);
    /// Another device was quicker.
    void join(ConversationId conversation, const DraftRecord& theirs);
    [[nodiscard]] bool isAsSent(const DraftSet& sent) const;
    [[nodiscard]] DraftRecord onServer(ConversationId conversation) const;

    SessionView& m_session;
    DraftBook& m_book;
    QSet<ConversationId> m_asked;                    ///< being sent
    QHash<ConversationId, QStringList> m_unanswered; ///< sent; if the answer was lost it may be there all the same
    QTimer m_pause;
    QTimer m_again; ///< looks again at what was left alone because somebody was writing
    bool m_online = false;
};

} // namespace tertulia
