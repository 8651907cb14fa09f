// SPDX-License-Identifier: GPL-3.0-or-later
// The cache: the same state whatever the order in which records come, nothing kept of what was left, nothing lost
// that matters when a file is damaged.
#include "client/cache/cache.h"
#include "client/cache/outbox.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QtTest>

#include <random>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

const Timestamp then{std::chrono::milliseconds{1'700'000'000'000}};

/// By value: a reference into a temporary Result would not outlive it in a range-for.
template<typename T>
std::vector<T> taken(QFuture<Result<std::vector<T>>> future)
{
    return future.result().value();
}

UserRecord user(const QString& handle, UserId id = UserId::make(), Rev rev = 1)
{
    return {id, handle, handle, {}, {}, then, rev};
}

} // namespace

class CacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void filesAreMineAlone();
    void orderMakesNoDifference();
    void olderNeverReplacesNewer();
    void visibleIsWhatIAmIn();
    void leavingPurges();
    void leavingASpacePurgesItsRooms();
    void rejoinIsNotPurged();
    void messagesBelowTheHeldOnesAreNotKept();
    void pagesOfMessages();
    void messagesAreKeptWhole();
    void searches();
    void readMarksOnlyGoForward();
    void unknownPeopleAreNamed();
    void foreignRecordsAreSkipped();
    void somebodyElseStartsEmpty();
    void damagedFileIsReplaced_data();
    void damagedFileIsReplaced();
    void bitFlips();

private:
    Result<Delta> apply(const StreamId& stream, std::vector<Record> records, std::optional<Rev> rev = {},
                        std::optional<Seq> low = {});
    void reopen();
    [[nodiscard]] QString dump();
    [[nodiscard]] MessageRecord message(Seq seq, Rev rev, const QString& body = u"text"_s) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Cache> m_cache;
    UserRecord m_self;
    ConversationId m_group;
};

void CacheTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_self = user(u"me"_s);
    m_group = ConversationId::make();
    reopen();
    QVERIFY(m_cache->adopt(m_self).ok());
}

void CacheTest::cleanup()
{
    m_cache.reset();
}

void CacheTest::reopen()
{
    m_cache.reset();
    auto cache = Cache::open(m_dir->path() + u"/account"_s);
    QVERIFY(cache.ok());
    m_cache = std::move(cache).value();
}

Result<Delta> CacheTest::apply(const StreamId& stream, std::vector<Record> records, std::optional<Rev> rev,
                               std::optional<Seq> low)
{
    return m_cache->apply({stream, std::move(records), {}, rev, low, {}, {}}).result();
}

MessageRecord CacheTest::message(Seq seq, Rev rev, const QString& body) const
{
    MessageRecord out;
    out.id = MessageId::fromRaw({static_cast<uint64_t>(seq), 1});
    out.conversation = m_group;
    out.seq = seq;
    out.author = UserId::fromRaw({5, 5});
    out.clientId = u"client-%1"_s.arg(seq);
    out.body = body;
    out.createdAt = then;
    out.rev = rev;
    return out;
}

/// Everything that can be read, as text.
QString CacheTest::dump()
{
    QString out;
    for (const ConversationRow& row : taken(m_cache->conversations())) {
        out += u"%1 %2 %3 %4 %5 %6 %7 %8 %9\n"_s.arg(row.id.text(), row.title, row.topic)
                   .arg(row.lastSeq)
                   .arg(row.readSeq)
                   .arg(row.lowSeq)
                   .arg(row.position)
                   .arg(row.lastBody, row.peer.value_or(UserId{}).text());
        for (const MessageRow& message : taken(m_cache->messages(row.id, 0, 1000))) {
            JsonWriter writer;
            encode(writer, message.record);
            out += QString::fromUtf8(writer.take()) + u'\n';
        }
        for (const MemberRow& member : taken(m_cache->members(row.id)))
            out += u"%1 %2\n"_s.arg(member.user.text()).arg(int(member.role));
    }
    for (const SpaceRow& row : taken(m_cache->spaces())) {
        out += u"%1 %2 %3 %4\n"_s.arg(row.id.text(), row.name).arg(row.standing.rank()).arg(row.unread);
        for (const MemberRow& member : taken(m_cache->members(row.id)))
            out += u"%1 %2\n"_s.arg(member.user.text()).arg(int(member.role));
    }
    return out;
}

