// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/switcher_model.h"

#include "client/models/directory.h"
#include "tests/support/test_main.h"
#include "tests/views/model_probe.h"
#include "tests/views/rows.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestSwitcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ranksByHowItFits_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("rank");
        QTest::newRow("nothing typed") << u"general"_s << u""_s << 0;
        QTest::newRow("begins") << u"General"_s << u"gen"_s << 0;
        QTest::newRow("accents") << u"Diseño"_s << u"dise no"_s.remove(u' ') << 0;
        QTest::newRow("typed accents") << u"Diseno"_s << u"diseño"_s << 0;
        QTest::newRow("second word") << u"la tertulia"_s << u"tert"_s << 1;
        QTest::newRow("after a dash") << u"lecturas-de-mayo"_s << u"mayo"_s << 1;
        QTest::newRow("inside") << u"general"_s << u"nera"_s << 2;
        QTest::newRow("inside, then a word") << u"marmar mar"_s << u"mar"_s << 0;
        QTest::newRow("inside before a word") << u"tomar mar"_s << u"mar"_s << 1;
        QTest::newRow("not at all") << u"general"_s << u"xyz"_s << -1;
    }
    void ranksByHowItFits()
    {
        QFETCH(QString, title);
        QFETCH(QString, typed);
        QTEST(SwitcherModel::rank(title, typed), "rank");
    }

    void bestFirstThenLatest()
    {
        Directory directory;
        directory.load({conversation(ConversationKind::Group, u"tomate"_s, 9),
                        conversation(ConversationKind::Group, u"mate"_s, 1),
                        conversation(ConversationKind::Group, u"club mate"_s, 5),
                        conversation(ConversationKind::Group, u"materia"_s, 2),
                        conversation(ConversationKind::Group, u"otro"_s, 99)},
                       {});
        SwitcherModel model(directory);
        ModelProbe probe(model, SwitcherModel::TitleRole);
        QCOMPARE(probe.texts().first(), u"otro"_s);
        model.setFilter(u"mate"_s);
        QCOMPARE(probe.texts(), (QStringList{u"materia"_s, u"mate"_s, u"club mate"_s, u"tomate"_s}));
        QCOMPARE(probe.resets, 0);
        model.setFilter({});
        QCOMPARE(probe.texts().size(), 5);
        probe.verify();
    }

    void roomsCarryTheirSpace()
    {
        Directory directory;
        const SpaceRow space{SpaceId::make(), u"Norte"_s, {}, 0};
        ConversationRow room = conversation(ConversationKind::Room, u"general"_s);
        room.space = space.id;
        directory.load({room}, {space});
        const SwitcherModel model(directory);
        QCOMPARE(model.index(0, 0).data(SwitcherModel::TitleRole).toString(), u"general · Norte"_s);
    }
};

TERTULIA_TEST(TestSwitcher, "switcher")

} // namespace tertulia::test

#include "tst_switcher.moc"
