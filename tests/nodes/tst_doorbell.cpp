// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that tell each other over a real NATS that there is something new: nobody waits for the next look, typing is
// seen everywhere, and whether NATS dies, lies or does not let them in, nothing is lost.
#include "tests/integration/server_process.h"
#include "tests/nodes/nats_server.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

const QString never = u"60"_s; ///< seconds between two looks: longer than a test waits
const QString often = u"0.2"_s;

} // namespace

class DoorbellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nobodyWaitsForALook();
    void typingIsSeenElsewhere();
    void presenceIsSeenElsewhere();
    void nothingIsLostWithoutNats();
    void liesCostLittle();
    void whoIsNotLetInLooks();
    void passwordsAreNotForAddresses();
    void overTls();
    void overTlsOnlyToWhoIsTrusted_data();
    void overTlsOnlyToWhoIsTrusted();

private:
    void begin(const QString& look, const QString& password = NatsServer::password, const QStringList& options = {});
    /// Anna says something and bruno, on the other node, hears it.
    void say(const QString& words);

    std::unique_ptr<TempDb> m_db;
    std::unique_ptr<NatsServer> m_nats;
    std::vector<std::unique_ptr<ServerProcess>> m_nodes;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    ConversationId m_group;
};

void DoorbellTest::init()
{
    m_db = std::make_unique<TempDb>(sql::Engine::Postgres);
    m_nats = std::make_unique<NatsServer>();
}

void DoorbellTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_nodes.clear();
    m_nats.reset();
    m_db.reset();
}

void DoorbellTest::begin(const QString& look, const QString& password, const QStringList& options)
{
    for (const QString& name : {u"one"_s, u"two"_s}) {
        m_nodes.push_back(std::make_unique<ServerProcess>());
        QVERIFY(m_nodes.back()->start(
            QStringList{u"--cluster.node"_s, name, u"--cluster.look_seconds"_s, look, u"--cluster.nats_url"_s,
                        m_nats->url(), u"--cluster.nats_user"_s, NatsServer::user, u"--limits.typing_burst"_s,
                        u"1000"_s} +
                options,
            {u"TERTULIA_DATABASE__URL="_s + m_db->url(), u"TERTULIA_CLUSTER__NATS_PASSWORD="_s + password}));
    }
    m_anna = enrolled(m_nodes[0]->url(), u"anna"_s);
    m_bruno = enrolled(m_nodes[1]->url(), u"bruno"_s);
    m_group = makeGroup(*m_anna, {u"bruno"_s});
    QTRY_VERIFY(m_bruno->lastOf<ConversationRecord>(m_group));
}

void DoorbellTest::say(const QString& words)
{
    const size_t before = m_bruno->messages(m_group).size();
    QVERIFY(m_anna->request(messageTo(m_group, words)).ok());
    QTRY_COMPARE(m_bruno->messages(m_group).size(), before + 1);
}

void DoorbellTest::nobodyWaitsForALook()
{
    begin(never);
    for (int i = 0; i < 20; ++i)
        say(u"words"_s);
}

void DoorbellTest::typingIsSeenElsewhere()
{
    begin(never);
    QVERIFY(m_anna->request(TypingSet{m_group, true}).ok());
    QTRY_COMPARE(m_bruno->eventsOf<TypingChanged>().size(), 1u);
    QVERIFY(m_bruno->request(TypingSet{m_group, true}).ok());
    QTRY_COMPARE(m_anna->eventsOf<TypingChanged>().size(), 1u);
    QCOMPARE(m_anna->eventsOf<TypingChanged>().front().user, m_bruno->me().user.id);
    QCOMPARE(m_bruno->eventsOf<TypingChanged>().size(), 1u); // who types is not told so
}

void DoorbellTest::presenceIsSeenElsewhere()
{
    begin(never);
    const UserId anna = m_anna->me().user.id;
    const auto shown = [&] {
        const auto all = m_bruno->eventsOf<PresenceChanged>();
        return all.empty() ? Presence::Offline : all.back().presence;
    };
    QTRY_VERIFY(([&] {
        const auto watched = m_bruno->request(PresenceWatch{{anna}});
        return watched.ok() && watched->presences.front().presence == Presence::Online;
    }()));
    QVERIFY(m_anna->request(PresenceSet{Presence::Away}).ok());
    QTRY_COMPARE(shown(), Presence::Away);
    m_anna->close();
    QTRY_COMPARE(shown(), Presence::Offline);
    QVERIFY(m_anna->open(m_nodes[0]->url()) && m_anna->login(u"anna"_s));
    QTRY_COMPARE(shown(), Presence::Online);
    m_anna->cut();
    m_nodes[0]->signal(SIGTERM);
    QTRY_COMPARE(shown(), Presence::Offline);
}

