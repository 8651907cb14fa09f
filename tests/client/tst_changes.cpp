// SPDX-License-Identifier: GPL-3.0-or-later
// Merging what changed: one row for each thing, the newest; deliveries come once per loop turn.
#include "client/sync/change_feed.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestRowWins();
    void sentReplacesPendingAndNeverBack();
    void goneAndBack();
    void discardedTakesThePendingRow();
    void whatIsGoneComesBackInItsNewState();
    void oneDeliveryPerTurn();
};

static MessageRow row(const QString& clientId, Rev rev, const QString& body)
{
    MessageRow out;
    out.record.clientId = clientId;
    out.record.body = body;
    out.record.rev = rev;
    if (rev > 0)
        out.record.id = MessageId::make();
    else
        out.delivery = SendState::Queued;
    return out;
}

static RowChanges with(const MessageRow& message)
{
    RowChanges changes;
    changes.messages.push_back(message);
    return changes;
}

void ChangesTest::newestRowWins()
{
    RowChanges changes = with(row(u"one"_s, 3, u"old"_s));
    changes.merge(with(row(u"one"_s, 5, u"new"_s)));
    changes.merge(with(row(u"one"_s, 4, u"late"_s)));
    changes.merge(with(row(u"two"_s, 1, u"other"_s)));
    QCOMPARE(changes.messages.size(), size_t{2});
    QCOMPARE(changes.messages.front().record.body, u"new"_s);
}

void ChangesTest::sentReplacesPendingAndNeverBack()
{
    RowChanges changes = with(row(u"one"_s, 0, u"text"_s));
    changes.merge(with(row(u"one"_s, 2, u"text"_s)));
    QCOMPARE(changes.messages.size(), size_t{1});
    QCOMPARE(changes.messages.front().delivery, SendState::Sent);
    changes.merge(with(row(u"one"_s, 0, u"text"_s)));
    QCOMPARE(changes.messages.size(), size_t{1});
    QCOMPARE(changes.messages.front().delivery, SendState::Sent);
}

/// A state that was wrong had a higher rev than the right one.
void ChangesTest::whatIsGoneComesBackInItsNewState()
{
    const MessageRow wrong = row(u"one"_s, 900, u"wrong"_s);
    MessageRow right = wrong;
    right.record.rev = 5;
    right.record.body = u"right"_s;
    RowChanges repair = with(right);
    repair.messagesGone.push_back(wrong.record.id);
    RowChanges changes = with(wrong);
    changes.merge(repair);
    QCOMPARE(changes.messages.size(), size_t{1});
    QCOMPARE(changes.messages.front().record.body, u"right"_s);
    QCOMPARE(changes.messagesGone, std::vector{wrong.record.id});
    QVERIFY(!changes.isEmpty());
}

void ChangesTest::goneAndBack()
{
    ConversationRow conversation;
    conversation.id = ConversationId::make();
    RowChanges shown;
    shown.conversations.push_back(conversation);
    RowChanges gone;
    gone.conversationsGone.push_back(conversation.id);

    RowChanges changes = shown;
    changes.merge(gone);
    QVERIFY(changes.conversations.empty());
    QCOMPARE(changes.conversationsGone.size(), size_t{1});
    changes.merge(shown);
    QCOMPARE(changes.conversations.size(), size_t{1});
    QVERIFY(changes.conversationsGone.empty());
}

void ChangesTest::discardedTakesThePendingRow()
{
    RowChanges changes = with(row(u"one"_s, 0, u"text"_s));
    RowChanges discarded;
    discarded.discarded.push_back(u"one"_s);
    changes.merge(discarded);
    QVERIFY(changes.messages.empty());
    QCOMPARE(changes.discarded, std::vector<QString>{u"one"_s});
}

void ChangesTest::oneDeliveryPerTurn()
{
    ChangeFeed feed;
    std::vector<RowChanges> deliveries;
    connect(&feed, &ChangeFeed::changed, this, [&](const RowChanges& changes) { deliveries.push_back(changes); });
    for (int i = 0; i < 100; ++i)
        feed.add(with(row(QString::number(i), i + 1, u"text"_s)));
    feed.add(RowChanges{});
    QVERIFY(deliveries.empty());
    QTRY_COMPARE(deliveries.size(), size_t{1});
    QCOMPARE(deliveries.front().messages.size(), size_t{100});
    feed.add(with(row(u"next"_s, 1, u"text"_s)));
    QTRY_COMPARE(deliveries.size(), size_t{2});
    QCOMPARE(deliveries.back().messages.size(), size_t{1});
}

TERTULIA_TEST(ChangesTest, "changes")

} // namespace tertulia::test

#include "tst_changes.moc"
