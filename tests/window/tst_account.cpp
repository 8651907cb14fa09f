// SPDX-License-Identifier: GPL-3.0-or-later
// Being somebody: signing in and out, password, second factor, devices, profile and portrait, several accounts, the
// end.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

/// What an authenticator app shows (RFC 6238: SHA-1, 30 s, six digits), so many steps from now.
QString codeOf(const QString& secret, int later)
{
    static const QString letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_s;
    QByteArray key;
    quint32 bits = 0;
    int held = 0;
    for (const QChar letter : secret) {
        bits = (bits << 5) | static_cast<quint32>(letters.indexOf(letter));
        held += 5;
        if (held >= 8)
            key.append(static_cast<char>(bits >> (held -= 8)));
    }
    QByteArray step(8, 0);
    qToBigEndian<qint64>(QDateTime::currentSecsSinceEpoch() / 30 + later, step.data());
    const QByteArray hash = QMessageAuthenticationCode::hash(step, key, QCryptographicHash::Sha1);
    const quint32 number = qFromBigEndian<quint32>(hash.constData() + (hash.back() & 0xf)) & 0x7fffffff;
    return QString::number(number % 1'000'000).rightJustified(6, u'0');
}

/// What stands on the screen to be read and copied, if it looks like this.
QString readOff(const QQuickItem* item, const QRegularExpression& like)
{
    const QString text = item->property("text").toString();
    if (item->inherits("QQuickTextEdit") && item->isVisible() && like.match(text).hasMatch())
        return text;
    const auto children = item->childItems();
    for (const QQuickItem* child : children)
        if (const QString found = readOff(child, like); !found.isEmpty())
            return found;
    return {};
}

} // namespace

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
    void secondFactor();
    void newPasswordByALink();
    void severalAccounts();
    void deletesTheAccount();
    void registersByAnInvite();

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
    QVERIFY(hand().fill(u"What’s up?"_s, u"Counting"_s));
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
    QVERIFY(hand().wait(u"The user name or the password is not right."_s));
    QVERIFY(signInByHand(u"ada"_s, WsClient::password));
    QVERIFY(hand().wait(u"New conversation"_s));
}

