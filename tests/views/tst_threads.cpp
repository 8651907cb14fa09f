// SPDX-License-Identifier: GPL-3.0-or-later
// Threads against a real server: begun, read and answered beside their conversation, followed or not.
#include "client/viewmodels/open_thread.h"
#include "client/viewmodels/place_threads.h"
#include "client/viewmodels/thread_inbox.h"
#include "tests/support/test_main.h"
#include "tests/views/group_desk.h"

#include <QSignalSpy>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestThreads : public QObject, private GroupDesk
{
    Q_OBJECT

    ConversationId threadOn(MessageId root, const QString& body)
    {
        const auto started = m_bruno->request(ThreadStart{root, clientId(), body});
        if (!started.ok())
            qFatal("no thread");
        return started->conversation.id;
    }
    static QString clientId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }
    static QString newest(RoomView* room)
    {
        return room && room->messages()->count() > 0
                   ? room->messages()->index(0, 0).data(MessageListModel::BodyRole).toString()
                   : QString{};
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void theFirstReplyBeginsIt()
    {
        const MessageId root = said(u"who comes?"_s);
        OpenThread thread;
        thread.setRoot(root.text());
        thread.setSession(ada().session());
        QTRY_COMPARE(thread.rootCard()->count(), 1);
        QCOMPARE(thread.rootCard()->at(0).words, u"who comes?"_s);
        QCOMPARE(thread.rootBlocks(), QString()); // letter by letter
        QVERIFY(!thread.isBegun());
        QSignalSpy started(&thread, &OpenThread::started);
        thread.start(u"I do"_s);
        QTRY_VERIFY(thread.isBegun());
        QCOMPARE(started.count(), 1);
        QTRY_COMPARE(newest(thread.room()), u"I do"_s);
        QTRY_VERIFY(thread.isFollowed());
        QCOMPARE(thread.room()->kind(), u"thread"_s);
        QTRY_COMPARE(thread.room()->members()->count(), 2); // those of its parent
        // Like any conversation from now on, with its own draft.
        thread.composer()->setDraft(u"and more"_s);
        QCOMPARE(ada().composer()->text(), QString());
        thread.composer()->submit(u"and Bruno"_s);
        QTRY_COMPARE(newest(thread.room()), u"and Bruno"_s);
        QCOMPARE(newest(ada().room()), u"who comes?"_s); // the replies are not in the group
        QVERIFY(ada().conversations()->indexOf(thread.room()->id()) < 0);
    }

    void firstRepliesWaitForTheConnection()
    {
        const MessageId root = said(u"who comes?"_s);
        const auto secrets = m_ada->secrets();
        const auto inThread = [&] {
            const auto list = m_bruno->request(ThreadOf{m_group, {}, {}});
            QStringList bodies;
            if (list.ok() && !list->threads.empty())
                for (const MessageRecord& one :
                     m_bruno->request(HistoryPage{list->threads.front().conversation.id})->messages)
                    bodies << one.body;
            return bodies;
        };
        {
            OpenThread thread;
            thread.setRoot(root.text());
            thread.setSession(ada().session());
            QTRY_COMPARE(thread.rootCard()->count(), 1);
            m_server->signal(SIGTERM);
            QCOMPARE(m_server->waitForEnd(), 0);
            QTRY_VERIFY(!ada().session()->isOnline());
            thread.start(u"I do"_s);
            thread.start(u"and Eve"_s);
            QTRY_COMPARE(thread.waiting()->count(), 2);
            QVERIFY(!thread.isBegun());
        }
        m_ada.reset(); // the program ends
        m_ada = std::make_unique<Desk>(u"ada"_s, secrets);
        QTRY_VERIFY(ada().session()->directory().conversation(m_group));
        OpenThread thread;
        thread.setRoot(root.text());
        thread.setSession(ada().session());
        QTRY_COMPARE(thread.waiting()->count(), 2);
        QCOMPARE(thread.waiting()->at(0).words, u"I do"_s);
        QVERIFY(m_server->start({u"--listen"_s, m_server->url().authority()}));
        QTRY_VERIFY(thread.isBegun());
        QTRY_COMPARE(thread.waiting()->count(), 0);
        m_bruno = std::make_unique<WsClient>();
        QVERIFY(m_bruno->open(m_server->url()) && m_bruno->login(u"bruno"_s));
        QTRY_COMPARE(inThread(), (QStringList{u"I do"_s, u"and Eve"_s}));
        QTRY_COMPARE(newest(thread.room()), u"and Eve"_s);
    }

    void aRefusedFirstReplyStays()
    {
        const MessageId root = said(u"who comes?"_s);
        OpenThread thread;
        thread.setRoot(root.text());
        thread.setSession(ada().session());
        QTRY_COMPARE(thread.rootCard()->count(), 1);
        ada().session()->account()->stop();
        QTRY_VERIFY(!ada().session()->isOnline());
        thread.start(u"I do"_s);
        QTRY_COMPARE(thread.waiting()->count(), 1);
        QVERIFY(m_bruno->request(MessageDelete{root}).ok());
        ada().session()->account()->start();
        QTRY_VERIFY(thread.waiting()->count() == 1 && thread.waiting()->at(0).isUrgent);
        QVERIFY(!thread.waiting()->at(0).detail.isEmpty());
        thread.discard(thread.waiting()->at(0).key);
        QTRY_COMPARE(thread.waiting()->count(), 0);
    }

    void theRootIsShownAsItWasWritten()
    {
        const MessageId root = said(u"Look:\n```cpp\nint a;\n```"_s);
        OpenThread thread;
        thread.setRoot(root.text());
        thread.setSession(ada().session());
        QTRY_COMPARE(thread.rootCard()->count(), 1);
        const QStringList blocks = thread.rootBlocks().split(u'\x1c');
        QCOMPARE(blocks.size(), 2);
        QVERIFY2(blocks.first().startsWith(u't') && blocks.first().contains(u"Look:"_s), qPrintable(blocks.first()));
        QVERIFY2(blocks.last().startsWith(u"ccpp\n"_s), qPrintable(blocks.last()));
        QVERIFY(m_bruno->request(MessageDelete{root}).ok());
        QTRY_VERIFY(thread.rootBlocks().isEmpty());
    }

    void theFirstReplyIsCompleted()
    {
        const MessageId root = said(u"who comes?"_s);
        OpenThread thread;
        thread.setRoot(m_group.text() + u'/' + root.text());
        thread.setSession(ada().session());
        QTRY_VERIFY(thread.completion());
        QTRY_VERIFY(ada().room()->members()->count() == 2);
        const auto insertions = [&](const QString& text) {
            thread.completion()->look(text, static_cast<int>(text.size()));
            QStringList out;
            const CompletionModel& model = *thread.completion()->model();
            for (int i = 0; i < model.rowCount(); ++i)
                out << model.index(i, 0).data(CompletionModel::InsertionRole).toString();
            return out;
        };
        QTRY_VERIFY(insertions(u"with @br"_s).contains(u"@bruno "_s));
        QVERIFY(!insertions(u"fine :coff"_s).isEmpty());
        QVERIFY(insertions(u"/sh"_s).isEmpty()); // commands are for conversations
    }

    void oneIsReadWithoutFollowing()
    {
        const MessageId root = said(u"a question"_s);
        const ConversationId id = threadOn(root, u"an answer"_s);
        OpenThread thread;
        thread.setRoot(m_group.text() + u'/' + root.text());
        thread.setSession(ada().session());
        QTRY_COMPARE(newest(thread.room()), u"an answer"_s);
        QVERIFY(!thread.isFollowed());
        QCOMPARE(ada().threadsUnread(), 0);
        // What comes while it is open is told, though nobody follows.
        QVERIFY(m_bruno->request(messageTo(id, u"another"_s)).ok());
        QTRY_COMPARE(newest(thread.room()), u"another"_s);
        thread.setFollowed(true);
        QTRY_VERIFY(thread.isFollowed());
        thread.setFollowed(false);
        QTRY_VERIFY(!thread.isFollowed());
        QCOMPARE(newest(thread.room()), u"another"_s); // still to be read
        QVERIFY(m_bruno->request(messageTo(id, u"a third"_s)).ok());
        QTRY_COMPARE(newest(thread.room()), u"a third"_s);
    }

    void itIsCaughtUpAfterTheConnectionWasLost()
    {
        const MessageId root = said(u"a question"_s);
        const ConversationId id = threadOn(root, u"an answer"_s);
        OpenThread thread;
        thread.setRoot(root.text());
        thread.setSession(ada().session());
        QTRY_COMPARE(newest(thread.room()), u"an answer"_s);
        ada().session()->account()->stop();
        QTRY_VERIFY(!ada().session()->isOnline());
        QVERIFY(m_bruno->request(messageTo(id, u"meanwhile"_s)).ok());
        ada().session()->account()->start();
        QTRY_COMPARE(newest(thread.room()), u"meanwhile"_s);
        QVERIFY(m_bruno->request(messageTo(id, u"live again"_s)).ok());
        QTRY_COMPARE(newest(thread.room()), u"live again"_s);
    }

    void thoseIFollowWaitInTheInbox()
    {
        const MessageId first = said(u"first root"_s);
        const MessageId second = said(u"second root @ada"_s);
        ThreadInbox inbox;
        inbox.setSession(ada().session());
        QCOMPARE(inbox.cards()->count(), 0);
        const ConversationId one = threadOn(first, u"for @ada"_s); // naming makes her follow
        const ConversationId two = threadOn(second, u"and @ada again"_s);
        QTRY_COMPARE(inbox.cards()->count(), 2);
        QTRY_COMPARE(ada().threadsUnread(), 2);
        QTRY_COMPARE(inbox.cards()->at(0).words, u"second root @ada"_s); // the latest words
        QCOMPARE(inbox.cards()->at(0).unread, 1);
        inbox.markRead(two.text());
        QTRY_COMPARE(inbox.cards()->at(0).key, one.text()); // what is new comes first
        QCOMPARE(ada().threadsUnread(), 1);
        // One that was read and marked as unread again, too.
        const auto marked = ada().session()->account()->request(UnreadSet{two, 1});
        QTRY_VERIFY(marked.isFinished() && marked.result().ok());
        QTRY_COMPARE(ada().threadsUnread(), 2);
        inbox.markRead(two.text());
        QTRY_COMPARE(ada().threadsUnread(), 1);
        QVERIFY(ada().session()->account()->request(UnreadSet{two, 1}).isValid());
        QTRY_COMPARE(ada().threadsUnread(), 2);
        inbox.markAllRead();
        QTRY_COMPARE(ada().threadsUnread(), 0);
        inbox.unfollow(one.text());
        QTRY_COMPARE(inbox.cards()->count(), 1);
        QTRY_COMPARE(ada().threadsUnread(), 0);
    }

    void allOfAPlace()
    {
        const MessageId root = said(u"a root"_s);
        threadOn(root, u"one"_s);
        PlaceThreads threads;
        threads.setConversationId(m_group.text());
        threads.setSession(ada().session());
        QTRY_COMPARE(threads.cards()->count(), 1);
        QCOMPARE(threads.cards()->at(0).words, u"a root"_s);
        threadOn(said(u"another root"_s), u"two"_s);
        QTRY_COMPARE(threads.cards()->count(), 2); // what begins meanwhile, too
    }

    void openingAThreadOpensWhereItHangs()
    {
        const MessageId root = said(u"a root for @ada"_s);
        const ConversationId id = threadOn(root, u"hello @ada"_s);
        QTRY_VERIFY(ada().session()->directory().conversation(id));
        ada().openHome();
        ada().openConversation(id.text());
        QCOMPARE(ada().room()->id(), m_group);
        QCOMPARE(ada().nav()->panel(), u"ThreadPanel"_s);
        QCOMPARE(ada().nav()->panelArgument(), m_group.text() + u'/' + root.text());
    }

    void itsRightsAreThoseOfItsPlace()
    {
        const auto space = m_bruno->request(SpaceCreate{u"Club"_s});
        QVERIFY(space.ok() && m_bruno->request(MemberAdd{StreamId{space->space.id}, u"ada"_s}).ok());
        RoomCreate wanted;
        wanted.space = space->space.id;
        wanted.title = u"hall"_s;
        const auto hall = m_bruno->request(wanted);
        QVERIFY(hall.ok());
        m_group = hall->conversation.id;
        QTRY_VERIFY(ada().session()->directory().conversation(m_group));
        ada().openConversation(m_group.text());
        const MessageId root = said(u"a root"_s);
        OpenThread thread;
        thread.setRoot(root.text());
        thread.setSession(ada().session());
        threadOn(root, u"@everyone and **all**"_s);
        const auto may = [&](MessageListModel::Role role) {
            return thread.room() && thread.room()->messages()->index(0, 0).data(role).toBool();
        };
        QTRY_VERIFY(may(MessageListModel::CanReplyRole) && may(MessageListModel::CanReactRole));
        QVERIFY(!may(MessageListModel::CanThreadRole)); // there are none within threads
        QVERIFY(ada().room()->messages()->index(0, 0).data(MessageListModel::CanThreadRole).toBool());
        QVERIFY(!thread.room()->canAddMembers());
        // Who takes them away in the place, or in its space, takes them away there.
        RoomOverrideSet quiet;
        quiet.room = m_group;
        quiet.user = u"ada"_s;
        quiet.deny = PermissionSet{Permission::React};
        QVERIFY(m_bruno->request(quiet).ok());
        QTRY_VERIFY(!may(MessageListModel::CanReactRole));
        QVERIFY(may(MessageListModel::CanReplyRole));
        const auto roles = ada().session()->records().roles(space->space.id);
        QVERIFY(!roles.empty());
        RoleEdit silent;
        silent.role = roles.back().id;
        silent.permissions = PermissionSet{};
        QVERIFY(m_bruno->request(silent).ok());
        QTRY_VERIFY(!may(MessageListModel::CanReplyRole));
        QTRY_VERIFY(thread.composer()->posting()->blocked().contains(u"Club"_s));
    }

    void whoLosesThePlaceLosesItsThreads()
    {
        const MessageId root = said(u"a root for @ada"_s);
        const ConversationId id = threadOn(root, u"hello @ada"_s);
        QTRY_VERIFY(ada().session()->directory().conversation(id));
        QVERIFY(m_bruno->request(MemberRemove{StreamId{m_group}, u"ada"_s}).ok());
        QTRY_VERIFY(!ada().session()->directory().conversation(m_group));
        QTRY_VERIFY(!ada().session()->directory().conversation(id));
        const auto held = ada().session()->account()->messages(id, 0, 10);
        QTRY_VERIFY(held.isFinished());
        QVERIFY(held.result().empty()); // nothing of it is left on the disk
    }
};

TERTULIA_TEST(TestThreads, "threads")

} // namespace tertulia::test

#include "tst_threads.moc"
