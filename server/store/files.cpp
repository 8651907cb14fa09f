// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/files.h"

#define FILES                                                                                                          \
    "SELECT f.id, f.owner_id, f.conversation_id, f.seq, f.name, f.bytes, f.wanted_hash, f.created_at, f.expires_at, "  \
    "c.hash, c.bytes, c.type, c.width, c.height, c.preview, f.scheduled_id FROM files f "                              \
    "LEFT JOIN file_contents c ON c.hash = f.content WHERE "

namespace tertulia::store {

namespace {

std::optional<int> optInt(const sql::Row& row, int column)
{
    const auto value = row.optInt64(column);
    return value ? std::optional{static_cast<int>(*value)} : std::nullopt;
}

FileRow fileAt(const sql::Row& row)
{
    FileRow file;
    file.id = row.id<FileId>(0);
    file.owner = row.id<UserId>(1);
    file.conversation = row.id<ConversationId>(2);
    file.seq = row.optInt64(3);
    file.name = row.text(4);
    file.bytes = row.int64(5);
    file.wantedHash = row.text(6);
    file.createdAt = row.timestamp(7);
    file.expiresAt = row.optTimestamp(8);
    if (!row.isNull(9))
        file.content =
            FileContent{row.text(9), row.int64(10), row.text(11), optInt(row, 12), optInt(row, 13), row.optText(14)};
    file.scheduled = row.optId<ScheduledId>(15);
    return file;
}

/// Of what was deleted: NULL for a file that never got one.
QString contentAt(const sql::Row& row)
{
    return row.text(0);
}

Result<std::vector<QString>> named(Result<std::vector<QString>> contents)
{
    if (contents.ok())
        std::erase_if(*contents, [](const QString& hash) { return hash.isEmpty(); });
    return contents;
}

/// Another writer sent the file between our look and this: trying again finds that, and copies it.
Error takenElsewhere()
{
    return Error::make(ErrorCode::Busy, QStringLiteral("taken_elsewhere"));
}

} // namespace

Result<Done> insertFile(sql::Db& db, const FileRow& file)
{
    const auto content = file.content ? std::optional{file.content->hash} : std::nullopt;
    CHECK(db.exec("INSERT INTO files (id, owner_id, conversation_id, seq, name, bytes, wanted_hash, content, "
                  "created_at, expires_at, scheduled_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  file.id, file.owner, file.conversation, file.seq, file.name, file.bytes, file.wantedHash, content,
                  file.createdAt, file.expiresAt, file.scheduled));
    return Done{};
}

Result<std::optional<FileRow>> findFile(sql::Db& db, FileId id)
{
    return db.one<FileRow>(FILES "f.id = ?", fileAt, id);
}

Result<std::vector<FileRow>> unsentFiles(sql::Db& db, UserId owner, std::optional<FileId> after, int limit)
{
    return db.many<FileRow>(FILES "f.owner_id = ? AND f.seq IS NULL AND f.scheduled_id IS NULL AND f.id > ? "
                                  "ORDER BY f.id LIMIT ?",
                            fileAt, owner, after ? after->text() : QString{}, limit);
}

Result<int64_t> usedBytes(sql::Db& db, UserId owner)
{
    TRY(const auto bytes,
        db.value("SELECT CAST(COALESCE(SUM(bytes), 0) AS {{int64}}) FROM files WHERE owner_id = ?", owner));
    return bytes.value_or(0);
}

Result<int64_t> countPartial(sql::Db& db, UserId owner)
{
    TRY(const auto count,
        db.value("SELECT COUNT(*) FROM files WHERE owner_id = ? AND seq IS NULL AND content IS NULL", owner));
    return count.value_or(0);
}

Result<Done> setExpiry(sql::Db& db, FileId id, Timestamp expiresAt)
{
    CHECK(db.exec("UPDATE files SET expires_at = ? WHERE id = ? AND seq IS NULL", expiresAt, id));
    return Done{};
}

Result<Done> setContent(sql::Db& db, FileId id, const FileContent& content, Timestamp expiresAt)
{
    CHECK(db.exec("INSERT INTO file_contents (hash, bytes, type, width, height, preview) VALUES (?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (hash) DO NOTHING",
                  content.hash, content.bytes, content.type, content.width, content.height, content.preview));
    CHECK(db.exec("UPDATE files SET content = ?, expires_at = ? WHERE id = ?", content.hash, expiresAt, id));
    return Done{};
}

Result<Done> setMessage(sql::Db& db, FileId id, ConversationId conversation, Seq seq)
{
    TRY(const int64_t bound, db.exec("UPDATE files SET conversation_id = ?, seq = ?, expires_at = NULL, "
                                     "scheduled_id = NULL WHERE id = ? AND seq IS NULL",
                                     conversation, seq, id));
    return bound > 0 ? Result<Done>{Done{}} : takenElsewhere();
}

Result<Done> setScheduled(sql::Db& db, FileId id, ConversationId conversation, ScheduledId scheduled)
{
    TRY(const int64_t bound, db.exec("UPDATE files SET conversation_id = ?, expires_at = NULL, scheduled_id = ? "
                                     "WHERE id = ? AND seq IS NULL",
                                     conversation, scheduled, id));
    return bound > 0 ? Result<Done>{Done{}} : takenElsewhere();
}

Result<std::vector<FileId>> filesOf(sql::Db& db, ScheduledId scheduled)
{
    return db.many<FileId>(
        "SELECT id FROM files WHERE scheduled_id = ?", [](const sql::Row& row) { return row.id<FileId>(0); },
        scheduled);
}

Result<std::vector<QString>> deleteFile(sql::Db& db, FileId id)
{
    return named(db.many<QString>("DELETE FROM files WHERE id = ? RETURNING content", contentAt, id));
}

Result<std::vector<QString>> deleteFilesOf(sql::Db& db, ConversationId conversation, Seq seq)
{
    return named(db.many<QString>("DELETE FROM files WHERE conversation_id = ? AND seq = ? RETURNING content",
                                  contentAt, conversation, seq));
}

Result<std::vector<QString>> deleteFilesOf(sql::Db& db, ScheduledId scheduled)
{
    return named(db.many<QString>("DELETE FROM files WHERE scheduled_id = ? RETURNING content", contentAt, scheduled));
}

Result<std::vector<QString>> deleteUnsentOf(sql::Db& db, UserId owner)
{
    return named(
        db.many<QString>("DELETE FROM files WHERE owner_id = ? AND seq IS NULL RETURNING content", contentAt, owner));
}

Result<int64_t> countExpired(sql::Db& db, Timestamp now)
{
    TRY(const auto count, db.value("SELECT COUNT(*) FROM files WHERE expires_at < ?", now));
    return count.value_or(0);
}

Result<int64_t> deleteExpired(sql::Db& db, Timestamp now, int atMost)
{
    return db.exec("DELETE FROM files WHERE id IN (SELECT id FROM files WHERE expires_at < ? LIMIT ?)", now, atMost);
}

Result<std::vector<FileContent>> unneededContents(sql::Db& db, Timestamp now, const QString& after, int limit)
{
    return db.many<FileContent>(
        "SELECT c.hash, c.bytes FROM file_contents c WHERE c.hash > ? "
        "AND NOT EXISTS (SELECT 1 FROM files f WHERE f.content = c.hash AND (f.expires_at IS NULL OR "
        "f.expires_at >= ?)) ORDER BY c.hash LIMIT ?",
        [](const sql::Row& row) {
            return FileContent{row.text(0), row.int64(1)};
        },
        after, now, limit);
}

Result<bool> forgetContent(sql::Db& db, const QString& hash)
{
    TRY(const auto needed, db.value("SELECT 1 FROM files WHERE content = ? LIMIT 1", hash));
    if (needed)
        return false;
    CHECK(db.exec("DELETE FROM file_contents WHERE hash = ?", hash));
    return true;
}

Result<std::vector<QString>> contentsAfter(sql::Db& db, const QString& after, int limit)
{
    return db.many<QString>("SELECT hash FROM file_contents WHERE hash > ? ORDER BY hash LIMIT ?", contentAt, after,
                            limit);
}

Result<std::vector<QString>> contentsOfShard(sql::Db& db, const QString& shard)
{
    return db.many<QString>("SELECT hash FROM file_contents WHERE hash >= ? AND hash < ?", contentAt, shard,
                            shard + QLatin1Char('g')); // after all hexadecimal digits
}

Result<bool> isPartial(sql::Db& db, FileId id)
{
    TRY(const auto found, db.value("SELECT 1 FROM files WHERE id = ? AND content IS NULL", id));
    return found.has_value();
}

} // namespace tertulia::store
