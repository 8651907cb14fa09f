// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_network.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

const QString managerName = u"org.freedesktop.NetworkManager"_s;
const QString managerPath = u"/org/freedesktop/NetworkManager"_s;
const QString propertiesName = u"org.freedesktop.DBus.Properties"_s;
const QString ownConnection = u"fake network"_s;

constexpr auto systemBusConfig = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

} // namespace

FakeNetwork::FakeNetwork()
{
    QFile config(m_home.filePath(u"bus.conf"_s));
    if (!config.open(QIODevice::WriteOnly) || config.write(systemBusConfig) <= 0)
        qFatal("cannot write the configuration of the bus");
    config.close();
    m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + config.fileName(), u"--nofork"_s, u"--print-address"_s});
    if (!m_bus.waitForReadyRead(10'000))
        qFatal("no bus for the test");
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    m_manager.moveToThread(&m_thread);
    m_thread.start();
    auto bus = QDBusConnection::connectToBus(QString::fromUtf8(address), ownConnection);
    if (!bus.registerVirtualObject(managerPath, &m_manager) || !bus.registerService(managerName))
        qFatal("no network service for the test");
}

FakeNetwork::~FakeNetwork()
{
    QDBusConnection(ownConnection).unregisterObject(managerPath);
    QDBusConnection::disconnectFromBus(ownConnection);
    m_thread.quit();
    m_thread.wait();
    m_bus.kill();
    m_bus.waitForFinished();
}

void FakeNetwork::become(Reach reach)
{
    m_manager.reach = reach;
    QDBusMessage changed = QDBusMessage::createSignal(managerPath, propertiesName, u"PropertiesChanged"_s);
    changed << managerName << told(reach) << QStringList();
    QDBusConnection(ownConnection).send(changed);
}

QVariantMap FakeNetwork::told(Reach reach)
{
    return {{u"State"_s, static_cast<uint>(reach)}, {u"Connectivity"_s, reach == Reach::World ? 4U : 1U}};
}

QString FakeNetwork::Manager::introspect(const QString& /*path*/) const
{
    return {};
}

bool FakeNetwork::Manager::handleMessage(const QDBusMessage& message, const QDBusConnection& connection)
{
    if (message.interface() != propertiesName || message.member() != "GetAll"_L1)
        return false;
    return connection.send(message.createReply(told(reach)));
}

} // namespace tertulia::test
