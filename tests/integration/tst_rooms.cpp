// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms and categories over real connections: each request, what others hear of it, limits and refusals.
#include "tests/integration/club.h"
#include "tests/integration/refusals.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class RoomsOnlineTest : public QObject, private Club
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { open(); }
    void cleanup() { close(); }

    void roomsMoveAndAreRenamed();
    void hiddenRoomsFallSilent();
    void slowRoomsSayHowLong();
    void deletedRoomsComeBack();
    void categoriesAreMadeMovedAndDeleted();
    void fieldsHaveLimits();
    void hiddenAndMissingLookTheSame();

private:
    RoomEdit edit() const
    {
        RoomEdit request;
        request.room = m_room;
        return request;
    }
};

void RoomsOnlineTest::roomsMoveAndAreRenamed()
{
    const auto category = m_anna->request(CategoryCreate{m_space, u"Work"_s});
    QVERIFY(category.ok());
    RoomEdit request = edit();
    request.title = u"plans"_s;
    request.topic = u"of all kinds"_s;
    request.category = category->category.id;
    request.position = 3;
    const auto edited = m_anna->request(request);
    QVERIFY(edited.ok());
    QTRY_COMPARE(m_bruno->lastOf<ConversationRecord>(m_room), std::optional{edited->room});
    QTRY_COMPARE(m_bruno->lastOf<RoomRecord>(m_space).value_or(RoomRecord{}).title, u"plans"_s);
    const auto listed = *m_bruno->lastOf<RoomRecord>(m_space);
    QCOMPARE(listed.category, request.category);
    QCOMPARE(listed.position, 3);
    request.noCategory = true;
    BAD_FIELD(m_anna->request(request), u"no_category"_s);
    request.noCategory.reset();
    request.category = CategoryId::make();
    BAD_FIELD(m_anna->request(request), u"category"_s);
    request.category.reset();
    request.room = makeGroup(*m_anna, {});
    BAD_FIELD(m_anna->request(request), u"room"_s);
    REFUSED_BY(m_bruno->request(edit()), u"space.no_role_grants"_s);
}

void RoomsOnlineTest::hiddenRoomsFallSilent()
{
    RoomEdit request = edit();
    request.isPrivate = true;
    const auto hidden = m_anna->request(request);
    QVERIFY(hidden.ok());
    QVERIFY(m_anna->request(messageTo(m_room, u"now we are alone"_s)).ok());
    REFUSED(m_bruno->request(HistoryPage{m_room, {}, {}, {}}), ErrorCode::NotFound);
    QVERIFY(m_bruno->messages(m_room).empty());
    QVERIFY(m_bruno->lastOf<RoomRecord>(m_space)->deleted);
    request.isPrivate = false;
    QVERIFY(m_anna->request(request).ok());
    QVERIFY(m_anna->request(messageTo(m_room, u"welcome back"_s)).ok());
    QTRY_COMPARE(m_bruno->messages(m_room).size(), 1u);
    const auto page = m_bruno->request(HistoryPage{m_room, {}, {}, {}});
    QVERIFY(page.ok());
    QCOMPARE(page->messages.size(), 2u);
}

void RoomsOnlineTest::slowRoomsSayHowLong()
{
    RoomEdit request = edit();
    request.slowModeS = 60;
    QVERIFY(m_anna->request(request).ok());
    QVERIFY(m_bruno->request(messageTo(m_room, u"one"_s)).ok());
    const auto refused = m_bruno->request(messageTo(m_room, u"two"_s));
    REFUSED(refused, ErrorCode::RateLimited);
    QCOMPARE(refused.error().rule, u"room.slow_mode"_s);
    QVERIFY(refused.error().retryAfterMs > 30'000 && refused.error().retryAfterMs <= 60'000);
    QVERIFY(m_anna->request(messageTo(m_room, u"I look after it"_s)).ok());
    QVERIFY(m_anna->request(messageTo(m_room, u"so I may"_s)).ok());
}

