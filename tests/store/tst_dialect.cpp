// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/db_config.h"
#include "shared/sql/dialect.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace sql;

class DialectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesPortableTextAlone();
    void expandsForEachEngine();
    void refusesUnknownAndUnclosedTokens();
    void everyTokenIsValidSql_data() { addEngineRows(); }
    void everyTokenIsValidSql();
    void readsUrls();
    void refusesBadUrls_data();
    void refusesBadUrls();
    void urlOfTempDbOpens_data() { addEngineRows(); }
    void urlOfTempDbOpens();
};

void DialectTest::leavesPortableTextAlone()
{
    const QString text = u"SELECT '{' || a || '}' FROM t WHERE b = ? -- }} "_s;
    QCOMPARE(*expandDialect(text, Engine::Sqlite), text);
    QCOMPARE(*expandDialect(text, Engine::Postgres), text);
}

void DialectTest::expandsForEachEngine()
{
    const QString text = u"n {{int64}}, b {{blob}} {{lock_row}}"_s;
    QCOMPARE(*expandDialect(text, Engine::Sqlite), u"n INTEGER, b BLOB "_s);
    QCOMPARE(*expandDialect(text, Engine::Postgres), u"n BIGINT, b BYTEA FOR NO KEY UPDATE"_s);
}

void DialectTest::refusesUnknownAndUnclosedTokens()
{
    const auto unknown = expandDialect(u"a {{int65}}"_s, Engine::Sqlite);
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().code, ErrorCode::Internal);
    QVERIFY(unknown.error().detail.contains(u"int65"_s));
    QVERIFY(!expandDialect(u"a {{int64"_s, Engine::Sqlite).ok());
}

void DialectTest::everyTokenIsValidSql()
{
    TempDb temp{rowEngine()};
    const auto db = temp.open();
    QVERIFY(db->exec("CREATE TABLE k (id {{autokey}}, word TEXT {{bytewise}} NOT NULL, n {{int64}}, b {{blob}})").ok());
    QVERIFY(db->exec("CREATE TABLE c (a {{int64}}, b {{int64}}, PRIMARY KEY (a, b)) {{no_rowid}}").ok());
    for (const QString& word : {u"b"_s, u"A"_s, u"a"_s, u"Z"_s})
        QVERIFY(db->exec("INSERT INTO k (word, n) VALUES (?, ?)", word, word.size()).ok());
    const auto text = [](const Row& row) { return row.text(0); };
    const auto bytewise = db->many<QString>("SELECT word FROM k ORDER BY word", text);
    QCOMPARE(*bytewise, (std::vector<QString>{u"A"_s, u"Z"_s, u"a"_s, u"b"_s}));
    const auto folded = db->many<QString>("SELECT word FROM k ORDER BY word {{nocase}}, id", text);
    QCOMPARE(folded->back(), u"Z"_s);
    QCOMPARE(*db->value("SELECT COUNT(*) FROM k WHERE word {{ilike}} ?", u"A"_s), 2);
    QCOMPARE(*db->value("SELECT {{greatest}}(id, 3) + {{least}}(id, 3) FROM k WHERE id = ?", 4), 7);
    QVERIFY(db->begin().ok());
    QCOMPARE(*db->value("SELECT id FROM k WHERE word = ? {{lock_row}}", u"Z"_s), 4);
    QVERIFY(db->commit().ok());
}

void DialectTest::readsUrls()
{
    const auto file = configFromUrl(u"sqlite:///var/lib/a%20b/chat.db"_s);
    QVERIFY(file.ok());
    QCOMPARE(file->engine, Engine::Sqlite);
    QCOMPARE(file->path, u"/var/lib/a b/chat.db"_s);
    QCOMPARE(file->durability, DbConfig::Full);

    const auto network = configFromUrl(u"postgres://ana:p%40ss%3A@db.example:6432/chat?sslmode=require"_s);
    QVERIFY(network.ok());
    QCOMPARE(network->engine, Engine::Postgres);
    QCOMPARE(network->host, u"db.example"_s);
    QCOMPARE(network->port, 6432);
    QCOMPARE(network->user, u"ana"_s);
    QCOMPARE(network->password, u"p@ss:"_s);
    QCOMPARE(network->database, u"chat"_s);
    QCOMPARE(network->sslMode, u"require"_s);

    const auto proven =
        configFromUrl(u"postgres://ana@db.example/chat?sslmode=verify-full&sslrootcert=/etc/a%20b/ca.pem"_s);
    QVERIFY(proven.ok());
    QCOMPARE(proven->sslMode, u"verify-full"_s);
    QCOMPARE(proven->sslRootCert, u"/etc/a b/ca.pem"_s);

    const auto socket = configFromUrl(u"postgresql:///chat?host=/run/postgresql"_s);
    QVERIFY(socket.ok());
    QCOMPARE(socket->host, u"/run/postgresql"_s);
    QCOMPARE(socket->port, 5432);
}

void DialectTest::refusesBadUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("other scheme") << u"mysql://ana:secret@h/d"_s;
    QTest::newRow("sqlite host") << u"sqlite://secret/d.db"_s;
    QTest::newRow("sqlite nothing") << u"sqlite:///"_s;
    QTest::newRow("no host") << u"postgres:///secret"_s;
    QTest::newRow("no database") << u"postgres://ana:secret@h"_s;
    QTest::newRow("unknown option") << u"postgres://ana:secret@h/d?fsync=off"_s;
    QTest::newRow("unknown sslmode") << u"postgres://ana:secret@h/d?sslmode=maybe"_s;
    QTest::newRow("authority of nothing") << u"postgres://ana:secret@h/d?sslrootcert=/ca.pem"_s;
    QTest::newRow("authority somewhere") << u"postgres://ana:secret@h/d?sslmode=verify-ca&sslrootcert=ca.pem"_s;
    QTest::newRow("authority with more")
        << u"postgres://ana:secret@h/d?sslmode=verify-ca&sslrootcert=/a;sslmode=allow"_s;
    QTest::newRow("bad port") << u"postgres://ana:secret@h:99999/d"_s;
}

void DialectTest::refusesBadUrls()
{
    QFETCH(QString, url);
    const auto config = configFromUrl(url);
    QVERIFY(!config.ok());
    QCOMPARE(config.error().code, ErrorCode::BadField);
    QCOMPARE(config.error().field, u"url"_s);
    QVERIFY(!config.error().detail.contains(u"secret"_s));
}

void DialectTest::urlOfTempDbOpens()
{
    TempDb temp{rowEngine()};
    const auto config = configFromUrl(temp.url());
    QVERIFY(config.ok());
    QCOMPARE(*config, temp.config());
    QVERIFY(Db::open(*config).ok());
}

} // namespace tertulia::test

using tertulia::test::DialectTest;
TERTULIA_TEST(DialectTest, "dialect")
#include "tst_dialect.moc"
