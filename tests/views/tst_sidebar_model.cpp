// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/sidebar_model.h"

#include "client/models/account_records.h"
#include "client/models/directory.h"
#include "client/viewmodels/layout.h"
#include "client/viewmodels/place_acts.h"
#include "tests/support/test_main.h"
#include "tests/views/model_probe.h"
#include "tests/views/rows.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestSidebarModel : public QObject
{
    Q_OBJECT

    struct World
    {
        Directory directory;
        AccountRecords records;
        SpaceRow space{SpaceId::make(), u"Librería"_s, {}, 0};
        CategoryRecord text = category(u"Text"_s, 1);
        CategoryRecord work = category(u"Work"_s, 2);
        ConversationRow general = room(u"general"_s, 1, {});
        ConversationRow plans = room(u"plans"_s, 2, work.id);
        ConversationRow bugs = room(u"bugs"_s, 1, work.id);
        ConversationRow trip = conversation(ConversationKind::Group, u"Trip"_s, 10);
        ConversationListModel list{directory, records};
        SidebarModel model{list, records};

        World()
        {
            directory.setSelf(person(1, u"Ada"_s));
            directory.load({general, plans, bugs, trip}, {space});
            records.load({text, work});
            list.setSpace(space.id);
        }
        [[nodiscard]] CategoryRecord category(const QString& name, int position) const
        {
            return {CategoryId::make(), space.id, name, position, false, 1};
        }
        [[nodiscard]] ConversationRow room(const QString& title, int position, std::optional<CategoryId> in) const
        {
            ConversationRow row = conversation(ConversationKind::Room, title);
            row.space = space.id;
            row.position = position;
            row.category = in;
            return row;
        }
        void change(const ConversationRow& row)
        {
            RowChanges changes;
            changes.conversations = {row};
            directory.apply(changes);
        }
        void change(const Record& record)
        {
            RowChanges changes;
            changes.records = {record};
            records.apply(changes);
        }
        /// Heads in brackets, folded ones with the number of what is hidden.
        [[nodiscard]] QString lines() const
        {
            QStringList out;
            for (int i = 0; i < model.count(); ++i) {
                const SidebarLine& line = model.at(i);
                const QString name = line.title.isEmpty() ? line.section : line.title;
                out << (!line.isHead    ? line.entry.title
                        : line.isFolded ? u"[%1 -%2]"_s.arg(name).arg(line.hidden)
                                        : u'[' + name + u']');
            }
            return out.join(u' ');
        }
    };

private Q_SLOTS:
    void categoriesByPositionWithTheirRooms()
    {
        World world;
        ModelProbe probe(world.model, ConversationListModel::TitleRole);
        QCOMPARE(world.lines(), u"[rooms] general [Work] bugs plans [groups] Trip"_s);
        world.model.setShowsEmpty(true);
        QCOMPARE(world.lines(), u"[rooms] general [Text] [Work] bugs plans [groups] Trip"_s);
        world.plans.category = world.text.id;
        world.change(world.plans);
        QTRY_COMPARE(world.lines(), u"[rooms] general [Text] plans [Work] bugs [groups] Trip"_s);
        world.work.position = 0;
        world.work.rev = 2;
        world.change(world.work);
        QTRY_COMPARE(world.lines(), u"[rooms] general [Work] bugs [Text] plans [groups] Trip"_s);
        QCOMPARE(probe.resets, 0);
        probe.verify();
    }

    void aLostCategoryLosesNoRoom()
    {
        World world;
        world.work.deleted = true;
        world.work.rev = 2;
        world.change(world.work);
        QTRY_COMPARE(world.lines(), u"[rooms] bugs general plans [groups] Trip"_s);
    }

    void whatMattersStaysInAFoldedPart()
    {
        World world;
        world.model.toggle(world.work.id.text());
        QCOMPARE(world.lines(), u"[rooms] general [Work -0] [groups] Trip"_s);
        world.plans.lastSeq = 3;
        world.change(world.plans);
        QTRY_COMPARE(world.lines(), u"[rooms] general [Work -0] plans [groups] Trip"_s);
        world.change(NotifySettingRecord{world.plans.id, {}, SystemClock{}.now() + std::chrono::hours{1}, 1});
        QTRY_COMPARE(world.lines(), u"[rooms] general [Work -3] [groups] Trip"_s); // muted
        world.model.setOpenId(world.bugs.id.text());
        QCOMPARE(world.lines(), u"[rooms] general [Work -3] bugs [groups] Trip"_s);
        world.model.toggle(world.work.id.text());
        QCOMPARE(world.lines(), u"[rooms] general [Work] bugs plans [groups] Trip"_s);
    }

    void onlyWhatIsUnread()
    {
        World world;
        world.trip.lastSeq = 1;
        world.change(world.trip);
        world.model.setUnreadOnly(true);
        QTRY_COMPARE(world.lines(), u"[groups] Trip"_s);
        world.change(UnreadFromRecord{world.general.id, 0, 0, 1});
        world.general.lastSeq = world.general.readSeq = 9;
        world.change(world.general);
        world.change(UnreadFromRecord{world.general.id, 8, 9, 2}); // marked as unread by hand
        QTRY_COMPARE(world.lines(), u"[rooms] general [groups] Trip"_s);
        QCOMPARE(world.model.at(1).entry.unread, 2);
    }

    void filteredByName()
    {
        World world;
        world.model.toggle(world.work.id.text());
        world.model.setFilter(u"PLÁN"_s);
        QCOMPARE(world.lines(), u"[Work] plans"_s);
        world.model.setFilter({});
        QCOMPARE(world.lines(), u"[rooms] general [Work -0] [groups] Trip"_s);
    }

    void mutedUntilTheTimeIsOver()
    {
        World world;
        const auto muted = [&world] { return world.list.at(world.list.indexOf(world.trip.id)).isMuted; };
        QVERIFY(!muted());
        world.change(NotifySettingRecord{world.trip.id, {}, SystemClock{}.now() + std::chrono::milliseconds{150}, 1});
        QVERIFY(muted());
        QTRY_VERIFY(!muted()); // by itself
        world.change(NotifySettingRecord{world.trip.id, NotifyLevel::None, {}, 2});
        QVERIFY(muted());
    }

    void aDraftIsMarked()
    {
        World world;
        DraftRecord draft{world.trip.id, u"half"_s, {}, minute(1), 1};
        world.change(draft);
        QVERIFY(world.list.at(world.list.indexOf(world.trip.id)).hasDraft);
        draft.body.clear();
        draft.rev = 2;
        world.change(draft);
        QVERIFY(!world.list.at(world.list.indexOf(world.trip.id)).hasDraft);
    }

    void threadsAreNoConversationsOfTheSidebar()
    {
        World world;
        ConversationRow thread = conversation(ConversationKind::Thread, {}, 20);
        thread.parent = world.general.id;
        world.change(thread);
        QCOMPARE(world.list.count(), 4);
    }

    void foldedPartsAreRemembered()
    {
        QTemporaryDir folder;
        {
            Layout layout(folder.path());
            layout.setFolded({u"groups"_s});
            layout.setPanelWidth(444);
            QVERIFY(!layout.isPlacesHidden());
            layout.setPlacesHidden(true);
            layout.save();
        }
        const Layout layout(folder.path());
        QCOMPARE(layout.folded(), QStringList{u"groups"_s});
        QCOMPARE(layout.panelWidth(), 444.0);
        QVERIFY(layout.isPlacesHidden());
        QFile(folder.filePath(u"layout.json"_s)).resize(7);
        QCOMPARE(Layout(folder.path()).folded(), QStringList());
    }

    void placesOfWindowsAreRemembered()
    {
        QTemporaryDir folder;
        const QRectF place(10, 20, 300, 400);
        {
            Layout layout(folder.path());
            layout.keepWindowPlace(u"a"_s, {1, 2, 30, 40});
            layout.keepWindowPlace(u"b"_s, {5, 6, 70, 80});
            layout.keepWindowPlace(u"a"_s, place);
            layout.keepWindowPlace(u"a"_s, {}); // no place at all
        }
        const Layout layout(folder.path());
        QCOMPARE(layout.windowPlace(u"a"_s), place);
        QCOMPARE(layout.windowPlace(u"b"_s), QRectF(5, 6, 70, 80));
        QVERIFY(layout.windowPlace(u"c"_s).isEmpty());
        Layout many(folder.path());
        for (int i = 0; i < 60; ++i) // those of places long left do not pile up
            many.keepWindowPlace(QString::number(i), place);
        QVERIFY(many.windowPlace(u"a"_s).isEmpty());
        QCOMPARE(many.windowPlace(u"59"_s), place);
    }

    void aMoveChangesAsLittleAsItCan()
    {
        using Changes = std::vector<std::pair<size_t, int>>;
        QCOMPARE(newPositions({10, 20, 30}, 1, 2000), Changes{});                         // right already
        QCOMPARE(newPositions({10, 50, 20}, 1, 2000), (Changes{{1, 15}}));                // between two
        QCOMPARE(newPositions({99, 10, 20}, 0, 2000), (Changes{{0, 4}}));                 // before the first
        QCOMPARE(newPositions({10, 20, 5}, 2, 2000), (Changes{{2, 30}}));                 // behind the last
        QCOMPARE(newPositions({0, 2, 1}, 1, 2000), (Changes{{0, 10}, {1, 20}, {2, 30}})); // no room between
        QCOMPARE(newPositions({5, 0, 0}, 0, 2000), (Changes{{0, 10}, {1, 20}, {2, 30}}));
        QCOMPARE(newPositions({7}, 0, 2000), Changes{});
        QCOMPARE(newPositions({1999, 2000, 3}, 2, 2000), (Changes{{0, 10}, {1, 20}, {2, 30}})); // at the end of all
    }
};

TERTULIA_TEST(TestSidebarModel, "sidebar_model")

} // namespace tertulia::test

#include "tst_sidebar_model.moc"
