// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temp_db.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>
#include <QVersionNumber>
#include <QtTest>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using sql::DbConfig;
using sql::Engine;

namespace {

QString newestPostgresBin()
{
    const QDir root(u"/usr/lib/postgresql"_s);
    QVersionNumber best;
    QString bin;
    const auto versions = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& version : versions) {
        const QString candidate = root.filePath(version + u"/bin"_s);
        if (QFile::exists(candidate + u"/initdb"_s) && QVersionNumber::fromString(version) > best) {
            best = QVersionNumber::fromString(version);
            bin = candidate;
        }
    }
    if (bin.isEmpty())
        qFatal("the tests need PostgreSQL: no /usr/lib/postgresql/*/bin/initdb");
    return bin;
}

/// Whom PostgreSQL runs as: it refuses root. The invalid uid means "as ourselves".
struct Account
{
    uid_t uid = static_cast<uid_t>(-1);
    gid_t gid = static_cast<gid_t>(-1);
};

Account postgresAccount()
{
    if (geteuid() != 0)
        return {};
    for (const char* name : {"postgres", "nobody"}) {
        if (const passwd* entry = getpwnam(name))
            return {entry->pw_uid, entry->pw_gid};
    }
    qFatal("running as root without an account postgres or nobody");
}

/// The private cluster. A shell in its own session waits for our end, however it comes, then stops the server and
/// removes the folder.
class Cluster
{
public:
    static Cluster& shared()
    {
        static Cluster* cluster = nullptr;
        if (!cluster) {
            cluster = new Cluster;
            qAddPostRoutine([] {
                delete cluster;
                cluster = nullptr;
            });
        }
        return *cluster;
    }

    [[nodiscard]] DbConfig config(const QString& database) const
    {
        DbConfig config;
        config.engine = Engine::Postgres;
        config.host = m_dir;
        config.database = database;
        config.user = u"tertulia"_s;
        return config;
    }

