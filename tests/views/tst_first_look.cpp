// SPDX-License-Identifier: GPL-3.0-or-later
// When a window has something to show: with a conversation from the cache, without an account, and with nothing at all.
#include "tests/support/test_main.h"
#include "tests/views/stage.h"

#include "client/viewmodels/first_look.h"

#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFirstLook : public QObject
{
    Q_OBJECT

    static constexpr auto forever = 1h;

private Q_SLOTS:
    void theChatStandsThereWithItsMessages()
    {
        Stage stage;
        QVERIFY(stage.open());
        (*stage.ada)->creation()->createDirect(u"bruno"_s);
        QTRY_VERIFY((*stage.ada)->room()->isOpen() && (*stage.ada)->room()->isLoaded());
        (*stage.ada)->composer()->submit(u"Hola"_s);
        QTRY_COMPARE((*stage.ada)->room()->messages()->count(), 1);
        QTRY_COMPARE((*stage.ada)->session()->unsent(), 0);
        (*stage.ada)->save();
        const auto secrets = stage.ada->secrets();
        stage.ada.reset();

        Desk again(u"ada"_s, secrets);
        FirstLook look(*again.operator->(), forever);
        QSignalSpy ready(&look, &FirstLook::ready);
        bool complete = false;
        connect(&look, &FirstLook::ready, this, [&] { complete = again->room()->messages()->count() == 1; });
        again->start({});
        QVERIFY(!look.isReady());
        QTRY_COMPARE(ready.count(), 1);
        QVERIFY(complete);
        QTRY_VERIFY(again->session()->isOnline());
        QCOMPARE(ready.count(), 1);
        stage.close();
    }
    void withoutAnAccountAtOnce()
    {
        QTemporaryDir home;
        qputenv("XDG_DATA_HOME", home.path().toUtf8());
        Desk desk(u"nobody"_s);
        FirstLook look(*desk.operator->(), forever);
        QTRY_VERIFY(look.isReady());
        QCOMPARE(desk->page(), u"login"_s);
    }
    void nobodyWaitsForLong()
    {
        QTemporaryDir home;
        qputenv("XDG_DATA_HOME", home.path().toUtf8());
        auto profile = Profile::open(u"slow"_s);
        QVERIFY(profile.ok());
        SecretStore secrets(SecretStore::Kind::MemoryOnly);
        AppView app(**profile, secrets, (*profile)->directory()); // never started
        const FirstLook look(app, 1ms);
        QTRY_VERIFY(look.isReady());
        QCOMPARE(app.page(), u"starting"_s);
    }
};

TERTULIA_TEST(TestFirstLook, "first_look")

} // namespace tertulia::test

#include "tst_first_look.moc"
