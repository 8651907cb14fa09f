// SPDX-License-Identifier: GPL-3.0-or-later
// How long the messages of a room or group are kept. A shorter time deletes at once, so it is rehearsed first and the
// loss told; only then can it be done. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class RetentionView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString conversationId READ conversationId WRITE setConversationId NOTIFY changed FINAL)
    Q_PROPERTY(int days READ days NOTIFY changed FINAL) ///< 0 = for ever
public:
    explicit RetentionView(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString conversationId() const { return m_id.text(); }
    void setConversationId(const QString& id);
    [[nodiscard]] int days() const;

    /// Then rehearsed(): how many messages would go at once.
    Q_INVOKABLE void rehearse(int days);
    Q_INVOKABLE void set(int days);

Q_SIGNALS:
    void changed();
    void rehearsed(int days, int messages);

private:
    void begin() override;

    ConversationId m_id{};
};

} // namespace tertulia
