// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/member_list_model.h"

#include "client/models/directory.h"
#include "tests/support/test_main.h"
#include "tests/views/model_probe.h"
#include "tests/views/rows.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestMemberList : public QObject
{
    Q_OBJECT

    struct World
    {
        Directory directory;
        MemberListModel model{directory};

        World()
        {
            directory.setSelf(person(1, u"Ada"_s));
            directory.putUsers({person(2, u"Bruno"_s), person(3, u"Chloé"_s), person(4, u"Dora"_s)});
            model.setMembers({{user(4), MemberRole::Member},
                              {user(2), MemberRole::Owner},
                              {user(1), MemberRole::Member},
                              {user(3), MemberRole::Admin}});
        }
    };

private Q_SLOTS:
    void leadersThenPresentThenAbsent()
    {
        World world;
        ModelProbe probe(world.model, MemberListModel::DisplayNameRole);
        QCOMPARE(probe.texts(), (QStringList{u"Ada"_s, u"Bruno"_s, u"Chloé"_s, u"Dora"_s})); // nobody known to be here
        world.directory.setPresence(user(3), Presence::Away);
        world.directory.setPresence(user(4), Presence::Online);
        QCOMPARE(probe.texts(), (QStringList{u"Chloé"_s, u"Dora"_s, u"Ada"_s, u"Bruno"_s}));
        ModelProbe sections(world.model, MemberListModel::SectionRole);
        QCOMPARE(sections.texts(), (QStringList{u"staff"_s, u"online"_s, u"offline"_s, u"offline"_s}));
        QCOMPARE(probe.moved, 2);
        QCOMPARE(probe.resets + probe.inserted + probe.removed, 0);
        world.directory.setPresence(user(3), Presence::Offline);
        QCOMPARE(probe.texts().first(), u"Dora"_s);
        probe.verify();
        sections.verify();
    }

    void followsWhoComesAndGoes()
    {
        World world;
        ModelProbe probe(world.model, MemberListModel::DisplayNameRole);
        world.model.setMembers({{user(2), MemberRole::Member}, {user(1), MemberRole::Owner}});
        QCOMPARE(probe.removed, 2);
        QCOMPARE(world.model.roleOf(user(1)), MemberRole::Owner);
        QVERIFY(!world.model.roleOf(user(3)));
        QCOMPARE(world.model.users().size(), size_t{2});
        probe.verify();
    }

    void oneselfIsMarked()
    {
        World world;
        for (int row = 0; row < world.model.count(); ++row) {
            const QModelIndex index = world.model.index(row, 0);
            QCOMPARE(index.data(MemberListModel::YouRole).toBool(),
                     index.data(MemberListModel::DisplayNameRole).toString() == u"Ada"_s);
        }
    }
};

TERTULIA_TEST(TestMemberList, "member_list")

} // namespace tertulia::test

#include "tst_member_list.moc"
