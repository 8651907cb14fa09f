// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/sender.h"

#include "client/sync/retry_pause.h"
#include "shared/protocol/teeth.h"

#include <QLoggingCategory>

namespace tertulia {

Q_DECLARE_LOGGING_CATEGORY(syncLog)

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

/// A server that answers nonsense may have stored the message: only a clear refusal is final.
bool mayHelpToAskAgain(ErrorCode code)
{
    return isRetryable(code) || code == ErrorCode::BadReply || code == ErrorCode::Unauthorized ||
           code == ErrorCode::HelloRequired;
}

} // namespace

Sender::Sender(Outbox& outbox, Cache& cache, Session& session, Uploads& uploads, QObject* parent)
    : QObject(parent), m_outbox(outbox), m_cache(cache), m_session(session), m_uploads(uploads)
{
    connect(&uploads, &Uploads::finished, this, &Sender::uploaded);
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &Sender::pump);
}

void Sender::load(UserId self)
{
    m_self = self;
    if (const auto loaded = m_outbox.load(self); !loaded.ok())
        Q_EMIT failed({ErrorCode::Storage, {}, {}, loaded.error().detail, 0});
    std::vector<QString> ids;
    for (const PendingMessage& row : m_outbox.rows())
        ids.push_back(row.clientId);
    if (ids.empty())
        return;
    // We died between the server's answer, kept in the cache, and taking the row out.
    m_cache.arrived(ids).then(this, [this](const Result<std::vector<QString>>& arrived) {
        if (arrived.ok())
            for (const QString& clientId : *arrived)
                m_outbox.remove(clientId);
    });
}

void Sender::start()
{
    m_started = true;
    pump();
}

void Sender::stop()
{
    ++m_generation;
    m_started = false;
    m_wake.stop();
    m_lanes.clear();
    m_failedUploads.clear();
    m_uploads.stop();
    std::vector<QString> sending;
    for (const PendingMessage& row : m_outbox.rows())
        if (row.state == SendState::Sending)
            sending.push_back(row.clientId);
    for (const QString& clientId : sending)
        setState(clientId, SendState::Queued);
}

QString Sender::send(PendingMessage said, const std::vector<ChosenFile>& files)
{
    PendingMessage message = std::move(said);
    message.clientId = MessageId::make().text();
    message.author = m_self;
    message.createdAt = SystemClock{}.now();
    const QString clientId = message.clientId;
    teeth::passing(teeth::Place::Accepted);
    m_outbox.add(std::move(message), files).then(this, [this, clientId](const Result<Done>& stored) {
        if (!stored.ok()) {
            Q_EMIT failed(stored.error());
            return;
        }
        teeth::passing(teeth::Place::Queued);
        if (const PendingMessage* row = m_outbox.find(clientId))
            tell(row->row());
        teeth::passing(teeth::Place::Shown);
        pump();
    });
    return clientId;
}

void Sender::retry(const QString& clientId)
{
    const PendingMessage* row = m_outbox.find(clientId);
    if (!row || row->state != SendState::Failed)
        return;
    setState(clientId, SendState::Queued);
    pump();
}

void Sender::discard(const QString& clientId)
{
    const PendingMessage* row = m_outbox.find(clientId);
    if (!row || row->state == SendState::Sending)
        return;
    m_uploads.forget(*row);
    m_failedUploads.erase(clientId);
    m_outbox.remove(clientId);
    RowChanges changes;
    changes.discarded.push_back(clientId);
    Q_EMIT changed(changes);
    pump();
}

