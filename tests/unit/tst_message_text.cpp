// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/emoji.h"
#include "client/text/message_text.h"
#include "client/text/plain_parts.h"

#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTextDocument>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace tertulia::text;

class TestMessageText : public QObject
{
    Q_OBJECT

    static Surroundings surroundings()
    {
        Surroundings around;
        around.named = {{u"ana"_s, u"person:01"_s, true},
                        {u"bruno.b"_s, u"person:02"_s, false},
                        {u"everyone"_s, {}, true},
                        {u"The Editors"_s, {}, false}};
        around.emoji = {{u"parrot"_s, u"image://avatar/x"_s}};
        return around;
    }
    static QStringList blocks(const QString& body)
    {
        return format(body, surroundings()).blocks.split(blockSeparator, Qt::SkipEmptyParts);
    }
    static QString html(const QString& body)
    {
        const QStringList all = blocks(body);
        return all.size() == 1 ? all.first() : u"%1 blocks"_s.arg(all.size());
    }

private Q_SLOTS:
    void plainTextStaysCheap_data()
    {
        QTest::addColumn<QString>("body");
        for (const char* body :
             {"Hello", "Two\nlines, and more.", "a - b", "¿Qué tal? Ça va ?", "9:30?", "snake_case_name and 2 * 3 * 4",
              "mail me", "a\n\nb", "lone * star", "an @unknown name", "wow 😀 nice 👍🏽", "\\o/", "R&D", "a < b"})
            QTest::newRow(body) << QString::fromUtf8(body);
    }
    void plainTextStaysCheap()
    {
        QFETCH(QString, body);
        QCOMPARE(html(body), u"0 blocks"_s);
    }

