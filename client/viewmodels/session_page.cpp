// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/session_page.h"

#include "client/models/error_text.h"

namespace tertulia {

SessionPage::SessionPage(QObject* parent) : QObject(parent) {}

void SessionPage::setSession(SessionView* session)
{
    if (m_session == session || !session)
        return;
    Q_ASSERT(!m_session); // a page is of one session, all its life
    m_session = session;
    m_wasOnline = session->isOnline();
    connect(session, &SessionView::stateChanged, this, [this] {
        const bool online = isOnline();
        if (std::exchange(m_wasOnline, online) != online && online) {
            showProblem(QString{});
            cameOnline();
        }
    });
    begin();
    Q_EMIT sessionChanged();
}

void SessionPage::showProblem(const QString& text)
{
    if (std::exchange(m_problem, text) != text)
        Q_EMIT problemChanged();
}

void SessionPage::showProblem(const Error& error)
{
    showProblem(errorText(error));
}

void SessionPage::ran(int by)
{
    const bool before = isBusy();
    m_running += by;
    if (before != isBusy())
        Q_EMIT busyChanged();
}

} // namespace tertulia
