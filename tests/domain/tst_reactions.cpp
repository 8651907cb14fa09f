// SPDX-License-Identifier: GPL-3.0-or-later
// Reactions: what counts as an emoji, who may, the caps, how pages of history and catching up bring them, and that
// nothing is left of them when a message or an account goes.
#include "server/services/account_end.h"
#include "server/services/emoji_shape.h"
#include "server/services/reactions.h"
#include "server/services/roles.h"
#include "server/services/space_members.h"
#include "server/store/deletion.h"
#include "server/store/roles.h"
#include "tests/domain/mirror.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ReactionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void oneEmojiAndNothingElse();
    void addAndTakeBack();
    void whoMay();
    void deletedMessagesHaveNone();
    void caps();
    void listIsPaged();
    void historyBringsThem();
    void catchingUpBringsThem();
    void whatIsHiddenStaysHidden();
    void goneWithTheirMessage();
    void goneWithTheAccount();
    void goneWithTheRoom();

private:
    Result<RevReply> react(const Actor& actor, MessageId message, const QString& emoji)
    {
        return world->call(reactions::add, actor, ReactionAdd{message, emoji});
    }
    Result<RevReply> unreact(const Actor& actor, MessageId message, const QString& emoji)
    {
        return world->call(reactions::remove, actor, ReactionRemove{message, emoji});
    }
    /// Rows by people who need no account of their own call.
    void fill(const MessageSendReply& sent, ConversationId conversation, int count, const char* emoji)
    {
        for (int i = 0; i < count; ++i) {
            const Actor actor = world->person(qPrintable(u"%1-%2"_s.arg(QLatin1StringView{emoji}).arg(i)));
            QVERIFY(world->db
                        ->exec("INSERT INTO reactions (conversation_id, seq, emoji, user_id, message_id, is_removed, "
                               "rev) VALUES (?, ?, ?, ?, ?, FALSE, 1)",
                               conversation, sent.seq, QLatin1StringView{emoji}, actor.user, sent.id)
                        .ok());
        }
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    ConversationId group;
};

void ReactionsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    group = world->group(ana, {u"ben"_s});
}

void ReactionsTest::oneEmojiAndNothingElse()
{
    for (const auto& good : {u"👍"_s, u"👍🏽"_s, u"❤️"_s, u"👩‍👩‍👧‍👦"_s, u"🇪🇸"_s,
                             u"🏴󠁧󠁢󠁳󠁣󠁴󠁿"_s, u"1️⃣"_s, u"🏳️‍🌈"_s})
        QCOMPARE(emoji_shape::of(good), std::optional{good});
    QCOMPARE(emoji_shape::of(u"❤"_s), std::optional{u"❤️"_s});
    for (const auto& bad : {u""_s, u"a"_s, u"1"_s, u"👍👍"_s, u"👍 "_s, u"👍x"_s, u"🇪"_s, u"‍"_s, u"️"_s, u"<b>"_s,
                            u"custom:"_s, u"👍"_s.repeated(30)})
        QVERIFY2(!emoji_shape::of(bad), qPrintable(bad));
    const auto sent = world->say(ana, group, u"hello"_s);
    EXPECT_BAD_FIELD(react(ben, sent.id, u"ok"_s), "emoji", "not_an_emoji");
}

void ReactionsTest::addAndTakeBack()
{
    const auto sent = world->say(ana, group, u"hello"_s);
    const auto added = react(ben, sent.id, u"❤"_s);
    QVERIFY(added.ok());
    QCOMPARE(added->rev, sent.rev + 1);
    QCOMPARE(outline(world->last), QStringList{u"conversation:%1"_s.arg(added->rev)});
    const auto held = only<ReactionRecord>(world->sync(ana, group).records);
    QCOMPARE(held, (std::vector{ReactionRecord{group, sent.id, sent.seq, ben.user, u"❤️"_s, false, added->rev}}));
    QCOMPARE(react(ben, sent.id, u"❤️"_s)->rev, added->rev);
    QVERIFY(world->last.isEmpty());
    const auto gone = unreact(ben, sent.id, u"❤"_s);
    QCOMPARE(gone->rev, added->rev + 1);
    QVERIFY(only<ReactionRecord>(world->sync(ana, group, added->rev).records).front().removed);
    QCOMPARE(unreact(ben, sent.id, u"❤"_s)->rev, gone->rev);
    QVERIFY(world->last.isEmpty());
    QCOMPARE(unreact(ana, sent.id, u"❤"_s)->rev, sent.rev);
    QCOMPARE(react(ben, sent.id, u"❤"_s)->rev, gone->rev + 1);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM reactions"), 1);
}

