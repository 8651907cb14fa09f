// SPDX-License-Identifier: GPL-3.0-or-later
// What is said on a connection for files, /v1/files: text frames in the envelope of envelope.h, and between them the
// bytes in binary frames. A list of its own, since none of it can be asked anywhere else.
// Up: transfer.put, then the bytes from the offset of its reply on, at most `window` of them ahead of the last
// transfer_written; transfer.finish when all are sent. Down: transfer.get, answered by `ok` and then exactly `length`
// bytes; several may wait in line, and what they ask for together is at most `window`. So either end holds a bounded
// piece of a file, and who is cut goes on where he was.
#pragma once

#include "shared/protocol/requests_files.h"
#include "shared/protocol/type_list.h"

namespace tertulia {

struct TransferAuthReply
{
    int frame = 0;  ///< bytes of one binary frame at most
    int window = 0; ///< bytes under way at most
    int piece = 0;  ///< bytes of one transfer.get at most
    static constexpr auto fields =
        std::tuple{Field{"frame", &TransferAuthReply::frame}, Field{"window", &TransferAuthReply::window},
                   Field{"piece", &TransferAuthReply::piece}};
};

struct TransferAuth
{
    using Reply = TransferAuthReply;
    static constexpr auto type = "transfer.auth";
    static constexpr Guard guard = Guard::Stranger;
    static constexpr auto about = "The first frame of the connection, within 10 s: an access token, a ticket "
                                  "(file.ticket), or the token of a bot, "
                                  "which needs `read` to fetch and `write` to send.";
    int protocol = 0;
    QString token;
    static constexpr auto fields =
        std::tuple{Field{"protocol", &TransferAuth::protocol}, Field{"token", &TransferAuth::token, rule::token}};
};

struct TransferPutReply
{
    int64_t offset = 0; ///< the first byte to send
    int64_t size = 0;
    static constexpr auto fields =
        std::tuple{Field{"offset", &TransferPutReply::offset}, Field{"size", &TransferPutReply::size}};
};

struct TransferPut
{
    using Reply = TransferPutReply;
    static constexpr auto type = "transfer.put";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "From now on binary frames are bytes of this own file, in order. Whoever else was "
                                  "sending it is cut off: the newest connection goes on.";
    FileId file;
    static constexpr auto fields = std::tuple{Field{"file", &TransferPut::file}};
};

struct TransferFinish
{
    using Reply = FileReply;
    static constexpr auto type = "transfer.finish";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "All bytes were sent: they are compared with `hash`, looked at and kept. Conflict says `incomplete`, or "
        "`hash_mismatch` (the bytes are dropped: send them again); forbidden by `file.scan`: the file is forgotten.";
    FileId file;
    static constexpr auto fields = std::tuple{Field{"file", &TransferFinish::file}};
};

struct TransferGetReply
{
    int64_t offset = 0;
    int64_t length = 0; ///< bytes that follow in binary frames; less than was asked at the end of the file
    int64_t size = 0;   ///< of the whole
    QString type;
    QString hash; ///< BLAKE2b-256 of the whole, hexadecimal
    static constexpr auto fields =
        std::tuple{Field{"offset", &TransferGetReply::offset}, Field{"length", &TransferGetReply::length},
                   Field{"size", &TransferGetReply::size}, Field{"type", &TransferGetReply::type},
                   Field{"hash", &TransferGetReply::hash}};
};

struct TransferGet
{
    using Reply = TransferGetReply;
    static constexpr auto type = "transfer.get";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "A piece of a file that a message has, or of an own one that is ready. The right to read it is looked up for "
        "each piece. `thumbnail`: of its picture instead, a JPEG or PNG.";
    FileId file;
    int64_t offset = 0;
    int length = 0;
    std::optional<bool> thumbnail{};
    static constexpr auto fields =
        std::tuple{Field{"file", &TransferGet::file}, Field{"offset", &TransferGet::offset, RangeRule{}},
                   Field{"length", &TransferGet::length, RangeRule{1, limits::filePiece}},
                   Field{"thumbnail", &TransferGet::thumbnail}};
};

struct TransferWritten
{
    static constexpr auto type = "transfer_written";
    static constexpr auto about = "The bytes before `offset` are written: so far the file is, also after a cut.";
    FileId file;
    int64_t offset = 0;
    static constexpr auto fields =
        std::tuple{Field{"file", &TransferWritten::file}, Field{"offset", &TransferWritten::offset}};
};

struct TransferBroken
{
    static constexpr auto type = "transfer_broken";
    static constexpr auto about =
        "The file takes no more bytes on this connection: `code` is an error code. Those still on the way are dropped "
        "up to the next transfer.put.";
    FileId file;
    QString code;
    static constexpr auto fields =
        std::tuple{Field{"file", &TransferBroken::file}, Field{"code", &TransferBroken::code}};
};

using Transfers = TypeList<TransferAuth, TransferPut, TransferFinish, TransferGet>;
using TransferEvents = TypeList<TransferWritten, TransferBroken>;

} // namespace tertulia
