// SPDX-License-Identifier: GPL-3.0-or-later
// Two desktop programs and one command line in one conversation. A desktop started with --screenshot and --after-text
// ends with 0 only when the words stand on its window, so its exit code is the proof. Runs under with_keyring.sh.
#include "tests/e2e/program.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QImage>
#include <QSet>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

const QString desktop = QStringLiteral(TERTULIA_PROGRAM);
const QString cli = QStringLiteral(TERTULIA_CLI_PROGRAM);

bool isPicture(const QString& file)
{
    const QImage image(file);
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    return image.size() == QSize(1000, 700) && colours.size() > 50; // text, faces, surfaces
}

} // namespace

class TestPrograms : public QObject
{
    Q_OBJECT

    QTemporaryDir m_pictures;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_owner;
    ConversationId m_group;

    [[nodiscard]] QString picture(const QString& name) const { return m_pictures.filePath(name + u".png"_s); }
    [[nodiscard]] QByteArray password() const { return WsClient::password.toUtf8() + '\n'; }
    [[nodiscard]] QStringList watching(const QString& who, const QString& text, bool signIn) const
    {
        QStringList arguments{u"--profile"_s,    who,
                              u"--open"_s,       u"The table"_s,
                              u"--size"_s,       u"1000x700"_s,
                              u"--after-text"_s, text,
                              u"--screenshot"_s, picture(who + text.left(3))};
        if (signIn)
            arguments << u"--server"_s << m_server->url().toString() << u"--sign-in"_s << who << u"--password-stdin"_s;
        return arguments;
    }
    void say(const QString& text) { QVERIFY(m_owner->request(messageTo(m_group, text)).ok()); }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<TestServer>();
        for (const QString& who : {u"ada"_s, u"bruno"_s, u"chloe"_s}) {
            m_owner = std::make_unique<WsClient>();
            QVERIFY(m_owner->open(m_server->url()) && m_owner->enroll(who));
        }
        ConversationCreate create;
        create.title = u"The table"_s;
        create.members = {u"ada"_s, u"bruno"_s};
        const auto made = m_owner->request(create);
        QVERIFY(made.ok());
        m_group = made->conversation.id;
        say(u"welcome"_s);
    }

    void threeProgramsHearEachOther()
    {
        Program login(cli,
                      {u"--profile"_s, u"chloe"_s, u"--server"_s, m_server->url().toString(), u"login"_s, u"chloe"_s,
                       u"--password-stdin"_s},
                      password());
        QVERIFY2(login.waitForEnd() == 0, login.complaints().constData());
        Program ada(desktop, watching(u"ada"_s, u"one from the command line"_s, true), password());
        Program bruno(desktop, watching(u"bruno"_s, u"one from the command line"_s, true), password());
        Program send(cli, {u"--profile"_s, u"chloe"_s, u"send"_s, u"The table"_s, u"one from the command line"_s});
        QVERIFY2(send.waitForEnd() == 0, send.complaints().constData());
        QVERIFY2(ada.waitForEnd() == 0, ada.complaints().constData());
        QVERIFY2(bruno.waitForEnd() == 0, bruno.complaints().constData());
        QVERIFY(isPicture(picture(u"adaone"_s)));
        QVERIFY(isPicture(picture(u"brunoone"_s)));
        QVERIFY2(ada.complaints().isEmpty(), ada.complaints().constData());
    }

    /// The keyring holds who I am: no password, and no server named, the second time.
    void comesBackWithoutAPassword()
    {
        Program ada(desktop, watching(u"ada"_s, u"two, much later"_s, false));
        say(u"two, much later"_s);
        QVERIFY2(ada.waitForEnd() == 0, ada.complaints().constData());
        QVERIFY(isPicture(picture(u"adatwo"_s)));
    }

    void saysWhyThereIsNoPicture()
    {
        Program wrong(desktop,
                      {u"--profile"_s, u"nobody"_s, u"--server"_s, m_server->url().toString(), u"--sign-in"_s, u"ada"_s,
                       u"--password-stdin"_s, u"--screenshot"_s, picture(u"never"_s)},
                      "not her password\n");
        QCOMPARE(wrong.waitForEnd(), 1);
        QVERIFY2(wrong.complaints().contains("could not sign in"), wrong.complaints().constData());
        QVERIFY(!QFile::exists(picture(u"never"_s)));
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s};
        QTest::newRow("stray word") << QStringList{u"hello"_s};
        QTest::newRow("size") << QStringList{u"--size"_s, u"huge"_s};
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s};
        QTest::newRow("language") << QStringList{u"--language"_s, u"tlh"_s};
        QTest::newRow("server") << QStringList{u"--server"_s, u"not a server"_s};
        QTest::newRow("password without user") << QStringList{u"--password-stdin"_s};
        QTest::newRow("profile") << QStringList{u"--profile"_s, u"../evil"_s};
    }
    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QStringList, arguments);
        Program program(desktop, arguments);
        QCOMPARE(program.waitForEnd(), 2);
        QVERIFY(program.complaints().startsWith("tertulia: "));
    }

    /// The second start of a profile brings the first to the front and leaves.
    void oneWindowForAProfile()
    {
        Program first(desktop, {u"--profile"_s, u"alone"_s});
        const QString folder = qEnvironmentVariable("XDG_DATA_HOME") + u"/tertulia/alone"_s;
        QTRY_VERIFY(QFile::exists(folder + u"/lock"_s));
        const auto start = [] { return Program(desktop, {u"--profile"_s, u"alone"_s}).waitForEnd(3000); };
        QTRY_COMPARE(start(), 0); // until the first one listens the second is refused
        QVERIFY(first.isRunning());
        Program picture(desktop, {u"--profile"_s, u"alone"_s, u"--screenshot"_s, this->picture(u"x"_s)});
        QCOMPARE(picture.waitForEnd(), 2);
        QVERIFY2(picture.complaints().contains("in use"), picture.complaints().constData());
        first.terminate();
    }
};

TERTULIA_TEST(TestPrograms, "programs")

} // namespace tertulia::test

#include "tst_programs.moc"
