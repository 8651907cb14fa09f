// SPDX-License-Identifier: GPL-3.0-or-later
// The view-models against a real server: what a click does is called here, what the screen would
// show is read.
#include "tests/integration/server_process.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"
#include "tests/views/desk.h"

#include <QSignalSpy>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestAppFlow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_bruno;

    const QStringList lenient{u"--limits.requests_per_second"_s, u"1000000"_s, u"--limits.sends_per_second"_s,
                              u"1000000"_s};

    void stopServer()
    {
        m_server->signal(SIGTERM);
        QCOMPARE(m_server->waitForEnd(), 0);
    }
    [[nodiscard]] QUrl url() const { return m_server->url(); }
    static bool opened(Desk& ada, const QString& title)
    {
        return QTest::qWaitFor([&] { return ada->room()->title() == title && ada->room()->isLoaded(); }, 60'000);
    }
    bool talkWithBruno(Desk& ada)
    {
        ada->creation()->createDirect(u"bruno"_s);
        return opened(ada, u"BRUNO"_s);
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void init()
    {
        m_home = QTemporaryDir();
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        m_server = std::make_unique<ServerProcess>();
        QVERIFY(m_server->start(lenient));
        m_bruno = std::make_unique<WsClient>();
        QVERIFY(m_bruno->open(url()) && m_bruno->enroll(u"bruno"_s));
    }
    void cleanup()
    {
        m_bruno.reset();
        m_server.reset();
    }

    void fieldsAreCheckedBeforeAnythingIsAsked()
    {
        Desk ada(u"ada"_s);
        QCOMPARE(ada->page(), u"login"_s);
        LoginView* login = ada->login();
        login->registerAccount(u"not a server"_s, u"Ada!"_s, u"  "_s, u"short"_s);
        QVERIFY(!login->isBusy());
        QVERIFY(!login->serverError().isEmpty());
        QVERIFY(!login->handleError().isEmpty());
        QVERIFY(!login->nameError().isEmpty());
        QVERIFY(!login->passwordError().isEmpty());
        QVERIFY(!ada->session()->account());
    }

    void aWrongPasswordStaysAtTheDoor()
    {
        Desk ada(u"ada"_s);
        QSignalSpy finished(ada->login(), &LoginView::finished);
        ada->login()->signIn(url().toString(), u"bruno"_s, u"not his password"_s);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!finished.first().first().toBool());
        QVERIFY(!ada->login()->problem().isEmpty());
        QCOMPARE(ada->page(), u"login"_s);
        QVERIFY(!ada->login()->isBusy());
    }

    void aTakenNameStandsAtItsField()
    {
        Desk ada(u"ada"_s);
        QSignalSpy finished(ada->login(), &LoginView::finished);
        ada->login()->registerAccount(url().toString(), u"bruno"_s, u"Another"_s, Desk::password);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!ada->login()->handleError().isEmpty());
        QVERIFY(ada->login()->problem().isEmpty());
    }

    void noServerSaysSo()
    {
        Desk ada(u"ada"_s);
        QSignalSpy finished(ada->login(), &LoginView::finished);
        ada->login()->signIn(u"http://127.0.0.1:9"_s, u"ada"_s, Desk::password);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!ada->login()->serverError().isEmpty());
    }

    void sentAndAnswered()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        QCOMPARE(ada->page(), u"chat"_s);
        QCOMPARE(ada->session()->selfName(), u"ADA"_s);
        QVERIFY(talkWithBruno(ada));
        QSignalSpy replaced(ada->composer(), &Composer::textReplaced);
        QSignalSpy inserted(ada->room()->messages(), &QAbstractItemModel::rowsInserted);
        ada->composer()->submit(u"¿qué tal?"_s);
        QCOMPARE(replaced.last().first().toString(), QString());
        QTRY_COMPARE(ada.message(0, MessageListModel::DeliveryRole), u"sent"_s);
        QCOMPARE(inserted.count(), 1); // the echo took the place of the pending row
        QCOMPARE(ada->room()->messages()->count(), 1);
        QTRY_COMPARE(m_bruno->messages(ada->room()->id()).size(), size_t{1});
        QVERIFY(m_bruno->request(messageTo(ada->room()->id(), u"todo bien"_s)).ok());
        QTRY_COMPARE(ada.message(0), u"todo bien"_s);
        QCOMPARE(ada.message(0, MessageListModel::AuthorNameRole), u"BRUNO"_s);
    }

    void whatIsWrittenOfflineIsShownAndSentLater()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        QVERIFY(talkWithBruno(ada));
        m_bruno.reset();
        stopServer();
        QTRY_VERIFY(!ada->session()->isOnline());
        ada->composer()->submit(u"into the void"_s);
        QTRY_COMPARE(ada.message(0), u"into the void"_s);
        QVERIFY(ada.message(0, MessageListModel::DeliveryRole) != u"sent"_s);
        QCOMPARE(ada->session()->unsent(), 1);
        QTRY_VERIFY(!ada->session()->connection().isEmpty());
        QVERIFY(m_server->start(lenient + QStringList{u"--listen"_s, m_server->url().authority()}));
        ada->session()->retryNow();
        QTRY_COMPARE(ada.message(0, MessageListModel::DeliveryRole), u"sent"_s);
        QCOMPARE(ada->room()->messages()->count(), 1);
    }

    void unreadUntilSeen()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        QVERIFY(talkWithBruno(ada));
        const ConversationId group = makeGroup(*m_bruno, {u"ada"_s});
        QVERIFY(m_bruno->request(messageTo(group, u"one"_s)).ok());
        QVERIFY(m_bruno->request(messageTo(group, u"two"_s)).ok());
        QTRY_COMPARE(ada->homeUnread(), 2);
        ada->step(1, true);
        QCOMPARE(ada->room()->id(), group);
        QTRY_COMPARE(ada->room()->messages()->count(), 2);
        QVERIFY(ada->room()->messages()->index(1, 0).data(MessageListModel::FirstUnreadRole).toBool());
        ada->room()->seen(2);
        QTRY_COMPARE(ada->homeUnread(), 0);
        QVERIFY(ada->room()->messages()->index(1, 0).data(MessageListModel::FirstUnreadRole).toBool()); // it stays
    }

    void changedAndTakenBack()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        QVERIFY(talkWithBruno(ada));
        ada->composer()->setDraft(u"half a thought"_s);
        ada->composer()->submit(u"teh first"_s);
        QTRY_COMPARE(ada.message(0, MessageListModel::DeliveryRole), u"sent"_s);
        ada->composer()->setDraft(u"the next one"_s);
        ada->composer()->editLast();
        QVERIFY(ada->composer()->isEditing());
        QCOMPARE(ada->composer()->text(), u"teh first"_s);
        ada->composer()->submit(u"the first"_s);
        QVERIFY(!ada->composer()->isEditing());
        QCOMPARE(ada->composer()->text(), u"the next one"_s); // the draft is back
        QTRY_COMPARE(ada.message(0), u"the first"_s);
        QVERIFY(ada->room()->messages()->index(0, 0).data(MessageListModel::EditedRole).toBool());
        ada->room()->remove(ada.message(0, MessageListModel::MessageIdRole));
        QTRY_VERIFY(ada->room()->messages()->index(0, 0).data(MessageListModel::DeletedRole).toBool());
        QCOMPARE(ada.message(0), QString());
    }

    void repliesAreJoined()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        QVERIFY(talkWithBruno(ada));
        QVERIFY(m_bruno->request(messageTo(ada->room()->id(), u"shall we?"_s)).ok());
        QTRY_COMPARE(ada->room()->messages()->count(), 1);
        ada->composer()->reply(ada.message(0, MessageListModel::MessageIdRole));
        QVERIFY(ada->composer()->contextTitle().contains(u"BRUNO"_s));
        ada->composer()->submit(u"we shall"_s);
        QVERIFY(ada->composer()->contextTitle().isEmpty());
        QTRY_COMPARE(ada.message(0, MessageListModel::ReplyPreviewRole), u"shall we?"_s);
        QSignalSpy shown(ada->room(), &RoomView::rowShown);
        ada->room()->showSource(ada.message(0, MessageListModel::MessageIdRole));
        QCOMPARE(shown.count(), 1);
        QCOMPARE(shown.first().first().toInt(), 1);
    }

    void draftsBelongToTheirConversation()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        QVERIFY(talkWithBruno(ada));
        const QString direct = ada->room()->conversationId();
        ada->composer()->setDraft(u"for bruno"_s);
        ada->creation()->createGroup(u"Trip"_s, u"bruno"_s);
        QVERIFY(opened(ada, u"Trip"_s));
        QCOMPARE(ada->composer()->text(), QString());
        ada->composer()->setDraft(u"for all"_s);
        ada->openConversation(direct);
        QCOMPARE(ada->composer()->text(), u"for bruno"_s);
    }

    void typingComesAndGoes()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        QVERIFY(talkWithBruno(ada));
        const ConversationId here = ada->room()->id();
        QVERIFY(m_bruno->request(TypingSet{here, true}).ok());
        QTRY_COMPARE(ada->room()->typingNames(), QStringList{u"BRUNO"_s});
        QVERIFY(m_bruno->request(messageTo(here, u"done"_s)).ok());
        QTRY_COMPARE(ada->room()->typingNames(), QStringList());
        ada->composer()->typing();
        ada->composer()->typing();
        QTRY_COMPARE(m_bruno->eventsOf<TypingChanged>().size(), size_t{1});
        QVERIFY(m_bruno->eventsOf<TypingChanged>().front().typing);
    }

    void presenceIsSeen()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        QVERIFY(talkWithBruno(ada));
        QTRY_COMPARE(ada->room()->presence(), u"online"_s);
        m_bruno->close();
        QTRY_COMPARE(ada->room()->presence(), u"offline"_s);
    }

    void olderHistoryComesInPages()
    {
        const ConversationId group = makeGroup(*m_bruno, {});
        for (int i = 1; i <= 150; ++i)
            QVERIFY(m_bruno->request(messageTo(group, u"number %1"_s.arg(i))).ok());
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        QVERIFY(m_bruno->request(MemberAdd{StreamId{group}, u"ada"_s}).ok());
        QTRY_VERIFY(ada->room()->isOpen() || ada->conversations()->count() == 1);
        ada->openConversation(group.text());
        MessageListModel* messages = ada->room()->messages();
        QTRY_VERIFY(ada->room()->isLoaded() && messages->count() > 0);
        const auto whole = [messages] {
            if (messages->canFetchMore({}))
                messages->fetchMore({});
            return messages->isComplete();
        };
        QTRY_VERIFY(whole());
        QCOMPARE(messages->newestSeq(), 151);
        QCOMPARE(messages->count(), static_cast<int>(messages->newestSeq() - messages->oldestSeq() + 1));
        QCOMPARE(messages->index(0, 0).data(MessageListModel::NoteRole).toString(), u"BRUNO added ADA"_s);
        for (int i = 1; i < messages->count(); ++i)
            QCOMPARE(ada.message(i), u"number %1"_s.arg(messages->at(i).record.seq));
    }

    void aSpaceWithARoom()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        QVERIFY(!ada->canAddRooms());
        ada->creation()->createSpace(u"Librería"_s);
        QTRY_COMPARE(ada->currentSpaceName(), u"Librería"_s);
        QVERIFY(ada->canAddRooms());
        ada->creation()->createRoom(ada->currentSpaceId(), u"general"_s, u"everything"_s, false);
        QVERIFY(opened(ada, u"general"_s));
        QCOMPARE(ada->room()->topic(), u"everything"_s);
        QCOMPARE(ada->room()->kind(), u"room"_s);
        QTRY_COMPARE(ada->room()->members()->count(), 1);
        ada->creation()->addPeople(u"space:"_s + ada->currentSpaceId(), u"bruno"_s);
        QTRY_COMPARE(ada->room()->members()->count(), 2);
        QTRY_COMPARE(ada->currentSpaceMembers(), 2);
        ada->openHome();
        QCOMPARE(ada->currentSpaceId(), QString());
        QCOMPARE(ada->findByTitle(u"Librería/general"_s), ada->findByTitle(u"#general"_s));
    }

    void nobodyByThatName()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        ada->creation()->createDirect(u"nobody-here"_s);
        QTRY_VERIFY(!ada->creation()->isBusy());
        QVERIFY(!ada->creation()->peopleError().isEmpty());
        ada->creation()->createGroup(u""_s, u"bruno"_s);
        QVERIFY(!ada->creation()->nameError().isEmpty());
        QVERIFY(ada->creation()->peopleError().isEmpty());
    }

    void everythingIsThereWithoutTheServer()
    {
        std::shared_ptr<SecretStore> secrets;
        {
            Desk ada(u"ada"_s);
            QVERIFY(ada.enroll(url(), u"ada"_s));
            QVERIFY(talkWithBruno(ada));
            ada->composer()->submit(u"remember this"_s);
            QTRY_COMPARE(ada.message(0, MessageListModel::DeliveryRole), u"sent"_s);
            ada->composer()->setDraft(u"unfinished"_s);
            ada->save();
            secrets = ada.secrets();
        }
        m_bruno.reset();
        stopServer();
        Desk ada(u"ada"_s, secrets);
        QTRY_COMPARE(ada->page(), u"chat"_s);
        QVERIFY(opened(ada, u"BRUNO"_s)); // the last one is open again
        QCOMPARE(ada.message(0), u"remember this"_s);
        QCOMPARE(ada->composer()->text(), u"unfinished"_s);
        QVERIFY(!ada->session()->isOnline());
    }

    void signingOutLeavesNothing()
    {
        Desk ada(u"ada"_s);
        QVERIFY(ada.enroll(url(), u"ada"_s));
        QVERIFY(talkWithBruno(ada));
        ada->composer()->setDraft(u"a secret"_s);
        ada->save();
        const QString directory = ada->session()->accountDirectory();
        ada->session()->signOut(true);
        QTRY_COMPARE(ada->page(), u"login"_s);
        QTRY_COMPARE(ada->conversations()->count(), 0);
        QVERIFY(!ada->room()->isOpen());
        QVERIFY(!QFile::exists(directory + u"/drafts.json"_s));
        QVERIFY(ada->login()->server().contains(QString::number(url().port()))); // only the address is remembered
    }
};

TERTULIA_TEST(TestAppFlow, "app_flow")

} // namespace tertulia::test

#include "tst_app_flow.moc"
