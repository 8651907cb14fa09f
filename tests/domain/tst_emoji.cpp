// SPDX-License-Identifier: GPL-3.0-or-later
// Custom emoji of a space: making, renaming and removing them, who may, their pictures, and reacting with them.
#include "server/services/audit.h"
#include "server/services/emoji.h"
#include "server/services/reactions.h"
#include "tests/domain/mirror.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class EmojiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void addRenameRemove();
    void whoMay();
    void namesAreUsedOnce();
    void noMoreThanFit();
    void picturesAreCounted();
    void reacting();
    void audited();
    void snapshotAndEventsAgree();

private:
    Result<EmojiReply> add(const Actor& actor, const QString& name)
    {
        const EmojiAdd request{space, name, UploadId::make()};
        return world->inTransaction([&](Tx& tx) {
            return emoji::add(tx, actor, request, {u"picture-of-"_s + name, 100});
        });
    }
    int64_t need(const QString& picture)
    {
        return world->db->value("SELECT needed_by FROM blobs WHERE name = ?", picture)->value_or(-1);
    }
    bool sees(const Actor& actor, const QString& picture)
    {
        return world->inTransaction([&](Tx& tx) { return avatars::maySee(tx, actor, picture); }).ok();
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    SpaceId space;
    ConversationId room;
};

void EmojiTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    space = world->space(ana, {"ben"});
    room = world->room(ana, space);
}

