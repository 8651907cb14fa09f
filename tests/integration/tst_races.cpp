// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody is kicked or banned, or loses a role, while he and others write and read. The change is a record of the
// private room's stream, so its rev says what was before it and what after; nothing from after it may reach him by
// event, history, search, download or catching up, and nothing of his may come to stand after it. TERTULIA_ROUNDS sets
// how many races are run; see CONTRIBUTING.md.
#include "tests/integration/refusals.h"
#include "tests/support/file_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"

#include <QRandomGenerator>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 8; ///< of one race

enum class Blow { Kick, Ban, Role };

/// What the one who is thrown out got to see and to do in the private room, by rev.
struct Seen
{
    Rev highest = 0;  ///< of what he was told
    Rev lastOwn = 0;  ///< of what he wrote
    int answered = 0; ///< of his requests
    int refused = 0;

    void add(Rev rev) { highest = std::max(highest, rev); }
};

} // namespace

class RacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void nothingLeaksAfterTheChange();

private:
    std::unique_ptr<WsClient> person(const QString& handle) { return enrolled(m_server->url(), handle); }
    std::unique_ptr<FileClient> filesOf(const WsClient& client)
    {
        auto files = std::make_unique<FileClient>();
        if (!files->open(m_server->url(), client.me().accessToken))
            qFatal("no connection for files");
        return files;
    }
    void letIn();
    void uploadForEva();
    void askFor(Rev base);
    void race(Blow blow);
    int64_t strike(Blow blow);
    Result<Done> struck(Blow blow, int64_t id);
    void collect(Seen& seen);
    /// The rev at which bruno ceased to be in the private room.
    Rev endOf(Rev base);

    struct Asked
    {
        std::vector<int64_t> sends, pages, syncs, searches;
        std::vector<std::pair<size_t, int64_t>> pieces; ///< of which of eva's files
    };

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;  ///< owns the space
    std::unique_ptr<WsClient> m_eva;   ///< writes
    std::unique_ptr<WsClient> m_bruno; ///< is thrown out
    SpaceId m_space;
    RoleId m_staff;
    ConversationId m_hall; ///< public
    ConversationId m_den;  ///< read by the staff
    std::unique_ptr<FileClient> m_evasFiles;
    std::unique_ptr<FileClient> m_brunosFiles;
    std::vector<FileId> m_files; ///< in the order in which eva sends them
    std::vector<Rev> m_fileRevs; ///< of the messages that brought them
    Asked m_asked;
    int m_served = 0; ///< pieces of files, over all races
    int m_denied = 0;
    int m_bothSides = 0; ///< races in which eva wrote before and after the change
};

void RacesTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = person(u"anna"_s);
    m_eva = person(u"eva"_s);
    m_bruno = person(u"bruno"_s);
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok());
    m_space = space->space.id;
    QVERIFY(m_anna->request(MemberAdd{m_space, u"eva"_s}).ok());
    const auto staff = m_anna->request(RoleCreate{m_space, u"staff"_s, {}, {}, {}});
    QVERIFY(staff.ok());
    m_staff = staff->role.id;
    const auto hall = m_anna->request(RoomCreate{m_space, u"hall"_s, {}, {}, {}});
    const auto den = m_anna->request(RoomCreate{m_space, u"den"_s, {}, true, {}});
    QVERIFY(hall.ok() && den.ok());
    m_hall = hall->conversation.id;
    m_den = den->conversation.id;
    QVERIFY(m_anna->request(RoomReaders{m_den, {m_staff}}).ok());
    QVERIFY(m_anna->request(RoleGrant{m_staff, u"eva"_s}).ok());
    m_evasFiles = filesOf(*m_eva);
    m_brunosFiles = filesOf(*m_bruno);
    m_bothSides = m_served = m_denied = 0;
}

void RacesTest::cleanup()
{
    m_evasFiles.reset();
    m_brunosFiles.reset();
    m_anna.reset();
    m_eva.reset();
    m_bruno.reset();
    m_server.reset();
}

