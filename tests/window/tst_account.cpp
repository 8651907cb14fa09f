// SPDX-License-Identifier: GPL-3.0-or-later
// Being somebody: signing in and out, password, second factor, devices, profile and portrait, several accounts, the
// end.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class AccountByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void registers();
    void profile();
    void status();
    void portrait();
    void endsADevice();
    void changesThePassword();
    void signsOutAndIn();
    void severalAccounts();
    void deletesTheAccount();

private:
    bool openSettings(const QString& section)
    {
        hand().press(QKeySequence(Qt::CTRL | Qt::Key_Comma));
        return hand().click(Target(section).as(QAccessible::PageTab));
    }
    bool signOutByHand()
    {
        return openSettings(u"Account"_s) && hand().click(Target(u"Sign out"_s).as(QAccessible::Button)) &&
               hand().click(Target(u"Sign out"_s).in(u"Sign out?"_s)) && hand().wait(u"Create an account"_s);
    }
    bool signInByHand(const QString& handle, const QString& password)
    {
        return hand().fill(u"Server"_s, m_server->url().toString()) && hand().fill(u"User name"_s, handle) &&
               hand().fill(u"Password"_s, password) && hand().click(Target(u"Sign in"_s).as(QAccessible::Button));
    }
    std::optional<UserRecord> ada(WsClient& teller)
    {
        const auto page = teller.request(ProfileGet{u"ada"_s});
        return page.ok() ? std::optional{page->user} : std::nullopt;
    }
};

void AccountByHand::registers()
{
    // The house has done it: here is who she is to others.
    QVERIFY(ada(*m_bruno));
    QCOMPARE(ada(*m_bruno)->displayName, u"Ada"_s);
}

void AccountByHand::profile()
{
    QVERIFY(hand().choose(u"You: Ada"_s, u"Profile"_s));
    QVERIFY(hand().fill(u"Your name"_s, u"Ada Lovelace"_s));
    QVERIFY(hand().fill(u"About you"_s, u"Engines"_s));
    QVERIFY(hand().click(Target(u"Save"_s).as(QAccessible::Button)));
    QTRY_COMPARE(ada(*m_bruno)->displayName, u"Ada Lovelace"_s);
    QCOMPARE(m_bruno->request(ProfileGet{u"ada"_s})->bio, u"Engines"_s);
    QVERIFY(hand().fill(u"Your name"_s, u"Ada"_s));
    QVERIFY(hand().click(Target(u"Save"_s).as(QAccessible::Button)));
    QTRY_COMPARE(ada(*m_bruno)->displayName, u"Ada"_s);
}

void AccountByHand::status()
{
    QVERIFY(hand().choose(u"You: Ada"_s, u"Profile"_s));
    QVERIFY(hand().click(Target(u"Status and presence"_s).as(QAccessible::PageTab)));
    QVERIFY(hand().fill(u"What is up?"_s, u"Counting"_s));
    QVERIFY(hand().click(u"In 4 hours"_s));
    QVERIFY(hand().click(u"Set status"_s));
    QTRY_COMPARE(ada(*m_bruno)->status, u"Counting"_s);
    QVERIFY(ada(*m_bruno)->statusUntil);
    QVERIFY(hand().click(u"Clear"_s));
    QTRY_COMPARE(ada(*m_bruno)->status, QString{});
}

void AccountByHand::portrait()
{
    const QString file = m_home->filePath(u"me.png"_s);
    QImage picture(300, 200, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QVERIFY(picture.save(file));
    QVERIFY(hand().choose(u"You: Ada"_s, u"Profile"_s));
    QVERIFY(hand().click(u"Change picture"_s));
    QVERIFY(hand().click(u"Choose a picture…"_s));
    QVERIFY(chooseFile(file));
    QVERIFY(hand().click(u"Use it"_s));
    QTRY_VERIFY(ada(*m_bruno)->avatar.startsWith(u"image:"_s));
}

void AccountByHand::endsADevice()
{
    phone();
    QVERIFY(openSettings(u"Devices"_s));
    QVERIFY(hand().click(u"Sign out test device"_s));
    QVERIFY(hand().click(Target(u"Sign out"_s).in(u"Sign out this device?"_s)));
    QTRY_VERIFY(!phone().isOpen()); // at once
    m_phone.reset();
}

void AccountByHand::changesThePassword()
{
    const QString changed = u"another long and quiet one"_s;
    QVERIFY(openSettings(u"Account"_s));
    QVERIFY(hand().click(u"Change password"_s));
    QVERIFY(hand().fill(u"The password you have now"_s, WsClient::password));
    QVERIFY(hand().fill(u"The new one"_s, changed));
    QVERIFY(hand().click(Target(u"Change password"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(has(u"All your other devices have been signed out"_s)));
    WsClient other;
    QVERIFY(other.open(m_server->url()) && other.greet());
    QVERIFY(!other.request(AuthLogin{u"ada"_s, WsClient::password}).ok());
    QVERIFY(other.request(AuthLogin{u"ada"_s, changed}).ok());
    // Back, for the others.
    QVERIFY(other.request(PasswordChange{changed, WsClient::password}).ok());
    QVERIFY(hand().wait(u"Create an account"_s)); // which signs this one out
    QVERIFY(signInByHand(u"ada"_s, WsClient::password));
    QVERIFY(hand().wait(u"New conversation"_s));
}

void AccountByHand::signsOutAndIn()
{
    QVERIFY(signOutByHand());
    QVERIFY(signInByHand(u"ada"_s, u"not the password"_s));
    QVERIFY(hand().until([this] { return hand().sees(has(u"password"_s).as(QAccessible::StaticText)); }));
    QVERIFY(signInByHand(u"ada"_s, WsClient::password));
    QVERIFY(hand().wait(u"New conversation"_s));
}

/// One on each of two servers.
void AccountByHand::severalAccounts()
{
    ServerProcess other;
    QVERIFY(other.start());
    QVERIFY(hand().click(u"You: Ada"_s));
    QVERIFY(hand().click(Target(u"Add an account"_s).as(QAccessible::MenuItem)));
    QVERIFY(registerByHand(u"ada"_s, u"Ada at work"_s, other.url()));
    WsClient colleague;
    QVERIFY(colleague.open(other.url()) && colleague.enroll(u"carl"_s));
    QVERIFY(colleague.request(ProfileGet{u"ada"_s}).ok());
    QVERIFY(hand().wait(u"You: Ada at work"_s));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_1));
    QVERIFY(hand().wait(u"You: Ada"_s));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_2));
    QVERIFY(hand().wait(u"You: Ada at work"_s));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_1));
    QVERIFY(hand().wait(u"You: Ada"_s));
}

void AccountByHand::deletesTheAccount()
{
    QVERIFY(openSettings(u"Account"_s));
    QVERIFY(hand().click(u"Delete account…"_s));
    QVERIFY(hand().fill(u"Your password"_s, WsClient::password));
    QVERIFY(hand().click(u"What would happen?"_s));
    QVERIFY(hand().wait(has(u"will see that you are gone"_s)));
    QVERIFY(hand().click(u"Delete for ever"_s));
    QTRY_VERIFY(!ada(*m_bruno));
}

TERTULIA_TEST(AccountByHand, "account")

} // namespace tertulia::test

#include "tst_account.moc"
