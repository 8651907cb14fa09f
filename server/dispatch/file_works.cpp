// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/file_works.h"

#include "server/files/file_type.h"
#include "server/services/accounts.h"
#include "server/services/tokens.h"

#include <QLoggingCategory>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(fileLog, "tertulia.files")

const QString ticketMark = u"ticket:"_s;
constexpr auto ticketLife = std::chrono::seconds{60};
constexpr int diskThreads = 4;
constexpr int endingThreads = 2;

/// Every job is the device's that asked: one that was signed out does nothing any more.
template<typename T>
std::function<Result<T>(Tx&)> proving(const Actor& actor, std::function<Result<T>(Tx&)> work)
{
    return [actor, work = std::move(work)](Tx& tx) -> Result<T> {
        CHECK(accounts::proveDevice(tx, actor));
        return work(tx);
    };
}

} // namespace

/// An upload on its last way.
struct FileWorks::Ending
{
    Actor actor;
    store::FileRow file;
    store::FileContent content{};
    QByteArray thumbnail{};
    FileWorks::Done<FileReply> done;
};

FileWorks::FileWorks(Lanes& lanes, ContentStore& store, FileSettings settings, ImageWorks& images)
    : m_lanes(lanes)
    , m_store(store)
    , m_settings(std::move(settings))
    , m_scanner(m_settings.scanCommand, m_settings.scanTime)
    , m_images(images)
{
    m_disk.setMaxThreadCount(diskThreads);
    m_ending.setMaxThreadCount(endingThreads);
    m_sweeping.setMaxThreadCount(1);
}

FileWorks::~FileWorks()
{
    stop();
}

void FileWorks::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_sweeping.waitForDone();
    m_ending.waitForDone();
    m_disk.waitForDone();
}

bool FileWorks::start(QThreadPool& pool, std::function<void()> task)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isStopping)
        pool.start(std::move(task));
    return !m_isStopping;
}

// --- requests

void FileWorks::begin(const Actor& actor, const FileBegin& request, Done<FileReply> done)
{
    if (const auto room = m_store.checkRoom(request.size, m_settings.keepFree); !room.ok())
        return done(room.error());
    m_lanes.write<FileReply>(
        FileBegin::type,
        proving<FileReply>(actor,
                           [actor, request, limits = m_settings.limits](Tx& tx) -> Result<FileReply> {
                               TRY(const auto file, files::begin(tx, actor, request, limits));
                               return FileReply{files::infoOf(file)};
                           }),
        std::move(done));
}

void FileWorks::state(const Actor& actor, FileId file, Done<FileReply> done)
{
    m_lanes.read<FileReply>(FileState::type,
                            proving<FileReply>(actor,
                                               [this, actor, file](Tx& tx) -> Result<FileReply> {
                                                   TRY(const auto found, files::access(tx, actor, file));
                                                   return FileReply{files::infoOf(found, m_store.partialBytes(file))};
                                               }),
                            std::move(done));
}

void FileWorks::list(const Actor& actor, const FileList& request, Done<FileListReply> done)
{
    m_lanes.read<FileListReply>(FileList::type,
                                proving<FileListReply>(actor,
                                                       [this, actor, request](Tx& tx) -> Result<FileListReply> {
                                                           TRY(auto reply,
                                                               files::list(tx, actor, request, m_settings.limits));
                                                           for (FileInfo& file : reply.files)
                                                               if (file.phase == FilePhase::Partial)
                                                                   file.offset = m_store.partialBytes(file.file);
                                                           return reply;
                                                       }),
                                std::move(done));
}

void FileWorks::cancel(const Actor& actor, FileId file, Done<EmptyReply> done)
{
    m_lanes.write<EmptyReply>(FileCancel::type,
                              proving<EmptyReply>(actor,
                                                  [actor, file](Tx& tx) -> Result<EmptyReply> {
                                                      CHECK(files::cancel(tx, actor, file));
                                                      return EmptyReply{};
                                                  }),
                              [this, file, done = std::move(done)](const Result<EmptyReply>& result) {
                                  if (result.ok())
                                      m_store.removePartial(file);
                                  done(result);
                              });
}

void FileWorks::prove(const Actor& actor, Done<tertulia::Done> done)
{
    m_lanes.read<tertulia::Done>(
        "file.prove", [actor](Tx& tx) { return accounts::proveDevice(tx, actor); }, std::move(done));
}

