// SPDX-License-Identifier: GPL-3.0-or-later
// What is read from the head of a web page, well made or not.
#include "server/http/page_meta.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/text.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QtTest>

#include <random>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using http::metaOf;
using http::PageMeta;

class PageMetaTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void all();
    void read_data();
    void read();
    void images_data();
    void images();
    void charsets();
    void cut();
    void hostilePagesAreQuick_data();
    void hostilePagesAreQuick();
    void anythingGoes();
};

namespace {
const QUrl here(u"https://a.example/dir/page"_s);
}

void PageMetaTest::all()
{
    const auto meta = metaOf("<!DOCTYPE html><html><head><meta charset=\"utf-8\">\n<title>The title</title>"
                             "<meta name=\"description\" content=\"plain words\">\n"
                             "<meta property=\"og:title\" content=\"Better &amp; shorter\">"
                             "<meta property='og:description' content='&quot;Words&#x22; &eacute;'/>"
                             "<META PROPERTY=og:site_name CONTENT=Example>"
                             "<meta content=\"/p.png\" property=\"og:image\"></head><body><title>not this</title>",
                             {}, here);
    QCOMPARE(meta.title, u"Better & shorter"_s);
    QCOMPARE(meta.description, u"\"Words\" é"_s);
    QCOMPARE(meta.site, u"Example"_s);
    QCOMPARE(meta.image, u"https://a.example/p.png"_s);
}

void PageMetaTest::read_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("title");
    const auto row = [](const char* name, const QByteArray& page, const QString& title) {
        QTest::newRow(name) << page << title;
    };
    row("nothing", "", {});
    row("no html", "\x01\x02 %PDF-1.7 <<>>", {});
    row("title", "<title>Tea</title>", u"Tea"_s);
    row("space", "<title>\n  Tea \t and\n\nmilk </title>", u"Tea and milk"_s);
    row("attributes", "<title data-x='>' id=a>Tea</title>", u"Tea"_s);
    row("case", "<TITLE>Tea</TiTlE>", u"Tea"_s);
    row("first", "<title>Tea</title><title>Milk</title>", u"Tea"_s);
    row("open", "<title>Tea", {});
    row("cut tag", "<title>Tea</title><meta property=\"og:title\" content=\"Mi", u"Tea"_s);
    row("comment", "<!-- <title>No</title> --><title>Yes</title>", u"Yes"_s);
    row("open comment", "<title>Yes</title><!-- <meta property=og:title content=No>", u"Yes"_s);
    row("script", "<script>'<title>No</title>'</script><title>Yes</title>", u"Yes"_s);
    row("body", "<body><title>No</title>", {});
    row("entities", "<title>&lt;b&gt; &#8364; &#x20AC; &unknown; & &amp;amp; &#0; &#xD800; &#99999999;</title>",
        u"<b> € € &unknown; & &amp; &#0; &#xD800; &#99999999;"_s);
    row("control",
        "<title>T\x01"
        "e\xe2\x80\xae"
        "a\xe2\x80\x8b&#x202e;&#7;\x7f</title>",
        u"Tea"_s);
    row("astral", "<title>&#x1F375; \xf0\x9f\x8d\xb5</title>", u"🍵 🍵"_s);
    row("markup stays text", "<title><b>Tea</b></title>", u"<b>Tea</b>"_s);
}

void PageMetaTest::read()
{
    QFETCH(const QByteArray, page);
    QFETCH(const QString, title);
    QCOMPARE(metaOf(page, {}, here).title, title);
}

void PageMetaTest::images_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<QString>("url");
    QTest::newRow("absolute") << QByteArray("http://b.example/i.png?a=1&amp;b=2")
                              << u"http://b.example/i.png?a=1&b=2"_s;
    QTest::newRow("relative") << QByteArray("../i.png") << u"https://a.example/i.png"_s;
    QTest::newRow("scheme") << QByteArray("//c.example/i.png") << u"https://c.example/i.png"_s;
    QTest::newRow("script") << QByteArray("javascript:alert(1)") << QString{};
    QTest::newRow("data") << QByteArray("data:image/png;base64,AAAA") << QString{};
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << QString{};
    QTest::newRow("user info") << QByteArray("https://u:p@b.example/") << QString{};
    QTest::newRow("empty") << QByteArray(" ") << QString{};
    QTest::newRow("long") << "/" + QByteArray(2000, 'x') << QString{};
}

