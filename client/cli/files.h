// SPDX-License-Identifier: GPL-3.0-or-later
// Files from and to this computer for the command line: announced, sent with what the client library has for it, and
// fetched into a place that nobody else's choice of a name can lead out of. It waits. Main thread.
#pragma once

#include "client/net/file_transfer.h"
#include "client/sync/account.h"

namespace tertulia::cli {

class Files
{
public:
    Files(Account& account, std::chrono::seconds patience) : m_account(account), m_patience(patience) {}

    /// Ready to be attached, in this order. `detail` of a Conflict or NotFound is for the user.
    Result<std::vector<FileId>> send(ConversationId conversation, const QStringList& paths);
    /// The path it was written to. `to`: a folder, or a file that is not there yet; empty: this folder.
    Result<QString> fetch(FileId file, const QString& to);

private:
    Result<FileId> sendOne(ConversationId conversation, const QString& path);
    Result<FileInfo> await(FileTransfer& transfer) const;
    [[nodiscard]] FileTransfer::Ticket ticket();

    Account& m_account;
    const std::chrono::seconds m_patience; ///< without a byte of progress
};

} // namespace tertulia::cli
