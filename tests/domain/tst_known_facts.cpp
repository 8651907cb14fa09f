// SPDX-License-Identifier: GPL-3.0-or-later
// What the writer remembers is what the database says: after each act of a random life, of the clock, of another
// program and of a transaction that was undone, every known fact is compared with the rows. And what is written as a
// matter of course does not make it forget.
#include "server/services/devices.h"
#include "server/services/notifications.h"
#include "tests/domain/life.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int factActs = 400;
constexpr size_t placesCompared = 6;

QString factText(const store::ConversationSight& sight)
{
    JsonWriter writer;
    encode(writer, sight.conversation.record);
    QString out = QString::fromUtf8(writer.take()) +
                  u"|%1|%2"_s.arg(sight.firstSeq).arg(sight.memberRole ? static_cast<int>(*sight.memberRole) : -1);
    if (!sight.standing)
        return out;
    const auto until = sight.standing->timeoutUntil;
    out += u"|%1|%2"_s.arg(sight.standing->isOwner).arg(until ? until->time_since_epoch().count() : 0);
    for (const HeldRole& role : sight.standing->roles)
        out += u"|%1 %2 %3"_s.arg(role.id.text()).arg(role.position).arg(role.permissions.bits());
    return out;
}

QString factText(const std::vector<store::Listener>& listeners)
{
    QStringList out;
    for (const store::Listener& one : listeners)
        out += u"%1 %2 %3 %4 %5"_s.arg(one.user.text())
                   .arg(one.blocksAuthor)
                   .arg(one.setting.level ? static_cast<int>(*one.setting.level) : -1)
                   .arg(one.setting.mutedUntil ? one.setting.mutedUntil->time_since_epoch().count() : 0)
                   .arg(QStringList(one.prefs.keywords.begin(), one.prefs.keywords.end()).join(u','));
    return out.join(u'\n');
}

QString factText(const std::vector<store::OutgoingHook>& hooks)
{
    QStringList out;
    for (const store::OutgoingHook& hook : hooks)
        out += hook.id.text() + u' ' + QString::number(hook.events.bits());
    return out.join(u'\n');
}

} // namespace

class KnownFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void areWhatTheDatabaseSays_data();
    void areWhatTheDatabaseSays();
    void surviveMessages();
    void anotherProgramIsNoticed();
    void whatWasUndoneIsForgotten();

private:
    /// One act that is not in Life, or one of Life's.
    void act();
    void setNotifications(const Actor& actor);
    void changeHooks();
    void changeDevices();
    void undoSomething();
    void compareAll();
    void compare(Tx& tx, ConversationId conversation, UserId user);

    size_t pick(size_t below) { return std::uniform_int_distribution<size_t>(0, below - 1)(m_random); }

    std::unique_ptr<World> m_world;
    std::unique_ptr<Life> m_life;
    std::mt19937 m_random;
    std::vector<DeviceId> m_devices;
    std::vector<WebhookId> m_hooks;
};

void KnownFactsTest::init()
{
    m_world = std::make_unique<World>(globalEngine());
    m_devices.clear();
    m_hooks.clear();
}

void KnownFactsTest::cleanup()
{
    m_life.reset();
    m_world.reset();
}

void KnownFactsTest::areWhatTheDatabaseSays_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {3U, 11U})
        QTest::addRow("seed %u", seed) << seed;
}

void KnownFactsTest::areWhatTheDatabaseSays()
{
    QFETCH(unsigned, seed);
    m_random.seed(seed);
    m_life = std::make_unique<Life>(*m_world, seed);
    for (const Actor& person : m_life->people)
        m_devices.push_back(person.device);
    for (int i = 0; i < factActs; ++i) {
        act();
        compareAll();
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(u"act %1"_s.arg(i)));
    }
    // On PostgreSQL nothing is remembered.
    QCOMPARE(m_world->facts.hits() > 1000, globalEngine() == sql::Engine::Sqlite);
}

