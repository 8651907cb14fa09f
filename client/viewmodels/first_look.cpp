// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/first_look.h"

namespace tertulia {

using namespace Qt::StringLiterals;

FirstLook::FirstLook(AppView& app, std::chrono::milliseconds patience, QObject* parent) : QObject(parent), m_app(app)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &FirstLook::tell);
    m_patience.start(patience);
    // Queued: by then others have opened what they want to see first.
    connect(
        app.session(), &SessionView::loaded, this,
        [this] {
            m_isLoaded = true;
            look();
        },
        Qt::QueuedConnection);
    connect(&app, &AppView::pageChanged, this, &FirstLook::look, Qt::QueuedConnection);
    connect(app.room(), &RoomView::loadedChanged, this, &FirstLook::look, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &FirstLook::look, Qt::QueuedConnection);
}

bool FirstLook::isThere() const
{
    if (m_app.page() == u"login"_s)
        return true;
    if (m_app.page() != u"chat"_s || !m_isLoaded)
        return false;
    return !m_app.room()->isOpen() || m_app.room()->isLoaded();
}

void FirstLook::look()
{
    if (isThere())
        tell();
}

void FirstLook::tell()
{
    if (std::exchange(m_isReady, true))
        return;
    m_patience.stop();
    Q_EMIT ready();
}

} // namespace tertulia