// --- tickets

QString FileWorks::newTicket(const Actor& actor)
{
    const auto now = std::chrono::steady_clock::now();
    const QString ticket = ticketMark + QString::fromLatin1(randomSecret().toHex());
    const std::lock_guard lock(m_mutex);
    // Whoever asks for one after the other keeps no more of them than others have.
    std::erase_if(m_tickets,
                  [&](const auto& one) { return one.second.until < now || one.second.actor.device == actor.device; });
    m_tickets.emplace(ticket, Ticket{actor, now + ticketLife});
    return ticket;
}

std::optional<Actor> FileWorks::takeTicket(const QString& ticket)
{
    const std::lock_guard lock(m_mutex);
    const auto node = m_tickets.extract(ticket);
    if (node.empty() || node.mapped().until < std::chrono::steady_clock::now())
        return std::nullopt;
    return node.mapped().actor;
}

// --- bytes in

Result<std::shared_ptr<void>> FileWorks::enter(UserId user)
{
    const std::lock_guard lock(m_mutex);
    if (m_isStopping || m_transferCount >= m_settings.transfers)
        return Error::make(ErrorCode::Busy, u"too many transfers"_s);
    int& his = m_transfers[user];
    if (his >= m_settings.transfersOfAUser)
        return Error{ErrorCode::TooLarge, {}, {}, u"too_many_transfers"_s, 0};
    ++his;
    ++m_transferCount;
    return std::shared_ptr<void>(this, [this, user](void*) {
        const std::lock_guard lock(m_mutex);
        --m_transferCount;
        if (--m_transfers[user] == 0)
            m_transfers.erase(user);
    });
}

void FileWorks::open(const Actor& actor, FileId file, Done<Partial> done)
{
    m_lanes.write<store::FileRow>(
        "file.open",
        proving<store::FileRow>(
            actor, [actor, file, limits = m_settings.limits](Tx& tx) { return files::open(tx, actor, file, limits); }),
        [this, done = std::move(done)](const Result<store::FileRow>& row) {
            if (!row.ok())
                return done(row.error());
            if (!start(m_disk, [this, row = *row, done] { done(m_store.openPartial(row.id, row.bytes)); }))
                done(ErrorCode::Busy);
        });
}

void FileWorks::append(const Partial& partial, std::vector<QByteArray> bytes, Done<int64_t> done)
{
    const auto write = [partial, bytes = std::move(bytes), done] {
        for (const QByteArray& piece : bytes)
            if (const auto written = partial->append(piece); !written.ok())
                return done(written.error());
        done(partial->offset());
    };
    if (!start(m_disk, write))
        done(ErrorCode::Busy);
}

// --- the end of an upload

bool FileWorks::isNew(FileId file)
{
    const std::lock_guard lock(m_mutex);
    return !m_isStopping && m_finishing.insert(file).second;
}

void FileWorks::finish(const Actor& actor, FileId file, Done<FileReply> done)
{
    if (!isNew(file))
        return done(Error::make(ErrorCode::Busy, u"being_finished"_s));
    auto ending = std::make_shared<Ending>();
    ending->actor = actor;
    ending->done = [this, file, done = std::move(done)](Result<FileReply> reply) {
        {
            const std::lock_guard lock(m_mutex);
            m_finishing.erase(file);
        }
        done(std::move(reply));
    };
    m_lanes.read<store::FileRow>(
        "file.finish", proving<store::FileRow>(actor, [actor, file](Tx& tx) { return files::access(tx, actor, file); }),
        [this, ending](const Result<store::FileRow>& row) {
            if (!row.ok())
                return ending->done(row.error());
            if (row->content) // it was finished before, and the answer got lost
                return ending->done(FileReply{files::infoOf(*row)});
            ending->file = *row;
            const auto end = [this, ending] {
                auto sealed = seal(ending->file);
                if (!sealed.ok())
                    return fail(ending, sealed.error());
                ending->content = std::move(*sealed);
                look(ending);
            };
            if (!start(m_ending, end))
                ending->done(ErrorCode::Busy);
        });
}

