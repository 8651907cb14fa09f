// SPDX-License-Identifier: GPL-3.0-or-later
// Which web addresses a message has.
#include "server/services/links.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class LinksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void found_data();
    void found();
    void atMost();
    void hostileTextsAreQuick_data();
    void hostileTextsAreQuick();
};

void LinksTest::found_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("links");
    const auto row = [](const char* name, const QString& body, const QStringList& links) {
        QTest::newRow(name) << body << links;
    };
    row("none", u"see a.example and ftp://b.example and mailto:c@d.example"_s, {});
    row("plain", u"https://a.example/p?q=1#top"_s, {u"https://a.example/p?q=1#top"_s});
    row("case", u"HTTP://A.example"_s, {u"HTTP://A.example"_s});
    row("sentence", u"Look: https://a.example/x. Or (https://b.example)!"_s,
        {u"https://a.example/x"_s, u"https://b.example"_s});
    row("parentheses", u"https://a.example/Tea_(drink)"_s, {u"https://a.example/Tea_(drink)"_s});
    row("markdown", u"[tea](https://a.example/t) <https://b.example/u>"_s,
        {u"https://a.example/t"_s, u"https://b.example/u"_s});
    row("twice", u"https://a.example https://a.example"_s, {u"https://a.example"_s});
    row("code", u"`https://a.example` ``x ` https://b.example`` ```\nhttps://c.example\n``` https://d.example"_s,
        {u"https://d.example"_s});
    row("open code", u"` https://a.example"_s, {u"https://a.example"_s});
    row("user info", u"https://bank.example@evil.example/"_s, {});
    row("no host", u"https:///x http://"_s, {});
    row("long", u"https://a.example/"_s + QString(2000, u'x'), {});
}

void LinksTest::found()
{
    QFETCH(const QString, body);
    QFETCH(const QStringList, links);
    const auto found = linksIn(body, 10);
    QCOMPARE(QStringList(found.begin(), found.end()), links);
}

void LinksTest::atMost()
{
    const auto found = linksIn(u"https://a.example https://b.example https://c.example https://d.example"_s, 3);
    QCOMPARE(found.size(), 3u);
    QCOMPARE(found.back(), u"https://c.example"_s);
}

void LinksTest::hostileTextsAreQuick_data()
{
    QTest::addColumn<QString>("unit");
    for (const char* unit : {"`", "` ", "`` ` ", "https://", "https://a) ", "http", "(((https://a", "```x`` "})
        QTest::newRow(unit) << QString::fromLatin1(unit);
}

void LinksTest::hostileTextsAreQuick()
{
    QFETCH(const QString, unit);
    QElapsedTimer timer;
    timer.start();
    (void)linksIn(unit.repeated(8000 / unit.size()), 3);
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
}

} // namespace tertulia::test

using tertulia::test::LinksTest;
TERTULIA_TEST(LinksTest, "links")
#include "tst_links.moc"