void KnownFactsTest::act()
{
    const Actor& actor = m_life->people.at(pick(Life::peopleCount));
    switch (pick(12)) {
    case 0:
        return setNotifications(actor);
    case 1:
        return changeHooks();
    case 2:
        return changeDevices();
    case 3:
        return undoSomething();
    case 4:
        m_world->clock.advance(std::chrono::minutes{7});
        return;
    default:
        (void)m_life->act();
    }
}

void KnownFactsTest::setNotifications(const Actor& actor)
{
    if (pick(3) == 0) {
        NotificationPrefs prefs;
        if (pick(2) == 0)
            prefs.keywords = {u"lunch"_s};
        (void)m_world->call(notifications::setPrefs, actor, prefs);
        return;
    }
    NotificationSet request;
    request.conversation = m_life->conversations.at(pick(m_life->conversations.size()));
    if (pick(2) == 0)
        request.level = pick(2) == 0 ? NotifyLevel::All : NotifyLevel::Mentions;
    (void)m_world->call(notifications::set, actor, request);
}

void KnownFactsTest::changeHooks()
{
    must(m_world->inTransaction([&](Tx& tx) -> Result<Done> {
        if (!m_hooks.empty() && pick(2) == 0)
            return store::revokeWebhook(tx.db, m_hooks.at(pick(m_hooks.size())), tx.clock.now());
        WebhookInfo hook;
        hook.id = WebhookId::make();
        hook.conversation = m_life->conversations.at(pick(std::min<size_t>(3, m_life->conversations.size())));
        hook.name = u"hook"_s;
        hook.createdBy = m_life->people.front().user;
        hook.createdAt = tx.clock.now();
        hook.url = u"https://hooks.example/"_s;
        hook.events = HookEvents{HookEvent::Message};
        m_hooks.push_back(hook.id);
        return store::insertWebhook(tx.db, hook, {}, QByteArray("sealed"));
    }));
}

void KnownFactsTest::changeDevices()
{
    must(m_world->inTransaction([&](Tx& tx) -> Result<Done> {
        const DeviceId device = m_devices.at(pick(m_devices.size()));
        TRY(const auto row, store::deviceById(tx.db, device));
        if (row)
            return pick(2) == 0 ? store::revokeDevice(tx.db, device, tx.clock.now())
                                : store::touchDevice(tx.db, device, tx.clock.now());
        return store::insertDevice(tx.db, device, m_life->people.at(pick(Life::peopleCount)).user, u"phone"_s,
                                   tx.clock.now());
    }));
}

/// Somebody is made a listener, that is looked at, and then none of it happened.
void KnownFactsTest::undoSomething()
{
    const ConversationId conversation =
        m_life->conversations.at(pick(std::min<size_t>(3, m_life->conversations.size())));
    const UserId author = m_life->people.front().user;
    const auto result = m_world->inTransaction([&](Tx& tx) -> Result<Done> {
        const auto change = [&]() -> Result<Done> {
            for (const Actor& person : m_life->people)
                CHECK(store::putNotifySetting(tx.db, person.user, {conversation, NotifyLevel::All, {}, 1}));
            CHECK(known::membersListening(tx, conversation, author));
            CHECK(known::sight(tx, conversation, author));
            return ErrorCode::Gone;
        };
        if (pick(2) == 0) { // undone in part
            (void)tx.db.attempt(change);
            return Done{};
        }
        return change();
    });
    QVERIFY(result.ok() || result.error().code == ErrorCode::Gone);
}

