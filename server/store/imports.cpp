// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/imports.h"

#include "server/store/columns.h"

namespace tertulia::store {

namespace {

#define BATCH_COLUMNS "id, source, started_at, finished_at, undone_at"

ImportBatch batchAt(const sql::Row& row)
{
    return {row.id<ImportId>(0), row.text(1), row.timestamp(2), row.optTimestamp(3), row.optTimestamp(4)};
}

Imported importedAt(const sql::Row& row)
{
    return {row.text(0), row.text(1), row.boolean(2), row.boolean(3)};
}

Result<int64_t> number(Result<std::optional<int64_t>> value)
{
    TRY(const auto found, std::move(value));
    return found.value_or(0);
}

} // namespace

Result<Done> insertBatch(sql::Db& db, const ImportBatch& batch)
{
    CHECK(db.exec("INSERT INTO import_batches (" BATCH_COLUMNS ") VALUES (?, ?, ?, ?, ?)", batch.id, batch.source,
                  batch.startedAt, batch.finishedAt, batch.undoneAt));
    return Done{};
}

Result<Done> updateBatch(sql::Db& db, const ImportBatch& batch)
{
    CHECK(db.exec("UPDATE import_batches SET finished_at = ?, undone_at = ? WHERE id = ?", batch.finishedAt,
                  batch.undoneAt, batch.id));
    return Done{};
}

Result<std::optional<ImportBatch>> findBatch(sql::Db& db, ImportId id)
{
    return db.one<ImportBatch>("SELECT " BATCH_COLUMNS " FROM import_batches WHERE id = ?", batchAt, id);
}

Result<std::optional<ImportBatch>> openBatch(sql::Db& db, const QString& source)
{
    return db.one<ImportBatch>("SELECT " BATCH_COLUMNS " FROM import_batches WHERE source = ? AND finished_at IS NULL "
                               "AND undone_at IS NULL ORDER BY id LIMIT 1",
                               batchAt, source);
}

Result<std::vector<ImportBatch>> batches(sql::Db& db)
{
    return db.many<ImportBatch>("SELECT " BATCH_COLUMNS " FROM import_batches ORDER BY id", batchAt);
}

Result<std::optional<ImportId>> laterBatch(sql::Db& db, const ImportBatch& batch)
{
    return db.one<ImportId>(
        "SELECT id FROM import_batches WHERE source = ? AND id > ? AND undone_at IS NULL "
        "ORDER BY id LIMIT 1",
        [](const sql::Row& row) { return row.id<ImportId>(0); }, batch.source, batch.id);
}

Result<std::optional<Imported>> findImported(sql::Db& db, const ExternalName& name)
{
    return db.one<Imported>("SELECT external_id, object_id, made, done FROM imports WHERE source = ? AND kind = ? "
                            "AND external_id = ?",
                            importedAt, name.source, nameOf(name.kind), name.id);
}

Result<Done> noteImported(sql::Db& db, ImportId batch, const ExternalName& name, const QString& objectId, bool made)
{
    CHECK(db.exec("INSERT INTO imports (source, kind, external_id, batch_id, object_id, made, done) "
                  "VALUES (?, ?, ?, ?, ?, ?, FALSE)",
                  name.source, nameOf(name.kind), name.id, batch, objectId, made));
    return Done{};
}

Result<Done> markImportDone(sql::Db& db, const ExternalName& name)
{
    CHECK(db.exec("UPDATE imports SET done = TRUE WHERE source = ? AND kind = ? AND external_id = ?", name.source,
                  nameOf(name.kind), name.id));
    return Done{};
}

Result<Done> forgetImported(sql::Db& db, const ExternalName& name)
{
    CHECK(db.exec("DELETE FROM imports WHERE source = ? AND kind = ? AND external_id = ?", name.source,
                  nameOf(name.kind), name.id));
    return Done{};
}

Result<std::vector<Imported>> importedBy(sql::Db& db, ImportId batch, ImportKind kind, const QString& after, int limit)
{
    return db.many<Imported>("SELECT external_id, object_id, made, done FROM imports WHERE batch_id = ? AND kind = ? "
                             "AND object_id > ? ORDER BY object_id LIMIT ?",
                             importedAt, batch, nameOf(kind), after, limit);
}

Result<int64_t> countImported(sql::Db& db, ImportId batch, ImportKind kind)
{
    return number(db.value("SELECT COUNT(*) FROM imports WHERE batch_id = ? AND kind = ?", batch, nameOf(kind)));
}

Result<int64_t> writtenSince(sql::Db& db, const ImportBatch& batch)
{
    return number(
        db.value("SELECT COUNT(DISTINCT m.id) FROM imports c JOIN conversations v ON v.id = c.object_id OR v.parent_id "
                 "= c.object_id JOIN messages m ON m.conversation_id = v.id AND NOT m.deleted "
                 "WHERE c.batch_id = ? AND c.kind = 'conversation' AND c.made AND NOT EXISTS (SELECT 1 FROM imports i "
                 "WHERE i.batch_id = c.batch_id AND i.kind = 'message' AND i.object_id = m.id)",
                 batch.id));
}

Result<int64_t> notDeletedIn(sql::Db& db, ConversationId conversation)
{
    return number(db.value("SELECT COUNT(*) FROM messages WHERE NOT deleted AND (conversation_id = ? OR "
                           "conversation_id IN (SELECT id FROM conversations WHERE parent_id = ?))",
                           conversation, conversation));
}

Result<bool> wasClaimed(sql::Db& db, UserId user)
{
    TRY(const auto found, db.value("SELECT 1 FROM users u WHERE u.id = ? AND (u.password_hash <> '' OR EXISTS "
                                   "(SELECT 1 FROM devices d WHERE d.user_id = u.id))",
                                   user));
    return found.has_value();
}

Result<int64_t> countClaimed(sql::Db& db, ImportId batch)
{
    return number(db.value("SELECT COUNT(*) FROM imports i JOIN users u ON u.id = i.object_id WHERE i.batch_id = ? "
                           "AND i.kind = 'user' AND i.made AND (u.password_hash <> '' OR EXISTS "
                           "(SELECT 1 FROM devices d WHERE d.user_id = u.id))",
                           batch));
}

Result<int64_t> roomsLeft(sql::Db& db, SpaceId space)
{
    return number(db.value("SELECT COUNT(*) FROM conversations WHERE space_id = ? AND deleted_at IS NULL", space));
}

} // namespace tertulia::store
