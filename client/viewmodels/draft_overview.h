// SPDX-License-Identifier: GPL-3.0-or-later
// Everything I have begun to write, on this device or another, the newest first, and above it what was written, sent
// off and refused. GUI thread.
#pragma once

#include "client/models/message_cards.h"
#include "client/viewmodels/session_page.h"

namespace tertulia {

class DraftOverview : public tertulia::SessionPage
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::MessageCards* cards READ cards CONSTANT FINAL)
public:
    explicit DraftOverview(QObject* parent = nullptr);

    [[nodiscard]] MessageCards* cards() { return &m_cards; }

    /// `key`: a card's.
    Q_INVOKABLE void discard(const QString& key);
    /// The whole text to the clipboard.
    Q_INVOKABLE void copy(const QString& key) const;

protected:
    void begin() override;

private:
    void build();
    void addRefused(std::vector<MessageCard>& cards) const;

    MessageCards m_cards;
};

} // namespace tertulia
