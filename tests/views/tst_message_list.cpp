// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/message_list_model.h"

#include "tests/support/test_main.h"
#include "tests/views/model_probe.h"
#include "tests/views/rows.h"

#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestMessageList : public QObject
{
    Q_OBJECT

    struct World
    {
        Directory directory;
        Place place;
        MessageListModel model{directory};

        World()
        {
            directory.setSelf(person(1, u"Ada"_s));
            directory.putUsers({person(2, u"Bruno"_s), person(3, u"Chloé"_s)});
            model.open(place.id);
        }
        [[nodiscard]] QVariant value(int row, int role) const { return model.index(row, 0).data(role); }
        [[nodiscard]] QStringList bodies() const
        {
            QStringList texts;
            for (int i = 0; i < model.count(); ++i)
                texts.append(model.at(i).record.body);
            return texts;
        }
    };

private Q_SLOTS:
    void newestIsFirstAndPendingBeforeIt()
    {
        World world;
        world.model.setWindow(world.place.page(3, 3), true);
        ModelProbe probe(world.model, MessageListModel::BodyRole);
        world.model.apply(messagesChanged({world.place.pending(u"a"_s, 1, 1), world.place.pending(u"b"_s, 1, 2)}));
        QCOMPARE(world.bodies(),
                 (QStringList{u"pending b"_s, u"pending a"_s, u"message 3"_s, u"message 2"_s, u"message 1"_s}));
        QCOMPARE(probe.inserted, 2);
        QCOMPARE(probe.resets, 0);
        probe.verify();
    }

    void pendingBecomesSentInPlace()
    {
        World world;
        world.model.setWindow(world.place.page(3, 3), true);
        const MessageRow mine = world.place.pending(u"mine"_s, 1, 1);
        world.model.apply(messagesChanged({mine}));
        ModelProbe probe(world.model, MessageListModel::MessageIdRole);
        QCOMPARE(probe.texts().first(), u"mine"_s);
        world.model.apply(messagesChanged({world.place.sent(mine, 4)}));
        QCOMPARE(probe.inserted + probe.removed + probe.moved + probe.resets, 0);
        QCOMPARE(world.model.count(), 4);
        QCOMPARE(probe.texts().first(), world.place.sent(mine, 4).record.id.text());
        QCOMPARE(world.value(0, MessageListModel::DeliveryRole).toString(), u"sent"_s);
        probe.verify();
    }

    void anotherMessageInBetweenMovesOneRow()
    {
        World world;
        world.model.setWindow(world.place.page(3, 3), true);
        const MessageRow mine = world.place.pending(u"mine"_s, 1, 1);
        world.model.apply(messagesChanged({mine}));
        world.model.apply(messagesChanged({world.place.message(5, 2, 5)}));
        QCOMPARE(world.bodies().first(), u"pending mine"_s);
        ModelProbe probe(world.model, MessageListModel::BodyRole);
        world.model.apply(messagesChanged({world.place.sent(mine, 4)}));
        QCOMPARE(world.bodies().mid(0, 3), (QStringList{u"message 5"_s, u"pending mine"_s, u"message 3"_s}));
        QCOMPARE(probe.moved, 1);
        QCOMPARE(probe.inserted + probe.removed, 0);
        probe.verify();
    }

    void theSameChangeTwiceDoesNoHarm()
    {
        World world;
        world.model.setWindow(world.place.page(3, 3), true);
        ModelProbe probe(world.model, MessageListModel::BodyRole);
        for (int i = 0; i < 2; ++i)
            world.model.apply(messagesChanged({world.place.message(4, 2, 4)}));
        QCOMPARE(world.model.count(), 4);
        QCOMPARE(probe.inserted, 1);
        probe.verify();
    }

    void anOlderStateNeverReplacesANewerOne()
    {
        World world;
        world.model.setWindow(world.place.page(3, 3), true);
        MessageRow edited = world.place.message(3, 2, 3, u"edited"_s);
        edited.record.rev = 9;
        world.model.apply(messagesChanged({edited}));
        world.model.apply(messagesChanged({world.place.message(3, 2, 3, u"stale"_s)}));
        QCOMPARE(world.bodies().first(), u"edited"_s);
        MessageRow late = world.place.pending(u"c3"_s, 2, 1); // the pending form of what is sent already
        world.model.apply(messagesChanged({late}));
        QCOMPARE(world.model.count(), 3);
        QCOMPARE(world.bodies().first(), u"edited"_s);
    }

    void changesDuringTheFirstReadAreKept()
    {
        World world;
        ModelProbe probe(world.model, MessageListModel::BodyRole);
        world.model.apply(messagesChanged({world.place.message(4, 2, 4)}));
        QCOMPARE(world.model.count(), 0);
        world.model.setWindow(world.place.page(3, 3), true);
        QCOMPARE(world.bodies().first(), u"message 4"_s);
        QCOMPARE(world.model.count(), 4);
        probe.verify();
    }

    void otherConversationsDoNotShow()
    {
        World world;
        world.model.setWindow(world.place.page(3, 3), true);
        world.model.apply(messagesChanged({Place{}.message(4, 2, 4)}));
        QCOMPARE(world.model.count(), 3);
    }

    void discardedRowsGo()
    {
        World world;
        world.model.setWindow(world.place.page(2, 2), true);
        world.model.apply(messagesChanged({world.place.pending(u"a"_s, 1, 1), world.place.pending(u"b"_s, 1, 2)}));
        ModelProbe probe(world.model, MessageListModel::BodyRole);
        RowChanges changes;
        changes.discarded = {u"a"_s, u"unknown"_s};
        world.model.apply(changes);
        QCOMPARE(world.bodies().mid(0, 2), (QStringList{u"pending b"_s, u"message 2"_s}));
        QCOMPARE(probe.removed, 1);
        probe.verify();
    }

    void asksForOlderRowsOnceAndTellsTheNeighbour()
    {
        World world;
        world.model.setWindow(world.place.page(100, 60), true);
        QSignalSpy wanted(&world.model, &MessageListModel::olderWanted);
        QVERIFY(world.model.canFetchMore({}));
        world.model.fetchMore({});
        world.model.fetchMore({});
        ModelProbe probe(world.model, MessageListModel::FirstOfGroupRole); // its checker tries fetchMore as well
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<Seq>(), 41);
        QVERIFY(!world.model.canFetchMore({}));
        QCOMPARE(probe.texts().last(), u"true"_s);
        world.model.addOlder(world.place.page(40, 40));
        QCOMPARE(world.model.count(), 100);
        QCOMPARE(probe.texts().at(59), u"false"_s); // it has an older neighbour of its group now
        QCOMPARE(probe.inserted, 40);
        QVERIFY(!world.model.canFetchMore({})); // seq 1 is the beginning
        QVERIFY(world.model.isComplete());
        probe.verify();
    }

    void anEmptyAnswerLetsItAskAgain()
    {
        World world;
        world.model.setWindow(world.place.page(100, 10), true);
        world.model.fetchMore({});
        world.model.addOlder({});
        QVERIFY(world.model.canFetchMore({}));
        world.model.setFirstSeq(91); // the server shows nothing before that
        QVERIFY(!world.model.canFetchMore({}));
    }

    void theWindowIsBounded()
    {
        World world;
        world.model.setWindow(world.place.page(2000, 60), true);
        ModelProbe probe(world.model, MessageListModel::BodyRole);
        for (int i = 0; i < 30; ++i)
            world.model.addOlder(world.place.page(world.model.oldestSeq() - 1, 50));
        QVERIFY(world.model.count() <= MessageListModel::maxRows);
        QVERIFY(!world.model.reachesNewest());
        const int before = world.model.count();
        world.model.apply(messagesChanged({world.place.message(2001, 2, 2001), world.place.pending(u"x"_s, 1, 1)}));
        QCOMPARE(world.model.count(), before); // outside the window
        const Seq newest = world.model.newestSeq();
        QSignalSpy inserted(&world.model, &QAbstractItemModel::rowsInserted);
        world.model.addNewer(world.place.page(newest + 50, 60), false);
        QCOMPARE(world.model.newestSeq(), newest + 50);
        QCOMPARE(inserted.size(), 1); // a view lays itself out once
        probe.verify();
    }

    void newMessagesCutTheFarEnd()
    {
        World world;
        world.model.setWindow(world.place.page(1000, 1000), true);
        ModelProbe probe(world.model, MessageListModel::BodyRole);
        world.model.apply(messagesChanged({world.place.message(1001, 2, 1001)}));
        QCOMPARE(world.model.count(), MessageListModel::cutTo);
        QVERIFY(world.model.reachesNewest());
        QCOMPARE(world.bodies().first(), u"message 1001"_s);
        QVERIFY(world.model.hasOlder());
        probe.verify();
    }

    void whatIsReadIsNotCut()
    {
        World world;
        world.model.setWindow(world.place.page(1000, 1000), true);
        ModelProbe probe(world.model, MessageListModel::BodyRole);
        world.model.keepNear(40);
        world.model.apply(messagesChanged({world.place.message(1001, 2, 1001)}));
        QCOMPARE(world.model.count(), MessageListModel::cutTo);
        QCOMPARE(world.model.oldestSeq(), 1);
        QVERIFY(!world.model.reachesNewest());
        world.model.keepNear(700);
        world.model.addNewer(world.place.page(1001, 201), true); // what was cut comes again
        QVERIFY(world.model.reachesNewest());
        QCOMPARE(world.model.newestSeq(), 1001);
        QCOMPARE(world.model.oldestSeq(), 202);
        probe.verify();
    }

    void openingAnotherConversationIsOneReset()
    {
        World world;
        world.model.setWindow(world.place.page(5, 5), true);
        ModelProbe probe(world.model, MessageListModel::BodyRole);
        const Place other;
        world.model.open(other.id);
        QCOMPARE(world.model.count(), 0);
        world.model.setWindow(other.page(3, 3), true);
        QCOMPARE(world.model.count(), 3);
        QCOMPARE(world.model.unreadLine(), 0);
        probe.verify();
    }

    void holesAreShownAsHolesAndClose()
    {
        World world;
        std::vector<MessageRow> rows = world.place.page(20, 20);
        std::erase_if(rows, [](const MessageRow& row) { return row.record.seq >= 9 && row.record.seq <= 12; });
        world.model.setWindow(rows, true);
        QCOMPARE(world.model.holes(20), (std::vector<SeqRange>{{9, 12}}));
        const int above = 7; // the row of message 13
        QCOMPARE(world.model.at(above).record.seq, 13);
        QCOMPARE(world.value(above, MessageListModel::MissingRole).toInt(), 0);           // it may only take a moment
        QCOMPARE(world.value(above, MessageListModel::FirstOfGroupRole).toBool(), false); // five minutes after 8
        ModelProbe probe(world.model, MessageListModel::MissingRole);
        world.model.showHoles(world.model.holes(20), 20);
        QCOMPARE(world.value(above, MessageListModel::MissingRole).toInt(), 4);
        QCOMPARE(world.value(above, MessageListModel::FirstOfGroupRole).toBool(), true);
        world.model.apply(messagesChanged({world.place.message(10, 2, 10)}));
        QCOMPARE(world.model.holes(20), (std::vector<SeqRange>{{11, 12}, {9, 9}}));
        QCOMPARE(world.value(above, MessageListModel::MissingRole).toInt(), 2);
        QCOMPARE(world.value(above + 1, MessageListModel::MissingRole).toInt(), 1);
        for (const Seq seq : {9, 11, 12})
            world.model.apply(messagesChanged({world.place.message(seq, 2, static_cast<int>(seq))}));
        QVERIFY(world.model.holes(20).empty());
        for (int i = 0; i < world.model.count(); ++i)
            QCOMPARE(world.value(i, MessageListModel::MissingRole).toInt(), 0);
        QCOMPARE(world.bodies().size(), 20);
        probe.verify();
    }

    void newestCanBeMissing()
    {
        World world;
        world.model.setWindow(world.place.page(10, 5), true);
        QCOMPARE(world.model.holes(10), std::vector<SeqRange>{});
        world.model.showHoles(world.model.holes(13), 13);
        QCOMPARE(world.model.missingAtEnd(), 3);
        QSignalSpy reach(&world.model, &MessageListModel::reachChanged);
        world.model.apply(messagesChanged({world.place.pending(u"mine"_s, 1, 1)}));
        QCOMPARE(world.model.missingAtEnd(), 3);
        for (const Seq seq : {11, 12, 13})
            world.model.apply(messagesChanged({world.place.message(seq, 2, static_cast<int>(seq))}));
        QCOMPARE(world.model.missingAtEnd(), 0);
        QCOMPARE(reach.count(), 3);                            // also while something of mine stands below them
        world.model.setWindow(world.place.page(10, 5), false); // a window of older ones
        QCOMPARE(world.model.holes(13), std::vector<SeqRange>{});
    }

    /// The whole window was lost: what is held begins somewhere, and all of it is one hole.
    void allCanBeMissing()
    {
        World world;
        QVERIFY(world.model.holes(20, 5).empty()); // nobody has looked yet
        world.model.setWindow({}, true);
        QVERIFY(world.model.holes(20).empty());   // nothing was loaded yet
        QVERIFY(world.model.holes(0, 1).empty()); // nothing was said
        QCOMPARE(world.model.holes(20, 5), (std::vector<SeqRange>{{5, 20}}));
        world.model.setFirstSeq(7);
        QCOMPARE(world.model.holes(20, 5), (std::vector<SeqRange>{{7, 20}}));
        world.model.showHoles(world.model.holes(20, 5), 20);
        QCOMPARE(world.model.missingAtEnd(), 14);
        for (Seq seq = 7; seq <= 20; ++seq)
            world.model.apply(messagesChanged({world.place.message(seq, 2, static_cast<int>(seq))}));
        QCOMPARE(world.model.missingAtEnd(), 0);
        QVERIFY(world.model.holes(20, 5).empty());
    }

    void whatWasNeverSaidGoes()
    {
        World world;
        world.model.setWindow(world.place.page(5, 5), true);
        ModelProbe probe(world.model, MessageListModel::BodyRole);
        RowChanges changes;
        changes.messagesGone = {world.place.message(3, 2, 3).record.id, MessageId::make()};
        MessageRow right = world.place.message(4, 2, 4, u"right"_s); // shown with a higher rev that was wrong
        right.record.rev = 1;
        changes.messagesGone.push_back(right.record.id);
        changes.messages.push_back(right);
        world.model.apply(changes);
        QCOMPARE(world.bodies(), (QStringList{u"message 5"_s, u"right"_s, u"message 2"_s, u"message 1"_s}));
        probe.verify();
    }

    void findsByEitherName()
    {
        World world;
        world.model.setWindow(world.place.page(3, 3), true);
        world.model.apply(messagesChanged({world.place.pending(u"waiting"_s, 1, 1)}));
        QCOMPARE(world.model.find(u"waiting"_s)->record.body, u"pending waiting"_s);
        QCOMPARE(world.model.find(world.place.message(2, 2, 2).record.id.text())->record.seq, 2);
        QVERIFY(!world.model.find(u"c2"_s)); // a client id names pending rows only
        QVERIFY(!world.model.lastOwn());
        world.model.apply(messagesChanged({world.place.message(4, 1, 4)}));
        QCOMPARE(world.model.lastOwn()->record.seq, 4);
    }
};

TERTULIA_TEST(TestMessageList, "message_list")

} // namespace tertulia::test

#include "tst_message_list.moc"
