// SPDX-License-Identifier: GPL-3.0-or-later
// What one does with places from the sidebar, against a real server: mute, read, order, categories, leaving.
#include "client/viewmodels/place_acts.h"
#include "tests/integration/server_process.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"
#include "tests/views/desk.h"

#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestPlaceActs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<Desk> m_ada;
    std::unique_ptr<PlaceActs> m_acts;
    QString m_space;

    AppView& ada() { return *m_ada->operator->(); }
    [[nodiscard]] const SidebarModel& sidebar() { return *ada().sidebar(); }
    [[nodiscard]] QString lines()
    {
        QStringList out;
        for (int i = 0; i < sidebar().count(); ++i) {
            const SidebarLine& line = sidebar().at(i);
            if (line.isHead)
                out << u'[' + (line.title.isEmpty() ? line.section : line.title) + u']';
            else
                out << line.entry.title;
        }
        return out.join(u' ');
    }
    [[nodiscard]] QString idOf(const QString& title) { return m_ada->byTitle(title).text(); }
    [[nodiscard]] QString sectionOf(const QString& title)
    {
        for (int i = 0; i < sidebar().count(); ++i)
            if (sidebar().at(i).isHead && sidebar().at(i).title == title)
                return sidebar().at(i).section;
        return {};
    }
    void makeSpace()
    {
        ada().creation()->createSpace(u"Norte"_s);
        QTRY_COMPARE(ada().currentSpaceName(), u"Norte"_s);
        m_space = ada().currentSpaceId();
        for (const QString& title : {u"a"_s, u"b"_s, u"c"_s}) {
            ada().creation()->createRoom(m_space, title, {}, false);
            QTRY_VERIFY(!idOf(title).isEmpty() && ada().room()->title() == title);
        }
        ada().sidebar()->setShowsEmpty(true);
        QTRY_COMPARE(lines(), u"[rooms] a b c"_s);
    }
    [[nodiscard]] const ConversationEntry& entry(const QString& title)
    {
        return ada().conversations()->at(ada().conversations()->indexOf(m_ada->byTitle(title)));
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void init()
    {
        m_home = QTemporaryDir();
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        m_server = std::make_unique<ServerProcess>();
        QVERIFY(m_server->start(
            {u"--limits.requests_per_second"_s, u"1000000"_s, u"--limits.sends_per_second"_s, u"1000000"_s}));
        m_bruno = std::make_unique<WsClient>();
        QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
        m_ada = std::make_unique<Desk>(u"ada"_s);
        QVERIFY(m_ada->enroll(m_server->url(), u"ada"_s));
        m_acts = std::make_unique<PlaceActs>();
        m_acts->setSession(ada().session());
    }
    void cleanup()
    {
        m_acts.reset();
        m_ada.reset();
        m_bruno.reset();
        m_server.reset();
    }

    void roomsInAnotherOrder()
    {
        makeSpace();
        QCOMPARE(m_acts->titleOf(idOf(u"c"_s)), u"#c"_s);
        m_acts->moveRoom(idOf(u"c"_s), -1);
        QTRY_COMPARE(lines(), u"[rooms] a c b"_s);
        m_acts->moveRoom(idOf(u"a"_s), 1);
        QTRY_COMPARE(lines(), u"[rooms] c a b"_s);
        m_acts->putRoom(idOf(u"b"_s), u"rooms"_s, 0);
        QTRY_COMPARE(lines(), u"[rooms] b c a"_s);
        m_acts->putRoom(idOf(u"b"_s), u"rooms"_s, 99);
        QTRY_COMPARE(lines(), u"[rooms] c a b"_s);
    }

    void spacesInAnotherOrderOnAllDevices()
    {
        Desk laptop(u"laptop"_s); // hers, too
        laptop->login()->signIn(m_server->url().toString(), u"ada"_s, Desk::password);
        QTRY_VERIFY(laptop->session()->isOnline());
        for (const QString& name : {u"One"_s, u"Two"_s, u"Three"_s}) {
            ada().creation()->createSpace(name);
            QTRY_COMPARE(ada().currentSpaceName(), name);
        }
        const auto namesOn = [](AppView& device) {
            QStringList names;
            for (int i = 0; i < device.spaces()->count(); ++i)
                names << device.spaces()->index(i, 0).data().toString();
            return names.join(u' ');
        };
        const auto rail = [&] { return namesOn(ada()); };
        const auto id = [this](int at) { return ada().spaces()->at(at).text(); };
        QTRY_COMPARE(rail(), u"One Two Three"_s);
        m_acts->moveSpace(id(2), -1);
        QTRY_COMPARE(rail(), u"One Three Two"_s);
        m_acts->putSpace(id(0), 2);
        QTRY_COMPARE(rail(), u"Three Two One"_s);
        m_acts->moveSpace(id(2), 1);              // over the end
        ada().creation()->createSpace(u"Four"_s); // has no place yet
        QTRY_COMPARE(rail(), u"Three Two One Four"_s);
        m_acts->putSpace(id(3), 0);
        QTRY_COMPARE(rail(), u"Four Three Two One"_s);
        QTRY_COMPARE(namesOn(*laptop.operator->()), u"Four Three Two One"_s);
        PlaceActs there;
        there.setSession(laptop->session());
        there.putSpace(id(0), 3);
        QTRY_COMPARE(rail(), u"Three Two One Four"_s);
    }

    void categoriesHoldThem()
    {
        makeSpace();
        QSignalSpy kept(m_acts.get(), &PlaceActs::categoryKept);
        m_acts->createCategory(m_space, u" Work "_s);
        QTRY_COMPARE(lines(), u"[rooms] a b c [Work]"_s);
        m_acts->createCategory(m_space, u"Fun"_s);
        QTRY_COMPARE(lines(), u"[rooms] a b c [Work] [Fun]"_s);
        QCOMPARE(kept.count(), 2);
        m_acts->putRoom(idOf(u"b"_s), sectionOf(u"Work"_s), 0);
        QTRY_COMPARE(lines(), u"[rooms] a c [Work] b [Fun]"_s);
        m_acts->moveRoom(idOf(u"c"_s), 1); // over the edge into the next part
        QTRY_COMPARE(lines(), u"[rooms] a [Work] c b [Fun]"_s);
        m_acts->moveCategory(sectionOf(u"Fun"_s), -1);
        QTRY_COMPARE(lines(), u"[rooms] a [Fun] [Work] c b"_s);
        m_acts->renameCategory(sectionOf(u"Work"_s), u"Play"_s);
        QTRY_COMPARE(lines(), u"[rooms] a [Fun] [Play] c b"_s);
        m_acts->putRoom(idOf(u"b"_s), u"rooms"_s, 0);
        QTRY_COMPARE(lines(), u"[rooms] b a [Fun] [Play] c"_s);
        m_acts->removeCategory(sectionOf(u"Play"_s));
        QTRY_COMPARE(lines(), u"[rooms] c b a [Fun]"_s); // the room stays, where its number puts it
        m_acts->createCategory(m_space, u""_s);
        QTRY_VERIFY(!ada().session()->problem().isEmpty());
    }

    void aNewRoomIsPutWhereItIsWanted()
    {
        makeSpace();
        m_acts->createCategory(m_space, u"Work"_s);
        QTRY_COMPARE(lines(), u"[rooms] a b c [Work]"_s);
        ada().creation()->createRoom(m_space, u"d"_s, {}, false, sectionOf(u"Work"_s));
        QTRY_COMPARE(lines(), u"[rooms] a b c [Work] d"_s);
    }

    void whoMayNotArrangeIsTold()
    {
        makeSpace();
        QVERIFY(m_acts->mayArrange(m_space));
        QVERIFY(m_acts->isOwnSpace(m_space));
        Desk clara(u"clara"_s);
        QVERIFY(clara.enroll(m_server->url(), u"clara"_s));
        ada().creation()->addPeople(u"space:"_s + m_space, u"clara"_s);
        QTRY_VERIFY(!clara.byTitle(u"a"_s).isNull());
        PlaceActs hers;
        hers.setSession(clara->session());
        QVERIFY(!hers.mayArrange(m_space));
        QVERIFY(!hers.isOwnSpace(m_space));
        hers.moveRoom(clara.byTitle(u"a"_s).text(), 1);
        QTRY_VERIFY(!clara->session()->problem().isEmpty());
        hers.leaveSpace(m_space);
        QTRY_VERIFY(clara.byTitle(u"a"_s).isNull());
    }

    void mutedAndLoudAgain()
    {
        makeSpace();
        const QString room = idOf(u"a"_s);
        QVERIFY(!m_acts->isMuted(room));
        m_acts->mute(room, 60);
        QTRY_VERIFY(m_acts->isMuted(room));
        QVERIFY(entry(u"a"_s).isMuted);
        ada().openConversation(room);
        QTRY_VERIFY(ada().sidebar()->isOpenMuted());
        m_acts->setLevel(room, u"mentions"_s);
        QTRY_COMPARE(m_acts->levelOf(room), u"mentions"_s);
        QVERIFY(m_acts->isMuted(room)); // the one does not undo the other
        m_acts->mute(room, 0);
        QTRY_VERIFY(!m_acts->isMuted(room));
        QCOMPARE(m_acts->levelOf(room), u"mentions"_s);
        m_acts->mute(room, PlaceActs::untilChanged);
        QTRY_VERIFY(m_acts->isMuted(room));
        m_acts->mute(room, 0);
        m_acts->setLevel(room, {});
        QTRY_COMPARE(m_acts->levelOf(room), QString());
    }

    void readAndUnreadByHand()
    {
        const ConversationId group = makeGroup(*m_bruno, {u"ada"_s});
        QVERIFY(m_bruno->request(messageTo(group, u"one"_s)).ok());
        QVERIFY(m_bruno->request(messageTo(group, u"two"_s)).ok());
        QTRY_VERIFY(m_acts->unreadOf(group.text()) >= 2);
        m_acts->markRead(group.text());
        QTRY_COMPARE(m_acts->unreadOf(group.text()), 0);
        m_acts->markUnread(group.text());
        QTRY_COMPARE(m_acts->unreadOf(group.text()), 1);
        QTRY_COMPARE(ada().homeUnread(), 1);
        m_acts->markRead(group.text());
        QTRY_COMPARE(m_acts->unreadOf(group.text()), 0);
    }

    void leavingAGroup()
    {
        const ConversationId group = makeGroup(*m_bruno, {u"ada"_s});
        QTRY_VERIFY(m_acts->canLeave(group.text()));
        m_acts->leave(group.text());
        QTRY_VERIFY(!ada().session()->directory().conversation(group));
        QVERIFY(!m_acts->canLeave(group.text()));
    }

    void theRailCountsWhatNamesMe()
    {
        makeSpace();
        ada().creation()->addPeople(u"space:"_s + m_space, u"bruno"_s);
        const ConversationId room = m_ada->byTitle(u"a"_s);
        QTRY_VERIFY(m_bruno->request(HistoryPage{room, {}, {}, {}, {}, {}, {}}).ok()); // he is in
        QVERIFY(m_bruno->request(messageTo(room, u"hello @ada"_s)).ok());
        const auto rail = [this](int role) { return ada().spaces()->index(0, 0).data(role); };
        QTRY_COMPARE(rail(SpaceListModel::MentionsRole).toInt(), 1);
        QVERIFY(rail(SpaceListModel::UnreadRole).toBool());
        QTRY_COMPARE(entry(u"a"_s).mentions, 1);
        ada().stepMention(1);
        QCOMPARE(ada().room()->id(), room);
        m_acts->mute(room.text(), 60);
        QTRY_VERIFY(!rail(SpaceListModel::UnreadRole).toBool()); // muted, but still named
        QCOMPARE(rail(SpaceListModel::MentionsRole).toInt(), 1);
    }
};

TERTULIA_TEST(TestPlaceActs, "place_acts")

} // namespace tertulia::test

#include "tst_place_acts.moc"
