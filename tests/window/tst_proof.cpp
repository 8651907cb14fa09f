// SPDX-License-Identifier: GPL-3.0-or-later
// Is anything missing? What somebody sees of it and can do about it: the check, and the hole that is drawn and filled.
// The cache's file is spoiled beside the running program.
#include "shared/sql/db.h"
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QDirIterator>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ProofByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void checksNow();
    void fillsAHole();

private:
    bool spoil(const char* sql);
    /// Bruno is signed in on the server that has started anew.
    bool startServer(const QUrl& url);
};

bool ProofByHand::spoil(const char* sql)
{
    QDirIterator files(m_home->path(), {u"cache.db"_s}, QDir::Files, QDirIterator::Subdirectories);
    if (!files.hasNext())
        return false;
    sql::DbConfig config;
    config.path = files.next();
    const auto db = sql::Db::open(config);
    const auto changed = db.ok() ? (*db)->exec(sql) : Result<int64_t>(0);
    return changed.ok() && *changed > 0;
}

bool ProofByHand::startServer(const QUrl& url)
{
    m_bruno = std::make_unique<WsClient>();
    return m_server->start({u"--listen"_s, u"127.0.0.1:%1"_s.arg(url.port())}) && m_bruno->open(m_server->url()) &&
           m_bruno->login(u"bruno"_s);
}

void ProofByHand::checksNow()
{
    const auto group = openGroup(u"Checked"_s);
    brunoSays(group, u"the true words"_s);
    const Target sheet = Target(u"Is anything missing?"_s).as(QAccessible::Dialog);
    QVERIFY(hand().click(Target(u"More"_s).as(QAccessible::Button).first())); // the header's
    QVERIFY(hand().click(has(u"Nothing missing up to #1"_s).as(QAccessible::MenuItem)));
    QVERIFY(hand().wait(has(u"Every message from #1 to #1 is on this device"_s).in(sheet)));
    QVERIFY(hand().wait(has(u"Checked just now."_s).in(sheet)));
    QVERIFY(spoil("UPDATE messages SET body = 'other words' WHERE body = 'the true words'"));
    QVERIFY(hand().click(Target(u"Check now"_s).as(QAccessible::Button).in(sheet)));
    QVERIFY(hand().wait(has(u"1 part that differed was fetched again."_s).in(sheet)));
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().waitGone(sheet));
    QVERIFY(hand().wait(has(u"the true words"_s).as(QAccessible::ListItem)));
}

void ProofByHand::fillsAHole()
{
    const auto group = openGroup(u"Gaps"_s);
    for (int i = 1; i <= 12; ++i)
        brunoSays(group, u"line %1 of twelve"_s.arg(i));
    QVERIFY(!openGroup(u"Another"_s).isNull());
    const QUrl url = m_server->url();
    m_server->signal(SIGTERM);
    QVERIFY(m_server->waitForEnd() >= 0);
    QVERIFY(spoil("DELETE FROM messages WHERE body IN ('line 5 of twelve', 'line 6 of twelve')"));
    QVERIFY(openByHand(u"Gaps"_s));
    const Target list = Target(u"Messages"_s).as(QAccessible::List);
    QVERIFY(hand().wait(has(u"2 messages are missing here. They are fetched when the connection is back."_s).in(list)));
    QVERIFY(!hand().sees(has(u"line 5 of twelve"_s).in(list)));
    QVERIFY(startServer(url));
    QVERIFY(hand().until([this, list] { return hand().sees(has(u"line 5 of twelve"_s).in(list)); }));
    QVERIFY(hand().wait(has(u"line 6 of twelve"_s).in(list)));
    QVERIFY(hand().waitGone(has(u"missing here"_s).in(list)));
}

TERTULIA_TEST(ProofByHand, "proof")

} // namespace tertulia::test

#include "tst_proof.moc"
