// SPDX-License-Identifier: GPL-3.0-or-later
// Brings drafts from one device to the others: what is written here goes to the server when the user pauses, what
// another device wrote comes into the DraftBook, and the last one who wrote wins. What is being written here is never
// replaced; it goes up in its turn. Offline it waits. GUI thread.
#pragma once

#include "client/viewmodels/draft_book.h"
#include "shared/protocol/records.h"

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

private:
    void recordChanged(const Record& record);
    void settleAll();
    void send(ConversationId conversation);
    [[nodiscard]] QString onServer(ConversationId conversation) const;

    SessionView& m_session;
    DraftBook& m_book;
    QSet<ConversationId> m_asked; ///< being sent
    QTimer m_pause;
    QTimer m_again; ///< looks again at what was left alone because somebody was writing
    bool m_online = false;
};

} // namespace tertulia
