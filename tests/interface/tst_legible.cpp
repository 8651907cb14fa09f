// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in the smallest of the album's windows, in each language: none of the interface's own words is cut short,
// no text lies on another one or leaves its place, and each stands out from what is behind it, in the dark and the
// light.
#include "tests/interface/catalogue.h"
#include "tests/interface/demo_window.h"
#include "tests/interface/painted.h"
#include "tests/support/test_main.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestLegible : public QObject
{
    Q_OBJECT

    std::unique_ptr<DemoWindow> m_demo;
    QHash<QString, Catalogue> m_words; ///< by language

    bool open(const QString& page) { return page.isEmpty() ? m_demo->showChat() : m_demo->show(page); }
    QString named(const PaintedText& one) const
    {
        return u"\"%1\" in %2"_s.arg(one.text.left(60), m_demo->whose(one.item->property("text").toString()));
    }
    static void addPages()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("chat") << QString();
        for (const QString& page : DemoWindow::pages)
            QTest::newRow(page.toUtf8().constData()) << page;
    }
    /// What is wrong with the texts on the screen as they lie there.
    QStringList faults(const Catalogue& words) const
    {
        QStringList found;
        const Painted painted(m_demo->window());
        for (const PaintedText& one : painted.texts()) {
            const qreal width = one.item->property("contentWidth").toReal();
            if (one.item->property("truncated").toBool() && words.isOwn(one.text))
                found.append(u"cut short: "_s + named(one));
            if (one.item->inherits("QQuickText") && width > one.item->width() + 1 && one.item->width() > 0)
                found.append(u"%1 wide in %2: %3"_s.arg(width).arg(one.item->width()).arg(named(one)));
        }
        for (const auto& [below, above] : painted.collisions())
            found.append(u"one on the other: %1, %2"_s.arg(named(*below), named(*above)));
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<DemoWindow>();
        QVERIFY(m_demo->open());
        QVERIFY(m_words[u"en"_s].load(u"es"_s, u"en"_s));
        QVERIFY(m_words[u"es"_s].load(u"en"_s, u"es"_s));
        QVERIFY(m_words[u"fr"_s].load(u"en"_s, u"fr"_s));
        m_demo->window().resize(1000, 640);
        QVERIFY(m_demo->settle());
    }
    void cleanupTestCase() { m_demo.reset(); }

    // The rules themselves: what they have to find, and what is none of their business.
    void theyFindWhatIsWrong()
    {
        QQmlEngine engine;
        QQmlComponent component(&engine);
        component.setData(R"(
            import QtQuick
            Item {
                width: 400; height: 200
                Rectangle { anchors.fill: parent; color: "#202020" }
                Text { x: 10; y: 10; text: "one upon"; color: "#ffffff" }
                Text { x: 30; y: 12; text: "the other"; color: "#303030" }
                Text { x: 10; y: 60; text: "hidden"; color: "#ffffff" }
                Rectangle { x: 0; y: 50; width: 200; height: 40; color: "#ffffff" }
                Text { x: 10; y: 60; text: "in front"; color: "#000000" }
                Item { y: 100; width: 400; height: 10; clip: true; Text { y: 20; text: "scrolled away" } }
                Text { x: 10; y: 150; text: "still seen"; color: "#ffffff" }
                Item {
                    opacity: 0.9
                    Rectangle { y: 140; width: 200; height: 40; color: "#000000" }
                    Text { x: 10; y: 150; text: "floats"; color: "#ffffff" }
                }
            }
        )",
                          QUrl());
        QQuickWindow window;
        window.resize(400, 200);
        const std::unique_ptr<QObject> made(component.create());
        auto* item = qobject_cast<QQuickItem*>(made.get());
        QVERIFY2(item, qPrintable(component.errorString()));
        item->setParentItem(window.contentItem());
        const Painted painted(window);
        QCOMPARE(painted.texts().size(), size_t{6});
        const auto met = painted.collisions();
        QCOMPARE(met.size(), size_t{2});
        QCOMPARE(met.front().first->text + met.front().second->text, u"one uponthe other"_s);
        QCOMPARE(met.back().first->text + met.back().second->text, u"still seenfloats"_s);
        const auto contrastOf = [&painted](size_t at) {
            const PaintedText& one = painted.texts().at(at);
            return Painted::contrast(one.item->property("color").value<QColor>(),
                                     painted.behind(one).value_or(QColor()));
        };
        QVERIFY(contrastOf(0) > 15);
        QVERIFY(contrastOf(1) < 1.5);
        QVERIFY(!painted.behind(painted.texts().at(2)));
        QCOMPARE(contrastOf(3), 21.0);
    }

    void everyTextHasItsPlace_data() { addPages(); }
    void everyTextHasItsPlace()
    {
        QFETCH(const QString, page);
        QStringList all;
        for (const QString& language : {u"en"_s, u"es"_s, u"fr"_s}) {
            m_demo->view().settings()->overrideLanguage(language);
            QVERIFY(open(page));
            const QStringList found = faults(m_words[language]);
            for (const QString& fault : found)
                all.append(language + u": "_s + fault);
        }
        QVERIFY2(all.isEmpty(), qPrintable(u'\n' + all.join(u'\n')));
    }

    void everyTextStandsOut_data() { addPages(); }
    void everyTextStandsOut()
    {
        QFETCH(const QString, page);
        m_demo->view().settings()->overrideLanguage(u"en"_s);
        QStringList dim;
        int measured = 0;
        for (const QString& theme : {u"dark"_s, u"light"_s}) {
            m_demo->view().settings()->overrideTheme(theme);
            QVERIFY(open(page));
            const Painted painted(m_demo->window());
            for (const PaintedText& one : painted.texts()) {
                const std::optional<QColor> behind = painted.behind(one);
                // What cannot be used now is drawn fainter; letters that are pictures have colours of their own.
                const bool hasLetters =
                    std::any_of(one.text.begin(), one.text.end(), [](QChar c) { return c.isLetterOrNumber(); });
                if (!behind || one.opacity < 1 || !one.enabled || !hasLetters)
                    continue;
                ++measured;
                const qreal contrast = Painted::contrast(one.item->property("color").value<QColor>(), *behind);
                if (contrast < 4.5)
                    dim.append(
                        u"%1: %2 : 1 on %3, %4"_s.arg(theme).arg(contrast, 0, 'f', 2).arg(behind->name(), named(one)));
            }
        }
        QVERIFY2(measured > 4, qPrintable(QString::number(measured)));
        QVERIFY2(dim.isEmpty(), qPrintable(u'\n' + dim.join(u'\n')));
    }
};

TERTULIA_TEST(TestLegible, "legible")

} // namespace tertulia::test

#include "tst_legible.moc"
