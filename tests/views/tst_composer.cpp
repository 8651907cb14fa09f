// SPDX-License-Identifier: GPL-3.0-or-later
// The composer against the real server: drafts on two devices, silent and scheduled messages, slash commands, polls,
// who may write, and what completes a word there.
#include "tests/integration/server_process.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"
#include "tests/views/desk.h"

#include <QSignalSpy>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestComposer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<Desk> m_ada;

    [[nodiscard]] QUrl url() const { return m_server->url(); }
    [[nodiscard]] Composer& composer() { return *(*m_ada)->composer(); }
    [[nodiscard]] RoomView& room() { return *(*m_ada)->room(); }
    [[nodiscard]] AccountRecords& records() { return (*m_ada)->session()->records(); }
    static bool opened(Desk& desk, const QString& title)
    {
        return QTest::qWaitFor([&] { return desk->room()->title() == title && desk->room()->isLoaded(); }, 60'000);
    }
    /// Ada in a direct with Bruno.
    bool talk()
    {
        (*m_ada)->creation()->createDirect(u"bruno"_s);
        return opened(*m_ada, u"BRUNO"_s);
    }
    bool inGroup()
    {
        (*m_ada)->creation()->createGroup(u"Trip"_s, u"bruno"_s);
        return opened(*m_ada, u"Trip"_s) && QTest::qWaitFor([this] { return room().members()->count() == 2; }, 60'000);
    }
    /// Bruno's space with a room, and Ada in it.
    bool inBrunosRoom(SpaceId& space)
    {
        const auto made = m_bruno->request(SpaceCreate{u"Librería"_s});
        if (!made.ok())
            return false;
        space = made->space.id;
        if (!m_bruno->request(RoomCreate{space, u"sala"_s, {}, false}).ok() ||
            !m_bruno->request(MemberAdd{StreamId{space}, u"ada"_s}).ok() ||
            !QTest::qWaitFor([this] { return !m_ada->byTitle(u"Librería/sala"_s).isNull(); }, 60'000))
            return false;
        (*m_ada)->openConversation(m_ada->byTitle(u"Librería/sala"_s).text());
        return opened(*m_ada, u"sala"_s);
    }
    [[nodiscard]] std::vector<MessageRecord> brunoHas() const { return m_bruno->messages((*m_ada)->room()->id()); }
    [[nodiscard]] QString lastAtBruno() const
    {
        const auto all = brunoHas();
        return all.empty() ? QString{} : all.back().body;
    }
    QStringList completed(const QString& text)
    {
        composer().completion()->look(text, static_cast<int>(text.size()));
        QStringList out;
        const CompletionModel& model = *composer().completion()->model();
        for (int i = 0; i < model.count(); ++i)
            out.append(model.index(i, 0).data(CompletionModel::InsertionRole).toString());
        return out;
    }
    /// Bruno has said so, and Ada answers him.
    QString beginAnswer(const QString& said)
    {
        if (!m_bruno->request(messageTo(room().id(), said)).ok() ||
            !QTest::qWaitFor([&] { return m_ada->message(0) == said; }, 60'000))
            return {};
        const QString message = m_ada->message(0, MessageListModel::MessageIdRole);
        composer().reply(message);
        return message;
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
        m_ada = std::make_unique<Desk>(u"ada"_s);
        QVERIFY(m_ada->enroll(url(), u"ada"_s));
    }
    void cleanup()
    {
        m_ada.reset();
        m_bruno.reset();
        m_server.reset();
    }

    void draftsGoToTheOtherDevice()
    {
        QVERIFY(talk());
        Desk other(u"elsewhere"_s);
        other->login()->signIn(url().toString(), u"ada"_s, Desk::password);
        QTRY_VERIFY(other->session()->isOnline());
        QTRY_VERIFY(opened(other, u"BRUNO"_s));
        QSignalSpy replaced(other->composer(), &Composer::textReplaced);
        composer().setDraft(u"half a thought"_s);
        composer().save();
        QTRY_COMPARE(other->composer()->text(), u"half a thought"_s);
        QVERIFY(replaced.count() >= 1);
        QCOMPARE(replaced.last().first().toString(), u"half a thought"_s);
        // What is sent is no draft any more, anywhere.
        composer().submit(u"half a thought"_s);
        QTRY_COMPARE(other->composer()->text(), QString());
    }

    void whatIsBeingWrittenIsNotReplaced()
    {
        QVERIFY(talk());
        Desk other(u"elsewhere"_s);
        other->login()->signIn(url().toString(), u"ada"_s, Desk::password);
        QTRY_VERIFY(other->session()->isOnline() && opened(other, u"BRUNO"_s));
        const ConversationId here = room().id();
        other->composer()->setDraft(u"mine"_s);
        composer().setDraft(u"theirs"_s);
        composer().save();
        const auto onOther = [&] { return other->session()->records().draft(here); };
        QTRY_VERIFY(onOther() && onOther()->body == u"theirs"_s);
        QCOMPARE(other->composer()->text(), u"mine"_s);
        // What another device wrote meanwhile is not lost by it: it stands before.
        const QString both = u"theirs\n\nmine"_s;
        other->composer()->save();
        QTRY_COMPARE(other->composer()->text(), both);
        QVERIFY(!other->composer()->posting()->note().isEmpty());
        QTRY_VERIFY(records().draft(here) && records().draft(here)->body == both);
        QCOMPARE(composer().text(), u"theirs"_s); // written a moment ago here: not exchanged under the fingers
    }

    void whatIsAnsweredAndEditedComesBack()
    {
        QVERIFY(talk());
        composer().submit(u"teh first"_s);
        QTRY_COMPARE(m_ada->message(0, MessageListModel::DeliveryRole), u"sent"_s);
        const QString answered = beginAnswer(u"shall we?"_s);
        const QString here = room().conversationId();
        composer().setDraft(u"well, …"_s);
        QVERIFY(inGroup());
        QCOMPARE(composer().contextTitle(), QString());
        (*m_ada)->openConversation(here);
        QTRY_VERIFY(composer().contextTitle().contains(u"BRUNO"_s));
        QCOMPARE(composer().contextText(), u"shall we?"_s);
        QCOMPARE(composer().text(), u"well, …"_s);
        // An edit, too, with what it has become; the answer is behind it.
        composer().editLast();
        composer().setDraft(u"the firs"_s);
        QVERIFY(inGroup());
        QVERIFY(!composer().isEditing());
        (*m_ada)->openConversation(here);
        QVERIFY(composer().isEditing());
        QCOMPARE(composer().text(), u"the firs"_s);
        // And after a quit.
        const auto secrets = m_ada->secrets();
        m_ada.reset();
        m_ada = std::make_unique<Desk>(u"ada"_s, secrets);
        QVERIFY(opened(*m_ada, u"BRUNO"_s));
        QTRY_VERIFY(composer().isEditing());
        QCOMPARE(composer().text(), u"the firs"_s);
        QTRY_COMPARE(composer().contextText(), u"teh first"_s);
        composer().cancel();
        QVERIFY(composer().contextTitle().contains(u"BRUNO"_s));
        QTRY_COMPARE(composer().contextText(), u"shall we?"_s);
        QTRY_VERIFY((*m_ada)->session()->isOnline());
        composer().submit(u"well, yes"_s);
        QTRY_COMPARE(lastAtBruno(), u"well, yes"_s);
        QCOMPARE(brunoHas().back().replyTo, MessageId::fromText(answered));
        QCOMPARE(composer().contextTitle(), QString());
    }

    void whatIsAnsweredGoesToTheOtherDevice()
    {
        QVERIFY(talk());
        Desk other(u"elsewhere"_s);
        other->login()->signIn(url().toString(), u"ada"_s, Desk::password);
        QTRY_VERIFY(other->session()->isOnline() && opened(other, u"BRUNO"_s));
        QVERIFY(!beginAnswer(u"shall we?"_s).isEmpty());
        composer().setDraft(u"well, …"_s);
        composer().save();
        QTRY_COMPARE(other->composer()->text(), u"well, …"_s);
        QTRY_COMPARE(other->composer()->contextText(), u"shall we?"_s);
        composer().cancel();
        composer().save();
        QTRY_COMPARE(other->composer()->contextTitle(), QString());
    }

    void draftsWrittenOfflineGoUpLater()
    {
        QVERIFY(talk());
        const ConversationId here = room().id();
        m_server->signal(SIGSTOP);
        composer().setDraft(u"in the tunnel"_s);
        composer().save();
        m_server->signal(SIGCONT);
        QTRY_VERIFY(records().draft(here) && records().draft(here)->body == u"in the tunnel"_s);
    }

    void silentOnesSaySo()
    {
        QVERIFY(talk());
        composer().submitSilently(u"psst"_s);
        QTRY_COMPARE(lastAtBruno(), u"psst"_s);
        QVERIFY(brunoHas().back().silent.value_or(false));
        composer().submit(u"/silent and again"_s);
        QTRY_COMPARE(lastAtBruno(), u"and again"_s);
        QVERIFY(brunoHas().back().silent.value_or(false));
        composer().submitSilently(u"/me whispers"_s); // a command, too
        QTRY_COMPARE(lastAtBruno(), u"*whispers*"_s);
        QVERIFY(brunoHas().back().silent.value_or(false));
        composer().submitSilently(u"/schedule 2h hush"_s);
        QTRY_COMPARE(records().all<ScheduledRecord>().size(), size_t{1});
        QVERIFY(records().all<ScheduledRecord>().front().silent.value_or(false));
        composer().submit(u"aloud"_s);
        QTRY_COMPARE(lastAtBruno(), u"aloud"_s);
        QVERIFY(!brunoHas().back().silent.value_or(false));
    }

    void scheduledByTheServer()
    {
        QVERIFY(talk());
        composer().setDraft(u"later"_s);
        const QDateTime at = QDateTime::currentDateTime().addSecs(3600);
        composer().schedule(u"later"_s, at);
        QTRY_COMPARE(records().all<ScheduledRecord>().size(), size_t{1});
        const ScheduledRecord scheduled = records().all<ScheduledRecord>().front();
        QCOMPARE(scheduled.body, u"later"_s);
        QCOMPARE(scheduled.dueAt.time_since_epoch().count(), at.toMSecsSinceEpoch());
        QTRY_COMPARE(composer().text(), QString());
        QVERIFY(!composer().posting()->note().isEmpty());
        QCOMPARE(lastAtBruno(), QString());
        // What is over is not sent at once by mistake.
        composer().setDraft(u"too late"_s);
        composer().schedule(u"too late"_s, QDateTime::currentDateTime().addSecs(-60));
        QVERIFY(!(*m_ada)->session()->problem().isEmpty());
        QCOMPARE(composer().text(), u"too late"_s);
    }

    void filesAreSentLaterToo()
    {
        QVERIFY(talk());
        QFile file(m_home.filePath(u"notes.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("tea") == 3);
        file.close();
        composer().tray()->addPaths({file.fileName()}, false);
        composer().setDraft(u"later"_s);
        const QDateTime at = QDateTime::currentDateTime().addSecs(3600);
        composer().schedule(u"later"_s, at);
        QTRY_COMPARE(records().all<ScheduledRecord>().size(), size_t{1});
        const ScheduledRecord scheduled = records().all<ScheduledRecord>().front();
        QCOMPARE(scheduled.body, u"later"_s);
        QCOMPARE(scheduled.attachments.size(), size_t{1});
        QCOMPARE(scheduled.attachments.front().name, u"notes.txt"_s);
        QCOMPARE(scheduled.dueAt.time_since_epoch().count(), at.toMSecsSinceEpoch());
        QCOMPARE(composer().tray()->count(), 0);
        QTRY_COMPARE(room().messages()->count(), 0); // it does not stand among what was said
        QCOMPARE((*m_ada)->session()->account()->outboxSize(), 0);
        QVERIFY(brunoHas().empty());
        // A file alone.
        composer().tray()->addPaths({file.fileName()}, false);
        composer().schedule({}, at);
        QTRY_COMPARE(records().all<ScheduledRecord>().size(), size_t{2});
        QCOMPARE(records().all<ScheduledRecord>().back().attachments.size(), size_t{1});
        // And silently.
        composer().tray()->addPaths({file.fileName()}, false);
        composer().submitSilently({});
        QTRY_COMPARE(brunoHas().size(), size_t{1});
        QVERIFY(brunoHas().back().silent.value_or(false));
    }

    void commandsThatSay_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sent");
        QTest::newRow("me") << u"/me waves"_s << u"*waves*"_s;
        QTest::newRow("shrug") << u"/shrug who knows"_s << u"who knows ¯\\\\\\_(ツ)\\_/¯"_s;
        QTest::newRow("tableflip") << u"/TableFlip"_s << u"(╯°□°)╯︵ ┻━┻"_s;
        QTest::newRow("spoiler") << u"/spoiler he wakes up"_s << u"||he wakes up||"_s;
        QTest::newRow("two slashes") << u"//me is a command"_s << u"/me is a command"_s;
        QTest::newRow("a path") << u"/usr/bin is there"_s << u"/usr/bin is there"_s;
    }
    void commandsThatSay()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, sent);
        QVERIFY(talk());
        composer().setDraft(typed);
        composer().submit(typed);
        QTRY_COMPARE(lastAtBruno(), sent);
        QCOMPARE(composer().text(), QString());
    }

    void commandsThatDo()
    {
        QVERIFY(inGroup());
        const ConversationId here = room().id();
        composer().submit(u"/topic by train"_s);
        QTRY_COMPARE(room().topic(), u"by train"_s);
        composer().submit(u"/remind 20m tea"_s);
        QTRY_COMPARE(records().all<ReminderRecord>().size(), size_t{1});
        QCOMPARE(records().all<ReminderRecord>().front().text, u"tea"_s);
        QTRY_VERIFY(!composer().posting()->note().isEmpty());
        composer().submit(u"/mute 8h"_s);
        QTRY_VERIFY(records().notifySetting(here).mutedUntil);
        composer().submit(u"/unmute"_s);
        QTRY_VERIFY(!records().notifySetting(here).mutedUntil);
        composer().submit(u"/schedule 2h see you there"_s);
        QTRY_COMPARE(records().all<ScheduledRecord>().size(), size_t{1});
        WsClient carla;
        QVERIFY(carla.open(url()) && carla.enroll(u"carla"_s));
        composer().submit(u"/invite @carla"_s);
        QTRY_COMPARE(room().members()->count(), 3);
        QSignalSpy poll(&composer(), &Composer::pollWanted);
        composer().submit(u"/poll where to?"_s);
        QCOMPARE(poll.count(), 1);
        QCOMPARE(poll.first().first().toString(), u"where to?"_s);
        composer().submit(u"/leave"_s);
        QTRY_VERIFY(!(*m_ada)->session()->directory().conversation(here));
    }

    void aNickname()
    {
        SpaceId space;
        QVERIFY(inBrunosRoom(space));
        composer().submit(u"/nick Countess"_s);
        QTRY_VERIFY(composer().posting()->note().contains(u"Countess"_s));
    }

    void whatCannotBeDoneIsGivenBack()
    {
        QVERIFY(talk());
        for (const QString& typed : {u"/nosuchthing at all"_s, u"/remind me"_s, u"/me"_s, u"/nick Countess"_s}) {
            (*m_ada)->session()->dismissProblem();
            composer().setDraft(typed);
            composer().submit(typed);
            QTRY_VERIFY2(!(*m_ada)->session()->problem().isEmpty(), qUtf8Printable(typed));
            QTRY_COMPARE(composer().text(), typed);
            composer().setDraft({});
        }
        QCOMPARE(lastAtBruno(), QString());
    }

    void aBotsCommand()
    {
        SpaceId space;
        QVERIFY(inBrunosRoom(space));
        const auto made =
            m_bruno->request(BotCreate{u"helper"_s, u"Helper"_s, {Scope::Read, Scope::Write, Scope::Manage}, {}});
        QVERIFY(made.ok());
        QVERIFY(m_bruno->request(MemberAdd{StreamId{space}, u"helper"_s}).ok());
        WsClient bot;
        QVERIFY(bot.open(url()) && bot.greet() && bot.request(AuthResume{{}, {}, made->token}).ok());
        QVERIFY(bot.request(CommandRegister{StreamId{space}, u"deploy"_s, u"Puts it online"_s}).ok());
        QTRY_COMPARE(completed(u"/dep"_s), QStringList{u"/deploy "_s});
        composer().submit(u"/deploy now"_s);
        QTRY_VERIFY(composer().posting()->note().contains(u"deploy"_s));
        const auto calls = [&bot, &made] {
            int count = 0;
            for (const Changed& change : bot.changes(StreamId{made->bot.user.id}))
                for (const Record& record : change.records)
                    if (const auto* call = std::get_if<CommandCallRecord>(&record))
                        count += call->name == u"deploy"_s && call->text == u"now"_s ? 1 : 0;
            return count;
        };
        QTRY_COMPARE(calls(), 1);
    }

    void pollsAreChecked()
    {
        QVERIFY(inGroup());
        PollDraft& poll = *composer().poll();
        QSignalSpy created(&poll, &PollDraft::created);
        poll.create({}, {u"yes"_s, u" "_s}, false, 0);
        QVERIFY(!poll.questionError().isEmpty());
        QVERIFY(!poll.optionsError().isEmpty());
        poll.create(u"Where?"_s, {u"Rome"_s, u"Rome"_s}, false, 0);
        QVERIFY(poll.questionError().isEmpty());
        QVERIFY(!poll.optionsError().isEmpty());
        poll.create(u"Where?"_s, {u"Rome"_s, u"Paris"_s, {}}, true, 24);
        QTRY_COMPARE(created.count(), 1);
        QTRY_COMPARE(lastAtBruno(), u"Where?"_s);
        const auto asked = brunoHas().back().poll;
        QVERIFY(asked);
        QCOMPARE(asked->options, (std::vector<QString>{u"Rome"_s, u"Paris"_s}));
        QVERIFY(asked->multiple && asked->endsAt);
    }

    void whatISentComesBack()
    {
        QVERIFY(talk());
        for (const QString& text : {u"one"_s, u"two"_s, u"two"_s}) {
            composer().submit(text);
            QTRY_COMPARE(lastAtBruno(), text);
        }
        QTRY_COMPARE(room().messages()->count(), 3);
        QCOMPARE(composer().recall(1), u"two"_s);
        QCOMPARE(composer().recall(1), u"one"_s);
        QCOMPARE(composer().recall(1), u"one"_s);
        QCOMPARE(composer().recall(-1), u"two"_s);
        QCOMPARE(composer().recall(-1), QString());
    }

    void peopleWhoWroteLastComeFirst()
    {
        WsClient carla;
        QVERIFY(carla.open(url()) && carla.enroll(u"carla"_s));
        QVERIFY(inGroup());
        QVERIFY(m_bruno->request(MemberAdd{StreamId{room().id()}, u"carla"_s}).ok());
        QTRY_COMPARE(room().members()->count(), 3);
        QTRY_COMPARE(completed(u"@"_s).mid(0, 2), (QStringList{u"@bruno "_s, u"@carla "_s}));
        composer().completion()->close();
        QVERIFY(carla.request(messageTo(room().id(), u"hi"_s)).ok());
        QTRY_COMPARE(m_ada->message(0), u"hi"_s);
        QCOMPARE(completed(u"x @"_s).mid(0, 2), (QStringList{u"@carla "_s, u"@bruno "_s}));
        QCOMPARE(composer().completion()->from(), 2);
        QCOMPARE(completed(u"x @bru"_s), QStringList{u"@bruno "_s});
        QVERIFY(completed(u"@ever"_s).contains(u"@everyone "_s)); // all may in a group
        composer().completion()->close();
        QCOMPARE(completed(u"@evero"_s), QStringList{}); // closed by hand: not for this word
        QVERIFY(!completed(u"/rem"_s).isEmpty());
        QCOMPARE(completed(u":rocket"_s).first(), u"🚀 "_s);
        composer().completion()->taken(u"🚀 "_s);
        QCOMPARE((*m_ada)->emoji()->recent(), QStringList{u"🚀"_s});
    }

    void roomsAndRolesOfTheSpace()
    {
        SpaceId space;
        QVERIFY(inBrunosRoom(space));
        QVERIFY(m_bruno->request(RoomCreate{space, u"diseño"_s, {}, false}).ok());
        RoleCreate role;
        role.space = space;
        role.name = u"Editors"_s;
        role.mentionable = true;
        QVERIFY(m_bruno->request(role).ok());
        QTRY_COMPARE(completed(u"see #dis"_s), QStringList{u"#diseño "_s});
        QTRY_VERIFY(completed(u"@Edi"_s).contains(u"@Editors "_s));
        QVERIFY(!completed(u"@here"_s).contains(u"@here "_s)); // she may not
    }

    void whyOneCannotWrite()
    {
        SpaceId space;
        QVERIFY(inBrunosRoom(space));
        Posting& posting = *composer().posting();
        QTRY_COMPARE(posting.readers(), 2);
        QVERIFY(posting.readersText().contains(u"Librería"_s));
        QCOMPARE(posting.blocked(), QString());
        RoomOverrideSet silence{room().id()};
        silence.user = u"ada"_s;
        silence.deny = {Permission::Post};
        QVERIFY(m_bruno->request(silence).ok());
        QTRY_VERIFY(!posting.blocked().isEmpty());
        silence.deny = {};
        QVERIFY(m_bruno->request(silence).ok());
        QTRY_COMPARE(posting.blocked(), QString());
    }

    void slowModeCounts()
    {
        SpaceId space;
        QVERIFY(inBrunosRoom(space));
        RoomEdit slow{room().id()};
        slow.slowModeS = 600;
        QVERIFY(m_bruno->request(slow).ok());
        const auto isSlow = [this] {
            const ConversationRecord* record = records().conversation(room().id());
            return record && record->slowModeS == 600;
        };
        QTRY_VERIFY(isSlow());
        QCOMPARE(composer().posting()->waiting(), 0);
        composer().submit(u"once"_s);
        QTRY_COMPARE(lastAtBruno(), u"once"_s);
        QTRY_VERIFY(composer().posting()->waiting() > 500);
    }
};

TERTULIA_TEST(TestComposer, "composer")

} // namespace tertulia::test

#include "tst_composer.moc"
