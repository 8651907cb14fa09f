// SPDX-License-Identifier: GPL-3.0-or-later
// Leading groups: looks, ranks, handing over, and what those who come later may read.
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class GroupsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void edit();
    void editRefusals();
    void ranks();
    void rankRefusals();
    void handingOver();
    void ownerLeaves();
    void lastOneLeaves();
    void newcomersReadAll();
    void newcomersReadFromJoining();
    void whatIsHiddenCannotBeTouched();
    void editingHistoryCountsFromNowOn();
    void comingBack();
    void madeOnce();
    void makingRefusals();

private:
    Result<ConversationEditReply> tryEdit(const Actor& actor, const ConversationEdit& request)
    {
        return world->call(groups::edit, actor, request);
    }
    Result<RevReply> rank(const Actor& actor, ConversationId conversation, const char* user, MemberRole role)
    {
        return world->call(groups::setRole, actor, MemberSetRole{conversation, QString::fromLatin1(user), role});
    }
    MemberRecord member(ConversationId conversation, const Actor& who, const Actor& asker)
    {
        for (const MemberRecord& one : only<MemberRecord>(world->sync(asker, conversation).records))
            if (one.user == who.user)
                return one;
        return {};
    }
    QStringList bodies(const Actor& actor, ConversationId conversation)
    {
        QStringList found;
        for (const MessageRecord& one : only<MessageRecord>(world->sync(actor, conversation).records))
            if (!one.system)
                found << one.body;
        return found;
    }
    ConversationId closedGroup(std::vector<QString> members = {})
    {
        ConversationCreate request{ConversationKind::Group, u"closed"_s, std::move(members)};
        request.history = HistoryAccess::Joined;
        const auto made = world->call(places::createConversation, ana, request);
        if (!made.ok())
            qFatal("no group");
        return made->conversation.id;
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
};

void GroupsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
}

void GroupsTest::edit()
{
    const auto group = world->group(ana, {u"ben"_s});
    ConversationEdit request{group};
    request.title = u"New name"_s;
    request.avatar = u"face:tree"_s;
    const auto edited = tryEdit(ana, request);
    QVERIFY(edited.ok());
    QCOMPARE(edited->conversation.title, u"New name"_s);
    QCOMPARE(edited->conversation.rev, 4);
    QCOMPARE(outline(world->last), (QStringList{u"conversation:4"_s, u"conversation:5"_s, u"user:2"_s,
                                                u"conversation:6"_s, u"user:3"_s})); // and says so, twice
    QCOMPARE(only<ConversationRecord>(world->sync(ben, group, 3).records).front(), edited->conversation);
    QCOMPARE(tryEdit(ana, request)->conversation, edited->conversation);
    QVERIFY(world->last.isEmpty());
    QVERIFY(rank(ana, group, "ben", MemberRole::Admin).ok());
    ConversationEdit topic{group};
    topic.topic = u"All of it"_s;
    const auto byAdmin = tryEdit(ben, topic);
    QVERIFY(byAdmin.ok());
    QCOMPARE(byAdmin->conversation.title, u"New name"_s);
    QCOMPARE(byAdmin->conversation.avatar, u"face:tree"_s);
    QCOMPARE(byAdmin->conversation.topic, u"All of it"_s);
}

void GroupsTest::editRefusals()
{
    const auto group = world->group(ana, {u"ben"_s});
    ConversationEdit request{group};
    request.title = u"Mine"_s;
    EXPECT_FORBIDDEN(tryEdit(ben, request), "group.only_leaders_edit");
    EXPECT_ERROR(tryEdit(eve, request), ErrorCode::NotFound);
    request.conversation = world->direct(ana, "ben");
    EXPECT_FORBIDDEN(tryEdit(ana, request), "direct.has_no_title");
    request.conversation = world->room(ana, world->space(ana));
    EXPECT_BAD_FIELD(tryEdit(ana, request), "conversation", "not_a_group");
    request.conversation = group;
    request.avatar = u"image:0000"_s;
    EXPECT_BAD_FIELD(tryEdit(ana, request), "avatar", "not_an_avatar");
}

void GroupsTest::ranks()
{
    const auto group = world->group(ana, {u"ben"_s, u"eve"_s});
    const auto risen = rank(ana, group, "ben", MemberRole::Admin);
    QVERIFY(risen.ok());
    QCOMPARE(member(group, ben, eve).role, MemberRole::Admin);
    QCOMPARE(rank(ana, group, "ben", MemberRole::Admin)->rev, risen->rev);
    QVERIFY(world->last.isEmpty());
    world->remove(ben, group, "eve"); // admins remove members
    QVERIFY(rank(ana, group, "ben", MemberRole::Member).ok());
    QCOMPARE(member(group, ben, ana).role, MemberRole::Member);
}

