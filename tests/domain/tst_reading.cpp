// SPDX-License-Identifier: GPL-3.0-or-later
// Read marks, what is unread again, mentions among the unread, and drafts; and that whoever was away counts the same as
// whoever was there.
#include "tests/domain/mirror.h"
#include "tests/support/test_main.h"

#include "shared/protocol/notify.h"

#include <random>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ReadingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void marksNeverGoBack();
    void unreadAgain();
    void movingTheMarkEndsIt();
    void unreadRefusals();
    void mentionsAreCounted();
    void deletedMessagesNameNobody();
    void manyMentions();
    void awayCountsAsLive();
    void drafts();
    void draftsDoNotOverwriteUnseen();
    void draftRefusals();
    void tooManyDrafts();
    void spacesInOrder();

private:
    StreamHead head(const Actor& actor)
    {
        const auto reply = world->call(sync::heads, actor, SyncHeads{});
        for (const StreamHead& one : reply->heads)
            if (one.stream == StreamId{group})
                return one;
        return {};
    }
    Result<RevReply> mark(const Actor& actor, Seq seq)
    {
        return world->call(reading::mark, actor, ReadMark{group, seq});
    }
    Result<UnreadSetReply> unread(const Actor& actor, std::optional<Seq> seq)
    {
        return world->call(reading::setUnread, actor, UnreadSet{group, seq});
    }
    Result<DraftSetReply> draft(const Actor& actor, const QString& body, std::optional<Rev> base = {})
    {
        return world->call(reading::setDraft, actor, DraftSet{group, body, {}, base});
    }

    std::unique_ptr<World> world;
    Actor ana, ben, stranger;
    ConversationId group;
};

void ReadingTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    stranger = world->person("stranger");
    group = world->group(ana, {u"ben"_s});
}

void ReadingTest::marksNeverGoBack()
{
    for (int i = 0; i < 5; ++i)
        world->say(ben, group, u"m"_s);
    const auto first = mark(ana, 4);
    QVERIFY(first.ok());
    for (const Seq seq : {3, 1, 0}) {
        const auto refused = mark(ana, seq);
        EXPECT_ERROR(refused, ErrorCode::Conflict);
        QCOMPARE(refused.error().detail, u"mark_is_further"_s);
    }
    QCOMPARE(mark(ana, 4)->rev, first->rev);
    QVERIFY(world->last.isEmpty());
    EXPECT_BAD_FIELD(mark(ana, 6), "seq", "beyond_last");
    QCOMPARE(world->readSeq(ana, group), 4);
    QVERIFY(unread(ana, 1).ok());
    QCOMPARE(world->readSeq(ana, group), 4);
}

void ReadingTest::unreadAgain()
{
    for (int i = 0; i < 5; ++i)
        world->say(ben, group, u"m"_s);
    QVERIFY(mark(ana, 5).ok());
    QVERIFY(!head(ana).unreadFrom);
    const auto set = unread(ana, 3);
    QVERIFY(set.ok());
    QCOMPARE(outline(world->last), QStringList{u"user:%1"_s.arg(set->unread.rev)});
    QCOMPARE(set->unread, (UnreadFromRecord{group, 3, 5, set->unread.rev}));
    QCOMPARE(only<UnreadFromRecord>(world->sync(ana, ana.user).records), std::vector{set->unread});
    QCOMPARE(head(ana).unreadFrom, std::optional<Seq>{3});
    QCOMPARE(head(ana).readSeq, std::optional<Seq>{5});
    QCOMPARE(unread(ana, 3)->unread, set->unread);
    QVERIFY(world->last.isEmpty());
    QCOMPARE(unread(ana, 2)->unread.seq, 2);
    const auto back = unread(ana, {});
    QCOMPARE(back->unread.seq, 0);
    QVERIFY(!head(ana).unreadFrom);
    QCOMPARE(unread(ana, {})->unread, back->unread);
    QVERIFY(world->last.isEmpty());
}

