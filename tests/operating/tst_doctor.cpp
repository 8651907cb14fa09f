// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor: every fault that he knows is planted for real, and he names it; a server that is well has none.
#include "server/store/schema.h"
#include "shared/sql/db.h"
#include "shared/sql/engine_version.h"
#include "tests/integration/server_process.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"
#include "tests/support/tiny_web.h"
#include "tests/support/ws_client.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTcpServer>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class DoctorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aServerThatIsWell();
    void aServerThatRuns();
    void folders_data();
    void folders();
    void databases_data();
    void databases();
    void doors_data();
    void doors();
    void fewDescriptors();
    void certificates_data();
    void certificates();
    void fromOutside_data();
    void fromOutside();
    void certificateFromOutside();
    void backups();
    void postgres();
    void versionsWithTheFault();

private:
    [[nodiscard]] QString data() const { return m_folder->filePath(u"data"_s); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder->filePath(name); }
    void configure(const QByteArray& text) const
    {
        QFile config(file(u"server.toml"_s));
        if (!config.open(QIODevice::WriteOnly | QIODevice::Truncate) || config.write(text) != text.size() ||
            ::chmod(qPrintable(config.fileName()), 0600) != 0)
            qFatal("no configuration");
    }
    /// Starts the program with `more` arguments, and lets `before` happen in the child.
    void examine(const QStringList& more = {}, const QStringList& environment = {}, bool hasFewDescriptors = false)
    {
        QProcess process;
        process.setEnvironment(QProcess::systemEnvironment() + environment);
        if (hasFewDescriptors)
            process.setChildProcessModifier([] {
                const rlimit few{256, 256};
                ::setrlimit(RLIMIT_NOFILE, &few);
            });
        QStringList arguments{u"doctor"_s, u"--json"_s, u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s};
        if (QFile::exists(file(u"server.toml"_s)))
            arguments += {u"--config"_s, file(u"server.toml"_s)};
        process.start(QStringLiteral(TERTULIA_SERVER_PROGRAM), arguments + more);
        // The proxies of these tests live in this thread.
        QVERIFY(QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000));
        m_code = process.exitCode();
        const QJsonObject all = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        m_faults.clear();
        m_notes.clear();
        const QJsonArray findings = all.value(u"findings"_s).toArray();
        for (const auto& one : findings) {
            const QJsonObject finding = one.toObject();
            (finding.value(u"severity"_s) == u"fault"_s ? m_faults : m_notes)
                .append(finding.value(u"name"_s).toString());
            for (const char* part : {"what", "means", "do"})
                QVERIFY(!finding.value(QLatin1StringView{part}).toString().isEmpty());
        }
        m_looked = all.value(u"looked_at"_s).toInt();
        m_error = process.readAllStandardError();
    }
    [[nodiscard]] std::unique_ptr<sql::Db> database() const
    {
        sql::DbConfig config;
        config.path = data() + u"/tertulia.db"_s;
        auto db = sql::Db::open(config);
        return db.ok() ? std::move(db).value() : nullptr;
    }
    static void run(const QStringList& arguments, const QByteArray& input = {}, const QStringList& environment = {})
    {
        const auto outcome =
            ServerProcess::run(arguments + QStringList{u"--auth.argon2_memory_mib"_s, u"1"_s}, input, environment);
        if (outcome.code != 0)
            qFatal("%s", outcome.err.constData());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_code = -1;
    int m_looked = 0;
    QStringList m_faults;
    QStringList m_notes;
    QByteArray m_error;
};

void DoctorTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    run({u"admin"_s, u"user"_s, u"create"_s, u"anna"_s, u"--password-stdin"_s, u"--data"_s, data()},
        WsClient::password.toUtf8() + '\n');
    run({u"admin"_s, u"make-admin"_s, u"anna"_s, u"--data"_s, data()});
}

void DoctorTest::cleanup()
{
    m_folder.reset();
}

