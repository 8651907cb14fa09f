// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/limits.h"
#include "shared/protocol/strict_json.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace tertulia;

namespace {
QByteArray nested(int depth)
{
    return "{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + "}";
}
QByteArray withKeys(int count)
{
    QByteArray text = "{";
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? ",\"k" : "\"k") + QByteArray::number(i) + "\":1";
    return text + "}";
}
QByteArray withElements(int count)
{
    return "{\"a\":[1" + QByteArray(",1").repeated(count - 1) + "]}";
}
} // namespace

class StrictJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("spaces") << QByteArray(" { \"a\" : [ 1 , \"b:c,{\" ] } ");
        // An ordinary literal: moc of Qt 6.4 loses its way in a raw one with an odd number of quotes.
        QTest::newRow("escapes") << QByteArray(
            "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\",\"b\":\"\\ud83d\\ude00\"}");
        QTest::newRow("a quote after a character by its number") << QByteArray("{\"a\":\"\\u00e9 \\\": \\u00e9\"}");
        QTest::newRow("a backslash before a u") << QByteArray("{\"a\":\"\\\\u0000\"}");
        QTest::newRow("a character near the end") << QByteArray("{\"a\":\"\xef\xbf\xbd\"}");
        QTest::newRow("escaped key") << QByteArray("{\"\\u00f1\":1,\"n\":2}");
        QTest::newRow("same key in different objects") << QByteArray(R"({"a":{"a":1},"b":{"a":2}})");
        QTest::newRow("depth at the limit") << nested(limits::jsonDepth);
        QTest::newRow("keys at the limit") << withKeys(limits::jsonKeys);
        QTest::newRow("elements at the limit") << withElements(limits::jsonArray);
    }
    void accepts()
    {
        QFETCH(QByteArray, text);
        const auto parsed = parseStrictObject(text);
        QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().detail));
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const QByteArray& text, const char* why) {
            QTest::newRow(name) << text << QString::fromLatin1(why);
        };
        row("nothing", "", "not_json");
        row("cut off", "{\"a\":", "not_json");
        row("text after the end", "{} {}", "not_json");
        row("array", "[1]", "not_an_object");
        row("duplicate key", R"({"role":"member","role":"owner"})", "duplicate_key");
        row("duplicate key, one escaped", R"({"role":1,"r\u006fle":2})", "duplicate_key");
        row("duplicate key inside", R"({"a":[{"b":1,"b":2}]})", "duplicate_key");
        row("invalid UTF-8", "{\"a\":\"\xff\"}", "invalid_utf8");
        row("overlong UTF-8", "{\"a\":\"\xc0\xaf\"}", "invalid_utf8");
        row("noncharacter as it is", "{\"a\":\"x\xef\xbf\xbf y\"}", "invalid_unicode");
        row("the other noncharacter in a key", "{\"a\xef\xbf\xbe\":1}", "invalid_unicode");
        row("noncharacter, deep down", "{\"a\":[1,{\"b\":[\"\xef\xbf\xbf\"]}]}", "invalid_unicode");
        row("NUL escaped", R"({"a":"x\u0000y"})", "invalid_unicode");
        row("NUL in a key", R"({"a\u0000":1})", "invalid_unicode");
        row("lone high surrogate", R"({"a":"\ud800"})", "invalid_unicode");
        row("lone low surrogate", R"({"a":"x\udc00y"})", "invalid_unicode");
        row("noncharacter", R"({"a":"x\uffffy"})", "invalid_unicode");
        row("raw line break in text", "{\"a\":\"x\ny\"}", "control_character");
        row("NUL behind a backslash", QByteArray("{\"a\":\"x\\\0y\"}", 12), "not_json");
        row("raw line break behind a backslash", "{\"a\\\n\":1}", "not_json");
        row("escaped letter that needs none", R"({"a":"\x"})", "not_json");
        row("depth over the limit", nested(limits::jsonDepth + 1), "too_deep");
        row("very deep", QByteArray(100000, '['), "too_deep");
        row("keys over the limit", withKeys(limits::jsonKeys + 1), "too_many_keys");
        row("elements over the limit", withElements(limits::jsonArray + 1), "too_many_elements");
        row("number too big", R"({"a":1e400})", "not_json");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, why);
        const auto parsed = parseStrictObject(text);
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().code, ErrorCode::BadFrame);
        QCOMPARE(parsed.error().detail, why);
    }
    void everyPrefixAndEveryFlippedByteIsSurvived()
    {
        const QByteArray good = R"({"id":7,"type":"message.send","data":{"a":[1,{"b":"\ud83d\ude00"}],"c":null}})";
        int accepted = 0;
        for (qsizetype cut = 0; cut < good.size(); ++cut)
            QVERIFY(!parseStrictObject(QByteArrayView{good}.first(cut)).ok());
        for (qsizetype at = 0; at < good.size(); ++at)
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray damaged = good;
                damaged[at] = static_cast<char>(damaged.at(at) ^ (1 << bit));
                accepted += parseStrictObject(damaged).ok() ? 1 : 0;
            }
        QVERIFY(accepted > 0); // a changed letter is still JSON: the loop did reach the parser
    }
};
TERTULIA_TEST(StrictJsonTest, "strict_json")
#include "tst_strict_json.moc"