void ReadingTest::movingTheMarkEndsIt()
{
    for (int i = 0; i < 5; ++i)
        world->say(ben, group, u"m"_s);
    QVERIFY(mark(ana, 4).ok());
    QVERIFY(unread(ana, 2).ok());
    QVERIFY(mark(ana, 5).ok());
    QVERIFY2(!head(ana).unreadFrom, "read beyond it");
    QVERIFY(unread(ana, 2).ok());
    world->say(ana, group, u"an answer"_s);
    QVERIFY2(!head(ana).unreadFrom, "who answers has read");
    QVERIFY(unread(ana, 2).ok());
    QVERIFY(mark(ana, 6).ok());
    QVERIFY2(!head(ana).unreadFrom, "looked at again, without anything new");
    QCOMPARE(only<UnreadFromRecord>(world->sync(ana, ana.user).records).front().seq, 0);
    QVERIFY(unread(ana, 2).ok());
    world->say(ben, group, u"news"_s);
    QCOMPARE(head(ana).unreadFrom, std::optional<Seq>{2});
}

void ReadingTest::unreadRefusals()
{
    world->say(ben, group, u"m"_s);
    EXPECT_BAD_FIELD(unread(ana, 1), "seq", "is_unread");
    EXPECT_ERROR(unread(stranger, 1), ErrorCode::NotFound);
    const ConversationCreate request{ConversationKind::Group, u"old friends"_s, {u"ben"_s}, {}, HistoryAccess::Joined};
    group = world->call(places::createConversation, ana, request)->conversation.id;
    world->say(ana, group, u"before"_s);
    world->add(ana, group, "stranger");
    EXPECT_BAD_FIELD(unread(stranger, 1), "seq", "not_visible");
}

void ReadingTest::mentionsAreCounted()
{
    for (int i = 0; i < 6; ++i)
        world->say(ben, group, i % 2 == 0 ? u"@ana look"_s : u"nothing"_s);
    QCOMPARE(head(ana).mentions, std::optional{3});
    QCOMPARE(head(ben).mentions, std::optional{0});
    QVERIFY(mark(ana, 1).ok());
    QCOMPARE(head(ana).mentions, std::optional{2});
    QVERIFY(mark(ana, 6).ok());
    QCOMPARE(head(ana).mentions, std::optional{0});
    QVERIFY(unread(ana, 3).ok());
    QCOMPARE(head(ana).mentions, std::optional{2});
    world->say(ana, group, u"@ana myself"_s);
    QCOMPARE(head(ana).mentions, std::optional{0});
}

void ReadingTest::deletedMessagesNameNobody()
{
    const auto first = world->say(ben, group, u"@ana look"_s);
    world->say(ben, group, u"@ana look again"_s);
    QCOMPARE(head(ana).mentions, std::optional{2});
    QVERIFY(world->call(messages::remove, ben, MessageDelete{first.id}).ok());
    QCOMPARE(head(ana).mentions, std::optional{1});
    QCOMPARE(head(ana).lastSeq, std::optional<Seq>{2});
    QCOMPARE(head(ana).readSeq, std::optional<Seq>{0}); // a tombstone has its place, and so counts as unread
}

void ReadingTest::manyMentions()
{
    for (int i = 0; i < limits::mentionsCounted + 5; ++i)
        world->say(ben, group, u"@ana"_s);
    QCOMPARE(head(ana).mentions, std::optional{limits::mentionsCounted});
    QVERIFY(mark(ana, 10).ok());
    QCOMPARE(head(ana).mentions, std::optional{limits::mentionsCounted - 5});
}

