// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/directory.h"

#include "tests/support/test_main.h"
#include "tests/views/rows.h"

#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestDirectory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForStrangersOnceAndTogether()
    {
        Directory directory;
        QSignalSpy missing(&directory, &Directory::usersMissing);
        QCOMPARE(directory.name(user(5)), QString());
        QCOMPARE(directory.name(user(6)), QString());
        QCOMPARE(directory.name(user(5)), QString());
        QCOMPARE(directory.name(UserId{}), QString());
        QTRY_COMPARE(missing.count(), 1);
        const auto ids = missing.first().first().value<std::vector<UserId>>();
        QCOMPARE(ids, (std::vector{user(5), user(6)}));
        (void)directory.name(user(5));
        QCoreApplication::processEvents();
        QCOMPARE(missing.count(), 1);
    }

    void changesBeforeTheFirstReadAreLeftToIt()
    {
        Directory directory;
        RowChanges changes;
        changes.conversations = {conversation(ConversationKind::Group, u"early"_s)};
        changes.users = {person(2, u"Bruno"_s)};
        directory.apply(changes);
        QVERIFY(directory.conversations().empty());
        QCOMPARE(directory.name(user(2)), u"Bruno"_s);
        directory.load(changes.conversations, {});
        QCOMPARE(directory.conversations().size(), size_t{1});
    }

    void presenceIsToldWhenItChanges()
    {
        Directory directory;
        QSignalSpy changed(&directory, &Directory::userChanged);
        directory.setPresence(user(2), Presence::Online);
        directory.setPresence(user(2), Presence::Online);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(directory.presence(user(2)), u"online"_s);
        directory.forgetPresences();
        QCOMPARE(changed.count(), 2);
        QCOMPARE(directory.presence(user(2)), QString());
    }

    void directsAreCalledByTheOther()
    {
        Directory directory;
        directory.putUsers({person(2, u"Bruno"_s)});
        ConversationRow direct = conversation(ConversationKind::Direct, {});
        direct.peer = user(2);
        QCOMPARE(directory.title(direct), u"Bruno"_s);
        QCOMPARE(directory.title(conversation(ConversationKind::Group, u"Trip"_s)), u"Trip"_s);
    }
};

TERTULIA_TEST(TestDirectory, "directory")

} // namespace tertulia::test

#include "tst_directory.moc"
