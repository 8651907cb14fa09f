// SPDX-License-Identifier: GPL-3.0-or-later
// NetworkManager on a system bus of the test's own: says by D-Bus what is in reach, as a desktop's does. Made before
// anything of the process has used its system bus; one a process. Main thread; it answers in a thread of its own, since
// who asks waits for the answer in his.
#pragma once

#include <QDBusVirtualObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

namespace tertulia::test {

class FakeNetwork
{
public:
    enum class Reach : uint { Nothing = 20, House = 50, World = 70 }; ///< NM_STATE_…

    FakeNetwork();
    ~FakeNetwork();
    FakeNetwork(const FakeNetwork&) = delete;
    FakeNetwork& operator=(const FakeNetwork&) = delete;

    void become(Reach reach);

private:
    class Manager final : public QDBusVirtualObject
    {
    public:
        [[nodiscard]] QString introspect(const QString& path) const override;
        bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;
        std::atomic<Reach> reach = Reach::Nothing;
    };
    static QVariantMap told(Reach reach);

    QTemporaryDir m_home;
    QProcess m_bus;
    QThread m_thread;
    Manager m_manager;
};

} // namespace tertulia::test
