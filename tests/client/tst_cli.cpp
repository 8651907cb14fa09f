// SPDX-License-Identifier: GPL-3.0-or-later
// tertulia-cli as people start it: against a real server, with a real keyring on a bus of its own.
#include "tests/client/live_server.h"
#include "tests/client/private_bus.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void usage_data();
    void usage();
    void conversationBetweenTwo();
    void filesBetweenTwo();
    void tailPrintsEachOnce();
    void historyGoesBeyondTheFirstPage();
    void queuedWhileTheServerIsDown();
    void killedWhileSending();
    void twoProcessesOneProfile();
    void loginNeedsAKeychain();
    void textIsHarmlessToTheTerminal();
    void ambiguousNames();
    void requestsByName();
    void searchOnlineAndOffline();
    void claimsAreAudited();
    void recordsAndReplays();

private:
    PrivateBus::Outcome run(const QString& script);
    static QString login(const QString& handle, const QString& profile);

    std::unique_ptr<LiveServer> m_server;
    std::unique_ptr<PrivateBus> m_bus;
};

void CliTest::init()
{
    m_server = std::make_unique<LiveServer>();
    m_bus = std::make_unique<PrivateBus>();
    m_bus->setVariable(u"URL"_s, m_server->url().toString());
    m_bus->setVariable(u"CLI"_s, QStringLiteral(TERTULIA_CLI_PROGRAM));
}

void CliTest::cleanup()
{
    m_bus.reset();
    m_server.reset();
}

PrivateBus::Outcome CliTest::run(const QString& script)
{
    return m_bus->run(script);
}

QString CliTest::login(const QString& handle, const QString& profile)
{
    return u"printf '%1\\n' | \"$CLI\" --profile %2 --server $URL login %3 --password-stdin --register || exit 9\n"_s
        .arg(WsClient::password, profile, handle);
}

void CliTest::usage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QString{} << 2;
    QTest::newRow("unknown command") << u"dance"_s << 2;
    QTest::newRow("unknown option") << u"status --loud"_s << 2;
    QTest::newRow("too few") << u"send @bob"_s << 2;
    QTest::newRow("too many") << u"status now"_s << 2;
    QTest::newRow("no number") << u"history x --limit many"_s << 2;
    QTest::newRow("no server") << u"status"_s << 2;
    QTest::newRow("bad server") << u"--server ftp://x status"_s << 2;
    QTest::newRow("bad profile") << u"--profile ../x --server $URL status"_s << 2;
    QTest::newRow("no request") << u"--server $URL request"_s << 2;
    QTest::newRow("request of nobody") << u"--server $URL request space.create name=x"_s << 1;
    QTest::newRow("help") << u"--help"_s << 0;
    QTest::newRow("unknown act") << u"recording sing file"_s << 2;
    QTest::newRow("no recording") << u"recording show /nonexistent"_s << 1;
    QTest::newRow("nobody") << u"--server $URL conversations"_s << 1;
    QTest::newRow("status of nobody") << u"--server $URL status"_s << 0;
}

void CliTest::usage()
{
    QFETCH(QString, arguments);
    QFETCH(int, code);
    const auto outcome = run(u"\"$CLI\" "_s + arguments);
    QVERIFY2(outcome.exitCode == code, qPrintable(outcome.output));
    QVERIFY(!outcome.output.isEmpty());
}

void CliTest::conversationBetweenTwo()
{
    const auto outcome =
        run(login(u"alice"_s, u"a"_s) + login(u"bob"_s, u"b"_s) +
            u"\"$CLI\" --profile a send @bob 'hello bob' || exit 3\n"
            "\"$CLI\" --profile b conversations || exit 4\n"
            "\"$CLI\" --profile b send @alice hi --reply-to "
            "$(\"$CLI\" --profile b --json history @alice | sed 's/.*\"id\":\"\\([^\"]*\\).*/\\1/') || "
            "exit 5\n"
            "\"$CLI\" --profile a history @bob || exit 6\n"
            "\"$CLI\" --profile a logout || exit 7\n"
            "\"$CLI\" --profile a conversations && exit 8\n"
            "exit 0"_s);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"@bob @alice: hello bob"_s), qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"@bob @bob: hi"_s), qPrintable(outcome.output));
}

