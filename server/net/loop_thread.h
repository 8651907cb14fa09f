// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with our event dispatcher and one object that lives in it. The constructor returns when the object is made,
// the destructor when the object is deleted and the thread has ended, its thread-local data included. That is why it is
// not a QThread: wait() there returns before that data is gone, and OpenSSL, which keeps some for each thread that
// encrypts, then tidies up in a program that is ending already. Thread: not from inside; isCurrent() from any.
#pragma once

#include "server/net/epoll_dispatcher.h"

#include <QEventLoop>

#include <functional>
#include <memory>
#include <thread>

namespace tertulia::net {

class LoopThread final
{
public:
    /// `make` runs in the new thread. The name is what a debugger shows, at most 15 characters of it.
    using Make = std::function<std::unique_ptr<QObject>(EpollDispatcher& dispatcher)>;
    LoopThread(const char* name, const Make& make);
    ~LoopThread();
    LoopThread(const LoopThread&) = delete;
    LoopThread& operator=(const LoopThread&) = delete;

    [[nodiscard]] bool isCurrent() const { return std::this_thread::get_id() == m_thread.get_id(); }

    /// Events posted until now are delivered, then the object is deleted. Returns when the thread is gone.
    void end();

private:
    QEventLoop* m_loop = nullptr; ///< lives in the thread
    std::thread m_thread;
};

} // namespace tertulia::net
