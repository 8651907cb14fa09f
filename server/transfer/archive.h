// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a zip file made by a stranger, entry by entry, in pieces: nothing is ever unpacked to the disk, and memory does
// not grow with the archive. Links, folders and names that lead outside are passed over and counted; an archive that
// unpacks to far more than its size, has too many entries or is packed by anything but deflation is refused. One
// thread.
#pragma once

#include "shared/protocol/result.h"

#include <QByteArray>

#include <functional>
#include <memory>

struct archive;

namespace tertulia::transfer {

struct ArchiveLimits
{
    int64_t entries = 2'000'000;
    int64_t bytes = int64_t{256} * 1024 * 1024 * 1024; ///< unpacked, altogether
    int64_t ratio = 200;                               ///< unpacked to packed …
    int64_t ratioFloor = 64 * 1024 * 1024;             ///< … once it is more than this
};

class Archive
{
public:
    /// One file in it, while it is visited.
    class Entry
    {
    public:
        [[nodiscard]] const QString& path() const { return m_path; }
        /// The next bytes, not many at once; empty at the end. BadField if the archive is damaged, TooLarge.
        Result<QByteArray> piece();

    private:
        friend class Archive;
        Entry(Archive& archive, QString path) : m_archive(archive), m_path(std::move(path)) {}
        Archive& m_archive;
        QString m_path;
    };
    using Visit = std::function<Result<Done>(Entry&)>;

    explicit Archive(QString file, ArchiveLimits limits = {}) : m_file(std::move(file)), m_limits(limits) {}
    /// Goes through all files of the archive, in its order; can be called again. `passedOver`: the names of what is no
    /// file with a name that can be used.
    Result<Done> visit(const Visit& visit, const std::function<void(const QString&)>& passedOver = {});

private:
    struct Close
    {
        void operator()(archive* opened) const;
    };
    [[nodiscard]] Error damaged() const;
    Result<Done> open();

    const QString m_file;
    const ArchiveLimits m_limits;
    std::unique_ptr<archive, Close> m_archive{};
    int64_t m_packed = 0;
    int64_t m_unpacked = 0;
};

/// True if the name stays inside: relative, no "..", no other way to write one, no control characters.
bool isInside(const QString& path);

} // namespace tertulia::transfer