Result<store::FileContent> FileWorks::seal(const store::FileRow& file)
{
    if (m_store.partialBytes(file.id) != file.bytes)
        return Error::make(ErrorCode::Conflict, u"incomplete"_s);
    store::FileContent content;
    content.bytes = file.bytes;
    TRY(content.hash, m_store.seal(file.id));
    if (!file.wantedHash.isEmpty() && file.wantedHash != content.hash) {
        m_store.removePartial(file.id);
        return Error::make(ErrorCode::Conflict, u"hash_mismatch"_s);
    }
    const QString path = m_store.partialPath(file.id);
    CHECK(m_scanner.scan(path));
    content.type = mediaTypeOf(path);
    return content;
}

void FileWorks::look(const std::shared_ptr<Ending>& ending)
{
    const store::FileContent& content = ending->content;
    if (!isPicture(content.type) || content.bytes > limits::thumbnailSource)
        return keep(ending);
    m_images.thumbnail(m_store.partialPath(ending->file.id), [this, ending](const Result<Thumbnail>& picture) {
        if (!picture.ok() && picture.error().code == ErrorCode::Busy)
            return fail(ending, picture.error());
        if (picture.ok()) { // else it is a file like any other
            ending->content.width = picture->width;
            ending->content.height = picture->height;
            ending->content.preview = picture->preview;
            ending->thumbnail = picture->picture;
        }
        keep(ending);
    });
}

void FileWorks::keep(const std::shared_ptr<Ending>& ending)
{
    auto hold = m_store.hold(ending->content.hash);
    if (!ending->thumbnail.isEmpty())
        if (const auto kept = m_store.keepThumbnail(ending->content.hash, ending->thumbnail); !kept.ok())
            return fail(ending, kept.error());
    if (const auto kept = m_store.keep(ending->file.id, ending->content.hash); !kept.ok())
        return fail(ending, kept.error());
    m_lanes.write<store::FileRow>("file.finish",
                                  proving<store::FileRow>(ending->actor,
                                                          [ending, limits = m_settings.limits](Tx& tx) {
                                                              return files::complete(tx, ending->actor, ending->file.id,
                                                                                     ending->content, limits);
                                                          }),
                                  [this, ending, hold](const Result<store::FileRow>& row) mutable {
                                      hold.reset();
                                      if (row.ok())
                                          return ending->done(FileReply{files::infoOf(*row)});
                                      freed({ending->content.hash});
                                      ending->done(row.error());
                                  });
}

void FileWorks::fail(const std::shared_ptr<Ending>& ending, const Error& error)
{
    if (error.code != ErrorCode::Forbidden)
        return ending->done(error);
    qCInfo(fileLog).noquote() << "file" << ending->file.id.text() << "of user" << ending->actor.user.text()
                              << "was refused by files.scan_command";
    cancel(ending->actor, ending->file.id,
           [ending, error](const Result<EmptyReply>& /*gone*/) { ending->done(error); });
}

// --- bytes out

void FileWorks::read(const Actor& actor, const Wanted& wanted, Done<Piece> done)
{
    const auto fetch = [this, wanted](const store::FileRow& row) -> Result<Piece> {
        Piece piece{row, row.bytes};
        if (wanted.isThumbnail) {
            if (!row.content->preview)
                return ErrorCode::NotFound;
            TRY(const auto picture, m_store.thumbnail(row.content->hash));
            piece.size = picture.size();
            piece.bytes = picture.mid(std::min(wanted.offset, piece.size), wanted.length);
        } else if (wanted.length > 0 && wanted.offset < row.bytes) {
            TRY(piece.bytes, m_store.read(row.content->hash, wanted.offset, wanted.length));
        }
        return wanted.offset <= piece.size ? Result<Piece>{std::move(piece)}
                                           : Error::badField(u"offset"_s, u"out_of_range"_s);
    };
    m_lanes.read<store::FileRow>(
        "file.read",
        proving<store::FileRow>(actor,
                                [actor, file = wanted.file](Tx& tx) { return files::accessContent(tx, actor, file); }),
        [this, fetch, done = std::move(done)](const Result<store::FileRow>& row) {
            if (!row.ok())
                return done(row.error());
            if (!start(m_disk, [fetch, row = *row, done] { done(fetch(row)); }))
                done(ErrorCode::Busy);
        });
}

} // namespace tertulia
