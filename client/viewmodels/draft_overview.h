// SPDX-License-Identifier: GPL-3.0-or-later
// Everything I have begun to write, on this device or another, the newest first. GUI thread.
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

    Q_INVOKABLE void discard(const QString& conversationId);

protected:
    void begin() override;

private:
    void build();

    MessageCards m_cards;
};

} // namespace tertulia
