// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/open_conversation.h"

namespace tertulia {

OpenConversation::OpenConversation(QObject* parent) : SessionPage(parent) {}

OpenConversation::~OpenConversation()
{
    if (session())
        session()->setSeen(this, {});
}

void OpenConversation::setConversationId(const QString& id)
{
    const ConversationId wanted = ConversationId::fromText(id).value_or(ConversationId{});
    if (m_id == wanted)
        return;
    m_id = wanted;
    Q_EMIT conversationChanged();
    if (m_room)
        show();
}

void OpenConversation::begin()
{
    m_room = std::make_unique<RoomView>(*session());
    m_composer = std::make_unique<Composer>(*session(), *m_room);
    const auto tellSeen = [this] { session()->setSeen(this, m_room->isSeeing() ? m_room->id() : ConversationId{}); };
    connect(m_room.get(), &RoomView::seeingChanged, this, tellSeen);
    connect(m_room.get(), &RoomView::conversationChanged, this, tellSeen);
    Directory& directory = session()->directory();
    connect(&directory, &Directory::conversationGone, this, [this](ConversationId id) {
        if (id == m_id)
            Q_EMIT gone();
    });
    connect(&directory, &Directory::conversationChanged, this, [this](ConversationId id) {
        if (id == m_id)
            show();
    });
    connect(&directory, &Directory::reset, this, &OpenConversation::show);
    show();
}

/// It can be shown as soon as this device knows of it.
void OpenConversation::show()
{
    const bool isKnown = session()->directory().conversation(m_id) != nullptr;
    const ConversationId shown = isKnown ? m_id : ConversationId{};
    if (m_room->id() != shown)
        m_room->openConversation(shown);
}

} // namespace tertulia
