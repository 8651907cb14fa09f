// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/common_passwords.h"
#include "server/services/password_hash.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <atomic>
#include <future>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class PasswordHashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightAndWrong();
    void changedCostIsNoticed();
    void nobodyCostsTheSame();
    void theQueueIsBounded();
    void stopAnswersEverything();
    void commonOnes();

private:
    static constexpr HashCost cheap{1, 1};
    static Result<PasswordVerdict> verify(PasswordHasher& hasher, const QString& password, const QString& stored)
    {
        std::promise<Result<PasswordVerdict>> answer;
        hasher.verify(password, stored, [&answer](Result<PasswordVerdict> verdict) { answer.set_value(verdict); });
        return answer.get_future().get();
    }
};

void PasswordHashTest::rightAndWrong()
{
    PasswordHasher hasher(cheap);
    std::promise<Result<QString>> made;
    hasher.hash(u"correct password ñ😀"_s, [&made](Result<QString> hash) { made.set_value(hash); });
    const auto hash = made.get_future().get();
    QVERIFY(hash.ok());
    QVERIFY(hash->startsWith(u"$argon2id$v=19$m=1024,t=1,p=1$"_s));
    QVERIFY(*hash != *PasswordHasher::hashNow(u"correct password ñ😀"_s, cheap)); // salted
    QVERIFY(verify(hasher, u"correct password ñ😀"_s, *hash)->isRight);
    QVERIFY(verify(hasher, u"correct password ñ😀"_s, *hash)->betterHash.isEmpty());
    QVERIFY(!verify(hasher, u"correct password n😀"_s, *hash)->isRight);
    QVERIFY(!verify(hasher, {}, *hash)->isRight);
    QVERIFY(!verify(hasher, u"nobody's password"_s, {})->isRight);
    QVERIFY(!verify(hasher, u"anything"_s, u"garbage"_s)->isRight);
}

void PasswordHashTest::changedCostIsNoticed()
{
    const QString old = *PasswordHasher::hashNow(u"correct password"_s, cheap);
    PasswordHasher hasher({2, 2});
    const auto verdict = verify(hasher, u"correct password"_s, old);
    QVERIFY(verdict->isRight);
    QVERIFY(verdict->betterHash.startsWith(u"$argon2id$v=19$m=2048,t=2,p=1$"_s));
    QVERIFY(verify(hasher, u"correct password"_s, verdict->betterHash)->betterHash.isEmpty());
    QVERIFY(verify(hasher, u"wrong"_s, old)->betterHash.isEmpty());
}

// Unknown users must not be told apart by what they cost. tests/load/sign_in.py measures the time itself.
void PasswordHashTest::nobodyCostsTheSame()
{
    PasswordHasher hasher(cheap, 1);
    const QString stored = *PasswordHasher::hashNow(u"correct password"_s, cheap);
    const auto costOf = [&](const QString& password, const QString& against) {
        const int64_t before = hasher.runs();
        const auto verdict = verify(hasher, password, against);
        return verdict.ok() ? hasher.runs() - before : -1;
    };
    QCOMPARE(costOf(u"guess"_s, stored), 1);
    QCOMPARE(costOf(u"guess"_s, {}), 1);
    QCOMPARE(costOf(u"correct password"_s, stored), 1);
    // And each run costs what the server is set to: the hash that stands for nobody's was made like a real one.
    PasswordHasher dearer({2, 2}, 1);
    QVERIFY(dearer.nobody().startsWith(u"$argon2id$v=19$m=2048,t=2,p=1$"_s));
}

void PasswordHashTest::theQueueIsBounded()
{
    PasswordHasher hasher({16, 2}, 1);
    std::atomic<int> busy{0};
    std::atomic<int> answered{0};
    for (int i = 0; i < 60; ++i)
        hasher.hash(u"x"_s, [&](const Result<QString>& hash) {
            busy += !hash.ok() && hash.error().code == ErrorCode::Busy ? 1 : 0;
            ++answered;
        });
    QVERIFY(busy >= 60 - static_cast<int>(PasswordHasher::maxQueued) - 2);
    hasher.stop();
    QCOMPARE(answered.load(), 60);
}

void PasswordHashTest::stopAnswersEverything()
{
    PasswordHasher hasher(cheap);
    hasher.stop();
    const auto late = verify(hasher, u"x"_s, {});
    QVERIFY(!late.ok() && late.error().code == ErrorCode::Busy);
}

void PasswordHashTest::commonOnes()
{
    for (const char* common : {"password1234", "p4ssw0rd!!2024", "1234dragon5678", "dragondragon", "sunshinesunshine99",
                               "jennifer1984!!", "photography1", "unbelievable", "123456789012", "987654321098",
                               "abcdefghijkl", "aaaaaaaaaaaaaaaa", "xyz1xyz1xyz1", "1q2w3e4r5t6y", "contrase\u00f1a123",
                               "motdepasse12", "azertyuiop12", "correcthorsebatterystaple", "gonzalez1990"})
        QVERIFY2(isCommonPassword(QString::fromUtf8(common)), common);
    for (const char* rare : {"a long and quiet evening", "kx7-plum-lantern", "an entirely new one", "dragon and teacup",
                             "wq8dk2mz0xkv", "photographytulip", "\u00e9t\u00e9 dans les montagnes"})
        QVERIFY2(!isCommonPassword(QString::fromUtf8(rare)), rare);
    const auto weak = checkNewPassword(u"Password1234"_s, u"anna"_s);
    QVERIFY(!weak.ok() && weak.error().code == ErrorCode::WeakPassword && weak.error().field == u"password"_s);
    QVERIFY(!checkNewPassword(u"😀😀a😀b😀c😀d😀"_s, u"anna"_s).ok());       // eleven code points in eighteen units
    QVERIFY(!checkNewPassword(u"ten  or       so"_s, u"anna"_s).ok()); // spaces in a row are one
    QVERIFY(checkNewPassword(u"twelve  of  it"_s, u"anna"_s).ok());
}

} // namespace tertulia::test

using tertulia::test::PasswordHashTest;
TERTULIA_TEST(PasswordHashTest, "password_hash")
#include "tst_password_hash.moc"
