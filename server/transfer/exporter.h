// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what somebody may take along into a bundle, a bounded piece at a time: JSON lines for programs and pages for
// people. Who asks decides how the database is read (a tool's connection, a server's reader lane), and what may be read
// is asked again with every piece, so an export ends with the right to it. One thread at a time.
#pragma once

#include "server/services/tx.h"
#include "server/transfer/bundle.h"
#include "shared/protocol/attachment.h"

#include <functional>
#include <memory>

namespace tertulia::transfer {

/// Runs a read in a snapshot and waits for it.
using ReadNow = std::function<Result<Done>(const std::function<Result<Done>(Tx&)>&)>;

/// A piece of a file that was seen in a message: shorter at its end. NotFound if it is gone since.
using ReadContent = std::function<Result<QByteArray>(const Attachment& file, int64_t offset, int64_t length)>;

/// How an export reads. Without `content`, files are only named.
struct ExportSource
{
    ReadNow read;
    ReadContent content{};
};

class Exporter
{
public:
    virtual ~Exporter() = default;
    /// Writes a piece; false once the bundle is whole. NotFound or Forbidden if the right to it ended.
    virtual Result<bool> step() = 0;
};

/// A conversation as far as `reader` sees it. Whether he may take it along is asked before.
std::unique_ptr<Exporter> exportConversation(const Actor& reader, ConversationId conversation, ExportSource source,
                                             Bundle& bundle);
/// Somebody's own data: the account, the records of his own stream, and what he wrote, wherever that was.
std::unique_ptr<Exporter> exportOwn(UserId user, ExportSource source, Bundle& bundle);

/// All of it at once.
Result<Done> finish(Exporter& exporter);

} // namespace tertulia::transfer
