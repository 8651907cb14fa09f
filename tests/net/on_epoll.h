// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of the event dispatcher: a thread that runs on it, a timer whose handler is a lambda, and the CPU time of
// the calling thread, which is how a loop that spins is told from one that sleeps. What happens in the thread is
// checked by the caller after onEpoll() has returned.
#pragma once

#include "server/net/epoll_dispatcher.h"

#include <QThread>
#include <QTimerEvent>

#include <chrono>
#include <ctime>
#include <functional>
#include <memory>

namespace tertulia::net {

// Runs `body` in a thread with our dispatcher and returns when it has.
inline void onEpoll(const std::function<void(EpollDispatcher&)>& body)
{
    auto* dispatcher = new EpollDispatcher;
    const std::unique_ptr<QThread> thread(QThread::create([&] { body(*dispatcher); }));
    thread->setEventDispatcher(dispatcher);
    thread->start();
    thread->wait();
}

class TimerProbe : public QObject
{
public:
    std::function<void(int)> onTimer;

protected:
    void timerEvent(QTimerEvent* event) override { onTimer(event->timerId()); }
};

inline std::chrono::nanoseconds cpuTime()
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return std::chrono::seconds{t.tv_sec} + std::chrono::nanoseconds{t.tv_nsec};
}

} // namespace tertulia::net
