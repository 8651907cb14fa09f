// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/account_records.h"
#include "client/models/conversation_list_model.h"
#include "client/models/directory.h"
#include "client/models/space_list_model.h"

#include "tests/support/test_main.h"
#include "tests/views/model_probe.h"
#include "tests/views/rows.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestConversationList : public QObject
{
    Q_OBJECT

    struct World
    {
        Directory directory;
        AccountRecords records;
        SpaceRow space{SpaceId::make(), u"Librería"_s, {}, 0};
        ConversationRow general = room(u"general"_s, 1);
        ConversationRow design = room(u"diseño"_s, 2);
        ConversationRow trip = conversation(ConversationKind::Group, u"Trip"_s, 10);
        ConversationRow bruno = conversation(ConversationKind::Direct, {}, 20);
        ConversationRow elsewhere = conversation(ConversationKind::Room, u"elsewhere"_s);
        ConversationListModel model{directory, records};

        World()
        {
            directory.setSelf(person(1, u"Ada"_s));
            directory.putUsers({person(2, u"Bruno"_s)});
            bruno.peer = user(2);
            elsewhere.space = SpaceId::make();
            directory.load({general, design, trip, bruno, elsewhere}, {space});
        }
        ConversationRow room(const QString& title, int position)
        {
            ConversationRow row = conversation(ConversationKind::Room, title);
            row.space = space.id;
            row.position = position;
            return row;
        }
        void change(const ConversationRow& row)
        {
            RowChanges changes;
            changes.conversations = {row};
            directory.apply(changes);
        }
        [[nodiscard]] QString text(int row, int role) const { return model.index(row, 0).data(role).toString(); }
    };

private Q_SLOTS:
    void groupsShowTheirPicture()
    {
        World world;
        world.records.load({});
        const auto picture = [&world] {
            for (int row = 0; row < world.model.rowCount(); ++row)
                if (world.text(row, ConversationListModel::TitleRole) == u"Trip"_s)
                    return world.text(row, ConversationListModel::AvatarImageRole);
            return u"no such group"_s;
        };
        QCOMPARE(picture(), QString{});
        ConversationRecord record;
        record.id = world.trip.id;
        record.kind = ConversationKind::Group;
        record.avatar = u"image:beach"_s;
        RowChanges changes;
        changes.records = {record};
        world.records.apply(changes);
        QCOMPARE(picture(), u"image:beach"_s);
    }

    void homeShowsNoRooms()
    {
        World world;
        ModelProbe probe(world.model, ConversationListModel::TitleRole);
        QCOMPARE(probe.texts(), (QStringList{u"Trip"_s, u"Bruno"_s}));
        QCOMPARE(world.text(0, ConversationListModel::SectionRole), u"groups"_s);
        QCOMPARE(world.text(1, ConversationListModel::SectionRole), u"directs"_s);
    }

    void aSpaceShowsItsRoomsFirst()
    {
        World world;
        ModelProbe probe(world.model, ConversationListModel::TitleRole);
        world.model.setSpace(world.space.id);
        QCOMPARE(probe.texts(), (QStringList{u"general"_s, u"diseño"_s, u"Trip"_s, u"Bruno"_s}));
        QCOMPARE(probe.inserted, 2);
        QCOMPARE(probe.resets, 0);
        world.model.setSpace({});
        QCOMPARE(probe.removed, 2);
        probe.verify();
    }

    void aNewMessageMovesOneRow()
    {
        World world;
        ConversationRow chloe = conversation(ConversationKind::Direct, {}, 5);
        chloe.peer = user(3);
        world.directory.putUsers({person(3, u"Chloé"_s)});
        world.change(chloe);
        ModelProbe probe(world.model, ConversationListModel::TitleRole);
        QCOMPARE(probe.texts(), (QStringList{u"Trip"_s, u"Bruno"_s, u"Chloé"_s}));
        chloe.lastAt = minute(30);
        chloe.lastSeq = 1;
        chloe.lastBody = u"hello\nthere"_s;
        chloe.lastAuthor = user(3);
        world.change(chloe);
        QCOMPARE(probe.texts(), (QStringList{u"Trip"_s, u"Chloé"_s, u"Bruno"_s}));
        QCOMPARE(probe.moved, 1);
        QCOMPARE(world.text(1, ConversationListModel::PreviewRole), u"hello there"_s);
        QCOMPARE(world.text(1, ConversationListModel::UnreadRole), u"1"_s);
        probe.verify();
    }

    void roomsKeepTheirPlace()
    {
        World world;
        world.model.setSpace(world.space.id);
        ModelProbe probe(world.model, ConversationListModel::TitleRole);
        world.design.lastAt = minute(90);
        world.change(world.design);
        QCOMPARE(probe.moved, 0);
        world.design.position = 0;
        world.change(world.design);
        QCOMPARE(probe.texts().first(), u"diseño"_s);
        probe.verify();
    }

    void previewsSayWhoSpoke()
    {
        World world;
        world.trip.lastBody = u"let us go"_s;
        world.trip.lastAuthor = user(2);
        world.change(world.trip);
        QCOMPARE(world.text(0, ConversationListModel::PreviewRole), u"Bruno: let us go"_s);
        world.trip.lastAuthor = user(1);
        world.change(world.trip);
        QCOMPARE(world.text(0, ConversationListModel::PreviewRole), u"You: let us go"_s);
    }

    void previewsHideWhatIsHidden()
    {
        World world;
        world.trip.lastBody = u"**it** was ||the butler, as always, "_s + QString(200, u'x') + u"||"_s;
        world.trip.lastAuthor = user(2);
        world.change(world.trip);
        const QString preview = world.text(0, ConversationListModel::PreviewRole);
        QVERIFY2(preview.startsWith(u"Bruno: it was "_s), qPrintable(preview));
        QVERIFY2(!preview.contains(u"butler"_s) && !preview.contains(u"xx"_s), qPrintable(preview));
    }

    void peopleShowThroughTheirDirects()
    {
        World world;
        ModelProbe probe(world.model, ConversationListModel::TitleRole);
        QCOMPARE(world.text(1, ConversationListModel::PresenceRole), QString());
        world.directory.setPresence(user(2), Presence::Away);
        QCOMPARE(world.text(1, ConversationListModel::PresenceRole), u"away"_s);
        UserRecord renamed = person(2, u"Bruno Alves"_s);
        renamed.rev = 2;
        world.directory.putUsers({renamed});
        QCOMPARE(probe.texts().last(), u"Bruno Alves"_s);
        world.directory.putUsers({person(2, u"stale"_s)});
        QCOMPARE(probe.texts().last(), u"Bruno Alves"_s);
        world.directory.forgetPresences();
        QCOMPARE(world.text(1, ConversationListModel::PresenceRole), QString());
        probe.verify();
    }

    void whatIsGoneIsGone()
    {
        World world;
        ModelProbe probe(world.model, ConversationListModel::TitleRole);
        RowChanges changes;
        changes.conversationsGone = {world.trip.id, ConversationId::make()};
        world.directory.apply(changes);
        QCOMPARE(probe.texts(), QStringList{u"Bruno"_s});
        world.directory.clear();
        QCOMPARE(world.model.count(), 0);
        probe.verify();
    }

    void spacesKeepTheirPlaceOnTheRail()
    {
        World world;
        SpaceListModel spaces(world.directory, world.records);
        ModelProbe probe(spaces, SpaceListModel::NameRole);
        const auto later = SpaceId::fromRaw({world.space.id.raw().high + 1, 0}); // ids begin with their time
        SpaceRow younger{later, u"A younger one"_s, {}, 3};
        RowChanges changes;
        changes.spaces = {younger};
        world.directory.apply(changes);
        QCOMPARE(probe.texts(), (QStringList{u"Librería"_s, u"A younger one"_s}));
        QVERIFY(!spaces.index(0, 0).data(SpaceListModel::UnreadRole).toBool());
        world.general.lastSeq = 3;
        world.general.mentions = 2;
        world.change(world.general);
        QVERIFY(spaces.index(0, 0).data(SpaceListModel::UnreadRole).toBool());
        QCOMPARE(spaces.index(0, 0).data(SpaceListModel::MentionsRole).toInt(), 2);
        QVERIFY(!spaces.index(1, 0).data(SpaceListModel::UnreadRole).toBool());
        RowChanges gone;
        gone.spacesGone = {world.space.id};
        world.directory.apply(gone);
        QCOMPARE(probe.texts(), QStringList{u"A younger one"_s});
        probe.verify();
    }

    void everyRoleHasAName()
    {
        World world;
        const auto names = world.model.roleNames();
        for (int role = ConversationListModel::ConversationIdRole; role <= ConversationListModel::MutedRole; ++role) {
            QVERIFY2(names.contains(role), qPrintable(QString::number(role)));
            QVERIFY2(world.model.index(0, 0).data(role).isValid(), names.value(role).constData());
        }
    }
};

TERTULIA_TEST(TestConversationList, "conversation_list")

} // namespace tertulia::test

#include "tst_conversation_list.moc"