void RoomsOnlineTest::deletedRoomsComeBack()
{
    QVERIFY(m_bruno->request(messageTo(m_room, u"12345"_s)).ok());
    REFUSED_BY(m_bruno->request(RoomDelete{m_room, true}), u"space.no_role_grants"_s);
    const auto dry = m_anna->request(RoomDelete{m_room, true});
    QVERIFY(dry.ok());
    QCOMPARE(dry->people, 2);
    QCOMPARE(dry->messages, 1);
    QCOMPARE(dry->bytes, 5);
    QCOMPARE(dry->rev, 0);
    QVERIFY(m_bruno->request(messageTo(m_room, u"still here"_s)).ok());
    QVERIFY(m_anna->request(RoomDelete{m_room, {}}).ok());
    REFUSED(m_bruno->request(messageTo(m_room, u"gone"_s)), ErrorCode::NotFound);
    QVERIFY(m_bruno->lastOf<ConversationRecord>(m_room)->deleted);
    REFUSED_BY(m_bruno->request(RoomRestore{m_room}), u"space.no_role_grants"_s);
    const auto back = m_anna->request(RoomRestore{m_room});
    QVERIFY(back.ok());
    QVERIFY(!back->room.deleted);
    QVERIFY(m_anna->request(messageTo(m_room, u"we are back"_s)).ok());
    QTRY_COMPARE(m_bruno->messages(m_room).back().body, u"we are back"_s);
    const auto page = m_bruno->request(HistoryPage{m_room, {}, {}, {}});
    QVERIFY(page.ok());
    QCOMPARE(page->messages.size(), 3u);
    QVERIFY(m_anna->request(RoomDelete{m_room, {}}).ok());
    QVERIFY(m_server->openDb()->exec("UPDATE conversations SET deleted_at = 1 WHERE id = ?", m_room).ok());
    REFUSED(m_anna->request(RoomRestore{m_room}), ErrorCode::Gone);
    leave();
    m_server->stop();
    m_server->start(); // that is when the server looks for what nobody can restore any more
    const auto messages = [&] {
        return m_server->openDb()->value("SELECT COUNT(*) FROM messages").value().value_or(-1);
    };
    QTRY_COMPARE(messages(), 0);
}

void RoomsOnlineTest::categoriesAreMadeMovedAndDeleted()
{
    const auto made = m_anna->request(CategoryCreate{m_space, u"Work"_s});
    QVERIFY(made.ok());
    const CategoryId id = made->category.id;
    const auto edited = m_anna->request(CategoryEdit{id, u"Labour"_s, 4});
    QVERIFY(edited.ok());
    QTRY_COMPARE(m_bruno->lastOf<CategoryRecord>(m_space), std::optional{edited->category});
    RoomEdit request = edit();
    request.category = id;
    QVERIFY(m_anna->request(request).ok());
    QVERIFY(m_anna->request(CategoryDelete{id}).ok());
    QTRY_VERIFY(m_bruno->lastOf<CategoryRecord>(m_space)->deleted);
    QVERIFY(!m_bruno->lastOf<ConversationRecord>(m_room)->category);
    REFUSED(m_anna->request(CategoryEdit{id, u"x"_s, {}}), ErrorCode::NotFound);
    REFUSED(m_anna->request(CategoryDelete{id}), ErrorCode::NotFound);
    const auto other = m_anna->request(CategoryCreate{m_space, u"Play"_s});
    QVERIFY(other.ok());
    REFUSED_BY(m_bruno->request(CategoryCreate{m_space, u"x"_s}), u"space.no_role_grants"_s);
    REFUSED_BY(m_bruno->request(CategoryEdit{other->category.id, u"x"_s, {}}), u"space.no_role_grants"_s);
    REFUSED_BY(m_bruno->request(CategoryDelete{other->category.id}), u"space.no_role_grants"_s);
}

