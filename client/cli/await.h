// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting, for a program that does one thing and ends: runs the event loop until something is there. Only for the
// command line; a window must never wait. Main thread.
#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>

#include <chrono>

namespace tertulia::cli {

template<typename T>
T await(QFuture<T> future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    return future.result();
}

/// Until `isTrue`, looked at whenever `sender` emits one of `signals`; false if the time is over.
template<typename Sender, typename F, typename... Signals>
bool awaitUntil(const Sender& sender, std::chrono::milliseconds atMost, F isTrue, Signals... signals)
{
    if (isTrue())
        return true;
    QEventLoop loop;
    QTimer::singleShot(atMost, &loop, &QEventLoop::quit);
    bool done = false;
    const auto look = [&] {
        done = done || isTrue();
        if (done)
            loop.quit();
    };
    (QObject::connect(&sender, signals, &loop, look), ...);
    loop.exec();
    return done;
}

} // namespace tertulia::cli
