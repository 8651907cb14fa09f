// SPDX-License-Identifier: GPL-3.0-or-later
// Notices on a bus of the test's own, with a daemon that comes late, and one that comes again.
#include "client/platform/desktop_notifier.h"
#include "tests/desktop/own_bus.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class NoticeDaemon : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    explicit NoticeDaemon(QStringList abilities) : m_abilities(std::move(abilities)) {}
    QStringList bodies;
    QList<uint> replaced;
    QList<uint> ended;

public Q_SLOTS:
    Q_SCRIPTABLE QStringList GetCapabilities() { return m_abilities; }
    Q_SCRIPTABLE QString GetServerInformation(QString& vendor, QString& version, QString& spec)
    {
        vendor = u"test"_s;
        version = u"1"_s;
        spec = u"1.2"_s;
        return u"mock"_s;
    }
    Q_SCRIPTABLE uint Notify(const QString& /*program*/, uint replaces, const QString& /*icon*/,
                             const QString& /*title*/, const QString& body, const QStringList& /*actions*/,
                             const QVariantMap& /*hints*/, int /*timeout*/)
    {
        bodies.append(body);
        replaced.append(replaces);
        return replaces != 0 ? replaces : ++m_last;
    }
    Q_SCRIPTABLE void CloseNotification(uint id) { ended.append(id); }

private:
    const QStringList m_abilities;
    uint m_last = 0;
};

class TestNotifier : public QObject
{
    Q_OBJECT

    const QString m_service = u"org.freedesktop.Notifications"_s;
    const QString m_path = u"/org/freedesktop/Notifications"_s;
    std::unique_ptr<OwnBus> m_bus; ///< of the process: who asked for the session bus once has that one for good

    void begin(NoticeDaemon& daemon) { m_bus->own(m_service, m_path, &daemon); }
    static DesktopNotice notice(const QString& key, const QString& line) { return {key, u"Bruno"_s, {line}}; }

private Q_SLOTS:
    void initTestCase() { m_bus = std::make_unique<OwnBus>(); }
    void cleanup() { m_bus->disown(m_service); }
    void cleanupTestCase() { m_bus.reset(); }

    void foreignMarkupIsTextForADaemonThatCameLater_data()
    {
        QTest::addColumn<QStringList>("abilities");
        QTest::addColumn<QString>("body");
        QTest::newRow("markup") << QStringList{u"body"_s, u"body-markup"_s} << u"&lt;b&gt;"_s;
        QTest::newRow("none") << QStringList{u"body"_s} << u"<b>"_s;
    }
    void foreignMarkupIsTextForADaemonThatCameLater()
    {
        QFETCH(const QStringList, abilities);
        DesktopNotifier notifier;
        QTest::qWait(50); // its first question has found nobody
        NoticeDaemon daemon(abilities);
        begin(daemon);
        notifier.show(notice(u"one"_s, u"<b>"_s));
        QTRY_COMPARE(daemon.bodies.size(), 1);
        QTEST(daemon.bodies.first(), "body");
    }

    void withdrawnWhileItWaits()
    {
        DesktopNotifier notifier;
        notifier.show(notice(u"one"_s, u"never"_s));
        notifier.withdraw(u"one"_s);
        notifier.show(notice(u"two"_s, u"shown"_s));
        notifier.withdraw(u"two"_s);
        notifier.show(notice(u"two"_s, u"shown after all"_s));
        NoticeDaemon daemon({u"body-markup"_s});
        begin(daemon);
        QTRY_VERIFY(!notifier.daemon().isEmpty());
        notifier.show(notice(u"three"_s, u"last"_s));
        QTRY_VERIFY(daemon.bodies.contains(u"last"_s));
        QVERIFY(!daemon.bodies.contains(u"never"_s));
    }

    void aDaemonThatCameAgainHasOtherIds()
    {
        DesktopNotifier notifier;
        QSignalSpy closed(&notifier, &DesktopNotifier::closed);
        auto first = std::make_unique<NoticeDaemon>(QStringList{u"body-markup"_s});
        begin(*first);
        QTRY_VERIFY(!notifier.daemon().isEmpty());
        notifier.show(notice(u"one"_s, u"a"_s));
        QTRY_COMPARE(first->bodies.size(), 1);
        notifier.show(notice(u"one"_s, u"b"_s));
        QTRY_COMPARE(first->bodies.size(), 2);
        QCOMPARE(first->replaced, (QList<uint>{0, 1}));
        m_bus->disown(m_service);
        first.reset();
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(notifier.daemon().isEmpty());
        NoticeDaemon second({u"body"_s});
        begin(second);
        QTRY_VERIFY(!notifier.daemon().isEmpty());
        notifier.show(notice(u"one"_s, u"<c>"_s));
        QTRY_COMPARE(second.bodies, QStringList{u"<c>"_s}); // what this one can was asked anew
        QCOMPARE(second.replaced, QList<uint>{0});
    }

    void theOldestGoesWhenThereAreTooMany()
    {
        NoticeDaemon daemon({u"body-markup"_s});
        begin(daemon);
        DesktopNotifier notifier;
        QTRY_VERIFY(!notifier.daemon().isEmpty());
        for (int i = 0; i < 200; ++i)
            notifier.show(notice(QString::number(i), QString::number(i)));
        QTRY_COMPARE(daemon.bodies.size(), 200);
        QTRY_COMPARE(daemon.replaced.size(), 200);
        QTest::qWait(50); // the answers, on their way back
        notifier.show(notice(u"one more"_s, u"one more"_s));
        QTRY_COMPARE(daemon.bodies.size(), 201);
        QTRY_COMPARE(daemon.ended, QList<uint>{1});
    }
};

TERTULIA_TEST(TestNotifier, "notifier")

} // namespace tertulia::test

#include "tst_notifier.moc"