void EmojiTest::addRenameRemove()
{
    const auto made = add(ana, u"tea"_s);
    QVERIFY(made.ok());
    QCOMPARE(only<EmojiRecord>(world->sync(ben, space).records), std::vector{made->emoji});
    QCOMPARE(made->emoji.picture, u"image:picture-of-tea"_s);
    const EmojiId id = made->emoji.id;
    const auto renamed = world->call(emoji::rename, ana, EmojiRename{id, u"cup"_s});
    QVERIFY(renamed.ok() && renamed->emoji.rev > made->emoji.rev);
    QCOMPARE(world->call(emoji::rename, ana, EmojiRename{id, u"cup"_s})->emoji, renamed->emoji);
    QVERIFY(world->last.isEmpty());
    const auto removed = world->call(emoji::remove, ana, EmojiRemove{id});
    QVERIFY(removed.ok() && removed->emoji.deleted && removed->emoji.picture.isEmpty());
    QCOMPARE(removed->emoji.name, u"cup"_s);
    QCOMPARE(only<EmojiRecord>(world->sync(ben, space).records), std::vector{removed->emoji});
    EXPECT_ERROR(world->call(emoji::remove, ana, EmojiRemove{id}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(emoji::rename, ana, EmojiRename{id, u"tea"_s}), ErrorCode::NotFound);
}

void EmojiTest::whoMay()
{
    const EmojiId id = add(ana, u"tea"_s)->emoji.id;
    EXPECT_FORBIDDEN(add(ben, u"cup"_s), "space.no_role_grants");
    EXPECT_ERROR(add(eve, u"cup"_s), ErrorCode::NotFound);
    EXPECT_FORBIDDEN(world->call(emoji::rename, ben, EmojiRename{id, u"cup"_s}), "space.no_role_grants");
    EXPECT_ERROR(world->call(emoji::rename, eve, EmojiRename{id, u"cup"_s}), ErrorCode::NotFound);
    EXPECT_FORBIDDEN(world->call(emoji::remove, ben, EmojiRemove{id}), "space.no_role_grants");
    EXPECT_ERROR(world->call(emoji::remove, eve, EmojiRemove{id}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(emoji::remove, ana, EmojiRemove{EmojiId::make()}), ErrorCode::NotFound);
    world->appoint(space, ben);
    QVERIFY(add(ben, u"cup"_s).ok());
}

void EmojiTest::namesAreUsedOnce()
{
    const EmojiId tea = add(ana, u"tea"_s)->emoji.id;
    EXPECT_ERROR(add(ana, u"tea"_s), ErrorCode::Conflict);
    const EmojiId cup = add(ana, u"cup"_s)->emoji.id;
    EXPECT_ERROR(world->call(emoji::rename, ana, EmojiRename{cup, u"tea"_s}), ErrorCode::Conflict);
    QVERIFY(world->call(emoji::remove, ana, EmojiRemove{tea}).ok());
    QVERIFY(add(ana, u"tea"_s).ok());
}

void EmojiTest::noMoreThanFit()
{
    for (int i = 0; i < limits::customEmoji; ++i)
        QVERIFY(add(ana, u"e%1"_s.arg(i)).ok());
    EXPECT_ERROR(add(ana, u"tea"_s), ErrorCode::TooLarge);
}

void EmojiTest::picturesAreCounted()
{
    const EmojiId id = add(ana, u"tea"_s)->emoji.id;
    const QString picture = u"picture-of-tea"_s;
    QCOMPARE(need(picture), 1);
    QVERIFY(sees(ben, picture));
    QVERIFY(!sees(eve, picture));
    QVERIFY(world->call(emoji::remove, ana, EmojiRemove{id}).ok());
    QCOMPARE(need(picture), 0);
    QVERIFY(!sees(ben, picture));
}

void EmojiTest::reacting()
{
    const EmojiId id = add(ana, u"tea"_s)->emoji.id;
    const QString custom = u"custom:"_s + id.text();
    const auto sent = world->say(ana, room, u"hello"_s);
    QVERIFY(world->call(reactions::add, ben, ReactionAdd{sent.id, custom}).ok());
    QCOMPARE(only<ReactionRecord>(world->sync(ana, room).records).front().emoji, custom);
    const auto elsewhere = world->say(ana, world->group(ana, {}), u"hello"_s);
    EXPECT_BAD_FIELD(world->call(reactions::add, ana, ReactionAdd{elsewhere.id, custom}), "emoji", "not_an_emoji");
    const auto unknown = u"custom:"_s + EmojiId::make().text();
    EXPECT_BAD_FIELD(world->call(reactions::add, ana, ReactionAdd{sent.id, unknown}), "emoji", "not_an_emoji");
    QVERIFY(world->call(emoji::remove, ana, EmojiRemove{id}).ok());
    EXPECT_BAD_FIELD(world->call(reactions::add, ana, ReactionAdd{sent.id, custom}), "emoji", "not_an_emoji");
    QVERIFY(world->call(reactions::remove, ben, ReactionRemove{sent.id, custom}).ok());
    QVERIFY(only<ReactionRecord>(world->sync(ana, room).records).front().removed);
}

void EmojiTest::audited()
{
    const EmojiId id = add(ana, u"tea"_s)->emoji.id;
    QVERIFY(world->call(emoji::rename, ana, EmojiRename{id, u"cup"_s}).ok());
    QVERIFY(world->call(emoji::remove, ana, EmojiRemove{id}).ok());
    const auto log = world->call(audit::page, ana, AuditPage{space});
    QVERIFY(log.ok());
    QStringList actions;
    for (const auto& entry : log->entries)
        if (entry.subject == id.text())
            actions << entry.action;
    QCOMPARE(actions, (QStringList{u"emoji.remove"_s, u"emoji.rename"_s, u"emoji.add"_s}));
}

void EmojiTest::snapshotAndEventsAgree()
{
    Mirror mirror(*world, ben, 3);
    for (const auto& step : world->history)
        mirror.hear(step);
    const auto tell = [&] {
        const auto steps = world->last.steps();
        for (const auto& step : steps)
            mirror.hear(step);
    };
    const EmojiId tea = add(ana, u"tea"_s)->emoji.id;
    tell();
    QVERIFY(add(ana, u"cup"_s).ok());
    tell();
    QVERIFY(world->call(emoji::rename, ana, EmojiRename{tea, u"green-tea"_s}).ok());
    tell();
    QVERIFY(world->call(emoji::remove, ana, EmojiRemove{tea}).ok());
    tell();
    QCOMPARE(mirror.rev(space), world->sync(ben, space).rev);
    QVERIFY(mirror.held(space) == mirror.download(space));
}

} // namespace tertulia::test

using tertulia::test::EmojiTest;
TERTULIA_TEST(EmojiTest, "emoji")
#include "tst_emoji.moc"
