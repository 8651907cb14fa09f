// SPDX-License-Identifier: GPL-3.0-or-later
// Messages on the disk as cheaply as SQLite does it: synchronous FULL, prepared statements, one table. begin() …
// commit() around what one turn of the loop brought. Ends the program on a fault. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tertulia::bench {

struct StoredMessage
{
    uint64_t seq = 0;
    std::string author;
    std::string clientId;
    std::string body;
};

class RawStore
{
public:
    explicit RawStore(const std::string& file);
    ~RawStore();
    RawStore(const RawStore&) = delete;
    RawStore& operator=(const RawStore&) = delete;

    void begin();
    void add(std::string_view room, const StoredMessage& message);
    /// Returns when the disk has it.
    void commit();
    /// The newest of a room, the oldest of them first.
    std::vector<StoredMessage> newest(std::string_view room, int count);
    [[nodiscard]] uint64_t lastSeq(std::string_view room);

private:
    sqlite3_stmt* prepare(const char* sql);
    void run(sqlite3_stmt* statement);
    void require(bool fine);

    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_begin = nullptr;
    sqlite3_stmt* m_commit = nullptr;
    sqlite3_stmt* m_insert = nullptr;
    sqlite3_stmt* m_newest = nullptr;
    sqlite3_stmt* m_last = nullptr;
};

} // namespace tertulia::bench
