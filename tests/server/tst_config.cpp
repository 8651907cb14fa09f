// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command_line.h"
#include "server/config.h"
#include "server/listen_address.h"
#include "server/net/gateway_config.h"
#include "server/server_app.h"
#include "tests/support/test_main.h"

#include <QTemporaryFile>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strongestWins();
    void theGeneratedFileIsTheDefaults();
    void whateverIsPrintedCanBeRead();
    void faults_data();
    void faults();
    void commandLines();
    void listenAddresses_data();
    void listenAddresses();
    void deadLinesAreFoundInTime();

private:
    static Result<Config> load(const QByteArray& toml, const QMap<QString, QString>& environment = {},
                               const QMap<QString, QString>& flags = {})
    {
        QTemporaryFile file;
        if (!file.open())
            qFatal("no temporary file");
        file.write(toml);
        file.close();
        return loadConfig({file.fileName(), environment, flags});
    }
};

void ConfigTest::strongestWins()
{
    const QByteArray file =
        "[server]\nlisten = \"127.0.0.1:1\"\nio_threads = 2\nallowed_origins = [\"https://a\", \"https://b\"]\n"
        "[limits]\nrequests_per_second = 1.5\nsends_burst = 11\n[auth]\nregistration = \"closed\"\n";
    const auto config = load(file,
                             {{u"TERTULIA_LIMITS__SENDS_BURST"_s, u"12"_s},
                              {u"TERTULIA_SERVER__IO_THREADS"_s, u"3"_s},
                              {u"HOME"_s, u"/x"_s}},
                             {{u"server.io_threads"_s, u"4"_s}, {u"server.dev"_s, u"true"_s}});
    QVERIFY(config.ok());
    QCOMPARE(config->listen, u"127.0.0.1:1"_s);
    QCOMPARE(config->allowedOrigins, (QStringList{u"https://a"_s, u"https://b"_s}));
    QCOMPARE(config->requestsPerSecond, 1.5);
    QCOMPARE(config->registration, u"closed"_s);
    QCOMPARE(config->sendsBurst, 12);
    QCOMPARE(config->ioThreads, 4);
    QVERIFY(config->dev);
    QCOMPARE(config->requestsBurst, Config{}.requestsBurst);
}

void ConfigTest::theGeneratedFileIsTheDefaults()
{
    QByteArray text = generatedConfig().toUtf8();
    QVERIFY(!text.contains("\nlisten"));
    text.replace("\n# ", "\n"); // every key switched on
    QVERIFY(text.contains("\nlisten = \"127.0.0.1:7788\"\n"));
    const auto config = load(text);
    QVERIFY2(config.ok(), config.ok() ? "" : qPrintable(config.error().detail));
    QCOMPARE(printedConfig(*config), printedConfig(Config{}));
    const auto again = load(printedConfig(*config).toUtf8());
    QVERIFY(again.ok());
}

void ConfigTest::whateverIsPrintedCanBeRead()
{
    Config config;
    config.data = u"a\u0001\n\t\u007f\"b\\"_s;
    const auto again = load(printedConfig(config).toUtf8());
    QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().detail));
    QCOMPARE(again->data, config.data);
}

void ConfigTest::faults_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("syntax") << QByteArray("[server\nlisten = 1") << u"line 1"_s;
    QTest::newRow("header that is no key") << QByteArray("[>server]\n") << u"line 1"_s;
    QTest::newRow("a letter outside of texts")
        << QByteArray("# caf\u00e9 'x\n[server]\ndata = \"\u00e9\\\"\"\n\u040e = 1") << u"line 4: only texts"_s;
    QTest::newRow("a letter behind a long text")
        << QByteArray("[server]\ndata = '''\n'\n''' \u00e9") << u"line 4: only texts"_s;
    QTest::newRow("unknown key") << QByteArray("[server]\nlissten = \"x\"") << u"did you mean \"server.listen\"?"_s;
    QTest::newRow("key in the wrong section")
        << QByteArray("[server]\nsends_burst = 1") << u"did you mean \"limits.sends_burst\"?"_s;
    QTest::newRow("unknown section") << QByteArray("[sever]\ndata = \"x\"") << u"did you mean \"server.data\"?"_s;
    QTest::newRow("text for a number") << QByteArray("[limits]\nsends_burst = \"many\"") << u"not a number"_s;
    QTest::newRow("fraction") << QByteArray("[limits]\nsends_burst = 1.5") << u"not a number"_s;
    QTest::newRow("too small") << QByteArray("[limits]\nsends_burst = 0") << u"not between"_s;
    QTest::newRow("no choice") << QByteArray("[auth]\nregistration = \"ajar\"") << u"none of auto|open|invite|closed"_s;
    QTest::newRow("neither") << QByteArray("[server]\ndev = \"perhaps\"") << u"neither true nor false"_s;
    QTest::newRow("a date") << QByteArray("[server]\ndata = 1979-05-27") << u"known kind"_s;
}

