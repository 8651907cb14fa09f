// SPDX-License-Identifier: GPL-3.0-or-later
// What one does with messages, against a real server: Ada's desk does it, Bruno's plain connection sees it.
#include "tests/integration/server_process.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"
#include "tests/views/desk.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using Role = MessageListModel::Role;

class TestMessageActs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<Desk> m_ada;
    ConversationId m_group;

    const QStringList lenient{u"--limits.requests_per_second"_s, u"1000000"_s, u"--limits.sends_per_second"_s,
                              u"1000000"_s};

    [[nodiscard]] Desk& ada() { return *m_ada; }
    [[nodiscard]] MessageListModel& messages() { return *ada()->room()->messages(); }
    [[nodiscard]] MessageActs& acts() { return *ada()->room()->acts(); }
    [[nodiscard]] QString idOf(int row) { return ada().message(row, Role::MessageIdRole); }
    [[nodiscard]] QVariant value(int row, int role) { return messages().index(row, 0).data(role); }
    /// Bruno says it, and Ada has it.
    bool said(const QString& body)
    {
        return m_bruno->request(messageTo(m_group, body)).ok() &&
               QTest::qWaitFor([&] { return messages().count() > 0 && messages().at(0).record.body == body; }, 60'000);
    }
    bool adaSaid(const QString& body)
    {
        ada()->composer()->submit(body);
        return QTest::qWaitFor(
            [&] {
                return messages().count() > 0 && messages().at(0).record.seq > 0 &&
                       messages().at(0).record.body == body;
            },
            60'000);
    }
    bool open(ConversationId id)
    {
        ada()->openConversation(id.text());
        return QTest::qWaitFor(
            [&] { return ada()->room()->id() == id && ada()->room()->isLoaded() && messages().count() > 0; }, 60'000);
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
        QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
        m_group = makeGroup(*m_bruno, {});
        m_ada = std::make_unique<Desk>(u"ada"_s);
        QVERIFY(m_ada->enroll(m_server->url(), u"ada"_s));
        QVERIFY(m_bruno->request(MemberAdd{StreamId{m_group}, u"ada"_s}).ok());
        QTRY_VERIFY(ada()->session()->directory().conversation(m_group));
        QVERIFY(open(m_group));
    }
    void cleanup()
    {
        m_ada.reset();
        m_bruno.reset();
        m_server.reset();
    }

    void aReactionIsSeenAtOnceAndTakenBack()
    {
        QVERIFY(said(u"hello"_s));
        QTRY_VERIFY(value(0, Role::CanReactRole).toBool());
        acts().react(idOf(0), u"👍"_s);
        QCOMPARE(value(0, Role::ReactionsRole).toString(), u"👍\t1\t1\tYou\t"_s); // before the server said anything
        const MessageId id = messages().at(0).record.id;
        QTRY_COMPARE(m_bruno->request(ReactionList{id}).value().reactions.size(), size_t{1});
        QVERIFY(m_bruno->request(ReactionAdd{id, u"👍"_s}).ok());
        QTRY_COMPARE(value(0, Role::ReactionsRole).toString(), u"👍\t2\t1\tYou, BRUNO\t"_s);
        QCOMPARE(acts().reactionPeople(idOf(0)).size(), 3);
        acts().react(idOf(0), u"👍"_s);
        QCOMPARE(value(0, Role::ReactionsRole).toString(), u"👍\t1\t0\tBRUNO\t"_s);
        QTRY_COMPARE(m_bruno->request(ReactionList{id}).value().reactions.size(), size_t{1});
    }

    void aRefusedReactionGoesAway()
    {
        QVERIFY(said(u"hello"_s));
        acts().react(idOf(0), u"not an emoji"_s);
        QVERIFY(!value(0, Role::ReactionsRole).toString().isEmpty());
        QTRY_COMPARE(value(0, Role::ReactionsRole).toString(), QString());
        QVERIFY(!ada()->session()->problem().isEmpty());
    }

    void offlineNothingIsPretended()
    {
        QVERIFY(said(u"hello"_s));
        m_bruno.reset();
        m_server->signal(SIGTERM);
        QCOMPARE(m_server->waitForEnd(), 0);
        QTRY_VERIFY(!ada()->session()->isOnline());
        acts().react(idOf(0), u"👍"_s);
        QTRY_COMPARE(value(0, Role::ReactionsRole).toString(), QString());
        QVERIFY(!ada()->session()->problem().isEmpty());
    }

    void pinnedAndUnpinned()
    {
        QVERIFY(said(u"hello"_s));
        const MessageId id = messages().at(0).record.id;
        QSignalSpy done(&acts(), &MessageActs::done);
        acts().pin(id.text(), true);
        QVERIFY(value(messages().indexOf(id), Role::PinnedRole).toBool());
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(m_bruno->request(PinList{m_group}).value().messages.size(), size_t{1});
        acts().pin(id.text(), false);
        QTRY_COMPARE(done.count(), 2);
        QVERIFY(!value(messages().indexOf(id), Role::PinnedRole).toBool());
    }

    void savedAndRemindedOf()
    {
        QVERIFY(said(u"hello"_s));
        QVERIFY(!value(0, Role::SavedRole).toBool());
        acts().save(idOf(0), true);
        QTRY_VERIFY(value(0, Role::SavedRole).toBool());
        acts().save(idOf(0), false);
        QTRY_VERIFY(!value(0, Role::SavedRole).toBool());
        QSignalSpy done(&acts(), &MessageActs::done);
        acts().remind(idOf(0), u"hour"_s);
        QTRY_COMPARE(ada()->session()->records().all<ReminderRecord>().size(), size_t{1});
        QTRY_VERIFY(done.count() > 0);
    }

    void whenRemindersAreDue()
    {
        const QDateTime wednesday(QDate(2026, 1, 7), QTime(15, 30));
        const auto due = [](const QString& when, const QDateTime& now) {
            return QDateTime::fromMSecsSinceEpoch(MessageActs::reminderTime(when, now).time_since_epoch().count());
        };
        QCOMPARE(due(u"minutes"_s, wednesday), wednesday.addSecs(1200));
        QCOMPARE(due(u"hour"_s, wednesday), wednesday.addSecs(3600));
        QCOMPARE(due(u"evening"_s, wednesday), QDateTime(QDate(2026, 1, 7), QTime(18, 0)));
        QCOMPARE(due(u"evening"_s, wednesday.addSecs(3 * 3600)), QDateTime(QDate(2026, 1, 8), QTime(18, 0)));
        QCOMPARE(due(u"tomorrow"_s, wednesday), QDateTime(QDate(2026, 1, 8), QTime(9, 0)));
        QCOMPARE(due(u"monday"_s, wednesday), QDateTime(QDate(2026, 1, 12), QTime(9, 0)));
        QCOMPARE(due(u"monday"_s, QDateTime(QDate(2026, 1, 12), QTime(8, 0))),
                 QDateTime(QDate(2026, 1, 19), QTime(9, 0)));
    }

    void pollsAreVotedInAndClosed()
    {
        PollCreate poll;
        poll.conversation = m_group;
        poll.clientId = MessageId::make().text();
        poll.body = u"Where?"_s;
        poll.options = {u"Lisbon"_s, u"Porto"_s};
        QVERIFY(m_bruno->request(poll).ok());
        QTRY_VERIFY(messages().at(0).record.poll.has_value());
        QCOMPARE(value(0, Role::PollRole).toString(), u"open\t0\t0\t\t0\n0\t0\tLisbon\n0\t0\tPorto"_s);
        acts().vote(idOf(0), u"1"_s);
        QCOMPARE(value(0, Role::PollRole).toString(), u"open\t0\t1\t\t0\n0\t0\tLisbon\n1\t1\tPorto"_s);
        const MessageId id = messages().at(0).record.id;
        QTRY_COMPARE(m_bruno->request(PollVotes{id}).value().people, 1);
        QVERIFY(m_bruno->request(PollVote{id, {0}}).ok());
        QTRY_COMPARE(value(0, Role::PollRole).toString(), u"open\t0\t2\t\t0\n1\t0\tLisbon\n1\t1\tPorto"_s);
        QCOMPARE(acts().votePeople(idOf(0)).size(), 4);
        acts().vote(idOf(0), {});
        QTRY_COMPARE(value(0, Role::PollRole).toString(), u"open\t0\t1\t\t0\n1\t0\tLisbon\n0\t0\tPorto"_s);
        QTRY_COMPARE(m_bruno->request(PollVotes{id}).value().people, 1); // taken back there too, before it closes
        QVERIFY(m_bruno->request(PollClose{id}).ok());
        QTRY_VERIFY(value(0, Role::PollRole).toString().startsWith(u"closed"_s));
        acts().vote(idOf(0), u"0"_s); // too late: shown, refused, taken back
        QTRY_COMPARE(value(0, Role::PollRole).toString(), u"closed\t0\t1\t\t0\n1\t0\tLisbon\n0\t0\tPorto"_s);
    }

    void ownPollsAreClosed()
    {
        PollCreate poll;
        poll.conversation = m_group;
        poll.clientId = MessageId::make().text();
        poll.body = u"Mine?"_s;
        poll.options = {u"a"_s, u"b"_s};
        ada()->session()->account()->request(poll);
        QTRY_VERIFY(messages().at(0).record.poll.has_value());
        QVERIFY(value(0, Role::PollRole).toString().startsWith(u"open\t0\t0\t\t1\n"_s));
        acts().closePoll(idOf(0));
        QTRY_VERIFY(value(0, Role::PollRole).toString().startsWith(u"closed"_s));
    }

    void whatItSaidBefore()
    {
        QVERIFY(adaSaid(u"first"_s));
        ada()->session()->account()->edit(messages().at(0).record.id, u"**second**"_s);
        QTRY_VERIFY(value(0, Role::EditedRole).toBool());
        QSignalSpy came(&acts(), &MessageActs::versionsCame);
        acts().askVersions(idOf(0));
        QTRY_COMPARE(came.count(), 1);
        const QStringList versions = came.first().at(1).toStringList();
        QCOMPARE(versions.size(), 2);
        QVERIFY(versions.at(0).endsWith(u"\tfirst"_s) && versions.at(1).endsWith(u"\t**second**"_s));
        const QStringList blocks = came.first().at(2).toStringList();
        QCOMPARE(blocks, (QStringList{QString(), value(0, Role::RichRole).toString()})); // as in the conversation
        QVERIFY(!blocks.at(1).isEmpty() && !blocks.at(1).contains(u'*'));
    }

    void forwardedToAnotherConversation()
    {
        QVERIFY(said(u"the **news**"_s));
        const ConversationId other = makeGroup(*m_bruno, {});
        QVERIFY(m_bruno->request(MemberAdd{StreamId{other}, u"ada"_s}).ok());
        QTRY_VERIFY(ada()->session()->directory().conversation(other));
        acts().forward(idOf(0), other.text(), u" look "_s);
        QVERIFY(open(other));
        QTRY_VERIFY(messages().at(0).record.forwarded.has_value());
        const QStringList blocks = value(0, Role::RichRole).toString().split(text::blockSeparator);
        QCOMPARE(blocks.size(), 3);
        QVERIFY(blocks.at(0).startsWith(u't') && blocks.at(0).contains(u"look"_s));
        QVERIFY(blocks.at(1).startsWith(u"FForwarded · BRUNO"_s));
        QVERIFY(blocks.at(2).startsWith(u'T') && blocks.at(2).contains(u"<b>news</b>"_s));
        QCOMPARE(value(0, Role::SpokenRole).toString(), u"look\nthe news"_s);
    }

    void reportedToThoseWhoLookAfterIt()
    {
        QVERIFY(said(u"bad words"_s));
        QSignalSpy done(&acts(), &MessageActs::done);
        acts().report(idOf(0), u"rude"_s);
        QTRY_COMPARE(done.count(), 1);
    }

    void unreadFromHere()
    {
        for (int i = 1; i <= 3; ++i)
            QVERIFY(said(u"number %1"_s.arg(i)));
        const auto unread = [this] { return ada()->session()->directory().conversation(m_group)->unread(); };
        ada()->room()->seen(0);
        QTRY_COMPARE(unread(), 0);
        acts().markUnread(idOf(1));
        QTRY_COMPARE(unread(), 2);
        QVERIFY(value(1, Role::FirstUnreadRole).toBool());
        ada()->room()->seen(0); // still looking at it
        ada()->room()->openConversation({});
        QVERIFY(open(m_group));
        QCOMPARE(unread(), 2);
        QVERIFY(value(1, Role::FirstUnreadRole).toBool());
        QCOMPARE(ada()->room()->newCount(), 2);
        QTRY_VERIFY(ada()->room()->newSince().isValid());
        ada()->room()->seen(0); // opened again and read
        QTRY_COMPARE(unread(), 0);
    }

    void copiedWithNamesAndTimes()
    {
        QVERIFY(said(u"**one**"_s));
        QVERIFY(adaSaid(u"two ||secret||"_s));
        acts().copyRange(static_cast<double>(messages().at(1).record.seq),
                         static_cast<double>(messages().at(0).record.seq));
        const QStringList parts = QGuiApplication::clipboard()->text().split(u"\n\n"_s);
        QCOMPARE(parts.size(), 2);
        QVERIFY(parts.at(0).startsWith(u"BRUNO, "_s) && parts.at(0).endsWith(u"\none"_s));
        QVERIFY(parts.at(1).startsWith(u"ADA, "_s) && parts.at(1).endsWith(u"\ntwo secret"_s));
    }

    void mentionsAndEmojiOfTheirOwn()
    {
        QVERIFY(said(u"hey @ada and @bruno and @nobody"_s));
        const QString html = value(0, Role::RichRole).toString();
        const QString me = ada()->session()->selfId();
        QVERIFY(html.contains(u"<a href=\"person:%1\" class=\"me\">@ada</a>"_s.arg(me)));
        QVERIFY(html.contains(u" @nobody"_s) && !html.contains(u">@nobody"_s));
        QVERIFY(adaSaid(u"ask @bruno"_s));
        QTRY_VERIFY(value(0, Role::RichRole).toString().contains(u"class=\"m\">@bruno</a>"_s));
        QVERIFY(said(u"🎉"_s));
        QVERIFY(value(0, Role::JumboRole).toBool());
        QVERIFY(said(u"plain"_s));
        QCOMPARE(value(0, Role::RichRole).toString(), QString());
    }

    void aThreadIsSummedUp()
    {
        QVERIFY(adaSaid(u"root"_s));
        QCOMPARE(value(0, Role::ThreadRepliesRole).toInt(), 0);
        QVERIFY(m_bruno->request(ThreadStart{messages().at(0).record.id, MessageId::make().text(), u"a reply"_s}).ok());
        QTRY_COMPARE(value(0, Role::ThreadRepliesRole).toInt(), 1);
        QVERIFY(value(0, Role::ThreadLastRole).toDateTime().isValid());
    }

    void onlyWhatIsAllowedIsOffered()
    {
        QVERIFY(said(u"his"_s));
        QTRY_VERIFY(value(0, Role::CanReplyRole).toBool());
        QVERIFY(!value(0, Role::CanEditRole).toBool());
        QVERIFY(!value(0, Role::CanDeleteRole).toBool());
        QVERIFY(adaSaid(u"mine"_s));
        QVERIFY(value(0, Role::CanEditRole).toBool() && value(0, Role::CanDeleteRole).toBool());
        const MessageRow* none = messages().find(u"nothing"_s);
        QVERIFY(none == nullptr);
        acts().react(u"nothing"_s, u"👍"_s); // does no harm
    }

    void permalinksLeadInside()
    {
        QVERIFY(said(u"here"_s));
        const QString id = idOf(0);
        acts().copyLink(id);
        const QString link = QGuiApplication::clipboard()->text();
        QVERIFY(link.startsWith(u"tertulia://message?"_s));
        ada()->room()->openConversation({});
        QSignalSpy shown(ada()->room(), &RoomView::rowShown);
        ada()->links()->follow(link);
        QTRY_COMPARE(shown.count(), 1);
        QCOMPARE(ada()->room()->id(), m_group);
        QCOMPARE(idOf(shown.first().first().toInt()), id);
        QVERIFY(ada()->session()->problem().isEmpty());
        ada()->openMessage(ConversationId::make().text(), id);
        QVERIFY(!ada()->session()->problem().isEmpty());
    }

    void permalinksGoByTheirPlace()
    {
        QVERIFY(said(u"here"_s));
        acts().copyLink(idOf(0));
        const QString link = QGuiApplication::clipboard()->text();
        QVERIFY(said(u"as said in "_s + link));
        const QString name = ada()->room()->title() + u" › message"_s;
        QVERIFY(value(0, Role::RichRole).toString().contains(u"class=\"l\">%1</a>"_s.arg(name)));
        QCOMPARE(value(0, Role::SpokenRole).toString(), u"as said in "_s + name);
        QCOMPARE(messages().words(idOf(0)), u"as said in "_s + link); // to be kept
        QCOMPARE(ada()->links()->messageIn(m_group.text(), link), idOf(1));
        QCOMPARE(ada()->links()->messageIn(ConversationId::make().text(), link), QString());
        QVERIFY(said(u"come: tertulia://join/abcdefghijklmnop?server=https%3A%2F%2Fchat.example.org"_s));
        QVERIFY(value(0, Role::RichRole).toString().contains(u">Invite to a space on chat.example.org</a>"_s));
        QVERIFY(said(u"tertulia://message?server=https%3A%2F%2Fchat.example.org&conversation="_s +
                     ConversationId::make().text() + u"&id="_s + MessageId::make().text()));
        QVERIFY(value(0, Role::RichRole).toString().contains(u">Message on chat.example.org</a>"_s));
        // And by its new name, once it has one; which row that is, is true at the moment of telling only.
        bool isTold = false;
        const QObject here;
        connect(&messages(), &QAbstractItemModel::dataChanged, &here,
                [&](const QModelIndex& row, const QModelIndex& /*last*/, const QList<int>& roles) {
                    isTold |= roles.contains(int{Role::RichRole}) &&
                              row.data(Role::RichRole).toString().contains(u">Renamed › message</a>"_s);
                });
        ConversationEdit renaming;
        renaming.conversation = m_group;
        renaming.title = u"Renamed"_s;
        QVERIFY(m_bruno->request(renaming).ok());
        QTRY_VERIFY(isTold);
    }

    void linksLeaveThroughOneGate()
    {
        LinkGate gate;
        QList<QUrl> opened;
        gate.setOpener([&](const QUrl& url) {
            opened.append(url);
            return true;
        });
        QSignalSpy asked(&gate, &LinkGate::confirmationWanted);
        QSignalSpy inside(&gate, &LinkGate::linkWanted);
        gate.follow(u"https://example.org/a"_s);
        QCOMPARE(opened, QList<QUrl>{QUrl(u"https://example.org/a"_s)});
        gate.follow(u"ask:https://bücher.example/x"_s);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(gate.host(), u"xn--bcher-kva.example"_s);
        QCOMPARE(opened.size(), 1);
        gate.confirm();
        QCOMPARE(opened.size(), 2);
        gate.confirm(); // once
        QCOMPARE(opened.size(), 2);
        for (const QString& bad : {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"ask:file:///etc/passwd"_s,
                                   u"tertulia://reset?user=x&token=y"_s, u""_s})
            gate.follow(bad);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(inside.count(), 1); // who is asked then decides what it may do
        QCOMPARE(inside.first().first().toString(), u"tertulia://reset?user=x&token=y"_s);
        QVERIFY(!ada()->links()->asksAlways());
        ada()->settings()->setAsksLinks(true);
        QVERIFY(ada()->links()->asksAlways());
        gate.setAsksAlways(true);
        gate.follow(u"https://example.org/a"_s);
        QCOMPARE(asked.count(), 2);
        QCOMPARE(opened.size(), 2);
    }
};

TERTULIA_TEST(TestMessageActs, "message_acts")

} // namespace tertulia::test

#include "tst_message_acts.moc"
