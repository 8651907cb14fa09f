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
    Catalogue m_fromEnglish;
    Catalogue m_fromSpanish;
    QHash<QString, QStringList> m_fresh; ///< by page, what it says if it is opened in Spanish

    bool open(const QString& page) { return page.isEmpty() ? m_demo->showChat() : m_demo->show(page); }
    /// Of what is on the screen since the language has changed, what is not in it. `fresh`: what a page says that was
    /// opened in it. `own`: what it says in a third language; what is the same in all is somebody's own.
    QStringList leftOver(const Catalogue& catalogue, const QStringList& fresh, const QStringList& own) const
    {
        static const QRegularExpression number(u"\\d"_s);
        QStringList left;
        const QStringList shown = m_demo->texts();
        for (const QString& text : shown) {
            if (own.contains(text))
                continue;
            const bool isNew = fresh.contains(text);
            const QString entry = catalogue.leftOver(text, isNew);
            const bool isStale = !isNew && !catalogue.isTranslated(text) && !text.contains(number);
            if (entry.isEmpty() && !isStale)
                continue;
            const QString where = m_demo->whose(text);
            const bool isSaid = where.contains("MessageCard"_L1) || where.contains("MessageRow"_L1); // by somebody
            if (!entry.isEmpty() || !isSaid)
                left.append(u"\"%1\" in %2"_s.arg(text.left(120), where));
        }
        return left;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<DemoWindow>();
        QVERIFY(m_demo->open());
        QVERIFY(m_fromEnglish.load(u"en"_s, u"es"_s) && m_fromEnglish.size() > 1000);
        QVERIFY(m_fromSpanish.load(u"es"_s, u"fr"_s) && m_fromSpanish.size() > 1000);
        QVERIFY(m_demo->speak(u"es"_s));
        for (const QString& page : QStringList{QString()} + DemoWindow::pages) {
            QVERIFY2(open(page), qPrintable(page));
            m_fresh[page] = m_demo->texts();
            QVERIFY2(m_fresh[page].size() > 20, qPrintable(page));
        }
    }
    void cleanupTestCase() { m_demo.reset(); }

    void theCatalogueKnowsWhatIsLeft()
    {
        QVERIFY(!m_fromEnglish.leftOver(u"Files to send"_s).isEmpty());
        QVERIFY(!m_fromEnglish.leftOver(u"That is 3 characters too long for one message."_s).isEmpty());
        QVERIFY(m_fromEnglish.leftOver(u"Archivos por enviar"_s).isEmpty());
        QVERIFY(m_fromEnglish.leftOver(u"Somebody's words"_s).isEmpty());
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
        m_demo->view().settings()->overrideLanguage(u"en"_s);
        QVERIFY(open(page));
        const QStringList english = m_demo->texts();
        QVERIFY(m_demo->speak(u"es"_s));
        const QStringList left = leftOver(m_fromEnglish, m_fresh.value(page), {});
        QVERIFY2(left.isEmpty(), qPrintable(u"not Spanish:\n"_s + left.join(u'\n')));
        QVERIFY(m_demo->speak(u"fr"_s));
        const QStringList spanish = leftOver(m_fromSpanish, m_demo->texts(), english);
        QVERIFY2(spanish.isEmpty(), qPrintable(u"not French:\n"_s + spanish.join(u'\n')));
    }

    void hoursFollow()
    {
        static const QRegularExpression american(u"\\d:\\d\\d\\s[AP]M"_s);
        m_demo->view().settings()->overrideLanguage(u"en"_s);
        QVERIFY(m_demo->showChat());
        QVERIFY(!m_demo->texts().filter(american).isEmpty());
        QVERIFY(m_demo->speak(u"fr"_s));
        QCOMPARE(m_demo->texts().filter(american), QStringList{});
    }

    // In the order in which one writes them there, whether a page is opened in the language or was open before.
    void daysFollow()
    {
        static const QRegularExpression american(u"^[A-Z][a-z]{2} \\d{1,2}, "_s);
        static const QRegularExpression european(u"^\\d{1,2} [a-z]{3,4}\\.?, "_s);
        m_demo->view().settings()->overrideLanguage(u"en"_s);
        QVERIFY(m_demo->show(u"MentionsPage"_s));
        QVERIFY(!m_demo->texts().filter(american).isEmpty());
        QCOMPARE(m_demo->texts().filter(european), QStringList{});
        QVERIFY(m_demo->speak(u"fr"_s));
        QVERIFY(!m_demo->texts().filter(european).isEmpty());
        QCOMPARE(m_demo->texts().filter(american), QStringList{});
    }

    // It was made when it was first asked for, and stays.
    void theCalendarFollows()
    {
        const auto month = [](QLocale::Language language) {
            return QLocale(language).toString(QDate::currentDate(), u"MMMM yyyy"_s);
        };
        m_demo->view().settings()->overrideLanguage(u"en"_s);
        QVERIFY(m_demo->showChat());
        const auto all = m_demo->items();
        const auto history = std::find_if(all.begin(), all.end(), [](const QQuickItem* item) {
            return QByteArrayView(item->metaObject()->className()).startsWith("History_QML");
        });
        QVERIFY(history != all.end());
        QVERIFY(QMetaObject::invokeMethod(*history, "chooseDay"));
        QTRY_VERIFY(m_demo->texts().contains(month(QLocale::English)));
        QVERIFY(m_demo->speak(u"fr"_s));
        QTRY_VERIFY(m_demo->texts().contains(month(QLocale::French)));
        QVERIFY(!m_demo->texts().contains(month(QLocale::English)));
    }
};

TERTULIA_TEST(TestLanguage, "language")

} // namespace tertulia::test

#include "tst_language.moc"