namespace {

/// What a client that heard everything counts by itself.
StreamHead countedFrom(const Mirror& mirror, ConversationId conversation, const QString& handle)
{
    StreamHead counted{conversation, mirror.rev(conversation), 0, 0, {}, 0};
    UnreadFromRecord unread;
    for (const auto& [name, record] : mirror.held(mirror.actor().user)) {
        if (const auto* mark = std::get_if<ReadMarkRecord>(&record); mark && mark->conversation == conversation)
            counted.readSeq = mark->seq;
        if (const auto* from = std::get_if<UnreadFromRecord>(&record); from && from->conversation == conversation)
            unread = *from;
    }
    if (unread.seq > 0 && *counted.readSeq <= unread.readSeq)
        counted.unreadFrom = unread.seq;
    const Seq boundary = counted.unreadFrom ? *counted.unreadFrom - 1 : *counted.readSeq;
    int mentions = 0;
    for (const auto& [name, record] : mirror.held(conversation)) {
        const auto* message = std::get_if<MessageRecord>(&record);
        if (message == nullptr)
            continue;
        counted.lastSeq = std::max(*counted.lastSeq, message->seq);
        const auto named = mentionsIn(message->body).handles;
        if (message->seq > boundary && message->author != mirror.actor().user && !message->deleted)
            mentions += std::find(named.begin(), named.end(), handle) != named.end() ? 1 : 0;
    }
    counted.mentions = std::min(mentions, limits::mentionsCounted);
    return counted;
}

bool same(const StreamHead& a, const StreamHead& b)
{
    return a.rev == b.rev && a.lastSeq == b.lastSeq && a.readSeq == b.readSeq && a.unreadFrom == b.unreadFrom &&
           a.mentions == b.mentions;
}

} // namespace