void GroupsTest::rankRefusals()
{
    const auto group = world->group(ana, {u"ben"_s, u"eve"_s});
    EXPECT_FORBIDDEN(rank(ben, group, "eve", MemberRole::Admin), "conversation.only_the_owner_ranks");
    EXPECT_FORBIDDEN(rank(ben, group, "ben", MemberRole::Owner), "conversation.only_the_owner_ranks");
    EXPECT_FORBIDDEN(rank(ana, group, "ana", MemberRole::Member), "owner.hands_over_first");
    EXPECT_BAD_FIELD(rank(ana, group, "nobody", MemberRole::Admin), "user", "unknown_user");
    world->remove(ana, group, "eve");
    EXPECT_ERROR(rank(ana, group, "eve", MemberRole::Admin), ErrorCode::NotFound);
    EXPECT_ERROR(rank(eve, group, "ben", MemberRole::Admin), ErrorCode::NotFound);
    EXPECT_FORBIDDEN(rank(ana, world->direct(ana, "ben"), "ben", MemberRole::Admin), "conversation.has_no_ranks");
}

void GroupsTest::handingOver()
{
    const auto group = world->group(ana, {u"ben"_s});
    QVERIFY(rank(ana, group, "ben", MemberRole::Owner).ok());
    QCOMPARE(outline(world->last), (QStringList{u"conversation:4"_s, u"conversation:5"_s}));
    QCOMPARE(member(group, ben, ana).role, MemberRole::Owner);
    QCOMPARE(member(group, ana, ana).role, MemberRole::Admin);
    EXPECT_FORBIDDEN(rank(ana, group, "ben", MemberRole::Member), "conversation.only_the_owner_ranks");
    QVERIFY(rank(ben, group, "ana", MemberRole::Member).ok());
}

void GroupsTest::ownerLeaves()
{
    const auto group = world->group(ana, {u"ben"_s});
    world->clock.advance(std::chrono::minutes{1});
    world->add(ana, group, "eve");
    QVERIFY(rank(ana, group, "eve", MemberRole::Admin).ok()); // rank comes before age
    world->remove(ana, group, "ana");
    QCOMPARE(member(group, eve, ben).role, MemberRole::Owner);
    QVERIFY(member(group, ana, ben).left);
    world->remove(eve, group, "eve");
    QCOMPARE(member(group, ben, ben).role, MemberRole::Owner);
}

void GroupsTest::lastOneLeaves()
{
    const auto group = world->group(ana, {});
    world->remove(ana, group, "ana");
    EXPECT_ERROR(world->trySync(ana, group), ErrorCode::NotFound);
}

void GroupsTest::newcomersReadAll()
{
    const auto group = world->group(ana, {});
    world->say(ana, group, u"one"_s);
    world->add(ana, group, "ben");
    QCOMPARE(bodies(ben, group), QStringList{u"one"_s});
    QCOMPARE(member(group, ben, ana).firstSeq, 0);
}

void GroupsTest::newcomersReadFromJoining()
{
    const auto group = closedGroup({u"eve"_s});
    world->say(ana, group, u"one"_s);
    world->say(eve, group, u"two"_s);
    world->add(ana, group, "ben");
    QCOMPARE(member(group, ben, ana).firstSeq, 3);
    QVERIFY(bodies(ben, group).isEmpty());
    QCOMPARE(bodies(eve, group), (QStringList{u"one"_s, u"two"_s}));
    world->say(ana, group, u"three"_s);
    QCOMPARE(bodies(ben, group), QStringList{u"three"_s});
    SyncAfter early{group, 0, 1, limits::pageMax}; // asking for older ones does not help
    QCOMPARE(only<MessageRecord>(world->call(sync::after, ben, early)->records).size(),
             size_t{2}); // and that he was added
    for (const HistoryPage& page : {HistoryPage{group, {}, {}, {}}, HistoryPage{group, 5, {}, {}},
                                    HistoryPage{group, {}, 0, {}}, HistoryPage{group, {}, 2, {}}}) {
        const auto reply = world->call(sync::history, ben, page);
        QVERIFY(reply.ok());
        QCOMPARE(reply->messages.back().seq, 4);
        QCOMPARE(reply->firstSeq, 3);
    }
    QVERIFY(world->call(sync::history, ben, HistoryPage{group, 3, {}, {}})->messages.empty());
    const auto followed = world->inTransaction([&](Tx& tx) { return places::streamsOf(tx, ben.user); });
    QVERIFY(followed.ok());
    QVERIFY(std::find(followed->begin(), followed->end(), Followed(group, 3)) != followed->end());
}

