// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping order in a space: silencing, removing, banning, reports, and the log of it all.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ModerationByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void removesSomebody();
    void bansAndUnbans();
    void silences();
    void nicknames();
    void reports();
    void decidesAReport();
    void readsTheLog();

private:
    /// Bruno's card, opened from the members at the right.
    bool openCard(const QString& name) { return hand().click(Target(name).as(QAccessible::ListItem)); }
    std::optional<SpaceMemberRecord> membership(SpaceId space, const WsClient& who)
    {
        return told<SpaceMemberRecord>(
            *m_chloe, [&](const SpaceMemberRecord& one) { return one.space == space && one.user == who.me().user.id; });
    }
};

void ModerationByHand::removesSomebody()
{
    const SpaceId made = openSpace(u"Removing"_s);
    QVERIFY(openCard(u"BRUNO"_s));
    QVERIFY(hand().click(u"Remove from the space"_s));
    const Target sheet = Target(u"Remove BRUNO?"_s).as(QAccessible::Dialog);
    QVERIFY(hand().fill(Target(u"Reason (optional)"_s).in(sheet), u"too loud"_s));
    QVERIFY(hand().click(Target(u"Remove"_s).in(sheet)));
    QTRY_VERIFY(membership(made, *m_bruno) && membership(made, *m_bruno)->left);
    QVERIFY(!m_bruno->request(messageTo(room(), u"still here?"_s)).ok());
}

void ModerationByHand::bansAndUnbans()
{
    const SpaceId made = openSpace(u"Banning"_s);
    QVERIFY(openCard(u"BRUNO"_s));
    QVERIFY(hand().click(u"Ban from the space"_s));
    const Target sheet = Target(u"Ban BRUNO?"_s).as(QAccessible::Dialog);
    QVERIFY(hand().click(Target(u"Ban"_s).in(sheet)));
    QTRY_COMPARE(phone().request(BanList{made})->bans.size(), 1U);
    const auto invite = phone().request(InviteCreate{made, {}, {}, {}});
    QVERIFY(invite.ok() && !m_bruno->request(SpaceJoin{invite->invite.code}).ok());
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(openSpaceSettings(u"Banning"_s, u"Bans"_s));
    QVERIFY(hand().click(u"End the ban of BRUNO"_s));
    QTRY_VERIFY(phone().request(BanList{made})->bans.empty());
    QVERIFY(m_bruno->request(SpaceJoin{invite->invite.code}).ok());
}

void ModerationByHand::silences()
{
    const SpaceId made = openSpace(u"Silencing"_s);
    QVERIFY(openCard(u"BRUNO"_s));
    QVERIFY(hand().click(u"Silence for a while"_s));
    const Target sheet = Target(u"Silence BRUNO?"_s).as(QAccessible::Dialog);
    QVERIFY(hand().click(Target(u"1 hour"_s).in(sheet)));
    QVERIFY(hand().click(Target(u"Silence"_s).in(sheet)));
    QTRY_VERIFY(!m_bruno->request(messageTo(room(), u"mmh"_s)).ok());
    QVERIFY(hand().click(u"End it now"_s));
    QTRY_VERIFY(m_bruno->request(messageTo(room(), u"aah"_s)).ok());
    Q_UNUSED(made)
}

void ModerationByHand::nicknames()
{
    const SpaceId made = openSpace(u"Nicknames"_s);
    QVERIFY(openCard(u"BRUNO"_s));
    QVERIFY(hand().fill(u"Nickname here"_s, u"Bru"_s));
    QVERIFY(hand().click(Target(u"Save"_s).as(QAccessible::Button)));
    QTRY_VERIFY(membership(made, *m_bruno) && membership(made, *m_bruno)->nickname == u"Bru"_s);
}

void ModerationByHand::reports()
{
    const SpaceId made = openSpace(u"Reporting"_s);
    brunoSays(room(), u"Buy my watches"_s);
    QVERIFY(choose(u"Buy my watches"_s, u"Report…"_s));
    const Target sheet = Target(u"Report this message"_s).as(QAccessible::Dialog);
    QVERIFY(hand().fill(Target(u"What is wrong with it?"_s).in(sheet), u"advertising"_s));
    QVERIFY(hand().click(Target(u"Report"_s).in(sheet)));
    const auto list = [&] { return phone().request(ReportList{made}); };
    QTRY_VERIFY(list().ok() && list()->reports.size() == 1U);
    QCOMPARE(list()->reports.front().reason, u"advertising"_s);
}

void ModerationByHand::decidesAReport()
{
    QVERIFY(!openSpace(u"Deciding"_s).isNull());
    const MessageRecord said = brunoSays(room(), u"Buy my clocks"_s);
    QVERIFY(m_chloe->request(ReportCreate{said.id, u"again"_s}).ok());
    QVERIFY(openSpaceSettings(u"Deciding"_s, u"Reports"_s));
    QVERIFY(hand().click(u"Decide"_s));
    const Target sheet = Target(u"What to do?"_s).as(QAccessible::Dialog);
    QVERIFY(hand().click(Target(u"Delete message"_s).as(QAccessible::RadioButton).in(sheet)));
    QVERIFY(hand().click(Target(u"Delete message"_s).as(QAccessible::Button).in(sheet)));
    QTRY_VERIFY(message(*m_chloe, said.id) && message(*m_chloe, said.id)->deleted);
    QVERIFY(hand().waitGone(sheet));
    QVERIFY(hand().wait(u"No reports are waiting."_s));
    hand().press(QKeySequence(Qt::Key_Escape)); // the button that it was asked for with is gone, the focus is not
    QVERIFY(hand().waitGone(u"Close (Esc)"_s));
}

void ModerationByHand::readsTheLog()
{
    const SpaceId made = openSpace(u"Logging"_s);
    QVERIFY(phone().request(MemberKick{made, u"bruno"_s, u"a reason of mine"_s, {}}).ok());
    QVERIFY(openSpaceSettings(u"Logging"_s, u"Log"_s));
    QVERIFY(hand().wait(has(u"BRUNO"_s).in(Target(u"Log"_s).as(QAccessible::List))));
}

TERTULIA_TEST(ModerationByHand, "moderation")

} // namespace tertulia::test

#include "tst_moderation.moc"