void DoorbellTest::nothingIsLostWithoutNats()
{
    begin(often);
    m_nats->kill();
    for (int i = 0; i < 5; ++i)
        say(u"without"_s);
    m_nats->start();
    // They come back by themselves: only NATS carries this.
    QTRY_VERIFY(m_anna->request(TypingSet{m_group, true}).ok() && !m_bruno->eventsOf<TypingChanged>().empty());
    say(u"with"_s);
}

void DoorbellTest::liesCostLittle()
{
    begin(never);
    NatsClient liar(*m_nats);
    const UserId nobody = UserId::make();
    for (int i = 0; i < 10'000; ++i)
        liar.publish("tertulia.journal", QByteArray::number(i));
    for (int i = 0; i < 1'000; ++i) {
        liar.publish("tertulia.typing", "{\"conversation\":\"" + m_group.text().toLatin1() + "\",\"user\":7}");
        liar.publish("tertulia.typing", QByteArray(400, '{'));
        liar.publish("tertulia.typing", QByteArray(100'000, ' '));
        liar.publish("tertulia.typing", QByteArray());
    }
    QVERIFY(liar.flush());
    say(u"words"_s);
    QVERIFY(m_bruno->eventsOf<TypingChanged>().empty());
    // The worst that can be said.
    QTRY_VERIFY(([&] {
        liar.publish("tertulia.typing", encodeData(TypingChanged{m_group, nobody, true}));
        return liar.flush() && !m_bruno->eventsOf<TypingChanged>().empty();
    }()));
    say(u"more"_s);
    QCOMPARE(m_bruno->messages(m_group).size(), 2u);
}

void DoorbellTest::whoIsNotLetInLooks()
{
    begin(often, u"wrong"_s);
    for (int i = 0; i < 3; ++i)
        say(u"words"_s);
}

void DoorbellTest::passwordsAreNotForAddresses()
{
    ServerProcess server;
    QVERIFY(!server.start({u"--cluster.node"_s, u"one"_s, u"--cluster.nats_url"_s, u"nats://me:secret@127.0.0.1"_s},
                          {u"TERTULIA_DATABASE__URL="_s + m_db->url()}));
}

void DoorbellTest::overTls()
{
    m_nats = std::make_unique<NatsServer>(u"localhost"_s);
    begin(never, NatsServer::password, {u"--cluster.nats_authorities"_s, m_nats->authority()});
    for (int i = 0; i < 5; ++i)
        say(u"words"_s);
    for (const auto& node : m_nodes)
        QVERIFY(node->log().contains("NATS is there"));
    m_nats->kill();
    m_nats->start();
    QTRY_VERIFY(m_anna->request(TypingSet{m_group, true}).ok() && !m_bruno->eventsOf<TypingChanged>().empty());
}

void DoorbellTest::overTlsOnlyToWhoIsTrusted_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("knowsAuthority");
    QTest::newRow("signed by somebody unknown") << u"localhost"_s << false;
    QTest::newRow("another's certificate") << u"elsewhere.example"_s << true;
}

// He gets no password, and nobody is kept from anything.
void DoorbellTest::overTlsOnlyToWhoIsTrusted()
{
    QFETCH(QString, host);
    QFETCH(bool, knowsAuthority);
    m_nats = std::make_unique<NatsServer>(host);
    const NatsServer other(u"localhost"_s);
    begin(often, NatsServer::password,
          {u"--cluster.nats_authorities"_s, knowsAuthority ? m_nats->authority() : other.authority()});
    for (int i = 0; i < 3; ++i)
        say(u"words"_s);
    for (const auto& node : m_nodes) {
        const QByteArray log = node->log();
        QVERIFY(log.contains("NATS is not there yet") || log.contains("NATS refuses"));
        QVERIFY(!log.contains("NATS is there"));
    }
}

} // namespace tertulia::test

using tertulia::test::DoorbellTest;
TERTULIA_TEST(DoorbellTest, "doorbell")
#include "tst_doorbell.moc"
