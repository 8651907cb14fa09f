// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/home_thread.h"

#include <QAbstractEventDispatcher>

namespace tertulia {

HomeThread::HomeThread()
{
    if (!QAbstractEventDispatcher::instance())
        return;
    // One for all that is asked in a thread; it outlives the thread as long as somebody still has an answer for it.
    thread_local const auto door = std::make_shared<QObject>();
    m_door = door;
}

void HomeThread::run(std::function<void()> task) const
{
    if (m_door)
        QMetaObject::invokeMethod(m_door.get(), std::move(task), Qt::QueuedConnection);
    else
        task();
}

} // namespace tertulia
