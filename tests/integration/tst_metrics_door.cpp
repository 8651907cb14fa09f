// SPDX-License-Identifier: GPL-3.0-or-later
// What a running server tells Prometheus: it is well formed, it counts what happened, and it names nobody.
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QRegularExpression>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class MetricsDoorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void countsWhatHappens();
    void isWellFormed();
    void namesNobody();
    void answersNothingElse();
    void isOffUnlessWanted();
    void refusesWhatIsNoAddress();

private:
    static TestServer::Adjust listening(const QString& where = u"127.0.0.1:0"_s)
    {
        return [where](Config& config) { config.metricsListen = where; };
    }
    static HttpClient doorOf(const TestServer& server)
    {
        return HttpClient(static_cast<quint16>(QUrl(server.metricsUrl()).port()));
    }
    static QString pageOf(const TestServer& server) { return QString::fromUtf8(doorOf(server).get("/metrics").body); }
    /// The value of a sample; NaN if it is not there.
    static double valueOf(const QString& page, const QString& sample)
    {
        for (const QString& line : page.split(u'\n'))
            if (line.startsWith(sample + u' '))
                return line.mid(sample.size() + 1).toDouble();
        return qQNaN();
    }
    /// Two people in a conversation of their own, who have said something.
    struct Talk
    {
        WsClient anna;
        WsClient bruno;
        bool begin(const TestServer& server, int messages)
        {
            if (!anna.open(server.url()) || !anna.enroll(u"canary_anna"_s) || !bruno.open(server.url()) ||
                !bruno.enroll(u"canary_bruno"_s))
                return false;
            const auto direct = anna.request(ConversationCreate{ConversationKind::Direct, {}, {u"canary_bruno"_s}});
            for (int i = 0; direct.ok() && i < messages; ++i)
                if (!anna.request(
                             MessageSend{direct->conversation.id, u"metered-message-%1"_s.arg(i), u"canary words"_s})
                         .ok())
                    return false;
            return direct.ok() &&
                   QTest::qWaitFor(
                       [&] { return bruno.messages(direct->conversation.id).size() == static_cast<size_t>(messages); },
                       aMinuteMs);
        }
    };
};

void MetricsDoorTest::countsWhatHappens()
{
    TestServer server(globalEngine(), listening());
    Talk talk;
    QVERIFY(talk.begin(server, 3));
    const QString page = pageOf(server);
    QCOMPARE(valueOf(page, u"tertulia_connections"_s), 2.0);
    QCOMPARE(valueOf(page, u"tertulia_job_seconds_count{job=\"message.send\"}"_s), 3.0);
    QCOMPARE(valueOf(page, u"tertulia_job_refusals_total{job=\"message.send\"}"_s), 0.0);
    QCOMPARE(valueOf(page, u"tertulia_password_checks_total"_s), 2.0);
    QVERIFY(valueOf(page, u"tertulia_deliveries_total"_s) >= 6); // each message to both
    QVERIFY(valueOf(page, u"tertulia_commits_total"_s) >= 3);
    QVERIFY(valueOf(page, u"tertulia_budget_seconds{budget=\"send_p99_ms\"}"_s) > 0);
    QCOMPARE(valueOf(page, u"tertulia_budget_goal_seconds{budget=\"send_p99_ms\"}"_s), 0.02);

    QVERIFY(!talk.anna.request(MessageSend{ConversationId::make(), u"metered-message-nowhere"_s, u"nowhere"_s}).ok());
    QCOMPARE(valueOf(pageOf(server), u"tertulia_job_refusals_total{job=\"message.send\"}"_s), 1.0);
    talk.anna.close();
    QTRY_COMPARE(valueOf(pageOf(server), u"tertulia_connections"_s), 1.0);
}

void MetricsDoorTest::isWellFormed()
{
    TestServer server(globalEngine(), listening());
    Talk talk;
    QVERIFY(talk.begin(server, 1));
    static const QRegularExpression about(u"^# (HELP|TYPE) (tertulia|process)_[a-z_]+ .+$"_s);
    static const QRegularExpression sample(
        u"^((tertulia|process)_[a-z_]+)(\\{[a-z]+=\"[^\"]*\"(,le=\"[^\"]+\")?\\})? [-+0-9.e]+$"_s);
    QSet<QString> families;
    for (const QString& line : pageOf(server).trimmed().split(u'\n')) {
        if (line.startsWith("# TYPE"_L1)) {
            QVERIFY2(about.match(line).hasMatch(), qPrintable(line));
            const QString name = line.section(u' ', 2, 2);
            QVERIFY2(!families.contains(name), qPrintable(line));
            families.insert(name);
            QCOMPARE(name.endsWith("_total"_L1), line.endsWith("counter"_L1));
            continue;
        }
        if (line.startsWith(u'#')) {
            QVERIFY2(about.match(line).hasMatch(), qPrintable(line));
            continue;
        }
        const auto match = sample.match(line);
        QVERIFY2(match.hasMatch(), qPrintable(line));
        static const QRegularExpression part(u"_(bucket|sum|count)$"_s);
        QString family = match.captured(1);
        if (!families.contains(family))
            family.remove(part);
        QVERIFY2(families.contains(family), qPrintable(line));
    }
    QVERIFY(families.size() > 15);
}

void MetricsDoorTest::namesNobody()
{
    TestServer server(globalEngine(), listening());
    Talk talk;
    QVERIFY(talk.begin(server, 1));
    const QString page = pageOf(server);
    QVERIFY(!page.isEmpty());
    QVERIFY(!page.contains("canary"_L1));
    QVERIFY(!page.contains(talk.anna.me().user.id.text()));
}

void MetricsDoorTest::answersNothingElse()
{
    TestServer server(globalEngine(), listening());
    const HttpClient door = doorOf(server);
    QCOMPARE(door.get("/metrics").status, 200);
    QCOMPARE(door.get("/").status, 404);
    QCOMPARE(door.get("/v1/events").status, 404);
    QCOMPARE(door.post("message.send", "{}").status, 405);
    QCOMPARE(HttpClient(server.httpPort()).get("/metrics").status, 404); // nor is it on the door for everybody
}

void MetricsDoorTest::isOffUnlessWanted()
{
    const TestServer server(globalEngine());
    QCOMPARE(server.metricsUrl(), QString{});
}

void MetricsDoorTest::refusesWhatIsNoAddress()
{
    QTemporaryDir data;
    Config config = TestServer::config();
    config.data = data.path();
    config.listen = u"127.0.0.1:0"_s;
    config.metricsListen = u"everywhere"_s;
    ServerApp app(config);
    const auto started = app.start();
    QVERIFY(!started.ok());
    QCOMPARE(started.error().field, u"metrics.listen"_s);
}

TERTULIA_TEST(MetricsDoorTest, "metrics_door")

} // namespace tertulia::test

#include "tst_metrics_door.moc"
