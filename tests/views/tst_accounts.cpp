// SPDX-License-Identifier: GPL-3.0-or-later
// Several accounts in one window, each on a real server of its own; notices as the desktop would be given them; links.
#include "client/platform/secret_store.h"
#include "client/sync/profile.h"
#include "client/text/safe_link.h"
#include "client/viewmodels/accounts.h"
#include "tests/integration/server_process.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"
#include "tests/views/desk.h"

#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestAccounts : public QObject
{
    Q_OBJECT

    /// A server with Bruno on it.
    struct Place
    {
        ServerProcess server;
        WsClient bruno;
        bool open()
        {
            return server.start({u"--limits.requests_per_second"_s, u"1000000"_s, u"--limits.sends_per_second"_s,
                                 u"1000000"_s}) &&
                   bruno.open(server.url()) && bruno.enroll(u"bruno"_s);
        }
    };

    QTemporaryDir m_home;
    std::unique_ptr<Place> m_first;
    std::unique_ptr<Place> m_second;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Accounts> m_accounts;

    void openWindow()
    {
        m_accounts.reset();
        m_profile.reset();
        m_profile = std::move(Profile::open(u"both"_s)).value();
        m_accounts = std::make_unique<Accounts>(*m_profile, *m_secrets);
    }
    AppView* shown() { return m_accounts->current(); }
    bool enroll(const QUrl& server)
    {
        shown()->login()->registerAccount(server.toString(), u"ada"_s, u"Ada"_s, Desk::password);
        return QTest::qWaitFor([this] { return shown()->session()->isOnline(); }, 60'000);
    }
    bool enrollOnBoth()
    {
        m_accounts->start({});
        if (!enroll(m_first->server.url()))
            return false;
        m_accounts->add();
        return enroll(m_second->server.url());
    }
    /// Bruno writes to Ada; the conversation.
    static ConversationId write(Place& place, const QString& text)
    {
        const auto made = place.bruno.request(ConversationCreate{ConversationKind::Direct, {}, {u"ada"_s}});
        if (!made.ok() || !place.bruno.request(messageTo(made->conversation.id, text)).ok())
            return {};
        return made->conversation.id;
    }
    static Notice lastOf(const QSignalSpy& spy) { return spy.last().first().value<Notice>(); }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void init()
    {
        m_home = QTemporaryDir();
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        m_secrets = std::make_unique<SecretStore>(SecretStore::Kind::MemoryOnly);
        m_first = std::make_unique<Place>();
        m_second = std::make_unique<Place>();
        QVERIFY(m_first->open() && m_second->open());
        openWindow();
    }
    void cleanup()
    {
        m_accounts.reset();
        m_profile.reset();
        m_first.reset();
        m_second.reset();
    }

    void noticesNameWhereLinksLead()
    {
        QVERIFY(enrollOnBoth());
        QSignalSpy told(m_accounts.get(), &Accounts::showNotice);
        const ConversationId direct = write(*m_first, u"over here"_s);
        QTRY_COMPARE(told.count(), 1);
        const text::Permalink link{m_first->server.url(), direct, MessageId::make()};
        QCOMPARE(write(*m_first, u"see "_s + link.text()), direct);
        QTRY_COMPARE(told.count(), 2);
        QCOMPARE(lastOf(told).lines.last(), u"see BRUNO › message"_s);
    }

    void whatCameWhileAnotherAccountWasShownIsNew()
    {
        QVERIFY(enrollOnBoth());
        m_accounts->choose(0);
        AppView& first = *shown();
        const ConversationId direct = write(*m_first, u"seen"_s);
        QTRY_VERIFY(first.session()->directory().conversation(direct));
        first.openConversation(direct.text());
        first.room()->setSeeing(true);
        QTRY_COMPARE(first.room()->messages()->newestSeq(), 1);
        first.room()->markAllRead();
        QTRY_COMPARE(first.session()->directory().conversation(direct)->readSeq, 1);
        QCOMPARE(first.room()->newCount(), 0);
        m_accounts->choose(1);
        QVERIFY(!first.room()->isSeeing());
        QCOMPARE(write(*m_first, u"meanwhile"_s), direct);
        QTRY_COMPARE(first.room()->messages()->newestSeq(), 2);
        m_accounts->choose(0);
        first.room()->setSeeing(true); // as its page does
        QCOMPARE(first.room()->newCount(), 1);
        QCOMPARE(first.room()->newFrom(), 2.0);
    }

    void twoServersInOneWindow()
    {
        QVERIFY(enrollOnBoth());
        QCOMPARE(m_accounts->count(), 2);
        QCOMPARE(m_accounts->currentIndex(), 1);
        QVERIFY(!m_accounts->isAdding());
        // On one host, so by what tells them apart.
        for (const auto& [row, place] : {std::pair{0, m_first.get()}, std::pair{1, m_second.get()}})
            QCOMPARE(m_accounts->data(m_accounts->index(row), Accounts::ServerRole).toString(),
                     u"%1:%2"_s.arg(place->server.url().host()).arg(place->server.url().port()));
        QSignalSpy told(m_accounts.get(), &Accounts::showNotice);
        // What comes on the account that is not shown is counted and told all the same.
        const ConversationId elsewhere = write(*m_first, u"over here"_s);
        QTRY_COMPARE(m_accounts->unreadElsewhere(), 1);
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(lastOf(told).title, u"BRUNO"_s);
        QCOMPARE(lastOf(told).lines, QStringList{u"over here"_s});
        // Pressed: its account is shown, with the conversation.
        QSignalSpy raised(m_accounts.get(), &Accounts::raiseRequested);
        m_accounts->noticeOpened(lastOf(told).key);
        QCOMPARE(m_accounts->currentIndex(), 0);
        QCOMPARE(shown()->room()->id(), elsewhere);
        QCOMPARE(raised.count(), 1);
        // Both are there after a restart, the last one in front.
        m_accounts->save();
        openWindow();
        m_accounts->start({});
        QCOMPARE(m_accounts->count(), 2);
        QTRY_VERIFY(m_accounts->at(0)->session()->isOnline() && m_accounts->at(1)->session()->isOnline());
        QCOMPARE(m_accounts->currentIndex(), 0);
        QTRY_COMPARE(shown()->room()->id(), elsewhere);
        // One goes, the other stays.
        QPointer<AppView> leaving = shown();
        m_accounts->signOut(0);
        QTRY_COMPARE(m_accounts->count(), 1);
        QTRY_VERIFY(leaving.isNull());
        QCOMPARE(shown()->session()->account()->server(), m_second->server.url());
        QCOMPARE(m_accounts->settings().accounts(), QList<QUrl>{m_second->server.url()});
        QVERIFY(m_accounts->settings().knownServers().contains(m_first->server.url().toString()));
    }

    void addingCanBeLeft()
    {
        m_accounts->start({});
        QVERIFY(enroll(m_first->server.url()));
        m_accounts->add();
        QVERIFY(m_accounts->isAdding());
        QCOMPARE(shown()->page(), u"login"_s);
        // The same server is no other account.
        shown()->login()->signIn(m_first->server.url().toString(), u"ada"_s, Desk::password);
        QVERIFY(!shown()->login()->serverError().isEmpty());
        m_accounts->cancelAdding();
        QCOMPARE(m_accounts->count(), 1);
        QCOMPARE(shown()->page(), u"chat"_s);
    }

    void noticesOfAConversationStandTogether()
    {
        m_accounts->start({});
        QVERIFY(enroll(m_first->server.url()));
        QSignalSpy told(m_accounts.get(), &Accounts::showNotice);
        QSignalSpy takenBack(m_accounts.get(), &Accounts::withdrawNotice);
        const ConversationId direct = write(*m_first, u"one"_s);
        QTRY_COMPARE(told.count(), 1);
        const QString key = lastOf(told).key;
        QVERIFY(m_first->bruno.request(messageTo(direct, u"<b>two</b>"_s)).ok());
        QTRY_COMPARE(told.count(), 2);
        QCOMPARE(lastOf(told).key, key);
        QCOMPARE(lastOf(told).title, u"BRUNO (2)"_s);
        QCOMPARE(lastOf(told).lines, (QStringList{u"one"_s, u"<b>two</b>"_s}));
        QVERIFY(lastOf(told).canReply);
        // A reply is a message, and reads what it answers.
        m_accounts->noticeReplied(key, u"three"_s);
        QTRY_COMPARE(m_first->bruno.messages(direct).size(), size_t{3});
        QCOMPARE(m_first->bruno.messages(direct).back().body, u"three"_s);
        QCOMPARE(takenBack.count(), 1);
        QTRY_COMPARE(m_accounts->wanted(), 0);
        // Read on another device: taken back.
        QVERIFY(m_first->bruno.request(messageTo(direct, u"four"_s)).ok());
        QTRY_COMPARE(told.count(), 3);
        QCOMPARE(lastOf(told).title, u"BRUNO"_s);
        WsClient phone;
        QVERIFY(phone.open(m_first->server.url()) && phone.greet());
        QVERIFY(phone.signIn(phone.request(AuthLogin{u"ada"_s, Desk::password})).ok());
        QVERIFY(phone.request(ReadMark{direct, 4}).ok());
        QTRY_COMPARE(takenBack.count(), 2);
        // Marked as read in the notice: known to the server.
        QVERIFY(m_first->bruno.request(messageTo(direct, u"five"_s)).ok());
        QTRY_COMPARE(told.count(), 4);
        m_accounts->noticeMarkedRead(key);
        QTRY_COMPARE(m_accounts->wanted(), 0);
    }

    void whoDoesNotWantToBeDisturbedIsNot()
    {
        m_accounts->start({});
        QVERIFY(enroll(m_first->server.url()));
        Settings& settings = m_accounts->settings();
        QSignalSpy told(m_accounts.get(), &Accounts::showNotice);
        const ConversationId direct = write(*m_first, u"a secret"_s);
        QTRY_COMPARE(told.count(), 1);
        // Only that something came.
        settings.setHidesText(true);
        settings.setSounds(false);
        QVERIFY(m_first->bruno.request(messageTo(direct, u"another secret"_s)).ok());
        QTRY_COMPARE(told.count(), 2);
        QVERIFY(!lastOf(told).lines.join(u' ').contains(u"secret"_s));
        QVERIFY(lastOf(told).silent);
        // Before one's eyes, there is nothing to tell.
        shown()->openConversation(direct.text());
        m_accounts->setWindowActive(true);
        QVERIFY(m_first->bruno.request(messageTo(direct, u"seen"_s)).ok());
        QTRY_COMPARE(shown()->room()->messages()->count(), 3);
        m_accounts->setWindowActive(false);
        settings.setDoNotDisturb(true);
        QCOMPARE(shown()->session()->selfPresence(), u"dnd"_s);
        QVERIFY(m_first->bruno.request(messageTo(direct, u"quietly"_s)).ok());
        QTRY_COMPARE(shown()->room()->messages()->count(), 4);
        settings.setDoNotDisturb(false);
        QVERIFY(m_first->bruno.request(messageTo(direct, u"loudly"_s)).ok());
        QTRY_COMPARE(told.count(), 3); // only this one
    }

    void linksFindTheirAccount()
    {
        QVERIFY(enrollOnBoth());
        const ConversationId there = write(*m_first, u"look"_s);
        QTRY_VERIFY(m_accounts->at(0)->session()->directory().conversation(there));
        QSignalSpy unknown(m_accounts.get(), &Accounts::serverUnknown);
        const QString server = QString::fromLatin1(QUrl::toPercentEncoding(m_first->server.url().toString()));
        m_accounts->openLink(u"tertulia://open?server=%1&conversation=%2"_s.arg(server, there.text()));
        QCOMPARE(m_accounts->currentIndex(), 0);
        QCOMPARE(shown()->room()->id(), there);
        m_accounts->choose(1);
        shown()->links()->follow(
            u"tertulia://open?server=%1&conversation=%2"_s.arg(server, there.text())); // in a message
        QCOMPARE(m_accounts->currentIndex(), 0);
        m_accounts->openLink(u"tertulia://join/ABCDEFGHIJKLMNOP?server="_s +
                             QString::fromLatin1(QUrl::toPercentEncoding(m_second->server.url().toString())));
        QCOMPARE(m_accounts->currentIndex(), 1);
        QCOMPARE(shown()->nav()->dialog(), u"JoinSheet"_s);
        QCOMPARE(shown()->nav()->dialogArgument(), u"ABCDEFGHIJKLMNOP"_s);
        QCOMPARE(unknown.count(), 0);
        m_accounts->openLink(u"tertulia://join/ABCDEFGHIJKLMNOP?server=https%3A%2F%2Fchat.example.org"_s);
        QCOMPARE(unknown.count(), 1);
        QCOMPARE(unknown.first().first().toString(), u"chat.example.org"_s);
        m_accounts->addForLink();
        QVERIFY(m_accounts->isAdding());
        QCOMPARE(shown()->login()->server(), u"https://chat.example.org"_s);
        m_accounts->openLink(u"tertulia://nonsense"_s);
        QVERIFY(!shown()->session()->problem().isEmpty());
    }

    void linksToSignInGoToItsPage()
    {
        m_accounts->start({});
        m_accounts->openLink(u"tertulia://setup?server=http%3A%2F%2Flocalhost%3A1&token=abc"_s);
        m_accounts->addForLink();
        QVERIFY(!m_accounts->isAdding()); // the first page was free
        QCOMPARE(shown()->login()->server(), u"http://localhost:1"_s);
        QCOMPARE(shown()->login()->secretMode(), u"register"_s);
        QCOMPARE(shown()->login()->takeSecret(), u"abc"_s);
        QVERIFY(shown()->login()->takeSecret().isEmpty());
        m_accounts->openLink(u"tertulia://reset?user=ada&token=def"_s); // of whoever is asked here
        QCOMPARE(shown()->login()->handle(), u"ada"_s);
        QCOMPARE(shown()->login()->secretMode(), u"reset"_s);
        QCOMPARE(shown()->login()->takeSecret(), u"def"_s);
    }

    void eachAccountIsEquipped()
    {
        QList<AppView*> made;
        m_accounts->setViewMade([&](AppView& view) { made.append(&view); });
        QCOMPARE(made, QList<AppView*>{shown()});
        QVERIFY(enrollOnBoth());
        QCOMPARE(made, (QList<AppView*>{m_accounts->at(0), m_accounts->at(1)}));
        QVERIFY(m_accounts->at(0)->layout() == m_accounts->at(1)->layout());
        m_accounts->at(0)->sidebar()->toggle(u"rooms"_s);
        QCOMPARE(m_accounts->at(1)->sidebar()->folded(), QStringList{u"rooms"_s});
        m_accounts->at(0)->emoji()->used(u"😀"_s);
        m_accounts->at(1)->emoji()->used(u"🚗"_s);
        QCOMPARE(m_accounts->at(1)->emoji()->recent(), (QStringList{u"🚗"_s, u"😀"_s}));
        m_accounts->setViewMade([](AppView&) {});
    }

    void linksAreReadStrictly()
    {
        const QString place = ConversationId::make().text();
        QVERIFY(parseAppLink(u"tertulia://chat.example.org:8443/c/"_s + place).ok());
        QCOMPARE(parseAppLink(u"tertulia://chat.example.org:8443/c/"_s + place)->server.port(), 8443);
        QCOMPARE(parseAppLink(u"tertulia://setup?server=http%3A%2F%2Flocalhost%3A1&token=abc"_s)->kind,
                 AppLink::Kind::Setup);
        for (const QString& bad :
             {u"https://chat.example.org/"_s, u"tertulia://open?conversation=1"_s, u"tertulia://join"_s,
              u"tertulia://open?server=file%3A%2F%2F%2Fetc&conversation="_s + place,
              u"tertulia://open?server=https%3A%2F%2Fa%40b.example&conversation="_s + place,
              u"tertulia://x/c/../c/"_s + place, u"tertulia://join?code="_s + QString(5000, u'a'), QString()})
            QVERIFY2(!parseAppLink(bad).ok(), qPrintable(bad));
    }
};

TERTULIA_TEST(TestAccounts, "accounts")

} // namespace tertulia::test

#include "tst_accounts.moc"
