// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/uploads.h"

#include <QLoggingCategory>

namespace tertulia {

using namespace Qt::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(syncLog)

Uploads::Uploads(Outbox& outbox, Session& session, QUrl server, NetTiming timing, QObject* parent)
    : QObject(parent), m_outbox(outbox), m_session(session), m_server(std::move(server)), m_timing(timing)
{
}

Uploads::~Uploads() = default;

void Uploads::start(const PendingMessage& message)
{
    if (isUnderWay(message.clientId) || !hasRoom())
        return;
    m_jobs.try_emplace(message.clientId);
    next(message.clientId);
}

void Uploads::stop()
{
    ++m_generation;
    m_jobs.clear();
}

void Uploads::forget(const PendingMessage& message)
{
    if (const auto found = m_jobs.find(message.clientId); found != m_jobs.end()) {
        found->second.transfer.reset();
        m_jobs.erase(found);
    }
    if (m_session.isGreeted())
        for (const OutgoingFile& file : message.files)
            if (!file.is.file.isNull())
                (void)m_session.request(FileCancel{file.is.file});
}

const OutgoingFile* Uploads::fileOf(const QString& clientId, int position) const
{
    const PendingMessage* message = m_outbox.find(clientId);
    const auto at = static_cast<size_t>(position);
    return message && at < message->files.size() ? &message->files.at(at) : nullptr;
}

void Uploads::end(const QString& clientId, const Result<Done>& result)
{
    m_jobs.erase(clientId);
    Q_EMIT finished(clientId, result);
}

/// The first file that the server does not have.
void Uploads::next(const QString& clientId)
{
    const PendingMessage* message = m_outbox.find(clientId);
    if (!message) {
        m_jobs.erase(clientId);
        return;
    }
    const auto found = std::ranges::find(message->files, false, &OutgoingFile::isReady);
    if (found == message->files.end())
        return end(clientId, Done{});
    const auto position = static_cast<int>(found - message->files.begin());
    const OutgoingFile file = *found;
    if (!outgoing::isUnchanged(file))
        return end(clientId, Error::make(ErrorCode::Gone, u"file_changed"_s));
    if (file.is.file.isNull())
        begin(clientId, position, file);
    else
        send(clientId, position, file);
}

void Uploads::begin(const QString& clientId, int position, OutgoingFile file)
{
    const PendingMessage* message = m_outbox.find(clientId);
    FileBegin request;
    request.name = file.is.name.left(limits::fileNameInput);
    request.size = file.is.size;
    request.conversation = message->conversation;
    if (!file.hash.isEmpty())
        request.hash = file.hash;
    const auto begun = [=, this, generation = m_generation](const Result<FileReply>& reply) mutable {
        if (generation != m_generation || !isUnderWay(clientId))
            return;
        if (!reply.ok())
            return end(clientId, reply.error());
        file.is.file = reply->file.file;
        m_outbox.setFile(clientId, position, file).then(this, [=, this](const Result<Done>& stored) {
            if (generation != m_generation || !isUnderWay(clientId))
                return;
            if (stored.ok())
                send(clientId, position, file);
            else
                end(clientId, stored.error());
        });
    };
    m_session.request(request).then(this, begun);
}

void Uploads::send(const QString& clientId, int position, const OutgoingFile& file)
{
    Job& job = m_jobs.at(clientId);
    job.transfer = std::make_unique<FileTransfer>(
        m_server, [this] { return m_session.request(FileTicket{}); }, m_timing);
    connect(job.transfer.get(), &FileTransfer::progressed, this,
            [this, clientId, position](qint64 bytes) { Q_EMIT progressed(clientId, position, bytes); });
    connect(job.transfer.get(), &FileTransfer::finished, this,
            [this, clientId, position](const Result<FileInfo>& stored) { sent(clientId, position, stored); });
    job.transfer->upload(file.is.file, file.path);
}

void Uploads::sent(const QString& clientId, int position, const Result<FileInfo>& stored)
{
    const OutgoingFile* known = fileOf(clientId, position);
    if (!known || !isUnderWay(clientId))
        return;
    OutgoingFile file = *known;
    Job& job = m_jobs.at(clientId);
    job.transfer.release()->deleteLater(); // we are inside its signal
    if (stored.ok()) {
        file.isReady = true;
        file.is.name = stored->name;
        file.is.type = stored->type.value_or(file.is.type);
        file.is.width = stored->width;
        file.is.height = stored->height;
        file.is.preview = stored->preview;
    } else {
        const ErrorCode code = stored.error().code;
        qCInfo(syncLog) << "upload ended:" << wireName(code);
        // Too long ago: the server has forgotten it. Or what came there was not what we have.
        const bool again = code == ErrorCode::NotFound || stored.error().detail == u"hash_mismatch"_s;
        if (!again || std::exchange(job.hasBegunAnew, true))
            return end(clientId, stored.error());
        file.is.file = {};
    }
    m_outbox.setFile(clientId, position, file)
        .then(this, [this, clientId, generation = m_generation](const Result<Done>& safe) {
            if (generation != m_generation || !isUnderWay(clientId))
                return;
            if (safe.ok())
                next(clientId);
            else
                end(clientId, safe.error());
        });
}

} // namespace tertulia