void ConfigTest::faults()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, complaint);
    const auto config = load(file);
    QVERIFY(!config.ok());
    QCOMPARE(config.error().code, ErrorCode::BadField);
    QVERIFY2(config.error().detail.contains(complaint), qPrintable(config.error().detail));
}

void ConfigTest::commandLines()
{
    const auto line = parseCommandLine({u"serve"_s, u"--data"_s, u"/d"_s, u"--listen=[::1]:5"_s, u"--dev"_s,
                                        u"--limits.sends_burst"_s, u"9"_s, u"--config"_s, u"f.toml"_s});
    QVERIFY(line.ok());
    QCOMPARE(line->words, QStringList{u"serve"_s});
    QCOMPARE(line->sources.file, u"f.toml"_s);
    QCOMPARE(line->sources.flags.value(u"server.listen"_s), u"[::1]:5"_s);
    QCOMPARE(line->sources.flags.value(u"server.dev"_s), u"true"_s);
    QCOMPARE(line->sources.flags.size(), 4);
    QVERIFY(!parseCommandLine({u"serve"_s, u"-x"_s}).ok());
    QVERIFY(!parseCommandLine({u"serve"_s, u"--data"_s}).ok());
}

void ConfigTest::listenAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address"); // empty = refused
    QTest::addColumn<int>("port");
    QTest::newRow("IPv4") << u"127.0.0.1:80"_s << u"127.0.0.1"_s << 80;
    QTest::newRow("IPv6") << u"[::1]:0"_s << u"::1"_s << 0;
    QTest::newRow("name") << u"localhost:7788"_s << u"127.0.0.1"_s << 7788;
    QTest::newRow("no port") << u"127.0.0.1"_s << QString{} << 0;
    QTest::newRow("port too high") << u"127.0.0.1:65536"_s << QString{} << 0;
    QTest::newRow("no address") << u":80"_s << QString{} << 0;
    QTest::newRow("a host name") << u"example.org:80"_s << QString{} << 0;
}

void ConfigTest::listenAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    QFETCH(int, port);
    const auto parsed = parseListen(text);
    QCOMPARE(parsed.ok(), !address.isEmpty());
    if (!parsed.ok())
        return;
    QCOMPARE(parsed->address, QHostAddress(address));
    QCOMPARE(static_cast<int>(parsed->port), port);
}

/// A line that is dead without a word is known to be within 75 s; the client's half is in client/tst_frozen_line.cpp.
void ConfigTest::deadLinesAreFoundInTime()
{
    constexpr double lookedAfter = 1; // once a second, at the least
    QVERIFY(Config{}.deadSeconds + lookedAfter <= 75);
    QCOMPARE(std::chrono::duration<double>(net::GatewayTimeouts{}.dead).count(), Config{}.deadSeconds);
    QCOMPARE(std::chrono::duration<double>(net::GatewayTimeouts{}.ping).count(), Config{}.pingSeconds);
    QTemporaryDir folder;
    Config hasty;
    hasty.data = folder.path();
    hasty.listen = u"127.0.0.1:0"_s;
    hasty.pingSeconds = 60;
    const auto refused = ServerApp(hasty).start();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().field, u"limits.dead_seconds"_s);
}

} // namespace tertulia::test

using tertulia::test::ConfigTest;
TERTULIA_TEST(ConfigTest, "config")
#include "tst_config.moc"
