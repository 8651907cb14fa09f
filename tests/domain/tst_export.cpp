// SPDX-License-Identifier: GPL-3.0-or-later
// What people take along: who may, that it is what they can see and nothing more, and that it is harmless to open.
#include "server/services/exports.h"
#include "server/services/threads.h"
#include "server/transfer/archive.h"
#include "server/transfer/export_page.h"
#include "server/transfer/exporter.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace transfer;

namespace {

/// Keeps the files of an export by name.
class MemoryBundle final : public Bundle
{
public:
    Result<Done> begin(const QString& path) override
    {
        if (files.contains(path))
            return ErrorCode::Conflict;
        m_path = path;
        files.insert(path, {});
        return Done{};
    }
    Result<Done> write(const QByteArray& bytes) override
    {
        files[m_path] += bytes;
        return Done{};
    }
    Result<Done> end() override
    {
        isWhole = true;
        return Done{};
    }
    /// Without what was noted by the program.
    QList<QJsonObject> lines(const char* path, const char* tag = nullptr) const
    {
        QList<QJsonObject> found;
        for (const QByteArray& line : files.value(QString::fromLatin1(path)).split('\n')) {
            const QJsonObject json = QJsonDocument::fromJson(line).object();
            if (!json.isEmpty() && !json.contains(u"system"_s) &&
                (tag == nullptr || json.value(u"type"_s).toString() == QLatin1StringView{tag}))
                found += json;
        }
        return found;
    }

    QMap<QString, QByteArray> files{};
    bool isWhole = false;

private:
    QString m_path{};
};

/// A group of three, with a hostile message.
struct Scene
{
    explicit Scene() : world(globalEngine()) {}

    ReadNow read()
    {
        return [this](const std::function<Result<Done>(Tx&)>& work) { return world.inTransaction(work); };
    }
    Result<MemoryBundle> conversation(const Actor& reader, ConversationId id)
    {
        MemoryBundle bundle;
        CHECK(finish(*exportConversation(reader, id, {read()}, bundle)));
        return bundle;
    }
    Result<MemoryBundle> own(const Actor& who)
    {
        MemoryBundle bundle;
        CHECK(finish(*exportOwn(who.user, {read()}, bundle)));
        return bundle;
    }
    Result<Done> mayExport(const Actor& who, ConversationId id)
    {
        return world.inTransaction([&](Tx& tx) { return exports::mayExport(tx, who, id); });
    }

