// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in with a second factor: setting it up, codes of the app and their replay, recovery codes, taking it off.
#include "server/services/totp.h"
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray fromBase32(const QString& text)
{
    QByteArray out;
    quint32 bits = 0;
    int count = 0;
    for (const QChar letter : text) {
        const char16_t c = letter.unicode();
        bits = (bits << 5) | static_cast<quint32>(c >= u'A' ? c - u'A' : c - u'2' + 26);
        count += 5;
        if (count >= 8) {
            count -= 8;
            out.append(static_cast<char>(bits >> count));
        }
    }
    return out;
}

} // namespace

class SecondFactorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { m_server = std::make_unique<TestServer>(globalEngine()); }
    void cleanup() { m_server.reset(); }

    void settingUp();
    void signingIn();
    void recoveryCodes();
    void takingItOff();
    void byResetLink();
    void deletingTheAccount();
    void guessingIsLimited();

private:
    ErrorCode codeOf(const auto& result) const { return result.ok() ? ErrorCode::Storage : result.error().code; }
    [[nodiscard]] Result<SignedInReply> login(const std::optional<QString>& code,
                                              const QString& password = WsClient::password) const
    {
        return HttpClient(m_server->httpPort()).request(AuthLogin{u"anna"_s, password, code});
    }
    /// Enrols anna with her factor on. The step of the first code is the present one, so the next works for a while.
    void turnOn()
    {
        const HttpClient client(m_server->httpPort());
        const auto anna = client.request(AuthRegister{u"anna"_s, WsClient::password, u"Anna"_s});
        QVERIFY(anna.ok());
        m_anna = HttpClient(m_server->httpPort(), anna->accessToken);
        const auto begun = m_anna.request(TotpBegin{WsClient::password});
        QVERIFY(begun.ok());
        m_secret = fromBase32(begun->secret);
        m_step = totp::stepAt(SystemClock{}.now());
        const auto confirmed = m_anna.request(TotpConfirm{code(0)});
        QVERIFY(confirmed.ok());
        m_recoveryCodes = confirmed->recoveryCodes;
    }
    [[nodiscard]] QString code(int later) const { return totp::codeAt(m_secret, m_step + later); }

    std::unique_ptr<TestServer> m_server;
    HttpClient m_anna{0};
    QByteArray m_secret;
    int64_t m_step = 0;
    std::vector<QString> m_recoveryCodes;
};

void SecondFactorTest::settingUp()
{
    const auto anna = HttpClient(m_server->httpPort()).request(AuthRegister{u"anna"_s, WsClient::password, u"A"_s});
    const HttpClient client(m_server->httpPort(), anna->accessToken);
    QCOMPARE(codeOf(client.request(TotpConfirm{u"123456"_s})), ErrorCode::NotFound);
    QCOMPARE(codeOf(client.request(TotpDisable{WsClient::password, u"123456"_s})), ErrorCode::NotFound);
    QCOMPARE(codeOf(client.request(TotpBegin{u"not the password"_s})), ErrorCode::BadCredentials);
    const auto first = client.request(TotpBegin{WsClient::password});
    const auto begun = client.request(TotpBegin{WsClient::password}); // the last one counts
    QVERIFY(first.ok() && begun.ok());
    QVERIFY(begun->secret != first->secret);
    QCOMPARE(begun->uri, u"otpauth://totp/Tertulia:anna?secret=%1&issuer=Tertulia"_s.arg(begun->secret));
    QVERIFY(login({}).ok()); // nothing has changed yet
    const QByteArray secret = fromBase32(begun->secret);
    const int64_t step = totp::stepAt(SystemClock{}.now());
    const auto wrong = client.request(TotpConfirm{totp::codeAt(fromBase32(first->secret), step)});
    QCOMPARE(codeOf(wrong), ErrorCode::BadCredentials);
    QCOMPARE(wrong.error().field, u"code"_s);
    QCOMPARE(client.request(TotpConfirm{u"12345"_s}).error().field, u"code"_s);
    const auto confirmed = client.request(TotpConfirm{totp::codeAt(secret, step)});
    QVERIFY(confirmed.ok());
    QCOMPARE(confirmed->recoveryCodes.size(), 10U);
    QCOMPARE(codeOf(client.request(TotpConfirm{totp::codeAt(secret, step + 1)})), ErrorCode::Conflict);
    QCOMPARE(codeOf(client.request(TotpBegin{WsClient::password})), ErrorCode::Conflict);
    // Neither the secret nor a recovery code stands in the database.
    const auto db = m_server->openDb();
    const auto plain = db->value("SELECT COUNT(*) FROM second_factors WHERE sealed = ?", secret);
    QCOMPARE(plain.ok() ? plain->value_or(-1) : -2, 0);
    const auto codes =
        db->value("SELECT COUNT(*) FROM recovery_codes WHERE hash = ?", confirmed->recoveryCodes.front().toLatin1());
    QCOMPARE(codes.ok() ? codes->value_or(-1) : -2, 0);
}