void CacheTest::filesAreMineAlone()
{
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                            QFileDevice::WriteOther | QFileDevice::ExeOther | QFileDevice::ExeGroup;
    const QDir folder(m_dir->path() + u"/account"_s);
    QCOMPARE(QFileInfo(folder.path()).permissions() & others, QFileDevice::Permissions{});
    const auto files = folder.entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo& file : files)
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
}

/// Records of all kinds in several states, in 60 random orders with repetitions: one result.
void CacheTest::orderMakesNoDifference()
{
    const auto space = SpaceId::make();
    const auto room = ConversationId::make();
    const auto direct = ConversationId::make();
    const auto other = UserId::make();
    const auto role = RoleId::make();
    using Piece = std::pair<StreamId, Record>;
    const StreamId mine{m_self.id};
    std::vector<Piece> pieces{
        {mine, MembershipRecord{m_group, ConversationKind::Group, {}, false, 1}},
        {mine, MembershipRecord{direct, ConversationKind::Direct, {}, false, 2}},
        {mine, SpaceMembershipRecord{space, false, 3}},
        {mine, ReadMarkRecord{m_group, 2, 4}},
        {mine, ReadMarkRecord{m_group, 4, 6}},
        {space, SpaceRecord{space, u"Space"_s, then, 1}},
        {space, SpaceRecord{space, u"Renamed"_s, then, 5}},
        {space, SpaceMemberRecord{space, m_self.id, {}, then, false, 2}},
        {space, SpaceMemberRecord{space, m_self.id, {role}, then, false, 6}},
        {space, SpaceMemberRecord{space, other, {role}, then, true, 7}},
        {space, RoleRecord{role, space, u"Helper"_s, {}, 1, {Permission::Kick}, false, false, 9}},
        {space, RoleRecord{role, space, u"Admin"_s, {}, 4, {Permission::Administrator}, false, false, 10}},
        {space, CategoryRecord{CategoryId::make(), space, u"Talk"_s, 1, false, 11}},
        {space, RoomRecord{space, room, u"general"_s, {}, 1, 3}},
        {space, RoomRecord{space, room, u"lobby"_s, u"topic"_s, 2, 8}},
        {m_group, ConversationRecord{m_group, ConversationKind::Group, {}, u"Group"_s, {}, false, then, 1}},
        {m_group, ConversationRecord{m_group, ConversationKind::Group, {}, u"Team"_s, u"x"_s, false, then, 20}},
        {m_group, MemberRecord{m_group, other, MemberRole::Member, then, false, 2}},
        {m_group, MemberRecord{m_group, other, MemberRole::Member, then, true, 9}},
        {direct, MemberRecord{direct, other, MemberRole::Owner, then, false, 1}},
        {direct, MemberRecord{direct, m_self.id, MemberRole::Owner, then, false, 1}},
    };
    for (Seq seq = 1; seq <= 5; ++seq) {
        pieces.emplace_back(m_group, message(seq, 2 + seq, u"first"_s));
        pieces.emplace_back(m_group, message(seq, 30 + seq, u"edited"_s));
    }
    MessageRecord tombstone = message(2, 50, {});
    tombstone.deleted = true;
    pieces.emplace_back(m_group, tombstone);

    QString expected;
    std::mt19937 random(20261121);
    for (int round = 0; round < 60; ++round) {
        QVERIFY(m_cache->wipe().ok());
        QVERIFY(m_cache->adopt(m_self).ok());
        auto order = pieces;
        if (round > 0) {
            order.insert(order.end(), pieces.begin(), pieces.begin() + 10);
            std::ranges::shuffle(order, random);
        }
        for (const auto& [stream, record] : order)
            QVERIFY(apply(stream, {record}).ok());
        if (round == 0)
            expected = dump();
        QCOMPARE(dump(), expected);
    }
    QVERIFY(expected.contains(u"Team"_s) && expected.contains(u"lobby"_s) && expected.contains(u"Renamed"_s));
    QVERIFY(!expected.contains(u"\"first\""_s));
}

