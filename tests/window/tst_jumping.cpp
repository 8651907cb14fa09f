// SPDX-License-Identifier: GPL-3.0-or-later
// Getting to a place in a long history: a day, by the months of a calendar, and what a link leads to.
#include "tests/domain/sample_exports.h"
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QRegularExpression>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class JumpingByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void followsALinkToAMessage();
    void followsALinkOfTheSameConversation();
    void followsAnInvite();
    void jumpsToWhatIsAnswered();
    void jumpsToADayByKeys();
    void jumpsToADayByTheCalendar();

public:
    /// Whatever is handed to the desktop.
    Q_INVOKABLE void take(const QUrl& url) { m_left.append(url); }

private:
    static constexpr int days = 12; ///< of 20 messages, the first on firstDay
    static QDate firstDay() { return QDateTime::fromSecsSinceEpoch(1'680'000'000).toUTC().date(); }
    static Target line(const QString& text) { return has(u": "_s + text).as(QAccessible::ListItem); }
    static QString spelled(const QDate& day) { return QLocale().toString(day, QLocale::LongFormat); }
    /// As it stands above what was said on that day.
    static QString headed(const QDate& day)
    {
        QString format = QLocale().dateFormat(QLocale::LongFormat);
        if (day.year() == QDate::currentDate().year())
            format.remove(QRegularExpression(u"(,? *'?de'?)? *,? *y+ *$"_s));
        QString text = QLocale().toString(day, format);
        text[0] = text.at(0).toUpper();
        return text;
    }

    /// History with days in it comes from elsewhere: a second account of Ada's, on a server that has imported some.
    bool openOldRoom();
    void fillWithWords(ConversationId group, int count)
    {
        for (int i = 1; i <= count; ++i)
            (void)m_bruno->request(messageTo(group, u"word %1"_s.arg(i)));
    }
    /// Its background is that of what was just jumped to, and not for long.
    bool flashes(const QString& text)
    {
        const auto colour = [&] {
            QQuickItem* row = hand().find(line(text));
            const QPoint place = row ? row->mapToScene(QPointF(3, row->height() - 3)).toPoint() : QPoint{};
            return hand().window().grabWindow().pixelColor(place);
        };
        if (!hand().wait(line(text)))
            return false;
        const QColor now = colour();
        return Hand::until([&] { return colour() != now; });
    }

    std::unique_ptr<ServerProcess> m_old;
    QList<QUrl> m_left;
};

bool JumpingByHand::openOldRoom()
{
    if (m_old)
        return hand().click(Target(u"busy"_s).as(QAccessible::ListItem));
    m_old = std::make_unique<ServerProcess>();
    const QString file = m_home->filePath(u"slack.zip"_s);
    writeSlackSample(file, days);
    WsClient ada;
    if (!m_old->start() || !ada.open(m_old->url()) || !ada.enroll(u"ada"_s))
        return false;
    m_old->signal(SIGTERM);
    if (m_old->waitForEnd() != 0 ||
        ServerProcess::run({u"import"_s, u"slack"_s, file, u"--owner"_s, u"ada"_s, u"--data"_s, m_old->data()}).code !=
            0 ||
        !m_old->start())
        return false;
    return hand().click(u"You: Ada"_s) && hand().click(Target(u"Add an account"_s).as(QAccessible::MenuItem)) &&
           hand().fill(u"Server"_s, m_old->url().toString()) && hand().fill(u"User name"_s, u"ada"_s) &&
           hand().fill(u"Password"_s, WsClient::password) &&
           hand().click(Target(u"Sign in"_s).as(QAccessible::Button)) &&
           hand().click(Target(u"import"_s).in(u"Spaces"_s)) &&
           hand().click(Target(u"busy"_s).as(QAccessible::ListItem)) && hand().wait(line(u"busy 239"_s));
}

void JumpingByHand::jumpsToADayByKeys()
{
    QVERIFY(openOldRoom());
    QVERIFY(hand().click(has(u"busy"_s).as(QAccessible::EditableText)));
    hand().press(QKeySequence(Qt::SHIFT | Qt::Key_Backtab));
    QVERIFY(hand().until([this] { return hand().isOn(has(u": busy "_s).as(QAccessible::ListItem)); }));
    hand().type(u"j"_s);
    QVERIFY(hand().wait(Target(u"Jump to a day"_s).as(QAccessible::Dialog)));
    const QDate wanted = firstDay().addDays(4);
    const QDate today = QDate::currentDate();
    const int months = (today.year() - wanted.year()) * 12 + today.month() - wanted.month();
    for (int i = 0; i < months; ++i)
        hand().press(QKeySequence(Qt::Key_PageUp));
    const int steps = wanted.day() - std::min(today.day(), wanted.daysInMonth());
    for (int i = 0; i < std::abs(steps); ++i)
        hand().press(QKeySequence(steps < 0 ? Qt::Key_Left : Qt::Key_Right));
    QVERIFY(hand().wait(Target(spelled(wanted)).as(QAccessible::Button)));
    hand().press(QKeySequence(Qt::Key_Return));
    QVERIFY(hand().wait(line(u"busy 80"_s))); // the first of that day
    QVERIFY(hand().sees(Target(headed(wanted)).as(QAccessible::Separator)));
    QVERIFY(hand().waitGone(line(u"busy 239"_s)));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_End));
    QVERIFY(hand().wait(line(u"busy 239"_s)));
}