/// In each conversation the first that is not failed, unless one is under way or has to wait.
void Sender::pump()
{
    if (!m_started)
        return;
    const auto now = Steady::now();
    auto wake = Steady::time_point::max();
    std::set<ConversationId> looked;
    const std::vector<PendingMessage> rows = m_outbox.rows(); // sending changes them
    for (const PendingMessage& row : rows) {
        if (row.state == SendState::Failed || looked.contains(row.conversation))
            continue;
        if (!row.isUploaded()) {
            upload(row, wake);
            if (row.bytesLeft() <= overtakenFrom)
                looked.insert(row.conversation);
            continue;
        }
        looked.insert(row.conversation);
        Lane& lane = m_lanes[row.conversation];
        if (!lane.sending.isEmpty())
            continue;
        if (lane.notBefore > now)
            wake = std::min(wake, lane.notBefore);
        else
            sendNext(row, lane);
    }
    if (wake != Steady::time_point::max())
        m_wake.start(std::chrono::ceil<std::chrono::milliseconds>(wake - now));
}

void Sender::upload(const PendingMessage& message, Steady::time_point& wake)
{
    const auto failed = m_failedUploads.find(message.clientId);
    if (failed != m_failedUploads.end() && failed->second.notBefore > Steady::now())
        wake = std::min(wake, failed->second.notBefore);
    else
        m_uploads.start(message);
}

void Sender::uploaded(const QString& clientId, const Result<Done>& result)
{
    if (result.ok()) {
        m_failedUploads.erase(clientId);
    } else if (mayHelpToAskAgain(result.error().code)) {
        Lane& lane = m_failedUploads[clientId];
        lane.notBefore = Steady::now() + retryPause(result.error(), lane.failures++);
    } else {
        qCInfo(syncLog) << "a file was refused:" << wireName(result.error().code);
        m_failedUploads.erase(clientId);
        setState(clientId, SendState::Failed, result.error().code);
    }
    if (const PendingMessage* row = m_outbox.find(clientId); row && result.ok())
        tell(row->row());
    pump();
}

/// They were there, but too long ago: once more, as others.
void Sender::filesForgotten(const PendingMessage& message)
{
    for (int i = 0; i < static_cast<int>(message.files.size()); ++i) {
        OutgoingFile file = message.files.at(static_cast<size_t>(i));
        file.is.file = {};
        file.isReady = false;
        (void)m_outbox.setFile(message.clientId, i, file);
    }
    setState(message.clientId, SendState::Queued);
}

void Sender::sendNext(const PendingMessage& message, Lane& lane)
{
    lane.sending = message.clientId;
    setState(message.clientId, SendState::Sending);
    teeth::passing(teeth::Place::Sending);
    std::optional<std::vector<FileId>> files;
    for (const OutgoingFile& file : message.files) {
        if (!files)
            files.emplace();
        files->push_back(file.is.file);
    }
    const auto silent = message.silent ? std::optional{true} : std::nullopt;
    if (message.root)
        ask(message, ThreadStart{*message.root, message.clientId, message.body});
    else if (message.dueAt)
        ask(message, ScheduleCreate{message.conversation, message.clientId, message.body, message.replyTo,
                                    *message.dueAt, silent, files});
    else
        ask(message, MessageSend{message.conversation, message.clientId, message.body, message.replyTo, silent, files});
    teeth::passing(teeth::Place::Sent);
    if (teeth::bites(teeth::Bug::OutboxBeforeAck))
        m_outbox.remove(message.clientId);
}

template<Request R>
void Sender::ask(const PendingMessage& message, const R& request)
{
    m_session.request(request).then(
        this, [this, message, generation = m_generation](const Result<typename R::Reply>& reply) {
            if (generation == m_generation)
                answered(message, reply.ok() ? storedAs(message, *reply) : Result<Stored>{reply.error()});
        });
}

Result<Sender::Stored> Sender::storedAs(const PendingMessage& message, const MessageSendReply& reply)
{
    if (reply.id.isNull() || reply.seq <= 0)
        return ErrorCode::BadReply;
    return Stored{message.conversation, reply.id, reply.seq, reply.createdAt};
}

Result<Sender::Stored> Sender::storedAs(const PendingMessage& /*message*/, const ThreadStartReply& reply)
{
    if (reply.id.isNull() || reply.seq <= 0 || reply.conversation.id.isNull())
        return ErrorCode::BadReply;
    return Stored{reply.conversation.id, reply.id, reply.seq, reply.createdAt};
}

