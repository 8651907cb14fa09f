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
const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString settingsInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString gnome = u"org.gnome.desktop.interface"_s; // the older way to say "no animations"

} // namespace

ThemeSource::ThemeSource(QObject* parent) : QObject(parent)
{
    m_paletteIsDark = QGuiApplication::palette().window().color().lightness() < 128;
    m_dark = m_paletteIsDark;
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection::sessionBus().connect(portal, portalPath, settingsInterface, u"SettingChanged"_s, this,
                                          SLOT(settingChanged(QString, QString, QDBusVariant)));
    for (const QString& key : {u"color-scheme"_s, u"contrast"_s, u"reduced-motion"_s})
        ask(appearance, key);
    ask(gnome, u"enable-animations"_s);
}

void ThemeSource::ask(const QString& group, const QString& key)
{
    QDBusMessage read = QDBusMessage::createMethodCall(portal, portalPath, settingsInterface, u"Read"_s);
    read << group << key;
    auto* call = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(read, portalTimeout), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher* answered) {
        answered->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answered;
        if (reply.isValid())
            take(group, key, reply.value().variant());
    });
}

void ThemeSource::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    take(group, key, value.variant());
}

void ThemeSource::take(const QString& group, const QString& key, const QVariant& wrapped)
{
    QVariant value = wrapped;
    while (value.canConvert<QDBusVariant>()) // the portal wraps it once more than it says
        value = value.value<QDBusVariant>().variant();
    if (group == gnome && key == "enable-animations"_L1)
        return setAnimated(value.toBool());
    if (group != appearance)
        return;
    const uint preference = value.toUInt();
    if (key == "color-scheme"_L1) { // 1 dark, 2 light, 0 none
        const bool dark = preference == 1 || (preference != 2 && m_paletteIsDark);
        if (std::exchange(m_dark, dark) != dark)
            Q_EMIT changed(m_dark);
    } else if (key == "contrast"_L1) {
        if (std::exchange(m_contrast, preference == 1) != (preference == 1))
            Q_EMIT contrastChanged(m_contrast);
    } else if (key == "reduced-motion"_L1) {
        setAnimated(preference != 1);
    }
}

void ThemeSource::setAnimated(bool animated)
{
    if (std::exchange(m_animated, animated) != animated)
        Q_EMIT animationChanged(m_animated);
}

} // namespace tertulia
