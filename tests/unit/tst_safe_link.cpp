// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/safe_link.h"

#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace tertulia::text;

class TestSafeLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheseSchemes_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("safe");
        const auto row = [](const char* written, bool safe) {
            QTest::newRow(written) << QString::fromUtf8(written) << safe;
        };
        row("https://example.org", true);
        row("HTTP://example.org/a?b#c", true);
        row("mailto:ada@example.org", true);
        row("tertulia://message?id=x", true);
        row("www.example.org", true);
        for (const char* bad :
             {"javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org",
              "/etc/passwd", "example", "http://", "http:///x", "mailto:", "ftp://example.org", "vbscript:x",
              "smb://host/share", "https://exa mple.org", "", "https://example.org/\xE2\x80\xAEgnp", "qrc:/x",
              "image://avatar/x"})
            row(bad, false);
    }
    void onlyTheseSchemes()
    {
        QFETCH(QString, written);
        QFETCH(bool, safe);
        QCOMPARE(safeLink(written).has_value(), safe);
    }
    void theLongestLink()
    {
        const QString base = u"https://example.org/"_s;
        QVERIFY(safeLink(base + u"x"_s.repeated(longestLink - base.size())));
        QVERIFY(!safeLink(base + u"x"_s.repeated(longestLink)));
    }

    void hostsInLettersOfTheirOwn()
    {
        QCOMPARE(realHost(*safeLink(u"https://bücher.example/x"_s)), u"xn--bcher-kva.example"_s);
        QCOMPARE(realHost(*safeLink(u"mailto:a@Example.org"_s)), u"example.org"_s);
        QCOMPARE(realHost(*safeLink(u"https://good.example@evil.example"_s)), u"evil.example"_s);
    }

    void misleading_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("misleads");
        const auto row = [](const char* link, const char* shown, bool misleads) {
            QTest::addRow("%s %s", link, shown) << QString::fromUtf8(link) << QString::fromUtf8(shown) << misleads;
        };
        row("https://example.org/a", "https://example.org/a", false);
        row("https://example.org/a", "example.org", false);
        row("https://example.org/a", "Example.org/other", false);
        row("http://www.example.org", "www.example.org", false);
        row("https://example.org:8443/", "example.org:8443", false);
        row("mailto:ada@example.org", "ada@example.org", false);
        row("https://evil.example", "https://bank.example", true);
        row("https://evil.example", "the translation board", true);
        row("https://example.org", "example.org.evil.example", true);
        row("https://example.org", "notexample.org", true);
        row("https://evil.example/bank.example", "bank.example", true);
        row("https://bank.example@evil.example/", "https://bank.example@evil.example/", true);
        row("https://xn--pple-43d.com", "https://xn--pple-43d.com", true);
        row("https://bücher.example", "https://bücher.example", true);
        row("https://example.org", "https://example.org\xE2\x80\x8F", true);
        row("https://example.org", "", true);
    }
    void misleading()
    {
        QFETCH(QString, link);
        QFETCH(QString, shown);
        QFETCH(bool, misleads);
        QCOMPARE(isMisleading(*safeLink(link), shown), misleads);
    }

    void permalinksComeBack()
    {
        const Permalink link{QUrl(u"wss://chat.example:8443/ws?x=a&b=c"_s), ConversationId::make(), MessageId::make()};
        const auto safe = safeLink(link.text());
        QVERIFY(safe);
        const auto back = Permalink::fromLink(*safe);
        QVERIFY(back);
        QCOMPARE(back->server, link.server);
        QVERIFY(back->conversation == link.conversation && back->message == link.message);
        QVERIFY(!Permalink::fromLink(QUrl(u"tertulia://message?server=x&conversation=y&id=z"_s)));
        QVERIFY(!Permalink::fromLink(QUrl(u"https://message?server=x"_s)));
    }
};

TERTULIA_TEST(TestSafeLink, "safe_link")

} // namespace tertulia::test

#include "tst_safe_link.moc"
