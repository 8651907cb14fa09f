// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QThread>

#include <cerrno>
#include <climits>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace tertulia::net {

namespace {

constexpr size_t batchSize = 256;
constexpr quint64 wakeKey = ~quint64{0}; // no descriptor has this number and generation

// Indexed by QSocketNotifier::Type. Errors and hang-ups go to whoever listens, as with poll() in Qt's own dispatcher.
constexpr quint32 interest[3] = {EPOLLIN, EPOLLOUT, EPOLLPRI};
constexpr quint32 always = EPOLLHUP | EPOLLERR;

quint64 keyOf(int fd, quint32 generation)
{
    return (static_cast<quint64>(generation) << 32) | static_cast<quint32>(fd);
}

} // namespace

EpollDispatcher::EpollDispatcher(QObject* parent)
    : QAbstractEventDispatcher(parent)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_wakeFd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_ready(batchSize)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = wakeKey;
    if (m_epoll < 0 || m_wakeFd < 0 || epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeFd, &event) != 0)
        qFatal("cannot set up epoll: %s", qPrintable(qt_error_string(errno)));
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_wakeFd);
    ::close(m_epoll);
}

void EpollDispatcher::atEndOfPass(std::function<void()> hook)
{
    m_hooks.push_back(std::move(hook));
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    Q_EMIT awake();
    m_hasLocalWork = false;
    QCoreApplication::sendPostedEvents();
    for (size_t i = 0; i < m_hooks.size(); ++i)
        m_hooks[i]();

    const bool withSockets = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    if (withSockets)
        applyChanges();
    if (flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_interrupted)
        Q_EMIT aboutToBlock();
    if (m_interrupted)
        return false;
    int events = dispatch(wait(timeoutMs(flags), withSockets));
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        events += m_timers.fireDue();
    return events > 0;
}

int EpollDispatcher::timeoutMs(QEventLoop::ProcessEventsFlags flags) const
{
    if (m_hasLocalWork || !flags.testFlag(QEventLoop::WaitForMoreEvents))
        return 0;
    if (flags.testFlag(QEventLoop::X11ExcludeTimers))
        return -1;
    const auto next = m_timers.untilNext();
    return next ? static_cast<int>(std::min<qint64>(next->count(), INT_MAX)) : -1;
}

int EpollDispatcher::wait(int timeoutMs, bool withSockets)
{
    if (withSockets)
        return epoll_wait(m_epoll, m_ready.data(), static_cast<int>(m_ready.size()), timeoutMs);
    pollfd wakeOnly{m_wakeFd, POLLIN, 0};
    if (poll(&wakeOnly, 1, timeoutMs) <= 0)
        return 0;
    m_ready[0].data.u64 = wakeKey;
    return 1;
}

int EpollDispatcher::dispatch(int ready)
{
    const quint64 pass = ++m_pass;
    int events = 0;
    // A nested loop reuses m_ready. The rest of this batch is dropped then: level-triggered, it is reported again.
    for (int i = 0; i < ready && m_pass == pass; ++i) {
        const epoll_event event = m_ready[static_cast<size_t>(i)];
        if (event.data.u64 == wakeKey) {
            clearWakeUp();
            ++events;
        } else {
            events += activate(event, pass);
        }
    }
    return events;
}

int EpollDispatcher::activate(const epoll_event& event, quint64 pass)
{
    const auto fd = static_cast<size_t>(event.data.u64 & 0xFFFFFFFF);
    const auto generation = static_cast<quint32>(event.data.u64 >> 32);
    int events = 0;
    for (const auto type : {QSocketNotifier::Read, QSocketNotifier::Write, QSocketNotifier::Exception}) {
        if (!(event.events & (interest[type] | always)))
            continue;
        // Looked up anew each time: the last handler may have deleted the notifier or closed the socket.
        if (m_pass != pass || m_descriptors[fd].generation != generation)
            break;
        QSocketNotifier* notifier = m_descriptors[fd].notifiers[type];
        if (!notifier)
            continue;
        QEvent activation(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &activation);
        ++events;
    }
    return events;
}

