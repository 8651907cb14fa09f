// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/http_files.h"

#include "shared/protocol/scopes.h"

namespace tertulia::http_files {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QByteArrayView filePrefix = "/v1/files/";
constexpr auto filePatience = 60s; ///< a large file is compared, and perhaps judged by another program

/// What the path names.
struct Place
{
    FileId file{};
    bool isThumbnail = false;
};

std::optional<Place> placeOf(const QByteArray& path)
{
    const QList<QByteArray> parts = path.mid(filePrefix.size()).split('/');
    const auto id = FileId::fromText(QString::fromLatin1(parts.first()));
    if (!id || parts.size() > 2 || (parts.size() == 2 && parts.last() != "thumbnail"))
        return std::nullopt;
    return Place{*id, parts.size() == 2};
}

/// Calls `start` with a function for the answer, and waits for that.
template<typename T, typename Start>
Result<T> waitFor(Start&& start)
{
    const auto promise = std::make_shared<std::promise<Result<T>>>();
    auto answer = promise->get_future();
    start([promise](Result<T> result) { promise->set_value(std::move(result)); });
    if (answer.wait_for(filePatience) != std::future_status::ready)
        return Error::make(ErrorCode::Busy, u"no answer in time; file.state tells"_s);
    return answer.get();
}

http::Answer answerWith(const Result<FileReply>& reply)
{
    return reply.ok() ? http::Answer{200, encodeData(*reply)} : answerOf(reply.error());
}

Result<FileReply> state(Realm& realm, const Actor& actor, FileId file)
{
    return waitFor<FileReply>([&](auto done) { realm.files.state(actor, file, done); });
}

class Upload final : public http::ByteSink
{
public:
    Upload(Realm& realm, Actor actor, FileId file, FileWorks::Partial partial, std::shared_ptr<void> ticket)
        : m_realm(realm)
        , m_actor(std::move(actor))
        , m_file(file)
        , m_partial(std::move(partial))
        , m_ticket(std::move(ticket))
    {
    }

    int64_t room() override { return m_partial->size() - m_partial->offset(); }
    bool take(const QByteArray& bytes) override
    {
        m_written = m_partial->append(bytes);
        return m_written.ok();
    }
    http::Answer finish(bool /*isWhole*/) override
    {
        const bool isComplete = m_partial->offset() == m_partial->size();
        m_partial.reset();
        if (!m_written.ok())
            return answerOf(m_written.error());
        if (!isComplete)
            return answerWith(state(m_realm, m_actor, m_file));
        return answerWith(waitFor<FileReply>([&](auto done) { m_realm.files.finish(m_actor, m_file, done); }));
    }

private:
    Realm& m_realm;
    const Actor m_actor;
    const FileId m_file;
    FileWorks::Partial m_partial;
    std::shared_ptr<void> m_ticket;
    Result<Done> m_written = Done{};
};

class Source final : public http::ByteSource
{
public:
    Source(Realm& realm, Actor actor, Place place, std::shared_ptr<void> ticket)
        : m_realm(realm), m_actor(std::move(actor)), m_place(place), m_ticket(std::move(ticket))
    {
    }

    std::optional<QByteArray> read(int64_t offset, int64_t length) override
    {
        const auto piece = waitFor<FileWorks::Piece>([&](auto done) {
            m_realm.files.read(m_actor, {m_place.file, offset, length, m_place.isThumbnail}, done);
        });
        return piece.ok() ? std::optional{piece->bytes} : std::nullopt;
    }

private:
    Realm& m_realm;
    const Actor m_actor;
    const Place m_place;
    std::shared_ptr<void> m_ticket;
};

std::optional<Error> lacks(const Actor& actor, Scope scope)
{
    const bool hasIt = !actor.scopes || actor.scopes->contains(scope);
    return hasIt ? std::nullopt : std::optional{lacksScope(scope)};
}

} // namespace

bool isPath(const QByteArray& path)
{
    return path.startsWith(filePrefix);
}

http::Handler::Put put(Realm& realm, const Actor& actor, const http::Head& head)
{
    const auto place = placeOf(head.path);
    if (!place || place->isThumbnail)
        return answerOf(Error::make(ErrorCode::NotFound));
    if (const auto error = lacks(actor, Scope::Write))
        return answerOf(*error);
    bool isNumber = true;
    const int64_t offset = head.uploadOffset.isEmpty() ? 0 : head.uploadOffset.toLongLong(&isNumber);
    if (!isNumber || offset < 0)
        return answerOf(Error::badField(u"upload_offset"_s, u"not_an_offset"_s));
    auto ticket = realm.files.enter(actor.user);
    if (!ticket.ok())
        return answerOf(ticket.error());
    const auto partial = waitFor<FileWorks::Partial>([&](auto done) { realm.files.open(actor, place->file, done); });
    if (!partial.ok() && partial.error().detail == u"complete"_s) // the answer to the last piece got lost
        return answerWith(state(realm, actor, place->file));
    if (!partial.ok())
        return answerOf(partial.error());
    if ((*partial)->offset() != offset)
        return answerOf(Error::make(ErrorCode::Conflict, QString::number((*partial)->offset())));
    return std::make_shared<Upload>(realm, actor, place->file, *partial, *ticket);
}

http::Handler::Got get(Realm& realm, const Actor& actor, const http::Head& head)
{
    const auto place = placeOf(head.path);
    if (!place)
        return answerOf(Error::make(ErrorCode::NotFound));
    auto ticket = realm.files.enter(actor.user);
    if (!ticket.ok())
        return answerOf(ticket.error());
    const auto first = waitFor<FileWorks::Piece>([&](auto done) {
        realm.files.read(actor, {place->file, 0, place->isThumbnail ? 1 : 0, place->isThumbnail}, done);
    });
    if (!first.ok())
        return answerOf(first.error());
    const store::FileContent& content = *first->file.content;
    http::Download download;
    download.source = std::make_shared<Source>(realm, actor, *place, *ticket);
    download.size = first->size;
    download.etag = '"' + content.hash.toLatin1() + (place->isThumbnail ? "-thumbnail\"" : "\"");
    download.contentType = content.type.toLatin1();
    download.name = first->file.name.toUtf8();
    if (place->isThumbnail)
        download.contentType = first->bytes.startsWith('\x89') ? "image/png" : "image/jpeg";
    return download;
}

} // namespace tertulia::http_files
