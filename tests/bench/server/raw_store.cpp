// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/server/raw_store.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace tertulia::bench {

namespace {

void bind(sqlite3_stmt* statement, int place, std::string_view text)
{
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

std::string textAt(sqlite3_stmt* statement, int column)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return {text, static_cast<size_t>(sqlite3_column_bytes(statement, column))};
}

} // namespace

RawStore::RawStore(const std::string& file)
{
    require(sqlite3_open(file.c_str(), &m_db) == SQLITE_OK);
    const char* const setup =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE IF NOT EXISTS messages(room TEXT, seq INTEGER, author TEXT, client_id TEXT, body TEXT,"
        " PRIMARY KEY(room, seq)) WITHOUT ROWID";
    require(sqlite3_exec(m_db, setup, nullptr, nullptr, nullptr) == SQLITE_OK);
    m_begin = prepare("BEGIN IMMEDIATE");
    m_commit = prepare("COMMIT");
    m_insert = prepare("INSERT INTO messages VALUES(?, ?, ?, ?, ?)");
    m_newest = prepare("SELECT seq, author, client_id, body FROM messages WHERE room = ? ORDER BY seq DESC LIMIT ?");
    m_last = prepare("SELECT coalesce(max(seq), 0) FROM messages WHERE room = ?");
}

RawStore::~RawStore()
{
    for (sqlite3_stmt* statement : {m_begin, m_commit, m_insert, m_newest, m_last})
        sqlite3_finalize(statement);
    sqlite3_close(m_db);
}

void RawStore::begin()
{
    run(m_begin);
}

void RawStore::add(std::string_view room, const StoredMessage& message)
{
    bind(m_insert, 1, room);
    sqlite3_bind_int64(m_insert, 2, static_cast<sqlite3_int64>(message.seq));
    bind(m_insert, 3, message.author);
    bind(m_insert, 4, message.clientId);
    bind(m_insert, 5, message.body);
    run(m_insert);
}

void RawStore::commit()
{
    run(m_commit);
}

std::vector<StoredMessage> RawStore::newest(std::string_view room, int count)
{
    std::vector<StoredMessage> found;
    bind(m_newest, 1, room);
    sqlite3_bind_int(m_newest, 2, count);
    while (sqlite3_step(m_newest) == SQLITE_ROW)
        found.push_back({static_cast<uint64_t>(sqlite3_column_int64(m_newest, 0)), textAt(m_newest, 1),
                         textAt(m_newest, 2), textAt(m_newest, 3)});
    sqlite3_reset(m_newest);
    std::reverse(found.begin(), found.end());
    return found;
}

uint64_t RawStore::lastSeq(std::string_view room)
{
    bind(m_last, 1, room);
    require(sqlite3_step(m_last) == SQLITE_ROW);
    const auto last = static_cast<uint64_t>(sqlite3_column_int64(m_last, 0));
    sqlite3_reset(m_last);
    return last;
}

sqlite3_stmt* RawStore::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    require(sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr) == SQLITE_OK);
    return statement;
}

void RawStore::run(sqlite3_stmt* statement)
{
    require(sqlite3_step(statement) == SQLITE_DONE);
    sqlite3_reset(statement);
}

void RawStore::require(bool fine)
{
    if (fine)
        return;
    std::fprintf(stderr, "raw_server: %s\n", sqlite3_errmsg(m_db));
    std::exit(1);
}

} // namespace tertulia::bench
