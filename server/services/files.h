// SPDX-License-Identifier: GPL-3.0-or-later
// Files as the database knows them: announced, complete, in a message, gone. A file belongs to its owner until a
// message carries it; from then on who may read the message may read it, at the time of asking, and nobody else. A file
// is in one message: sending it again makes another file with the same content. No bytes and no disk here.
#pragma once

#include "server/services/tx.h"
#include "server/store/files.h"
#include "shared/protocol/requests_files.h"

namespace tertulia::files {

struct Limits
{
    int64_t fileBytes = 25 * 1024 * 1024;
    int64_t userBytes = 1024 * 1024 * 1024;                  ///< of all files of one user; 0 = no limit
    int partial = 8;                                         ///< files of one user that miss bytes
    std::chrono::milliseconds keep = std::chrono::hours{24}; ///< what is not sent, since it last moved on
};

/// Write lane. Errors: as for writing in the conversation, TooLarge ("file_size", "quota", "too_many_uploads").
Result<store::FileRow> begin(Tx& tx, const Actor& actor, const FileBegin& request, const Limits& limits);
/// An own file that misses bytes, kept for a while longer. Write lane. NotFound; Conflict "complete".
Result<store::FileRow> open(Tx& tx, const Actor& actor, FileId id, const Limits& limits);
/// All bytes are there. Write lane. NotFound (cancelled meanwhile). Once more changes nothing.
Result<store::FileRow> complete(Tx& tx, const Actor& actor, FileId id, const store::FileContent& content,
                                const Limits& limits);
/// Write lane. NotFound, Conflict ("sent", "scheduled": a message for later keeps it).
Result<Done> cancel(Tx& tx, const Actor& actor, FileId id);
Result<FileListReply> list(Tx& tx, const Actor& actor, const FileList& request, const Limits& limits);

/// The only door to a file: NotFound unless it is in a message that the asker can read now, or his own and not sent.
Result<store::FileRow> access(Tx& tx, const Actor& actor, FileId id);
/// access(), and all bytes are there; else NotFound, for the owner Conflict "incomplete".
Result<store::FileRow> accessContent(Tx& tx, const Actor& actor, FileId id);

/// `offset`: of a partial one; the disk knows.
FileInfo infoOf(const store::FileRow& file, int64_t offset = 0);

/// Something that a message is about to carry.
struct Attached
{
    store::FileRow file;
    bool isCopy = false;
    [[nodiscard]] Attachment attachment() const;
};
/// The files of a message, in its order. NotFound in the field "attachments[n]"; BadField there: "incomplete", "twice".
/// What another message has, or one for later but `keeper`, is copied.
Result<std::vector<Attached>> toAttach(Tx& tx, const Actor& actor, const std::vector<FileId>& ids,
                                       std::optional<ScheduledId> keeper = {});
/// The message, which is stored, has them now.
Result<Done> bind(Tx& tx, const MessageRecord& message, const std::vector<Attached>& attached);
/// A message for later keeps these until it is sent, instead of those it had. They do not expire. Errors: as toAttach.
Result<std::vector<Attachment>> keepFor(Tx& tx, const Actor& actor, const ScheduledRecord& message,
                                        const std::vector<FileId>& ids);
/// It needs none (any more).
Result<Done> dropOf(Tx& tx, ScheduledId scheduled);
/// A message is gone, and its files with it.
Result<Done> dropOf(Tx& tx, const MessageRecord& message);
/// An account is gone: what it did not send.
Result<Done> dropUnsentOf(Tx& tx, UserId owner);

// For freeing what nobody needs. On a reader, or the write lane where something goes.
Result<int64_t> countExpired(Tx& tx);
/// Some of them; how many went.
Result<int64_t> dropExpired(Tx& tx, int atMost);
Result<std::vector<store::FileContent>> unneeded(Tx& tx, const QString& after, int limit);
/// True if no file needs it any more: its bytes can go once this is committed.
Result<bool> letGo(Tx& tx, const QString& hash);
Result<std::vector<QString>> contentsOfShard(Tx& tx, const QString& shard);
/// Whether bytes of that file may still come.
Result<bool> isPartial(Tx& tx, FileId id);

} // namespace tertulia::files
