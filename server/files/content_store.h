// SPDX-License-Identifier: GPL-3.0-or-later
// Files on the disk. Their contents lie in FOLDER/ab/cdef…, named by the BLAKE2b-256 of what they are, and are there
// complete or not at all; pictures have a thumbnail under the same name in FOLDER/thumbnails. What is still arriving
// lies in FOLDER/partial, named by the id we gave it. No name that anybody else made is ever part of a path.
// It does not know who needs what: hold() and condemn() keep one thread from freeing what another is about to need.
// Everything blocks on the disk, nothing is held in memory but one piece. Any thread.
#pragma once

#include "shared/protocol/ids.h"
#include "shared/protocol/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>
#include <unordered_map>

namespace tertulia {

class ContentStore
{
public:
    class Partial;

    explicit ContentStore(QString folder) : m_folder(std::move(folder)) {}

    /// Makes the folders. Internal.
    Result<Done> prepare() const;
    /// StorageFull unless so many bytes fit and `keepFree` are left after that.
    Result<Done> checkRoom(int64_t bytes, int64_t keepFree) const;

    // What is arriving.
    /// From now on only this one can add to it. Internal.
    Result<std::shared_ptr<Partial>> openPartial(FileId id, int64_t size);
    /// Bytes that are there.
    [[nodiscard]] int64_t partialBytes(FileId id) const;
    [[nodiscard]] QString partialPath(FileId id) const;
    void removePartial(FileId id) const;
    /// Nobody can add to it any more; its bytes are safe on the disk; their hash. StorageFull, Internal; if they could
    /// not be made safe they are gone, and have to come again.
    Result<QString> seal(FileId id);

    // What is complete.
    /// The sealed bytes become the content of that name. Hold the name before. Internal.
    Result<Done> keep(FileId id, const QString& hash) const;
    /// Replaces an older one. StorageFull, Internal.
    Result<Done> keepThumbnail(const QString& hash, const QByteArray& picture) const;
    /// A piece; shorter at the end. NotFound, Internal.
    Result<QByteArray> read(const QString& hash, int64_t offset, int64_t length) const;
    /// NotFound, Internal.
    Result<QByteArray> thumbnail(const QString& hash) const;
    /// The content and its thumbnail; how many bytes. With a `grace` only what was kept longer ago: another program on
    /// the same folder, of whose hold() we know nothing, may be about to need what it kept.
    int64_t remove(const QString& hash, std::chrono::seconds grace = {}) const;

    /// While it lives nobody condemns the content. Waits while it is condemned.
    std::shared_ptr<void> hold(const QString& hash);
    /// False if somebody holds it, or it is condemned. Then pardon() it, whether it was removed or not.
    bool condemn(const QString& hash);
    void pardon(const QString& hash);

    // For the sweep.
    [[nodiscard]] QStringList shards() const;
    [[nodiscard]] QStringList contentsIn(const QString& shard) const; ///< names, not paths
    [[nodiscard]] QList<FileId> partials() const;
    /// Things that are neither a content nor a partial, and older than `age`: how many bytes were removed.
    int64_t removeLitter(std::chrono::seconds age) const;
    [[nodiscard]] int64_t bytesOf(const QString& hash) const;

private:
    struct Slot
    {
        std::mutex mutex;
        uint64_t claim = 0; ///< of who may add; guarded
    };
    std::shared_ptr<Slot> slotOf(FileId id);
    /// Empty if it is no name: then it is no path of ours either.
    [[nodiscard]] QString pathOf(const QString& hash) const;
    [[nodiscard]] QString thumbnailPath(const QString& hash) const;
    static bool takeAway(const QString& path, std::chrono::seconds grace);
    void release(const QString& hash);

    const QString m_folder;
    // Guards the three below; held for a look-up. Uploads come from several doors, and the sweep from a fourth thread.
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::unordered_map<FileId, std::weak_ptr<Slot>> m_slots;
    std::unordered_map<QString, int> m_held;
    std::set<QString> m_condemned;
};

/// One connection's way of adding to a file. Not for two threads at once.
class ContentStore::Partial
{
public:
    Partial(std::shared_ptr<Slot> slot, uint64_t claim, int descriptor, int64_t size);
    ~Partial();
    Partial(const Partial&) = delete;
    Partial& operator=(const Partial&) = delete;

    [[nodiscard]] int64_t size() const { return m_size; }
    /// Bytes written so far: where to go on.
    [[nodiscard]] int64_t offset() const { return m_offset; }
    /// Conflict "taken_over" (somebody else opened it since), TooLarge (more than was announced), StorageFull,
    /// Internal.
    Result<Done> append(const QByteArray& bytes);

private:
    const std::shared_ptr<Slot> m_slot;
    const uint64_t m_claim;
    const int m_descriptor;
    const int64_t m_size;
    int64_t m_offset = 0;
};

} // namespace tertulia
