// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in: invites to a space, an account by invite, the second factor, a new password, against a real server.
#include "client/viewmodels/invites_view.h"
#include "client/viewmodels/join_view.h"
#include "tests/support/test_main.h"
#include "tests/views/stage.h"

#include <QMessageAuthenticationCode>
#include <QSignalSpy>
#include <QtEndian>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

/// A page that shows a list, bare.
class Lister : public Errand
{
public:
    int shown = 0;
    using Errand::list;
    using Errand::noteChange;

private:
    void begin() override {}
};

class TestJoining : public QObject
{
    Q_OBJECT

    Stage m_stage;

    std::unique_ptr<ServerProcess> m_server;
    QTemporaryDir m_home;
    QUrl m_url;

    Desk& ada() { return *m_stage.ada; }
    /// A server that wants invites, and who came in first, by the link it printed.
    std::unique_ptr<Desk> theFirst()
    {
        m_home = QTemporaryDir();
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        m_server = std::make_unique<ServerProcess>();
        if (!m_server->start(
                {u"--auth.registration"_s, u"invite"_s, u"--limits.registrations_per_hour_by_address"_s, u"1000"_s}))
            return nullptr;
        m_url = m_server->url();
        auto root = std::make_unique<Desk>(u"root"_s);
        (*root)->login()->registerAccount(m_url.toString(), u"root"_s, u"Root"_s, Desk::password,
                                          m_server->lineOf(u"setup "_s).section(u' ', 1));
        return QTest::qWaitFor([&root] { return (*root)->session()->isOnline(); }, 60'000) ? std::move(root) : nullptr;
    }
    /// What an authenticator app shows (RFC 6238).
    static QString codeNow(const QString& secret)
    {
        QByteArray key;
        quint32 bits = 0;
        int count = 0;
        for (const QChar letter : secret) {
            const char16_t c = letter.unicode();
            bits = (bits << 5) | static_cast<quint32>(c >= u'A' ? c - u'A' : c - u'2' + 26);
            count += 5;
            if (count >= 8) {
                count -= 8;
                key.append(static_cast<char>(bits >> count));
            }
        }
        const quint64 step = qToBigEndian(static_cast<quint64>(QDateTime::currentSecsSinceEpoch() / 30));
        const QByteArray hash = QMessageAuthenticationCode::hash(
            QByteArray(reinterpret_cast<const char*>(&step), sizeof step), key, QCryptographicHash::Sha1);
        const auto at = hash.back() & 0x0f;
        const quint32 number = qFromBigEndian<quint32>(hash.constData() + at) & 0x7fffffff;
        return QString::number(number % 1'000'000).rightJustified(6, u'0');
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void cleanup()
    {
        m_stage.close();
        m_server.reset();
    }

    void invitesAsPeoplePasteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("server");
        const QString code = u"abcdefghijklmnopqrst"_s;
        QTest::newRow("code") << u"  "_s + code + u"\n"_s << code << QString();
        QTest::newRow("link") << u"tertulia://join/"_s + code << code << QString();
        QTest::newRow("server") << u"tertulia://join/"_s + code + u"?server=http%3A%2F%2Flocalhost%3A1"_s << code
                                << u"http://localhost:1"_s;
        QTest::newRow("web") << u"https://chat.example.org/join/"_s + code << code << u"https://chat.example.org"_s;
        QTest::newRow("other link") << u"tertulia://open/"_s + code << QString() << QString();
        QTest::newRow("words") << u"please let me in"_s << QString() << QString();
        QTest::newRow("empty") << QString() << QString() << QString();
        QTest::newRow("script") << u"javascript://join/"_s + code + u"<script>"_s << QString() << QString();
    }
    void invitesAsPeoplePasteThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(QString, server);
        const auto invite = inviteFromText(text);
        QCOMPARE(invite.has_value(), !code.isEmpty());
        if (invite) {
            QCOMPARE(invite->code, code);
            QCOMPARE(invite->server.toString(), server);
        }
    }

