// SPDX-License-Identifier: GPL-3.0-or-later
// A session bus of this test's own, and connections to it for who plays a service there. Make it before anything asks
// for the session bus: that is this one then, for the whole process.
#pragma once

#include <QDBusConnection>
#include <QProcess>

namespace tertulia::test {

class OwnBus
{
public:
    OwnBus();
    ~OwnBus();

    /// Plays a service there until it is taken away.
    void own(const QString& service, const QString& path, QObject* object);
    void disown(const QString& service);

private:
    QProcess m_daemon;
    QString m_address;
};

} // namespace tertulia::test
