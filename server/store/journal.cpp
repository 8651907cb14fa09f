// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/journal.h"

#include <QStringList>

#include <algorithm>

namespace tertulia::store::journal {

namespace {

constexpr int lookedBack = 1000; ///< numbers: more transactions are not under way at once
constexpr int forgottenAtOnce = 5000;

// A snapshot's number is a number of 64 bits that only casts to text.
#define SNAPSHOT                                                                                                       \
    "SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS {{int64}}), "                                \
    "COALESCE((SELECT CAST(value AS {{int64}}) FROM server_settings WHERE key = 'journal_forgotten'), 0), "            \
    "j.id, j.own, j.words FROM (SELECT 1) AS always "
#define ENTRIES "SELECT id, node = ? AS own, CASE WHEN node = ? THEN '' ELSE words END AS words FROM journal "
#define AFTER "WHERE id > ? ORDER BY id LIMIT ?"

Result<int64_t> forgotten(sql::Db& db)
{
    TRY(const auto value,
        db.value("SELECT CAST(value AS {{int64}}) FROM server_settings WHERE key = 'journal_forgotten'"));
    return value.value_or(0);
}

QString textOf(const std::vector<int64_t>& numbers)
{
    QStringList texts;
    for (const int64_t number : numbers)
        texts += QString::number(number);
    return texts.join(QLatin1Char(' '));
}

} // namespace

Result<int64_t> append(sql::Db& db, const QString& node, const QString& words)
{
    TRY(const auto id, db.value("INSERT INTO journal (node, words) VALUES (?, ?) RETURNING id", node, words));
    return id.value_or(0);
}

Result<Present> present(sql::Db& db)
{
    Present found;
    TRY(const auto last, db.value("SELECT MAX(id) FROM journal"));
    TRY(found.forgotten, forgotten(db));
    found.last = std::max(last.value_or(0), found.forgotten);
    TRY(found.missing, db.many<int64_t>(
                           "SELECT n FROM generate_series(CAST(? AS {{int64}}), CAST(? AS {{int64}})) AS n "
                           "WHERE NOT EXISTS (SELECT 1 FROM journal WHERE id = n) ORDER BY n",
                           [](const sql::Row& row) { return row.int64(0); },
                           std::max<int64_t>(1, found.last - lookedBack), found.last));
    return found;
}

Result<Page> read(sql::Db& db, const QString& node, int64_t last, const std::vector<int64_t>& missing)
{
    Page page;
    const auto take = [&page](const sql::Row& row) {
        page.over = row.int64(0);
        page.forgotten = row.int64(1);
        return Entry{row.int64(2), row.boolean(3), row.text(4)};
    };
    if (missing.empty()) {
        TRY(page.entries, db.many<Entry>(SNAPSHOT "LEFT JOIN (" ENTRIES AFTER ") AS j ON TRUE ORDER BY j.id", take,
                                         node, node, last, pageSize));
    } else {
        TRY(page.entries, db.many<Entry>(SNAPSHOT "LEFT JOIN ((" ENTRIES "WHERE id IN (SELECT CAST(n AS {{int64}}) "
                                                  "FROM regexp_split_to_table(CAST(? AS TEXT), ' ') AS n)) "
                                                  "UNION ALL (" ENTRIES AFTER ")) AS j ON TRUE ORDER BY j.id",
                                         take, node, node, textOf(missing), node, node, last, pageSize));
    }
    std::erase_if(page.entries, [](const Entry& one) { return one.id == 0; }); // the snapshot alone
    page.isFull = page.entries.size() >= size_t{pageSize};
    return page;
}

Result<int64_t> ceiling(sql::Db& db)
{
    TRY(const auto number, db.value("SELECT CAST(CAST(pg_current_xact_id() AS TEXT) AS {{int64}})"));
    return number.value_or(0);
}

Result<bool> forget(sql::Db& db, int64_t last)
{
    CHECK(db.begin());
    const auto forgetSome = [&]() -> Result<int64_t> {
        CHECK(db.exec("INSERT INTO server_settings (key, value) VALUES ('journal_forgotten', ?) "
                      "ON CONFLICT (key) DO UPDATE SET value = excluded.value "
                      "WHERE CAST(excluded.value AS {{int64}}) > CAST(server_settings.value AS {{int64}})",
                      QString::number(last)));
        return db.exec("DELETE FROM journal WHERE id IN (SELECT id FROM journal WHERE id <= ? ORDER BY id LIMIT ?)",
                       last, forgottenAtOnce);
    };
    const auto gone = forgetSome();
    if (!gone.ok()) {
        CHECK(db.rollback());
        return gone.error();
    }
    CHECK(db.commit());
    return *gone == forgottenAtOnce;
}

Result<bool> lead(sql::Db& db, std::chrono::milliseconds patience)
{
    TRY(const auto isMine, db.value("SELECT CAST(pg_try_advisory_lock(8390891584456388706) AS INTEGER) "
                                    "FROM set_config('idle_session_timeout', ?, FALSE)",
                                    QString::number(patience.count())));
    return isMine == 1;
}

} // namespace tertulia::store::journal
