// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/desktop_notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include <algorithm>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int replyPatience = 5000; // milliseconds
constexpr int lineMax = 240;
constexpr int linesMax = 5;
constexpr int shownMax = 200; ///< notices that we remember; a daemon shows far fewer

const QString notifierService = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

QDBusMessage call(const QString& method)
{
    return QDBusMessage::createMethodCall(notifierService, path, notifierService, method);
}

} // namespace

QString noticeMarkup(const QString& text)
{
    QString plain;
    for (const QChar c : text.left(lineMax))
        if (c.isPrint() || c.isSurrogate() || c.category() == QChar::Other_Format || c.isMark())
            plain += c;
        else
            plain += u' ';
    if (!plain.isEmpty() && plain.back().isHighSurrogate())
        plain.chop(1);
    return (text.size() > lineMax ? plain + u'…' : plain).toHtmlEscaped();
}

DesktopNotifier::DesktopNotifier(QObject* parent) : QObject(parent)
{
    // Asking for a bus where there is none would start one that outlives us.
    m_hasBus = !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && QDBusConnection::sessionBus().isConnected();
    if (!m_hasBus)
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(notifierService, path, notifierService, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    bus.connect(notifierService, path, notifierService, u"NotificationReplied"_s, this,
                SLOT(notificationReplied(uint, QString)));
    bus.connect(notifierService, path, notifierService, u"NotificationClosed"_s, this,
                SLOT(notificationClosed(uint, uint)));
    bus.connect(notifierService, path, notifierService, u"ActivationToken"_s, this,
                SLOT(activationToken(uint, QString)));
    auto* watcher = new QDBusServiceWatcher(notifierService, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString& /*name*/, const QString& before, const QString& now) { daemonChanged(before, now); });
    ask();
}

DesktopNotifier::~DesktopNotifier() = default;

void DesktopNotifier::ask()
{
    if (std::exchange(m_isAsking, true))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    auto* abilities = new QDBusPendingCallWatcher(bus.asyncCall(call(u"GetCapabilities"_s), replyPatience), this);
    connect(abilities, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* watcher) {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        m_isAsking = false;
        if (reply.isValid())
            m_capabilities = reply.value();
        sendWaiting(); // also without an answer: then as if it understood everything that could harm
    });
    auto* server = new QDBusPendingCallWatcher(bus.asyncCall(call(u"GetServerInformation"_s), replyPatience), this);
    connect(server, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* watcher) {
        watcher->deleteLater();
        const QDBusPendingReply<QString, QString, QString, QString> reply = *watcher;
        if (reply.isValid())
            m_daemon = reply.argumentAt<0>() + u' ' + reply.argumentAt<2>();
    });
}

void DesktopNotifier::show(const DesktopNotice& notice)
{
    if (!m_hasBus)
        return;
    if (m_shown.size() >= shownMax && !m_shown.contains(notice.key))
        forgetOldest();
    Shown& shown = m_shown[notice.key];
    shown.isWithdrawn = false;
    shown.order = ++m_order;
    if (std::exchange(shown.isAsking, true)) {
        shown.next = notice; // until the daemon has answered there is no id to replace
    } else if (m_capabilities) {
        send(notice);
    } else {
        shown.isWaiting = true;
        shown.next = notice;
        ask(); // maybe the daemon started after us
    }
}

void DesktopNotifier::forgetOldest()
{
    const auto oldest = std::min_element(m_shown.begin(), m_shown.end(),
                                         [](const Shown& a, const Shown& b) { return a.order < b.order; });
    if (oldest->id != 0)
        close(oldest->id);
    m_shown.erase(oldest);
}

void DesktopNotifier::sendWaiting()
{
    const QStringList keys = m_shown.keys();
    for (const QString& key : keys) {
        Shown& shown = m_shown[key];
        if (!std::exchange(shown.isWaiting, false))
            continue;
        if (const auto next = std::exchange(shown.next, std::nullopt); next && !shown.isWithdrawn)
            send(*next);
        else
            m_shown.remove(key);
    }
}

/// What the one before showed is gone with it, and its ids mean other notices now.
void DesktopNotifier::daemonChanged(const QString& before, const QString& now)
{
    QStringList gone;
    if (!before.isEmpty()) {
        ++m_life;
        m_capabilities.reset();
        m_daemon.clear();
        m_tokens.clear();
        for (auto one = m_shown.begin(); one != m_shown.end();) {
            if (!one->isWaiting)
                gone.append(one.key());
            one = one->isWaiting ? std::next(one) : m_shown.erase(one);
        }
    }
    if (!now.isEmpty())
        ask();
    for (const QString& key : gone)
        Q_EMIT closed(key);
}

