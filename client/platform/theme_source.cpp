// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/theme_source.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int portalTimeout = 1000; // milliseconds

const QString& appearance()
{
    static const QString group = u"org.freedesktop.appearance"_s;
    return group;
}

} // namespace

ThemeSource::ThemeSource(QObject* parent) : QObject(parent)
{
    m_dark = QGuiApplication::palette().window().color().lightness() < 128;
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QString service = u"org.freedesktop.portal.Desktop"_s;
    const QString path = u"/org/freedesktop/portal/desktop"_s;
    const QString interface = u"org.freedesktop.portal.Settings"_s;
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    read << appearance() << u"color-scheme"_s;
    auto* call = new QDBusPendingCallWatcher(bus.asyncCall(read, portalTimeout), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &ThemeSource::answered);
}

void ThemeSource::answered(QDBusPendingCallWatcher* call)
{
    call->deleteLater();
    const QDBusPendingReply<QDBusVariant> reply = *call;
    if (reply.isValid())
        take(reply.value().variant());
}

void ThemeSource::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearance() && key == u"color-scheme"_s)
        take(value.variant());
}

void ThemeSource::take(const QVariant& scheme)
{
    QVariant value = scheme;
    while (value.canConvert<QDBusVariant>()) // the portal wraps it once more than it says
        value = value.value<QDBusVariant>().variant();
    const uint preference = value.toUInt(); // 1 dark, 2 light, 0 none
    const bool dark = preference == 1 || (preference != 2 && m_dark);
    if (std::exchange(m_dark, dark) != dark)
        Q_EMIT changed(m_dark);
}

} // namespace tertulia
