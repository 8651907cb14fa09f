// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings page does with an account, against a real server.
#include "client/picture_fetch.h"
#include "client/platform/picture_store.h"
#include "client/viewmodels/account_security.h"
#include "client/viewmodels/device_list_model.h"
#include "client/viewmodels/diagnostics.h"
#include "client/viewmodels/line_recording.h"
#include "client/viewmodels/notify_trial.h"
#include "client/viewmodels/privacy_view.h"
#include "client/viewmodels/storage_view.h"
#include "tests/integration/server_process.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"
#include "tests/views/desk.h"
#include "tests/views/laid_out_doors.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QImage>
#include <QMessageAuthenticationCode>
#include <QSignalSpy>
#include <QtEndian>
#include <QtTest>

#include <atomic>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestAccountSettings : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_bruno;

    [[nodiscard]] QUrl url() const { return m_server->url(); }
    static QByteArray fromBase32(const QString& text)
    {
        QByteArray bytes;
        quint64 bits = 0;
        int held = 0;
        for (const QChar c : text) {
            const int value = c.isLetter() ? c.toUpper().unicode() - 'A' : c.unicode() - '2' + 26;
            bits = bits << 5U | static_cast<quint64>(value);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.append(static_cast<char>(bits >> static_cast<unsigned>(held) & 0xffU));
            }
        }
        return bytes;
    }
    /// What a phone shows now (RFC 6238).
    static QString codeOf(const QString& secret)
    {
        const quint64 step = qToBigEndian(static_cast<quint64>(QDateTime::currentSecsSinceEpoch() / 30));
        const QByteArray moment(reinterpret_cast<const char*>(&step), sizeof step);
        const QByteArray mac = QMessageAuthenticationCode::hash(moment, fromBase32(secret), QCryptographicHash::Sha1);
        const int at = mac.back() & 0x0f;
        const quint32 cut = qFromBigEndian<quint32>(mac.constData() + at) & 0x7fffffffU;
        return QString::number(cut % 1'000'000).rightJustified(6, u'0');
    }
    static bool settled(AccountSecurity& security)
    {
        return QTest::qWaitFor([&] { return !security.isBusy(); }, 60'000);
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void init()
    {
        m_home = QTemporaryDir();
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        m_server = std::make_unique<ServerProcess>();
        QVERIFY(m_server->start(
            {u"--limits.requests_per_second"_s, u"1000000"_s, u"--limits.sends_per_second"_s, u"1000000"_s}));
        m_bruno = std::make_unique<WsClient>();
        QVERIFY(m_bruno->open(url()) && m_bruno->enroll(u"bruno"_s));
    }
    void cleanup()
    {
        m_bruno.reset();
        m_server.reset();
    }

    void theSecondFactorGoesOnAndOff()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        AccountSecurity security;
        security.setProperty("session", QVariant::fromValue(ada->session()));
        security.beginSecondFactor(u"not her password"_s);
        QVERIFY(settled(security));
        QVERIFY(!security.passwordError().isEmpty());
        security.beginSecondFactor(Desk::password);
        QVERIFY(settled(security));
        QVERIFY(security.uri().startsWith(u"otpauth://totp/"_s));
        QSignalSpy confirmed(&security, &AccountSecurity::secondFactorConfirmed);
        security.confirmSecondFactor(u"000000"_s);
        QVERIFY(settled(security));
        QVERIFY(!security.codeError().isEmpty());
        security.confirmSecondFactor(codeOf(security.secret()));
        QVERIFY(settled(security));
        QCOMPARE(confirmed.count(), 1);
        QCOMPARE(security.recoveryCodes().size(), limits::recoveryCodes);
        QVERIFY(security.secret().isEmpty()); // nothing to look at any more
        const QString recovery = security.recoveryCodes().first();
        security.forget();
        QVERIFY(security.recoveryCodes().isEmpty());
        security.beginSecondFactor(Desk::password);
        QVERIFY(settled(security));
        QVERIFY(security.secondFactorIsOn());
        security.endSecondFactor(Desk::password, recovery);
        QVERIFY(settled(security));
        QVERIFY(!security.secondFactorIsOn());
    }

    void aNewPasswordSignsTheOthersOut()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        WsClient phone;
        QVERIFY(phone.open(url()) && phone.greet());
        QVERIFY(phone.signIn(phone.request(AuthLogin{u"ada"_s, Desk::password})).ok());
        AccountSecurity security;
        security.setProperty("session", QVariant::fromValue(ada->session()));
        security.changePassword(Desk::password, u"short"_s);
        QVERIFY(!security.isBusy());
        QVERIFY(!security.newPasswordError().isEmpty());
        QSignalSpy changed(&security, &AccountSecurity::passwordChanged);
        security.changePassword(Desk::password, u"quite another sentence"_s);
        QTRY_COMPARE(changed.count(), 1);
        QTRY_VERIFY(!phone.isOpen());
        QVERIFY(ada->session()->isSignedIn());
    }

    void devicesAreSeenAndEnded()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        WsClient phone;
        QVERIFY(phone.open(url()) && phone.greet());
        QVERIFY(phone.signIn(phone.request(AuthLogin{u"ada"_s, Desk::password})).ok());
        DeviceListModel devices;
        const QAbstractItemModelTester tester(&devices);
        devices.setSession(ada->session());
        QTRY_COMPARE(devices.count(), 2);
        QVERIFY(devices.index(0).data(DeviceListModel::CurrentRole).toBool());
        QVERIFY(!devices.index(1).data(DeviceListModel::CurrentRole).toBool());
        devices.revokeOthers();
        QTRY_COMPARE(devices.count(), 1);
        QTRY_VERIFY(!phone.isOpen());
    }

    void anAccountIsCountedBeforeItGoes()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        ada->creation()->createDirect(u"bruno"_s);
        QTRY_VERIFY(ada->room()->isOpen());
        ada->composer()->submit(u"my only words"_s);
        QTRY_COMPARE(ada.message(0, MessageListModel::DeliveryRole), u"sent"_s);
        AccountSecurity security;
        security.setProperty("session", QVariant::fromValue(ada->session()));
        security.countDeletion(Desk::password, {}, false);
        QVERIFY(settled(security));
        QVERIFY(security.isCounted());
        QCOMPARE(security.messages(), 1);
        QCOMPARE(security.people(), 1);
        QVERIFY(ada->session()->isSignedIn()); // nothing has happened
        security.deleteAccount(Desk::password, {}, false);
        QTRY_COMPARE(ada->page(), u"login"_s);
        WsClient again;
        QVERIFY(again.open(url()) && again.greet());
        QVERIFY(!again.request(AuthLogin{u"ada"_s, Desk::password}).ok());
    }

    void whatNotifiesIsTriedOutOnTheLastMonth()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        ada->creation()->createSpace(u"Librería"_s);
        QTRY_COMPARE(ada->currentSpaceName(), u"Librería"_s);
        ada->creation()->createRoom(ada->currentSpaceId(), u"general"_s, u""_s, false);
        QTRY_COMPARE(ada->room()->title(), u"general"_s);
        const ConversationId room = ada->room()->id();
        ada->creation()->addPeople(u"space:"_s + ada->currentSpaceId(), u"bruno"_s);
        QTRY_COMPARE(ada->room()->members()->count(), 2);
        for (const QString& text : {u"nothing of note"_s, u"where is @ada?"_s, u"the boiler is cold"_s, u"more"_s})
            QVERIFY(m_bruno->request(messageTo(room, text)).ok());
        QTRY_VERIFY(ada.message(0) == u"more"_s);

        NotifyPreferences preferences;
        const QAbstractItemModelTester tester(&preferences);
        preferences.setSession(ada->session());
        NotifyTrial trial;
        trial.setPreferences(&preferences);
        trial.run();
        QTRY_VERIFY(trial.isDone());
        QCOMPARE(trial.total(), 1); // a room, so only the mention
        QVERIFY(trial.seen() >= 4);
        QCOMPARE(trial.reasons(), QStringList{u"1 — You are mentioned in it."_s});
        QCOMPARE(trial.places(), QStringList{u"1 — #general"_s});
        // With a word: counted anew by itself, and the server keeps it.
        QCOMPARE(preferences.addKeyword(u"boiler"_s), QString());
        QTRY_COMPARE(trial.total(), 2);
        QTRY_COMPARE(ada->session()->records().notifyPrefs().keywords, std::vector<QString>{u"boiler"_s});
        QVERIFY(!preferences.addKeyword(QString(200, u'x')).isEmpty());
        // Everything from this room.
        preferences.setLevel(room.text(), u"all"_s);
        QTRY_COMPARE(preferences.count(), 1);
        QCOMPARE(preferences.index(0).data(NotifyPreferences::TitleRole).toString(), u"#general"_s);
        trial.run();
        QTRY_COMPARE(trial.total(), 4);
        // The server's word for a single one is the same.
        preferences.explain(ada.message(1, MessageListModel::MessageIdRole));
        QTRY_COMPARE(preferences.reason(), u"It notifies you: One of your words is in it."_s);
        QVERIFY(preferences.beaten().startsWith(u"You want everything from this conversation."_s));
        // Around the clock: nothing.
        preferences.setQuiet(true);
        preferences.setQuietFrom(0);
        preferences.setQuietTo(0);
        QTRY_COMPARE(trial.total(), 0);
        QTRY_VERIFY(ada->session()->records().notifyPrefs().quiet.has_value());
        QCOMPARE(preferences.quietDays(), 0x7f); // each day
    }

    void privacyIsKeptByTheServer()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        PrivacyView privacy;
        privacy.setSession(ada->session());
        QCOMPARE(privacy.directs(), u"everyone"_s);
        privacy.setDirects(u"friends"_s);
        QTRY_COMPARE(privacy.directs(), u"friends"_s);
        QCOMPARE(privacy.friendRequests(), u"everyone"_s);
        const auto refused = m_bruno->request(ConversationCreate{ConversationKind::Direct, {}, {u"ada"_s}});
        QVERIFY(!refused.ok());
    }

    void theCacheIsFetchedAnew()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        ada->creation()->createDirect(u"bruno"_s);
        QTRY_VERIFY(ada->room()->isOpen());
        ada->composer()->submit(u"still here"_s);
        QTRY_COMPARE(ada.message(0, MessageListModel::DeliveryRole), u"sent"_s);
        const QString conversation = ada->room()->conversationId();
        StorageView storage;
        storage.setSession(ada->session());
        QTRY_VERIFY(!storage.messages().isEmpty());
        storage.rebuild();
        QCOMPARE(storage.problem(), QString());
        QTRY_VERIFY(ada->session()->isOnline());
        QTRY_COMPARE(ada->conversations()->count(), 1);
        ada->openConversation(conversation);
        QTRY_COMPARE(ada.message(0), u"still here"_s);
    }

    void picturesAreCountedAndForgotten()
    {
        PictureStore pictures;
        Desk ada(u"ada"_s);
        joinPictures(pictures, *ada->session());
        QVERIFY(ada.enroll(url(), u"ada"_s));
        QImage image(64, 64, QImage::Format_RGB32);
        for (int i = 0; i < 64; ++i)
            for (int j = 0; j < 64; ++j)
                image.setPixel(i, j, qRgb(i * 4, j * 4, i * j));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
        const auto set = ada->session()->account()->setAvatar(bytes);
        QTRY_VERIFY(set.isFinished() && set.result().ok());
        QTRY_VERIFY(!ada->session()->selfImage().isEmpty());
        StorageView storage;
        storage.setSession(ada->session());
        QTRY_VERIFY(!storage.messages().isEmpty());
        QVERIFY(!storage.hasFiles());
        // It is looked at.
        std::atomic<bool> isThere = false;
        const QString name = ada->session()->selfImage().section(u':', 1);
        pictures.get({PictureKey::Kind::Avatar, name, 64}, [&isThere](const QByteArray& got) {
            if (!got.isEmpty())
                isThere = true;
        });
        QTRY_VERIFY(isThere);
        storage.refresh();
        QTRY_VERIFY(storage.hasFiles());
        storage.clearFiles();
        QTRY_VERIFY(!storage.hasFiles());
        pictures.stop();
    }

    void theReportHoldsNothingPrivate()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"quitesecretname"_s));
        Diagnostics diagnostics;
        diagnostics.setSession(ada->session());
        const QString report = diagnostics.report();
        QVERIFY(report.contains(url().host()));
        QVERIFY(report.contains(QString::fromLatin1(qVersion())));
        QVERIFY(!report.contains(u"quitesecretname"_s, Qt::CaseInsensitive));
        QVERIFY(!report.contains(m_home.path()));
    }

    void whatWasSaidOnTheLineIsSaved()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"quitesecretname"_s));
        LaidOutDoors doors(m_home.path());
        ada->session()->setDoors(&doors);
        LineRecording line;
        line.setSession(ada->session());
        QVERIFY(!line.held().isEmpty());
        line.save(); // and thinks better of it
        QVERIFY(doors.suggested.endsWith(u".jsonl"_s));
        doors.target = m_home.filePath(u"no/such/folder/line"_s);
        line.save();
        QTRY_VERIFY(!line.problem().isEmpty());
        QVERIFY(line.savedAs().isEmpty());
        doors.target = m_home.filePath(u"line"_s);
        line.save();
        QTRY_COMPARE(line.savedAs(), doors.target);
        QVERIFY(line.problem().isEmpty());
        QFile file(doors.target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
        const QByteArray text = file.readAll();
        QVERIFY(!text.contains("quitesecretname") && !text.contains(WsClient::password.toUtf8()));
        const auto recording = Recording::fromFile(text);
        QVERIFY(recording.ok());
        QVERIFY(recording->isWhole());
        QVERIFY(recording->events.size() > 5);
        line.save(); // what is there stays
        QTRY_COMPARE(line.savedAs(), doors.target + u" (2)"_s);
        ada->session()->setDoors(nullptr);
    }
};

TERTULIA_TEST(TestAccountSettings, "account_settings")

} // namespace tertulia::test

#include "tst_account_settings.moc"