void ReactionsTest::whoMay()
{
    const auto sent = world->say(ana, group, u"hello"_s);
    EXPECT_ERROR(react(eve, sent.id, u"👍"_s), ErrorCode::NotFound);
    EXPECT_ERROR(react(eve, MessageId::make(), u"👍"_s), ErrorCode::NotFound);
    EXPECT_ERROR(unreact(eve, sent.id, u"👍"_s), ErrorCode::NotFound);
    const SpaceId space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space);
    const auto there = world->say(ana, room, u"hello"_s);
    QVERIFY(react(ben, there.id, u"👍"_s).ok());
    RoleEdit silence{store::everyoneOf(space)};
    silence.permissions = everyonesPermissions() - PermissionSet{Permission::React};
    QVERIFY(world->call(roles::edit, ana, silence).ok());
    EXPECT_FORBIDDEN(react(ben, there.id, u"👎"_s), "space.no_role_grants");
    QVERIFY2(unreact(ben, there.id, u"👍"_s).ok(), "what one put there one may always take back");
    const auto direct = world->direct(ana, "ben");
    const auto said = world->say(ana, direct, u"hello"_s);
    QVERIFY(world->call(privacy::block, ana, BlockAdd{u"ben"_s}).ok());
    EXPECT_ERROR(react(ben, said.id, u"👍"_s), ErrorCode::Forbidden);
}

void ReactionsTest::deletedMessagesHaveNone()
{
    const auto sent = world->say(ana, group, u"hello"_s);
    QVERIFY(react(ben, sent.id, u"👍"_s).ok());
    QVERIFY(world->call(messages::remove, ana, MessageDelete{sent.id}).ok());
    EXPECT_ERROR(react(ben, sent.id, u"👍"_s), ErrorCode::Gone);
    EXPECT_ERROR(unreact(ben, sent.id, u"👍"_s), ErrorCode::Gone);
    QVERIFY(world->call(reactions::list, ben, ReactionList{sent.id})->reactions.empty());
    QVERIFY(only<ReactionRecord>(world->sync(ana, group).records).empty());
}

void ReactionsTest::caps()
{
    const auto sent = world->say(ana, group, u"hello"_s);
    char32_t face = U'😀';
    for (int i = 0; i < limits::reactionKinds; ++i, ++face)
        QVERIFY(react(ben, sent.id, QString::fromUcs4(&face, 1)).ok());
    EXPECT_ERROR(react(ben, sent.id, u"👍"_s), ErrorCode::TooLarge);
    QVERIFY2(react(ana, sent.id, u"😀"_s).ok(), "one that is there already");
    const auto changing = world->say(ana, group, u"hello"_s);
    face = U'🐀';
    for (int i = 0; i < limits::reactionsOfOne; ++i, ++face) {
        const QString emoji = QString::fromUcs4(&face, 1);
        if (!emoji_shape::of(emoji) || emoji_shape::of(emoji) != emoji) {
            --i;
            continue;
        }
        QVERIFY(react(ben, changing.id, emoji).ok());
        QVERIFY(unreact(ben, changing.id, emoji).ok());
    }
    const auto refused = react(ben, changing.id, u"👍🏽"_s);
    EXPECT_ERROR(refused, ErrorCode::TooLarge);
    QCOMPARE(refused.error().detail, u"person_has_his_reactions"_s);
    QVERIFY2(react(ben, changing.id, u"🐀"_s).ok(), "one that he had");
    const auto full = world->say(ana, group, u"hello"_s);
    fill(full, group, limits::reactionsOfAMessage - 1, "👍");
    QVERIFY(react(ben, full.id, u"👍"_s).ok());
    const auto over = react(ana, full.id, u"👍"_s);
    EXPECT_ERROR(over, ErrorCode::TooLarge);
    QCOMPARE(over.error().detail, u"message_has_its_reactions"_s);
}

