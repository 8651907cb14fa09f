// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/loop_thread.h"

#include <QCoreApplication>
#include <QThread>

#include <future>

#include <sys/prctl.h>

namespace tertulia::net {

LoopThread::LoopThread(const char* name, const Make& make)
{
    std::promise<QEventLoop*> ready;
    m_thread = std::thread([&ready, name, &make] {
        prctl(PR_SET_NAME, name);
        auto* dispatcher = new EpollDispatcher; // Qt deletes it with what it keeps for the thread
        QThread::currentThread()->setEventDispatcher(dispatcher);
        QEventLoop loop;
        std::unique_ptr<QObject> object = make(*dispatcher);
        ready.set_value(&loop); // the arguments are not touched after this
        loop.exec();
        object.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    });
    m_loop = ready.get_future().get();
}

LoopThread::~LoopThread()
{
    end();
}

void LoopThread::end()
{
    if (!m_thread.joinable())
        return;
    QMetaObject::invokeMethod(m_loop, &QEventLoop::quit, Qt::QueuedConnection);
    m_thread.join();
}

} // namespace tertulia::net
