// SPDX-License-Identifier: GPL-3.0-or-later
// Getting web pages from where strangers point: where it goes, where it does not, and that nothing takes for ever.
#include "server/http/page_fetcher.h"
#include "tests/support/test_main.h"
#include "tests/support/tiny_web.h"

#include <QThread>
#include <QtTest>

#include <optional>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using http::AddressGuard;
using http::FetchLimits;
using http::Page;
using http::PageFetcher;

class PageFetcherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_web = std::make_unique<TinyWeb>(); }
    void aPage();
    void whatIsSent();
    void forbiddenAddresses_data();
    void forbiddenAddresses();
    void allowedNetworks();
    void rebinding();
    void oneBadAddressIsEnough();
    void redirects();
    void redirectsLeadNowhereForbidden();
    void notWeb_data();
    void notWeb();
    void slow_data();
    void slow();
    void oversize();
    void endlessHead();
    void chunked();
    void nobodyThere();
    void cancelled();

private:
    static AddressGuard open(AddressGuard::Resolver resolver = {})
    {
        return AddressGuard(false, {QHostAddress::parseSubnet(u"127.0.0.1/32"_s)}, std::move(resolver));
    }
    static FetchLimits limits(std::chrono::milliseconds patience = 5s)
    {
        FetchLimits limits;
        limits.patience = patience;
        return limits;
    }
    /// In a thread of its own, as this one serves.
    static Result<Page> fetch(PageFetcher& fetcher, const QString& url)
    {
        std::optional<Result<Page>> got;
        const std::unique_ptr<QThread> thread(QThread::create([&] { got = fetcher.fetch(url); }));
        thread->start();
        if (!QTest::qWaitFor([&] { return thread->isFinished(); }, 60'000))
            qFatal("a fetch that does not end");
        thread->wait();
        return *got;
    }
    Result<Page> fetch(const QString& path)
    {
        PageFetcher fetcher(open(), limits());
        return fetch(fetcher, m_web->url(path));
    }
    /// "ok", or the reason.
    static QString outcome(const Result<Page>& page) { return page.ok() ? u"ok"_s : page.error().detail; }

    std::unique_ptr<TinyWeb> m_web;
};

void PageFetcherTest::aPage()
{
    m_web->page(u"/tea"_s, "<title>Tea</title>");
    const auto page = fetch(u"/tea"_s);
    QVERIFY2(page.ok(), qPrintable(outcome(page)));
    QCOMPARE(page->html, QByteArray("<title>Tea</title>"));
    QCOMPARE(page->charset, QByteArray("utf-8"));
    QCOMPARE(page->url.toString(), m_web->url(u"/tea"_s));
    QCOMPARE(outcome(fetch(u"/none"_s)), u"status"_s);
}

void PageFetcherTest::whatIsSent()
{
    m_web->page(u"/t?q=a%20b"_s, "x");
    PageFetcher fetcher(open([](const QString&) { return QList{QHostAddress(QHostAddress::LocalHost)}; }), limits());
    QVERIFY(fetch(fetcher, m_web->url(u"/t?q=a%20b#frag"_s, u"tea.example"_s)).ok());
    const QByteArray head = m_web->requests().front();
    QVERIFY2(head.startsWith("GET /t?q=a%20b HTTP/1.1\r\n"), head.constData());
    QVERIFY(head.contains("\r\nHost: tea.example:" + QByteArray::number(m_web->port()) + "\r\n"));
    QVERIFY(head.contains("\r\nUser-Agent: tertulia-server (link preview)\r\n"));
    for (const char* never : {"cookie", "referer", "authorization", "frag"})
        QVERIFY2(!head.toLower().contains(never), never);
}

void PageFetcherTest::forbiddenAddresses_data()
{
    QTest::addColumn<QString>("host");
    for (const char* host : {"127.0.0.1",
                             "127.1.2.3",
                             "10.0.0.1",
                             "172.16.0.1",
                             "172.31.255.255",
                             "192.168.1.1",
                             "169.254.169.254",
                             "100.64.0.1",
                             "0.0.0.0",
                             "224.0.0.1",
                             "255.255.255.255",
                             "[::1]",
                             "[::]",
                             "[fe80::1]",
                             "[fc00::1]",
                             "[ff02::1]",
                             "[::ffff:127.0.0.1]",
                             "[::ffff:10.0.0.1]",
                             "[64:ff9b::7f00:1]",
                             "[2002:7f00:1::]",
                             "2130706433",
                             "0x7f.1",
                             "localhost"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void PageFetcherTest::forbiddenAddresses()
{
    QFETCH(const QString, host);
    m_web->page(u"/"_s, "<title>secret</title>");
    PageFetcher fetcher(AddressGuard(false), limits());
    const auto page = fetch(fetcher, m_web->url(u"/"_s, host));
    QVERIFY2(!page.ok(), "it went inside");
    QVERIFY2(page.error().detail == u"private_address"_s || page.error().detail == u"unknown_host"_s ||
                 page.error().detail == u"not_web"_s,
             qPrintable(page.error().detail));
    QVERIFY(m_web->requests().isEmpty());
}

void PageFetcherTest::allowedNetworks()
{
    const AddressGuard guard(false,
                             {QHostAddress::parseSubnet(u"10.1.0.0/16"_s), QHostAddress::parseSubnet(u"fd00::/8"_s)});
    QVERIFY(guard.allows(QHostAddress(u"10.1.2.3"_s)));
    QVERIFY(guard.allows(QHostAddress(u"::ffff:10.1.2.3"_s)));
    QVERIFY(!guard.allows(QHostAddress(u"10.2.0.1"_s)));
    QVERIFY(guard.allows(QHostAddress(u"fd12::1"_s)));
    QVERIFY(!guard.allows(QHostAddress(u"::1"_s)));
    QVERIFY(guard.allows(QHostAddress(u"93.184.216.34"_s)));
    QVERIFY(!guard.allows(QHostAddress{}));
}

/// A name that stands for something else the second time is asked only once, and that answer is where it goes.
void PageFetcherTest::rebinding()
{
    TinyWeb inside(QHostAddress(u"127.0.0.2"_s));
    inside.page(u"/"_s, "<title>secret</title>");
    m_web->page(u"/"_s, "<title>public</title>");
    int asked = 0;
    const auto resolver = [&](const QString&) {
        return QList{QHostAddress(++asked == 1 ? u"127.0.0.1"_s : u"127.0.0.2"_s)};
    };
    PageFetcher fetcher(open(resolver), limits());
    const auto page = fetch(fetcher, m_web->url(u"/"_s, u"two.example"_s));
    QVERIFY2(page.ok(), qPrintable(outcome(page)));
    QCOMPARE(page->html, QByteArray("<title>public</title>"));
    QCOMPARE(asked, 1);
    QCOMPARE(outcome(fetch(fetcher, inside.url(u"/"_s, u"two.example"_s))), u"private_address"_s);
    QCOMPARE(asked, 2);
    // The other way round, within one fetch: the redirect asks again, and is refused.
    asked = 0;
    m_web->redirect(u"/again"_s, inside.url(u"/"_s, u"two.example"_s));
    QCOMPARE(outcome(fetch(fetcher, m_web->url(u"/again"_s, u"two.example"_s))), u"private_address"_s);
    QVERIFY(inside.requests().isEmpty());
}

void PageFetcherTest::oneBadAddressIsEnough()
{
    PageFetcher fetcher(open([](const QString&) {
                            return QList{QHostAddress(u"127.0.0.1"_s), QHostAddress(u"192.168.0.1"_s)};
                        }),
                        limits());
    QCOMPARE(outcome(fetch(fetcher, m_web->url(u"/"_s, u"both.example"_s))), u"private_address"_s);
    PageFetcher lost(open([](const QString&) { return QList<QHostAddress>{}; }), limits());
    QCOMPARE(outcome(fetch(lost, m_web->url(u"/"_s, u"none.example"_s))), u"unknown_host"_s);
    QVERIFY(m_web->requests().isEmpty());
}

void PageFetcherTest::redirects()
{
    m_web->redirect(u"/1"_s, u"/2"_s);
    m_web->redirect(u"/2"_s, m_web->url(u"/3"_s));
    m_web->redirect(u"/3"_s, u"4"_s);
    m_web->page(u"/4"_s, "here");
    const auto page = fetch(u"/1"_s);
    QVERIFY2(page.ok(), qPrintable(outcome(page)));
    QCOMPARE(page->url.path(), u"/4"_s);
    m_web->redirect(u"/0"_s, u"/1"_s);
    QCOMPARE(outcome(fetch(u"/0"_s)), u"too_many_redirects"_s);
    m_web->redirect(u"/loop"_s, u"/loop"_s);
    QCOMPARE(outcome(fetch(u"/loop"_s)), u"too_many_redirects"_s);
    QCOMPARE(m_web->asked(u"/loop"_s), 4);
}

void PageFetcherTest::redirectsLeadNowhereForbidden()
{
    TinyWeb inside(QHostAddress(u"127.0.0.2"_s));
    inside.page(u"/"_s, "<title>secret</title>");
    m_web->redirect(u"/in"_s, inside.url(u"/"_s, u"127.0.0.2"_s));
    QCOMPARE(outcome(fetch(u"/in"_s)), u"private_address"_s);
    m_web->redirect(u"/metadata"_s, u"http://169.254.169.254/latest/"_s);
    QCOMPARE(outcome(fetch(u"/metadata"_s)), u"private_address"_s);
    for (const QString& to :
         {u"file:///etc/passwd"_s, u"ftp://127.0.0.1/"_s, u"http://u:p@127.0.0.1/"_s, u"http://"_s}) {
        m_web->redirect(u"/odd"_s, to);
        QCOMPARE(outcome(fetch(u"/odd"_s)), u"not_web"_s);
    }
    QVERIFY(inside.requests().isEmpty());
}

void PageFetcherTest::notWeb_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("why");
    QTest::newRow("image") << TinyWeb::html("GIF89a", "image/gif") << u"not_html"_s;
    QTest::newRow("json") << TinyWeb::html("{}", "application/json; charset=text/html") << u"not_html"_s;
    QTest::newRow("no type") << QByteArray("HTTP/1.1 200 OK\r\n\r\n<title>x</title>") << u"not_html"_s;
    QTest::newRow("packed") << QByteArray(
                                   "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\nx")
                            << u"not_html"_s;
    QTest::newRow("no http") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << u"no_answer"_s;
    QTest::newRow("nothing") << QByteArray() << u"no_answer"_s;
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: te") << u"no_answer"_s;
    QTest::newRow("error") << QByteArray("HTTP/1.1 500 Oh\r\nContent-Type: text/html\r\n\r\n<title>x</title>")
                           << u"status"_s;
    QTest::newRow("nowhere") << QByteArray("HTTP/1.1 302 Found\r\n\r\n") << u"too_many_redirects"_s;
}

void PageFetcherTest::notWeb()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, why);
    m_web->answer(u"/"_s, answer);
    QCOMPARE(outcome(fetch(u"/"_s)), why);
}

void PageFetcherTest::slow_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("head") << "HTTP/1.1 200 OK\r\nX-Long: " + QByteArray(20'000, 'x');
    QTest::newRow("body") << "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + QByteArray(20'000, 'x');
}

/// Each byte comes soon enough; the whole does not.
void PageFetcherTest::slow()
{
    QFETCH(const QByteArray, answer);
    m_web->dribble(u"/"_s, answer);
    PageFetcher fetcher(open(), limits(700ms));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(outcome(fetch(fetcher, m_web->url(u"/"_s))), u"too_slow"_s);
    QVERIFY2(timer.elapsed() >= 650 && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void PageFetcherTest::oversize()
{
    m_web->endless(u"/"_s, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Big</title>",
                   QByteArray(32 * 1024, 'x'));
    const auto page = fetch(u"/"_s);
    QVERIFY2(page.ok(), qPrintable(outcome(page)));
    QVERIFY(page->html.startsWith("<title>Big</title>"));
    QCOMPARE(page->html.size(), 512 * 1024);
    // Enough is enough: what follows the head is not read.
    m_web->endless(u"/head"_s, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Big</title></head>",
                   QByteArray(32 * 1024, 'x'));
    const auto head = fetch(u"/head"_s);
    QVERIFY(head.ok() && head->html.size() < 200 * 1024);
}

void PageFetcherTest::endlessHead()
{
    m_web->endless(u"/"_s, "HTTP/1.1 200 OK\r\n", QByteArray("X-More: and more\r\n").repeated(500));
    QCOMPARE(outcome(fetch(u"/"_s)), u"no_answer"_s);
}

void PageFetcherTest::chunked()
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";
    m_web->answer(u"/"_s, head + "7\r\n<title>\r\n3;x=y\r\nTea\r\n8\r\n</title>\r\n0\r\n\r\n");
    QCOMPARE(fetch(u"/"_s)->html, QByteArray("<title>Tea</title>"));
    m_web->answer(u"/cut"_s, head + "7\r\n<title>\r\nffffff\r\nTea");
    QCOMPARE(fetch(u"/cut"_s)->html, QByteArray("<title>Tea"));
    for (const QByteArray& odd : {QByteArray("zz\r\nTea"), QByteArray("-5\r\nTea"), QByteArray("7fffffffffffffff\r\n"),
                                  QByteArray("ffffffffffffffffffff\r\nx"), QByteArray(5000, '1')}) {
        m_web->answer(u"/odd"_s, head + odd);
        QVERIFY(fetch(u"/odd"_s).ok());
    }
}

void PageFetcherTest::nobodyThere()
{
    const QString url = m_web->url(u"/"_s);
    m_web.reset();
    PageFetcher fetcher(open(), limits());
    QCOMPARE(outcome(fetch(fetcher, url)), u"no_connection"_s);
    QCOMPARE(outcome(fetch(fetcher, QString(url).replace(u"http:"_s, u"https:"_s))), u"no_connection"_s);
    TinyWeb plain;
    plain.answer(u"/"_s, "no TLS here\r\n\r\n");
    PageFetcher brief(open(), limits(1s));
    QCOMPARE(outcome(fetch(brief, plain.url(u"/"_s).replace(u"http:"_s, u"https:"_s))), u"tls"_s);
}

void PageFetcherTest::cancelled()
{
    m_web->hold(u"/"_s);
    PageFetcher fetcher(open(), limits(20s));
    QTimer watch;
    connect(&watch, &QTimer::timeout, this, [&] {
        if (m_web->asked(u"/"_s) == 1)
            fetcher.cancel();
    });
    watch.start(10);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(outcome(fetch(fetcher, m_web->url(u"/"_s))), u"too_slow"_s);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(outcome(fetch(fetcher, m_web->url(u"/"_s))), u"cancelled"_s);
}

} // namespace tertulia::test

using tertulia::test::PageFetcherTest;
TERTULIA_TEST(PageFetcherTest, "page_fetcher")
#include "tst_page_fetcher.moc"