    void marks_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* body, const char* expected) {
            QTest::newRow(body) << QString::fromUtf8(body) << QString::fromUtf8(expected);
        };
        const char* p = "<p style=\"margin-left:0px\">";
        const auto para = [&](const char* body, const char* inside) {
            row(body, (QByteArray("t") + p + inside + "</p>").constData());
        };
        para("**b** *i* ~~s~~", "<b>b</b> <i>i</i> <s>s</s>");
        para("`a<b>`", "<span class=\"k\">a&lt;b&gt;</span>");
        para("a\n**b**", "a<br><b>b</b>");
        para("https://example.org/x?a=1&b=2",
             "<a href=\"https://example.org/x?a=1&amp;b=2\" class=\"l\">https://example.org/x?a=1&amp;b=2</a>");
        para("see www.example.org", "see <a href=\"http://www.example.org\" class=\"l\">www.example.org</a>");
        para("ada@example.org", "<a href=\"mailto:ada@example.org\" class=\"l\">ada@example.org</a>");
        para("[words](https://example.org)", "<a href=\"ask:https://example.org\" class=\"l\">words</a>");
        para("![cat](https://example.org/c.png)", "<a href=\"ask:https://example.org/c.png\" class=\"l\">cat</a>");
        para("hi @Ana and @bruno.b!",
             "hi <a href=\"person:01\" class=\"me\">@Ana</a> and <a href=\"person:02\" class=\"m\">@bruno.b</a>!");
        para("@everyone @the-editors", "<span class=\"me\">@everyone</span> <span class=\"m\">@the-editors</span>");
        para("**x** @anabel x@ana :no:", "<b>x</b> @anabel x@ana :no:");
        para("a :parrot: b", "a <img src=\"image://avatar/x\" width=\"20\" height=\"20\"> b");
        para("love ❤️", "love <span class=\"e\">❤️</span>");
        para("\\*no\\*", "*no*");
        row("> quoted\n> more", "q<p style=\"margin-left:0px\">quoted<br>more</p>");
        row("# Big", "t<p class=\"h1\" style=\"margin-left:0px\">Big</p>");
        row("- a\n- b", "t<ul><li style=\"margin-left:22px\">a</li><li style=\"margin-left:22px\">b</li></ul>");
        row("3. c", "t<ol start=\"3\"><li style=\"margin-left:22px\">c</li></ol>");
        row("```cpp\nint x = 1; // one\n```",
            "ccpp\n<span class=\"ck\">int</span> x = <span class=\"cn\">1</span>; <span class=\"cc\">// one</span>");
        row("|a|b|\n|---|---|\n|1|2|",
            "t<table class=\"t\" cellspacing=\"1\" cellpadding=\"5\"><tr><td class=\"th\">a</td><td "
            "class=\"th\">b</td></tr><tr><td>1</td><td>2</td></tr></table>");
    }
    void marks()
    {
        QFETCH(QString, body);
        QFETCH(QString, expected);
        QCOMPARE(html(body), expected);
    }

    void ownLinksGoByTheirNames_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("shown");
        const QString named = u"tertulia://message?server=ws%3A%2F%2Fhere&conversation=1&id=2_a"_s;
        const auto link = [](const QString& to, const QString& words) {
            return u"<a href=\"%1\" class=\"l\">%2</a>"_s.arg(QString(to).replace(u'&', u"&amp;"_s), words);
        };
        const QString known = link(named, u"#a &lt;b&gt; <span class=\"e\">😀</span>"_s);
        const auto row = [](const char* tag, const QString& body, const QString& shown) {
            QTest::newRow(tag) << body << shown;
        };
        row("bare", u"see "_s + named + u", please"_s, u"see "_s + known + u", please"_s);
        row("in brackets", u'(' + named + u')', u'(' + known + u')');
        row("marked", u"**"_s + named + u"**"_s, u"<b>"_s + known + u"</b>"_s);
        row("between angles", u'<' + named + u'>', known);
        row("its own words", u"[%1](%1)"_s.arg(named), known);
        row("the words of another", u"[%1](tertulia://x)"_s.arg(named),
            link(u"ask:tertulia://x"_s, QString(named).replace(u'&', u"&amp;"_s)));
        row("words with marks", u"[*%1*](%1)"_s.arg(named),
            link(named, u"<i>%1</i>"_s.arg(QString(named).replace(u'&', u"&amp;"_s))));
        row("nobody knows it", u"tertulia://join/ab-c?server=x"_s,
            link(u"tertulia://join/ab-c?server=x"_s, u"tertulia://join/ab-c?server=x"_s));
        row("in code", u"`tertulia://x`"_s, u"<span class=\"k\">tertulia://x</span>"_s);
        row("none", u"**x** xtertulia://x tertulia:// tertulia://?y"_s,
            u"<b>x</b> xtertulia://x tertulia:// tertulia://?y"_s);
    }
    void ownLinksGoByTheirNames()
    {
        QFETCH(QString, body);
        QFETCH(QString, shown);
        Surroundings around = surroundings();
        around.links = {{u"tertulia://message?server=ws%3A%2F%2Fhere&conversation=1&id=2_a"_s, u"#a <b> 😀"_s}};
        QCOMPARE(format(body, around).blocks, u"t<p style=\"margin-left:0px\">"_s + shown + u"</p>"_s);
    }

    void blocksFollowEachOther()
    {
        const QStringList all = blocks(u"before\n\n```\ncode\n```\n> said\n\nafter\n\n---\n\nend **x**"_s);
        QCOMPARE(all.size(), 6);
        QString kinds;
        for (const QString& block : all)
            kinds += block.front();
        QCOMPARE(kinds, u"tcqt-t"_s);
        QCOMPARE(all.at(1), u"c\ncode"_s);
    }

    void spoilers()
    {
        const QString both = html(u"the ||butler|| did it"_s);
        QVERIFY(both.contains(
            u"\x1D<a href=\"spoiler:\" class=\"x\">nnnnnn</a>\x1E<span class=\"s\">butler</span>\x1D did it"_s));
        QCOMPARE(html(u"a || b"_s), u"0 blocks"_s);
        // One may begin inside another mark, and what is hidden is nowhere in the hidden half.
        const QString crossing = html(u"||a **secret||ive** b"_s);
        const QString hidden = crossing.section(spoilerMark, 1, 1).section(spoilerMiddle, 0, 0);
        QVERIFY(!hidden.contains(u"secret"_s));
        QVERIFY(!html(u"||see [me](https://secret.example) `key`||"_s)
                     .section(spoilerMark, 1, 1)
                     .section(spoilerMiddle, 0, 0)
                     .contains(u"key"_s));
    }

    void jumbo_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("count");
        QTest::newRow("one") << u"😀"_s << 1;
        QTest::newRow("skin") << u"👍🏽"_s << 1;
        QTest::newRow("family") << u"👩‍👩‍👧‍👦"_s << 1;
        QTest::newRow("flag") << u"🇫🇷"_s << 1;
        QTest::newRow("keycap") << u"1️⃣"_s << 1;
        QTest::newRow("heart") << u"❤️ 🎉"_s << 2;
        QTest::newRow("text heart") << u"❤"_s << 0;
        QTest::newRow("digit") << u"1"_s << 0;
        QTest::newRow("word") << u"😀 ok"_s << 0;
        QTest::newRow("nothing") << u""_s << 0;
        QTest::newRow("lone surrogate") << QString(QChar(0xD83D)) << 0;
    }
    void jumbo()
    {
        QFETCH(QString, body);
        QFETCH(int, count);
        QCOMPARE(onlyEmoji(body), count);
        QCOMPARE(format(body, {}).jumbo, count > 0);
    }
    void manyEmojiAreNotJumbo() { QVERIFY(!format(u"😀"_s.repeated(13), {}).jumbo); }

    void hostile_data()
    {
        QTest::addColumn<QString>("body");
        const auto row = [](const QString& body) {
            QTest::addRow("%lld", static_cast<long long>(qHash(body))) << body;
        };
        for (const char* body : {"<img src=http://evil.example/x.png> **x**",
                                 "<script>alert(1)</script> **x**",
                                 "[x](javascript:alert(1))",
                                 "[x](JaVaScRiPt:alert(1)) **y**",
                                 "[x](data:text/html;base64,AAAA)",
                                 "[x](file:///etc/passwd)",
                                 "![x](file:///etc/passwd)",
                                 "![x](http://evil.example/x.png)",
                                 "[x](\"onclick=alert(1))",
                                 "[x](https://e.example/\"><img src=x>)",
                                 "[<img src=http://evil.example>](https://e.example)",
                                 "`<img src=http://evil.example>`",
                                 "```<img>\n<img src=http://evil.example>\n```",
                                 "> <img src=http://evil.example>",
                                 "|<img src=x>|b|\n|---|---|\n|<b>|2|",
                                 "**\x1D<img src=x>\x1E\x1D**",
                                 "**\x1Ct<img src=x>**",
                                 "&lt;img src=x&gt; **x**",
                                 "&#60;img src=x&#62; **x**",
                                 "<a href=\"http://evil.example\">x</a> **y**",
                                 "<!-- **x** -->",
                                 "<style>*{}</style> **x**",
                                 "||<img src=x>||",
                                 "[x](qrc:/a) [y](image://avatar/x)",
                                 "[x](spoiler:) [y](person:01) **z**",
                                 "a\xE2\x80\xAEgnp.exe **x**",
                                 "\xEF\xBF\xBC **object**",
                                 "@<img src=x> **x**"})
            row(QString::fromUtf8(body));
        row(QString(QChar{0}) + u"**nul**"_s);
        row(QString(QChar(0xD800)) + u"**lone**"_s + QChar(0xDC00));
        row(u"> "_s.repeated(3000) + u"deep"_s);
        row(u"- "_s.repeated(3000) + u"deep"_s);
        row(u"*"_s.repeated(4000) + u"a"_s + u"*"_s.repeated(4000));
        row(u"["_s.repeated(4000) + u"a"_s + u"](b)"_s.repeated(1000));
        row(u"||"_s.repeated(4000));
        row(u"`"_s.repeated(7999));
        row(u"|"_s.repeated(3000) + u"\n"_s + u"|---"_s.repeated(2000) + u"\n"_s);
        row(u"😀**"_s.repeated(2000));
        row(u"@ana "_s.repeated(1600));
        row(u"<"_s.repeated(8000));
        row(u"&"_s.repeated(8000) + u"**x**"_s);
    }
    /// Whatever is written: no picture, no link but to the web, nothing unescaped, in no time.
    void hostile()
    {
        QFETCH(QString, body);
        QElapsedTimer timer;
        timer.start();
        const QStringList all = blocks(body);
        QVERIFY(timer.elapsed() < 2000);
        qsizetype size = 0;
        static const QRegularExpression tag(
            u"</?(?:p|b|i|s|ul|ol|li|br|table|tr|td|span|a)(?: (?:class|style|start|href|cellspacing|cellpadding)=\"[^\"<>]*\")*>"_s);
        static const QRegularExpression href(
            u"href=\"(?!(?:ask:)?https?://|mailto:|tertulia://|person:0|spoiler:\")"_s);
        for (const QString& block : all) {
            size += block.size();
            QString rest =
                block.mid(block.startsWith(u'c') ? block.indexOf(u'\n') + 1 : 1); // the language is a plain label
            QVERIFY2(!href.match(rest).hasMatch(), qPrintable(rest));
            if (!rest.contains(u"\"spoiler:\""_s))
                QVERIFY(!rest.contains(spoilerMark));
            rest.remove(tag);
            QVERIFY2(!rest.contains(u'<') && !rest.contains(u'>'), qPrintable(rest));
            QVERIFY(!rest.contains(QChar::ObjectReplacementCharacter) && !rest.contains(QChar{0}));
        }
        QVERIFY(size < 2 * longestHtml);
        // And the engine that draws it asks for nothing.
        struct Document : QTextDocument
        {
            int asked = 0;
            QVariant loadResource(int, const QUrl&) override
            {
                ++asked;
                return {};
            }
        } document;
        document.setHtml(all.join(u' '));
        document.setTextWidth(400);
        QCOMPARE(document.asked, 0);
        plainText(body, Spoilers::Hidden);
    }
    void onlyOurOwnLinksLeadInside()
    {
        for (const char* body : {"[x](person:01) **y**", "[x](spoiler:) **y**", "[x](image://avatar/x) **y**"})
            QVERIFY2(!html(QString::fromUtf8(body)).contains(u"href"_s), body);
    }
    void tooDeepIsShownAsWritten()
    {
        QCOMPARE(html(u"> "_s.repeated(maxDepth()) + u"x"_s), u"0 blocks"_s);
        QVERIFY(html(u"> > > x"_s).startsWith(u'q'));
    }

    void plain_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* body, const char* expected) {
            QTest::newRow(body) << QString::fromUtf8(body) << QString::fromUtf8(expected);
        };
        row("just words", "just words");
        row("**b** `c`", "b c");
        row("- a\n- b\n  - c", "• a\n• b\n  • c");
        row("1. a\n2. b", "1. a\n2. b");
        row("- [ ] a\n- [x] b", "☐ a\n☑ b");
        row("[here](https://e.example)", "here (https://e.example)");
        row("https://e.example", "https://e.example");
        row("```cpp\nint x;\n  y;\n```\nafter", "int x;\n  y;\n\nafter");
        row("> said\n\nanswer", "said\n\nanswer");
        row("who: ||me||", "who: ▒▒▒▒");
        row("|a|b|\n|---|---|\n|1|2|", "a | b\n1 | 2");
    }
    void plain()
    {
        QFETCH(QString, body);
        QFETCH(QString, expected);
        QCOMPARE(plainText(body, Spoilers::Hidden), expected);
    }
    void copiedSpoilersAreShown() { QCOMPARE(plainText(u"who: ||me||"_s, Spoilers::Shown), u"who: me"_s); }

    /// Where the code is in what is left without the marks.
    void codeIsKnown_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("code");
        const auto row = [](const char* body, const QStringList& code) {
            QTest::newRow(body) << QString::fromUtf8(body) << code;
        };
        row("just words", {});
        row("**b** `c d` and `e`", {u"c d"_s, u"e"_s});
        row("look:\n```cpp\nint x;\n  y;\n```\nafter `z`", {u"int x;\n  y;"_s, u"z"_s});
        row("```\nonly\n```", {u"only"_s});
        row("`👍` 👍 `x`", {u"👍"_s, u"x"_s});
        row("||so `hidden`|| `seen`", {u"seen"_s});
        row("[`f()`](https://e.example) `g`", {u"f()"_s, u"g"_s});
    }
    void codeIsKnown()
    {
        QFETCH(QString, body);
        const Plain plain = plainParts(body, Spoilers::Hidden);
        QStringList code;
        for (const Stretch& part : plain.code)
            code << plain.text.mid(part.from, part.length);
        QTEST(code, "code");
        QCOMPARE(plain.text, plainText(body, Spoilers::Hidden));
    }
    void codeIsCut()
    {
        QCOMPARE(cut({{0, 3}, {5, 4}, {9, 1}}, 7), (std::vector<Stretch>{{0, 3}, {5, 2}}));
        QVERIFY(cut({{3, 2}}, 3).empty());
    }

private:
    static int maxDepth() { return 60; }
};

TERTULIA_TEST(TestMessageText, "message_text")

} // namespace tertulia::test

#include "tst_message_text.moc"
