// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/message_list_model.h"

#include "tests/support/test_main.h"
#include "tests/views/model_probe.h"
#include "tests/views/rows.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestMessageListRoles : public QObject
{
    Q_OBJECT

    Directory m_directory;
    Place m_place;

    std::unique_ptr<MessageListModel> model(std::vector<MessageRow> rows)
    {
        auto model = std::make_unique<MessageListModel>(m_directory);
        model->open(m_place.id);
        model->setWindow(std::move(rows), true);
        return model;
    }
    static QList<bool> flags(const MessageListModel& model, int role)
    {
        QList<bool> flags;
        for (int i = 0; i < model.count(); ++i)
            flags.append(model.index(i, 0).data(role).toBool());
        return flags;
    }
    static QString text(const MessageListModel& model, int row, int role)
    {
        return model.index(row, 0).data(role).toString();
    }

private Q_SLOTS:
    void init()
    {
        m_directory.clear();
        m_directory.setSelf(person(1, u"Ada"_s));
        m_directory.putUsers({person(2, u"Bruno"_s), person(3, u"Chloé"_s)});
        m_place = {};
    }

    void groupsEndWithAuthorPauseAndDay()
    {
        const int tomorrow = 24 * 60;
        const auto list = model({m_place.message(6, 3, tomorrow), m_place.message(5, 3, 17), m_place.message(4, 3, 6),
                                 m_place.message(3, 3, 2), m_place.message(2, 2, 1), m_place.message(1, 2, 0)});
        QCOMPARE(flags(*list, MessageListModel::FirstOfGroupRole), (QList<bool>{true, true, false, true, false, true}));
        QCOMPARE(flags(*list, MessageListModel::FirstOfDayRole), (QList<bool>{true, false, false, false, false, true}));
    }

    void aRowThatComesBetweenChangesItsNewerNeighbour()
    {
        const auto list = model({m_place.message(3, 2, 2), m_place.message(1, 2, 0)});
        ModelProbe probe(*list, MessageListModel::FirstOfGroupRole);
        QCOMPARE(probe.texts(), (QStringList{u"false"_s, u"true"_s}));
        list->apply(messagesChanged({m_place.message(2, 3, 1)}));
        QCOMPARE(probe.texts(), (QStringList{u"true"_s, u"true"_s, u"true"_s}));
        probe.verify();
    }

    void theUnreadLineIsFixed()
    {
        const auto list = model(m_place.page(5, 5));
        list->setUnreadLine(4);
        QCOMPARE(flags(*list, MessageListModel::FirstUnreadRole), (QList<bool>{false, true, false, false, false}));
        list->apply(messagesChanged({m_place.message(6, 2, 6)}));
        QCOMPARE(flags(*list, MessageListModel::FirstUnreadRole),
                 (QList<bool>{false, false, true, false, false, false}));
        QVERIFY(flags(*list, MessageListModel::FirstOfGroupRole).at(2)); // the line breaks the group
    }

    void ownMessagesAreNeverNew()
    {
        const auto list = model({m_place.message(2, 1, 2), m_place.message(1, 2, 1)});
        list->setUnreadLine(2);
        QCOMPARE(flags(*list, MessageListModel::FirstUnreadRole), (QList<bool>{false, false}));
    }

    void deliveryIsHonest()
    {
        const auto list = model({m_place.message(2, 1, 2), m_place.message(1, 1, 1)});
        QCOMPARE(text(*list, 0, MessageListModel::DeliveryRole), u"sent"_s);
        QCOMPARE(text(*list, 1, MessageListModel::DeliveryRole), QString());
        MessageRow mine = m_place.pending(u"x"_s, 1, 1);
        for (const auto& [state, name] : {std::pair{SendState::Queued, u"queued"_s},
                                          {SendState::Sending, u"sending"_s},
                                          {SendState::Failed, u"failed"_s}}) {
            mine.delivery = state;
            list->apply(messagesChanged({mine}));
            QCOMPARE(text(*list, 0, MessageListModel::DeliveryRole), name);
        }
        QCOMPARE(text(*list, 0, MessageListModel::FailureRole), QString());
        mine.failure = ErrorCode::Forbidden;
        list->apply(messagesChanged({mine}));
        QVERIFY(!text(*list, 0, MessageListModel::FailureRole).isEmpty());
    }

    void rightsFollowAuthorAndOffice()
    {
        const auto list = model({m_place.message(2, 1, 2), m_place.message(1, 2, 1)});
        QCOMPARE(flags(*list, MessageListModel::CanEditRole), (QList<bool>{true, false}));
        QCOMPARE(flags(*list, MessageListModel::CanDeleteRole), (QList<bool>{true, false}));
        list->setRights({.moderate = true});
        QCOMPARE(flags(*list, MessageListModel::CanEditRole), (QList<bool>{true, false}));
        QCOMPARE(flags(*list, MessageListModel::CanDeleteRole), (QList<bool>{true, true}));
        MessageRow tombstone = m_place.message(1, 2, 1);
        tombstone.record.deleted = true;
        tombstone.record.rev = 7;
        list->apply(messagesChanged({tombstone}));
        QCOMPARE(flags(*list, MessageListModel::CanDeleteRole), (QList<bool>{true, false}));
    }

    void whatWasDoneIsASentence()
    {
        MessageRow added = m_place.message(2, 2, 1);
        added.record.body.clear();
        added.record.system = SystemNote{SystemKind::Added, user(3), {}};
        MessageRow renamed = m_place.message(4, 1, 3);
        renamed.record.body.clear();
        renamed.record.system = SystemNote{SystemKind::Renamed, {}, u"Trip"_s};
        const auto list = model({renamed, m_place.message(3, 2, 2), added, m_place.message(1, 2, 0)});
        QCOMPARE(text(*list, 0, MessageListModel::NoteRole), u"Ada changed the name to “Trip”"_s);
        QCOMPARE(text(*list, 1, MessageListModel::NoteRole), QString());
        QCOMPARE(text(*list, 2, MessageListModel::NoteRole), u"Bruno added Chloé"_s);
        QCOMPARE(flags(*list, MessageListModel::FirstOfGroupRole), (QList<bool>{true, true, false, true}));
        QCOMPARE(flags(*list, MessageListModel::CanEditRole), (QList<bool>{false, false, false, false}));
        QVERIFY(list->lastOwn() == nullptr);
        ModelProbe probe(*list, MessageListModel::NoteRole);
        m_directory.putUsers({person(3, u"Chloé B."_s)});
        QCOMPARE(probe.texts().at(2), u"Bruno added Chloé B."_s);
        probe.verify();
    }

    void wordsOfWhatHasNone()
    {
        MessageRow passedOn = m_place.message(2, 2, 1);
        passedOn.record.body.clear();
        passedOn.record.forwarded = ForwardedFrom{user(3), minute(0), u"said before"_s};
        MessageRow files = m_place.message(1, 2, 1);
        files.record.body.clear();
        files.record.attachments = {{FileId::make(), u"a.png"_s, 1, u"image/png"_s},
                                    {FileId::make(), u"b.txt"_s, 1, u"text/plain"_s}};
        const auto list = model({passedOn, files});
        QCOMPARE(text(*list, 0, MessageListModel::BodyRole), u"said before"_s);
        QCOMPARE(text(*list, 1, MessageListModel::BodyRole), u"a.png\nb.txt"_s);
    }

    void repliesQuoteTheWindow()
    {
        MessageRow reply = m_place.message(2, 1, 2);
        reply.record.replyTo = m_place.message(1, 2, 1).record.id;
        const auto list = model({reply, m_place.message(1, 2, 1, u"the question"_s)});
        ModelProbe probe(*list, MessageListModel::ReplyPreviewRole);
        QCOMPARE(probe.texts().first(), u"the question"_s);
        QCOMPARE(text(*list, 0, MessageListModel::ReplyAuthorRole), u"Bruno"_s);
        MessageRow edited = m_place.message(1, 2, 1, u"a better question"_s);
        edited.record.rev = 5;
        list->apply(messagesChanged({edited}));
        QCOMPARE(probe.texts().first(), u"a better question"_s);
        edited.record.deleted = true;
        edited.record.body.clear();
        edited.record.rev = 6;
        list->apply(messagesChanged({edited}));
        QVERIFY(probe.texts().first().contains(u"deleted"_s));
        probe.verify();
    }

    void repliesAskForWhatIsOutside()
    {
        const MessageRow far = m_place.message(1, 2, 1, u"long ago"_s);
        MessageRow reply = m_place.message(90, 1, 2);
        reply.record.replyTo = far.record.id;
        MessageListModel list(m_directory);
        QSignalSpy wanted(&list, &MessageListModel::sourceWanted);
        list.open(m_place.id);
        list.setWindow({reply}, true);
        list.apply(messagesChanged({reply}));
        QCOMPARE(wanted.count(), 1);
        ModelProbe probe(list, MessageListModel::ReplyPreviewRole);
        list.putSource(far.record.id, far);
        QCOMPARE(probe.texts().first(), u"long ago"_s);
        probe.verify();
    }

    void namesFollowTheDirectory()
    {
        const auto list = model({m_place.message(1, 7, 1)});
        QSignalSpy missing(&m_directory, &Directory::usersMissing);
        ModelProbe probe(*list, MessageListModel::AuthorNameRole);
        QCOMPARE(probe.texts().first(), QString());
        QTRY_COMPARE(missing.count(), 1);
        m_directory.putUsers({person(7, u"Gus"_s)});
        QCOMPARE(probe.texts().first(), u"Gus"_s);
        probe.verify();
    }

    void everyRoleHasAName()
    {
        const auto list = model(m_place.page(1, 1));
        const auto names = list->roleNames();
        for (int role = MessageListModel::MessageIdRole; role <= MessageListModel::CanDeleteRole; ++role) {
            QVERIFY2(names.contains(role), qPrintable(QString::number(role)));
            QVERIFY2(list->index(0, 0).data(role).isValid(), names.value(role).constData());
        }
    }
};

TERTULIA_TEST(TestMessageListRoles, "message_list_roles")

} // namespace tertulia::test

#include "tst_message_list_roles.moc"
