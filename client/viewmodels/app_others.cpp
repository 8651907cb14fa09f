// SPDX-License-Identifier: GPL-3.0-or-later
// What AppView has open besides the open conversation: one beside it, others in windows of their own.
#include "client/viewmodels/app_view.h"

namespace tertulia {

using namespace Qt::StringLiterals;

/// What was open before the open one and is open nowhere now; null: nothing.
ConversationId AppView::openedBefore() const
{
    for (const ConversationId one : m_switcher.visits())
        if (one != m_room.id() && m_session.directory().conversation(one) && m_others.beside() != one.text() &&
            !m_others.windows().contains(one.text()))
            return one;
    return {};
}

/// It is to be shown elsewhere: the main part of the window shows what it showed before.
void AppView::giveUp(ConversationId conversation)
{
    if (m_room.id() != conversation)
        return;
    const ConversationId before = openedBefore();
    if (before.isNull())
        m_room.openConversation({});
    else
        openConversation(before.text());
}

void AppView::openBeside(const QString& id)
{
    const auto conversation = ConversationId::fromText(id);
    if (!conversation || !m_session.directory().conversation(*conversation) || m_others.beside() == id)
        return;
    m_others.close(id);
    giveUp(*conversation);
    m_nav.closePlace();
    m_others.showBeside(id);
}

void AppView::openWindow(const QString& id)
{
    const auto conversation = ConversationId::fromText(id);
    if (!conversation || !m_session.directory().conversation(*conversation))
        return;
    giveUp(*conversation);
    m_others.showWindow(id);
}

void AppView::toggleBeside()
{
    if (!m_others.beside().isEmpty())
        m_others.closeBeside();
    else if (const ConversationId before = openedBefore(); !before.isNull())
        openBeside(before.text());
}

void AppView::keepOthers()
{
    if (!m_isRestoring)
        m_settings.setOtherViews(accountKey(), m_others.beside(), m_others.windows());
}

void AppView::restoreOthers()
{
    const auto isThere = [this](const QString& id) {
        const auto conversation = ConversationId::fromText(id);
        return conversation && *conversation != m_room.id() && m_session.directory().conversation(*conversation);
    };
    const auto [beside, windows] = m_settings.otherViews(accountKey());
    QStringList known;
    for (const QString& one : windows)
        if (isThere(one) && one != beside)
            known.append(one);
    m_isRestoring = true;
    m_others.restore(isThere(beside) ? beside : QString{}, known);
    m_isRestoring = false;
}

} // namespace tertulia