void CliTest::filesBetweenTwo()
{
    const auto outcome = run(login(u"alice"_s, u"a"_s) + login(u"bob"_s, u"b"_s) +
                             u"cd $HOME && mkdir in && seq 200000 > numbers.txt && echo tea > 'a b.txt' || exit 3\n"
                             "\"$CLI\" --profile a send @bob look --file numbers.txt --file 'a b.txt' || exit 4\n"
                             "\"$CLI\" --profile a send @bob --file numbers.txt || exit 5\n"
                             "\"$CLI\" --profile a send @bob --file nothing.txt && exit 6\n"
                             "\"$CLI\" --profile b --json history @alice > history || exit 7\n"
                             "for file in $(grep -m 1 look history | grep -o '\"file\":\"[^\"]*' | cut -c 9-); do\n"
                             "\"$CLI\" --profile b download $file in || exit 8; done\n"
                             "\"$CLI\" --profile b download $file in && exit 9\n"
                             "cmp numbers.txt in/numbers.txt && cmp 'a b.txt' 'in/a b.txt'"_s);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
}

void CliTest::tailPrintsEachOnce()
{
    const auto outcome = run(login(u"alice"_s, u"a"_s) + login(u"bob"_s, u"b"_s) +
                             u"\"$CLI\" --profile a send @bob before || exit 3\n"
                             "\"$CLI\" --profile b tail @alice --count 5 > $HOME/tail & tail=$!\n"
                             "until test -e $XDG_DATA_HOME/tertulia/b/lock; do sleep 0.05; done\n"
                             "i=1000; while kill -0 $tail 2>/dev/null; do i=$((i+1))\n"
                             "\"$CLI\" --profile a send @bob \"message $i\" || exit 5; done\n"
                             "wait $tail || exit 4\n"
                             "cat $HOME/tail"_s);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
    const auto lines = outcome.output.split(u'\n').filter(u"@alice: message"_s);
    QCOMPARE(lines.size(), 5);
    QStringList sorted = lines;
    std::ranges::sort(sorted);
    QCOMPARE(lines, sorted);
    QCOMPARE(QSet<QString>(lines.begin(), lines.end()).size(), 5);
    QVERIFY(!outcome.output.contains(u"@alice: before"_s));
}

void CliTest::historyGoesBeyondTheFirstPage()
{
    WsClient bruno;
    QVERIFY(bruno.open(m_server->url()) && bruno.enroll(u"bruno"_s));
    const auto signedUp = run(login(u"alice"_s, u"a"_s));
    QVERIFY2(signedUp.exitCode == 0, qPrintable(signedUp.output));
    const auto group = makeGroup(bruno, {u"alice"_s});
    for (int i = 1; i <= 140; ++i)
        QVERIFY(bruno.request(messageTo(group, u"m%1."_s.arg(i))).ok());
    const auto outcome = run(u"\"$CLI\" --profile a history %1 --limit 1000"_s.arg(group.text()));
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
    const auto lines = outcome.output.split(u'\n').filter(u"@bruno: m"_s);
    QCOMPARE(lines.size(), 140);
    QVERIFY(lines.first().endsWith(u"m1."_s) && lines.last().endsWith(u"m140."_s));
    const auto part = run(u"\"$CLI\" --profile a history %1 --limit 2 --before 10"_s.arg(group.text()));
    const auto few = part.output.split(u'\n').filter(u"@bruno: m"_s);
    QCOMPARE(few.size(), 2);
    QVERIFY(few.first().endsWith(u"m8."_s) && few.last().endsWith(u"m9."_s));
}

