// SPDX-License-Identifier: GPL-3.0-or-later
// Coming and going against the real server: passwords, tokens, revoked devices, signing out, another user.
#include "tests/client/two_people.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class SignInTest : public TwoPeople
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyAtFirst();
    void wrongPassword();
    void resumesWithoutPassword();
    void unknownTokenSignsOut();
    void signsInAgainAtOnce();
    void signOutWipes();
    void signOutKeepsUnsent();
    void anotherUserStartsEmpty();
};

void SignInTest::nobodyAtFirst()
{
    QCOMPARE(m_anna->account->state(), Account::State::SignedOut);
    QVERIFY(m_anna->account->self().id.isNull());
    QCOMPARE(m_anna->account->send(ConversationId::make(), u"text"_s), QString{});
    QCOMPARE(Device::wait(m_anna->account->request(SpaceCreate{u"x"_s})).error().code, ErrorCode::Offline);
}

void SignInTest::wrongPassword()
{
    const auto entered = Device::wait(m_anna->account->signIn(u"bruno"_s, u"not his password"_s));
    QCOMPARE(entered.error().code, ErrorCode::BadCredentials);
    QCOMPARE(m_anna->account->state(), Account::State::SignedOut);
    QVERIFY(m_anna->logIn(u"bruno"_s)); // on the same connection
    QCOMPARE(m_anna->account->self().handle, u"bruno"_s);
}

void SignInTest::resumesWithoutPassword()
{
    QVERIFY(m_anna->signUp(u"anna"_s));
    for (int i = 0; i < 3; ++i) {
        m_anna->restart();
        QTRY_VERIFY(m_anna->isOnline());
        QCOMPARE(m_anna->account->self().handle, u"anna"_s);
    }
    QVERIFY(m_anna->signedOut.empty());
}

void SignInTest::unknownTokenSignsOut()
{
    befriend();
    say(1, 2);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 2));
    m_anna->shutDown();
    // The server forgets the device.
    QVERIFY(
        m_server->openDb()->exec("UPDATE devices SET revoked_at = 1 WHERE user_id <> ?", m_bruno->me().user.id).ok());
    m_anna->restart();
    QTRY_COMPARE(m_anna->signedOut.size(), size_t{1});
    QCOMPARE(m_anna->signedOut.front().code, ErrorCode::BadToken);
    QCOMPARE(m_anna->account->state(), Account::State::SignedOut);
    QCOMPARE(m_anna->bodies(m_group), numbers(1, 2)); // what was read stays
    QVERIFY(m_anna->logIn(u"anna"_s));
    say(3, 3);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 3));
}

/// The connection on which the token was refused is still ending then.
void SignInTest::signsInAgainAtOnce()
{
    QVERIFY(m_anna->signUp(u"anna"_s));
    m_anna->shutDown();
    QVERIFY(
        m_server->openDb()->exec("UPDATE devices SET revoked_at = 1 WHERE user_id <> ?", m_bruno->me().user.id).ok());
    QFuture<Result<Done>> entered;
    m_anna->onSignedOut = [&] { entered = m_anna->account->signIn(u"anna"_s, WsClient::password); };
    m_anna->restart();
    QTRY_VERIFY(m_anna->isOnline());
    QVERIFY(Device::wait(entered).ok());
}

void SignInTest::signOutWipes()
{
    befriend();
    QVERIFY(m_bruno->request(messageTo(m_group, u"a secret plan"_s)).ok());
    QTRY_COMPARE(m_anna->bodies(m_group).size(), 1);
    QVERIFY(Device::wait(m_anna->account->signOut()).ok());
    QCOMPARE(m_anna->account->state(), Account::State::SignedOut);
    QVERIFY(m_anna->account->self().id.isNull());
    QVERIFY(m_anna->stored(m_group).empty());
    for (const QFileInfo& info : QDir(m_anna->folder.path() + u"/account"_s).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("a secret plan"), qPrintable(info.fileName()));
    }
    m_anna->restart();
    QCOMPARE(m_anna->account->state(), Account::State::SignedOut);
    QVERIFY(m_anna->logIn(u"anna"_s));
    QCOMPARE(m_anna->bodies(m_group), QStringList{u"a secret plan"_s});
}

void SignInTest::signOutKeepsUnsent()
{
    befriend();
    m_bruno->close();
    m_server->stop();
    QVERIFY(!m_anna->account->send(m_group, u"unsent"_s).isEmpty());
    QTRY_COMPARE(m_anna->pending(m_group).size(), 1);
    QCOMPARE(Device::wait(m_anna->account->signOut()).error().code, ErrorCode::Conflict);
    QCOMPARE(m_anna->account->outboxSize(), 1);
    QVERIFY(Device::wait(m_anna->account->signOut(true)).ok());
    QCOMPARE(m_anna->account->outboxSize(), 0);
}

void SignInTest::anotherUserStartsEmpty()
{
    befriend();
    say(1, 2);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 2));
    m_anna->shutDown();
    QVERIFY(
        m_server->openDb()->exec("UPDATE devices SET revoked_at = 1 WHERE user_id <> ?", m_bruno->me().user.id).ok());
    m_anna->restart();
    QTRY_COMPARE(m_anna->signedOut.size(), size_t{1});
    QVERIFY(m_anna->signUp(u"clara"_s));
    QTRY_VERIFY(m_anna->conversations.empty());
    QVERIFY(m_anna->stored(m_group).empty());
    QVERIFY(m_anna->messages.empty());
}

TERTULIA_TEST(SignInTest, "sign_in")

} // namespace tertulia::test

#include "tst_sign_in.moc"
