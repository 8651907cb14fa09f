// SPDX-License-Identifier: GPL-3.0-or-later
// The messages I put aside, the last one first, with my notes. The list is on this device; what a message says comes
// from the cache, else from the server, which also tells which ones I may not see any more. GUI thread.
#pragma once

#include "client/models/message_cards.h"
#include "client/viewmodels/session_page.h"

namespace tertulia {

class SavedMessages : public tertulia::SessionPage
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::MessageCards* cards READ cards CONSTANT FINAL)
public:
    explicit SavedMessages(QObject* parent = nullptr);

    [[nodiscard]] MessageCards* cards() { return &m_cards; }

    Q_INVOKABLE void remove(const QString& messageId);
    Q_INVOKABLE QString noteOf(const QString& messageId) const;
    Q_INVOKABLE void setNote(const QString& messageId, const QString& note);

protected:
    void begin() override;
    void cameOnline() override { fetch(std::nullopt); }

private:
    void build();
    void lookUp(MessageId id);
    void fetch(std::optional<Rev> before);
    [[nodiscard]] MessageCard card(const SavedRecord& saved) const;

    MessageCards m_cards;
    std::map<MessageId, std::optional<MessageRecord>> m_said; ///< nothing: not to be seen (any more)
};

} // namespace tertulia