    void start()
    {
        runAs(m_server, [] { prctl(PR_SET_PDEATHSIG, SIGQUIT); });
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.setStandardOutputFile(m_dir + u"/log"_s, QIODevice::Append);
        m_server.start(m_bin + u"/postgres"_s, {u"-D"_s, m_dir + u"/data"_s});
        QElapsedTimer timer;
        timer.start();
        while (!isReady()) {
            if (timer.elapsed() > 60'000 || m_server.waitForFinished(10))
                qFatal("PostgreSQL does not start:\n%s", log().constData());
        }
    }

    void crash()
    {
        if (m_server.state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_server.processId()), SIGQUIT);
        m_server.waitForFinished(30'000);
    }

    void administer(const QByteArray& sql) const
    {
        auto db = sql::Db::open(config(u"postgres"_s));
        const auto done = db.ok() ? (*db)->exec(sql.constData()) : Result<int64_t>(db.error());
        if (!done.ok())
            qFatal("PostgreSQL: %s\n%s", qUtf8Printable(done.error().detail), log().constData());
    }

    [[nodiscard]] bool isRunning() const { return m_server.state() == QProcess::Running; }

private:
    Cluster() : m_bin(newestPostgresBin()), m_account(postgresAccount())
    {
        makeDir();
        startWatcher();
        init();
        start();
    }

    ~Cluster()
    {
        crash();
        m_watcher.closeWriteChannel();
        m_watcher.waitForFinished(30'000);
    }

    void makeDir()
    {
        QTemporaryDir dir(QDir::tempPath() + u"/tertulia-pg-XXXXXX"_s);
        dir.setAutoRemove(false);
        if (!dir.isValid())
            qFatal("no temporary folder for PostgreSQL");
        m_dir = dir.path();
        if (geteuid() == 0 && ::chown(qPrintable(m_dir), m_account.uid, m_account.gid) != 0)
            qFatal("cannot give the PostgreSQL folder to its account");
    }

    void startWatcher()
    {
        m_watcher.setChildProcessModifier([] { setsid(); });
        m_watcher.start(u"/bin/sh"_s,
                        {u"-c"_s,
                         u"trap '' INT TERM HUP; cat >/dev/null; p=$(head -n1 \"$0/data/postmaster.pid\" 2>/dev/null);"
                         " [ -n \"$p\" ] && kill -QUIT \"$p\" 2>/dev/null &&"
                         " while kill -0 \"$p\" 2>/dev/null; do sleep 0.05; done; rm -rf \"$0\""_s,
                         m_dir});
        if (!m_watcher.waitForStarted())
            qFatal("cannot start the watcher of PostgreSQL");
    }

    void init()
    {
        QProcess initdb;
        runAs(initdb, [] {});
        initdb.setProcessChannelMode(QProcess::MergedChannels);
        initdb.start(m_bin + u"/initdb"_s,
                     {u"-D"_s, m_dir + u"/data"_s, u"-U"_s, u"tertulia"_s, u"--auth=trust"_s, u"--encoding=UTF8"_s,
                      u"--locale=C.UTF-8"_s, u"--no-sync"_s, u"--no-instructions"_s});
        if (!initdb.waitForFinished(120'000) || initdb.exitCode() != 0)
            qFatal("initdb failed:\n%s", initdb.readAll().constData());
        QFile conf(m_dir + u"/data/postgresql.conf"_s);
        if (!conf.open(QFile::Append))
            qFatal("cannot write postgresql.conf");
        conf.write("listen_addresses = ''\nunix_socket_directories = '" + QFile::encodeName(m_dir) +
                   "'\nfsync = on\nshared_buffers = 16MB\nmax_connections = 60\nmax_wal_size = 128MB\n"
                   "wal_level = minimal\nmax_wal_senders = 0\njit = off\nlogging_collector = off\n");
    }

    template<typename AlsoInChild>
    void runAs(QProcess& process, AlsoInChild alsoInChild) const
    {
        process.setWorkingDirectory(m_dir);
        // Runs between fork and exec: system calls only.
        process.setChildProcessModifier([account = m_account, alsoInChild] {
            if (geteuid() == 0 && (setgroups(0, nullptr) != 0 || setgid(account.gid) != 0 || setuid(account.uid) != 0))
                _exit(126);
            alsoInChild();
        });
    }

    [[nodiscard]] bool isReady() const
    {
        QFile pid(m_dir + u"/data/postmaster.pid"_s);
        if (!pid.open(QFile::ReadOnly))
            return false;
        const auto lines = pid.readAll().split('\n');
        return lines.value(0).toLongLong() == m_server.processId() && lines.value(7).trimmed() == "ready";
    }

    [[nodiscard]] QByteArray log() const
    {
        QFile file(m_dir + u"/log"_s);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    const QString m_bin;
    const Account m_account;
    QString m_dir;
    QProcess m_watcher;
    QProcess m_server;
};

Engine engineOf(const QString& name)
{
    return name == "postgres"_L1 ? Engine::Postgres : Engine::Sqlite;
}

} // namespace

bool isNode()
{
    return qEnvironmentVariableIsSet("TERTULIA_TEST_NODE");
}

void addEngineRows()
{
    QTest::addColumn<QString>("engine");
    if (!isNode())
        QTest::newRow("sqlite") << u"sqlite"_s;
    QTest::newRow("postgres") << u"postgres"_s;
}

Engine globalEngine()
{
    QFETCH_GLOBAL(QString, engine);
    return engineOf(engine);
}

Engine rowEngine()
{
    QFETCH(QString, engine);
    return engineOf(engine);
}

TempDb::TempDb(Engine engine)
{
    if (engine == Engine::Sqlite) {
        m_config.path = m_dir.filePath(u"temp.db"_s);
        return;
    }
    static int count = 0;
    m_config = Cluster::shared().config(u"t%1"_s.arg(++count));
    Cluster::shared().administer("CREATE DATABASE " + m_config.database.toLatin1() + " TEMPLATE template0");
}

TempDb::~TempDb()
{
    if (m_config.engine == Engine::Postgres && Cluster::shared().isRunning())
        Cluster::shared().administer("DROP DATABASE " + m_config.database.toLatin1() + " WITH (FORCE)");
}

DbConfig TempDb::readOnlyConfig() const
{
    DbConfig config = m_config;
    config.readOnly = true;
    return config;
}

QString TempDb::url() const
{
    if (m_config.engine == Engine::Sqlite)
        return u"sqlite://"_s + m_config.path;
    return u"postgres://%1@/%2?host=%3"_s.arg(m_config.user, m_config.database, m_config.host);
}

std::unique_ptr<sql::Db> TempDb::open() const
{
    auto db = sql::Db::open(m_config);
    if (!db.ok())
        qFatal("cannot open the test database: %s", qUtf8Printable(db.error().detail));
    return std::move(*db);
}

void TempDb::stopPostgres()
{
    Cluster::shared().crash();
}

void TempDb::startPostgres()
{
    Cluster::shared().start();
}

void TempDb::crashAndRestartPostgres()
{
    stopPostgres();
    startPostgres();
}

} // namespace tertulia::test