void KnownFactsTest::compareAll()
{
    must(m_world->inTransaction([&](Tx& tx) -> Result<Done> {
        for (size_t i = 0; i < std::min(placesCompared, m_life->conversations.size()); ++i) {
            const ConversationId conversation = m_life->conversations.at(i);
            for (const Actor& person : m_life->people)
                compare(tx, conversation, person.user);
            TRY(const auto hooks, store::outgoingHooks(tx.db, conversation));
            TRY(const auto known, known::hooks(tx, conversation));
            [&] { QCOMPARE(factText(known), factText(hooks)); }();
        }
        for (const DeviceId device : m_devices) {
            TRY(const auto row, store::deviceById(tx.db, device));
            TRY(const auto known, known::device(tx, device));
            [&] {
                QCOMPARE(known.has_value(), row.has_value());
                QVERIFY(!row || (known->user == row->user && known->isRevoked == row->isRevoked));
            }();
        }
        return Done{};
    }));
}

void KnownFactsTest::compare(Tx& tx, ConversationId conversation, UserId user)
{
    const auto row = must(store::sightOfConversation(tx.db, conversation, user));
    const auto known = must(known::sight(tx, conversation, user));
    QCOMPARE(known.has_value(), row.has_value());
    if (!row || row->parent)
        return;
    QCOMPARE(factText(*known), factText(*row));
    const ConversationRecord& record = row->conversation.record;
    if (record.kind == ConversationKind::Room && !record.isPrivate) {
        const SpaceId space = record.space.value_or(SpaceId{});
        const auto hearing = must(store::spaceListening(tx.db, space, conversation, user, false, limits::notified));
        QCOMPARE(factText(*must(known::spaceListening(tx, space, conversation, user))), factText(hearing));
    } else {
        const auto hearing = must(store::membersListening(tx.db, conversation, user, limits::notified));
        QCOMPARE(factText(*must(known::membersListening(tx, conversation, user))), factText(hearing));
    }
}

void KnownFactsTest::surviveMessages()
{
    if (globalEngine() == sql::Engine::Postgres)
        return; // it remembers nothing
    const Actor ana = m_world->person("ana");
    const Actor ben = m_world->person("ben");
    const ConversationId group = m_world->group(ana, {u"ben"_s});
    m_world->say(ana, group, u"first"_s);
    const int64_t version = m_world->db->factsVersion();
    const int64_t hits = m_world->facts.hits();
    m_world->say(ana, group, u"second, @ben"_s);
    m_world->say(ana, group, u"third"_s);
    must(m_world->call(reading::mark, ben, ReadMark{group, 2}));
    QCOMPARE(m_world->db->factsVersion(), version);
    QVERIFY(m_world->facts.hits() >= hits + 6);
    must(m_world->call(groups::setRole, ana, MemberSetRole{group, u"ben"_s, MemberRole::Admin}));
    QVERIFY(m_world->db->factsVersion() > version);
}

void KnownFactsTest::anotherProgramIsNoticed()
{
    const Actor ana = m_world->person("ana");
    m_world->person("ben");
    const ConversationId group = m_world->group(ana, {u"ben"_s});
    m_world->say(ana, group, u"first"_s);
    const auto other = m_world->temp.open();
    QVERIFY(other->exec("UPDATE members SET has_left = TRUE WHERE user_id = ?", ana.user).ok());
    EXPECT_ERROR(m_world->trySay(ana, group, u"second"_s), ErrorCode::NotFound);
}

void KnownFactsTest::whatWasUndoneIsForgotten()
{
    const Actor ana = m_world->person("ana");
    m_world->person("ben");
    const ConversationId group = m_world->group(ana, {u"ben"_s});
    const auto undone = m_world->inTransaction([&](Tx& tx) -> Result<Done> {
        CHECK(tx.db.exec("UPDATE members SET has_left = TRUE WHERE user_id = ?", ana.user));
        TRY(const auto sight, known::sight(tx, group, ana.user));
        return sight && !sight->memberRole ? ErrorCode::Gone : ErrorCode::Internal;
    });
    EXPECT_ERROR(undone, ErrorCode::Gone);
    QVERIFY(m_world->trySay(ana, group, u"still here"_s).ok());
}

} // namespace tertulia::test

using tertulia::test::KnownFactsTest;
TERTULIA_TEST(KnownFactsTest, "known_facts")
#include "tst_known_facts.moc"
