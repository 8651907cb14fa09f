// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/fuzzy_rank.h"

#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestFuzzyRank : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ranksByHowItFits_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("rank");
        QTest::newRow("nothing typed") << u"general"_s << u""_s << 0;
        QTest::newRow("blanks typed") << u"general"_s << u"  "_s << 0;
        QTest::newRow("begins") << u"General"_s << u"gen"_s << 0;
        QTest::newRow("accents") << u"Diseño"_s << u"diseno"_s << 0;
        QTest::newRow("typed accents") << u"Diseno"_s << u"diseño"_s << 0;
        QTest::newRow("second word") << u"la tertulia"_s << u"tert"_s << 1;
        QTest::newRow("after a dash") << u"lecturas-de-mayo"_s << u"mayo"_s << 1;
        QTest::newRow("inside") << u"general"_s << u"nera"_s << 2;
        QTest::newRow("inside, then a word") << u"marmar mar"_s << u"mar"_s << 0;
        QTest::newRow("inside before a word") << u"tomar mar"_s << u"mar"_s << 1;
        QTest::newRow("words in another order") << u"club de lectura"_s << u"lect club"_s << 1;
        QTest::newRow("one of the words is missing") << u"club de lectura"_s << u"club cine"_s << -1;
        QTest::newRow("initials") << u"lecturas-de-mayo"_s << u"ldm"_s << 3;
        QTest::newRow("letters in order") << u"general"_s << u"gnrl"_s << 4;
        QTest::newRow("letters too far apart") << u"all that we have ever been"_s << u"lb"_s << -1;
        QTest::newRow("one letter is no letters in order") << u"xyz"_s << u"a"_s << -1;
        QTest::newRow("not at all") << u"general"_s << u"xyz"_s << -1;
        QTest::newRow("letters in the wrong order") << u"general"_s << u"lareneg"_s << -1;
    }
    void ranksByHowItFits()
    {
        QFETCH(QString, title);
        QFETCH(QString, typed);
        QTEST(fuzzyRank(title, typed), "rank");
    }
};

TERTULIA_TEST(TestFuzzyRank, "fuzzy_rank")

} // namespace tertulia::test

#include "tst_fuzzy_rank.moc"
