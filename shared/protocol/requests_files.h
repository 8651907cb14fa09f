// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about files: announcing one, how far it is, forgetting it. The bytes go another way: over the connection for
// files (transfers.h) or by PUT and GET /v1/files/ID. A file belongs to who sent it until a message carries it, and
// from then on to the message.
#pragma once

#include "shared/protocol/requests_places.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule fileName{TextKind::FileName, 1, limits::fileNameInput};
inline constexpr TextRule fileHash{TextKind::Key, limits::fileHashLength, limits::fileHashLength};
} // namespace rule

/// Partial: bytes are missing, or all are there and wait to be finished. Ready: it can be sent. Sent: a message has it.
enum class FilePhase { Partial, Ready, Sent };
template<>
struct EnumNames<FilePhase>
{
    static constexpr std::array names{"partial", "ready", "sent"};
};

/// A file as its owner sees it, or who may read the message that has it.
struct FileInfo
{
    FileId file;
    FilePhase phase = FilePhase::Partial;
    QString name;
    int64_t size = 0;
    int64_t offset = 0; ///< bytes that are there: go on from here
    std::optional<QString> type{};
    std::optional<QString> hash{}; ///< BLAKE2b-256, hexadecimal; once it is ready
    std::optional<int> width{};
    std::optional<int> height{};
    std::optional<QString> preview{};
    std::optional<Timestamp> expiresAt{}; ///< forgotten then unless a message has it or more bytes come
    static constexpr auto fields =
        std::tuple{Field{"file", &FileInfo::file},           Field{"phase", &FileInfo::phase},
                   Field{"name", &FileInfo::name},           Field{"size", &FileInfo::size},
                   Field{"offset", &FileInfo::offset},       Field{"type", &FileInfo::type},
                   Field{"hash", &FileInfo::hash},           Field{"width", &FileInfo::width},
                   Field{"height", &FileInfo::height},       Field{"preview", &FileInfo::preview},
                   Field{"expires_at", &FileInfo::expiresAt}};
};

struct FileReply
{
    FileInfo file;
    static constexpr auto fields = std::tuple{Field{"file", &FileReply::file}};
};

struct FileBegin
{
    using Reply = FileReply;
    static constexpr auto type = "file.begin";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Announces a file that shall be sent to a conversation, which the asker may attach files in. The reply has the "
        "name as it is kept. `hash` (BLAKE2b-256, hexadecimal) is compared when all bytes are there.";
    QString name;
    int64_t size = 0; ///< bytes
    ConversationId conversation;
    std::optional<QString> hash{};
    static constexpr auto fields =
        std::tuple{Field{"name", &FileBegin::name, rule::fileName}, Field{"size", &FileBegin::size, RangeRule{1}},
                   Field{"conversation", &FileBegin::conversation}, Field{"hash", &FileBegin::hash, rule::fileHash}};
};

struct FileState
{
    using Reply = FileReply;
    static constexpr auto type = "file.state";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "How far an own file is; of a file in a message, what it is, for who may read it.";
    FileId file;
    static constexpr auto fields = std::tuple{Field{"file", &FileState::file}};
};

struct FileListReply
{
    std::vector<FileInfo> files; ///< by id, the oldest first
    bool more = false;
    int64_t used = 0;      ///< bytes of all the asker's files, sent ones too
    int64_t quota = 0;     ///< bytes; 0 = no limit
    int64_t fileLimit = 0; ///< bytes of one
    static constexpr auto fields =
        std::tuple{Field{"files", &FileListReply::files, ListRule{limits::pageMax}},
                   Field{"more", &FileListReply::more}, Field{"used", &FileListReply::used},
                   Field{"quota", &FileListReply::quota}, Field{"file_limit", &FileListReply::fileLimit}};
};

struct FileList
{
    using Reply = FileListReply;
    static constexpr auto type = "file.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "The asker's files that no message has yet, nor one that is sent later, and how much room he has.";
    std::optional<FileId> after{};
    std::optional<int> limit{};
    static constexpr auto fields =
        std::tuple{Field{"after", &FileList::after}, Field{"limit", &FileList::limit, RangeRule{1, limits::pageMax}}};
};

struct FileCancel
{
    using Reply = EmptyReply;
    static constexpr auto type = "file.cancel";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Forgets an own file that no message has, nor one that is sent later; its bytes are freed.";
    FileId file;
    static constexpr auto fields = std::tuple{Field{"file", &FileCancel::file}};
};

struct FileTicketReply
{
    QString ticket; ///< good once, within a minute
    static constexpr auto fields = std::tuple{Field{"ticket", &FileTicketReply::ticket}};
};

struct FileTicket
{
    using Reply = FileTicketReply;
    static constexpr auto type = "file.ticket";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr bool needsConnection = true;
    static constexpr auto about = "Something to show on a connection for files instead of an access token, for who has "
                                  "been connected longer than a token lives.";
    static constexpr auto fields = std::tuple<>{};
};

struct FileReclaimReply
{
    int64_t expired = 0;      ///< announced files that were not sent in time
    int64_t contents = 0;     ///< that no file needs any more
    int64_t contentBytes = 0; ///< of these
    int64_t strays = 0;       ///< left on the disk by a crash
    int64_t strayBytes = 0;
    static constexpr auto fields =
        std::tuple{Field{"expired", &FileReclaimReply::expired}, Field{"contents", &FileReclaimReply::contents},
                   Field{"content_bytes", &FileReclaimReply::contentBytes}, Field{"strays", &FileReclaimReply::strays},
                   Field{"stray_bytes", &FileReclaimReply::strayBytes}};
};

struct FileReclaim
{
    using Reply = FileReclaimReply;
    static constexpr auto type = "file.reclaim";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Frees what files nobody needs take on the disk, which the server does by itself every "
        "hour too, and says how much it was. With `dry_run` nothing is freed. For "
        "administrators of the server.";
    std::optional<bool> dryRun{};
    static constexpr auto fields = std::tuple{Field{"dry_run", &FileReclaim::dryRun}};
};

} // namespace tertulia