quint32 EpollDispatcher::interestOf(const Descriptor& descriptor)
{
    quint32 mask = 0;
    for (int type = 0; type < 3; ++type)
        mask |= descriptor.notifiers[type] ? interest[type] : 0;
    return mask;
}

EpollDispatcher::Descriptor& EpollDispatcher::descriptorOf(int fd)
{
    if (static_cast<size_t>(fd) >= m_descriptors.size())
        m_descriptors.resize(static_cast<size_t>(fd) + 64);
    return m_descriptors[static_cast<size_t>(fd)];
}

void EpollDispatcher::markChanged(int fd, Descriptor& descriptor)
{
    if (descriptor.isChanged)
        return;
    descriptor.isChanged = true;
    m_changed.push_back(fd);
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier* notifier)
{
    const auto fd = static_cast<int>(notifier->socket());
    if (fd < 0)
        return;
    Descriptor& descriptor = descriptorOf(fd);
    QSocketNotifier*& place = descriptor.notifiers[notifier->type()];
    if (place && place != notifier) {
        // Somebody closed the descriptor and kept its notifier; the number is now another file, unknown to epoll.
        qWarning("two notifiers of one type for descriptor %d; the older one is dropped", fd);
        descriptor.inKernel = 0;
        ++descriptor.generation;
    }
    place = notifier;
    markChanged(fd, descriptor);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier* notifier)
{
    const auto fd = static_cast<int>(notifier->socket());
    if (fd < 0 || static_cast<size_t>(fd) >= m_descriptors.size())
        return;
    Descriptor& descriptor = m_descriptors[static_cast<size_t>(fd)];
    QSocketNotifier*& place = descriptor.notifiers[notifier->type()];
    if (place != notifier)
        return;
    place = nullptr;
    if (interestOf(descriptor) == 0)
        forget(fd, descriptor);
    else
        markChanged(fd, descriptor);
}

// At once, not deferred: the descriptor is about to be closed, and a copy of it elsewhere (a child process, a dup)
// would keep it in the epoll set with no number left to remove it by.
void EpollDispatcher::forget(int fd, Descriptor& descriptor)
{
    if (descriptor.inKernel != 0)
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, nullptr);
    descriptor.inKernel = 0;
    ++descriptor.generation;
}

void EpollDispatcher::applyChanges()
{
    for (const int fd : m_changed) {
        Descriptor& descriptor = m_descriptors[static_cast<size_t>(fd)];
        descriptor.isChanged = false;
        apply(fd, descriptor);
    }
    m_changed.clear();
}

void EpollDispatcher::apply(int fd, Descriptor& descriptor)
{
    const quint32 wanted = interestOf(descriptor);
    if (wanted == descriptor.inKernel)
        return;
    epoll_event event{};
    event.events = wanted;
    event.data.u64 = keyOf(fd, descriptor.generation);
    int result = epoll_ctl(m_epoll, descriptor.inKernel ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &event);
    if (result != 0 && errno == ENOENT)
        result = epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    else if (result != 0 && errno == EEXIST)
        result = epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
    if (result != 0) {
        qWarning("epoll does not take descriptor %d: %s", fd, qPrintable(qt_error_string(errno)));
        return;
    }
    descriptor.inKernel = wanted;
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject* object)
{
    m_timers.add(timerId, std::chrono::milliseconds{interval}, timerType, object);
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_timers.remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject* object)
{
    return m_timers.removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject* object) const
{
    return m_timers.of(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto left = m_timers.remaining(timerId);
    return left ? static_cast<int>(left->count()) : -1;
}

// Its own thread is not asleep: a flag does, and saves a write and a read for each batch of posted events.
void EpollDispatcher::wakeUp()
{
    if (QThread::currentThread() == thread())
        m_hasLocalWork = true;
    else if (!m_wakeSent.exchange(true))
        eventfd_write(m_wakeFd, 1);
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

// First emptied, then forgotten. Who posts in between sees "sent" and writes nothing, which is right: its event was
// queued before that, and posted events are looked at again before the next wait.
void EpollDispatcher::clearWakeUp()
{
    eventfd_t count = 0;
    eventfd_read(m_wakeFd, &count);
    m_wakeSent = false;
}

} // namespace tertulia::net
