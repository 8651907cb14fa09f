// SPDX-License-Identifier: GPL-3.0-or-later
// One database connection: portable SQL text in, typed values or an Error out. Hides the engines and their settings,
// prepared statements, and reconnecting to PostgreSQL. Belongs to the thread that opened it.
//
// Guarantees: every statement is finished before the call returns, also on errors; bound values are never logged nor
// put into an Error; and a failed statement spoils the transaction on BOTH engines (PostgreSQL cannot go on, so SQLite
// may not either): everything is refused until rollback, rollbackTo or the end of attempt().
// It does not retry, it does not know threads (db_thread.h) and it knows no table.
#pragma once

#include "shared/protocol/result.h"
#include "shared/sql/db_config.h"
#include "shared/sql/values.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

class QSqlError;

namespace tertulia::sql {

class Connection;
class Statement;

/// SQL text: normally a string literal, with `?` for each argument and `{{token}}`s of dialect.h. No `?` in comments.
/// PostgreSQL must be able to tell the type of each `?`: write CAST(? AS TEXT) where it stands alone.
using Text = const char*;

/// A text, and whether running it may change what somebody keeps in memory to save asking again (Db::factsVersion).
struct Sql
{
    Sql(Text text) : text(text) {}
    Text text;
    bool touchesFacts = true;
};

/// For a statement that runs with each message and changes nothing that is kept: counters, texts, marks. Whoever says
/// so of one statement must look at services/known_facts.h.
inline Sql factFree(Text text)
{
    Sql sql(text);
    sql.touchesFacts = false;
    return sql;
}

// Faults of the engine arrive as:
//   Conflict     a unique index ("unique(author,client_id)": the columns, or the index where it is over expressions)
//                or a reference ("foreign_key") forbids it
//   Busy         someone else held the lock for too long, the statement took too long, or the connection was lost
//                before COMMIT ("disconnected"): nothing happened, try again
//   StorageFull  the disk is full
//   Internal     everything else; a COMMIT whose outcome nobody knows has the detail "commit_outcome_unknown"
class Db
{
public:
    /// Connects and applies the settings of the house; refuses a PostgreSQL that does not keep what it commits.
    /// SQLite: a missing file is made (mode 0600), except when read-only.
    static Result<std::unique_ptr<Db>> open(const DbConfig& config);
    ~Db();
    Db(const Db&) = delete;
    Db& operator=(const Db&) = delete;

    [[nodiscard]] Engine engine() const { return m_config.engine; }
    [[nodiscard]] const DbConfig& config() const { return m_config; }

    /// Runs one statement; the number of rows it inserted, updated or deleted.
    template<typename... Args>
    Result<int64_t> exec(Sql sql, const Args&... args)
    {
        return bindAndRun(sql, nullptr, args...);
    }

    /// The first row, or nullopt if there is none. `mapper` turns a Row into a T and must not use this Db.
    template<typename T, typename Mapper, typename... Args>
    Result<std::optional<T>> one(Sql sql, Mapper&& mapper, const Args&... args)
    {
        std::optional<T> found;
        const auto take = [&](const Row& row) {
            found.emplace(mapper(row));
            return false;
        };
        CHECK(bindAndRun(sql, take, args...));
        return found;
    }

    /// All rows in the order the engine gives them.
    template<typename T, typename Mapper, typename... Args>
    Result<std::vector<T>> many(Sql sql, Mapper&& mapper, const Args&... args)
    {
        std::vector<T> found;
        const auto take = [&](const Row& row) {
            found.push_back(mapper(row));
            return true;
        };
        CHECK(bindAndRun(sql, take, args...));
        return found;
    }

    /// The integer in the first column of the first row; nullopt if there is no row or it is NULL.
    template<typename... Args>
    Result<std::optional<int64_t>> value(Sql sql, const Args&... args)
    {
        std::optional<int64_t> found;
        const auto take = [&](const Row& row) {
            found = row.optInt64(0);
            return false;
        };
        CHECK(bindAndRun(sql, take, args...));
        return found;
    }

    /// One statement with values whose number is known only while the program runs; otherwise as exec, which is for all
    /// else, and `onRow`, if there is one, is given the rows.
    Result<int64_t> run(Sql sql, std::span<const Value> values, const OnRow& onRow = nullptr);

    /// Starts a transaction: for writing (SQLite takes the write lock now, so it cannot fail half-way), or one
    /// snapshot if the connection is read-only. A connection lost while idle is renewed here, unseen.
    Result<Done> begin();
    /// After an error nothing was applied, except with "commit_outcome_unknown". The transaction is over either way.
    Result<Done> commit();
    /// Never fails for good: a transaction the engine already ended counts as rolled back.
    Result<Done> rollback();
    [[nodiscard]] bool inTransaction() const { return m_inTransaction; }
    /// A statement of this transaction failed: it can only be undone, as a whole or in part.
    [[nodiscard]] bool isSpoiled() const { return m_spoiled; }
    /// Grows with each statement that may have written something, also if that was undone.
    [[nodiscard]] int64_t writes() const { return m_writes; }
    /// As long as this stays the same within a transaction, and from one to the next, nothing has changed but by
    /// factFree() statements: neither here, nor by undoing something, nor (SQLite) by others. Not on PostgreSQL.
    [[nodiscard]] int64_t factsVersion() const { return m_factsVersion; }

    /// From now on logLength() tells how many pages SQLite's log has after the last commit, and it is taken into the
    /// database by a commit only when it has `mostPages`. Nothing on PostgreSQL.
    void watchLog(int mostPages);
    [[nodiscard]] int logLength() const;

    /// A place to return to inside a transaction. Names are identifiers chosen by the program.
    Result<Done> savepoint(Text name);
    Result<Done> release(Text name);
    Result<Done> rollbackTo(Text name);

    /// Calls `work` in a savepoint of its own: if it returns an error, what it did is undone and the transaction goes
    /// on. The way to react to an expected Conflict.
    template<typename F>
    std::invoke_result_t<F> attempt(F&& work)
    {
        const QByteArray name = "attempt_" + QByteArray::number(m_attemptDepth);
        CHECK(savepoint(name.constData()));
        ++m_attemptDepth;
        auto result = std::forward<F>(work)();
        --m_attemptDepth;
        if (result.ok() && !m_spoiled) {
            CHECK(release(name.constData()));
            return result;
        }
        if (rollbackTo(name.constData()).ok())
            CHECK(release(name.constData()));
        if (result.ok())
            return spoiledError();
        return result;
    }

private:
    explicit Db(DbConfig config);
    template<typename... Args>
    Result<int64_t> bindAndRun(Sql sql, const OnRow& onRow, const Args&... args)
    {
        const std::array<Value, sizeof...(Args)> values{bound(args)...};
        return run(sql, values, onRow);
    }
    Result<Done> control(Text sql);
    Result<Done> connect();
    Result<Statement*> ready(Text sql, std::unique_ptr<Statement>& onlyOnce);
    Error fault(const QSqlError& error, Text sql);
    static Error spoiledError();
    Result<Done> noticeOthers();

    DbConfig m_config;
    std::unique_ptr<Connection> m_connection;
    bool m_inTransaction = false;
    bool m_spoiled = false; ///< a statement of this transaction failed
    int64_t m_writes = 0;
    int64_t m_factsVersion = 0;
    int64_t m_dataVersion = 0; ///< of SQLite: changes with what others commit
    int m_attemptDepth = 0;    ///< nested attempts need different names
};

} // namespace tertulia::sql
