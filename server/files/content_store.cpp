// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/content_store.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nameLength = 64;
constexpr qsizetype shardLength = 2;
constexpr qsizetype pieceBytes = 256 * 1024;
const QString partialFolder = u"/partial/"_s;
const QString thumbnailFolder = u"/thumbnails/"_s;

QByteArray native(const QString& path)
{
    return QFile::encodeName(path);
}

/// A descriptor that is closed.
class Descriptor
{
public:
    Descriptor(const QString& path, int flags) : m_fd(::open(native(path).constData(), flags | O_CLOEXEC, 0600)) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    int take() { return std::exchange(m_fd, -1); }

private:
    int m_fd;
};

Error failure()
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return Error::make(isFull ? ErrorCode::StorageFull : ErrorCode::Internal, u"file not written"_s);
}

/// Only what is not there is not found: a file that cannot be opened now, for want of descriptors, can be later.
Error unreadable()
{
    return errno == ENOENT ? Error::make(ErrorCode::NotFound) : Error::make(ErrorCode::Internal, u"file not read"_s);
}

/// The new name itself must survive a power cut, not only the bytes behind it.
Result<Done> syncFolder(const QString& path)
{
    const Descriptor folder(path, O_RDONLY | O_DIRECTORY);
    return folder.isOpen() && ::fsync(folder.get()) == 0 ? Result<Done>{Done{}} : failure();
}

Result<Done> makeFolder(const QString& path)
{
    if (::mkdir(native(path).constData(), 0700) != 0)
        return errno == EEXIST ? Result<Done>{Done{}} : failure();
    auto synced = syncFolder(path.left(path.lastIndexOf(u'/')));
    if (!synced.ok())
        ::rmdir(native(path).constData()); // else the next would believe that it is safe
    return synced;
}

QString folderOf(const QString& path)
{
    return path.left(path.lastIndexOf(u'/'));
}

bool isHex(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

int64_t bytesAt(const QString& path)
{
    struct stat found
    {
    };
    return ::stat(native(path).constData(), &found) == 0 ? static_cast<int64_t>(found.st_size) : 0;
}

} // namespace

QString ContentStore::pathOf(const QString& hash) const
{
    if (hash.size() != nameLength || !isHex(hash))
        return {};
    return m_folder + u'/' + hash.left(shardLength) + u'/' + hash.mid(shardLength);
}

QString ContentStore::thumbnailPath(const QString& hash) const
{
    return pathOf(hash).isEmpty() ? QString{} : m_folder + thumbnailFolder + hash;
}

Result<Done> ContentStore::prepare() const
{
    for (const QString& folder : {m_folder, QString(m_folder + u"/partial"_s), QString(m_folder + u"/thumbnails"_s)})
        CHECK(makeFolder(folder));
    return Done{};
}

Result<Done> ContentStore::checkRoom(int64_t bytes, int64_t keepFree) const
{
    struct statvfs disk
    {
    };
    if (::statvfs(native(m_folder).constData(), &disk) != 0)
        return Done{}; // then writing tells
    const auto free = static_cast<int64_t>(disk.f_bavail) * static_cast<int64_t>(disk.f_frsize);
    return free - bytes >= keepFree ? Result<Done>{Done{}} : ErrorCode::StorageFull;
}

// --- arriving

QString ContentStore::partialPath(FileId id) const
{
    return m_folder + partialFolder + id.text();
}

int64_t ContentStore::partialBytes(FileId id) const
{
    return bytesAt(partialPath(id));
}

void ContentStore::removePartial(FileId id) const
{
    ::unlink(native(partialPath(id)).constData());
}

std::shared_ptr<ContentStore::Slot> ContentStore::slotOf(FileId id)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_slots, [](const auto& one) { return one.second.expired(); });
    auto slot = m_slots[id].lock();
    if (!slot)
        m_slots[id] = slot = std::make_shared<Slot>();
    return slot;
}

Result<std::shared_ptr<ContentStore::Partial>> ContentStore::openPartial(FileId id, int64_t size)
{
    auto slot = slotOf(id);
    const std::lock_guard lock(slot->mutex);
    Descriptor file(partialPath(id), O_RDWR | O_CREAT);
    if (!file.isOpen())
        return failure();
    const uint64_t claim = ++slot->claim;
    return std::make_shared<Partial>(std::move(slot), claim, file.take(), size);
}

ContentStore::Partial::Partial(std::shared_ptr<Slot> slot, uint64_t claim, int descriptor, int64_t size)
    : m_slot(std::move(slot)), m_claim(claim), m_descriptor(descriptor), m_size(size)
{
    struct stat found
    {
    };
    if (::fstat(m_descriptor, &found) == 0)
        m_offset = std::min<int64_t>(found.st_size, m_size);
}

ContentStore::Partial::~Partial()
{
    ::close(m_descriptor);
}

