// SPDX-License-Identifier: GPL-3.0-or-later
// The language changes while a page is open: nothing on it stays in the language of before, and it says what it would
// say if it were opened now.
#include "tests/interface/catalogue.h"
#include "tests/interface/demo_window.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

    std::unique_ptr<DemoWindow> m_demo;

    /// What the first has and the second has not, without what clocks and counters say.
    static QStringList missing(const QStringList& from, const QStringList& in)
    {
        static const QRegularExpression number(u"\\d"_s);
        QStringList found;
        for (const QString& text : from)
            if (!in.contains(text) && !text.contains(number))
                found.append(text);
        return found;
    }
    void compareWithCatalogue(const QString& from, const QString& to)
    {
        Catalogue catalogue;
        QVERIFY(catalogue.load(from, to));
        QVERIFY2(catalogue.size() > 1000, qPrintable(QString::number(catalogue.size())));
        QStringList left;
        const QStringList shown = m_demo->texts();
        QVERIFY(shown.size() > 20);
        for (const QString& text : shown)
            if (const QString entry = catalogue.leftOver(text); !entry.isEmpty())
                left.append(text.left(120) + u"   <- "_s + entry.left(80));
        QVERIFY2(left.isEmpty(), qPrintable(to + u" has left over:\n"_s + left.join(u'\n')));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<DemoWindow>();
        QVERIFY(m_demo->open());
    }
    void cleanupTestCase() { m_demo.reset(); }

    void theCatalogueKnowsWhatIsLeft()
    {
        Catalogue catalogue;
        QVERIFY(catalogue.load(u"en"_s, u"es"_s));
        QVERIFY(!catalogue.leftOver(u"Files to send"_s).isEmpty());
        QVERIFY(!catalogue.leftOver(u"That is 3 characters too long for one message."_s).isEmpty());
        QVERIFY(catalogue.leftOver(u"Archivos por enviar"_s).isEmpty());
        QVERIFY(catalogue.leftOver(u"Somebody's words"_s).isEmpty());
    }

    void everyTextFollows_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("chat") << QString();
        for (const QString& page : DemoWindow::pages)
            QTest::newRow(page.toUtf8().constData()) << page;
    }
    void everyTextFollows()
    {
        QFETCH(const QString, page);
        const auto open = [&] { return page.isEmpty() ? m_demo->showChat() : m_demo->show(page); };
        QVERIFY(m_demo->speak(u"en"_s));
        QVERIFY(open());
        QString before = u"en"_s;
        for (const QString& language : {u"es"_s, u"fr"_s, u"en"_s}) {
            QVERIFY(m_demo->speak(language));
            const QStringList switched = m_demo->texts();
            compareWithCatalogue(before, language);
            if (QTest::currentTestFailed())
                return;
            if (language == "es"_L1) {
                QVERIFY(open());
                const QStringList fresh = m_demo->texts();
                const QStringList left = missing(switched, fresh);
                QVERIFY2(left.isEmpty(), qPrintable(u"not said on a new page: "_s + left.join(u" | "_s)));
                const QStringList lost = missing(fresh, switched);
                QVERIFY2(lost.isEmpty(), qPrintable(u"said only on a new page: "_s + lost.join(u" | "_s)));
            }
            before = language;
        }
    }
};

TERTULIA_TEST(TestLanguage, "language")

} // namespace tertulia::test

#include "tst_language.moc"
