// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings portal says about light and dark, on a bus of the test's own.
#include "client/platform/theme_source.h"
#include "tests/desktop/own_bus.h"
#include "tests/support/test_main.h"

#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class SettingsPortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
Q_SIGNALS:
    Q_SCRIPTABLE void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

class TestThemeSource : public QObject
{
    Q_OBJECT

    std::unique_ptr<OwnBus> m_bus; ///< of the process: who asked for the session bus once has that one for good
    const QString m_portal = u"org.freedesktop.portal.Desktop"_s;
    const QString m_path = u"/org/freedesktop/portal/desktop"_s;

    static void setPalette(Qt::GlobalColor window)
    {
        QPalette palette;
        palette.setColor(QPalette::Window, window);
        QGuiApplication::setPalette(palette);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<QDBusVariant>("QDBusVariant"); // of a signal that goes to the bus
        m_bus = std::make_unique<OwnBus>();
    }
    void cleanupTestCase() { m_bus.reset(); }

    void withoutAPreferenceThePaletteDecides_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void withoutAPreferenceThePaletteDecides()
    {
        QFETCH(const bool, dark);
        setPalette(dark ? Qt::black : Qt::white);
        ThemeSource source;
        QCOMPARE(source.prefersDark(), dark);
        SettingsPortal portal;
        m_bus->own(m_portal, m_path, &portal);
        // Said until it is heard: who listens is known to the bus a bit later.
        const auto hears = [&](uint scheme, bool isDark) {
            Q_EMIT portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(scheme));
            return source.prefersDark() == isDark;
        };
        QTRY_VERIFY(hears(dark ? 2 : 1, !dark));
        QTRY_VERIFY(hears(0, dark)); // the desktop has no preference any more
        m_bus->disown(m_portal);
    }
};

TERTULIA_TEST(TestThemeSource, "theme_source")

} // namespace tertulia::test

#include "tst_theme_source.moc"