void CacheTest::olderNeverReplacesNewer()
{
    QVERIFY(apply(m_group, {message(1, 5, u"new"_s)}).ok());
    const auto late = apply(m_group, {message(1, 4, u"old"_s), message(1, 5, u"same rev"_s)});
    QVERIFY(late->messages.empty()); // nobody is told of what did not happen
    const auto stored = m_cache->message(message(1, 1).id).result();
    QCOMPARE((*stored)->record.body, u"new"_s);
}

void CacheTest::visibleIsWhatIAmIn()
{
    const auto space = SpaceId::make();
    const auto room = ConversationId::make();
    QVERIFY(apply(m_group, {message(1, 1)}).ok());
    QVERIFY(apply(space, {RoomRecord{space, room, u"general"_s, {}, 0, 1}}).ok());
    QCOMPARE(m_cache->conversations().result()->size(), size_t{0});
    QVERIFY(apply(m_self.id, {MembershipRecord{m_group, ConversationKind::Group, {}, false, 1}}).ok());
    QCOMPARE(m_cache->conversations().result()->size(), size_t{1});
    const auto joined = apply(m_self.id, {SpaceMembershipRecord{space, false, 2}});
    QCOMPARE(m_cache->conversations().result()->size(), size_t{2});
    QCOMPARE(joined->conversations.size(), size_t{1}); // the room is told of with the space
    QCOMPARE(joined->conversations.front().title, u"general"_s);
}

void CacheTest::leavingPurges()
{
    const StreamId mine{m_self.id};
    QVERIFY(apply(mine, {MembershipRecord{m_group, ConversationKind::Group, {}, false, 1}}, 1).ok());
    QVERIFY(apply(m_group, {message(1, 1), message(2, 2)}, 2, 1).ok());
    const auto left = apply(mine, {MembershipRecord{m_group, ConversationKind::Group, {}, true, 2}}, 2);
    QCOMPARE(left->conversationsGone, std::vector<ConversationId>{m_group});
    QCOMPARE(left->purged, std::vector<StreamId>{StreamId{m_group}});
    QVERIFY(!m_cache->message(message(1, 1).id).result()->has_value());
    QVERIFY(m_cache->messages(m_group, 0, 10).result()->empty());
    QVERIFY(!m_cache->stream(m_group).result()->has_value());
}

void CacheTest::leavingASpacePurgesItsRooms()
{
    const StreamId mine{m_self.id};
    const auto space = SpaceId::make();
    QVERIFY(apply(mine, {SpaceMembershipRecord{space, false, 1}}).ok());
    QVERIFY(apply(space, {SpaceRecord{space, u"Space"_s, then, 1}, RoomRecord{space, m_group, u"general"_s, {}, 0, 2}})
                .ok());
    QVERIFY(apply(m_group, {message(1, 1)}).ok());
    QCOMPARE(m_cache->spaces().result()->front().unread, 1);
    const auto left = apply(mine, {SpaceMembershipRecord{space, true, 2}});
    QCOMPARE(left->spacesGone, std::vector<SpaceId>{space});
    QCOMPARE(left->conversationsGone, std::vector<ConversationId>{m_group});
    QVERIFY(!m_cache->message(message(1, 1).id).result()->has_value());
    QCOMPARE(dump(), QString{});
}