Result<Sender::Stored> Sender::storedAs(const PendingMessage& message, const ScheduledReply& reply)
{
    if (reply.scheduled.id.isNull())
        return ErrorCode::BadReply;
    return Stored{message.conversation};
}

void Sender::answered(const PendingMessage& message, const Result<Stored>& stored)
{
    teeth::passing(teeth::Place::Acked);
    Lane& lane = m_lanes[message.conversation];
    if (stored.ok()) {
        lane.failures = 0;
        return stored->message ? arrived(message, *stored) : keptForLater(message, lane);
    }
    lane.sending.clear();
    refused(message, stored.error(), lane);
    pump();
}

void Sender::refused(const PendingMessage& message, const Error& error, Lane& lane)
{
    qCInfo(syncLog) << "a message was refused:" << wireName(error.code);
    if (error.code == ErrorCode::NotFound && error.field.startsWith(u"attachments"_s)) {
        filesForgotten(message);
    } else if (message.dueAt && (error.detail == u"is_past"_s || error.detail == u"client_id_reused"_s)) {
        m_outbox.sendAtOnce(message.clientId);
        setState(message.clientId, SendState::Queued);
    } else if (mayHelpToAskAgain(error.code)) {
        lane.notBefore = Steady::now() + retryPause(error, lane.failures++);
        setState(message.clientId, SendState::Queued);
    } else {
        setState(message.clientId, SendState::Failed, error.code);
    }
}

/// It stands among what is put off, not in the conversation.
void Sender::keptForLater(const PendingMessage& message, Lane& lane)
{
    lane.sending.clear();
    m_outbox.remove(message.clientId);
    RowChanges changes;
    changes.discarded.push_back(message.clientId);
    Q_EMIT changed(changes);
    pump();
}

/// The cache first, then the outbox: a crash in between leaves it in both, which load() sees.
void Sender::arrived(const PendingMessage& message, const Stored& stored)
{
    MessageRecord record;
    record.id = *stored.message;
    record.conversation = stored.conversation;
    record.seq = stored.seq;
    record.author = message.author;
    record.clientId = message.clientId;
    record.body = message.body;
    record.replyTo = message.replyTo;
    if (message.silent)
        record.silent = true;
    for (const OutgoingFile& file : message.files)
        record.attachments.push_back(file.is);
    record.createdAt = stored.createdAt;
    // Not the answer's rev: a retry is answered with what the message is by now, and by now it may be edited or
    // deleted. What we sent is older than anything the stream says of it, so it stands only until that is here.
    record.rev = 1;
    Batch batch{stored.conversation, {record}, {}, {}, {}, {}, {}, {}};
    m_cache.apply(std::move(batch)).then(this, [this, record, lane = message.conversation](const Result<Delta>& delta) {
        m_lanes[lane].sending.clear();
        teeth::passing(teeth::Place::AckStored);
        m_outbox.remove(record.clientId);
        teeth::passing(teeth::Place::Removed);
        if (delta.ok())
            Q_EMIT applied(*delta);
        else
            tell({record, SendState::Sent, {}, 0, {}, {}, {}}); // on the server all the same; the sync brings it to the
                                                                // disk
        pump();
    });
}

void Sender::seen(const Delta& delta)
{
    for (const MessageRow& row : delta.messages)
        if (row.record.author == m_self && !row.record.clientId.isEmpty())
            m_outbox.remove(row.record.clientId);
}

void Sender::setState(const QString& clientId, SendState state, std::optional<ErrorCode> failure)
{
    if (const PendingMessage* row = m_outbox.setState(clientId, state, failure))
        tell(row->row());
}

void Sender::tell(const MessageRow& row)
{
    RowChanges changes;
    changes.messages.push_back(row);
    Q_EMIT changed(changes);
}

} // namespace tertulia
