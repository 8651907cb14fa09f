// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations besides the open one: where each is shown, what is written there, and what comes back after a restart.
#include "client/viewmodels/emoji_view.h"
#include "client/viewmodels/open_conversation.h"
#include "client/viewmodels/open_thread.h"
#include "tests/support/test_main.h"
#include "tests/views/stage.h"

#include <QImage>
#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestOtherViews : public QObject
{
    Q_OBJECT

    Stage m_stage;
    ConversationId m_one{};
    ConversationId m_two{};
    ConversationId m_three{};

    AppView& ada() { return *m_stage.ada->operator->(); }
    OtherViews& others() { return *ada().others(); }
    ConversationId room(SpaceId space, const QString& title)
    {
        const ConversationId made = m_stage.makeRoom(space, title);
        if (made.isNull() ||
            !QTest::qWaitFor([&] { return ada().session()->directory().conversation(made) != nullptr; }, 60'000))
            qFatal("no room");
        return made;
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void init()
    {
        QVERIFY(m_stage.open());
        const SpaceId space = m_stage.makeSpace(u"Club"_s);
        QVERIFY(!space.isNull());
        m_one = room(space, u"one"_s);
        m_two = room(space, u"two"_s);
        m_three = room(space, u"three"_s);
        ada().openConversation(m_one.text());
        ada().openConversation(m_two.text());
    }
    void cleanup() { m_stage.close(); }

    void aConversationIsInOnePlaceOnly()
    {
        QSignalSpy changed(&others(), &OtherViews::besideChanged);
        ada().openBeside(m_three.text());
        ada().openBeside(m_three.text()); // nothing to do: what is shown stays as it is
        QCOMPARE(others().beside(), m_three.text());
        QCOMPARE(changed.size(), 1);
        ada().openWindow(m_three.text());
        QCOMPARE(others().beside(), QString{});
        QCOMPARE(others().windows(), QStringList{m_three.text()});
        ada().openConversation(m_three.text());
        QCOMPARE(others().windows(), QStringList{});
        QCOMPARE(ada().room()->id(), m_three);
    }

    void theOpenOneMakesRoomForWhatWasBefore()
    {
        ada().openWindow(m_two.text());
        QCOMPARE(ada().room()->id(), m_one);
        ada().openBeside(m_one.text());
        QVERIFY(ada().room()->id() != m_one && ada().room()->id() != m_two);
        QCOMPARE(others().beside(), m_one.text());
    }

    void whatStandsBesideChangesPlaces()
    {
        ada().toggleBeside();
        QCOMPARE(others().beside(), m_one.text());
        ada().openConversation(m_one.text());
        QCOMPARE(ada().room()->id(), m_one);
        QCOMPARE(others().beside(), m_two.text());
        ada().toggleBeside();
        QCOMPARE(others().beside(), QString{});
    }

    void aWindowThatIsThereComesToTheFront()
    {
        ada().openWindow(m_three.text());
        QSignalSpy raised(&others(), &OtherViews::raised);
        ada().openWindow(m_three.text());
        QCOMPARE(raised.takeFirst().at(0).toString(), m_three.text());
        QCOMPARE(others().windows().size(), 1);
    }

    void whatIsWrittenThereIsSentThere()
    {
        OpenConversation view;
        view.setConversationId(m_three.text());
        view.setSession(ada().session());
        QTRY_VERIFY(view.room()->isLoaded());
        view.composer()->submit(u"from beside"_s);
        QTRY_COMPARE(view.room()->messages()->index(0, 0).data(MessageListModel::BodyRole).toString(),
                     u"from beside"_s);
        QCOMPARE(ada().room()->id(), m_two);
        QVERIFY(ada().room()->messages()->count() == 0 ||
                ada().room()->messages()->index(0, 0).data(MessageListModel::BodyRole).toString() != u"from beside"_s);
        HistoryPage wanted;
        wanted.conversation = m_three;
        const auto page = m_stage.bruno->request(wanted);
        QVERIFY(page.ok());
        QCOMPARE(page->messages.back().body, u"from beside"_s);
        QVERIFY(ada().session()->isSeen(m_three));
        view.room()->setSeeing(false);
        QVERIFY(!ada().session()->isSeen(m_three));
    }

    void theyHearOfAnotherLanguage()
    {
        OpenConversation view;
        view.setConversationId(m_three.text());
        view.setSession(ada().session());
        QTRY_VERIFY(view.room()->isLoaded());
        view.composer()->submit(u"words"_s);
        QTRY_COMPARE(view.room()->messages()->index(0, 0).data(MessageListModel::DeliveryRole).toString(), u"sent"_s);
        QSignalSpy rows(view.room()->messages(), &MessageListModel::dataChanged);
        QSignalSpy context(view.composer(), &Composer::contextChanged);
        QSignalSpy posting(view.composer()->posting(), &Posting::changed);
        ada().retranslate();
        QVERIFY(rows.count() > 0);
        QCOMPARE(context.count(), 1);
        QVERIFY(posting.count() > 0);
    }

    void theyHaveTheEmojiOfTheirOwnSpace()
    {
        const SpaceId other = m_stage.makeSpace(u"Tea"_s);
        QVERIFY(!other.isNull());
        const ConversationId kitchen = room(other, u"kitchen"_s);
        const QString path = m_stage.home->filePath(u"cup.png"_s);
        QImage image(16, 16, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QVERIFY(image.save(path));
        EmojiView emoji;
        emoji.setSession(ada().session());
        emoji.setSpaceId(other.text());
        emoji.add(u"teacup"_s, QUrl::fromLocalFile(path));
        QTRY_COMPARE(emoji.emoji()->count(), 1);
        ada().openConversation(m_two.text());
        OpenConversation view;
        view.setConversationId(kitchen.text());
        view.setSession(ada().session());
        QTRY_VERIFY(view.room()->isLoaded());
        const auto offered = [](Composer& composer) {
            composer.completion()->look(u":teacup"_s, 7);
            const CompletionModel& model = *composer.completion()->model();
            for (int i = 0; i < model.count(); ++i)
                if (model.index(i, 0).data(CompletionModel::InsertionRole).toString() == u":teacup: "_s)
                    return true;
            return false;
        };
        QVERIFY(offered(*view.composer()));
        QVERIFY(!offered(*ada().composer()));
        QVERIFY(!ada().emoji()->hasOwn());
        ada().offerEmojiOf(kitchen.text()); // as the picker does when it opens
        QVERIFY(ada().emoji()->hasOwn());
        ada().openConversation(m_one.text());
        QVERIFY(!ada().emoji()->hasOwn());
    }

    void allThatWasMarkedAsReadCanBeUnreadAgain()
    {
        WsClient& bruno = *m_stage.bruno;
        QVERIFY(bruno.request(messageTo(m_one, u"old"_s)).ok());
        QTRY_COMPARE(ada().unread(), 1);
        ada().markAllRead();
        QTRY_COMPARE(ada().unread(), 0);
        QCOMPARE(ada().markedRead(), 1);
        ada().keepMarkedRead();
        QCOMPARE(ada().markedRead(), 0);
        for (const ConversationId where : {m_one, m_one, m_three})
            QVERIFY(bruno.request(messageTo(where, u"new"_s)).ok());
        QTRY_COMPARE(ada().unread(), 3);
        QSignalSpy changed(&ada(), &AppView::markedReadChanged);
        ada().markAllRead();
        QTRY_COMPARE(ada().unread(), 0);
        QCOMPARE(ada().markedRead(), 2);
        ada().undoMarkAllRead();
        QTRY_COMPARE(ada().unread(), 3); // what was read before stays so
        QCOMPARE(ada().markedRead(), 0);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(ada().session()->problem(), QString());
    }

    void theyHaveTheSpellerToo()
    {
        SpellingDoor door;
        door.unknown = [](const QStringList& words) {
            QStringList wrong = words;
            wrong.removeIf([](const QString& word) { return word != u"helo"_s; });
            return QtFuture::makeReadyFuture(wrong);
        };
        QStringList learnt;
        door.learn = [&learnt](const QString& word) { learnt.append(word); };
        OpenConversation before; // made before there was a speller
        before.setConversationId(m_one.text());
        before.setSession(ada().session());
        ada().session()->spelling().setDoor(door);
        OpenConversation view;
        view.setConversationId(m_three.text());
        view.setSession(ada().session());
        const auto root = m_stage.bruno->request(messageTo(m_two, u"a root"_s));
        QVERIFY(root.ok());
        QVERIFY(m_stage.bruno->request(ThreadStart{root->id, u"a-thread"_s, u"a reply"_s}).ok());
        OpenThread thread;
        thread.setRoot(m_two.text() + u'/' + root->id.text());
        thread.setSession(ada().session());
        QTRY_VERIFY(thread.isBegun());
        for (Composer* one : {ada().composer(), before.composer(), view.composer(), thread.composer()}) {
            one->setDraft(u"say helo"_s);
            QTRY_COMPARE(one->spelling()->misspelt(), (QList<int>{4, 4}));
        }
        // Turned off in one place, it is off in all; what is made then is so from the beginning.
        view.composer()->spelling()->setEnabled(false);
        QCOMPARE(thread.composer()->spelling()->misspelt(), QList<int>{});
        QVERIFY(!ada().composer()->spelling()->isEnabled() && !before.composer()->spelling()->isEnabled());
        OpenConversation late;
        late.setConversationId(m_two.text());
        late.setSession(ada().session());
        QVERIFY(!late.composer()->spelling()->isEnabled());
        late.composer()->spelling()->setEnabled(true);
        QTRY_COMPARE(thread.composer()->spelling()->misspelt(), (QList<int>{4, 4}));
        thread.composer()->spelling()->ask(5);
        thread.composer()->spelling()->learn();
        QCOMPARE(learnt, QStringList{u"helo"_s});
    }

    void aConversationThatGoesIsClosed()
    {
        OpenConversation view;
        view.setConversationId(m_three.text());
        view.setSession(ada().session());
        QTRY_VERIFY(view.room()->isLoaded());
        QSignalSpy gone(&view, &OpenConversation::gone);
        ada().session()->account()->request(RoomDelete{m_three});
        QTRY_COMPARE(gone.size(), 1);
        QVERIFY(!view.room()->isOpen());
    }

    void itIsThereAgainAfterARestart()
    {
        ada().openBeside(m_three.text());
        ada().openWindow(m_one.text());
        ada().save();
        const auto secrets = m_stage.ada->secrets();
        m_stage.ada.reset();
        m_stage.ada = std::make_unique<Desk>(u"ada"_s, secrets);
        ada().start({});
        QTRY_COMPARE(ada().others()->beside(), m_three.text());
        QCOMPARE(others().windows(), QStringList{m_one.text()});
        QCOMPARE(ada().room()->id(), m_two);
    }
};

TERTULIA_TEST(TestOtherViews, "other_views")

} // namespace tertulia::test

#include "tst_other_views.moc"
