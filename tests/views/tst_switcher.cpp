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

    struct World
    {
        Directory directory;
        SpaceRow space{SpaceId::make(), u"Norte"_s, {}, 0};
        ConversationRow general = conversation(ConversationKind::Room, u"general"_s, 1);
        ConversationRow group = conversation(ConversationKind::Group, u"Gente"_s, 2);
        ConversationRow bruno = conversation(ConversationKind::Direct, {}, 3);
        SwitcherModel model{directory};

        World()
        {
            directory.setSelf(person(1, u"Ada"_s));
            directory.putUsers({person(2, u"Bruno"_s), person(3, u"Gema"_s)});
            general.space = space.id;
            bruno.peer = user(2);
            directory.load({general, group, bruno}, {space});
            model.setActive(true);
        }
        [[nodiscard]] QStringList titles() const
        {
            QStringList titles;
            for (int i = 0; i < model.count(); ++i)
                titles << model.at(i).type + u' ' + model.at(i).title;
            return titles;
        }
    };

private Q_SLOTS:
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
        QCOMPARE(model.count(), 0); // nobody looks
        ModelProbe probe(model, SwitcherModel::TitleRole);
        model.setActive(true);
        QCOMPARE(probe.texts().first(), u"otro"_s);
        model.setFilter(u"mate"_s);
        QCOMPARE(probe.texts(), (QStringList{u"materia"_s, u"mate"_s, u"club mate"_s, u"tomate"_s}));
        QCOMPARE(probe.resets, 0);
        model.setFilter({});
        QCOMPARE(probe.texts().size(), 5);
        probe.verify();
    }

    void whereIWasLastComesFirst()
    {
        World world;
        QCOMPARE(world.titles(), (QStringList{u"direct Bruno"_s, u"group Gente"_s, u"room general"_s}));
        QCOMPARE(world.model.at(0).place, u"@bruno"_s); // two may have one name
        world.model.visited(world.bruno.id);
        world.model.visited(world.general.id);
        world.model.visited(world.group.id);
        // The open one is the last place to want to go.
        QTRY_COMPARE(world.titles(), (QStringList{u"room general"_s, u"direct Bruno"_s, u"group Gente"_s}));
    }

    void aSignNarrows()
    {
        World world;
        world.model.setFilter(u"#"_s);
        QCOMPARE(world.titles(), QStringList{u"room general"_s});
        world.model.setFilter(u"@"_s);
        QCOMPARE(world.titles(), (QStringList{u"direct Bruno"_s, u"user Gema"_s}));
        world.model.setFilter(u"@gem"_s);
        QCOMPARE(world.titles(), QStringList{u"user Gema"_s});
        world.model.setActions({{u"a"_s, u"Settings"_s, u"Ctrl+,"_s}, {u"b"_s, u"New room"_s, {}}});
        world.model.setFilter(u">set"_s);
        QCOMPARE(world.titles(), QStringList{u"action Settings"_s});
    }

    void everythingIsFoundByItsName()
    {
        World world;
        world.model.setActions({{u"a"_s, u"Generate a report"_s, {}}});
        world.model.setFilter(u"gen"_s);
        QCOMPARE(world.titles(), (QStringList{u"group Gente"_s, u"room general"_s, u"action Generate a report"_s}));
        world.model.setFilter(u"nor"_s);
        QCOMPARE(world.titles().join(u", "_s), u"space Norte, room general"_s); // the room by its space
        world.model.setFilter(u"gen nort"_s);
        QCOMPARE(world.titles().first(), u"room general"_s);
    }

    /// To forward a message to.
    void onlyConversations()
    {
        World world;
        world.model.setActions({{u"a"_s, u"Generate a report"_s, {}}});
        world.model.setFilter(u"ge"_s);
        QCOMPARE(world.titles().size(), 4); // Gente, general, Gema and the action
        world.model.setConversationsOnly(true);
        QCOMPARE(world.titles(), (QStringList{u"group Gente"_s, u"room general"_s}));
        world.model.setFilter(u"@"_s);
        QCOMPARE(world.titles(), QStringList{u"direct Bruno"_s}); // Gema has none yet
        world.model.setFilter(u">"_s);
        QCOMPARE(world.titles(), QStringList{});
        world.model.setFilter(u"nor"_s);
        QCOMPARE(world.titles(), QStringList{u"room general"_s});
        world.model.setConversationsOnly(false);
        QCOMPARE(world.titles(), (QStringList{u"space Norte"_s, u"room general"_s}));
    }

    void followsWhileSomebodyLooks()
    {
        World world;
        world.bruno.lastSeq = 4;
        RowChanges changes;
        changes.conversations = {world.bruno};
        world.directory.apply(changes);
        QTRY_COMPARE(world.model.index(0, 0).data(SwitcherModel::UnreadRole).toInt(), 4);
        world.model.setActive(false);
        QCOMPARE(world.model.count(), 0);
    }

    void roomsCarryTheirSpace()
    {
        World world;
        world.model.setFilter(u"#general"_s);
        QCOMPARE(world.model.index(0, 0).data(SwitcherModel::PlaceRole).toString(), u"Norte"_s);
    }
};

TERTULIA_TEST(TestSwitcher, "switcher")

} // namespace tertulia::test

#include "tst_switcher.moc"
