// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/requests.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace tertulia;
using namespace Qt::StringLiterals;

class TextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, TextKind kind, const QString& in, const QString& out,
                            const char* why = "") {
            QTest::newRow(name) << static_cast<int>(kind) << in << out << QString::fromLatin1(why);
        };
        row("handle folded", TextKind::Handle, u" @Ana.M "_s, u"ana.m"_s);
        row("handle starts with dot", TextKind::Handle, u".ana"_s, u".ana"_s, "not_a_handle");
        row("handle with space", TextKind::Handle, u"a na"_s, u"a na"_s, "not_a_handle");
        row("handle not ASCII", TextKind::Handle, u"ñandú"_s, u"ñandú"_s, "not_a_handle");
        row("handle Kelvin sign", TextKind::Handle, u"\u212aate"_s, u"kate"_s);
        row("name decomposed", TextKind::Name, u"  Ine\u0301s   Carvajal "_s, u"In\u00e9s Carvajal"_s);
        row("name reversed", TextKind::Name, u"ana\u202egnp"_s, u"ana\u202egnp"_s, "deceptive_character");
        row("name zero width", TextKind::Name, u"a\u200bna"_s, u"a\u200bna"_s, "deceptive_character");
        row("name two lines", TextKind::Name, u"a\nb"_s, u"a\nb"_s, "control_character");
        row("name emoji family", TextKind::Name, u"👩\u200d👧"_s, u"👩\u200d👧"_s);
        row("name only spaces", TextKind::Name, u"   "_s, {}, "empty");
        row("topic two lines", TextKind::Topic, u"a\nb"_s, u"a\nb"_s);
        row("body kept as written", TextKind::Body, u" e\u0301 \n\tx "_s, u" e\u0301 \n\tx "_s);
        row("body blank", TextKind::Body, u" \n\t "_s, u" \n\t "_s, "empty");
        row("body bell", TextKind::Body, u"a\u0007"_s, u"a\u0007"_s, "control_character");
        row("body NUL", TextKind::Body, QStringLiteral("a") + QChar{u'\0'}, QStringLiteral("a") + QChar{u'\0'},
            "invalid_unicode");
        row("body lone surrogate", TextKind::Body, QString(QChar{0xdc00}), QString(QChar{0xdc00}), "invalid_unicode");
        row("password folded to NFKC", TextKind::Password, u"ﬁ ligature"_s, u"fi ligature"_s);
        row("key", TextKind::Key, u"3f-A_b.c:~+/="_s, u"3f-A_b.c:~+/="_s);
        row("key with space", TextKind::Key, u"a b"_s, u"a b"_s, "not_a_key");
    }
    void verdicts()
    {
        QFETCH(int, kind);
        QFETCH(QString, in);
        QFETCH(QString, out);
        QFETCH(QString, why);
        const int min = static_cast<TextKind>(kind) == TextKind::Topic ? 0 : 1;
        const char* fault = applyTextRule({static_cast<TextKind>(kind), min, 100}, in);
        QCOMPARE(QString::fromLatin1(fault), why);
        QCOMPARE(in, out);
    }
    void lengthsCountCodePoints()
    {
        QCOMPARE(codePoints(u"aé😀"_s), 3);
        for (const QString& unit : {u"a"_s, u"é"_s, u"😀"_s}) {
            QString atLimit = unit.repeated(limits::bodyLength);
            QCOMPARE(applyTextRule(rule::body, atLimit), static_cast<const char*>(nullptr));
            QString over = unit.repeated(limits::bodyLength + 1);
            QCOMPARE(QString::fromLatin1(applyTextRule(rule::body, over)), u"too_long"_s);
        }
    }
    void handleLimits()
    {
        for (const auto& [length, why] : {std::pair{1, "too_short"}, {2, ""}, {32, ""}, {33, "too_long"}}) {
            QString handle(length, QLatin1Char('a'));
            QCOMPARE(QString::fromLatin1(applyTextRule(rule::handle, handle)), QString::fromLatin1(why));
        }
    }
};
TERTULIA_TEST(TextTest, "text")
#include "tst_text.moc"
