// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody put aside or off, and what waits for him, each on its page, against a real server.
#include "client/viewmodels/draft_overview.h"
#include "client/viewmodels/later_view.h"
#include "client/viewmodels/mention_inbox.h"
#include "client/viewmodels/pinned_messages.h"
#include "client/viewmodels/saved_messages.h"
#include "client/viewmodels/unread_overview.h"
#include "tests/support/test_main.h"
#include "tests/views/group_desk.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestOwnPlaces : public QObject, private GroupDesk
{
    Q_OBJECT

    [[nodiscard]] static QStringList words(const MessageCards& cards)
    {
        QStringList words;
        for (int i = 0; i < cards.count(); ++i)
            words << cards.at(i).words;
        return words;
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void whatIsPutAside()
    {
        const MessageId first = said(u"the first"_s);
        const MessageId second = said(u"the second"_s);
        SavedMessages saved;
        saved.setSession(ada().session());
        QVERIFY(ada().session()->account()->request(SavedAdd{first, u"for later"_s}).isValid());
        QTRY_COMPARE(saved.cards()->count(), 1);
        QVERIFY(ada().session()->account()->request(SavedAdd{second, {}}).isValid());
        QTRY_COMPARE(words(*saved.cards()), (QStringList{u"the second"_s, u"the first"_s}));
        QCOMPARE(saved.cards()->at(1).note, u"for later"_s);
        saved.setNote(first.text(), u"  not now "_s);
        QTRY_COMPARE(saved.noteOf(first.text()), u"not now"_s);
        QVERIFY(m_bruno->request(MessageDelete{second}).ok());
        QTRY_VERIFY(saved.cards()->find(second.text())->isGone);
        saved.remove(second.text());
        QTRY_COMPARE(saved.cards()->count(), 1);
        saved.remove(first.text());
        QTRY_COMPARE(saved.cards()->count(), 0);
    }

    void whatIsPinned()
    {
        const MessageId first = said(u"the rules"_s);
        const MessageId second = said(u"the address"_s);
        QVERIFY(m_bruno->request(MessagePin{first}).ok());
        PinnedMessages pins;
        pins.setConversationId(m_group.text());
        pins.setSession(ada().session());
        QTRY_COMPARE(words(*pins.cards()), QStringList{u"the rules"_s});
        QTRY_COMPARE(pins.cards()->at(0).detail, u"Pinned by BRUNO"_s);
        QVERIFY(m_bruno->request(MessagePin{second}).ok());
        QTRY_COMPARE(words(*pins.cards()), (QStringList{u"the address"_s, u"the rules"_s}));
        pins.unpin(first.text());
        QTRY_COMPARE(words(*pins.cards()), QStringList{u"the address"_s});
        QVERIFY(m_bruno->request(MessageUnpin{second}).ok());
        QTRY_COMPARE(pins.cards()->count(), 0);
    }

    void whatIsToBeSentLater()
    {
        LaterView later;
        later.setSession(ada().session());
        ScheduleCreate plan;
        plan.conversation = m_group;
        plan.clientId = u"the-first-plan-of-ada"_s;
        plan.body = u"good mornin"_s;
        plan.dueAt = SystemClock{}.now() + std::chrono::hours{5};
        QVERIFY(ada().session()->account()->request(plan).isValid());
        QTRY_COMPARE(words(*later.scheduled()), QStringList{u"good mornin"_s});
        const QString id = later.scheduled()->at(0).key;
        later.editScheduled(id, u"good morning"_s, QDateTime::currentDateTime().addDays(1));
        QTRY_COMPARE(later.bodyOf(id), u"good morning"_s);
        QVERIFY(later.dueOf(id) > QDateTime::currentDateTime().addSecs(20 * 3600));
        later.editScheduled(id, u"good morning"_s, QDateTime::currentDateTime().addDays(-1));
        QTRY_VERIFY(!later.problem().isEmpty()); // that is past
        later.sendNow(id);
        QTRY_COMPARE(m_bruno->messages(m_group).size(), size_t{1});
        QCOMPARE(m_bruno->messages(m_group).front().body, u"good morning"_s);
        QTRY_COMPARE(later.scheduled()->count(), 0);
        plan.clientId = u"the-second-plan-of-ada"_s;
        QVERIFY(ada().session()->account()->request(plan).isValid());
        QTRY_COMPARE(later.scheduled()->count(), 1);
        later.cancelScheduled(later.scheduled()->at(0).key);
        QTRY_COMPARE(later.scheduled()->count(), 0);
    }

    void whatWaitedHereBeyondItsTimeIsSaidAtOnce()
    {
        Account& account = *ada().session()->account();
        account.stop();
        QTRY_VERIFY(!ada().session()->isOnline());
        const QDateTime at = QDateTime::currentDateTime().addMSecs(1500);
        ada().composer()->schedule(u"soon"_s, at);
        QTRY_COMPARE(account.outboxSize(), 1);
        QTRY_VERIFY(QDateTime::currentDateTime() > at);
        account.start();
        QTRY_COMPARE(m_bruno->messages(m_group).size(), size_t{1});
        QCOMPARE(m_bruno->messages(m_group).front().body, u"soon"_s);
        QTRY_COMPARE(account.outboxSize(), 0);
        QVERIFY(ada().session()->records().all<ScheduledRecord>().empty());
    }

    void whatIRemindMyselfOf()
    {
        const MessageId message = said(u"bring the book"_s);
        LaterView later;
        later.setSession(ada().session());
        const Timestamp soon = SystemClock{}.now() + std::chrono::milliseconds{1500};
        QVERIFY(ada()
                    .session()
                    ->account()
                    ->request(ReminderCreate{u"the-first-reminder-of-ada"_s, message, u"in the bag"_s, soon})
                    .isValid());
        QTRY_COMPARE(words(*later.reminders()), QStringList{u"bring the book"_s});
        QCOMPARE(later.reminders()->at(0).note, u"in the bag"_s);
        QTRY_VERIFY(later.reminders()->at(0).isUrgent);
        const QString id = later.reminders()->at(0).key;
        later.snooze(id, QDateTime::currentDateTime().addDays(1));
        QTRY_VERIFY(!later.reminders()->at(0).isUrgent);
        later.finishReminder(id);
        QTRY_COMPARE(later.reminders()->count(), 0);
        QVERIFY(ada()
                    .session()
                    ->account()
                    ->request(ReminderCreate{
                        u"the-second-reminder-of-ada"_s, {}, u"water the plants"_s, soon + std::chrono::hours{9}})
                    .isValid());
        QTRY_COMPARE(words(*later.reminders()), QStringList{u"water the plants"_s});
        later.cancelReminder(later.reminders()->at(0).key);
        QTRY_COMPARE(later.reminders()->count(), 0);
    }

    void whatIsAddressedToMe()
    {
        said(u"hello everybody"_s);
        ada().composer()->submit(u"anybody there?"_s);
        QTRY_COMPARE(m_ada->message(0, MessageListModel::DeliveryRole), u"sent"_s);
        const MessageId mine = ada().room()->messages()->at(0).record.id;
        MentionInbox inbox;
        inbox.setSession(ada().session());
        QTRY_VERIFY(inbox.isLoaded());
        QCOMPARE(inbox.cards()->count(), 0);
        said(u"not for the inbox"_s); // what was before it has been told when it is there
        QTRY_COMPARE(ada().room()->messages()->at(0).record.body, u"not for the inbox"_s);
        QSignalSpy built(&inbox, &MentionInbox::built);
        said(u"of no concern"_s);
        QTRY_COMPARE(ada().room()->messages()->at(0).record.body, u"of no concern"_s);
        QCOMPARE(built.count(), 0); // nothing of it has changed
        const MessageId answer = said(u"yes"_s, mine);
        QTRY_COMPARE(words(*inbox.cards()), QStringList{u"yes"_s});
        said(u"look here, @ada"_s);
        said(u"this is for nobody"_s);
        QTRY_COMPARE(words(*inbox.cards()), (QStringList{u"look here, @ada"_s, u"yes"_s}));
        QCOMPARE(inbox.cards()->at(0).unread, 1);
        QTRY_COMPARE(ada().mentions(), 1);
        inbox.setUnreadOnly(true);
        inbox.markRead(answer.text());
        QTRY_COMPARE(words(*inbox.cards()), QStringList{u"look here, @ada"_s});
        inbox.setUnreadOnly(false);
        QCOMPARE(inbox.cards()->count(), 2);
    }

    void mentionsFromBeforeThisDeviceCome()
    {
        said(u"@ada, this is old"_s);
        for (int i = 0; i < 120; ++i)
            QVERIFY(m_bruno->request(messageTo(m_group, u"number %1"_s.arg(i))).ok());
        const std::shared_ptr<SecretStore> secrets = m_ada->secrets();
        m_ada.reset();
        m_home = QTemporaryDir(); // another device
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        m_ada = std::make_unique<Desk>(u"ada"_s);
        ada().login()->signIn(m_server->url().toString(), u"ada"_s, Desk::password);
        QTRY_VERIFY(ada().session()->isOnline());
        MentionInbox inbox;
        inbox.setSession(ada().session());
        QTRY_COMPARE(words(*inbox.cards()), QStringList{u"@ada, this is old"_s});
    }

    void whatIsNotRead()
    {
        UnreadOverview unread;
        unread.setSession(ada().session());
        for (int i = 1; i <= 5; ++i)
            said(u"number %1"_s.arg(i));
        QTRY_COMPARE(unread.cards()->count(), 1);
        QTRY_COMPARE(unread.cards()->at(0).unread, ada().homeUnread());
        QTRY_COMPARE(words(*unread.cards()).first(), u"BRUNO: number 3\nBRUNO: number 4\nBRUNO: number 5"_s);
        const ConversationId other = makeGroup(*m_bruno, {u"ada"_s});
        QVERIFY(m_bruno->request(messageTo(other, u"@ada come"_s)).ok());
        QTRY_COMPARE(unread.cards()->count(), 2);
        QTRY_COMPARE(unread.cards()->at(0).key, other.text()); // who is named comes first
        unread.markAllRead();
        QTRY_COMPARE(unread.cards()->count(), 0);
        QTRY_COMPARE(ada().unread(), 0);
    }

    void whatIBeganToWrite()
    {
        DraftOverview drafts;
        drafts.setSession(ada().session());
        ada().composer()->setDraft(u"half a thought"_s);
        QTRY_COMPARE(words(*drafts.cards()), QStringList{u"half a thought"_s});
        // One of another device.
        const ConversationId other = makeGroup(*m_bruno, {u"ada"_s});
        QTRY_VERIFY(ada().session()->directory().conversation(other));
        QVERIFY(ada().session()->account()->request(DraftSet{other, u"from my phone"_s, {}, {}}).isValid());
        QTRY_COMPARE(drafts.cards()->count(), 2);
        drafts.discard(other.text());
        QTRY_COMPARE(words(*drafts.cards()), QStringList{u"half a thought"_s});
        QSignalSpy replaced(ada().composer(), &Composer::textReplaced);
        drafts.discard(m_group.text());
        QTRY_COMPARE(drafts.cards()->count(), 0);
        QCOMPARE(replaced.last().first().toString(), QString()); // the field that shows it, too
    }

    /// Bruno puts Ada out of the group while she has written there and is away.
    void whatWasRefusedWhereOneIsNoLonger()
    {
        DraftOverview drafts;
        drafts.setSession(ada().session());
        Account* account = ada().session()->account();
        account->stop();
        QTRY_VERIFY(!ada().session()->isOnline());
        account->send(m_group, u"into the void"_s);
        QVERIFY(m_bruno->request(MemberRemove{StreamId{m_group}, u"ada"_s}).ok());
        account->retryNow();
        QTRY_VERIFY(!ada().session()->directory().conversation(m_group));
        QTRY_COMPARE(ada().session()->stranded(), 1);
        QTRY_COMPARE(words(*drafts.cards()), QStringList{u"into the void"_s});
        const MessageCard card = drafts.cards()->at(0);
        QVERIFY(card.isUrgent && !card.detail.isEmpty());
        drafts.copy(card.key);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"into the void"_s);
        drafts.discard(card.key);
        QTRY_COMPARE(drafts.cards()->count(), 0);
        QCOMPARE(ada().session()->stranded(), 0);
    }

    void withoutTheServerItIsSaid()
    {
        const MessageId message = said(u"the first"_s);
        SavedMessages saved;
        saved.setSession(ada().session());
        QVERIFY(ada().session()->account()->request(SavedAdd{message, {}}).isValid());
        QTRY_COMPARE(words(*saved.cards()), QStringList{u"the first"_s}); // both are on this device
        ada().session()->account()->stop();
        QTRY_VERIFY(!ada().session()->isOnline());
        SavedMessages offline;
        offline.setSession(ada().session());
        QTRY_COMPARE(words(*offline.cards()), QStringList{u"the first"_s}); // all from this device
        offline.remove(message.text());
        QTRY_VERIFY(!offline.problem().isEmpty());
        QCOMPARE(offline.cards()->count(), 1); // and nothing is pretended
    }
};

TERTULIA_TEST(TestOwnPlaces, "own_places")

} // namespace tertulia::test

#include "tst_own_places.moc"
