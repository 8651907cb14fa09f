// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/file_name.h"
#include "shared/protocol/limits.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;

class FileNameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void examples_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char* what, const QString& name, const QString& clean) {
            QTest::newRow(what) << name << clean;
        };
        row("plain", u"Tea and cake.txt"_s, u"Tea and cake.txt"_s);
        row("other script", u"茶と菓子.png"_s, u"茶と菓子.png"_s);
        row("decomposed", u"cafe\u0301.txt"_s, u"café.txt"_s);
        row("up", u"../../etc/passwd"_s, u"passwd"_s);
        row("up, Windows", u"..\\..\\boot.ini"_s, u"boot.ini"_s);
        row("absolute", u"/etc/shadow"_s, u"shadow"_s);
        row("drive", u"C:\\x\\y.doc"_s, u"y.doc"_s);
        row("only ups", u"../.."_s, u"file"_s);
        row("ends in a slash", u"photos/"_s, u"photos"_s);
        row("dots", u"..."_s, u"file"_s);
        row("stream of NTFS", u"a.txt:evil.exe"_s, u"a.txt_evil.exe"_s);
        row("device", u"con"_s, u"_con"_s);
        row("device with ending", u"Aux.txt"_s, u"_Aux.txt"_s);
        row("device with space", u"NUL .txt"_s, u"_NUL .txt"_s);
        row("port", u"com1.log"_s, u"_com1.log"_s);
        row("port, raised", u"LPT²"_s, u"_LPT²"_s);
        row("no device", u"console.log"_s, u"console.log"_s);
        row("ends in dots", u"a. . ."_s, u"a"_s);
        row("reversed", u"photo\u202egpj.exe"_s, u"photogpj.exe"_s);
        row("invisible", u"a\u200b\u2060b\ufeff.txt"_s, u"ab.txt"_s);
        row("lines", u"a\nb\tc.txt"_s, u"a b c.txt"_s);
        row("blank letters", u"\u3164\u115f\u2800"_s, u"file"_s);
        row("wildcards", u"<a>|b?*\".txt"_s, u"_a__b___.txt"_s);
        row("nothing", {}, u"file"_s);
        row("spaces", u"   "_s, u"file"_s);
        row("hidden", u".profile"_s, u".profile"_s);
        row("long", QString(300, u'a') + u".tar"_s, QString(251, u'a') + u".tar"_s);
        row("long, wide", QString(100, u'茶') + u".png"_s, QString(83, u'茶') + u".png"_s);
        row("long ending", u'.' + QString(300, u'b'), u'.' + QString(254, u'b'));
    }
    void examples()
    {
        QFETCH(QString, name);
        QFETCH(QString, clean);
        QCOMPARE(tertulia::cleanFileName(name), clean);
    }
    /// Whatever comes in, what comes out can be shown, saved and cleaned again.
    void anything()
    {
        std::mt19937 random(11);
        const QStringList parts{u".."_s,  u"/"_s,      u"\\"_s, u"CON"_s,     u"."_s,     u":"_s,
                                u" "_s,   u"\u202e"_s, u"é"_s,  u"e\u0301"_s, u"茶"_s,    u"👩\u200d👧"_s,
                                u"nul"_s, u"\t"_s,     u"*"_s,  u"x"_s,       u"\u0301"_s};
        for (int i = 0; i < 20'000; ++i) {
            QString name;
            for (auto left = random() % 120; left > 0; --left)
                name += random() % 3 == 0 ? QString(QChar(static_cast<char16_t>(random() % 0xd800)))
                                          : parts.at(random() % static_cast<size_t>(parts.size()));
            const QString clean = tertulia::cleanFileName(name);
            const QByteArray shown = name.toUtf8().toPercentEncoding() + " -> " + clean.toUtf8().toPercentEncoding();
            QVERIFY2(!clean.isEmpty() && clean.toUtf8().size() <= tertulia::limits::fileNameBytes, shown.constData());
            QVERIFY2(clean == tertulia::cleanFileName(clean), shown.constData());
            QVERIFY2(!clean.contains(u'/') && !clean.contains(u'\\') && clean != u"."_s && clean != u".."_s,
                     shown.constData());
            QVERIFY2(!clean.endsWith(u'.') && !clean.endsWith(u' ') && !clean.startsWith(u' '), shown.constData());
            for (const QChar c : clean)
                QVERIFY2(c.unicode() >= 0x20 && !QStringView{u"<>:\"|?*"}.contains(c) &&
                             c.category() != QChar::Other_Format,
                         shown.constData());
        }
    }
};
TERTULIA_TEST(FileNameTest, "file_name")
#include "tst_file_name.moc"