    void anInviteIsMadePassedOnAndUsed()
    {
        QVERIFY(m_stage.open());
        const SpaceId space = m_stage.makeSpace(u"Librería"_s);
        auto invites = errandOf<InvitesView>(ada());
        invites->setSpaceId(space.text());
        QTRY_VERIFY(invites->isLoaded());
        QSignalSpy made(invites.get(), &InvitesView::created);
        invites->create(3600, 1);
        QTRY_COMPARE(made.count(), 1);
        const QString link = made.first().first().toString();
        QCOMPARE(invites->invites()->value(0, "uses").toInt(), 1);
        QVERIFY(invites->invites()->value(0, "expiresAt").toDateTime().isValid());
        Desk dora(u"dora"_s);
        QVERIFY(dora.enroll(m_stage.url(), u"dora"_s));
        auto join = errandOf<JoinView>(dora);
        join->look(link);
        QTRY_VERIFY(join->isKnown());
        QCOMPARE(join->name(), u"Librería"_s);
        QCOMPARE(join->members(), 2);
        QCOMPARE(join->inviterName(), u"ADA"_s);
        QVERIFY(!join->isMember());
        QSignalSpy joined(join.get(), &JoinView::joined);
        join->join();
        QTRY_COMPARE(joined.count(), 1);
        QTRY_VERIFY(dora->session()->directory().space(space));
        join->look(link);
        QTRY_VERIFY(join->isKnown() || !join->problem().isEmpty()); // used up, or a member already
    }

    void anEndedInviteLeadsNowhere()
    {
        QVERIFY(m_stage.open());
        const SpaceId space = m_stage.makeSpace(u"Librería"_s);
        auto invites = errandOf<InvitesView>(ada());
        invites->setSpaceId(space.text());
        QSignalSpy made(invites.get(), &InvitesView::created);
        invites->create(0, 0);
        QTRY_COMPARE(made.count(), 1);
        QTRY_COMPARE(invites->invites()->count(), 1);
        const QString code = invites->invites()->key(0);
        invites->revoke(code);
        QTRY_COMPARE(invites->invites()->count(), 0);
        auto join = errandOf<JoinView>(ada());
        join->look(code);
        QTRY_COMPARE(join->faultyField(), u"code"_s);
        QVERIFY(!join->isKnown());
        join->look(u"tertulia://join/abcdefghijklmnopqrst?server=https%3A%2F%2Felsewhere.example"_s);
        QVERIFY(join->problem().contains(u"elsewhere.example"_s));
    }

    void aListOlderThanAChangeIsAskedForAgain()
    {
        QVERIFY(m_stage.open());
        const SpaceId space = m_stage.makeSpace(u"Librería"_s);
        Lister lister;
        lister.setSession(ada()->session());
        QSignalSpy busy(&lister, &Errand::busyChanged);
        lister.list(InviteList{space}, [&lister](const InviteListReply&) { ++lister.shown; });
        lister.noteChange(); // as if what was asked for after the list had been answered before it
        QTRY_COMPARE(lister.shown, 1);
        QCOMPARE(busy.count(), 4); // asked twice
        lister.list(InviteList{space}, [&lister](const InviteListReply&) { ++lister.shown; });
        QTRY_COMPARE(lister.shown, 2);
        QCOMPARE(busy.count(), 6);
    }