void ReactionsTest::listIsPaged()
{
    const auto sent = world->say(ana, group, u"hello"_s);
    QVERIFY(react(ben, sent.id, u"👍"_s).ok());
    QVERIFY(react(ana, sent.id, u"🎉"_s).ok());
    QVERIFY(react(ana, sent.id, u"👍"_s).ok());
    const auto first = world->call(reactions::list, ben, ReactionList{sent.id, {}, {}, 2});
    QVERIFY(first.ok() && first->more);
    QCOMPARE(first->reactions.size(), 2u);
    QCOMPARE(first->users.size(), 2u);
    const auto rest = world->call(reactions::list, ben, ReactionList{sent.id, {}, first->reactions.back().rev, 2});
    QVERIFY(rest.ok() && !rest->more);
    QCOMPARE(rest->reactions.size(), 1u);
    const auto thumbs = world->call(reactions::list, ben, ReactionList{sent.id, u"👍"_s, {}, {}});
    QCOMPARE(thumbs->reactions.size(), 2u);
    QCOMPARE(thumbs->reactions.front().user, ben.user);
    EXPECT_ERROR(world->call(reactions::list, eve, ReactionList{sent.id}), ErrorCode::NotFound);
}

void ReactionsTest::historyBringsThem()
{
    const auto one = world->say(ana, group, u"one"_s);
    const auto two = world->say(ana, group, u"two"_s);
    const auto three = world->say(ana, group, u"three"_s);
    fill(one, group, 600, "👍");
    fill(two, group, 300, "🎉");
    fill(three, group, 300, "😀");
    const auto newest = world->call(sync::history, ben, HistoryPage{group});
    QVERIFY(newest.ok());
    QCOMPARE(newest->messages.size(), 2u); // the third's 600 are more than a page takes besides
    QCOMPARE(newest->reactions.size(), 600u);
    QCOMPARE(newest->reactions.front().message, two.id);
    QCOMPARE(newest->reactions.back().message, three.id);
    const auto before = world->call(sync::history, ben, HistoryPage{group, two.seq});
    QCOMPARE(before->messages.size(), 1u);
    QCOMPARE(before->reactions.size(), 600u);
    const auto after = world->call(sync::history, ben, HistoryPage{group, {}, Seq{0}});
    QCOMPARE(after->messages.size(), 2u);
    QCOMPARE(after->reactions.size(), 900u);
    QCOMPARE(after->reactions.front().message, one.id);
    JsonWriter writer;
    encode(writer, *after);
    QVERIFY(writer.take().size() < limits::frameFromServer);
}

void ReactionsTest::catchingUpBringsThem()
{
    const auto old = world->say(ana, group, u"old"_s);
    for (int i = 0; i < 5; ++i)
        world->say(ana, group, u"between"_s);
    const auto recent = world->say(ana, group, u"new"_s);
    QVERIFY(react(ben, recent.id, u"👍"_s).ok());
    QVERIFY(react(ben, old.id, u"👍"_s).ok());
    for (const Rev from : {Rev{0}, recent.rev}) { // by seq and by rev
        const auto window = world->call(sync::after, ben, SyncAfter{group, from, recent.seq, {}});
        const auto found = only<ReactionRecord>(window->records);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found.front().message, recent.id);
    }
    QCOMPARE(only<ReactionRecord>(world->sync(ben, group).records).size(), 2u);
}

