// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/file_session.h"

#include "server/dispatch/request_mark.h"
#include "server/net/frame.h"
#include "server/services/bots.h"
#include "shared/protocol/scopes.h"

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Rate requestRate{2000, 4000}; ///< a piece each: more than any disk gives
constexpr auto betweenLooks = 1s;
constexpr size_t longestLine = 64;

} // namespace

FileSession::FileSession(net::Connection& connection, net::IoThread& thread, Realm& realm)
    : m_connection(connection)
    , m_thread(thread)
    , m_realm(realm)
    , m_self(std::make_shared<FileSession*>(this))
    , m_requests(requestRate)
{
    m_connection.setInboundLimit(limits::frameBeforeAuth);
    m_clock.setSingleShot(true);
    m_clock.callOnTimeout([this] {
        if (m_actor)
            prove();
        else
            m_connection.close(net::CloseCode::AuthTimeout, u"not signed in"_s);
    });
    m_clock.start(realm.settings.signInDeadline);
}

FileSession::~FileSession() = default;

void FileSession::closed()
{
    m_clock.stop();
    m_ticket.reset();
    m_sending = {};
}

std::function<void(std::function<void(FileSession&)>)> FileSession::poster()
{
    return [&thread = m_thread, self = std::weak_ptr(m_self)](std::function<void(FileSession&)> task) {
        thread.post([self, task = std::move(task)] {
            if (const auto alive = self.lock())
                task(**alive);
        });
    };
}

template<Request R>
void FileSession::answer(int64_t id, const Result<typename R::Reply>& result)
{
    if (!result.ok())
        return refuse(id, findable(result.error(), R::type));
    m_connection.send(net::textFrame(encodeReply(id, *result)));
}

void FileSession::refuse(std::optional<int64_t> id, const Error& error)
{
    m_connection.send(net::textFrame(encodeError(id, findable(error, "a transfer"))));
}

void FileSession::textReceived(const QByteArray& utf8)
{
    if (m_requests.take(std::chrono::steady_clock::now()))
        return m_connection.close(net::CloseCode::RateLimited, u"too many requests"_s);
    const auto parsed = parseRequestFrame(utf8);
    if (const auto* fault = std::get_if<FrameFault>(&parsed))
        return refuse(fault->id, fault->error);
    request(std::get<RequestFrame>(parsed));
}

void FileSession::request(const RequestFrame& frame)
{
    bool isKnown = false;
    const auto when = [&]<Request R>(void (FileSession::*handle)(int64_t, const R&)) {
        if (frame.type != QLatin1StringView{R::type})
            return;
        isKnown = true;
        const bool isGreeting = R::guard == Guard::Stranger;
        if (!isGreeting && !m_actor)
            return refuse(frame.id, Error::make(ErrorCode::Unauthorized));
        if (isGreeting && (m_actor || m_isGreeting))
            return refuse(frame.id, Error::make(ErrorCode::AlreadySignedIn));
        const auto decoded = decode<R>(frame.data);
        if (!decoded.ok())
            return refuse(frame.id, decoded.error());
        (this->*handle)(frame.id, *decoded);
    };
    when(&FileSession::greet);
    when(&FileSession::put);
    when(&FileSession::finish);
    when(&FileSession::get);
    if (!isKnown)
        refuse(frame.id, Error{ErrorCode::UnknownType, u"type"_s, {}, {}, 0});
}

// --- who it is

void FileSession::greet(int64_t id, const TransferAuth& request)
{
    if (request.protocol != limits::protocolVersion)
        return refuse(id, Error{ErrorCode::ProtocolMismatch, u"protocol"_s, {}, {}, 0});
    m_isGreeting = true;
    const auto done = [post = poster(), id](const Result<Actor>& actor) {
        post([id, actor](FileSession& session) { session.greeted(id, actor); });
    };
    if (bots::isBotToken(request.token))
        return m_realm.lanes.read<Actor>(
            TransferAuth::type, [token = request.token](Tx& tx) { return bots::actorOf(tx, token); }, done);
    auto actor = m_realm.files.takeTicket(request.token);
    if (!actor) {
        const auto shown = m_realm.tokens.verify(request.token);
        if (!shown.ok())
            return greeted(id, shown.error());
        actor = shown->actor;
    }
    m_realm.files.prove(*actor, [done, actor = *actor](const Result<Done>& proven) {
        done(proven.ok() ? Result<Actor>{actor} : Result<Actor>{proven.error()});
    });
}

void FileSession::greeted(int64_t id, const Result<Actor>& actor)
{
    m_isGreeting = false;
    if (!actor.ok())
        return refuse(id, actor.error());
    auto ticket = m_realm.files.enter(actor->user);
    if (!ticket.ok())
        return refuse(id, ticket.error());
    m_ticket = std::move(*ticket);
    m_actor = *actor;
    m_connection.setInboundLimit(limits::fileFrame);
    m_clock.start(betweenLooks);
    answer<TransferAuth>(id, TransferAuthReply{limits::fileFrame, limits::fileWindow, limits::filePiece});
}

std::optional<Error> FileSession::lacks(Scope scope) const
{
    const bool hasIt = !m_actor->scopes || m_actor->scopes->contains(scope);
    return hasIt ? std::nullopt : std::optional{lacksScope(scope)};
}

void FileSession::prove()
{
    if (m_isProving) // the database is slow; what it does is asked for each piece anyway
        return m_clock.start(betweenLooks);
    m_isProving = true;
    m_realm.files.prove(*m_actor, [post = poster()](const Result<Done>& proven) {
        const bool isOut = !proven.ok() && proven.error().code == ErrorCode::BadToken;
        post([isOut](FileSession& session) {
            session.m_isProving = false;
            if (isOut)
                session.m_connection.close(net::CloseCode::SessionRevoked, u"signed out"_s);
        });
    });
    m_clock.start(betweenLooks);
}