void SecondFactorTest::signingIn()
{
    turnOn();
    QCOMPARE(codeOf(login({})), ErrorCode::SecondFactorRequired);
    QCOMPARE(codeOf(login({}, u"not the password"_s)), ErrorCode::BadCredentials); // does not tell of the factor
    QCOMPARE(codeOf(login(code(1), u"not the password"_s)), ErrorCode::BadCredentials);
    QCOMPARE(codeOf(login(code(0))), ErrorCode::BadCredentials); // used to turn it on
    QCOMPARE(login(u"aaaaaa"_s).error().field, u"code"_s);
    WsClient socket;
    QVERIFY(socket.open(m_server->url()) && socket.greet());
    QCOMPARE(codeOf(socket.request(AuthLogin{u"anna"_s, WsClient::password})), ErrorCode::SecondFactorRequired);
    QVERIFY(socket.request(AuthLogin{u"anna"_s, WsClient::password, code(1)}).ok());
    QCOMPARE(codeOf(login(code(1))), ErrorCode::BadCredentials); // once
    m_server->stop();                                            // the key is where it was
    m_server->start();
    QVERIFY(login(m_recoveryCodes.front()).ok());
}

void SecondFactorTest::recoveryCodes()
{
    turnOn();
    QVERIFY(login(m_recoveryCodes.at(0)).ok());
    QCOMPARE(codeOf(login(m_recoveryCodes.at(0))), ErrorCode::BadCredentials);
    QVERIFY(login(m_recoveryCodes.at(1).toUpper().remove(u'-')).ok()); // as people type
    QCOMPARE(codeOf(login(u"aaaa-bbbb-cccc-dddd"_s)), ErrorCode::BadCredentials);
}

void SecondFactorTest::takingItOff()
{
    turnOn();
    QCOMPARE(codeOf(m_anna.request(TotpDisable{u"not the password"_s, code(1)})), ErrorCode::BadCredentials);
    QCOMPARE(codeOf(m_anna.request(TotpDisable{WsClient::password, code(0)})), ErrorCode::BadCredentials);
    QVERIFY(m_anna.request(TotpDisable{WsClient::password, m_recoveryCodes.at(3)}).ok());
    QVERIFY(login({}).ok());
    QVERIFY(login(u"123456"_s).ok()); // nobody asks for it
    QVERIFY(m_anna.request(TotpBegin{WsClient::password}).ok());
}

void SecondFactorTest::byResetLink()
{
    const QString setup = m_server->setupToken();
    const HttpClient client(m_server->httpPort());
    const auto root = client.request(AuthRegister{u"root"_s, WsClient::password, u"Root"_s, setup});
    QVERIFY(root.ok());
    const HttpClient admin(m_server->httpPort(), root->accessToken);
    turnOn();
    const auto plain = admin.request(ServerResetLink{u"anna"_s});
    QVERIFY(client.request(PasswordReset{plain->token, u"an entirely new one"_s}).ok());
    QCOMPARE(codeOf(login({}, u"an entirely new one"_s)), ErrorCode::SecondFactorRequired); // another matter
    const auto both = admin.request(ServerResetLink{u"anna"_s, true});
    QVERIFY(client.request(PasswordReset{both->token, WsClient::password}).ok());
    QVERIFY(login({}).ok());
}

void SecondFactorTest::deletingTheAccount()
{
    turnOn();
    AccountDelete wish{WsClient::password, {}, false, {}};
    QCOMPARE(codeOf(m_anna.request(wish)), ErrorCode::SecondFactorRequired);
    wish.code = code(0); // used to turn it on
    QCOMPARE(m_anna.request(wish).error().field, u"code"_s);
    QVERIFY(m_anna.request(SyncHeads{}).ok());
    wish.code = code(1);
    QVERIFY(m_anna.request(wish).ok());
    QCOMPARE(codeOf(m_anna.request(SyncHeads{})), ErrorCode::BadToken);
    for (const char* table : {"second_factors", "recovery_codes"}) {
        const QByteArray sql = QByteArray("SELECT COUNT(*) FROM ") + table;
        const auto left = m_server->openDb()->value(sql.constData());
        QCOMPARE(left.ok() ? left->value_or(-1) : -2, 0);
    }
}

void SecondFactorTest::guessingIsLimited()
{
    m_server = std::make_unique<TestServer>(globalEngine(), [](Config& config) {
        config.loginsPerMinuteByAccount = 0.01;
        config.loginsBurstByAccount = 4;
    });
    turnOn();
    // Password first, then the code: as often as one likes.
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(codeOf(login({})), ErrorCode::SecondFactorRequired);
        QVERIFY(login(m_recoveryCodes.at(static_cast<size_t>(i))).ok());
    }
    for (int i = 0; i < 4; ++i)
        QCOMPARE(codeOf(login(u"aaaaa%1"_s.arg(i))), ErrorCode::BadCredentials);
    QCOMPARE(codeOf(login(m_recoveryCodes.at(9))), ErrorCode::RateLimited);
}

} // namespace tertulia::test

using tertulia::test::SecondFactorTest;
TERTULIA_TEST(SecondFactorTest, "second_factor")
#include "tst_second_factor.moc"
