// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/autostart.h"

#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestAutostart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onAndOffAgain()
    {
        const QTemporaryDir home;
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
        QVERIFY(!autostart::isOn());
        QVERIFY(autostart::set(true, u"/usr/bin/tertulia --hidden"_s));
        QVERIFY(autostart::isOn());
        QFile file(home.filePath(u"autostart/org.tertulia.Tertulia.desktop"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\nExec=/usr/bin/tertulia --hidden\n"));
        QVERIFY(autostart::set(false, {}));
        QVERIFY(!autostart::isOn());
        QVERIFY(!file.exists());
        QVERIFY(autostart::set(false, {})); // nothing to take away
    }

    void switchedOffByTheDesktopIsOff()
    {
        const QTemporaryDir home;
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
        QVERIFY(autostart::set(true, u"tertulia"_s));
        QFile file(autostart::filePath());
        QVERIFY(file.open(QIODevice::Append));
        file.write("Hidden=true\n");
        file.close();
        QVERIFY(!autostart::isOn());
        QVERIFY(autostart::set(true, u"tertulia"_s));
        QVERIFY(autostart::isOn());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        qputenv("XDG_CONFIG_HOME", "/proc/nowhere");
        QVERIFY(!autostart::set(true, u"tertulia"_s));
        QVERIFY(!autostart::isOn());
    }
};

TERTULIA_TEST(TestAutostart, "autostart")

} // namespace tertulia::test

#include "tst_autostart.moc"