void CacheTest::rejoinIsNotPurged()
{
    QVERIFY(apply(m_self.id, {MembershipRecord{m_group, ConversationKind::Group, {}, true, 2},
                              MembershipRecord{m_group, ConversationKind::Group, {}, false, 3}})
                .ok());
    QCOMPARE(m_cache->conversations().result()->size(), size_t{1});
}

void CacheTest::messagesBelowTheHeldOnesAreNotKept()
{
    QVERIFY(apply(m_self.id, {MembershipRecord{m_group, ConversationKind::Group, {}, false, 1}}).ok());
    QVERIFY(apply(m_group, {message(51, 51), message(52, 52)}, 52, 51).ok());
    const auto edit = apply(m_group, {message(3, 53, u"an old one, edited"_s)}, 53);
    QVERIFY(edit->messages.empty());
    QCOMPARE(m_cache->messages(m_group, 0, 100).result()->size(), size_t{2});
    QCOMPARE(m_cache->stream(m_group).result().value()->rev, Rev{53});
    QVERIFY(apply(m_group, {message(3, 53, u"with its page"_s)}, {}, 1).ok());
    QCOMPARE(m_cache->messages(m_group, 0, 100).result()->size(), size_t{3});
}

void CacheTest::messagesAreKeptWhole()
{
    MessageRecord whole = message(2, 2);
    whole.replyTo = message(1, 1).id;
    whole.editedAt = then;
    whole.mentions = MessageMentions{{m_self.id}, {RoleId::make()}, true, false};
    whole.pinnedBy = m_self.id;
    whole.pinnedAt = then;
    whole.forwarded = ForwardedFrom{m_self.id, then, u"said before"_s};
    whole.system = SystemNote{SystemKind::Renamed, m_self.id, u"Trip"_s};
    whole.poll = Poll{{u"yes"_s, u"no"_s}, true, then, {}};
    whole.silent = true;
    whole.thread = ThreadSummary{ConversationId::make(), 3, then};
    whole.attachments = {{FileId::make(), u"a.png"_s, 5, u"image/png"_s, 4, 3, u"LKO2"_s}};
    whole.noPreview = true;
    whole.previews = {{u"https://example.org/tea"_s, u"Tea"_s, u"Leaves and water"_s, u"Example"_s, {}}};
    QVERIFY(apply(m_group, {Record{message(1, 1)}, Record{whole}}, 2, 1).ok());
    reopen();
    const auto kept = taken(m_cache->messages(m_group, 0, 10));
    QCOMPARE(kept.size(), size_t{2});
    QCOMPARE(kept.front().record, whole);
    QCOMPARE(kept.back().record, message(1, 1));
}

void CacheTest::pagesOfMessages()
{
    std::vector<Record> records;
    for (Seq seq = 1; seq <= 30; ++seq)
        records.push_back(message(seq, seq));
    QVERIFY(apply(m_group, records, 30, 1).ok());
    const auto newest = m_cache->messages(m_group, 0, 10).result().value();
    QCOMPARE(newest.size(), size_t{10});
    QCOMPARE(newest.front().record.seq, Seq{30});
    const auto older = m_cache->messages(m_group, newest.back().record.seq, 50).result().value();
    QCOMPARE(older.front().record.seq, Seq{20});
    QCOMPARE(older.back().record.seq, Seq{1});
}