void RacesTest::letIn()
{
    QVERIFY(m_anna->request(MemberUnban{m_space, u"bruno"_s}).ok());
    const auto added = m_anna->request(MemberAdd{m_space, u"bruno"_s});
    QVERIFY(added.ok() || added.error().code == ErrorCode::Conflict);
    QVERIFY(m_anna->request(RoleGrant{m_staff, u"bruno"_s}).ok());
    QVERIFY(m_bruno->request(HistoryPage{m_den, {}, {}, {}}).ok());
    for (WsClient* client : {m_anna.get(), m_eva.get(), m_bruno.get()})
        client->forgetEvents();
    m_asked = {};
}

/// One for every second of her messages.
void RacesTest::uploadForEva()
{
    m_files.clear();
    m_fileRevs.clear();
    for (int i = 0; i < steps / 2; ++i) {
        const auto begun = m_eva->request(FileBegin{u"plan.txt"_s, 100, m_den, {}});
        QVERIFY(begun.ok());
        const auto bytes = [i](int64_t offset, int64_t length) {
            return pattern(static_cast<quint64>(i), offset, length);
        };
        QVERIFY(m_evasFiles->upload(begun->file.file, bytes).ok());
        m_files.push_back(begun->file.file);
    }
}

/// Everything by which bruno could learn something, without waiting for it.
void RacesTest::askFor(Rev base)
{
    m_asked.pages.push_back(m_bruno->post(HistoryPage{m_den, {}, {}, 20}));
    m_asked.syncs.push_back(m_bruno->post(SyncAfter{m_den, base, {}, {}}));
    m_asked.searches.push_back(m_bruno->post(SearchMessages{u"den OR too"_s}));
    for (size_t i = 0; i < m_files.size(); ++i)
        m_asked.pieces.emplace_back(i, m_brunosFiles->post(TransferGet{m_files[i], 0, 100}));
}

int64_t RacesTest::strike(Blow blow)
{
    if (blow == Blow::Kick)
        return m_anna->post(MemberKick{m_space, u"bruno"_s, {}});
    if (blow == Blow::Role)
        return m_anna->post(RoleRevoke{m_staff, u"bruno"_s});
    MemberBan ban;
    ban.space = m_space;
    ban.user = u"bruno"_s;
    return m_anna->post(ban);
}

Result<Done> RacesTest::struck(Blow blow, int64_t id)
{
    if (blow == Blow::Kick)
        CHECK(m_anna->await<MemberKick>(id));
    else if (blow == Blow::Ban)
        CHECK(m_anna->await<MemberBan>(id));
    else
        CHECK(m_anna->await<RoleRevoke>(id));
    return Done{};
}

void RacesTest::collect(Seen& seen)
{
    const auto count = [&](const auto& result) {
        ++(result.ok() ? seen.answered : seen.refused);
        return result.ok();
    };
    for (const int64_t id : m_asked.sends)
        if (const auto sent = m_bruno->await<MessageSend>(id); count(sent))
            seen.lastOwn = std::max(seen.lastOwn, sent->rev);
    for (const int64_t id : m_asked.pages)
        if (const auto page = m_bruno->await<HistoryPage>(id); count(page))
            for (const MessageRecord& message : page->messages)
                seen.add(message.rev);
    for (const int64_t id : m_asked.syncs)
        if (const auto after = m_bruno->await<SyncAfter>(id); count(after))
            for (const Record& record : after->records)
                seen.add(revOf(record));
    for (const int64_t id : m_asked.searches)
        if (const auto found = m_bruno->await<SearchMessages>(id); count(found))
            for (const SearchHit& hit : found->hits)
                seen.add(hit.message.rev);
    for (const auto& [file, id] : m_asked.pieces) {
        const auto piece = m_brunosFiles->await<TransferGet>(id);
        if (piece.ok())
            seen.add(m_fileRevs.at(file));
        ++(piece.ok() ? m_served : m_denied);
    }
    for (const Changed& changed : m_bruno->changes(m_den))
        seen.add(changed.rev);
}

