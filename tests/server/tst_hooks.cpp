// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of webhooks by themselves: what becomes of a payload, which addresses may be posted to, how a delivery is
// signed.
#include "server/dispatch/courier.h"
#include "server/dispatch/hook_payload.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/text.h"
#include "tests/support/test_main.h"

#include <QTcpServer>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void payloads_data();
    void payloads();
    void refusedPayloads_data();
    void refusedPayloads();
    void longTextsAreCutAndSaySo();
    void addresses_data();
    void addresses();
    void namesThatLeadInside();
    void signatureVector();
};

void HooksTest::payloads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, QByteArray body, const QString& text) {
        QTest::newRow(name) << std::move(body) << text;
    };
    row("text", R"({"text":"Build 7 is green."})", u"Build 7 is green."_s);
    row("form", "payload=%7B%22text%22%3A%22a+b%26c%22%7D&x=1", u"a b&c"_s);
    row("name", R"({"text":"done","username":"deploy\nbot"})", u"deploy bot: done"_s);
    row("marks", R"({"text":"<https://a.example/x|the log> of <@U12> &lt;b&gt; &amp;lt; <!here> <https://b.example>"})",
        u"[the log](https://a.example/x) of @U12 <b> &lt; @here https://b.example"_s);
    row("control characters of eight bits", "{\"text\":\"a\\u0085b\\u009bc\"}", u"abc"_s);
    row("a name cut inside a character",
        "{\"text\":\"x\",\"username\":\"" + QByteArray(63, 'n') + "\xf0\x9f\x98\x80\"}", QString(63, u'n') + u": x"_s);
    row("control characters", "{\"text\":\"\\u001b[31mred\\r\\nnext\"}", u"[31mred\nnext"_s);
    row("blocks stand for the text",
        R"({"text":"short","blocks":[{"type":"header","text":{"type":"plain_text","text":"Head"}},
            {"type":"section","text":{"type":"mrkdwn","text":"body"},"fields":[{"type":"mrkdwn","text":"f1"}]},
            {"type":"divider"},{"type":"context","elements":[{"type":"image","image_url":"https://x.example/i"},
            {"type":"plain_text","text":"c"}]},{"type":"actions","elements":[]},
            {"type":"image","alt_text":"cat","image_url":"https://x.example/cat.png"}]})",
        u"**Head**\nbody\nf1\n---\n[image]\nc\n[actions]\n[cat](https://x.example/cat.png)"_s);
    row("rich text",
        R"({"blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
            {"type":"text","text":"one "},{"type":"emoji","name":"wave"}]},
            {"type":"rich_text_list","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"a"}]},
            {"type":"rich_text_section","elements":[{"type":"text","text":"b"}]}]}]}]})",
        u"one :wave:- a\n- b"_s);
    row("attachments",
        R"({"text":"t","attachments":[{"fallback":"no","pretext":"pre","title":"T","title_link":"https://t.example",
            "text":"x","fields":[{"title":"k","value":"v"}],"footer":"foot"},{"fallback":"only this"}]})",
        u"t\npre\n[T](https://t.example)\nx\nk: v\nfoot\nonly this"_s);
}

void HooksTest::payloads()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    const auto result = textOfHookPayload(body);
    QVERIFY(result.ok());
    QCOMPARE(*result, text);
}

void HooksTest::refusedPayloads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    for (const char* bad : {"", "hello", "[]", "{\"text\":\"a\"", "payload=", "payload=%7B", "text=hello"})
        QTest::newRow(bad) << QByteArray(bad) << QString{};
    for (const char* bad : {"{}", "{\"text\":\"\"}", "{\"text\":\" \\n \"}", "{\"text\":7}", "{\"blocks\":[]}",
                            "{\"blocks\":7}", "{\"attachments\":[{}]}"})
        QTest::newRow(bad) << QByteArray(bad) << u"text"_s;
    QTest::newRow("a name alone") << QByteArray("{\"username\":\"deploy\"}") << u"text"_s;
    QTest::newRow("a name of numbers") << QByteArray("{\"text\":\"a\",\"username\":7}") << u"username"_s;
}

void HooksTest::refusedPayloads()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, field);
    const auto result = textOfHookPayload(body);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, field.isEmpty() ? ErrorCode::BadFrame : ErrorCode::BadField);
    if (!field.isEmpty())
        QCOMPARE(result.error().field, field);
}

void HooksTest::longTextsAreCutAndSaySo()
{
    for (const int length : {limits::bodyLength - 1, limits::bodyLength, limits::bodyLength + 1}) {
        for (const QString& letter : {u"x"_s, u"é"_s, u"😀"_s}) {
            const QString said = letter.repeated(length);
            const auto result = textOfHookPayload("{\"text\":\"" + said.toUtf8() + "\"}");
            QVERIFY(result.ok());
            QVERIFY(codePoints(*result) <= limits::bodyLength);
            QVERIFY(isValidUnicode(*result));
            QCOMPARE(*result == said, length <= limits::bodyLength);
            QCOMPARE(result->contains(u"[cut: "_s), length > limits::bodyLength);
        }
    }
}

void HooksTest::addresses_data()
{
    QTest::addColumn<bool>("isPublic");
    for (const char* inside : {"127.0.0.1",
                               "127.255.255.254",
                               "10.0.0.1",
                               "172.16.0.1",
                               "172.31.255.255",
                               "192.168.1.1",
                               "169.254.169.254",
                               "100.64.0.1",
                               "0.0.0.0",
                               "224.0.0.1",
                               "255.255.255.255",
                               "198.18.0.1",
                               "::1",
                               "::",
                               "fe80::1",
                               "fc00::1",
                               "fd12::1",
                               "ff02::1",
                               "::ffff:127.0.0.1",
                               "::ffff:10.0.0.1",
                               "64:ff9b::7f00:1",
                               "2002:7f00:1::",
                               "2001:db8::1",
                               "::7f00:1"})
        QTest::newRow(inside) << false;
    for (const char* outside : {"1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "192.169.0.1",
                                "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8"})
        QTest::newRow(outside) << true;
}

void HooksTest::addresses()
{
    QFETCH(bool, isPublic);
    QCOMPARE(http::isPublicAddress(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))), isPublic);
}

// Nothing arrives where it may not, however the address is written.
void HooksTest::namesThatLeadInside()
{
    QTcpServer inside;
    QVERIFY(inside.listen(QHostAddress::LocalHost));
    http::Poster poster(false, 2s);
    for (const char* host : {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"}) {
        const auto result =
            poster.post({u"http://%1:%2/x"_s.arg(QLatin1StringView{host}).arg(inside.serverPort()), "{}"});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().detail, u"private_address"_s);
    }
    QVERIFY(!inside.waitForNewConnection(50));
    poster.cancel();
}

// printf '1700000000.{}' | openssl dgst -sha256 -hmac secret
void HooksTest::signatureVector()
{
    QCOMPARE(Courier::signature("secret", "1700000000", "{}"),
             "sha256=b8569b78799ff9e3cbff0fc2d63a33a2b57f3282abd07c37ae5e8e7d79a5f163");
}

} // namespace tertulia::test

using tertulia::test::HooksTest;
TERTULIA_TEST(HooksTest, "hooks")
#include "tst_hooks.moc"
