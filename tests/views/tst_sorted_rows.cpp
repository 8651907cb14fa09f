// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/sorted_rows.h"

#include "tests/support/test_main.h"
#include "tests/views/model_probe.h"

#include <QRandomGenerator>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

struct Card
{
    int name = 0;
    int rank = 0;
    bool operator==(const Card&) const = default;
};

struct CardOrder
{
    static bool same(const Card& a, const Card& b) { return a.name == b.name; }
    static bool before(const Card& a, const Card& b) { return a.rank != b.rank ? a.rank < b.rank : a.name < b.name; }
};

class Cards : public RowsModel
{
public:
    int count() const override { return rows.size(); }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return QStringLiteral("%1/%2").arg(rows.at(index.row()).name).arg(rows.at(index.row()).rank);
    }
    SortedRows<Card, CardOrder> rows{*this};
};

} // namespace

class TestSortedRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void movesInsteadOfResetting()
    {
        Cards cards;
        ModelProbe probe(cards, Qt::DisplayRole);
        cards.rows.become({{1, 10}, {2, 20}, {3, 30}});
        QCOMPARE(probe.inserted, 3);
        probe.verify();
        cards.rows.put({1, 25});
        QCOMPARE(probe.moved, 1);
        QCOMPARE(probe.texts(), (QStringList{u"2/20"_s, u"1/25"_s, u"3/30"_s}));
        cards.rows.put({3, 5});
        QCOMPARE(probe.texts().first(), QStringLiteral("3/5"));
        QCOMPARE(probe.resets, 0);
        probe.verify();
    }

    void replacingByTheSameIsSilent()
    {
        Cards cards;
        cards.rows.put({1, 1});
        QSignalSpy changed(&cards, &QAbstractItemModel::dataChanged);
        cards.rows.put({1, 1});
        QCOMPARE(changed.count(), 0);
        cards.rows.put({1, 2});
        QCOMPARE(changed.count(), 1);
    }

    void becomesWhateverIsAsked()
    {
        QRandomGenerator dice(7);
        Cards cards;
        ModelProbe probe(cards, Qt::DisplayRole);
        for (int round = 0; round < 200; ++round) {
            std::vector<Card> wanted;
            for (int name = 0; name < 12; ++name)
                if (dice.bounded(3) > 0)
                    wanted.push_back({name, dice.bounded(6)});
            cards.rows.become(wanted);
            std::sort(wanted.begin(), wanted.end(), CardOrder::before);
            QVERIFY(std::equal(wanted.begin(), wanted.end(), cards.rows.begin(), cards.rows.end()));
            QCOMPARE(probe.resets, 0);
            probe.verify();
        }
    }

    void staysInOrderUnderSingleChanges()
    {
        QRandomGenerator dice(11);
        Cards cards;
        ModelProbe probe(cards, Qt::DisplayRole);
        for (int round = 0; round < 500; ++round) {
            if (cards.rows.size() > 4 && dice.bounded(4) == 0)
                cards.rows.remove(dice.bounded(cards.rows.size()));
            else
                cards.rows.put({dice.bounded(20), dice.bounded(10)});
            QVERIFY(std::is_sorted(cards.rows.begin(), cards.rows.end(), CardOrder::before));
        }
        probe.verify();
    }
};

TERTULIA_TEST(TestSortedRows, "sorted_rows")

} // namespace tertulia::test

#include "tst_sorted_rows.moc"
