// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an export on their way to our own: found in its archive, or in
// the folder beside it, by the path or the id that messages name, and kept on
// the disk under their content, as those that people send. Nothing is named by
// a stranger's name there. Which message has which is written with the message.
// One thread.
#pragma once

#include "server/files/content_store.h"
#include "server/transfer/archive.h"
#include "server/transfer/collected.h"

namespace tertulia::transfer {

class ImportFiles
{
public:
    static constexpr int64_t longest = int64_t{1024} * 1024 * 1024;

    ImportFiles(ContentStore& store, Collected& collected) : m_store(store), m_collected(collected) {}

    /// All that messages name and the export has, and the report of it. A dry run
    /// keeps nothing.
    Result<Done> readAll(const QString& exportFile, bool isDryRun);

private:
    Result<Done> readArchive(const QString& file);
    Result<Done> readFolder(const QString& folder);
    using NextPiece = std::function<Result<QByteArray>()>;
    Result<Done> take(const QString& key, const NextPiece& next);
    /// Nothing if it is too long.
    Result<std::optional<store::StagedFile>> keep(const NextPiece& next);

    ContentStore& m_store;
    Collected& m_collected;
    bool m_isDryRun = false;
};

} // namespace tertulia::transfer