void PageMetaTest::images()
{
    QFETCH(const QByteArray, image);
    QFETCH(const QString, url);
    QCOMPARE(metaOf("<meta property=og:image content=\"" + image + "\">", {}, here).image, url);
}

void PageMetaTest::charsets()
{
    QCOMPARE(metaOf("<title>caf\xe9</title>", "ISO-8859-1", here).title, u"café"_s);
    QCOMPARE(metaOf("<title>caf\xc3\xa9</title>", {}, here).title, u"café"_s);
    QCOMPARE(metaOf("<meta charset=iso-8859-1><title>caf\xe9</title>", {}, here).title, u"café"_s);
    QCOMPARE(metaOf("<title>tea</title>", "no-such-charset", here).title, u"tea"_s);
    const auto broken = metaOf("<title>a\xff\xfe"
                               "b</title>",
                               "utf-8", here)
                            .title;
    QVERIFY(isValidUnicode(broken) && broken.startsWith(u'a') && broken.endsWith(u'b'));
}

void PageMetaTest::cut()
{
    const QByteArray tea = QByteArray("\xf0\x9f\x8d\xb5").repeated(1000);
    const auto meta = metaOf("<title>" + tea + "</title><meta name=description content='" + tea +
                                 "'><meta property=og:site_name content='" + tea + "'>",
                             {}, here);
    QCOMPARE(codePoints(meta.title), limits::linkTitle);
    QVERIFY(meta.title.endsWith(u'…') && isValidUnicode(meta.title));
    QCOMPARE(codePoints(meta.description), limits::linkDescription);
    QCOMPARE(codePoints(meta.site), limits::linkSite);
    QCOMPARE(metaOf("<title>" + QByteArray(limits::linkTitle, 'x') + "</title>", {}, here).title,
             QString(limits::linkTitle, u'x'));
}

void PageMetaTest::hostilePagesAreQuick_data()
{
    QTest::addColumn<QByteArray>("unit");
    for (const char* unit : {"<", "<!--", "<title", "<title>", "</", "<meta ", "<meta a=\"", "<script>", "&amp",
                             "<a b='>", "<meta property=og:title content=", "<meta a", "<a/"})
        QTest::newRow(unit) << QByteArray(unit);
}

void PageMetaTest::hostilePagesAreQuick()
{
    QFETCH(const QByteArray, unit);
    QElapsedTimer timer;
    timer.start();
    (void)metaOf(unit.repeated(512 * 1024 / unit.size()), {}, here);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

/// Pieces of pages in any order: what comes out is short, valid, and one line.
void PageMetaTest::anythingGoes()
{
    const QList<QByteArray> pieces{"<title>",
                                   "</title>",
                                   "<meta property=og:title content=",
                                   "\"",
                                   "'",
                                   ">",
                                   "<",
                                   "&",
                                   "#x",
                                   "1F375;",
                                   "\xff",
                                   "\xe2\x80",
                                   "\0x",
                                   "tea ",
                                   "<!--",
                                   "-->",
                                   "<script>",
                                   "</script>",
                                   "og:image",
                                   "<meta name=description content='",
                                   "\xed\xa0\x80",
                                   "=",
                                   "/",
                                   "\r\n"};
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        QByteArray page;
        for (int k = 0; k < 40; ++k)
            page += pieces.at(static_cast<qsizetype>(random() % static_cast<size_t>(pieces.size())));
        const PageMeta meta = metaOf(page, {}, here);
        for (const QString& text : {meta.title, meta.description, meta.site, meta.image})
            QVERIFY2(isValidUnicode(text) && !text.contains(u'\n') && !text.contains(QChar{0}),
                     page.toHex().constData());
    }
}

} // namespace tertulia::test

using tertulia::test::PageMetaTest;
TERTULIA_TEST(PageMetaTest, "page_meta")
#include "tst_page_meta.moc"