void AccountByHand::secondFactor()
{
    QVERIFY(openSettings(u"Account"_s));
    QVERIFY(hand().click(Target(u"Set up or turn off"_s).as(QAccessible::Button)));
    hand().type(WsClient::password); // the field has the focus
    QVERIFY(hand().click(Target(u"Continue"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(has(u"The secret as a QR code"_s)));
    static const QRegularExpression secretLike(u"^([A-Z2-7]{1,4} ?){4,}$"_s);
    const QString secret = readOff(hand().window().contentItem(), secretLike).remove(u' ');
    QVERIFY(!secret.isEmpty());
    hand().type(codeOf(secret, 0));
    QVERIFY(hand().click(Target(u"Continue"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(has(u"Keep these recovery codes"_s)));
    static const QRegularExpression codesLike(u"^(\\S+\\s+){3,}\\S+\\s*$"_s);
    const QStringList recovery = readOff(hand().window().contentItem(), codesLike).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(recovery.size() >= 3);
    QVERIFY(hand().click(u"I have kept them"_s));
    QVERIFY(hand().wait(has(u"It is on: signing in wants a code"_s)));
    WsClient without;
    QVERIFY(without.open(m_server->url()) && without.greet());
    QVERIFY(!without.request(AuthLogin{u"ada"_s, WsClient::password}).ok());

    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(signOutByHand());
    QVERIFY(signInByHand(u"ada"_s, WsClient::password));
    const Target code = Target(u"Code"_s).as(QAccessible::EditableText);
    QVERIFY(hand().waitOn(code));
    hand().type(u"000000"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    QVERIFY(hand().wait(has(u"A code works only once"_s)));
    QVERIFY(hand().fill(code, codeOf(secret, 1))); // each works once, and that of the next half minute does already
    hand().press(QKeySequence(Qt::Key_Return));
    QVERIFY(hand().wait(u"New conversation"_s));

    QVERIFY(signOutByHand()); // the phone is gone
    QVERIFY(signInByHand(u"ada"_s, WsClient::password));
    QVERIFY(hand().waitOn(code));
    hand().type(recovery.at(0).trimmed());
    QVERIFY(hand().click(Target(u"Sign in"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(u"New conversation"_s));

    QVERIFY(openSettings(u"Account"_s));
    QVERIFY(hand().click(Target(u"Set up or turn off"_s).as(QAccessible::Button)));
    hand().type(WsClient::password);
    hand().press(QKeySequence(Qt::Key_Return));
    QVERIFY(hand().waitOn(has(u"or a recovery code"_s).as(QAccessible::EditableText)));
    hand().type(recovery.at(1).trimmed());
    hand().press(QKeySequence(Qt::Key_Return));
    QVERIFY(hand().wait(has(u"It is off."_s)));
    WsClient again;
    QVERIFY(again.open(m_server->url()) && again.login(u"ada"_s));
}

/// An administrator hands out the link; nobody knows her password.
void AccountByHand::newPasswordByALink()
{
    const auto made = ServerProcess::run({u"admin"_s, u"reset-link"_s, u"ada"_s, u"--data"_s, m_server->data()});
    QVERIFY2(made.code == 0, made.err.constData());
    static const QRegularExpression link(u"tertulia://reset\\S+"_s);
    const QString address = link.match(QString::fromUtf8(made.out)).captured();
    QVERIFY(!address.isEmpty());
    QVERIFY(signOutByHand());
    QVERIFY(hand().click(has(u"Forgot"_s)));
    QVERIFY(hand().fill(u"Server"_s, m_server->url().toString()));
    QVERIFY(hand().fill(u"Link or token from an administrator"_s, address));
    QVERIFY(hand().fill(u"New password"_s, u"quite another sentence"_s));
    QVERIFY(hand().click(Target(u"Set new password"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(u"Your new password is set. Sign in with it."_s));
    QVERIFY(signInByHand(u"ada"_s, u"quite another sentence"_s));
    QVERIFY(hand().wait(u"New conversation"_s));
    // Back, for the others.
    WsClient other;
    QVERIFY(other.open(m_server->url()) && other.greet());
    QVERIFY(other.request(AuthLogin{u"ada"_s, u"quite another sentence"_s}).ok());
    QVERIFY(other.request(PasswordChange{u"quite another sentence"_s, WsClient::password}).ok());
    QVERIFY(hand().wait(u"Create an account"_s)); // which signs this one out
    QVERIFY(signInByHand(u"ada"_s, WsClient::password));
    QVERIFY(hand().wait(u"New conversation"_s));
}

/// On a server that lets in who was invited. The last one: she has no account any more.
void AccountByHand::registersByAnInvite()
{
    ServerProcess other;
    QVERIFY(other.start({u"--auth.registration"_s, u"invite"_s}));
    const QUrl setup(other.lineOf(u"setup "_s).section(u' ', 1));
    WsClient first;
    QVERIFY(first.open(other.url()) && first.greet());
    AuthRegister root{u"root"_s, WsClient::password, u"Root"_s};
    root.invite = setup.query().section(u"token="_s, 1);
    QVERIFY(first.signIn(first.request(root)).ok());
    const auto invite = first.request(ServerInviteCreate{1, 3600});
    QVERIFY(invite.ok());
    if (hand().sees(u"Close (Esc)"_s)) // the settings of the other one that she has
        QVERIFY(hand().click(u"Close (Esc)"_s));
    if (!hand().sees(u"Create an account"_s)) { // the other one that she has is shown
        QVERIFY(hand().click(has(u"You: Ada"_s).as(QAccessible::Button)));
        QVERIFY(hand().click(Target(u"Add an account"_s).as(QAccessible::MenuItem)));
    }
    QVERIFY(hand().click(u"Create an account"_s) && hand().fill(u"Server"_s, other.url().toString()));
    QVERIFY(hand().fill(u"User name"_s, u"ada"_s) && hand().fill(u"Your name"_s, u"Ada invited"_s));
    QVERIFY(hand().fill(u"Password"_s, WsClient::password) && hand().click(u"Create account"_s));
    const Target field = Target(u"Invite"_s).as(QAccessible::EditableText); // it asks for one
    QVERIFY(hand().wait(field));
    QVERIFY(hand().fill(field, invite->code));
    QVERIFY(hand().click(u"Create account"_s));
    QVERIFY(hand().wait(u"You: Ada invited"_s));
    QVERIFY(first.request(ProfileGet{u"ada"_s}).ok());
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
    // Both have their settings open: what "Sign out" would end is the account that is shown.
    const Target here = Target(u"Ada"_s).in(u"Settings"_s);
    const Target there = Target(u"Ada at work"_s).in(u"Settings"_s);
    QVERIFY(openSettings(u"Account"_s));
    QVERIFY(hand().wait(here));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_2));
    QVERIFY(hand().wait(u"You: Ada at work"_s));
    QVERIFY(openSettings(u"Account"_s));
    QVERIFY(hand().wait(there));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_1));
    QVERIFY(hand().wait(here));
    QVERIFY(!hand().sees(there));
    hand().press(QKeySequence(Qt::Key_Escape));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_2));
    QVERIFY(hand().wait(there));
    hand().press(QKeySequence(Qt::Key_Escape));
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
