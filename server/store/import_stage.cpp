// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/import_stage.h"

#include <QFile>

namespace tertulia::store {

namespace {

constexpr int commitEvery = 5000;

void removeFiles(const QString& file)
{
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1StringView{suffix});
}

} // namespace

Result<std::unique_ptr<ImportStage>> ImportStage::open(const QString& file)
{
    removeFiles(file); // of one that was killed
    sql::DbConfig config;
    config.path = file;
    config.durability = sql::DbConfig::Normal;
    TRY(auto db, sql::Db::open(config));
    CHECK(db->exec("CREATE TABLE staged (room TEXT NOT NULL, at {{int64}} NOT NULL, id TEXT NOT NULL, "
                   "data {{blob}} NOT NULL, PRIMARY KEY (room, at, id)) {{no_rowid}}"));
    CHECK(db->exec("CREATE TABLE staged_files (key TEXT PRIMARY KEY NOT NULL, hash TEXT NOT NULL, "
                   "bytes {{int64}} NOT NULL, type TEXT NOT NULL) {{no_rowid}}"));
    return std::unique_ptr<ImportStage>(new ImportStage(file, std::move(db)));
}

ImportStage::~ImportStage()
{
    if (m_db->inTransaction())
        (void)m_db->rollback();
    m_db.reset();
    removeFiles(m_file);
}

Result<Done> ImportStage::settle()
{
    m_waiting = 0;
    return m_db->inTransaction() ? m_db->commit() : Result<Done>(Done{});
}

Result<bool> ImportStage::put(const QString& room, const Item& item)
{
    if (!m_db->inTransaction())
        CHECK(m_db->begin());
    TRY(const int64_t inserted, m_db->exec("INSERT INTO staged (room, at, id, data) VALUES (?, ?, ?, ?) "
                                           "ON CONFLICT (room, at, id) DO NOTHING",
                                           room, item.at, item.id, item.data));
    if (++m_waiting >= commitEvery)
        CHECK(settle());
    return inserted == 1;
}

Result<std::vector<ImportStage::Item>> ImportStage::next(const QString& room, const Item& after, int limit)
{
    CHECK(settle());
    return m_db->many<Item>(
        "SELECT at, id, data FROM staged WHERE room = ? AND (at, id) > (?, ?) ORDER BY at, id LIMIT ?",
        [](const sql::Row& row) {
            return Item{row.int64(0), row.text(1), row.bytes(2)};
        },
        room, after.at, after.id, limit);
}

Result<int64_t> ImportStage::count(const QString& room)
{
    CHECK(settle());
    TRY(const auto found, m_db->value("SELECT COUNT(*) FROM staged WHERE room = ?", room));
    return found.value_or(0);
}

Result<Done> ImportStage::wantFile(const QString& key)
{
    if (!m_db->inTransaction())
        CHECK(m_db->begin());
    CHECK(m_db->exec("INSERT INTO staged_files (key, hash, bytes, type) VALUES (?, '', 0, '') "
                     "ON CONFLICT (key) DO NOTHING",
                     key));
    return Done{};
}

Result<std::optional<StagedFile>> ImportStage::file(const QString& key)
{
    return m_db->one<StagedFile>(
        "SELECT hash, bytes, type FROM staged_files WHERE key = ?",
        [](const sql::Row& row) {
            return StagedFile{row.text(0), row.int64(1), row.text(2)};
        },
        key);
}

Result<Done> ImportStage::setFile(const QString& key, const StagedFile& file)
{
    CHECK(m_db->exec("UPDATE staged_files SET hash = ?, bytes = ?, type = ? WHERE key = ?", file.hash, file.bytes,
                     file.type, key));
    return Done{};
}

Result<std::vector<QString>> ImportStage::missingFiles(const QString& after, int limit)
{
    return m_db->many<QString>(
        "SELECT key FROM staged_files WHERE key > ? AND hash = '' ORDER BY key LIMIT ?",
        [](const sql::Row& row) { return row.text(0); }, after, limit);
}

Result<int64_t> ImportStage::countFiles(bool found)
{
    CHECK(settle());
    TRY(const auto count, m_db->value("SELECT COUNT(*) FROM staged_files WHERE (hash <> '') = ?", found));
    return count.value_or(0);
}

} // namespace tertulia::store
