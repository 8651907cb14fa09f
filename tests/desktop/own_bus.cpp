// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/own_bus.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

OwnBus::OwnBus()
{
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s});
    if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
        qFatal("no bus");
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
}

OwnBus::~OwnBus()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void OwnBus::own(const QString& service, const QString& path, QObject* object)
{
    QDBusConnection bus = QDBusConnection::connectToBus(m_address, service);
    if (!bus.registerObject(path, object, QDBusConnection::ExportScriptableContents) || !bus.registerService(service))
        qFatal("cannot play %ls", qUtf16Printable(service));
}

void OwnBus::disown(const QString& service)
{
    QDBusConnection::disconnectFromBus(service);
}

} // namespace tertulia::test
