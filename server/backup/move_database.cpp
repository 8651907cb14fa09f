// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/move_database.h"

#include "server/services/proof_lines.h"
#include "server/store/schema.h"
#include "server/transfer/transaction.h"
#include "shared/sql/move_mark.h"
#include "shared/sql/patience.h"
#include "shared/sql/snapshot.h"
#include "shared/sql/table_rows.h"

#include <QRandomGenerator>

#include <chrono>

namespace tertulia::backup {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sql::MoveMark;
using sql::MovePart;
using std::chrono::steady_clock;

namespace {

constexpr int rowsAtOnce = 1000; // of messages as long as they may be: 32 MB, several times in memory
constexpr auto betweenLines = 1s;

Error refused(const QString& why)
{
    return Error::make(ErrorCode::Conflict, why);
}

template<typename Work>
Result<Done> inOneTransaction(sql::Db& db, Work&& work)
{
    return transfer::inOneTransaction(db, SystemClock{}, [&work](Tx&) { return work(); });
}

/// Of the tables of a server those that are moved. The search index is made of the messages, and each database has its
/// own history of its schema.
Result<std::vector<sql::Table>> movedTables(sql::Db& db)
{
    TRY(auto tables, sql::tablesOf(db));
    std::erase_if(tables, [](const sql::Table& table) {
        return table.name.startsWith("search_"_L1) || table.name == "schema_migrations"_L1 ||
               table.name == sql::moveMarkTable;
    });
    return tables;
}

class Moving
{
public:
    Moving(const Move& move, std::unique_ptr<sql::Db> from, std::unique_ptr<sql::Db> to)
        : m_move(move), m_from(std::move(from)), m_to(std::move(to))
    {
    }

    Result<Moved> run()
    {
        CHECK(markBoth());
        CHECK(makeTables());
        for (const sql::Table& table : m_tables)
            CHECK(copy(table));
        for (const sql::Table& table : m_tables)
            CHECK(sql::learnSize(*m_to, table));
        tell(u"comparing"_s);
        CHECK(compareRows());
        CHECK(compareDigests());
        CHECK(sql::setMoveMark(*m_from, {m_name, MovePart::Moved}));
        CHECK(sql::removeMoveMark(*m_to));
        CHECK(sql::foldLog(*m_to));
        return m_moved;
    }

private:
    void tell(const QString& line) const
    {
        if (m_move.tell)
            m_move.tell(line);
    }

    /// From here on no server starts on either, so the source stays as it is until the move ends or is given up.
    Result<Done> markBoth()
    {
        TRY(const auto ours, sql::moveMark(*m_from));
        TRY(const auto theirs, sql::moveMark(*m_to));
        CHECK(checkMarks(ours, theirs));
        m_name = ours ? ours->move : QString::number(QRandomGenerator::system()->generate64(), 16);
        if (!ours)
            CHECK(sql::setMoveMark(*m_from, {m_name, MovePart::Source}));
        auto alone = sql::waitUntilAlone(*m_from);
        if (alone.ok())
            alone = sql::waitUntilAlone(*m_to);
        if (!alone.ok() && !ours)
            CHECK(sql::removeMoveMark(*m_from));
        CHECK(alone);
        if (theirs)
            tell(u"going on with the move that was begun"_s);
        m_part = theirs ? theirs->part : MovePart::Made;
        return theirs ? Result<Done>(Done{}) : sql::setMoveMark(*m_to, {m_name, MovePart::Made});
    }

    Result<Done> checkMarks(const std::optional<MoveMark>& ours, const std::optional<MoveMark>& theirs)
    {
        if (ours && ours->part != MovePart::Source && ours->part != MovePart::Moved)
            return refused(u"what is to be moved is itself the half of a move that did not end"_s);
        if (theirs)
            return ours && ours->move == theirs->move
                       ? Result<Done>(Done{})
                       : refused(u"there is half of another move at the new place: empty it"_s);
        TRY(const bool isUsed, sql::hasTables(*m_to));
        if (isUsed)
            return refused(u"there are tables at the new place already: move into an empty one"_s);
        if (ours && ours->part == MovePart::Moved)
            return sql::checkNotMoving(*m_from);
        return Done{};
    }

    /// The schema, without the rows that come with it.
    Result<Done> makeTables()
    {
        TRY(const auto steps, store::schema());
        if (m_part == MovePart::Made) {
            tell(u"making the tables"_s);
            CHECK(sql::migrate(*m_to, steps));
        }
        TRY(m_tables, movedTables(*m_to));
        TRY(auto there, movedTables(*m_from));
        if (m_tables != there)
            return refused(u"the tables of the two databases differ"_s);
        if (m_part != MovePart::Made)
            return Done{};
        return inOneTransaction(*m_to, [this]() -> Result<Done> {
            for (auto table = m_tables.rbegin(); table != m_tables.rend(); ++table)
                CHECK(sql::removeRows(*m_to, *table));
            return sql::setMoveMark(*m_to, {m_name, MovePart::Filled});
        });
    }

