// SPDX-License-Identifier: GPL-3.0-or-later
// Previews of links: a real server that looks at a real web server, only where it may, and never in the way of a
// message.
#include "tests/integration/refusals.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/tiny_web.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class PreviewsOnlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { m_web = std::make_unique<TinyWeb>(); }
    void cleanup();

    void offByDefault();
    void notInside();
    void shown();
    void theMessageDoesNotWait();
    void editedMeanwhile();
    void deletedMeanwhile();
    void editedLater();
    void notWanted();
    void takenAway();
    void refusals();
    void hostsAreSpared();
    void stopsWhileLooking();
    void wrongNetworks();

private:
    void start(const TestServer::Adjust& adjust = {})
    {
        m_server = std::make_unique<TestServer>(globalEngine(), [&](Config& config) {
            config.previewsOn = true;
            config.previewsAllow = {u"127.0.0.1/32"_s};
            config.previewsHostPauseSeconds = 0;
            if (adjust)
                adjust(config);
        });
        m_anna = person(u"anna"_s);
        m_bruno = person(u"bruno"_s);
        m_group = makeGroup(*m_anna, {u"bruno"_s});
    }
    std::unique_ptr<WsClient> person(const QString& handle) { return enrolled(m_server->url(), handle); }
    MessageSendReply say(const QString& body)
    {
        const auto sent = m_anna->request(messageTo(m_group, body));
        if (!sent.ok())
            qFatal("no message for the test");
        return *sent;
    }
    /// The message as Bruno heard of it last.
    MessageRecord heard(MessageId id)
    {
        MessageRecord last;
        for (const MessageRecord& message : m_bruno->messages(m_group))
            if (message.id == id)
                last = message;
        return last;
    }
    QStringList titles(MessageId id)
    {
        QStringList found;
        for (const LinkPreview& preview : heard(id).previews)
            found << preview.title;
        return found;
    }
    /// A message with a link that works was looked at, so what was before it was too.
    void settle()
    {
        m_web->page(u"/settle"_s, "<title>settled</title>");
        const auto sent = say(m_web->url(u"/settle"_s));
        QTRY_COMPARE(titles(sent.id), QStringList{u"settled"_s});
    }

    std::unique_ptr<TinyWeb> m_web;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    ConversationId m_group;
};

void PreviewsOnlineTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
    m_web.reset();
}

void PreviewsOnlineTest::offByDefault()
{
    start([](Config& config) { config.previewsOn = TestServer::config().previewsOn; });
    QVERIFY(!Config{}.previewsOn && Config{}.previewsAllow.isEmpty());
    m_web->page(u"/"_s, "<title>Tea</title>");
    const auto sent = say(m_web->url(u"/"_s));
    QTest::qWait(300); // nothing to wait for
    QVERIFY(m_web->requests().isEmpty());
    QVERIFY(heard(sent.id).previews.empty());
}

void PreviewsOnlineTest::notInside()
{
    TinyWeb inside(QHostAddress(u"127.0.0.2"_s));
    inside.page(u"/"_s, "<title>secret</title>");
    start();
    m_web->redirect(u"/in"_s, inside.url(u"/"_s, u"127.0.0.2"_s));
    const auto direct = say(inside.url(u"/"_s, u"127.0.0.2"_s));
    const auto byRedirect = say(m_web->url(u"/in"_s));
    QTRY_COMPARE(m_web->asked(u"/in"_s), 1);
    settle();
    QVERIFY(inside.requests().isEmpty());
    QVERIFY(heard(direct.id).previews.empty());
    QVERIFY(heard(byRedirect.id).previews.empty());
}

