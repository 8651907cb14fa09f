// SPDX-License-Identifier: GPL-3.0-or-later
// What lets programs in and how long things are kept: bots, webhooks, retention.
#include "tests/support/test_main.h"
#include "tests/support/tiny_web.h"
#include "tests/window/house.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ProgramsByHand : public House
{
    Q_OBJECT

public:
    ProgramsByHand() { m_serverOptions = {u"--webhooks.allow_private"_s, u"true"_s}; }

private Q_SLOTS:
    void makesABot();
    void deletesABot();
    void callsABotsCommand();
    void makesAWebhook();
    void makesAnOutgoingWebhook();
    void endsAWebhook();
    void keepsForAWhile();
};

void ProgramsByHand::makesABot()
{
    const SpaceId made = openSpace(u"Bots"_s);
    QVERIFY(openSpaceSettings(u"Bots"_s, u"Bots"_s));
    QVERIFY(hand().fill(u"User name"_s, u"helperbot"_s));
    QVERIFY(hand().fill(u"Name"_s, u"The little bot"_s));
    QVERIFY(hand().click(u"Make the bot"_s));
    QVERIFY(hand().wait(has(u"The token of "_s)));
    const auto list = phone().request(BotList{made});
    QVERIFY(list.ok());
    QCOMPARE(list->bots.size(), 1U);
}

void ProgramsByHand::deletesABot()
{
    const SpaceId made = openSpace(u"No bots"_s);
    BotCreate bot;
    bot.space = made;
    bot.handle = u"goner"_s;
    bot.displayName = u"Goner"_s;
    QVERIFY(phone().request(bot).ok());
    QVERIFY(openSpaceSettings(u"No bots"_s, u"Bots"_s));
    QVERIFY(hand().click(u"Delete Goner"_s));
    QVERIFY(hand().click(Target(u"Delete"_s).in(u"Delete the bot Goner?"_s)));
    QTRY_VERIFY(phone().request(BotList{made})->bots.empty());
}

/// What a bot offers is completed, and the bot is told who called with which words.
void ProgramsByHand::callsABotsCommand()
{
    const SpaceId made = openSpace(u"Commanding"_s, u"kitchen"_s);
    BotCreate wanted;
    wanted.space = made;
    wanted.handle = u"cook"_s;
    wanted.displayName = u"Cook"_s;
    wanted.scopes = ScopeSet::all();
    const auto bot = phone().request(wanted);
    QVERIFY(bot.ok());
    (void)phone().request(MemberAdd{made, u"cook"_s}); // unless making it did that
    WsClient cook;
    QVERIFY(cook.open(m_server->url()) && cook.greet() && cook.request(AuthResume{{}, {}, bot->token}).ok());
    QVERIFY(cook.request(CommandRegister{made, u"bake"_s, u"Bakes what it is told"_s}).ok());
    QVERIFY(hand().click(has(u"kitchen"_s).as(QAccessible::EditableText)));
    hand().type(u"/bak"_s);
    QVERIFY(hand().wait(has(u"bake"_s).as(QAccessible::ListItem)));
    hand().press(QKeySequence(Qt::Key_Tab));
    hand().type(u"a cake"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    const auto call = [&] { return told<CommandCallRecord>(cook, [](const CommandCallRecord&) { return true; }); };
    QTRY_VERIFY(call());
    QCOMPARE(call()->text, u"a cake"_s);
    QCOMPARE(call()->user, phone().me().user.id);
    QCOMPARE(call()->conversation, room());
}

/// A program is told of what is said, at the address that she gave.
void ProgramsByHand::makesAnOutgoingWebhook()
{
    TinyWeb web;
    web.page(u"/told"_s, "ok");
    QVERIFY(!openSpace(u"Telling"_s, u"deliveries"_s).isNull());
    QVERIFY(hand().choose(Target(u"deliveries"_s).as(QAccessible::ListItem), u"Settings"_s, Qt::RightButton));
    QVERIFY(hand().click(Target(u"Webhooks"_s).as(QAccessible::PageTab)));
    QVERIFY(hand().click(Target(u"A program is told"_s).as(QAccessible::RadioButton)));
    QVERIFY(hand().fill(u"Name"_s, u"Listener"_s));
    QVERIFY(hand().fill(u"Address"_s, web.url(u"/told"_s)));
    QVERIFY(hand().click(u"Make the webhook"_s));
    QVERIFY(hand().wait(u"What signs the deliveries"_s));
    QVERIFY(m_bruno->request(messageTo(room(), u"the parcel is here"_s)).ok());
    QTRY_VERIFY(web.asked(u"/told"_s, "POST") > 0);
}

void ProgramsByHand::makesAWebhook()
{
    QVERIFY(!openSpace(u"Hooks"_s, u"builds"_s).isNull());
    QVERIFY(hand().choose(Target(u"builds"_s).as(QAccessible::ListItem), u"Settings"_s, Qt::RightButton));
    QVERIFY(hand().click(Target(u"Webhooks"_s).as(QAccessible::PageTab)));
    QVERIFY(hand().fill(u"Name"_s, u"Builder"_s));
    QVERIFY(hand().click(u"Make the webhook"_s));
    QVERIFY(hand().wait(u"Where to post, on the server's HTTP address"_s));
    const auto list = phone().request(WebhookList{room()});
    QVERIFY(list.ok());
    QCOMPARE(list->webhooks.size(), 1U);
}

void ProgramsByHand::endsAWebhook()
{
    QVERIFY(!openSpace(u"No hooks"_s, u"quiet"_s).isNull());
    WebhookCreate hook;
    hook.conversation = room();
    hook.name = u"Chatter"_s;
    QVERIFY(phone().request(hook).ok());
    QVERIFY(hand().choose(Target(u"quiet"_s).as(QAccessible::ListItem), u"Settings"_s, Qt::RightButton));
    QVERIFY(hand().click(Target(u"Webhooks"_s).as(QAccessible::PageTab)));
    QVERIFY(hand().click(u"End Chatter"_s));
    QVERIFY(hand().click(Target(u"End it"_s).in(u"End the webhook Chatter?"_s)));
    QTRY_VERIFY(phone().request(WebhookList{room()})->webhooks.empty());
}

void ProgramsByHand::keepsForAWhile()
{
    QVERIFY(!openSpace(u"Keeping"_s, u"ephemeral"_s).isNull());
    QVERIFY(hand().choose(Target(u"ephemeral"_s).as(QAccessible::ListItem), u"Settings"_s, Qt::RightButton));
    QVERIFY(hand().click(u"30 days"_s));
    QTRY_VERIFY(told<ConversationRecord>(*m_bruno, [&](const ConversationRecord& one) { return one.id == room(); }));
    QTRY_VERIFY(
        told<ConversationRecord>(*m_bruno, [&](const ConversationRecord& one) { return one.id == room(); })->keepDays);
}

TERTULIA_TEST(ProgramsByHand, "programs")

} // namespace tertulia::test

#include "tst_programs.moc"