void DesktopNotifier::send(const DesktopNotice& notice)
{
    const Shown& shown = m_shown[notice.key];
    const QStringList can = m_capabilities.value_or(QStringList{});
    QStringList lines;
    for (const QString& line : notice.lines.mid(std::max<qsizetype>(0, notice.lines.size() - linesMax)))
        lines.append(!m_capabilities || can.contains(u"body-markup"_s) ? noticeMarkup(line) : line.left(lineMax));
    QStringList actions;
    if (can.contains(u"actions"_s) || can.isEmpty()) {
        actions << u"default"_s << m_words.open;
        if (notice.canReply && can.contains(u"inline-reply"_s))
            actions << u"inline-reply"_s << m_words.reply;
        actions << u"mark-read"_s << m_words.markRead;
    }
    QVariantMap hints{{u"desktop-entry"_s, u"org.tertulia.Tertulia"_s},
                      {u"category"_s, u"im.received"_s},
                      {u"urgency"_s, QVariant::fromValue(uchar{1})}};
    if (notice.silent)
        hints.insert(u"suppress-sound"_s, true);
    else
        hints.insert(u"sound-name"_s, u"message-new-instant"_s);
    if (notice.canReply)
        hints.insert(u"x-kde-reply-placeholder-text"_s, m_words.reply);
    QDBusMessage notify = call(u"Notify"_s);
    notify << u"Tertulia"_s << shown.id << u"org.tertulia.Tertulia"_s << notice.title.left(lineMax) << lines.join(u'\n')
           << actions << hints << -1;
    auto* pending = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(notify, replyPatience), this);
    connect(pending, &QDBusPendingCallWatcher::finished, this,
            [this, key = notice.key, life = m_life](QDBusPendingCallWatcher* watcher) {
                watcher->deleteLater();
                if (life == m_life)
                    answered(key, watcher);
            });
}

void DesktopNotifier::answered(const QString& key, QDBusPendingCallWatcher* call)
{
    const QDBusPendingReply<uint> reply = *call;
    const auto found = m_shown.find(key);
    if (found == m_shown.end())
        return;
    if (!reply.isValid()) { // no daemon, or it refuses
        m_shown.erase(found);
        return;
    }
    found->id = reply.value();
    found->isAsking = false;
    if (found->isWithdrawn) {
        close(found->id);
        m_shown.erase(found);
    } else if (const auto next = std::exchange(found->next, std::nullopt)) {
        found->isAsking = true;
        send(*next);
    }
}

void DesktopNotifier::withdraw(const QString& key)
{
    const auto found = m_shown.find(key);
    if (found == m_shown.end())
        return;
    if (found->isAsking) {
        found->isWithdrawn = true; // closed as soon as its id is known
        found->next.reset();
        return;
    }
    close(found->id);
    m_shown.erase(found);
}

void DesktopNotifier::withdrawAll()
{
    const QStringList keys = m_shown.keys();
    for (const QString& key : keys)
        withdraw(key);
}

void DesktopNotifier::close(uint id)
{
    QDBusMessage message = call(u"CloseNotification"_s);
    message << id;
    message.setAutoStartService(false);
    QDBusConnection::sessionBus().send(message);
}

QString DesktopNotifier::keyOf(uint id) const
{
    for (auto one = m_shown.begin(); one != m_shown.end(); ++one)
        if (one->id == id && id != 0)
            return one.key();
    return {};
}

void DesktopNotifier::actionInvoked(uint id, const QString& action)
{
    const QString key = keyOf(id);
    const QString token = m_tokens.take(id);
    if (key.isEmpty()) // of another program
        return;
    if (action == "mark-read"_L1)
        Q_EMIT markedRead(key);
    else if (action == "default"_L1)
        Q_EMIT opened(key, token);
}

void DesktopNotifier::notificationReplied(uint id, const QString& text)
{
    const QString key = keyOf(id);
    if (!key.isEmpty() && !text.trimmed().isEmpty())
        Q_EMIT replied(key, text);
}

void DesktopNotifier::notificationClosed(uint id, uint /*reason*/)
{
    const QString key = keyOf(id);
    m_tokens.remove(id);
    if (key.isEmpty() || m_shown.value(key).isAsking) // a newer one is on its way
        return;
    m_shown.remove(key);
    Q_EMIT closed(key);
}

void DesktopNotifier::activationToken(uint id, const QString& token)
{
    if (!keyOf(id).isEmpty())
        m_tokens.insert(id, token);
}

} // namespace tertulia