void PreviewsOnlineTest::shown()
{
    start();
    m_web->page(u"/tea"_s, "<title>Tea</title><meta name=description content='All about &amp; around it'>"
                           "<meta property='og:site_name' content='Teas'><meta property='og:image' content='/i.png'>");
    m_web->page(u"/milk"_s, "<title>Milk</title>");
    m_web->answer(u"/picture"_s, TinyWeb::html("GIF", "image/gif"));
    m_web->page(u"/fourth"_s, "<title>Fourth</title>");
    const auto sent = say(u"%1 and (%2), %3 %4"_s.arg(m_web->url(u"/tea"_s), m_web->url(u"/picture"_s),
                                                      m_web->url(u"/milk"_s), m_web->url(u"/fourth"_s)));
    QTRY_COMPARE(titles(sent.id), (QStringList{u"Tea"_s, u"Milk"_s}));
    const MessageRecord record = heard(sent.id);
    QCOMPARE(record.previews.front(), (LinkPreview{m_web->url(u"/tea"_s), u"Tea"_s, u"All about & around it"_s,
                                                   u"Teas"_s, m_web->url(u"/i.png"_s)}));
    QVERIFY(record.rev > sent.rev && !record.editedAt);
    QCOMPARE(m_web->asked(u"/fourth"_s), 0);
    // Neither its own preview nor a pin makes it look again.
    QVERIFY(m_anna->request(MessagePin{sent.id}).ok());
    settle();
    QCOMPARE(m_web->asked(u"/tea"_s), 1);
    const auto page = m_bruno->request(HistoryPage{m_group, {}, {}, {}});
    QCOMPARE(page->messages.front().previews, record.previews);
}

void PreviewsOnlineTest::theMessageDoesNotWait()
{
    start();
    m_web->page(u"/"_s, "<title>Late</title>");
    m_web->hold(u"/"_s);
    const auto sent = say(m_web->url(u"/"_s));
    QTRY_COMPARE(m_web->asked(u"/"_s), 1);
    QTRY_COMPARE(heard(sent.id).seq, sent.seq);
    QVERIFY(heard(sent.id).previews.empty());
    say(u"meanwhile"_s);
    m_web->release(u"/"_s);
    QTRY_COMPARE(titles(sent.id), QStringList{u"Late"_s});
}

void PreviewsOnlineTest::editedMeanwhile()
{
    start();
    m_web->page(u"/a"_s, "<title>A</title>");
    m_web->page(u"/b"_s, "<title>B</title>");
    m_web->hold(u"/a"_s);
    const auto sent = say(m_web->url(u"/a"_s));
    QTRY_COMPARE(m_web->asked(u"/a"_s), 1);
    QVERIFY(m_anna->request(MessageEdit{sent.id, m_web->url(u"/b"_s)}).ok());
    m_web->release(u"/a"_s);
    QTRY_COMPARE(titles(sent.id), QStringList{u"B"_s});
    settle();
    QCOMPARE(titles(sent.id), QStringList{u"B"_s});
    for (const MessageRecord& message : m_bruno->messages(m_group))
        for (const LinkPreview& preview : message.previews)
            QVERIFY(preview.title != u"A"_s);
}

void PreviewsOnlineTest::deletedMeanwhile()
{
    start();
    m_web->page(u"/a"_s, "<title>A</title>");
    m_web->hold(u"/a"_s);
    const auto sent = say(m_web->url(u"/a"_s));
    QTRY_COMPARE(m_web->asked(u"/a"_s), 1);
    QVERIFY(m_anna->request(MessageDelete{sent.id}).ok());
    m_web->release(u"/a"_s);
    settle();
    QVERIFY(heard(sent.id).deleted && heard(sent.id).previews.empty());
}

void PreviewsOnlineTest::editedLater()
{
    start();
    m_web->page(u"/a"_s, "<title>A</title>");
    m_web->page(u"/b"_s, "<title>B</title>");
    const auto sent = say(m_web->url(u"/a"_s));
    QTRY_COMPARE(titles(sent.id), QStringList{u"A"_s});
    m_web->page(u"/a"_s, "<title>A again</title>");
    QVERIFY(m_anna->request(MessageEdit{sent.id, m_web->url(u"/a"_s) + u' ' + m_web->url(u"/b"_s)}).ok());
    QTRY_COMPARE(titles(sent.id), (QStringList{u"A again"_s, u"B"_s}));
    QVERIFY(m_anna->request(MessageEdit{sent.id, u"never mind"_s}).ok());
    QTRY_COMPARE(heard(sent.id).body, u"never mind"_s);
    QVERIFY(heard(sent.id).previews.empty());
}