void CliTest::queuedWhileTheServerIsDown()
{
    const auto prepared =
        run(login(u"alice"_s, u"a"_s) + login(u"bob"_s, u"b"_s) + u"\"$CLI\" --profile a send @bob first"_s);
    QVERIFY2(prepared.exitCode == 0, qPrintable(prepared.output));
    m_server->stop();
    const auto queued = run(u"\"$CLI\" --profile a send --queue @bob second || exit 3\n"
                            "\"$CLI\" --profile a send --timeout 1 @bob third; test $? = 1 || exit 4\n"
                            "\"$CLI\" --profile a history @bob"_s);
    QVERIFY2(queued.exitCode == 0, qPrintable(queued.output));
    QVERIFY2(queued.output.contains(u"@alice: first"_s), qPrintable(queued.output)); // from the cache
    m_server->start();
    const auto later = run(u"\"$CLI\" --profile a send @bob fourth || exit 3\n"
                           "\"$CLI\" --profile b history @alice"_s);
    QVERIFY2(later.exitCode == 0, qPrintable(later.output));
    QStringList bodies;
    for (const QString& line : later.output.split(u'\n').filter(u"@alice @alice: "_s))
        bodies.append(line.section(u": "_s, 1));
    QCOMPARE(bodies, (QStringList{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s}));
}

/// kill -9 in the middle: what was written down goes out with the next start, once.
void CliTest::killedWhileSending()
{
    const auto prepared =
        run(login(u"alice"_s, u"a"_s) + login(u"bob"_s, u"b"_s) + u"\"$CLI\" --profile a send @bob first"_s);
    QVERIFY2(prepared.exitCode == 0, qPrintable(prepared.output));
    m_server->stop();
    const auto killed = run(u"\"$CLI\" --profile a send --timeout 60 @bob 'written down' & sender=$!\n"
                            "until grep -q 'written down' $XDG_DATA_HOME/tertulia/a/*/outbox.db*; do kill -0 $sender "
                            "|| exit 6; sleep 0.05; done\n"
                            "kill -9 $sender; wait $sender\n"
                            "test $? = 137"_s);
    QVERIFY2(killed.exitCode == 0, qPrintable(killed.output));
    m_server->start();
    const auto later = run(u"\"$CLI\" --profile a send @bob last || exit 3\n"
                           "\"$CLI\" --profile b history @alice"_s);
    QVERIFY2(later.exitCode == 0, qPrintable(later.output));
    QStringList bodies;
    for (const QString& line : later.output.split(u'\n').filter(u"@alice @alice: "_s))
        bodies.append(line.section(u": "_s, 1));
    QCOMPARE(bodies, (QStringList{u"first"_s, u"written down"_s, u"last"_s}));
}

void CliTest::twoProcessesOneProfile()
{
    const auto outcome =
        run(login(u"alice"_s, u"a"_s) + u"\"$CLI\" --profile a tail & tail=$!\n"
                                        "until test -e $XDG_DATA_HOME/tertulia/a/lock; do sleep 0.05; done\n"
                                        "\"$CLI\" --profile a status; code=$?\n"
                                        "kill $tail; wait $tail\n"
                                        "\"$CLI\" --profile a status || exit 5\n"
                                        "exit $code"_s);
    QVERIFY2(outcome.exitCode == 1, qPrintable(outcome.output));
}

void CliTest::loginNeedsAKeychain()
{
    const auto outcome = m_bus->runWithoutBus(login(u"alice"_s, u"a"_s).replace(u"exit 9"_s, u"exit 1"_s));
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.output.contains(u"keychain"_s) && outcome.output.contains(u"gnome-keyring"_s),
             qPrintable(outcome.output));
}

void CliTest::textIsHarmlessToTheTerminal()
{
    WsClient bruno;
    QVERIFY(bruno.open(m_server->url()) && bruno.enroll(u"bruno"_s));
    const auto signedUp = run(login(u"alice"_s, u"a"_s));
    QVERIFY2(signedUp.exitCode == 0, qPrintable(signedUp.output));
    const auto group = makeGroup(bruno, {u"alice"_s});
    QVERIFY(bruno.request(messageTo(group, u"two\nlines\u2028three"_s)).ok());
    const auto outcome = run(u"\"$CLI\" --profile a history %1"_s.arg(group.text()));
    QVERIFY2(outcome.output.contains(u"two\\nlines\\nthree"_s), qPrintable(outcome.output));
    for (const QChar c : outcome.output)
        QVERIFY(c == u'\n' || c.category() != QChar::Other_Control);
}

