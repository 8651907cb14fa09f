// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/account_records.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class AccountRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followWhatChanges()
    {
        AccountRecords records;
        const SpaceId space = SpaceId::make();
        const RoleRecord low{RoleId::make(), space, u"Low"_s, {}, 1, {}, false, false, 2};
        const RoleRecord high{RoleId::make(), space, u"High"_s, {}, 9, {}, false, false, 3};
        records.load({low, high, FriendRecord{m_ada, FriendState::Friends, then, 4}});
        QCOMPARE(records.roles(space), (std::vector{high, low}));
        QVERIFY(records.friendship(m_ada));

        QSignalSpy changed(&records, &AccountRecords::changed);
        RowChanges later;
        later.records = {FriendRecord{m_ada, FriendState::None, then, 5},
                         RoleRecord{low.id, space, u"Old"_s, {}, 1, {}, false, false, 1}};
        records.apply(later);
        QCOMPARE(changed.size(), 2);
        QVERIFY(!records.friendship(m_ada));
        QCOMPARE(records.roles(space).at(1).name, u"Low"_s); // the older state changes nothing

        RowChanges gone;
        gone.recordsReset = {StreamId{space}};
        records.apply(gone);
        QVERIFY(records.roles(space).empty());
    }

private:
    const UserId m_ada = UserId::fromRaw({5, 5});
    const Timestamp then{std::chrono::milliseconds{1'700'000'000'000}};
};

TERTULIA_TEST(AccountRecordsTest, "account_records")

} // namespace tertulia::test

#include "tst_account_records.moc"
