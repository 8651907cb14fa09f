// SPDX-License-Identifier: GPL-3.0-or-later
// The schema from nothing, twice, and what it forbids by itself.
#include "server/store/schema.h"
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
