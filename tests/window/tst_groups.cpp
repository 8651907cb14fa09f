// SPDX-License-Identifier: GPL-3.0-or-later
// Groups: making one and looking after it.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class GroupsByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void makes();
    void renames();
    void changesThePicture();
    void adds();
    void removes();
    void ranks();
    void handsOver();
    void newcomersHistory();
    void leaves();

private:
    /// Can be pressed.
    bool isAble(const Target& button) { return hand().find(button) && hand().find(button)->isEnabled(); }
    /// A group that is Ada's, made by her hand, with Bruno in it.
    ConversationId makeByHand(const QString& title)
    {
        const Target sheet = Target(u"New conversation"_s).as(QAccessible::Dialog);
        if (!hand().click(Target(u"New conversation"_s).as(QAccessible::Button)) ||
            !hand().click(Target(u"Group"_s).in(sheet)) || isAble(Target(u"Create"_s).in(sheet)) ||
            !hand().fill(Target(u"Name of the group"_s).in(sheet), title) ||
            !hand().fill(Target(u"Who is in it?"_s).in(sheet), u"bruno"_s) ||
            !hand().click(Target(u"Create"_s).in(sheet)) ||
            !hand().until([&] { return group(*m_bruno, title).has_value(); }) ||
            !hand().wait(Target(title).as(QAccessible::Heading)))
            return {};
        return group(*m_bruno, title)->id;
    }
    static std::optional<ConversationRecord> group(const WsClient& person, const QString& title)
    {
        return told<ConversationRecord>(person, [&](const ConversationRecord& one) { return one.title == title; });
    }
    [[nodiscard]] std::optional<MemberRecord> member(const WsClient& teller, ConversationId group,
                                                     const WsClient& who) const
    {
        return told<MemberRecord>(
            teller, [&](const MemberRecord& one) { return one.conversation == group && one.user == who.me().user.id; });
    }
    bool openSettings(const QString& section)
    {
        return hand().choose(Target(u"More"_s).as(QAccessible::Button).first(), u"Settings"_s) &&
               hand().click(Target(section).as(QAccessible::PageTab));
    }
};

void GroupsByHand::makes()
{
    const auto made = makeByHand(u"Book club"_s);
    QVERIFY(!made.isNull());
    QCOMPARE(group(*m_bruno, u"Book club"_s)->kind, ConversationKind::Group);
    QVERIFY(hand().click(Target(u"Message Book club"_s)));
    QVERIFY(say(u"Welcome"_s));
    QTRY_VERIFY(message(*m_bruno, u"Welcome"_s));
}

void GroupsByHand::renames()
{
    const auto made = makeByHand(u"Wrongly named"_s);
    QVERIFY(!made.isNull());
    QVERIFY(openSettings(u"Group"_s));
    QVERIFY(hand().fill(u"Name of the group"_s, u"Rightly named"_s));
    QVERIFY(hand().fill(u"What it is about"_s, u"Names"_s));
    QVERIFY(hand().click(Target(u"Save"_s)));
    QTRY_VERIFY(group(*m_bruno, u"Rightly named"_s));
    QCOMPARE(group(*m_bruno, u"Rightly named"_s)->id, made);
    QCOMPARE(group(*m_bruno, u"Rightly named"_s)->topic, u"Names"_s);
}

/// The others see it, and so does she at the left.
void GroupsByHand::changesThePicture()
{
    QVERIFY(!makeByHand(u"Painters"_s).isNull());
    QVERIFY(openSettings(u"Group"_s));
    QVERIFY(changePicture(Qt::darkCyan));
    QTRY_VERIFY(group(*m_bruno, u"Painters"_s)->avatar.startsWith(u"image:"_s));
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().waitGone(Target(u"Change picture"_s)));
    QTRY_VERIFY(showsPicture(group(*m_bruno, u"Painters"_s)->avatar));
}

void GroupsByHand::adds()
{
    const auto made = makeByHand(u"Growing"_s);
    QVERIFY(!made.isNull());
    QVERIFY(hand().choose(Target(u"More"_s).as(QAccessible::Button).first(), u"Add people…"_s));
    const Target sheet = Target(u"Add people"_s).as(QAccessible::Dialog);
    QVERIFY(hand().fill(Target(u"Who?"_s).in(sheet), u"chloe"_s));
    QVERIFY(hand().click(Target(u"Add"_s).in(sheet)));
    QTRY_VERIFY(member(*m_bruno, made, *m_chloe));
    QTRY_VERIFY(m_chloe->request(HistoryPage{made}).ok());
}

void GroupsByHand::removes()
{
    const auto made = makeByHand(u"Shrinking"_s);
    QVERIFY(!made.isNull());
    QVERIFY(openSettings(u"Members"_s));
    QVERIFY(hand().click(u"Remove BRUNO"_s));
    QVERIFY(hand().click(Target(u"Remove"_s).in(has(u"Remove BRUNO from"_s))));
    QTRY_VERIFY(!m_bruno->request(HistoryPage{made}).ok());
}

void GroupsByHand::ranks()
{
    const auto made = makeByHand(u"Ranks"_s);
    QVERIFY(!made.isNull());
    QVERIFY(openSettings(u"Members"_s));
    QVERIFY(hand().click(u"Make BRUNO an admin"_s));
    QTRY_COMPARE(member(*m_bruno, made, *m_bruno)->role, MemberRole::Admin);
    QVERIFY(hand().click(u"Make BRUNO a member without rank"_s));
    QTRY_COMPARE(member(*m_bruno, made, *m_bruno)->role, MemberRole::Member);
}

void GroupsByHand::handsOver()
{
    const auto made = makeByHand(u"Handed over"_s);
    QVERIFY(!made.isNull());
    QVERIFY(openSettings(u"Members"_s));
    QVERIFY(hand().click(u"Hand over to BRUNO"_s));
    QVERIFY(hand().click(Target(u"Hand over"_s).in(has(u"over to BRUNO?"_s))));
    QTRY_COMPARE(member(*m_bruno, made, *m_bruno)->role, MemberRole::Owner);
}

void GroupsByHand::newcomersHistory()
{
    const auto made = makeByHand(u"From now on"_s);
    QVERIFY(!made.isNull());
    QVERIFY(openSettings(u"Group"_s));
    QVERIFY(hand().click(u"Only what is said after they came"_s));
    QTRY_COMPARE(
        told<ConversationRecord>(*m_bruno, [&](const ConversationRecord& one) { return one.id == made; })->history,
        HistoryAccess::Joined);
}

void GroupsByHand::leaves()
{
    const auto made = makeByHand(u"Left behind"_s);
    QVERIFY(!made.isNull());
    QVERIFY(hand().choose(Target(u"Left behind"_s).as(QAccessible::ListItem), u"Leave…"_s, Qt::RightButton));
    QVERIFY(hand().click(Target(u"Leave"_s).in(u"Leave Left behind?"_s)));
    QVERIFY(hand().waitGone(Target(u"Left behind"_s).as(QAccessible::ListItem)));
    QTRY_VERIFY(
        told<MemberRecord>(*m_bruno, [&](const MemberRecord& one) { return one.conversation == made && one.left; }));
}

TERTULIA_TEST(GroupsByHand, "groups")

} // namespace tertulia::test

#include "tst_groups.moc"