void DoctorTest::aServerThatIsWell()
{
    configure("[files]\nkeep_free_mib = 0\n");
    examine();
    QCOMPARE(m_faults, QStringList{});
    QCOMPARE(m_code, 0);
    QVERIFY(m_looked >= 20);
    QCOMPARE(m_notes.contains(u"sqlite-version"_s), sql::hasWalResetFault(sql::sqliteVersion()));
    const auto text = ServerProcess::run(
        {u"doctor"_s, u"--data"_s, data(), u"--files.keep_free_mib"_s, u"0"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    QVERIFY2(text.code == 0 && text.out.contains(" things looked at, 0 faults"), text.out.constData());
    QCOMPARE(ServerProcess::run({u"doctor"_s, u"what"_s}).code, 2);
}

// Its port is taken, by itself.
void DoctorTest::aServerThatRuns()
{
    ServerProcess server;
    QVERIFY(server.start({u"--files.keep_free_mib"_s, u"0"_s}));
    run({u"admin"_s, u"user"_s, u"create"_s, u"anna"_s, u"--password-stdin"_s, u"--data"_s, server.data()},
        WsClient::password.toUtf8() + '\n');
    run({u"admin"_s, u"make-admin"_s, u"anna"_s, u"--data"_s, server.data()});
    const auto outcome = ServerProcess::run({u"doctor"_s, u"--data"_s, server.data(), u"--files.keep_free_mib"_s,
                                             u"0"_s, u"--listen"_s, u"127.0.0.1:%1"_s.arg(server.url().port()),
                                             u"--url"_s, u"http://127.0.0.1:%1"_s.arg(server.url().port())});
    QVERIFY2(outcome.code == 0, outcome.out.constData());
}

void DoctorTest::folders_data()
{
    QTest::addColumn<QString>("fault");
    for (const char* fault : {"data-missing", "data-mode", "secret-mode", "data-owner", "disk-nearly-full",
                              "config-readable", "config-unknown-key", "config-faulty", "restore-unfinished"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void DoctorTest::folders()
{
    QFETCH(QString, fault);
    configure("[files]\nkeep_free_mib = 0\n");
    if (fault == u"data-missing"_s) {
        QVERIFY(QDir(data()).removeRecursively());
    } else if (fault == u"data-mode"_s) {
        QCOMPARE(::chmod(qPrintable(data()), 0755), 0);
    } else if (fault == u"secret-mode"_s) {
        QCOMPARE(::chmod(qPrintable(data() + u"/tertulia.db"_s), 0644), 0);
        fault = u"data-mode"_s;
    } else if (fault == u"data-owner"_s) {
        if (::geteuid() != 0)
            QSKIP("only root can give files away");
        QCOMPARE(::chown(qPrintable(data() + u"/tertulia.db"_s), 12345, 12345), 0);
    } else if (fault == u"disk-nearly-full"_s) {
        configure("[files]\nkeep_free_mib = 1000000000\n");
    } else if (fault == u"config-readable"_s) {
        QCOMPARE(::chmod(qPrintable(file(u"server.toml"_s)), 0644), 0);
    } else if (fault == u"config-unknown-key"_s) {
        configure("[files]\nkep_free_mib = 0\n");
    } else if (fault == u"config-faulty"_s) {
        configure("[files]\nkeep_free_mib = \"none\"\n");
    } else {
        QVERIFY(QDir().mkpath(data() + u"/restoring"_s));
    }
    examine();
    QCOMPARE(m_faults, QStringList{fault});
    QCOMPARE(m_code, 1);
    struct stat info
    {
    };
    if (QByteArray(QTest::currentDataTag()) == "data-mode") { // he looks, and touches nothing
        QCOMPARE(::stat(qPrintable(data()), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0755U);
    }
}

void DoctorTest::databases_data()
{
    QTest::addColumn<QString>("fault");
    for (const char* fault : {"database-missing", "database-damaged", "schema-older", "schema-newer", "no-admin",
                              "files-missing", "files-orphaned"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void DoctorTest::databases()
{
    QFETCH(QString, fault);
    configure("[files]\nkeep_free_mib = 0\n");
    const QString path = data() + u"/tertulia.db"_s;
    if (fault == u"database-missing"_s) {
        QVERIFY(QFile::remove(path));
    } else if (fault == u"database-damaged"_s) {
        QFile whole(path);
        QVERIFY(whole.open(QIODevice::ReadWrite) && whole.seek(whole.size() / 4));
        whole.write(QByteArray(whole.size() / 2, 'x'));
    } else if (fault == u"schema-older"_s) {
        QVERIFY(database()->exec("DELETE FROM schema_migrations WHERE number > 20").ok());
    } else if (fault == u"schema-newer"_s) {
        QVERIFY(
            database()
                ->exec("INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES (999, 'x', 'x', 0)")
                .ok());
    } else if (fault == u"no-admin"_s) {
        QVERIFY(database()->exec("UPDATE users SET is_admin = FALSE").ok());
    } else if (fault == u"files-missing"_s) {
        const QString hash(64, u'a');
        QVERIFY(database()->exec("INSERT INTO file_contents (hash, bytes, type) VALUES (?, 1, 'x')", hash).ok());
    } else {
        QVERIFY(QDir().mkpath(data() + u"/files/ab"_s));
        QFile orphan(data() + u"/files/ab/"_s + QString(62, u'c'));
        QVERIFY(orphan.open(QIODevice::WriteOnly) && orphan.write("x") == 1);
    }
    examine();
    const bool isNote = fault == u"files-orphaned"_s;
    QVERIFY2((isNote ? m_notes : m_faults).contains(fault), qPrintable(m_faults.join(u' ') + m_notes.join(u' ')));
    QCOMPARE(m_code, isNote ? 0 : 1);
    QVERIFY(m_faults.size() <= 1);
}

void DoctorTest::doors_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QByteArray>("config");
    QTest::newRow("metrics") << u"metrics-open"_s << QByteArray("[metrics]\nlisten = \"0.0.0.0:7790\"\n");
    QTest::newRow("plain") << u"plain-listen"_s << QByteArray("[server]\nlisten = \"0.0.0.0:0\"\n");
    QTest::newRow("proxy") << u"proxy-not-trusted"_s
                           << QByteArray("[server]\nlisten = \"0.0.0.0:0\"\nallow_plain = true\n");
    QTest::newRow("port") << u"port-taken"_s << QByteArray();
}

void DoctorTest::doors()
{
    QFETCH(QString, fault);
    QFETCH(QByteArray, config);
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    if (config.isEmpty())
        config = "[server]\nlisten = \"127.0.0.1:" + QByteArray::number(taken.serverPort()) + "\"\n";
    configure(config + "[files]\nkeep_free_mib = 0\n");
    const auto outcome = ServerProcess::run({u"doctor"_s, u"--data"_s, data(), u"--config"_s, file(u"server.toml"_s)});
    QVERIFY2(outcome.out.contains("fault " + fault.toUtf8() + ':'), outcome.out.constData());
    QVERIFY2(outcome.out.contains(" 1 faults"), outcome.out.constData());
    QCOMPARE(outcome.code, 1);
}

void DoctorTest::fewDescriptors()
{
    configure("[files]\nkeep_free_mib = 0\n");
    examine({}, {}, true);
    QCOMPARE(m_faults, QStringList{u"few-descriptors"_s});
}

void DoctorTest::certificates_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("days");
    QTest::newRow("good") << QString() << 90;
    QTest::newRow("expired") << u"certificate-expired"_s << -1;
    QTest::newRow("expires") << u"certificate-expires"_s << 3;
    QTest::newRow("another's key") << u"certificate-key"_s << 90;
    QTest::newRow("no certificate") << u"certificate-unreadable"_s << 90;
}

void DoctorTest::certificates()
{
    QFETCH(QString, fault);
    QFETCH(int, days);
    const auto openssl = [this](const QString& arguments) {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(u"openssl"_s, arguments.split(u' '));
        return process.waitForFinished() && process.exitCode() == 0;
    };
    const QString request =
        u"req -new -nodes -newkey ec -pkeyopt ec_paramgen_curve:P-256 -subj /CN=x -out r.pem -keyout %1"_s;
    QVERIFY(openssl(request.arg(u"other.pem"_s)) && openssl(request.arg(u"key.pem"_s)));
    QVERIFY(openssl(u"x509 -req -in r.pem -signkey key.pem -out c.pem -days %1"_s.arg(days)));
    if (fault == u"certificate-unreadable"_s)
        QVERIFY(QFile::remove(file(u"c.pem"_s)));
    examine({u"--files.keep_free_mib"_s, u"0"_s, u"--tls.certificate"_s, file(u"c.pem"_s), u"--tls.key"_s,
             file(fault == u"certificate-key"_s ? u"other.pem"_s : u"key.pem"_s)});
    QCOMPARE(m_faults, fault.isEmpty() ? QStringList{} : QStringList{fault});
}

void DoctorTest::fromOutside_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QByteArray>("answer");
    const auto dated = [](int seconds) {
        return "Date: " +
               QLocale::c()
                   .toString(QDateTime::currentDateTimeUtc().addSecs(seconds), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                   .toLatin1();
    };
    const QByteArray upgraded = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n";
    QTest::newRow("good") << QString() << upgraded + dated(0) + "\r\n\r\n";
    QTest::newRow("stripped") << u"upgrade-stripped"_s
                              << QByteArray("HTTP/1.1 426 Upgrade Required\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("no server") << u"proxy-no-server"_s
                               << QByteArray("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("clock ahead") << u"clock-skew"_s << upgraded + dated(3600) + "\r\n\r\n";
    QTest::newRow("clock behind") << u"clock-skew"_s << upgraded + dated(-90) + "\r\n\r\n";
    QTest::newRow("not trusted") << u"proxy-not-trusted"_s << upgraded + "\r\n";
    QTest::newRow("nobody") << u"url-unreachable"_s << QByteArray();
}

void DoctorTest::fromOutside()
{
    QFETCH(QString, fault);
    QFETCH(QByteArray, answer);
    auto proxy = std::make_unique<TinyWeb>();
    proxy->answer(u"/v1/ws"_s, answer);
    const QString url = u"http://127.0.0.1:%1"_s.arg(proxy->port());
    if (answer.isEmpty())
        proxy.reset();
    QStringList arguments{u"--files.keep_free_mib"_s, u"0"_s, u"--url"_s, url};
    if (fault != u"proxy-not-trusted"_s)
        arguments += {u"--server.trusted_proxies"_s, u"127.0.0.1"_s};
    examine(arguments);
    QCOMPARE(m_faults, fault.isEmpty() ? QStringList{} : QStringList{fault});
}

// A certificate that nobody signed: a client would refuse it too.
void DoctorTest::certificateFromOutside()
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(
        u"openssl"_s,
        u"req -x509 -nodes -days 90 -subj /CN=localhost -newkey rsa:2048 -keyout k.pem -out c.pem"_s.split(u' '));
    QVERIFY(process.waitForFinished() && process.exitCode() == 0);
    ServerProcess server;
    QVERIFY(server.start({u"--tls.certificate"_s, file(u"c.pem"_s), u"--tls.key"_s, file(u"k.pem"_s)}));
    examine({u"--files.keep_free_mib"_s, u"0"_s, u"--url"_s, u"https://localhost:%1"_s.arg(server.url().port())});
    QCOMPARE(m_faults, QStringList{u"url-certificate"_s});
}

void DoctorTest::backups()
{
    const QStringList look{u"--files.keep_free_mib"_s, u"0"_s, u"--backups"_s, m_folder->path()};
    examine(look);
    QCOMPARE(m_faults, QStringList{u"backup-missing"_s});
    QFile backup(file(u"a.tar.zst"_s));
    QVERIFY(backup.open(QIODevice::WriteOnly));
    examine(look);
    QCOMPARE(m_faults, QStringList{});
    QVERIFY(backup.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-30 * 3600), QFileDevice::FileModificationTime));
    examine(look);
    QCOMPARE(m_faults, QStringList{u"backup-old"_s});
}

void DoctorTest::postgres()
{
    const TempDb temp(sql::Engine::Postgres);
    const QStringList environment{u"TERTULIA_DATABASE__URL="_s + temp.url()};
    const QStringList look{u"--files.keep_free_mib"_s, u"0"_s};
    examine(look, {u"TERTULIA_DATABASE__URL=postgres://nobody@/nothing?host=/nowhere"_s});
    QCOMPARE(m_faults, QStringList{u"database-unreachable"_s});
    examine(look, environment);
    QCOMPARE(m_faults, QStringList{u"schema-older"_s});
    run({u"admin"_s, u"user"_s, u"create"_s, u"anna"_s, u"--password-stdin"_s, u"--data"_s, data()},
        WsClient::password.toUtf8() + '\n', environment);
    run({u"admin"_s, u"make-admin"_s, u"anna"_s, u"--data"_s, data()}, {}, environment);
    examine(look, environment);
    QCOMPARE(m_faults, QStringList{});
    const auto db = temp.open();
    const QByteArray name = temp.config().database.toUtf8();
    const auto administer = [&db](const QByteArray& sql) { return db->exec(sql.constData()).ok(); };
    // A role that may do all but make tables.
    QVERIFY(administer("DROP ROLE IF EXISTS doctors_patient"));
    QVERIFY(administer("CREATE ROLE doctors_patient LOGIN"));
    QVERIFY(administer("GRANT USAGE ON SCHEMA public TO doctors_patient"));
    QVERIFY(administer("GRANT SELECT ON ALL TABLES IN SCHEMA public TO doctors_patient"));
    examine(look, {u"TERTULIA_DATABASE__URL=postgres://doctors_patient@/%1?host=%2"_s.arg(temp.config().database,
                                                                                          temp.config().host)});
    QCOMPARE(m_faults, QStringList{u"postgres-permissions"_s});
    QVERIFY(administer("DROP OWNED BY doctors_patient"));
    QVERIFY(administer("DROP ROLE doctors_patient"));
    QVERIFY(administer("ALTER DATABASE \"" + name + "\" SET synchronous_commit = off"));
    examine(look, environment);
    QCOMPARE(m_faults, QStringList{u"postgres-not-durable"_s});
}

void DoctorTest::versionsWithTheFault()
{
    QVERIFY(sql::hasWalResetFault(u"3.40.1"_s) && sql::hasWalResetFault(u"3.51.2"_s) &&
            sql::hasWalResetFault(u"3.7.0"_s));
    QVERIFY(!sql::hasWalResetFault(u"3.51.3"_s) && !sql::hasWalResetFault(u"3.6.23"_s) &&
            !sql::hasWalResetFault(u"3.53.0"_s));
}

} // namespace tertulia::test

using tertulia::test::DoctorTest;
TERTULIA_TEST(DoctorTest, "doctor")
#include "tst_doctor.moc"