Result<Done> ContentStore::Partial::append(const QByteArray& bytes)
{
    const std::lock_guard lock(m_slot->mutex);
    if (m_slot->claim != m_claim)
        return Error::make(ErrorCode::Conflict, u"taken_over"_s);
    if (bytes.size() > m_size - m_offset)
        return Error::make(ErrorCode::TooLarge, u"more_than_announced"_s);
    for (qsizetype done = 0; done < bytes.size();) {
        const auto wanted = static_cast<size_t>(bytes.size() - done);
        const ssize_t written = ::pwrite(m_descriptor, bytes.constData() + done, wanted, m_offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return failure();
        done += written;
        m_offset += written;
    }
    return Done{};
}

Result<QString> ContentStore::seal(FileId id)
{
    const auto slot = slotOf(id);
    {
        const std::lock_guard lock(slot->mutex);
        ++slot->claim;
    }
    const Descriptor file(partialPath(id), O_RDWR);
    if (!file.isOpen())
        return failure();
    if (::fsync(file.get()) != 0) {
        // Linux forgets what it could not write, and the next sync would say that all is well: the bytes come again.
        const Error error = failure();
        removePartial(id);
        return error;
    }
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    while (true) {
        const ssize_t got = ::read(file.get(), piece.data(), static_cast<size_t>(piece.size()));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure();
        if (got == 0)
            return QString::fromLatin1(hash.result().toHex());
        hash.addData(QByteArrayView(piece.constData(), got));
    }
}

// --- complete

Result<Done> ContentStore::keep(FileId id, const QString& hash) const
{
    const QString path = pathOf(hash);
    CHECK(makeFolder(folderOf(path)));
    if (::utimensat(AT_FDCWD, native(partialPath(id)).constData(), nullptr, 0) != 0) // kept now, see remove()
        return failure();
    if (::rename(native(partialPath(id)).constData(), native(path).constData()) != 0)
        return failure();
    return syncFolder(folderOf(path));
}

Result<Done> ContentStore::keepThumbnail(const QString& hash, const QByteArray& picture) const
{
    const QString path = thumbnailPath(hash);
    QTemporaryFile file(folderOf(path) + u"/new-XXXXXX"_s);
    if (!file.open() || file.write(picture) != picture.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return failure();
    if (::rename(native(file.fileName()).constData(), native(path).constData()) != 0)
        return failure();
    file.setAutoRemove(false);
    return syncFolder(folderOf(path));
}

Result<QByteArray> ContentStore::read(const QString& hash, int64_t offset, int64_t length) const
{
    const QString path = pathOf(hash);
    if (path.isEmpty())
        return ErrorCode::NotFound;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable();
    if (!file.seek(offset))
        return QByteArray{};
    QByteArray bytes = file.read(length);
    if (bytes.isEmpty() && file.error() != QFileDevice::NoError)
        return Error::make(ErrorCode::Internal, u"file not read"_s);
    return bytes;
}

Result<QByteArray> ContentStore::thumbnail(const QString& hash) const
{
    QFile file(thumbnailPath(hash));
    if (file.fileName().isEmpty())
        return ErrorCode::NotFound;
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    return file.readAll();
}

int64_t ContentStore::bytesOf(const QString& hash) const
{
    const QString path = pathOf(hash);
    return path.isEmpty() ? 0 : bytesAt(path) + bytesAt(thumbnailPath(hash));
}

int64_t ContentStore::remove(const QString& hash, std::chrono::seconds grace) const
{
    const QString path = pathOf(hash);
    if (path.isEmpty())
        return 0;
    const int64_t bytes = bytesOf(hash);
    const bool isGone = takeAway(path, grace);
    const bool isThumbnailGone = takeAway(thumbnailPath(hash), grace);
    return isGone || isThumbnailGone ? bytes - bytesOf(hash) : 0;
}

/// Out of the way first, and only then looked at: who keeps the same meanwhile puts it where this one was.
bool ContentStore::takeAway(const QString& path, std::chrono::seconds grace)
{
    using std::chrono::system_clock;
    const QByteArray there = native(path);
    if (grace == std::chrono::seconds::zero())
        return ::unlink(there.constData()) == 0;
    const auto isYoung = [grace](const QByteArray& name) {
        struct stat found
        {
        };
        return ::stat(name.constData(), &found) != 0 ||
               system_clock::from_time_t(found.st_mtime) > system_clock::now() - grace;
    };
    const QByteArray away = native(path + u".away"_s);
    if (isYoung(there) || ::rename(there.constData(), away.constData()) != 0)
        return false;
    if (isYoung(away)) {
        ::rename(away.constData(), there.constData());
        return false;
    }
    return ::unlink(away.constData()) == 0;
}

// --- who frees and who needs

std::shared_ptr<void> ContentStore::hold(const QString& hash)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return !m_condemned.contains(hash); });
    ++m_held[hash];
    return {this, [this, hash](void*) { release(hash); }};
}

void ContentStore::release(const QString& hash)
{
    const std::lock_guard lock(m_mutex);
    if (--m_held[hash] == 0)
        m_held.erase(hash);
}

bool ContentStore::condemn(const QString& hash)
{
    const std::lock_guard lock(m_mutex);
    return !m_held.contains(hash) && m_condemned.insert(hash).second;
}

void ContentStore::pardon(const QString& hash)
{
    {
        const std::lock_guard lock(m_mutex);
        m_condemned.erase(hash);
    }
    m_changed.notify_all();
}

// --- the sweep

QStringList ContentStore::shards() const
{
    QStringList shards = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    shards.removeIf([](const QString& name) { return name.size() != shardLength || !isHex(name); });
    return shards;
}

QStringList ContentStore::contentsIn(const QString& shard) const
{
    QStringList hashes;
    const QStringList names = QDir(m_folder + u'/' + shard).entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : names)
        if (const QString hash = shard + name; !pathOf(hash).isEmpty())
            hashes.append(hash);
    return hashes;
}

QList<FileId> ContentStore::partials() const
{
    QList<FileId> ids;
    const QStringList names = QDir(m_folder + u"/partial"_s).entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : names)
        if (const auto id = FileId::fromText(name))
            ids.append(*id);
    return ids;
}

int64_t ContentStore::removeLitter(std::chrono::seconds age) const
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-age.count());
    int64_t bytes = 0;
    QDirIterator files(m_folder + u"/thumbnails"_s, QDir::Files | QDir::Hidden);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        const QString path = pathOf(file.fileName());
        if (file.lastModified() < limit && (path.isEmpty() || !QFile::exists(path))) {
            bytes += file.size();
            QFile::remove(file.filePath());
        }
    }
    return bytes;
}

} // namespace tertulia
