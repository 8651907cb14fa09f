// SPDX-License-Identifier: GPL-3.0-or-later
// A file that puts what was read from an export in the order of time, conversation by conversation, without holding it
// in memory. A database of its own, gone when this object goes; it needs no durability. What stands in `data` is the
// reader's business. One thread.
#pragma once

#include "shared/sql/db.h"

#include <QByteArray>
#include <QString>

namespace tertulia::store {

/// What a file that messages name turned out to be; without a hash: it was not found (yet).
struct StagedFile
{
    QString hash{};
    int64_t bytes = 0;
    QString type{};
};

class ImportStage
{
public:
    static Result<std::unique_ptr<ImportStage>> open(const QString& file);
    ~ImportStage();
    ImportStage(const ImportStage&) = delete;
    ImportStage& operator=(const ImportStage&) = delete;

    struct Item
    {
        int64_t at = 0;
        QString id;
        QByteArray data{};
    };
    /// False if the room has an item of this time and id.
    Result<bool> put(const QString& room, const Item& item);
    /// Those after `after` in the order of time.
    Result<std::vector<Item>> next(const QString& room, const Item& after, int limit);
    Result<int64_t> count(const QString& room);

    /// A message names a file so.
    Result<Done> wantFile(const QString& key);
    Result<std::optional<StagedFile>> file(const QString& key);
    Result<Done> setFile(const QString& key, const StagedFile& file);
    /// Keys after `after` that were not found yet.
    Result<std::vector<QString>> missingFiles(const QString& after, int limit);
    Result<int64_t> countFiles(bool found);

private:
    ImportStage(QString file, std::unique_ptr<sql::Db> db) : m_file(std::move(file)), m_db(std::move(db)) {}
    Result<Done> settle();

    const QString m_file;
    std::unique_ptr<sql::Db> m_db;
    int m_waiting = 0; ///< put since the last COMMIT
};

} // namespace tertulia::store
