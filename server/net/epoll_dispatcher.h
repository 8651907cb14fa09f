// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's event loop on epoll. Qt's own dispatchers walk all sockets in each pass; with ten thousand mostly idle
// connections that is some 150 times the CPU per delivered message. Level-triggered; changes of interest reach the
// kernel just before it is asked, so a write notifier switched on and off in one pass costs nothing.
// Guarantees: an event is never delivered to a notifier that was made after the event was read (descriptor numbers
// are reused); handlers may delete notifiers, stop timers and run nested loops; a 0 ms timer does not starve sockets.
// Thread: give it to QThread::setEventDispatcher() before start(); only wakeUp() and interrupt() from other threads.
#pragma once

#include "server/net/timer_queue.h"

#include <QAbstractEventDispatcher>

#include <atomic>
#include <functional>
#include <vector>

#include <sys/epoll.h>

namespace tertulia::net {

class EpollDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT
public:
    explicit EpollDispatcher(QObject* parent = nullptr);
    ~EpollDispatcher() override;

    /// Adds a function that runs once in each pass, after posted events and before the loop may block. What it
    /// posts is delivered in the next pass without blocking first. Before start(), or in the loop's thread.
    void atEndOfPass(std::function<void()> hook);

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier* notifier) override;
    void unregisterSocketNotifier(QSocketNotifier* notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject* object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject* object) override;
    QList<TimerInfo> registeredTimers(QObject* object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;

private:
    struct Descriptor
    {
        QSocketNotifier* notifiers[3] = {nullptr, nullptr, nullptr}; ///< by QSocketNotifier::Type
        quint32 inKernel = 0;                                        ///< the interest epoll knows; 0 = not added
        quint32 generation = 0; ///< grows when the last notifier goes: tells a reused number from the old one
        bool isChanged = false;
    };

    static quint32 interestOf(const Descriptor& descriptor);
    Descriptor& descriptorOf(int fd);
    void markChanged(int fd, Descriptor& descriptor);
    void applyChanges();
    void apply(int fd, Descriptor& descriptor);
    void forget(int fd, Descriptor& descriptor);
    int timeoutMs(QEventLoop::ProcessEventsFlags flags) const;
    int wait(int timeoutMs, bool withSockets);
    int dispatch(int ready);
    int activate(const epoll_event& event, quint64 pass);
    void clearWakeUp();

    int m_epoll = -1;
    int m_wakeFd = -1;
    std::atomic<bool> m_wakeSent{false};
    std::atomic<bool> m_interrupted{false};
    bool m_hasLocalWork = false;           ///< woken by its own thread since the last posted events
    std::vector<Descriptor> m_descriptors; ///< by descriptor number
    std::vector<int> m_changed;
    std::vector<std::function<void()>> m_hooks;
    std::vector<epoll_event> m_ready;
    quint64 m_pass = 0; ///< counts batches; a nested loop that read a new one ends the outer one
    TimerQueue m_timers;
};

} // namespace tertulia::net