    void anAccountByInviteOnly()
    {
        auto root = theFirst();
        QVERIFY(root);
        QString code;
        (*root)
            ->session()
            ->account()
            ->request(ServerInviteCreate{1, 3600})
            .then(this,
                  [&code](const Result<ServerInviteReply>& reply) { code = reply.ok() ? reply->code : QString{}; });
        QTRY_VERIFY(!code.isEmpty());
        Desk dora(u"dora"_s);
        LoginView* login = dora->login();
        QSignalSpy finished(login, &LoginView::finished);
        login->registerAccount(m_url.toString(), u"dora"_s, u"Dora"_s, Desk::password);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(login->isInviteWanted() && !login->inviteError().isEmpty());
        login->registerAccount(m_url.toString(), u"dora"_s, u"Dora"_s, Desk::password, u"AAAAAAAAAAAAAAAAAAAAAA"_s);
        QTRY_COMPARE(finished.count(), 2);
        QVERIFY2(login->inviteError().contains(u"does not work"_s), qPrintable(login->inviteError()));
        login->registerAccount(m_url.toString(), u"dora"_s, u"Dora"_s, Desk::password,
                               u"tertulia://register?invite="_s + code);
        QTRY_VERIFY(dora->session()->isSignedIn());
        QTRY_COMPARE(dora->nav()->place(), u"WelcomePage"_s);
    }

    void theSecondFactorIsAskedFor()
    {
        auto root = theFirst();
        QVERIFY(root);
        auto* account = (*root)->session()->account();
        QString secret;
        account->request(TotpBegin{Desk::password}).then(this, [&secret](const Result<TotpBeginReply>& reply) {
            secret = reply.ok() ? reply->secret : QString{};
        });
        QTRY_VERIFY(!secret.isEmpty());
        std::vector<QString> codes;
        account->request(TotpConfirm{codeNow(secret)}).then(this, [&codes](const Result<TotpConfirmReply>& reply) {
            if (reply.ok())
                codes = reply->recoveryCodes;
        });
        QTRY_VERIFY(!codes.empty());
        (*root)->session()->signOut(true);
        QTRY_COMPARE((*root)->page(), u"login"_s);
        LoginView* login = (*root)->login();
        QSignalSpy finished(login, &LoginView::finished);
        login->signIn(m_url.toString(), u"root"_s, Desk::password);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(login->isCodeWanted() && !login->codeError().isEmpty());
        login->signIn(m_url.toString(), u"root"_s, Desk::password, u"12"_s);
        QVERIFY(!login->codeError().isEmpty() && !login->isBusy());
        login->signIn(m_url.toString(), u"root"_s, Desk::password, codes.front());
        QTRY_VERIFY((*root)->session()->isSignedIn());
        QVERIFY(!login->isCodeWanted());
    }

    void aForgottenPasswordIsReplaced()
    {
        auto root = theFirst();
        QVERIFY(root);
        WsClient bruno;
        QString invite;
        QString token;
        auto* account = (*root)->session()->account();
        account->request(ServerInviteCreate{1, 3600}).then(this, [&invite](const Result<ServerInviteReply>& reply) {
            invite = reply.ok() ? reply->code : QString{};
        });
        QTRY_VERIFY(!invite.isEmpty());
        QVERIFY(bruno.open(m_url) && bruno.greet());
        QVERIFY(bruno.request(AuthRegister{u"bruno"_s, WsClient::password, u"Bruno"_s, invite}).ok());
        account->request(ServerResetLink{u"bruno"_s}).then(this, [&token](const Result<ServerResetLinkReply>& reply) {
            token = reply.ok() ? reply->token : QString{};
        });
        QTRY_VERIFY(!token.isEmpty());
        Desk desk(u"bruno"_s);
        LoginView* login = desk->login();
        QSignalSpy reset(login, &LoginView::passwordReset);
        QSignalSpy finished(login, &LoginView::finished);
        login->resetPassword(m_url.toString(), u"AAAA"_s, u"another good password"_s);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!login->inviteError().isEmpty());
        login->resetPassword(m_url.toString(), u"tertulia://reset?user=bruno&token="_s + token,
                             u"another good password"_s);
        QTRY_COMPARE(reset.count(), 1);
        QVERIFY(!desk->session()->isSignedIn());
        login->signIn(m_url.toString(), u"bruno"_s, u"another good password"_s);
        QTRY_VERIFY(desk->session()->isSignedIn());
    }
};

TERTULIA_TEST(TestJoining, "joining")

} // namespace tertulia::test

#include "tst_joining.moc"
