// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings of a room do: its looks and place, who sees it, who may do what, webhooks, its end, against a real
// server.
#include "client/viewmodels/hooks_view.h"
#include "client/viewmodels/place_members.h"
#include "client/viewmodels/room_overrides.h"
#include "client/viewmodels/room_settings.h"
#include "client/viewmodels/space_view.h"
#include "tests/support/test_main.h"
#include "tests/views/stage.h"

#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestRoomSettings : public QObject
{
    Q_OBJECT

    Stage m_stage;
    SpaceId m_space{};
    ConversationId m_room{};

    Desk& ada() { return *m_stage.ada; }
    [[nodiscard]] QString bruno() const { return m_stage.idOf(*m_stage.bruno).text(); }
    template<typename View>
    std::unique_ptr<View> viewOf()
    {
        auto view = errandOf<View>(ada());
        view->setConversationId(m_room.text());
        return view;
    }
    QString everyonesRole() { return u"role:"_s + ada()->session()->records().roles(m_space).back().id.text(); }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void init()
    {
        QVERIFY(m_stage.open());
        m_space = m_stage.makeSpace(u"Librería"_s);
        QVERIFY(!m_space.isNull());
        m_room = m_stage.makeRoom(m_space, u"general"_s);
        QVERIFY(!m_room.isNull());
    }
    void cleanup() { m_stage.close(); }

    void itIsRenamedAndSlowedAndSorted()
    {
        auto room = viewOf<RoomSettings>();
        QCOMPARE(room->title(), u"general"_s);
        QCOMPARE(room->spaceName(), u"Librería"_s);
        QCOMPARE(room->whyNotEdit(), QString());
        room->save(u"allgemein"_s, u"Everything"_s);
        QTRY_COMPARE(room->title(), u"allgemein"_s);
        QTRY_COMPARE(room->topic(), u"Everything"_s);
        room->setSlowMode(30);
        QTRY_COMPARE(room->slowMode(), 30);
        bool made = false;
        ada()
            ->session()
            ->account()
            ->request(CategoryCreate{m_space, u"Work"_s})
            .then(this, [&made](const Result<CategoryReply>& reply) { made = reply.ok(); });
        QTRY_VERIFY(made);
        QTRY_COMPARE(room->categoryNames(), (QStringList{u"No category"_s, u"Work"_s}));
        room->setCategory(room->categoryIds().last());
        QTRY_COMPARE(room->categoryId(), room->categoryIds().last());
        room->setCategory(QString());
        QTRY_COMPARE(room->categoryId(), QString());
        room->save(u""_s, QString());
        QCOMPARE(room->faultyField(), u"title"_s);
    }

    void whoSeesIt()
    {
        auto room = viewOf<RoomSettings>();
        QVERIFY(!room->isPrivate());
        RoleCreate role;
        role.space = m_space;
        role.name = u"Editors"_s;
        ada()->session()->account()->request(role);
        QTRY_COMPARE(room->readers()->count(), 1);
        room->setPrivate(true);
        QTRY_VERIFY(room->isPrivate());
        auto members = viewOf<PlaceMembers>();
        QTRY_COMPARE(column(members->people(), "displayName"), QStringList{u"ADA"_s});
        QCOMPARE(members->whyNotAdd(), QString());
        members->add({u"bruno"_s});
        QTRY_COMPARE(members->people()->count(), 2);
        const QString editors = room->readers()->key(0);
        room->setReader(editors, true);
        QTRY_COMPARE(shown(room->readers(), editors, "reads"), u"true"_s);
        room->setReader(editors, false);
        QTRY_COMPARE(shown(room->readers(), editors, "reads"), u"false"_s);
        room->setPrivate(false);
        QTRY_VERIFY(!room->isPrivate());
    }

    void permissionsAreDeniedAllowedAndLeft()
    {
        auto overrides = viewOf<RoomOverrides>();
        QTRY_COMPARE(overrides->subject(), everyonesRole());
        QCOMPARE(overrides->subjectName(), u"Everyone"_s);
        QCOMPARE(shown(overrides->permissions(), u"post"_s, "value"), u"0"_s);
        overrides->set(u"post"_s, -1);
        QTRY_COMPARE(shown(overrides->permissions(), u"post"_s, "value"), u"-1"_s);
        QCOMPARE(shown(overrides->subjects(), everyonesRole(), "different"), u"true"_s);
        QVERIFY(!m_stage.bruno->request(messageTo(m_room, u"may I?"_s)).ok());
        overrides->addPerson(u"bruno"_s);
        QTRY_COMPARE(overrides->subjectName(), u"BRUNO"_s);
        overrides->set(u"post"_s, 1);
        QTRY_COMPARE(shown(overrides->permissions(), u"post"_s, "value"), u"1"_s);
        QVERIFY(m_stage.bruno->request(messageTo(m_room, u"I may"_s)).ok());
        overrides->setSubject(everyonesRole());
        QCOMPARE(shown(overrides->permissions(), u"post"_s, "value"), u"-1"_s);
        overrides->set(u"post"_s, 0);
        QTRY_COMPARE(shown(overrides->permissions(), u"post"_s, "value"), u"0"_s);
        QTRY_COMPARE(shown(overrides->subjects(), everyonesRole(), "different"), u"false"_s);
    }

    void whoMayNotIsToldWhy()
    {
        auto space = errandOf<SpaceView>(ada());
        space->setSpaceId(m_space.text());
        auto room = viewOf<RoomSettings>();
        auto overrides = viewOf<RoomOverrides>();
        QTRY_COMPARE(shown(overrides->permissions(), u"post"_s, "whyNot"), QString());
        space->handOver(u"bruno"_s);
        QTRY_COMPARE(room->whyNotEdit(), u"No role allows it."_s);
        QTRY_COMPARE(shown(overrides->permissions(), u"post"_s, "whyNot"), u"No role allows it."_s);
        QCOMPARE(room->whyNotDelete(), u"No role allows it."_s);
        room->setSlowMode(5); // a client that asks all the same is refused with the same words
        QTRY_COMPARE(room->problem(), u"No role allows it."_s);
    }

    void webhooksTellTheirSecretOnce()
    {
        auto hooks = viewOf<HooksView>();
        QTRY_VERIFY(hooks->isLoaded());
        hooks->create(u"Builds"_s, QString());
        QTRY_VERIFY(hooks->isSecretPath() && !hooks->secret().isEmpty());
        QCOMPARE(column(hooks->hooks(), "name"), QStringList{u"Builds"_s});
        hooks->forgetSecret();
        QVERIFY(hooks->secret().isEmpty());
        hooks->create(u" "_s, QString());
        QCOMPARE(hooks->faultyField(), u"name"_s);
        hooks->revoke(hooks->hooks()->key(0));
        QTRY_COMPARE(hooks->hooks()->count(), 0);
    }

    void deletedItSaysWhatIsLostAndComesBack()
    {
        QVERIFY(m_stage.bruno->request(messageTo(m_room, u"hello"_s)).ok());
        auto room = viewOf<RoomSettings>();
        QSignalSpy loss(room.get(), &RoomSettings::lossKnown);
        QSignalSpy gone(room.get(), &RoomSettings::gone);
        room->rehearseDeletion();
        QTRY_COMPARE(loss.count(), 1);
        QCOMPARE(loss.first().at(0).toInt(), 2);
        QCOMPARE(loss.first().at(1).toInt(), 1);
        room->remove();
        QTRY_VERIFY(room->isDeleted());
        QTRY_VERIFY(!ada()->session()->directory().conversation(m_room));
        QCOMPARE(gone.count(), 0);
        room->restore();
        QTRY_VERIFY(!room->isDeleted());
        QTRY_VERIFY(ada()->session()->directory().conversation(m_room));
    }
};

TERTULIA_TEST(TestRoomSettings, "room_settings")

} // namespace tertulia::test

#include "tst_room_settings.moc"
