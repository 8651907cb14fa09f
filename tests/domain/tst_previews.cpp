// SPDX-License-Identifier: GPL-3.0-or-later
// What a message shows of its links, in the database: what is looked at, what comes of it, and who takes it away.
#include "server/services/message_acts.h"
#include "server/services/previews.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class PreviewsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void whatIsLookedAt();
    void aPreviewIsAChange();
    void tooLate();
    void anEditLooksAgain();
    void takenAway();
    void refusals();
    void notWanted();
    void pagesCountThem();

private:
    MessageRecord now(MessageId id)
    {
        const auto page = world->call(sync::history, ana, HistoryPage{group, {}, {}, 200});
        for (const MessageRecord& message : page->messages)
            if (message.id == id)
                return message;
        return {};
    }
    std::optional<previews::Wanted> wanted(MessageId id) { return previews::wantedBy(now(id), world->clock.now()); }
    bool put(const previews::Wanted& wanted, const std::vector<LinkPreview>& found)
    {
        return world->inTransaction([&](Tx& tx) { return previews::put(tx, wanted, found); }).ok();
    }
    static LinkPreview previewOf(const QString& url) { return {url, u"Title"_s, u"About it"_s, u"Site"_s, {}}; }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    ConversationId group;
    const QString a = u"https://a.example/page"_s;
    const QString b = u"https://b.example/"_s;
};

void PreviewsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    group = world->group(ana, {u"ben"_s});
}

void PreviewsTest::whatIsLookedAt()
{
    const auto sent = world->say(ana, group, u"see "_s + a + u" and "_s + b);
    QCOMPARE(wanted(sent.id)->links, (std::vector{a, b}));
    QVERIFY(!wanted(world->say(ana, group, u"nothing here"_s).id));
    world->clock.advance(std::chrono::minutes{3});
    QVERIFY2(!wanted(sent.id), "old ones that change in another way");
    MessageSend quiet{group, u"no-preview-1"_s, a};
    quiet.noPreview = true;
    const auto unseen = world->call(messages::send, ana, quiet);
    QVERIFY(unseen.ok());
    QCOMPARE(now(unseen->id).noPreview, std::optional{true});
    QVERIFY(!wanted(unseen->id));
    QCOMPARE(world->call(messages::send, ana, quiet)->id, unseen->id);
}

void PreviewsTest::aPreviewIsAChange()
{
    const auto sent = world->say(ana, group, a + u' ' + b);
    const auto looked = *wanted(sent.id);
    QVERIFY(put(looked, {previewOf(b), previewOf(a)}));
    const auto record = now(sent.id);
    QVERIFY(record.rev > sent.rev && !record.editedAt);
    QCOMPARE(record.previews, (std::vector{previewOf(a), previewOf(b)}));
    QCOMPARE(only<MessageRecord>(world->sync(ben, group, sent.rev).records), std::vector{record});
    QVERIFY(put(looked, {previewOf(b), previewOf(a)}));
    QVERIFY2(world->last.isEmpty(), "the same once more");
    // They are part of the message in everything that happens to it.
    QVERIFY(world->call(message_acts::pin, ben, MessagePin{sent.id}).ok());
    QCOMPARE(now(sent.id).previews.size(), 2u);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{sent.id}).ok());
    QVERIFY(now(sent.id).previews.empty());
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages WHERE extras LIKE '%example%'"), 0);
}

void PreviewsTest::tooLate()
{
    const auto edited = world->say(ana, group, a);
    const auto deleted = world->say(ana, group, b);
    const auto lookedEdited = *wanted(edited.id);
    const auto lookedDeleted = *wanted(deleted.id);
    world->clock.advance(std::chrono::seconds{1});
    QVERIFY(world->call(messages::edit, ana, MessageEdit{edited.id, u"no "_s + a}).ok());
    QVERIFY(world->call(messages::remove, ana, MessageDelete{deleted.id}).ok());
    QVERIFY(put(lookedEdited, {previewOf(a)}));
    QVERIFY(world->last.isEmpty());
    QVERIFY(put(lookedDeleted, {previewOf(b)}));
    QVERIFY(world->last.isEmpty());
    QVERIFY(now(edited.id).previews.empty());
    previews::Wanted gone = lookedEdited;
    gone.message = MessageId::make();
    QVERIFY(put(gone, {previewOf(a)}));
}