void JumpingByHand::jumpsToADayByTheCalendar()
{
    QVERIFY(openOldRoom());
    const QDate wanted = firstDay().addDays(1);
    QQuickItem* list = hand().find(Target(u"Messages"_s).as(QAccessible::List));
    QVERIFY(list);
    const QPoint middle = list->mapToScene(QPointF(list->width() / 2, list->height() / 2)).toPoint();
    const Target pill = has(u", jump to another day"_s).as(QAccessible::Button);
    const Target sheet = Target(u"Jump to a day"_s).as(QAccessible::Dialog);
    // The day floats while one scrolls and a moment longer: whoever is late scrolls again.
    QVERIFY(Hand::until([&] {
        hand().wheel(middle, 2);
        if (!QTest::qWaitFor([&] { return hand().sees(pill); }, 500))
            return false;
        const QQuickItem* day = hand().find(pill);
        QTest::mouseClick(&hand().window(), Qt::LeftButton, {},
                          day->mapToScene(QPointF(day->width() / 2, day->height() / 2)).toPoint());
        return QTest::qWaitFor([&] { return hand().sees(sheet); }, 500);
    }));
    QVERIFY(hand().click(Target(u"Previous month"_s).in(sheet)));
    QVERIFY(hand().click(Target(spelled(wanted)).as(QAccessible::Button).in(sheet)));
    QVERIFY(hand().wait(line(u"busy 20"_s)));
    QVERIFY(hand().waitGone(sheet));
    QVERIFY(hand().click(has(u"ump to the latest"_s)));
    QVERIFY(hand().wait(line(u"busy 239"_s)));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_1)); // back to the account of the other tests
    QVERIFY(hand().wait(u"You: Ada"_s));
}

void JumpingByHand::followsALinkToAMessage()
{
    const auto far = openGroup(u"Far away"_s);
    const MessageRecord goal = brunoSays(far, u"the treasure lies here"_s);
    fillWithWords(far, 90);
    const auto near = openGroup(u"Nearby"_s);
    const QString address = u"tertulia://message?server=%1&conversation=%2&id=%3"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(m_server->url().toString())), far.text(), goal.id.text());
    for (const QString& scheme : {u"tertulia"_s, u"http"_s, u"https"_s})
        QDesktopServices::setUrlHandler(scheme, this, "take");
    QVERIFY(m_bruno->request(messageTo(near, address)).ok());
    const Target said = has(u"Far away › message"_s).as(QAccessible::ListItem); // not the long address
    QVERIFY(hand().wait(said));
    QVERIFY(!hand().sees(has(u"tertulia://"_s)));
    QQuickItem* row = hand().find(said);
    QVERIFY(row);
    // Where the words begin: behind the portrait, under the name.
    QTest::mouseClick(&hand().window(), Qt::LeftButton, {}, row->mapToScene(QPointF(90, row->height() - 14)).toPoint());
    QVERIFY(hand().wait(Target(u"Far away"_s).as(QAccessible::Heading)));
    QVERIFY(flashes(u"the treasure lies here"_s));
    QVERIFY(!hand().sees(line(u"word 90"_s)));
    QVERIFY(m_left.isEmpty()); // nothing of it was handed to the desktop
    for (const QString& scheme : {u"tertulia"_s, u"http"_s, u"https"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

void JumpingByHand::followsALinkOfTheSameConversation()
{
    const auto group = openGroup(u"Round about"_s);
    const MessageRecord goal = brunoSays(group, u"where we began"_s);
    fillWithWords(group, 60);
    const auto address = u"tertulia://message?server=%1&conversation=%2&id=%3"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(m_server->url().toString())), group.text(), goal.id.text());
    QVERIFY(m_bruno->request(messageTo(group, u"[back to it]("_s + address + u')')).ok());
    const Target said = has(u"back to it"_s).as(QAccessible::ListItem);
    QVERIFY(hand().wait(said));
    QQuickItem* row = hand().find(said);
    QVERIFY(row);
    QTest::mouseClick(&hand().window(), Qt::LeftButton, {}, row->mapToScene(QPointF(90, row->height() - 14)).toPoint());
    QVERIFY(flashes(u"where we began"_s));
}

void JumpingByHand::followsAnInvite()
{
    const auto space = m_bruno->request(SpaceCreate{u"Garden"_s});
    QVERIFY(space.ok());
    const auto invite = m_bruno->request(InviteCreate{space->space.id, {}, {}, {}});
    QVERIFY(invite.ok());
    const auto group = openGroup(u"Gate"_s);
    const QString address = u"tertulia://join/%1?server=%2"_s.arg(
        invite->invite.code, QString::fromLatin1(QUrl::toPercentEncoding(m_server->url().toString())));
    QVERIFY(m_bruno->request(messageTo(group, address)).ok());
    const Target said = has(u"Invite to a space on "_s).as(QAccessible::ListItem);
    QVERIFY(hand().wait(said));
    QQuickItem* row = hand().find(said);
    QVERIFY(row);
    QTest::mouseClick(&hand().window(), Qt::LeftButton, {}, row->mapToScene(QPointF(90, row->height() - 14)).toPoint());
    QVERIFY(hand().click(Target(u"Join"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(Target(u"Garden"_s).in(u"Spaces"_s)));
}

void JumpingByHand::jumpsToWhatIsAnswered()
{
    const auto group = openGroup(u"Questions"_s);
    const MessageRecord asked = brunoSays(group, u"who has the key?"_s);
    fillWithWords(group, 60);
    MessageSend answer = messageTo(group, u"not me"_s);
    answer.replyTo = asked.id;
    QVERIFY(m_chloe->request(answer).ok());
    QVERIFY(hand().wait(line(u"not me"_s)));
    QVERIFY(hand().click(has(u"In reply to "_s).as(QAccessible::Button)));
    QVERIFY(flashes(u"who has the key?"_s));
}

TERTULIA_TEST(JumpingByHand, "jumping")

} // namespace tertulia::test

#include "tst_jumping.moc"