void CacheTest::searches()
{
    QVERIFY(apply(m_self.id, {MembershipRecord{m_group, ConversationKind::Group, {}, false, 1}}).ok());
    // The first ten are on the server only.
    std::vector<Record> records;
    for (Seq seq = 11; seq <= 40; ++seq)
        records.push_back(message(seq, seq, seq % 10 == 0 ? u"Káva and tea"_s : u"only coffee"_s));
    QVERIFY(apply(m_group, records, 40, 11).ok());
    QVERIFY(m_cache->applyUsers({user(u"ana"_s, UserId::fromRaw({5, 5}))}).result().ok());
    const auto find = [this](const char16_t* query, SearchSort sort = SearchSort::Newest) {
        return m_cache->search({QString::fromUtf16(query), {}, {}, sort, {}, {}, {}}).result();
    };
    const auto reply = find(u"kava");
    QVERIFY(reply.ok());
    QCOMPARE(reply->hits.size(), size_t{3});
    QCOMPARE(reply->hits.front().message.seq, Seq{40});
    QCOMPARE(reply->hits.back().message.seq, Seq{20});
    QCOMPARE(reply->hits.front().highlights, (std::vector<TextRange>{{0, 4}}));
    QCOMPARE(reply->users.size(), size_t{1});
    QCOMPARE(reply->coverage, (SearchCoverage{30, 40, {{SearchGap::Device, 10}}}));
    QCOMPARE(find(u"from:ana tea", SearchSort::Relevance)->hits.size(), size_t{3});
    QCOMPARE(find(u"-from:ana tea")->hits.size(), size_t{0});
    QCOMPARE(find(u"tea from:nobody").error().detail, u"unknown_user:9"_s);
    QCOMPARE(find(u"tea \"").error().detail, u"unclosed_quote:4"_s);
    // Out of it, nothing is found.
    QVERIFY(apply(m_self.id, {MembershipRecord{m_group, ConversationKind::Group, {}, true, 2}}).ok());
    QCOMPARE(find(u"kava")->hits.size(), size_t{0});
    QCOMPARE(find(u"kava")->coverage.total, 0);
}

void CacheTest::readMarksOnlyGoForward()
{
    QVERIFY(apply(m_self.id, {MembershipRecord{m_group, ConversationKind::Group, {}, false, 1}}).ok());
    QVERIFY(apply(m_group, {message(1, 1), message(2, 2), message(3, 3)}, 3, 1).ok());
    const auto unread = [this] { return m_cache->conversations().result()->front().unread(); };
    QCOMPARE(unread(), 3);
    QCOMPARE(m_cache->markRead(m_group, 2).result()->conversations.front().readSeq, Seq{2});
    QVERIFY(m_cache->markRead(m_group, 1).result()->conversations.empty());
    QCOMPARE(unread(), 1);
    QCOMPARE(m_cache->unsentMarks().result()->size(), size_t{1});
    QVERIFY(apply(m_self.id, {ReadMarkRecord{m_group, 1, 5}}).ok()); // the server does not know yet
    QCOMPARE(unread(), 1);
    QVERIFY(apply(m_self.id, {ReadMarkRecord{m_group, 3, 6}}).ok());
    QCOMPARE(unread(), 0);
    QVERIFY(m_cache->unsentMarks().result()->empty());
    MessageRecord own = message(4, 4);
    own.author = m_self.id;
    QVERIFY(apply(m_group, {own}, 4).ok());
    QCOMPARE(unread(), 0); // who writes has read
    MessageRecord note = message(5, 5, {});
    note.author = m_self.id;
    note.system = SystemNote{SystemKind::Removed, UserId::make(), {}};
    QVERIFY(apply(m_group, {note}, 5).ok());
    QCOMPARE(unread(), 1); // who does something in the settings need not have: the server says how far he has read
}

void CacheTest::unknownPeopleAreNamed()
{
    auto delta = apply(m_group, {message(1, 1)});
    QCOMPARE(delta->unknownUsers, std::vector<UserId>{message(1, 1).author});
    QVERIFY(m_cache->applyUsers({user(u"author"_s, message(1, 1).author)}).result().ok());
    delta = apply(m_group, {message(2, 2)});
    QVERIFY(delta->unknownUsers.empty());
    QVERIFY(m_cache->applyUsers({user(u"renamed"_s, message(1, 1).author, 3)}).result().ok());
    QVERIFY(m_cache->applyUsers({user(u"author"_s, message(1, 1).author, 2)}).result().ok());
    QCOMPARE(m_cache->users({message(1, 1).author}).result()->front().handle, u"renamed"_s);
}