void CliTest::ambiguousNames()
{
    WsClient bruno;
    QVERIFY(bruno.open(m_server->url()) && bruno.enroll(u"bruno"_s));
    QVERIFY(run(login(u"alice"_s, u"a"_s)).exitCode == 0);
    for (const auto& name : {u"North"_s, u"South"_s}) {
        const SpaceId space = bruno.request(SpaceCreate{name})->space.id;
        QVERIFY(bruno.request(RoomCreate{space, u"general"_s, {}, {}}).ok());
        QVERIFY(bruno.request(MemberAdd{space, u"alice"_s}).ok());
    }
    const auto outcome = run(u"\"$CLI\" --profile a conversations\n"
                             "\"$CLI\" --profile a send '#general' hi && exit 3\n"
                             "\"$CLI\" --profile a send South/general hi || exit 4\n"
                             "\"$CLI\" --profile a history south/general"_s);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"North/general ("_s), qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"South/general @alice: hi"_s), qPrintable(outcome.output));
}

void CliTest::requestsByName()
{
    const auto outcome =
        run(login(u"alice"_s, u"a"_s) +
            u"\"$CLI\" --profile a request space.create name=Club --pick space.name || exit 3\n"
            "printf '{\"name\":\"Piped\"}' | \"$CLI\" --profile a request space.create - || exit 4\n"
            "\"$CLI\" --profile a request space.create name:=7; test $? = 1 || exit 5\n"
            "\"$CLI\" --profile a request space.create '{'; test $? = 2 || exit 6\n"
            "\"$CLI\" --profile a request auth.logout; test $? = 2 || exit 7\n"
            "\"$CLI\" --profile a request space.create name=x --pick no.thing; test $? = 1 || exit 8\n"
            "\"$CLI\" --profile a request user.get ids:='[]' handles:='[\"alice\"]' --pick users.0.handle"_s);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"\"name\":\"Piped\""_s), qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"{\"code\":\"bad_field\",\"field\":\"name\""_s), qPrintable(outcome.output));
    QVERIFY2(outcome.output.endsWith(u"\nalice\n"_s), qPrintable(outcome.output));
}

/// What a device says that it holds is compared with the database by whoever runs it, and a message that somebody
/// changed there is found by it.
void CliTest::claimsAreAudited()
{
    m_bus->setVariable(u"SERVER"_s, QStringLiteral(TERTULIA_SERVER_PROGRAM));
    m_bus->setVariable(u"DATA"_s, m_server->data());
    WsClient bruno;
    QVERIFY(bruno.open(m_server->url()) && bruno.enroll(u"bruno"_s));
    const auto signedUp = run(login(u"alice"_s, u"a"_s));
    QVERIFY2(signedUp.exitCode == 0, qPrintable(signedUp.output));
    const auto group = makeGroup(bruno, {u"alice"_s});
    const auto other = makeGroup(bruno, {u"alice"_s});
    for (int i = 1; i <= 30; ++i)
        QVERIFY(bruno.request(messageTo(group, u"m%1."_s.arg(i))).ok());
    QVERIFY(bruno.request(messageTo(other, u"elsewhere"_s)).ok());
    const QString claims = u"\"$CLI\" --profile a --server $URL claims "_s;
    const QString verify = u"\"$SERVER\" admin verify ~/claims.txt --data \"$DATA\""_s;
    const auto audited = run(claims + u"> ~/claims.txt && cat ~/claims.txt && "_s + verify);
    QVERIFY2(audited.exitCode == 0, qPrintable(audited.output));
    QVERIFY2(audited.output.contains(u"2 blocks: 2 as the file says, 0 changed since, 0 wrong"_s),
             qPrintable(audited.output));
    const auto one = run(claims + u"--offline "_s + group.text());
    QVERIFY2(one.output.count(group.text() + u' ') == 1, qPrintable(one.output));
    QVERIFY2(!one.output.contains(other.text()), qPrintable(one.output));
    m_server->stop();
    QVERIFY(m_server->openDb()->exec("UPDATE messages SET body = 'm9,' WHERE body = 'm9.'").ok());
    const auto found = run(verify);
    QCOMPARE(found.exitCode, 1);
    QVERIFY2(found.output.contains(group.text() + u" block 0, messages 1 to 30: differs"_s), qPrintable(found.output));
    QVERIFY2(found.output.contains(u"1 wrong"_s), qPrintable(found.output));
    QVERIFY(run(claims + u"nowhere"_s).exitCode == 1);
}

