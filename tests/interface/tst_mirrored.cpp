// SPDX-License-Identifier: GPL-3.0-or-later
// Read from right to left, the window's pages lie the other way round: nothing leaves it, every text stays legible.
#include "tests/interface/demo_window.h"
#include "tests/support/test_main.h"

#include <QGuiApplication>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestMirrored : public QObject
{
    Q_OBJECT

    std::unique_ptr<DemoWindow> m_demo;

    static QRectF place(const QQuickItem* item) { return item->mapRectToScene({0, 0, item->width(), item->height()}); }
    /// Whose name in the source this is, as "Places" for Places_QMLTYPE_12.
    static QString kind(const QQuickItem* item)
    {
        return QString::fromLatin1(item->metaObject()->className()).section(u"_QML"_s, 0, 0);
    }
    QHash<QString, QRectF> regions() const
    {
        static const QStringList wanted{u"Places"_s,       u"SpacesRail"_s, u"Sidebar"_s,     u"Conversation"_s,
                                        u"SidePanel"_s,    u"PageHost"_s,   u"MessageList"_s, u"MessageInput"_s,
                                        u"SectionFrame"_s, u"FilterField"_s};
        QHash<QString, QRectF> found;
        const auto all = m_demo->items();
        for (const QQuickItem* item : all)
            if (wanted.contains(kind(item)) && item->width() > 0 && !found.contains(kind(item)))
                found.insert(kind(item), place(item));
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<DemoWindow>();
        QVERIFY(m_demo->open());
    }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto); }
    void cleanupTestCase() { m_demo.reset(); }

    // This test's desktop speaks Arabic (suite.cmake), which we do not: English, from right to left. Who has chosen one
    // of our languages reads the way it is read.
    void theDesktopSaysHowToRead()
    {
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        QVERIFY(m_demo->speak(u"system"_s));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        QVERIFY(m_demo->speak(u"es"_s));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        QVERIFY(m_demo->speak(u"en"_s));
    }

    void thePartsChangeSides()
    {
        QVERIFY(m_demo->showChat());
        const auto before = regions();
        QVERIFY2(before.size() >= 7, qPrintable(QStringList(before.keys()).join(u' ')));
        QCOMPARE(before.value(u"SpacesRail"_s).left(), 0.0);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QVERIFY(m_demo->settle());
        const auto after = regions();
        const qreal width = m_demo->window().width();
        for (auto region = before.begin(); region != before.end(); ++region) {
            const QRectF now = after.value(region.key());
            QVERIFY2(qAbs(now.left() - (width - region->right())) < 1 && qAbs(now.width() - region->width()) < 1,
                     qPrintable(region.key() + u" lies elsewhere"_s));
        }
        QCOMPARE(after.value(u"SpacesRail"_s).right(), width);
    }

    void everyPageIsLegible_data()
    {
        QTest::addColumn<QString>("page");
        for (const QString& page : DemoWindow::pages)
            QTest::newRow(page.toUtf8().constData()) << page;
    }
    void everyPageIsLegible()
    {
        QFETCH(const QString, page);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QVERIFY(m_demo->show(page));
        int texts = 0;
        const auto all = m_demo->items();
        const QRectF whole({0, 0}, QSizeF(m_demo->window().size()));
        for (const QQuickItem* item : all) {
            const bool isText =
                item->inherits("QQuickText") || item->inherits("QQuickTextEdit") || item->inherits("QQuickTextInput");
            if (!isText || item->property("text").toString().isEmpty())
                continue;
            ++texts;
            const QString what = item->property("text").toString().left(60);
            QVERIFY2(item->mapToScene({1, 0}).x() > item->mapToScene({0, 0}).x(), qPrintable(u"mirrored: "_s + what));
            const QRectF rect = place(item);
            QVERIFY2(rect.left() >= whole.left() - 1 && rect.right() <= whole.right() + 1,
                     qPrintable(u"outside: "_s + what));
        }
        QVERIFY2(texts > 15, qPrintable(QString::number(texts)));
    }

    // A drawer of a narrow window comes from the side where its content belongs.
    void drawersComeFromTheRightSide()
    {
        m_demo->window().resize(600, 800);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QVERIFY(m_demo->showChat());
        QVERIFY(m_demo->show(u"PinsPanel:{room}"_s));
        const QRectF panel = regions().value(u"SidePanel"_s);
        QVERIFY2(panel.width() > 0 && qAbs(panel.left()) < 1, qPrintable(QString::number(panel.left())));
        m_demo->view().nav()->closePanel();
        m_demo->window().resize(1280, 800);
        QVERIFY(m_demo->settle());
    }
};

TERTULIA_TEST(TestMirrored, "mirrored")

} // namespace tertulia::test

#include "tst_mirrored.moc"