void PreviewsTest::anEditLooksAgain()
{
    const auto sent = world->say(ana, group, a + u' ' + b);
    QVERIFY(put(*wanted(sent.id), {previewOf(a), previewOf(b)}));
    world->clock.advance(std::chrono::hours{5});
    QVERIFY(world->call(messages::edit, ana, MessageEdit{sent.id, u"only "_s + b + u" https://c.example"_s}).ok());
    QCOMPARE(now(sent.id).previews, std::vector{previewOf(b)}); // at once
    const auto looked = *wanted(sent.id);
    QCOMPARE(looked.links, (std::vector{b, u"https://c.example"_s}));
    QVERIFY(put(looked, {previewOf(u"https://c.example"_s)}));
    QCOMPARE(now(sent.id).previews, (std::vector{previewOf(b), previewOf(u"https://c.example"_s)}));
}

void PreviewsTest::takenAway()
{
    const auto sent = world->say(ana, group, a);
    const auto looked = *wanted(sent.id);
    QVERIFY(put(looked, {previewOf(a)}));
    const auto removed = world->call(previews::remove, ana, MessageRemovePreview{sent.id});
    QVERIFY(removed.ok());
    const auto record = now(sent.id);
    QVERIFY(record.previews.empty() && record.noPreview == true && record.rev == removed->rev && !record.editedAt);
    QCOMPARE(world->call(previews::remove, ana, MessageRemovePreview{sent.id})->rev, removed->rev);
    QVERIFY(world->last.isEmpty());
    QVERIFY(put(looked, {previewOf(a)}));
    QVERIFY(now(sent.id).previews.empty());
    QVERIFY(world->call(messages::edit, ana, MessageEdit{sent.id, b}).ok());
    QVERIFY2(!wanted(sent.id), "for good");
}

void PreviewsTest::refusals()
{
    const auto sent = world->say(ana, group, a);
    EXPECT_ERROR(world->call(previews::remove, eve, MessageRemovePreview{sent.id}), ErrorCode::NotFound);
    EXPECT_FORBIDDEN(world->call(previews::remove, ben, MessageRemovePreview{sent.id}),
                     "message.only_the_author_edits");
    QVERIFY(world->call(messages::remove, ana, MessageDelete{sent.id}).ok());
    EXPECT_ERROR(world->call(previews::remove, ana, MessageRemovePreview{sent.id}), ErrorCode::Gone);
}

void PreviewsTest::notWanted()
{
    const auto sent = world->say(ana, group, a);
    QVERIFY(world->call(message_acts::pin, ben, MessagePin{sent.id}).ok());
    const auto note = world->call(sync::history, ana, HistoryPage{group, {}, {}, 1})->messages.back();
    QVERIFY(note.system && !previews::wantedBy(note, world->clock.now()));
    MessageRecord poll = now(sent.id);
    poll.poll = Poll{{u"yes"_s, u"no"_s}};
    QVERIFY(!previews::wantedBy(poll, world->clock.now()));
}

/// A page with many of the heaviest stays within what a frame carries.
void PreviewsTest::pagesCountThem()
{
    const QString heavy(limits::linkDescription, u'\u20ac');
    for (int i = 0; i < 120; ++i) {
        const QString link = a + QString::number(i) + u'/' + QString(900, u'x');
        const auto sent = world->say(ana, group, link);
        QVERIFY(
            put(*wanted(sent.id), {{link, heavy.left(limits::linkTitle), heavy, heavy.left(limits::linkSite), link}}));
    }
    const auto page = world->call(sync::history, ana, HistoryPage{group, {}, {}, 200});
    QVERIFY(page.ok());
    QVERIFY(page->messages.size() < 120);
    JsonWriter writer;
    encode(writer, *page);
    QVERIFY2(writer.take().size() < limits::frameFromServer, "too heavy");
}

} // namespace tertulia::test

using tertulia::test::PreviewsTest;
TERTULIA_TEST(PreviewsTest, "previews")
#include "tst_previews.moc"
