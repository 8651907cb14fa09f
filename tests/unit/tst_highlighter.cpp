// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/highlighter.h"

#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestHighlighter : public QObject
{
    Q_OBJECT

    /// "<k>int</k>": easier to read than the classes.
    static QString coloured(const char* code, const char* language)
    {
        QString html = text::highlighted(QString::fromUtf8(code), QString::fromUtf8(language));
        static const QRegularExpression span(u"<span class=\"c?(\\w?)\">([^<]*(?:<br>[^<]*)*)</span>"_s);
        return html.replace(span, u"{\\1 \\2}"_s);
    }

private Q_SLOTS:
    void languages_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* language, const char* code, const char* expected) {
            QTest::newRow(language) << QByteArray(language) << QByteArray(code) << QString::fromUtf8(expected);
        };
        row("cpp", "struct Type { int a = 14; // px", "{k struct} {t Type} { {k int} a = {n 14}; {c // px}");
        row("theme.hpp", "QString f = \"In\\\"ter\";", "{t QString} f = {s &quot;In\\&quot;ter&quot;};");
        row("C++", "/* a\nb */ x1 #include <a>", "{c /* a<br>b */} x1 {k #include} &lt;a&gt;");
        row("python", "def f(x): # no\n    return 'a' + x",
            "{k def} f(x): {c # no}<br>    {k return} {s &#39;a&#39;} + x");
        row("sql", "SELECT * FROM t -- all", "{k SELECT} * {k FROM} t {c -- all}");
        row("bash", "echo $# \"$x\" # hi", "{k echo} $# {s &quot;$x&quot;} {c # hi}");
        row("js", "const a = `x\ny`;", "{k const} a = {s `x<br>y`};");
        row("html", "<p class=\"x\">int \"y\"</p>",
            "{k &lt;p} class={s &quot;x&quot;}{k &gt;}int &quot;y&quot;{k &lt;/p}{k &gt;}");
        row("diff", "-a\n+b\n c", "{d -a}<br>{a +b}<br>{  c}");
        row("klingon", "int x <b>", "int x &lt;b&gt;");
        row("json", "{\"a\": true}", "{{s &quot;a&quot;}: {k true}}");
    }
    void languages()
    {
        QFETCH(QByteArray, language);
        QFETCH(QByteArray, code);
        QFETCH(QString, expected);
        QCOMPARE(coloured(code.constData(), language.constData()).replace(u"'"_s, u"&#39;"_s), expected);
    }

    void noLetterIsLost_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("open comment") << u"/* never\nends"_s;
        QTest::newRow("open string") << u"\"never ends\\"_s;
        QTest::newRow("markup") << u"<<<>>>&&&\"\"''"_s;
        QTest::newRow("empty lines") << u"\n\n\na\n"_s;
        QTest::newRow("many quotes") << u"\"'`"_s.repeated(3000);
        QTest::newRow("many comments") << u"/*"_s.repeated(9000);
        QTest::newRow("long") << u"int x; "_s.repeated(20000);
    }
    void noLetterIsLost()
    {
        QFETCH(QString, code);
        for (const QString& language : {u"cpp"_s, u"html"_s, u"diff"_s, u"sql"_s, u"sh"_s, u""_s}) {
            QElapsedTimer timer;
            timer.start();
            QString html = text::highlighted(code, language);
            QVERIFY(timer.elapsed() < 2000);
            static const QRegularExpression span(u"</?span[^>]*>"_s);
            html.remove(span)
                .replace(u"<br>"_s, u"\n"_s)
                .replace(u"&lt;"_s, u"<"_s)
                .replace(u"&gt;"_s, u">"_s)
                .replace(u"&quot;"_s, u"\""_s);
            QCOMPARE(html.replace(u"&amp;"_s, u"&"_s), code);
        }
    }
};

TERTULIA_TEST(TestHighlighter, "highlighter")

} // namespace tertulia::test

#include "tst_highlighter.moc"
