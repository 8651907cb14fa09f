// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/files.h"

#include "server/services/access.h"
#include "server/services/contacts.h"

#include <set>

namespace tertulia::files {

using namespace Qt::StringLiterals;

namespace {

Result<store::FileRow> ownUnsent(Tx& tx, const Actor& actor, FileId id)
{
    TRY(auto file, store::findFile(tx.db, id));
    if (!file || file->owner != actor.user)
        return ErrorCode::NotFound;
    if (file->seq)
        return Error::make(ErrorCode::Conflict, u"sent"_s);
    return std::move(*file);
}

Error tooLarge(const QString& detail)
{
    return {ErrorCode::TooLarge, {}, {}, detail, 0};
}

Result<Done> checkRoom(Tx& tx, const Actor& actor, int64_t bytes, const Limits& limits)
{
    if (bytes > limits.fileBytes)
        return tooLarge(u"file_size"_s);
    TRY(const auto partial, store::countPartial(tx.db, actor.user));
    if (partial >= limits.partial)
        return tooLarge(u"too_many_uploads"_s);
    if (limits.userBytes == 0)
        return Done{};
    TRY(const auto used, store::usedBytes(tx.db, actor.user));
    return bytes > limits.userBytes - used ? Result<Done>{tooLarge(u"quota"_s)} : Done{};
}

/// Missing and hidden look the same; what broke inside does not.
Error hidden(const Error& error)
{
    const bool isVerdict = error.code == ErrorCode::NotFound || error.code == ErrorCode::Forbidden;
    return isVerdict ? Error::make(ErrorCode::NotFound) : error;
}

} // namespace

Result<store::FileRow> begin(Tx& tx, const Actor& actor, const FileBegin& request, const Limits& limits)
{
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::Attach));
    CHECK(contacts::mayWriteIn(tx, actor, sight.place().id, sight.place().kind));
    CHECK(checkRoom(tx, actor, request.size, limits));
    store::FileRow file;
    file.id = FileId::make();
    file.owner = actor.user;
    file.conversation = request.conversation;
    file.name = request.name;
    file.bytes = request.size;
    file.wantedHash = request.hash.value_or(QString{}).toLower();
    file.createdAt = tx.clock.now();
    file.expiresAt = file.createdAt + limits.keep;
    CHECK(store::insertFile(tx.db, file));
    return file;
}

Result<store::FileRow> open(Tx& tx, const Actor& actor, FileId id, const Limits& limits)
{
    TRY(auto file, ownUnsent(tx, actor, id));
    if (file.content)
        return Error::make(ErrorCode::Conflict, u"complete"_s);
    file.expiresAt = tx.clock.now() + limits.keep;
    CHECK(store::setExpiry(tx.db, id, *file.expiresAt));
    return file;
}

Result<store::FileRow> complete(Tx& tx, const Actor& actor, FileId id, const store::FileContent& content,
                                const Limits& limits)
{
    TRY(auto file, ownUnsent(tx, actor, id));
    if (file.content)
        return file;
    file.expiresAt = tx.clock.now() + limits.keep;
    CHECK(store::setContent(tx.db, id, content, *file.expiresAt));
    TRY(const auto stored, store::findFile(tx.db, id)); // what is known of the content from before holds
    return *stored;
}

Result<Done> cancel(Tx& tx, const Actor& actor, FileId id)
{
    TRY(const auto file, ownUnsent(tx, actor, id));
    if (file.scheduled)
        return Error::make(ErrorCode::Conflict, u"scheduled"_s);
    TRY(const auto contents, store::deleteFile(tx.db, id));
    tx.changes.noteFreed(contents);
    return Done{};
}

Result<FileListReply> list(Tx& tx, const Actor& actor, const FileList& request, const Limits& limits)
{
    const int limit = request.limit.value_or(tertulia::limits::pageDefault);
    TRY(auto files, store::unsentFiles(tx.db, actor.user, request.after, limit + 1));
    FileListReply reply;
    reply.more = files.size() > static_cast<size_t>(limit);
    if (reply.more)
        files.pop_back();
    for (const auto& file : files)
        reply.files.push_back(infoOf(file));
    TRY(reply.used, store::usedBytes(tx.db, actor.user));
    reply.quota = limits.userBytes;
    reply.fileLimit = limits.fileBytes;
    return reply;
}

Result<store::FileRow> access(Tx& tx, const Actor& actor, FileId id)
{
    TRY(auto file, store::findFile(tx.db, id));
    if (!file)
        return ErrorCode::NotFound;
    if (!file->seq)
        return file->owner == actor.user ? Result<store::FileRow>{std::move(*file)} : ErrorCode::NotFound;
    const auto sight = accessConversation(tx, actor, file->conversation, Action::SeeConversation);
    if (!sight.ok())
        return hidden(sight.error());
    if (*file->seq < sight->firstSeq)
        return ErrorCode::NotFound;
    return std::move(*file);
}

Result<store::FileRow> accessContent(Tx& tx, const Actor& actor, FileId id)
{
    TRY(auto file, access(tx, actor, id));
    if (!file.content)
        return Error::make(ErrorCode::Conflict, u"incomplete"_s);
    return file;
}

