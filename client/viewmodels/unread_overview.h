// SPDX-License-Identifier: GPL-3.0-or-later
// Everything I have not read, conversation by conversation: those that name me first, then the latest words; muted ones
// last. Each card shows the newest of what is unread. GUI thread.
#pragma once

#include "client/models/message_cards.h"
#include "client/viewmodels/session_page.h"

namespace tertulia {

class UnreadOverview : public tertulia::SessionPage
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::MessageCards* cards READ cards CONSTANT FINAL)
public:
    static constexpr int shown = 3; ///< messages of each

    explicit UnreadOverview(QObject* parent = nullptr);

    [[nodiscard]] MessageCards* cards() { return &m_cards; }

    Q_INVOKABLE void markAllRead();

protected:
    void begin() override;

private:
    void follow();
    void build();
    void readWords(ConversationId id, int unread);
    [[nodiscard]] QString wordsOf(const std::vector<MessageRow>& rows, int unread) const;

    struct Words
    {
        Seq upTo = 0;
        int unread = 0;
        QString text{};
    };

    MessageCards m_cards;
    std::map<ConversationId, Words> m_words;
    bool m_stale = false;
};

} // namespace tertulia