void RoomsOnlineTest::fieldsHaveLimits()
{
    const auto set = [&](auto RoomEdit::*field, auto value) {
        RoomEdit request = edit();
        request.*field = value;
        return m_anna->request(request);
    };
    const auto text = [](int length) { return QString(length, u'x'); };
    QVERIFY(set(&RoomEdit::title, text(limits::roomNameLength - 1)).ok());
    QVERIFY(set(&RoomEdit::title, text(limits::roomNameLength)).ok());
    BAD_FIELD(set(&RoomEdit::title, text(limits::roomNameLength + 1)), u"title"_s);
    BAD_FIELD(set(&RoomEdit::title, QString{}), u"title"_s);
    QVERIFY(set(&RoomEdit::topic, text(limits::topicLength - 1)).ok());
    QVERIFY(set(&RoomEdit::topic, text(limits::topicLength)).ok());
    BAD_FIELD(set(&RoomEdit::topic, text(limits::topicLength + 1)), u"topic"_s);
    constexpr int last = limits::roomsOfASpace * 10;
    BAD_FIELD(set(&RoomEdit::position, -1), u"position"_s);
    QVERIFY(set(&RoomEdit::position, 0).ok());
    QVERIFY(set(&RoomEdit::position, last - 1).ok());
    QVERIFY(set(&RoomEdit::position, last).ok());
    BAD_FIELD(set(&RoomEdit::position, last + 1), u"position"_s);
    BAD_FIELD(set(&RoomEdit::slowModeS, -1), u"slow_mode_s"_s);
    QVERIFY(set(&RoomEdit::slowModeS, limits::slowModeMax - 1).ok());
    QVERIFY(set(&RoomEdit::slowModeS, limits::slowModeMax).ok());
    BAD_FIELD(set(&RoomEdit::slowModeS, limits::slowModeMax + 1), u"slow_mode_s"_s);
    const auto category = [&](int length) { return m_anna->request(CategoryCreate{m_space, text(length)}); };
    QVERIFY(category(limits::nameLength - 1).ok());
    QVERIFY(category(limits::nameLength).ok());
    BAD_FIELD(category(limits::nameLength + 1), u"name"_s);
    for (int i = 2; i < limits::categoriesOfASpace - 1; ++i)
        m_anna->post(CategoryCreate{m_space, u"c"_s});
    QVERIFY(category(1).ok()); // the last but none
    REFUSED(category(1), ErrorCode::TooLarge);
}

void RoomsOnlineTest::hiddenAndMissingLookTheSame()
{
    const auto made = m_anna->request(CategoryCreate{m_space, u"Work"_s});
    QVERIFY(made.ok());
    const ConversationId nowhere = ConversationId::make();
    RoomEdit missing = edit();
    missing.room = nowhere;
    SAME_AS_MISSING(m_carla, edit(), missing);
    SAME_AS_MISSING(m_carla, (RoomDelete{m_room, true}), (RoomDelete{nowhere, true}));
    SAME_AS_MISSING(m_carla, RoomRestore{m_room}, RoomRestore{nowhere});
    SAME_AS_MISSING(m_carla, (CategoryCreate{m_space, u"x"_s}), (CategoryCreate{SpaceId::make(), u"x"_s}));
    SAME_AS_MISSING(m_carla, (CategoryEdit{made->category.id, u"x"_s, {}}),
                    (CategoryEdit{CategoryId::make(), u"x"_s, {}}));
    SAME_AS_MISSING(m_carla, CategoryDelete{made->category.id}, CategoryDelete{CategoryId::make()});
    QVERIFY(m_anna->request(RoomDelete{m_room, {}}).ok());
    SAME_AS_MISSING(m_carla, RoomRestore{m_room}, RoomRestore{nowhere});
    SAME_AS_MISSING(m_bruno, edit(), missing);
}

} // namespace tertulia::test

using tertulia::test::RoomsOnlineTest;
TERTULIA_TEST(RoomsOnlineTest, "rooms")
#include "tst_rooms.moc"