    /// What is there already are the first rows in the source's order, for batches come in that order, whole or not at
    /// all.
    Result<Done> copy(const sql::Table& table)
    {
        TRY(const int64_t all, sql::countRows(*m_from, table));
        TRY(const int64_t before, sql::countRows(*m_to, table));
        if (before > all)
            return refused(u"%1 has more rows at the new place than at the old one"_s.arg(table.name));
        sql::RowReader reader(*m_from, table, before);
        const auto begun = steady_clock::now();
        auto told = begun;
        for (int64_t done = before; done < all;) {
            TRY(const auto rows, reader.next(rowsAtOnce));
            if (rows.empty())
                return refused(u"%1 has fewer rows than before: it was changed meanwhile"_s.arg(table.name));
            CHECK(inOneTransaction(*m_to, [&] { return sql::addRows(*m_to, table, rows); }));
            done += static_cast<int64_t>(rows.size());
            if (const auto now = steady_clock::now(); now - told >= betweenLines || done == all) {
                told = now;
                const double seconds = std::chrono::duration<double>(now - begun).count();
                tell(u"%1: %2 of %3 rows, %4 a second"_s.arg(table.name)
                         .arg(done)
                         .arg(all)
                         .arg(static_cast<int64_t>(static_cast<double>(done - before) / std::max(seconds, 0.001))));
            }
        }
        return table.numbered.isEmpty() ? Result<Done>(Done{}) : carryNumber(table);
    }

    Result<Done> carryNumber(const sql::Table& table)
    {
        TRY(const int64_t last, sql::lastNumber(*m_from, table));
        return sql::goOnFrom(*m_to, table, last);
    }

    Result<Done> compareRows()
    {
        for (const sql::Table& table : m_tables) {
            TRY(const auto there, sql::digestOf(*m_from, table));
            TRY(const auto here, sql::digestOf(*m_to, table));
            if (there.rows != here.rows)
                return refused(u"%1 has %2 rows at the old place and %3 at the new one"_s.arg(table.name)
                                   .arg(there.rows)
                                   .arg(here.rows));
            if (there != here)
                return refused(u"the rows of %1 are not the same at both places"_s.arg(table.name));
            m_moved.rows += here.rows;
            ++m_moved.tables;
        }
        return Done{};
    }

    Result<Done> compareDigests()
    {
        QStringList there;
        const auto collect = [&there](const ClaimLine& line) -> Result<Done> {
            there.append(textOf(line));
            return Done{};
        };
        CHECK(allLines(*m_from, collect));
        const auto compare = [&](const ClaimLine& line) -> Result<Done> {
            const auto other = claimFrom(there.value(static_cast<qsizetype>(m_moved.blocks++)));
            if (!other || other->conversation != line.conversation || other->rev != line.rev ||
                other->claim.first != line.claim.first || other->claim.last != line.claim.last)
                return refused(u"conversation %1 is not the same at both places"_s.arg(line.conversation.text()));
            if (other->claim.digest == line.claim.digest)
                return Done{};
            // All rows are the same, as was seen before this.
            ++m_moved.changed;
            tell(u"conversation %1, messages %2 to %3: a text is read otherwise here (a mark of byte order in front)"_s
                     .arg(line.conversation.text())
                     .arg(line.claim.first)
                     .arg(line.claim.last));
            return Done{};
        };
        TRY(m_moved.conversations, allLines(*m_to, compare));
        return m_moved.blocks == there.size() ? Result<Done>(Done{})
                                              : refused(u"there are fewer messages at the new place"_s);
    }

    static Result<int64_t> allLines(sql::Db& db, const proof_lines::Take& take)
    {
        return transfer::inOneTransaction(db, SystemClock{}, [&take](Tx& tx) { return proof_lines::all(tx, take); });
    }

    const Move& m_move;
    const std::unique_ptr<sql::Db> m_from;
    const std::unique_ptr<sql::Db> m_to;
    QString m_name{};
    MovePart m_part = MovePart::Made; ///< of the new place
    std::vector<sql::Table> m_tables{};
    Moved m_moved{};
};

bool isSamePlace(const sql::DbConfig& one, const sql::DbConfig& other)
{
    return one.engine == other.engine && one.path == other.path && one.host == other.host && one.port == other.port &&
           one.database == other.database;
}

Result<std::unique_ptr<sql::Db>> openPatiently(const sql::DbConfig& database)
{
    TRY(auto db, sql::Db::open(database));
    CHECK(sql::takeTime(*db));
    return db;
}

} // namespace

Result<Moved> moveDatabase(const Move& move)
{
    if (isSamePlace(move.from, move.to))
        return refused(u"it is there already"_s);
    TRY(auto from, openPatiently(move.from));
    TRY(const auto steps, store::schema());
    TRY(const int schema, sql::schemaNumber(*from));
    if (schema != static_cast<int>(steps.size()))
        return refused(u"the database has schema %1, and this program wants %2: `migrate up` first"_s.arg(schema).arg(
            steps.size()));
    TRY(auto to, openPatiently(move.to));
    return Moving(move, std::move(from), std::move(to)).run();
}

Result<Done> cancelMove(const sql::DbConfig& from)
{
    TRY(const auto db, sql::Db::open(from));
    TRY(const auto mark, sql::moveMark(*db));
    if (!mark)
        return Error::make(ErrorCode::NotFound, u"this database is not being moved, and was not"_s);
    if (mark->part != MovePart::Source && mark->part != MovePart::Moved)
        return sql::checkNotMoving(*db);
    return sql::removeMoveMark(*db);
}

} // namespace tertulia::backup