    World world;
    Actor ana{world.person("ana")};
    Actor ben{world.person("ben")};
    Actor eve{world.person("eve")};
};

QByteArray allPages(const MemoryBundle& bundle)
{
    QByteArray html;
    for (auto it = bundle.files.begin(); it != bundle.files.end(); ++it)
        if (it.key().endsWith(u".html"_s))
            html += it.value();
    return html;
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void aConversationWithAll();
    void pagesAreHarmless();
    void whoMay();
    void whatOneMaySee();
    void theRightToItCanEnd();
    void ownData();
    void longOnesHavePages();
    void zipCanBeReadWhileItGrows();
    void foldersArePrivateAndNew();
    void operatorsReadAsALeader();
};

void ExportTest::aConversationWithAll()
{
    Scene scene;
    const ConversationId group = scene.world.group(scene.ana, {u"ben"_s});
    const auto first = scene.world.say(scene.ana, group, u"First words"_s);
    const auto second = scene.world.say(scene.ben, group, u"Second words"_s);
    const ThreadStart reply{first.id, u"client-thread"_s, u"Words in a thread"_s};
    QVERIFY(scene.world.call(threads::start, scene.ben, reply).ok());
    QVERIFY(scene.world.call(messages::edit, scene.ana, MessageEdit{first.id, u"First words, better"_s}).ok());
    QVERIFY(scene.world.call(messages::remove, scene.ben, MessageDelete{second.id}).ok());
    const auto bundle = scene.conversation(scene.ana, group);
    QVERIFY(bundle.ok() && bundle->isWhole);
    QStringList kinds;
    for (const QJsonObject& record : bundle->lines("records.jsonl"))
        kinds += record.value(u"type"_s).toString();
    for (const QString& kind : {u"conversation"_s, u"member"_s, u"message"_s})
        QVERIFY2(kinds.contains(kind), qPrintable(kinds.join(u' ')));
    const auto said = bundle->lines("records.jsonl", "message");
    QCOMPARE(said.size(), 3);
    QStringList bodies;
    for (const QJsonObject& message : said)
        bodies += message.value(u"deleted"_s).toBool() ? u"gone"_s : message.value(u"body"_s).toString();
    bodies.sort();
    QCOMPARE(bodies, (QStringList{u"First words, better"_s, u"Words in a thread"_s, u"gone"_s}));
    QCOMPARE(bundle->lines("people.jsonl").size(), 2);
    const QByteArray page = bundle->files.value(u"pages/page-00001.html"_s);
    QVERIFY(page.contains("<h2 dir=\"auto\">A thread</h2>") && page.contains("Words in a thread"));
    QVERIFY(page.contains("First words, better") && !page.contains("Second words") && page.contains("deleted"));
    const QByteArray index = bundle->files.value(u"index.html"_s);
    for (const QString& file : bundle->files.keys())
        QVERIFY2(file == u"index.html"_s || index.contains("href=\"" + file.toUtf8() + '"'), qPrintable(file));
}

void ExportTest::pagesAreHarmless()
{
    Scene scene;
    const QString evil = u"\"><script>alert('1')</script><img src=x onerror=alert(2)> & \u202e <!-- ]]>"_s;
    const ConversationCreate create{ConversationKind::Group, u"<b onclick='x'>title</b>"_s, {u"ben"_s}};
    const auto group = scene.world.call(places::createConversation, scene.ana, create);
    QVERIFY(group.ok());
    QVERIFY(scene.world.call(profiles::update, scene.ben, ProfileUpdate{u"</title><script>x</script>"_s}).ok());
    scene.world.say(scene.ben, group->conversation.id, evil);
    const auto bundle = scene.conversation(scene.ana, group->conversation.id);
    const auto own = scene.own(scene.ben);
    QVERIFY(bundle.ok() && own.ok());
    for (const QByteArray& html : {allPages(*bundle), allPages(*own)}) {
        QVERIFY(html.contains("&lt;script&gt;alert(&#39;1&#39;)"));
        for (const char* dangerous :
             {"<script", "<img", "<b onclick", "</title><", "javascript:", "http://", "https://"})
            QVERIFY2(!html.contains(dangerous), dangerous);
        QCOMPARE(html.count("Content-Security-Policy"), html.count("<!DOCTYPE html>"));
    }
    QCOMPARE(escaped(u"<a href='x' title=\"y\">&"_s), u"&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;"_s);
}

void ExportTest::whoMay()
{
    Scene scene;
    World& world = scene.world;
    const ConversationId group = world.group(scene.ana, {u"ben"_s});
    const ConversationId direct = world.direct(scene.ana, "ben");
    const SpaceId space = world.space(scene.ana, {"ben", "eve"});
    const ConversationId room = world.room(scene.ana, space);
    const ConversationId secret = world.room(scene.ana, space, true);
    for (const ConversationId id : {group, direct, room, secret})
        QVERIFY(scene.mayExport(scene.ana, id).ok());
    QVERIFY(scene.mayExport(scene.ben, direct).ok());
    EXPECT_FORBIDDEN(scene.mayExport(scene.ben, group), "group.only_leaders_edit");
    EXPECT_FORBIDDEN(scene.mayExport(scene.ben, room), "space.no_role_grants");
    EXPECT_ERROR(scene.mayExport(scene.ben, secret), ErrorCode::NotFound);
    EXPECT_ERROR(scene.mayExport(scene.eve, group), ErrorCode::NotFound);
    EXPECT_ERROR(scene.mayExport(scene.eve, direct), ErrorCode::NotFound);
    world.appoint(space, scene.ben);
    QVERIFY(scene.mayExport(scene.ben, room).ok());
    EXPECT_ERROR(scene.mayExport(scene.ben, secret), ErrorCode::NotFound); // he does not see it
    // The space knows of it.
    const auto before = world.rowCount("SELECT COUNT(*) FROM audit_log WHERE action = 'conversation.export'");
    QVERIFY(world.inTransaction([&](Tx& tx) { return exports::note(tx, scene.ben, room); }).ok());
    QVERIFY(world.inTransaction([&](Tx& tx) { return exports::note(tx, scene.ana, direct); }).ok());
    EXPECT_ERROR(world.inTransaction([&](Tx& tx) { return exports::note(tx, scene.eve, group); }), ErrorCode::NotFound);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM audit_log WHERE action = 'conversation.export'"), before + 1);
}

void ExportTest::whatOneMaySee()
{
    Scene scene;
    const ConversationCreate create{ConversationKind::Group, u"later"_s, {u"ben"_s}, {}, HistoryAccess::Joined};
    const auto group = scene.world.call(places::createConversation, scene.ana, create);
    QVERIFY(group.ok());
    const ConversationId id = group->conversation.id;
    scene.world.say(scene.ana, id, u"before her time"_s);
    scene.world.add(scene.ana, id, "eve");
    scene.world.say(scene.ana, id, u"in her time"_s);
    const auto bundle = scene.conversation(scene.eve, id);
    QVERIFY(bundle.ok());
    for (auto it = bundle->files.begin(); it != bundle->files.end(); ++it)
        QVERIFY2(!it.value().contains("before her time"), qPrintable(it.key()));
    QCOMPARE(bundle->lines("records.jsonl", "message").size(), 1);
    QVERIFY(allPages(*bundle).contains("in her time"));
}

void ExportTest::theRightToItCanEnd()
{
    Scene scene;
    const ConversationId group = scene.world.group(scene.ana, {u"ben"_s});
    for (int i = 0; i < 250; ++i)
        scene.world.say(scene.ana, group, u"message %1"_s.arg(i));
    MemoryBundle bundle;
    const auto exporter = exportConversation(scene.ben, group, {scene.read()}, bundle);
    QVERIFY(exporter->step().ok());
    QVERIFY(exporter->step().ok());
    scene.world.remove(scene.ana, group, "ben");
    EXPECT_ERROR(exporter->step(), ErrorCode::NotFound);
    QVERIFY(!bundle.isWhole);
}

void ExportTest::ownData()
{
    Scene scene;
    World& world = scene.world;
    const ConversationId group = world.group(scene.ana, {u"ben"_s});
    world.befriend(scene.ana, "ana", scene.ben, "ben");
    world.say(scene.ana, group, u"by ana"_s);
    world.say(scene.ben, group, u"by ben"_s);
    const auto gone = world.say(scene.ben, group, u"ben took it back"_s);
    QVERIFY(world.call(messages::remove, scene.ben, MessageDelete{gone.id}).ok());
    const ConversationId left = world.group(scene.ana, {u"ben"_s});
    world.say(scene.ben, left, u"ben has left here"_s);
    world.remove(scene.ben, left, "ben");
    const auto bundle = scene.own(scene.ben);
    QVERIFY(bundle.ok() && bundle->isWhole);
    const auto said = bundle->lines("messages.jsonl");
    QCOMPARE(said.size(), 2);
    QStringList bodies;
    for (const QJsonObject& message : said)
        bodies += message.value(u"body"_s).toString();
    QVERIFY(bodies.contains(u"by ben"_s) && bodies.contains(u"ben has left here"_s));
    QCOMPARE(bundle->lines("records.jsonl", "friend").size(), 1);
    QVERIFY(!bundle->lines("records.jsonl", "membership").isEmpty());
    QCOMPARE(bundle->lines("account.jsonl").first().value(u"handle"_s).toString(), u"ben"_s);
    const QByteArray html = allPages(*bundle);
    QVERIFY(html.contains("by ben") && !html.contains("by ana") && !html.contains("ben took it back"));
    QVERIFY(html.contains("a conversation that is not yours any more"));
    for (auto it = bundle->files.begin(); it != bundle->files.end(); ++it)
        QVERIFY2(!it.value().contains("password"), qPrintable(it.key()));
    EXPECT_ERROR(scene.own(Actor{UserId::make(), {}}), ErrorCode::NotFound);
}

void ExportTest::longOnesHavePages()
{
    Scene scene;
    const ConversationId group = scene.world.group(scene.ana, {u"ben"_s});
    QVERIFY(scene.world
                .inTransaction([&](Tx& tx) -> Result<Done> {
                    for (int i = 0; i < 2100; ++i)
                        CHECK(messages::send(tx, scene.ana,
                                             MessageSend{group, u"client-%1"_s.arg(i), u"<%1>"_s.arg(i), {}}));
                    return Done{};
                })
                .ok());
    const auto bundle = scene.conversation(scene.ana, group);
    const auto own = scene.own(scene.ana);
    QVERIFY(bundle.ok() && own.ok());
    for (const MemoryBundle* one : {&*bundle, &*own}) {
        QVERIFY(one->files.contains(u"pages/page-00003.html"_s) && !one->files.contains(u"pages/page-00004.html"_s));
        const QByteArray html = allPages(*one);
        QCOMPARE(html.count("<article"), 2100);
        for (int i = 0; i < 2100; ++i)
            QCOMPARE(html.count("&lt;" + QByteArray::number(i) + "&gt;"), 1);
        QCOMPARE(html.count("<html>"), html.count("</html>"));
    }
    QCOMPARE(bundle->lines("records.jsonl", "message").size(), 2100);
    QCOMPARE(own->lines("messages.jsonl").size(), 2100);
}

void ExportTest::zipCanBeReadWhileItGrows()
{
    Scene scene;
    const ConversationId group = scene.world.group(scene.ana, {u"ben"_s});
    for (int i = 0; i < 500; ++i)
        scene.world.say(scene.ana, group, u"message %1 é"_s.arg(i));
    ZipBundle zip;
    const auto exporter = exportConversation(scene.ana, group, {scene.read()}, zip);
    QByteArray bytes;
    qsizetype most = 0;
    bool isMore = true;
    while (isMore) {
        const auto step = exporter->step();
        QVERIFY(step.ok());
        isMore = *step;
        const QByteArray piece = zip.take();
        most = std::max(most, piece.size());
        bytes += piece;
    }
    QVERIFY(most < 256 * 1024);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    QMap<QString, QByteArray> found;
    const auto read = Archive(file.fileName()).visit([&](Archive::Entry& entry) -> Result<Done> {
        while (true) {
            TRY(const QByteArray piece, entry.piece());
            if (piece.isEmpty())
                return Done{};
            found[entry.path()] += piece;
        }
    });
    QVERIFY(read.ok());
    QCOMPARE(found.keys(),
             (QStringList{u"index.html"_s, u"pages/page-00001.html"_s, u"people.jsonl"_s, u"records.jsonl"_s}));
    QVERIFY(found.value(u"pages/page-00001.html"_s).contains("message 499 é"));
}

void ExportTest::foldersArePrivateAndNew()
{
    Scene scene;
    const ConversationId group = scene.world.group(scene.ana, {u"ben"_s});
    scene.world.say(scene.ana, group, u"kept"_s);
    QTemporaryDir folder;
    const QString out = folder.filePath(u"a/b"_s);
    const auto bundle = FolderBundle::make(out);
    QVERIFY(bundle.ok());
    QVERIFY(finish(*exportConversation(scene.ana, group, {scene.read()}, **bundle)).ok());
    QFile page(out + u"/pages/page-00001.html"_s);
    QVERIFY(page.open(QIODevice::ReadOnly) && page.readAll().endsWith("</body></html>\n"));
    QCOMPARE(FolderBundle::make(out).error().field, u"out"_s);
    QCOMPARE(FolderBundle::make({}).error().field, u"out"_s);
    QCOMPARE(FolderBundle::make(u"/proc/nowhere/x"_s).error().field, u"out"_s);
}

void ExportTest::operatorsReadAsALeader()
{
    Scene scene;
    World& world = scene.world;
    const auto leader = [&](ConversationId id) {
        return world.inTransaction([&](Tx& tx) { return exports::leaderOf(tx, id); });
    };
    const SpaceId space = world.space(scene.ana, {"ben"});
    QCOMPARE(leader(world.room(scene.ana, space))->user, scene.ana.user);
    QVERIFY(leader(world.direct(scene.ana, "ben")).ok());
    const ConversationId group = world.group(scene.ben, {});
    QCOMPARE(leader(group)->user, scene.ben.user);
    world.remove(scene.ben, group, "ben");
    EXPECT_ERROR(leader(group), ErrorCode::NotFound);
    EXPECT_ERROR(leader(ConversationId::make()), ErrorCode::NotFound);
}

} // namespace tertulia::test

using tertulia::test::ExportTest;
TERTULIA_TEST(ExportTest, "export")
#include "tst_export.moc"
