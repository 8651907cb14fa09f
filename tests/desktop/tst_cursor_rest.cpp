// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/cursor_rest.h"
#include "tests/support/test_main.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QStyleHints>
#include <QWindow>
#include <QtTest>

#include <functional>

namespace tertulia::test {

using namespace std::chrono_literals;

class TestCursorRest : public QObject
{
    Q_OBJECT

public:
    using Act = std::function<void(QWindow&)>;

private:
    static constexpr int flash = 1060;
    static QStyleHints* hints() { return QGuiApplication::styleHints(); }

private Q_SLOTS:
    void init() { hints()->setCursorFlashTime(flash); }

    void itStandsStillAndBlinksAgain_data()
    {
        QTest::addColumn<Act>("act");
        QTest::newRow("a key") << Act([](QWindow& window) { QTest::keyClick(&window, Qt::Key_A); });
        QTest::newRow("a click") << Act([](QWindow& window) { QTest::mouseClick(&window, Qt::LeftButton); });
        QTest::newRow("a finger") << Act([](QWindow& window) {
            static QPointingDevice* device = QTest::createTouchDevice();
            QTest::touchEvent(&window, device).press(0, {5, 5}, &window);
        });
        QTest::newRow("the window") << Act([](QWindow& window) {
            QFocusEvent event(QEvent::FocusIn);
            QCoreApplication::sendEvent(&window, &event);
        });
    }
    void itStandsStillAndBlinksAgain()
    {
        QFETCH(Act, act);
        QWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const CursorRest rest(1ms);
        QTRY_COMPARE(hints()->cursorFlashTime(), 0);
        const QSignalSpy changes(hints(), &QStyleHints::cursorFlashTimeChanged);
        act(window);
        QVERIFY(!changes.isEmpty());
        QCOMPARE(changes.first().first().toInt(), flash);
        QTRY_COMPARE(hints()->cursorFlashTime(), 0); // and so on
    }

    void whatIsNotOfAPersonLeavesItAtRest()
    {
        QWindow window;
        const CursorRest rest(1ms);
        QTRY_COMPARE(hints()->cursorFlashTime(), 0);
        QEvent event(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&window, &event);
        QCOMPARE(hints()->cursorFlashTime(), 0);
    }

    void theDesktopsTimeIsBackAfterwards()
    {
        {
            const CursorRest rest(1ms);
            QTRY_COMPARE(hints()->cursorFlashTime(), 0);
        }
        QCOMPARE(hints()->cursorFlashTime(), flash);
    }
};

TERTULIA_TEST(TestCursorRest, "cursor_rest")

} // namespace tertulia::test

#include "tst_cursor_rest.moc"