void GroupsTest::whatIsHiddenCannotBeTouched()
{
    const auto group = closedGroup();
    const auto hidden = world->say(ana, group, u"one"_s);
    world->add(ana, group, "ben");
    QVERIFY(rank(ana, group, "ben", MemberRole::Admin).ok()); // he could delete it if he saw it
    EXPECT_ERROR(world->call(messages::remove, ben, MessageDelete{hidden.id}), ErrorCode::NotFound);
    EXPECT_BAD_FIELD(world->call(messages::send, ben, MessageSend{group, u"client-reply"_s, u"re"_s, hidden.id}),
                     "reply_to", "not_in_conversation");
    // A change to it is no news for him either.
    const Rev before = world->sync(ben, group).rev;
    QVERIFY(world->call(messages::edit, ana, MessageEdit{hidden.id, u"one, edited"_s}).ok());
    const auto after = world->sync(ben, group, before);
    QVERIFY(after.records.empty());
    QCOMPARE(after.rev, before + 1);
    const auto& joined = world->history;
    QVERIFY(std::any_of(joined.begin(), joined.end(), [&](const Changes::Step& step) {
        const auto* on = std::get_if<Subscription>(&step);
        return on != nullptr && on->user == ben.user && on->stream == StreamId{group} && on->firstSeq == 2;
    }));
}

void GroupsTest::editingHistoryCountsFromNowOn()
{
    const auto group = closedGroup();
    world->say(ana, group, u"one"_s);
    world->add(ana, group, "ben");
    ConversationEdit open{group};
    open.history = HistoryAccess::All;
    QVERIFY(tryEdit(ana, open).ok());
    world->add(ana, group, "eve");
    QCOMPARE(bodies(eve, group), QStringList{u"one"_s});
    QVERIFY(bodies(ben, group).isEmpty());
}

void GroupsTest::comingBack()
{
    const auto group = closedGroup({u"ben"_s});
    const auto own = world->say(ben, group, u"one"_s);
    world->remove(ben, group, "ben");
    world->say(ana, group, u"while he was away"_s);
    world->add(ana, group, "ben");
    QVERIFY(bodies(ben, group).isEmpty());
    EXPECT_ERROR(world->call(messages::edit, ben, MessageEdit{own.id, u"x"_s}), ErrorCode::NotFound);
    QVERIFY(rank(ana, group, "ben", MemberRole::Admin).ok());
    QCOMPARE(member(group, ben, ana).firstSeq, 4); // a new rank shows nothing more
}

void GroupsTest::madeOnce()
{
    ConversationCreate request{ConversationKind::Group, u"once"_s, {u"ben"_s}, u"group-0001"_s, {}};
    const auto first = world->call(places::createConversation, ana, request);
    QVERIFY(first.ok());
    const auto again = world->call(places::createConversation, ana, request);
    QVERIFY(again.ok());
    QVERIFY(world->last.isEmpty());
    QCOMPARE(again->conversation, first->conversation);
    QCOMPARE(again->members.size(), size_t{2});
    QCOMPARE(again->users.size(), size_t{2});
    const auto others = world->call(places::createConversation, ben, request); // another user's name for it
    QVERIFY(others.ok());
    QVERIFY(others->conversation.id != first->conversation.id);
    request.clientId = u"group-0002"_s;
    QVERIFY(world->call(places::createConversation, ana, request)->conversation.id != first->conversation.id);
}

void GroupsTest::makingRefusals()
{
    ConversationCreate request{ConversationKind::Direct, {}, {u"ben"_s}, u"direct-0001"_s, {}};
    EXPECT_BAD_FIELD(world->call(places::createConversation, ana, request), "client_id", "there_is_one_direct_anyway");
    request.clientId = {};
    request.history = HistoryAccess::Joined;
    EXPECT_BAD_FIELD(world->call(places::createConversation, ana, request), "history", "directs_have_none");
}

} // namespace tertulia::test

using tertulia::test::GroupsTest;
TERTULIA_TEST(GroupsTest, "groups")
#include "tst_groups.moc"
