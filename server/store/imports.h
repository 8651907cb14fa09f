// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of imports: batches, and which of our things came from which thing elsewhere. SQL only; thread of the Db.
#pragma once

#include "shared/protocol/clock.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/ids.h"
#include "shared/sql/db.h"

namespace tertulia {

using ImportId = Id<struct ImportTag>;
enum class ImportKind { User, Space, Conversation, Message };
template<>
struct EnumNames<ImportKind>
{
    static constexpr std::array names{"user", "space", "conversation", "message"};
};

} // namespace tertulia

namespace tertulia::store {

struct ImportBatch
{
    ImportId id;
    QString source;
    Timestamp startedAt{};
    std::optional<Timestamp> finishedAt{};
    std::optional<Timestamp> undoneAt{};
};

Result<Done> insertBatch(sql::Db& db, const ImportBatch& batch);
Result<Done> updateBatch(sql::Db& db, const ImportBatch& batch);
Result<std::optional<ImportBatch>> findBatch(sql::Db& db, ImportId id);
/// The one that was interrupted.
Result<std::optional<ImportBatch>> openBatch(sql::Db& db, const QString& source);
/// By age.
Result<std::vector<ImportBatch>> batches(sql::Db& db);
/// A later one of the same source that was not undone.
Result<std::optional<ImportId>> laterBatch(sql::Db& db, const ImportBatch& batch);

/// What a source calls something.
struct ExternalName
{
    const QString& source;
    ImportKind kind;
    const QString& id;
};
struct Imported
{
    QString externalId;
    QString objectId;
    bool made = false;
    bool done = false;
};
Result<std::optional<Imported>> findImported(sql::Db& db, const ExternalName& name);
/// Conflict if it is known.
Result<Done> noteImported(sql::Db& db, ImportId batch, const ExternalName& name, const QString& objectId, bool made);
Result<Done> markImportDone(sql::Db& db, const ExternalName& name);
Result<Done> forgetImported(sql::Db& db, const ExternalName& name);
/// In the order of object ids, those after `after`.
Result<std::vector<Imported>> importedBy(sql::Db& db, ImportId batch, ImportKind kind, const QString& after, int limit);
Result<int64_t> countImported(sql::Db& db, ImportId batch, ImportKind kind);

/// Messages in conversations that the batch made, without its own and without deleted ones.
Result<int64_t> writtenSince(sql::Db& db, const ImportBatch& batch);
/// With its threads.
Result<int64_t> notDeletedIn(sql::Db& db, ConversationId conversation);
/// Whether somebody ever had a password or a device.
Result<bool> wasClaimed(sql::Db& db, UserId user);
/// Of those that the batch made.
Result<int64_t> countClaimed(sql::Db& db, ImportId batch);
/// Rooms of a space that are not deleted.
Result<int64_t> roomsLeft(sql::Db& db, SpaceId space);

} // namespace tertulia::store
