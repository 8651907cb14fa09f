// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of files and of the contents they share. SQL only: who may read or attach one is decided above. Thread of the
// Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// What lies on the disk under `hash`.
struct FileContent
{
    QString hash{};
    int64_t bytes = 0;
    QString type{};
    std::optional<int> width{};
    std::optional<int> height{};
    std::optional<QString> preview{};
};

struct FileRow
{
    FileId id{};
    UserId owner{};
    ConversationId conversation{};
    std::optional<Seq> seq{};               ///< of the message that has it
    std::optional<ScheduledId> scheduled{}; ///< of the message for later that keeps it
    QString name{};
    int64_t bytes = 0;
    QString wantedHash{}; ///< empty: none was said
    Timestamp createdAt{};
    std::optional<Timestamp> expiresAt{};
    std::optional<FileContent> content{}; ///< once all bytes are there
};

Result<Done> insertFile(sql::Db& db, const FileRow& file);
Result<std::optional<FileRow>> findFile(sql::Db& db, FileId id);
/// Those no message has, nor one for later, by id.
Result<std::vector<FileRow>> unsentFiles(sql::Db& db, UserId owner, std::optional<FileId> after, int limit);
Result<int64_t> usedBytes(sql::Db& db, UserId owner);
Result<int64_t> countPartial(sql::Db& db, UserId owner);
Result<Done> setExpiry(sql::Db& db, FileId id, Timestamp expiresAt);
/// The file has this content from now on; nothing happens to a content that is there already.
Result<Done> setContent(sql::Db& db, FileId id, const FileContent& content, Timestamp expiresAt);
Result<Done> setMessage(sql::Db& db, FileId id, ConversationId conversation, Seq seq);
/// A message for later keeps it.
Result<Done> setScheduled(sql::Db& db, FileId id, ConversationId conversation, ScheduledId scheduled);
Result<std::vector<FileId>> filesOf(sql::Db& db, ScheduledId scheduled);

// What lets go of files says which contents they had.
Result<std::vector<QString>> deleteFile(sql::Db& db, FileId id);
Result<std::vector<QString>> deleteFilesOf(sql::Db& db, ConversationId conversation, Seq seq);
Result<std::vector<QString>> deleteFilesOf(sql::Db& db, ScheduledId scheduled);
Result<std::vector<QString>> deleteUnsentOf(sql::Db& db, UserId owner);
Result<int64_t> countExpired(sql::Db& db, Timestamp now);
Result<int64_t> deleteExpired(sql::Db& db, Timestamp now, int atMost);

/// Contents that no file names, or only such as are expired, by hash; `bytes` and `hash` only.
Result<std::vector<FileContent>> unneededContents(sql::Db& db, Timestamp now, const QString& after, int limit);
/// True if nothing needs it (any more), whether it had a row or not; then the row is gone.
Result<bool> forgetContent(sql::Db& db, const QString& hash);
/// All there are, by hash.
Result<std::vector<QString>> contentsAfter(sql::Db& db, const QString& after, int limit);
/// Whose hash begins so.
Result<std::vector<QString>> contentsOfShard(sql::Db& db, const QString& shard);
/// Whether a file of that id still misses bytes.
Result<bool> isPartial(sql::Db& db, FileId id);

} // namespace tertulia::store
