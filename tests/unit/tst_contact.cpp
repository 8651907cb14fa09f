// SPDX-License-Identifier: GPL-3.0-or-later
// Who may come to whom: every setting, every relation, and what a block may not give away.
#include "shared/protocol/contact.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

namespace {

constexpr std::array approaches{Approach::FriendRequest, Approach::OpenDirect, Approach::WriteDirect,
                                Approach::AddToGroup};

/// Every combination of facts.
template<typename F>
void forAllFacts(F&& check)
{
    for (int bits = 0; bits < 16; ++bits)
        for (int requests = 0; requests < 3; ++requests)
            for (int directs = 0; directs < 3; ++directs)
                check(ContactFacts{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0,
                                   static_cast<RequestAudience>(requests), static_cast<DirectAudience>(directs)});
}

} // namespace

class ContactTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void settings_data();
    void settings();
    void blocksComeFirst();
    void aBlockTellsNothing();
    void nobodyComesToTheDeleted();
};

void ContactTest::settings_data()
{
    QTest::addColumn<int>("setting");
    QTest::addColumn<bool>("friends");
    QTest::addColumn<bool>("shared");
    QTest::addColumn<bool>("request");
    QTest::addColumn<bool>("direct");
    const auto row = [](int setting, bool friends, bool shared, bool request, bool direct) {
        QTest::addRow("setting %d friends %d shared %d", setting, friends, shared)
            << setting << friends << shared << request << direct;
    };
    row(0, false, false, true, true);
    row(0, true, true, true, true);
    row(1, false, false, false, false);
    row(1, false, true, true, true);
    row(1, true, false, false, true); // friends are always welcome to write
    row(2, false, true, false, false);
    row(2, true, false, false, true);
}

void ContactTest::settings()
{
    QFETCH(int, setting);
    QFETCH(bool, friends);
    QFETCH(bool, shared);
    const ContactFacts facts{
        false, false, friends, shared, static_cast<RequestAudience>(setting), static_cast<DirectAudience>(setting)};
    QTEST(resolve(Approach::FriendRequest, facts).allowed, "request");
    QTEST(resolve(Approach::OpenDirect, facts).allowed, "direct");
    QTEST(resolve(Approach::AddToGroup, facts).allowed, "direct");
    QVERIFY(resolve(Approach::WriteDirect, facts).allowed);
}

void ContactTest::blocksComeFirst()
{
    forAllFacts([](const ContactFacts& facts) {
        for (const Approach approach : approaches) {
            const auto verdict = resolve(approach, facts);
            QVERIFY(!verdict.rule.empty());
            if (facts.askerBlocksOther)
                QVERIFY((verdict == ContactVerdict{false, "user.you_blocked"}));
            else if (facts.otherBlocksAsker)
                QVERIFY(!verdict.allowed);
            QCOMPARE(require(approach, facts).ok(), verdict.allowed);
        }
    });
}

void ContactTest::aBlockTellsNothing()
{
    const ContactFacts closed{false, false, false, false, RequestAudience::Nobody, DirectAudience::Friends};
    forAllFacts([&](ContactFacts facts) {
        facts.askerBlocksOther = false;
        facts.otherBlocksAsker = true;
        for (const Approach approach : {Approach::FriendRequest, Approach::OpenDirect, Approach::AddToGroup})
            QVERIFY(resolve(approach, facts) == resolve(approach, closed));
        QVERIFY(resolve(Approach::WriteDirect, facts) == resolve(Approach::OpenDirect, closed));
    });
}

void ContactTest::nobodyComesToTheDeleted()
{
    forAllFacts([](ContactFacts facts) {
        facts.otherIsDeleted = true;
        for (const Approach approach : approaches)
            QCOMPARE(resolve(approach, facts), (ContactVerdict{false, "user.is_deleted"}));
    });
}

} // namespace tertulia::test

using tertulia::test::ContactTest;
TERTULIA_TEST(ContactTest, "contact")
#include "tst_contact.moc"
