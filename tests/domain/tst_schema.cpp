// SPDX-License-Identifier: GPL-3.0-or-later
// The schema from nothing, twice, and what it forbids by itself.
#include "server/store/roles.h"
#include "server/store/schema.h"
#include "server/store/spaces.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class SchemaTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void fromNothingAndAgain();
    void ranksBecomeRoles();
    void constraintsHold();
};

void SchemaTest::fromNothingAndAgain()
{
    const TempDb temp(globalEngine());
    const auto db = temp.open();
    const auto steps = store::schema();
    QVERIFY(steps.ok());
    for (int i = 0; i < 2; ++i) {
        const auto number = sql::migrate(*db, *steps);
        QVERIFY2(number.ok(), number.ok() ? "" : qPrintable(number.error().detail));
        QCOMPARE(*number, static_cast<int>(steps->size()));
    }
    QCOMPARE(db->value("SELECT COUNT(*) FROM server_settings")->value_or(-1), 0);
}

/// A space with an owner, an admin and a member as the first schema kept them.
void SchemaTest::ranksBecomeRoles()
{
    const TempDb temp(globalEngine());
    const auto db = temp.open();
    const auto steps = *store::schema();
    QVERIFY(sql::migrate(*db, {steps.front()}).ok());
    const auto space = SpaceId::make();
    std::vector<UserId> people;
    QVERIFY(db->begin().ok());
    QVERIFY(
        db->exec("INSERT INTO spaces (id, name, created_at, record_rev, rev) VALUES (?, 's', 0, 1, 4)", space).ok());
    for (const char* role : {"owner", "admin", "member"}) {
        people.push_back(UserId::make());
        QVERIFY(db->exec("INSERT INTO users (id, handle, display_name, avatar, status, password_hash, created_at, rev, "
                         "stream_rev) VALUES (?, ?, 'x', '', '', '', 0, 1, 1)",
                         people.back(), QString::fromLatin1(role))
                    .ok());
        QVERIFY(db->exec("INSERT INTO space_members (space_id, user_id, role, joined_at, has_left, rev) "
                         "VALUES (?, ?, ?, 0, FALSE, ?)",
                         space, people.back(), QString::fromLatin1(role), static_cast<int64_t>(1 + people.size()))
                    .ok());
    }
    QVERIFY(db->commit().ok());
    QVERIFY(sql::migrate(*db, steps).ok());

    const auto standing = [&](size_t who) { return *store::standingIn(*db, space, people.at(who)); };
    QVERIFY(standing(0)->isOwner && !standing(0)->isAdministrator());
    QVERIFY(!standing(1)->isOwner && standing(1)->isAdministrator());
    QVERIFY(!standing(2)->isOwner && !standing(2)->isAdministrator());
    for (size_t who = 0; who < 3; ++who)
        QVERIFY(standing(who)->granted().contains(everyonesPermissions()));
    QVERIFY(!*store::standingIn(*db, space, UserId::make()));
    const auto sight = *store::sightOfSpace(*db, space, people.at(0));
    QCOMPARE(sight->record.owner, people.at(0));
    QCOMPARE(sight->rev, 7);
    const auto roles = *store::rolesAfter(*db, space, 4, 10);
    QCOMPARE(roles.size(), size_t{2});
    QCOMPARE(roles.front().id, store::everyoneOf(space));
}

void SchemaTest::constraintsHold()
{
    World world(globalEngine());
    const Actor ana = world.person("ana");
    const auto group = world.group(ana, {});
    world.say(ana, group, u"hi"_s);
    const auto insert = [&](ConversationId conversation, Seq seq, const QString& clientId, UserId author) {
        return world.db->exec("INSERT INTO messages (conversation_id, seq, id, author_id, client_id, body, sent_hash, "
                              "created_at, deleted, rev) VALUES (?, ?, ?, ?, ?, 'b', ?, 0, FALSE, 99)",
                              conversation, seq, MessageId::make(), author, clientId, QByteArray("h"));
    };
    EXPECT_ERROR(insert(group, 2, u"test-client-1"_s, ana.user), ErrorCode::Conflict);
    EXPECT_ERROR(insert(group, 1, u"another"_s, ana.user), ErrorCode::Conflict);
    EXPECT_ERROR(insert(ConversationId::make(), 1, u"another"_s, ana.user), ErrorCode::Conflict);
    EXPECT_ERROR(insert(group, 2, u"another"_s, UserId::make()), ErrorCode::Conflict);
    QVERIFY(insert(group, 2, u"another"_s, ana.user).ok());
}

} // namespace tertulia::test

using tertulia::test::SchemaTest;
TERTULIA_TEST(SchemaTest, "schema")
#include "tst_schema.moc"