// --- bytes in

void FileSession::put(int64_t id, const TransferPut& request)
{
    if (const auto error = lacks(Scope::Write))
        return refuse(id, *error);
    if (m_finishing)
        return refuse(id, Error::make(ErrorCode::Busy, u"being_finished"_s));
    m_sending = {request.file, ++m_turn};
    m_realm.files.open(*m_actor, request.file,
                       [post = poster(), id, turn = m_turn](const Result<FileWorks::Partial>& partial) {
                           post([=](FileSession& session) { session.opened(id, turn, partial); });
                       });
}

void FileSession::opened(int64_t id, uint64_t turn, const Result<FileWorks::Partial>& partial)
{
    if (!partial.ok())
        return refuse(id, partial.error());
    if (turn == m_sending.turn) { // else another one was asked for since
        m_sending.partial = *partial;
        m_sending.received = m_sending.written = (*partial)->offset();
    }
    answer<TransferPut>(id, TransferPutReply{(*partial)->offset(), (*partial)->size()});
}

void FileSession::binaryReceived(const QByteArray& bytes)
{
    if (!m_sending.partial || m_sending.isBroken)
        return;
    m_sending.received += bytes.size();
    if (m_sending.received - m_sending.written > limits::fileWindow)
        return m_connection.close(net::CloseCode::Policy, u"more than the window"_s);
    m_sending.waiting.push_back(bytes);
    write();
}

/// One write at a time, of all that has come meanwhile.
void FileSession::write()
{
    if (m_sending.isWriting || m_sending.waiting.empty())
        return;
    m_sending.isWriting = true;
    m_realm.files.append(m_sending.partial, std::exchange(m_sending.waiting, {}),
                         [post = poster(), turn = m_sending.turn](const Result<int64_t>& offset) {
                             post([turn, offset](FileSession& session) { session.written(turn, offset); });
                         });
}

void FileSession::written(uint64_t turn, const Result<int64_t>& offset)
{
    if (turn != m_sending.turn)
        return;
    m_sending.isWriting = false;
    if (offset.ok()) {
        m_sending.written = *offset;
        m_connection.send(net::textFrame(encodeEvent(TransferWritten{m_sending.file, *offset})));
        write();
    } else {
        m_sending.isBroken = true;
        m_sending.waiting.clear();
        const QString code = wireName(offset.error().code);
        m_connection.send(net::textFrame(encodeEvent(TransferBroken{m_sending.file, code})));
    }
    if (m_finishing && !m_sending.isWriting)
        finishNow();
}

void FileSession::finish(int64_t id, const TransferFinish& request)
{
    if (const auto error = lacks(Scope::Write))
        return refuse(id, *error);
    if (m_finishing)
        return refuse(id, Error::make(ErrorCode::Busy, u"being_finished"_s));
    m_finishing = Asked{id, {request.file}};
    if (!m_sending.isWriting)
        finishNow();
}

void FileSession::finishNow()
{
    m_sending = {};
    m_realm.files.finish(*m_actor, m_finishing->request.file,
                         [post = poster(), id = m_finishing->id](const Result<FileReply>& reply) {
                             post([id, reply](FileSession& session) {
                                 session.m_finishing.reset();
                                 session.answer<TransferFinish>(id, reply);
                             });
                         });
}

// --- bytes out

void FileSession::get(int64_t id, const TransferGet& request)
{
    if (const auto error = lacks(Scope::Read))
        return refuse(id, *error);
    if (m_asked.size() >= longestLine || m_askedBytes + request.length > limits::fileWindow)
        return refuse(id, Error::make(ErrorCode::Busy, u"window"_s));
    m_asked.push_back({id, request});
    m_askedBytes += request.length;
    readNext();
}

void FileSession::drained()
{
    readNext();
}

void FileSession::readNext()
{
    if (m_isReading || m_asked.empty())
        return;
    if (m_connection.queuedBytes() > limits::fileWindow / 2)
        return m_connection.tellBelow(limits::fileWindow / 2);
    m_isReading = true;
    const TransferGet& wanted = m_asked.front().request;
    m_realm.files.read(*m_actor, {wanted.file, wanted.offset, wanted.length, wanted.thumbnail.value_or(false)},
                       [post = poster(), asked = m_asked.front()](const Result<FileWorks::Piece>& piece) {
                           post([asked, piece](FileSession& session) { session.give(asked, piece); });
                       });
}

void FileSession::give(const Asked& asked, const Result<FileWorks::Piece>& piece)
{
    m_isReading = false;
    m_askedBytes -= asked.request.length;
    m_asked.pop_front();
    if (!piece.ok()) {
        refuse(asked.id, piece.error());
        return readNext();
    }
    const QByteArray& bytes = piece->bytes;
    const bool isPng = bytes.startsWith("\x89PNG");
    const QString type = !asked.request.thumbnail.value_or(false) ? piece->file.content->type
                         : isPng                                  ? u"image/png"_s
                                                                  : u"image/jpeg"_s;
    answer<TransferGet>(
        asked.id, TransferGetReply{asked.request.offset, bytes.size(), piece->size, type, piece->file.content->hash});
    for (qsizetype at = 0; at < bytes.size(); at += limits::fileFrame) {
        const auto length = std::min<qsizetype>(limits::fileFrame, bytes.size() - at);
        m_connection.send(net::encodeFrame(net::Opcode::Binary, QByteArrayView(bytes).sliced(at, length)));
    }
    readNext();
}

} // namespace tertulia