void ReadingTest::awayCountsAsLive()
{
    std::mt19937 random(2026);
    const auto pick = [&random](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
    Mirror live(*world, ana, 50);
    for (const auto& step : world->history)
        live.hear(step);
    std::vector<MessageId> sent;
    for (int i = 0; i < 300; ++i) {
        const Actor& who = pick(3) == 0 ? ana : ben;
        switch (pick(8)) {
        case 0:
            (void)mark(ana, pick(static_cast<int>(sent.size()) + 1));
            break;
        case 1:
            (void)unread(ana, 1 + pick(static_cast<int>(sent.size()) + 1));
            break;
        case 2:
            if (!sent.empty())
                (void)world->call(messages::remove, ben,
                                  MessageDelete{sent.at(static_cast<size_t>(pick(static_cast<int>(sent.size()))))});
            break;
        default:
            sent.push_back(world->say(who, group, pick(2) == 0 ? u"@ana hello"_s : u"hello"_s).id);
        }
        const Changes told = world->last;
        for (const auto& step : told.steps())
            live.hear(step);
        if (i % 10 == 0)
            QVERIFY2(same(countedFrom(live, group, u"ana"_s), head(ana)), qPrintable(u"after step %1"_s.arg(i)));
    }
    Mirror away(*world, ana, 7);
    for (const auto& step : world->history)
        if (std::holds_alternative<Subscription>(step))
            away.hear(step);
    away.catchUpAll();
    QVERIFY(same(countedFrom(away, group, u"ana"_s), head(ana)));
    QVERIFY(same(countedFrom(live, group, u"ana"_s), head(ana)));
}

void ReadingTest::drafts()
{
    const auto target = world->say(ben, group, u"what do you say?"_s);
    const auto first = world->call(reading::setDraft, ana, DraftSet{group, u"well"_s, target.id, 0});
    QVERIFY(first.ok() && first->saved);
    QCOMPARE(first->draft, (DraftRecord{group, u"well"_s, target.id, world->clock.now(), first->draft.rev}));
    QCOMPARE(only<DraftRecord>(world->sync(ana, ana.user).records), std::vector{first->draft});
    QVERIFY(only<DraftRecord>(world->sync(ben, ben.user).records).empty());
    world->clock.advance(1min);
    QCOMPARE(world->call(reading::setDraft, ana, DraftSet{group, u"well"_s, target.id, 0})->draft, first->draft);
    QVERIFY(world->last.isEmpty());
    const auto second = draft(ana, u"well, yes"_s, first->draft.rev);
    QVERIFY(second->saved);
    QCOMPARE(second->draft.updatedAt, world->clock.now());
    const auto gone = draft(ana, {}, second->draft.rev);
    QVERIFY(gone->saved && gone->draft.body.isEmpty() && !gone->draft.replyTo);
    QCOMPARE(only<DraftRecord>(world->sync(ana, ana.user).records), std::vector{gone->draft});
    QVERIFY(draft(ana, {})->saved);
    QVERIFY(world->last.isEmpty());
}

void ReadingTest::draftsDoNotOverwriteUnseen()
{
    const auto laptop = draft(ana, u"from the laptop"_s, 0);
    const auto phone = draft(ana, u"from the phone"_s, 0);
    QVERIFY(phone.ok() && !phone->saved);
    QCOMPARE(phone->draft, laptop->draft);
    QVERIFY(world->last.isEmpty());
    const auto kept = draft(ana, u"from both"_s, phone->draft.rev);
    QVERIFY(kept->saved);
    QVERIFY2(!draft(ana, {}, laptop->draft.rev)->saved, "forgetting loses text as well");
    QVERIFY2(draft(ana, u"whatever was there"_s)->saved, "without a base the last one wins");
    QVERIFY(draft(ana, {})->saved);
    QVERIFY2(draft(ana, u"anew"_s, 1)->saved, "there is nothing to lose");
}

void ReadingTest::draftRefusals()
{
    EXPECT_ERROR(draft(stranger, u"let me in"_s), ErrorCode::NotFound);
    EXPECT_ERROR(draft(stranger, {}), ErrorCode::NotFound);
    const auto elsewhere = world->say(ana, world->group(ana, {}), u"elsewhere"_s);
    EXPECT_BAD_FIELD(world->call(reading::setDraft, ana, DraftSet{group, u"re"_s, elsewhere.id, {}}), "reply_to",
                     "not_in_conversation");
    QVERIFY(draft(ben, u"I was about to"_s).ok());
    world->remove(ana, group, "ben");
    EXPECT_ERROR(draft(ben, u"I was about to say"_s), ErrorCode::NotFound);
    QVERIFY2(draft(ben, {})->saved, "what is his he can throw away");
}

void ReadingTest::tooManyDrafts()
{
    for (int i = 0; i < limits::drafts; ++i)
        QVERIFY(world->call(reading::setDraft, ana, DraftSet{world->group(ana, {}), u"d"_s, {}, {}}).ok());
    EXPECT_ERROR(draft(ana, u"one too many"_s), ErrorCode::TooLarge);
    QVERIFY(world->db
                ->exec("UPDATE drafts SET body = '' WHERE conversation_id = (SELECT MIN(conversation_id) "
                       "FROM drafts)")
                .ok());
    QVERIFY(draft(ana, u"now there is room"_s)->saved);
    QVERIFY(draft(ana, u"and it can be changed"_s)->saved);
}

void ReadingTest::spacesInOrder()
{
    const SpaceId first = SpaceId::make();
    const SpaceId second = SpaceId::make();
    const auto arrange = [&](std::vector<SpaceId> spaces) {
        return world->call(reading::arrangeSpaces, ana, SpaceArrange{std::move(spaces)});
    };
    const auto one = arrange({second, first});
    QVERIFY(one.ok());
    QCOMPARE(one->order.spaces, (std::vector{second, first}));
    QCOMPARE(only<SpaceOrderRecord>(world->sync(ana, ana.user).records), std::vector{one->order});
    QVERIFY(only<SpaceOrderRecord>(world->sync(ben, ben.user).records).empty());
    QCOMPARE(arrange({second, first})->order, one->order);
    QVERIFY(world->last.isEmpty());
    const auto two = arrange({first});
    QVERIFY(two->order.rev > one->order.rev);
    QCOMPARE(only<SpaceOrderRecord>(world->sync(ana, ana.user).records), std::vector{two->order});
    EXPECT_BAD_FIELD(arrange({first, second, first}), "spaces", "twice");
    QVERIFY(arrange({})->order.spaces.empty());
}

} // namespace tertulia::test

using tertulia::test::ReadingTest;
TERTULIA_TEST(ReadingTest, "reading")
#include "tst_reading.moc"