FileInfo infoOf(const store::FileRow& file, int64_t offset)
{
    FileInfo info;
    info.file = file.id;
    info.phase = file.seq ? FilePhase::Sent : file.content ? FilePhase::Ready : FilePhase::Partial;
    info.name = file.name;
    info.size = file.bytes;
    info.offset = file.content ? file.bytes : offset;
    info.expiresAt = file.expiresAt;
    if (!file.content)
        return info;
    info.type = file.content->type;
    info.hash = file.content->hash;
    info.width = file.content->width;
    info.height = file.content->height;
    info.preview = file.content->preview;
    return info;
}

// --- in messages

Attachment Attached::attachment() const
{
    const store::FileContent& content = *file.content;
    return {file.id, file.name, file.bytes, content.type, content.width, content.height, content.preview};
}

Result<std::vector<Attached>> toAttach(Tx& tx, const Actor& actor, const std::vector<FileId>& ids,
                                       std::optional<ScheduledId> keeper)
{
    std::vector<Attached> attached;
    std::set<FileId> seen;
    for (size_t i = 0; i < ids.size(); ++i) {
        const QString field = u"attachments[%1]"_s.arg(i);
        if (!seen.insert(ids.at(i)).second)
            return Error::badField(field, u"twice"_s);
        auto file = access(tx, actor, ids.at(i));
        if (!file.ok() && file.error().code == ErrorCode::NotFound)
            return Error{ErrorCode::NotFound, field, {}, {}, 0};
        if (!file.ok())
            return file.error();
        if (!file->content)
            return Error::badField(field, u"incomplete"_s);
        Attached one{std::move(*file)};
        one.isCopy = one.file.seq || (one.file.scheduled && one.file.scheduled != keeper);
        if (one.isCopy) {
            one.file.id = FileId::make();
            one.file.owner = actor.user;
        }
        attached.push_back(std::move(one));
    }
    return attached;
}

Result<Done> bind(Tx& tx, const MessageRecord& message, const std::vector<Attached>& attached)
{
    for (const Attached& one : attached) {
        if (!one.isCopy) {
            CHECK(store::setMessage(tx.db, one.file.id, message.conversation, message.seq));
            continue;
        }
        store::FileRow copy = one.file;
        copy.conversation = message.conversation;
        copy.seq = message.seq;
        copy.createdAt = message.createdAt;
        copy.scheduled.reset();
        CHECK(store::insertFile(tx.db, copy));
    }
    return Done{};
}

Result<std::vector<Attachment>> keepFor(Tx& tx, const Actor& actor, const ScheduledRecord& message,
                                        const std::vector<FileId>& ids)
{
    TRY(const auto attached, toAttach(tx, actor, ids, message.id));
    TRY(const auto before, store::filesOf(tx.db, message.id));
    std::vector<Attachment> kept;
    for (const Attached& one : attached) {
        kept.push_back(one.attachment());
        if (!one.isCopy) {
            CHECK(store::setScheduled(tx.db, one.file.id, message.conversation, message.id));
            continue;
        }
        store::FileRow copy = one.file;
        copy.conversation = message.conversation;
        copy.seq.reset();
        copy.scheduled = message.id;
        copy.createdAt = tx.clock.now();
        CHECK(store::insertFile(tx.db, copy));
    }
    for (const FileId file : before) {
        if (std::find(ids.begin(), ids.end(), file) != ids.end())
            continue;
        TRY(const auto contents, store::deleteFile(tx.db, file));
        tx.changes.noteFreed(contents);
    }
    return kept;
}

Result<Done> dropOf(Tx& tx, ScheduledId scheduled)
{
    TRY(const auto contents, store::deleteFilesOf(tx.db, scheduled));
    tx.changes.noteFreed(contents);
    return Done{};
}

Result<Done> dropOf(Tx& tx, const MessageRecord& message)
{
    TRY(const auto contents, store::deleteFilesOf(tx.db, message.conversation, message.seq));
    tx.changes.noteFreed(contents);
    return Done{};
}

Result<Done> dropUnsentOf(Tx& tx, UserId owner)
{
    TRY(const auto contents, store::deleteUnsentOf(tx.db, owner));
    tx.changes.noteFreed(contents);
    return Done{};
}

// --- freeing

Result<int64_t> countExpired(Tx& tx)
{
    return store::countExpired(tx.db, tx.clock.now());
}

Result<int64_t> dropExpired(Tx& tx, int atMost)
{
    return store::deleteExpired(tx.db, tx.clock.now(), atMost);
}

Result<std::vector<store::FileContent>> unneeded(Tx& tx, const QString& after, int limit)
{
    return store::unneededContents(tx.db, tx.clock.now(), after, limit);
}

Result<bool> letGo(Tx& tx, const QString& hash)
{
    return store::forgetContent(tx.db, hash);
}

Result<std::vector<QString>> contentsOfShard(Tx& tx, const QString& shard)
{
    return store::contentsOfShard(tx.db, shard);
}

Result<bool> isPartial(Tx& tx, FileId id)
{
    return store::isPartial(tx.db, id);
}

} // namespace tertulia::files