void CacheTest::foreignRecordsAreSkipped()
{
    MessageRecord elsewhere = message(1, 1);
    elsewhere.conversation = ConversationId::make();
    MessageRecord nowhere = message(0, 2);
    const auto delta = apply(m_group, {elsewhere, nowhere, ReadMarkRecord{m_group, 3, 3}, message(1, 4)}, 4, 1);
    QCOMPARE(delta->skipped, 3);
    QCOMPARE(delta->messages.size(), size_t{1});
}

void CacheTest::somebodyElseStartsEmpty()
{
    QVERIFY(apply(m_self.id, {MembershipRecord{m_group, ConversationKind::Group, {}, false, 1}}).ok());
    reopen();
    QCOMPARE(m_cache->self(), m_self);
    QCOMPARE(m_cache->conversations().result()->size(), size_t{1});
    QVERIFY(m_cache->adopt(user(u"somebody"_s)).ok());
    QCOMPARE(m_cache->conversations().result()->size(), size_t{0});
}

void CacheTest::damagedFileIsReplaced_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray(
        "this is not a database at all, it only looks like a file with some text in it");
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("noise") << QByteArray(100'000, '\xA5');
}

void CacheTest::damagedFileIsReplaced()
{
    QFETCH(QByteArray, content);
    m_cache.reset();
    QFile file(m_dir->path() + u"/account/cache.db"_s);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
    file.close();
    reopen();
    QVERIFY(m_cache->self().id.isNull());
    QVERIFY(m_cache->adopt(m_self).ok());
    QVERIFY(apply(m_group, {message(1, 1)}, 1, 1).ok());
    QCOMPARE(m_cache->messages(m_group, 0, 10).result()->size(), size_t{1});
}

/// 100 single flipped bits: the cache opens within 2 s and works or is empty; the outbox beside it never suffers.
void CacheTest::bitFlips()
{
    const QString folder = m_dir->path() + u"/account"_s;
    auto outbox = Outbox::open(folder).value();
    QVERIFY(outbox->load(m_self.id).ok());
    PendingMessage waiting;
    waiting.clientId = u"precious-1"_s;
    waiting.author = m_self.id;
    waiting.conversation = m_group;
    waiting.body = u"not lost"_s;
    auto added = outbox->add(waiting);
    QTRY_VERIFY(added.isFinished());
    outbox.reset();
    std::vector<Record> records;
    for (Seq seq = 1; seq <= 200; ++seq)
        records.push_back(message(seq, seq, QString(200, u'x')));
    QVERIFY(apply(m_group, records, 200, 1).ok());
    m_cache.reset();
    QFile original(folder + u"/cache.db"_s);
    QVERIFY(original.open(QIODevice::ReadOnly));
    const QByteArray good = original.readAll();
    original.close();

    std::mt19937 random(42);
    for (int round = 0; round < 100; ++round) {
        QByteArray bad = good;
        const auto place = static_cast<qsizetype>(random() % static_cast<unsigned>(bad.size()));
        bad[place] = static_cast<char>(bad[place] ^ (1 << (random() % 8)));
        QFile file(folder + u"/cache.db"_s);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bad);
        file.close();
        QElapsedTimer timer;
        timer.start();
        reopen();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        (void)m_cache->messages(m_group, 0, 1000).result();
        (void)m_cache->conversations().result();
    }
    m_cache.reset();
    outbox = Outbox::open(folder).value();
    QVERIFY(outbox->load(m_self.id).ok());
    QCOMPARE(outbox->rows().size(), size_t{1});
    QCOMPARE(outbox->rows().front().body, u"not lost"_s);
}

TERTULIA_TEST(CacheTest, "cache")

} // namespace tertulia::test

#include "tst_cache.moc"
