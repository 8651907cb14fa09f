// SPDX-License-Identifier: GPL-3.0-or-later
// Where an export goes: files one after the other, into a folder on the disk or into one zip stream. Paths are ours,
// relative, of harmless characters. One thread at a time.
#pragma once

#include "shared/protocol/result.h"

#include <QByteArray>
#include <QFile>

#include <memory>

struct archive;

namespace tertulia::transfer {

class Bundle
{
public:
    virtual ~Bundle() = default;
    /// What is written from now on goes into this file; the one before is whole.
    virtual Result<Done> begin(const QString& path) = 0;
    virtual Result<Done> write(const QByteArray& bytes) = 0;
    /// The last file is whole, and so is the bundle.
    virtual Result<Done> end() = 0;
};

/// Makes the folder, which must not be there yet, readable by its user alone.
class FolderBundle final : public Bundle
{
public:
    static Result<std::unique_ptr<FolderBundle>> make(const QString& folder);
    Result<Done> begin(const QString& path) override;
    Result<Done> write(const QByteArray& bytes) override;
    Result<Done> end() override;

private:
    explicit FolderBundle(QString folder) : m_folder(std::move(folder)) {}
    const QString m_folder;
    QFile m_file{};
};

/// A zip file as a stream of bytes, taken while it grows.
class ZipBundle final : public Bundle
{
public:
    ZipBundle();
    ~ZipBundle() override;
    ZipBundle(const ZipBundle&) = delete;
    ZipBundle& operator=(const ZipBundle&) = delete;

    Result<Done> begin(const QString& path) override;
    Result<Done> write(const QByteArray& bytes) override;
    Result<Done> end() override;
    /// What was written since the last time.
    QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    archive* m_archive;
    QByteArray m_bytes{};
};

} // namespace tertulia::transfer
