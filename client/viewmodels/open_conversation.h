// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation that is open besides the main one, beside it or in a window of its own: an own room and composer, the
// same as those of any conversation. GUI thread.
#pragma once

#include "client/viewmodels/composer.h"
#include "client/viewmodels/room_view.h"
#include "client/viewmodels/session_page.h"

namespace tertulia {

class OpenConversation : public tertulia::SessionPage
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString conversationId READ conversationId WRITE setConversationId NOTIFY conversationChanged FINAL)
    Q_PROPERTY(tertulia::RoomView* room READ room NOTIFY sessionChanged FINAL) ///< null without a session
    Q_PROPERTY(tertulia::Composer* composer READ composer NOTIFY sessionChanged FINAL)
public:
    explicit OpenConversation(QObject* parent = nullptr);
    ~OpenConversation() override;

    [[nodiscard]] QString conversationId() const { return m_id.text(); }
    void setConversationId(const QString& id);
    [[nodiscard]] RoomView* room() const { return m_room.get(); }
    [[nodiscard]] Composer* composer() const { return m_composer.get(); }

Q_SIGNALS:
    void conversationChanged();
    void gone(); ///< it was left or deleted

protected:
    void begin() override;

private:
    void show();

    ConversationId m_id{};
    std::unique_ptr<RoomView> m_room;
    std::unique_ptr<Composer> m_composer;
};

} // namespace tertulia