Rev RacesTest::endOf(Rev base)
{
    const auto after = m_anna->request(SyncAfter{m_den, base, {}, limits::pageMax});
    if (!after.ok())
        return 0;
    for (const Record& record : after->records)
        if (const auto* member = std::get_if<MemberRecord>(&record))
            if (member->user == m_bruno->me().user.id && member->left)
                return member->rev;
    return 0;
}

void RacesTest::race(Blow blow)
{
    const auto head = m_bruno->request(HistoryPage{m_den, {}, {}, 1});
    QVERIFY(head.ok());
    const Rev base = head->rev;
    uploadForEva();
    QVERIFY(m_files.size() == steps / 2);
    const int when = QRandomGenerator::global()->bounded(steps);
    std::vector<int64_t> evas;
    int64_t blowId = 0;
    for (int step = 0; step < steps; ++step) {
        MessageSend words = messageTo(m_den, u"in the den"_s);
        if (step % 2 == 0)
            words.attachments = std::vector{m_files.at(static_cast<size_t>(step) / 2)};
        evas.push_back(m_eva->post(words));
        m_asked.sends.push_back(m_bruno->post(messageTo(m_den, u"me too"_s)));
        if (step == when)
            blowId = strike(blow);
        askFor(base);
        if (QRandomGenerator::global()->bounded(2) == 0)
            QCoreApplication::processEvents();
    }
    std::set<Rev> written;
    for (size_t i = 0; i < evas.size(); ++i) {
        const auto sent = m_eva->await<MessageSend>(evas[i]);
        QVERIFY(sent.ok());
        written.insert(sent->rev);
        if (i % 2 == 0)
            m_fileRevs.push_back(sent->rev);
    }
    QVERIFY(struck(blow, blowId).ok());
    const auto later = m_eva->request(messageTo(m_hall, u"is he gone?"_s));
    QVERIFY(later.ok());
    const auto inHall = m_bruno->request(HistoryPage{m_hall, {}, {}, 1});
    const auto search = m_bruno->request(SearchMessages{u"den OR too"_s});
    QVERIFY(search.ok() && search->hits.empty());
    for (const FileId file : m_files)
        REFUSED(m_brunosFiles->request(TransferGet{file, 0, 100}), ErrorCode::NotFound);
    Seen seen;
    collect(seen);
    const Rev end = endOf(base);
    QVERIFY(end > base);
    QVERIFY2(seen.highest <= end, qPrintable(u"told of %1, out since %2"_s.arg(seen.highest).arg(end)));
    QVERIFY2(seen.lastOwn < end, qPrintable(u"wrote %1, out since %2"_s.arg(seen.lastOwn).arg(end)));
    m_bothSides += *written.begin()<end&& * written.rbegin()> end ? 1 : 0;
    const bool staysInSpace = blow == Blow::Role;
    QCOMPARE(inHall.ok(), staysInSpace);
    QCOMPARE(m_bruno->messages(m_hall).size(), staysInSpace ? 1u : 0u);
}

void RacesTest::nothingLeaksAfterTheChange()
{
    const int rounds =
        qEnvironmentVariableIsSet("TERTULIA_ROUNDS") ? qEnvironmentVariableIntValue("TERTULIA_ROUNDS") : 30;
    for (int i = 0; i < rounds; ++i) {
        letIn();
        race(static_cast<Blow>(i % 3));
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d races, in %d of them others wrote on both sides of the change; %d pieces of files served, %d denied",
          rounds, m_bothSides, m_served, m_denied);
    QVERIFY(m_bothSides > 0 && m_served > 0 && m_denied > 0);
}

} // namespace tertulia::test

using tertulia::test::RacesTest;
TERTULIA_TEST(RacesTest, "races")
#include "tst_races.moc"
