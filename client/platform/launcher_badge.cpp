// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/launcher_badge.h"

#include <QDBusConnection>
#include <QDBusMessage>

namespace tertulia {

using namespace Qt::StringLiterals;

LauncherBadge::LauncherBadge(QObject* parent) : QObject(parent) {}

void LauncherBadge::setCount(int count, bool urgent)
{
    if (count == m_count && urgent == m_urgent)
        return;
    m_count = count;
    m_urgent = urgent;
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusMessage update =
        QDBusMessage::createSignal(u"/org/tertulia/Tertulia"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    const QVariantMap properties{{u"count"_s, qint64{count}}, {u"count-visible"_s, count > 0}, {u"urgent"_s, urgent}};
    update << u"application://org.tertulia.Tertulia.desktop"_s << properties;
    QDBusConnection::sessionBus().send(update);
}

} // namespace tertulia