/// The line of a new device, from its sign-in on.
void CliTest::recordsAndReplays()
{
    const auto outcome = run(login(u"alice"_s, u"a"_s) + login(u"bob"_s, u"b"_s) +
                             u"cd $HOME && \"$CLI\" --profile a send @bob canary-words || exit 3\n"
                             "printf '%1\\n' | \"$CLI\" --profile c --server $URL --record said login alice "
                             "--password-stdin || exit 4\n"
                             "\"$CLI\" recording show said > shown || exit 5\n"
                             "grep -qx 'whole: yes' shown && grep -q '> auth.login' shown || exit 6\n"
                             "\"$CLI\" recording replay said || exit 7\n"
                             "grep -v '\"records\"' said > less; \"$CLI\" recording replay less && exit 8\n"
                             "grep -c -e canary -e alice -e '%1' said && exit 9\n"
                             "\"$CLI\" --profile c --record later conversations || exit 10\n"
                             "\"$CLI\" recording show later | grep -q 'whole: no' || exit 11\n"
                             "\"$CLI\" recording replay later && exit 12\n"
                             "[ $(stat -c %a said) = 600 ]"_s.arg(WsClient::password));
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
}

TERTULIA_TEST(CliTest, "cli")

void CliTest::searchOnlineAndOffline()
{
    const auto online = run(login(u"alice"_s, u"a"_s) + login(u"bob"_s, u"b"_s) +
                            u"\"$CLI\" --profile a send @bob 'Green Tea, please' || exit 3\n"
                            "\"$CLI\" --profile a send @bob 'only coffee' || exit 4\n"
                            "\"$CLI\" --profile b search tea from:alice || exit 5\n"
                            "\"$CLI\" --profile b --json search tea || exit 6\n"
                            "\"$CLI\" --profile b search 'tea \"green'; test $? = 1 || exit 7\n"_s);
    QVERIFY2(online.exitCode == 0, qPrintable(online.output));
    QVERIFY2(online.output.contains(u"@alice: Green Tea, please"_s), qPrintable(online.output));
    QVERIFY2(online.output.contains(u"Searched 2 of 2 messages."_s), qPrintable(online.output));
    QVERIFY2(online.output.contains(u"\"highlights\":[{\"from\":6,\"length\":3}]"_s), qPrintable(online.output));
    QVERIFY2(online.output.contains(u"unclosed_quote:4"_s), qPrintable(online.output));
    QVERIFY2(!online.output.contains(u"coffee"_s), qPrintable(online.output));
    m_server->stop();
    const auto offline = run(u"\"$CLI\" --profile b search --offline tea || exit 3\n"
                             "\"$CLI\" --profile b --timeout 1 search --best '\"green tea\"' in:@alice || exit 4\n"_s);
    QVERIFY2(offline.exitCode == 0, qPrintable(offline.output));
    QCOMPARE(offline.output.count(u"@alice: Green Tea, please"_s), 2);
    QVERIFY2(offline.output.contains(u"Searched the 2 of 2 messages that are on this device."_s),
             qPrintable(offline.output));
}

} // namespace tertulia::test

#include "tst_cli.moc"
