// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a file, one for all doors: bytes in and out, the end of an upload (compared, looked at, judged, kept, told
// to the database), and the freeing of what nobody needs. The disk is waited for in threads of its own, a few, so that
// neither connections nor the database wait for it. Who may do what is asked of the database each time.
// `done` is called exactly once, in any thread. Any thread; stop() before the lanes stop.
#pragma once

#include "server/blobs/image_works.h"
#include "server/dispatch/lanes.h"
#include "server/files/content_store.h"
#include "server/files/scanner.h"
#include "server/services/files.h"

#include <QThreadPool>

namespace tertulia {

struct FileSettings
{
    files::Limits limits{};
    int64_t keepFree = int64_t{512} * 1024 * 1024; ///< on the disk
    QString scanCommand{};
    std::chrono::milliseconds scanTime = std::chrono::seconds{30};
    /// Contents that were kept more lately are not freed. For servers that share a folder.
    std::chrono::seconds grace{0};
    int transfersOfAUser = 8;
    int transfers = 256; ///< of all together: each holds up to limits::fileWindow bytes
};

class FileWorks
{
public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;
    using Partial = std::shared_ptr<ContentStore::Partial>;

    FileWorks(Lanes& lanes, ContentStore& store, FileSettings settings, ImageWorks& images);
    ~FileWorks(); ///< stops
    /// What was begun is finished. Later calls are answered Busy.
    void stop();

    [[nodiscard]] const FileSettings& settings() const { return m_settings; }

    void begin(const Actor& actor, const FileBegin& request, Done<FileReply> done);
    void state(const Actor& actor, FileId file, Done<FileReply> done);
    void list(const Actor& actor, const FileList& request, Done<FileListReply> done);
    void cancel(const Actor& actor, FileId file, Done<EmptyReply> done);

    /// Room for one more connection or request that moves bytes, as long as it lives. TooLarge, Busy.
    Result<std::shared_ptr<void>> enter(UserId user);
    /// Opens one connection for files, once, within a minute.
    QString newTicket(const Actor& actor);
    std::optional<Actor> takeTicket(const QString& ticket);
    /// An own file that misses bytes.
    void open(const Actor& actor, FileId file, Done<Partial> done);
    /// One after the other for one partial.
    void append(const Partial& partial, std::vector<QByteArray> bytes, Done<int64_t> done);
    /// See TransferFinish for the errors.
    void finish(const Actor& actor, FileId file, Done<FileReply> done);

    struct Piece
    {
        store::FileRow file{};
        int64_t size = 0;   ///< of the whole: the file or its thumbnail
        QByteArray bytes{}; ///< none if none were asked for
    };
    struct Wanted
    {
        FileId file{};
        int64_t offset = 0;
        int64_t length = 0;
        bool isThumbnail = false;
    };
    /// The right is looked up now. NotFound, BadField "offset" (beyond the end).
    void read(const Actor& actor, const Wanted& wanted, Done<Piece> done);
    /// Still the same device? Else BadToken.
    void prove(const Actor& actor, Done<tertulia::Done> done);

    /// These contents may not be needed any more.
    void freed(const std::vector<QString>& contents);
    /// Frees everything that is not needed any more, or counts it.
    void sweep(bool isDryRun, Done<FileReclaimReply> done);

private:
    struct Ending;
    Result<store::FileContent> seal(const store::FileRow& file);
    void keep(const std::shared_ptr<Ending>& ending);
    void fail(const std::shared_ptr<Ending>& ending, const Error& error);
    void look(const std::shared_ptr<Ending>& ending);
    bool isNew(FileId file);
    /// How many bytes were freed; nothing if somebody needs it.
    std::optional<int64_t> letGo(const QString& hash, bool isDryRun);
    FileReclaimReply sweepAll(bool isDryRun);
    void sweepContents(FileReclaimReply& report, bool isDryRun);
    void sweepStrays(FileReclaimReply& report, bool isDryRun);
    /// False when it is too late for that.
    bool start(QThreadPool& pool, std::function<void()> task);
    template<typename T>
    Result<T> now(bool isWrite, const char* name, std::function<Result<T>(Tx&)> work);

    Lanes& m_lanes;
    ContentStore& m_store;
    const FileSettings m_settings;
    const Scanner m_scanner;
    ImageWorks& m_images;
    QThreadPool m_disk;   ///< pieces: short
    QThreadPool m_ending; ///< whole files, foreign programs: long
    QThreadPool m_sweeping;
    struct Ticket
    {
        Actor actor;
        std::chrono::steady_clock::time_point until;
    };
    // Guards all below; held for a look-up.
    std::mutex m_mutex;
    std::unordered_map<QString, Ticket> m_tickets;
    std::set<FileId> m_finishing;
    std::unordered_map<UserId, int> m_transfers;
    int m_transferCount = 0;
    bool m_isStopping = false;
};

} // namespace tertulia