void PreviewsOnlineTest::notWanted()
{
    start();
    m_web->page(u"/a"_s, "<title>A</title>");
    MessageSend quiet = messageTo(m_group, m_web->url(u"/a"_s));
    quiet.noPreview = true;
    const auto sent = m_anna->request(quiet);
    QVERIFY(sent.ok());
    say(u"no code: `%1`"_s.arg(m_web->url(u"/a"_s)));
    settle();
    QCOMPARE(m_web->asked(u"/a"_s), 0);
    QCOMPARE(heard(sent->id).noPreview, std::optional{true});
}

void PreviewsOnlineTest::takenAway()
{
    start();
    m_web->page(u"/a"_s, "<title>A</title>");
    const auto sent = say(m_web->url(u"/a"_s));
    QTRY_COMPARE(titles(sent.id), QStringList{u"A"_s});
    const auto removed = m_anna->request(MessageRemovePreview{sent.id});
    QVERIFY(removed.ok());
    QTRY_COMPARE(heard(sent.id).rev, removed->rev);
    QVERIFY(heard(sent.id).previews.empty() && heard(sent.id).noPreview == true);
    QVERIFY(m_anna->request(MessageEdit{sent.id, u"see "_s + m_web->url(u"/a"_s)}).ok());
    settle();
    QCOMPARE(m_web->asked(u"/a"_s), 1);
}

void PreviewsOnlineTest::refusals()
{
    start();
    const auto sent = say(u"hello"_s);
    REFUSED_BY(m_bruno->request(MessageRemovePreview{sent.id}), u"message.only_the_author_edits"_s);
    const auto carla = person(u"carla"_s);
    SAME_AS_MISSING(carla, MessageRemovePreview{sent.id}, MessageRemovePreview{MessageId::make()});
    QVERIFY(m_anna->request(MessageDelete{sent.id}).ok());
    REFUSED(m_anna->request(MessageRemovePreview{sent.id}), ErrorCode::Gone);
}

/// One host is asked once at a time and not at once again; others need not wait for it.
void PreviewsOnlineTest::hostsAreSpared()
{
    TinyWeb elsewhere(QHostAddress(u"127.0.0.3"_s));
    elsewhere.page(u"/"_s, "<title>Elsewhere</title>");
    start([](Config& config) {
        config.previewsHostPauseSeconds = 0.4;
        config.previewsAllow = {u"127.0.0.1/32"_s, u"127.0.0.3/32"_s};
    });
    m_web->page(u"/held"_s, "<title>Held</title>");
    m_web->page(u"/next"_s, "<title>Next</title>");
    m_web->hold(u"/held"_s);
    const auto held = say(m_web->url(u"/held"_s));
    QTRY_COMPARE(m_web->asked(u"/held"_s), 1);
    const auto next = say(m_web->url(u"/next"_s));
    const auto other = say(elsewhere.url(u"/"_s, u"127.0.0.3"_s));
    QTRY_COMPARE(titles(other.id), QStringList{u"Elsewhere"_s});
    QCOMPARE(m_web->asked(u"/next"_s), 0);
    QElapsedTimer timer;
    timer.start();
    m_web->release(u"/held"_s);
    QTRY_COMPARE(titles(next.id), QStringList{u"Next"_s});
    QVERIFY2(timer.elapsed() >= 390, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(titles(held.id), QStringList{u"Held"_s});
}

void PreviewsOnlineTest::stopsWhileLooking()
{
    start([](Config& config) { config.previewsSeconds = 60; });
    m_web->hold(u"/a"_s);
    say(m_web->url(u"/a"_s));
    QTRY_COMPARE(m_web->asked(u"/a"_s), 1);
    m_anna.reset();
    m_bruno.reset();
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void PreviewsOnlineTest::wrongNetworks()
{
    QTemporaryDir folder;
    Config config = TestServer::config();
    config.data = folder.path();
    config.listen = u"127.0.0.1:0"_s;
    config.previewsOn = true;
    config.previewsAllow = {u"nonsense"_s};
    ServerApp app(config);
    const auto started = app.start();
    REFUSED(started, ErrorCode::BadField);
    QCOMPARE(started.error().field, u"previews.allow"_s);
}

} // namespace tertulia::test

using tertulia::test::PreviewsOnlineTest;
TERTULIA_TEST(PreviewsOnlineTest, "previews")
#include "tst_previews.moc"