// Who came later sees nothing of what was before, also not that it is liked or pinned.
void ReactionsTest::whatIsHiddenStaysHidden()
{
    ConversationCreate request{ConversationKind::Group, u"a group"_s, {u"ben"_s}};
    request.history = HistoryAccess::Joined;
    const auto made = world->call(places::createConversation, ana, request);
    const auto id = made->conversation.id;
    const auto before = world->say(ana, id, u"between us"_s);
    QVERIFY(react(ben, before.id, u"👍"_s).ok());
    world->add(ana, id, "eve");
    QVERIFY(react(ana, before.id, u"🎉"_s).ok());
    const auto after = world->say(ana, id, u"hello"_s);
    QVERIFY(react(ben, after.id, u"👍"_s).ok());
    EXPECT_ERROR(react(eve, before.id, u"👍"_s), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(reactions::list, eve, ReactionList{before.id}), ErrorCode::NotFound);
    const auto seen = only<ReactionRecord>(world->sync(eve, id).records);
    QCOMPARE(seen.size(), 1u);
    QCOMPARE(seen.front().message, after.id);
    QCOMPARE(world->call(sync::history, eve, HistoryPage{id})->reactions.size(), 1u);
}

void ReactionsTest::goneWithTheirMessage()
{
    const SpaceId space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space);
    const auto kept = world->say(ana, room, u"kept"_s);
    const auto swept = world->say(ben, room, u"@ana first"_s);
    QVERIFY(world->call(messages::edit, ben, MessageEdit{swept.id, u"@ana second @everyone"_s}).ok());
    QVERIFY(react(ana, swept.id, u"👍"_s).ok());
    QVERIFY(react(ben, kept.id, u"👍"_s).ok());
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM message_versions"), 1);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM mentions"), 1);
    QVERIFY(world->call(space_members::ban, ana, MemberBan{space, u"ben"_s, {}, 3600, {}}).ok());
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM message_versions"), 0);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM mentions"), 0);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM reactions"), 1);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages WHERE deleted AND (body <> '' OR extras <> '')"), 0);
}

void ReactionsTest::goneWithTheAccount()
{
    const auto anas = world->say(ana, group, u"ana's"_s);
    const auto bens = world->say(ben, group, u"@ana ben's"_s);
    QVERIFY(world->call(messages::edit, ben, MessageEdit{bens.id, u"@ana ben's own"_s}).ok());
    QVERIFY(react(ben, anas.id, u"👍"_s).ok());
    QVERIFY(react(ana, anas.id, u"👍"_s).ok());
    QVERIFY(react(ana, bens.id, u"👍"_s).ok());
    QVERIFY(world->inTransaction([&](Tx& tx) { return account_end::remove(tx, ben, {true}); }).ok());
    for (bool more = true; more;) {
        const auto some = world->inTransaction([&](Tx& tx) { return account_end::eraseSome(tx); });
        QVERIFY(some.ok());
        more = *some;
    }
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM message_versions"), 0);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM mentions"), 0);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM reactions WHERE NOT is_removed"), 1);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages WHERE body LIKE '%ben%'"), 0);
    const auto left = only<ReactionRecord>(world->sync(ana, group).records);
    QVERIFY(
        std::none_of(left.begin(), left.end(), [&](const auto& one) { return one.user == ben.user && !one.removed; }));
}

void ReactionsTest::goneWithTheRoom()
{
    const SpaceId space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space);
    const auto sent = world->say(ana, room, u"@ben @everyone one"_s);
    QVERIFY(world->call(messages::edit, ana, MessageEdit{sent.id, u"@ben @everyone two"_s}).ok());
    QVERIFY(react(ben, sent.id, u"👍"_s).ok());
    const Timestamp later = world->clock.now() + std::chrono::hours{1};
    QVERIFY(store::setDeleted(*world->db, room, world->clock.now()).ok());
    while (*store::purgeDeleted(*world->db, later, 1) > 0) {
    }
    for (const sql::Text rows :
         {"SELECT COUNT(*) FROM messages", "SELECT COUNT(*) FROM message_versions", "SELECT COUNT(*) FROM reactions",
          "SELECT COUNT(*) FROM mentions", "SELECT COUNT(*) FROM wide_mentions"})
        QCOMPARE(world->rowCount(rows), 0);
}

} // namespace tertulia::test

using tertulia::test::ReactionsTest;
TERTULIA_TEST(ReactionsTest, "reactions")
#include "tst_reactions.moc"
