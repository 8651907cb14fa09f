// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/net/file_transfer.h"

#include <QLoggingCategory>

namespace tertulia {

using namespace Qt::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(netLog)

namespace {

const QString partial = u".part"_s;
constexpr qint64 comparedAtOnce = 4 * 1024 * 1024;

Error diskError(const QFile& file)
{
    return Error::make(ErrorCode::Storage, file.errorString());
}

} // namespace

FileTransfer::FileTransfer(const QUrl& server, Ticket ticket, NetTiming timing, QObject* parent)
    : QObject(parent), m_server(server), m_ticket(std::move(ticket)), m_timing(timing)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FileTransfer::attempt);
}

FileTransfer::~FileTransfer()
{
    cancel();
}

void FileTransfer::cancel()
{
    m_isOver = true;
    m_isComparing = false;
    m_pause.stop();
    dropConnection();
    m_bytes.close();
}

/// We may be inside one of its signals.
void FileTransfer::dropConnection()
{
    if (!m_connection)
        return;
    m_connection->abandon();
    m_connection.release()->deleteLater();
}

void FileTransfer::upload(FileId file, const QString& path)
{
    m_path = path;
    m_bytes.setFileName(path);
    start(Direction::Up, file);
    if (!m_bytes.open(QIODevice::ReadOnly))
        end(diskError(m_bytes));
}

void FileTransfer::download(FileId file, const QString& path)
{
    m_path = path;
    m_bytes.setFileName(path + partial);
    start(Direction::Down, file);
    if (QFile::exists(path))
        end(Error::make(ErrorCode::Conflict, u"file_exists"_s));
    else if (!m_bytes.open(QIODevice::ReadWrite))
        end(diskError(m_bytes));
}

void FileTransfer::start(Direction direction, FileId file)
{
    m_direction = direction;
    m_file = file;
    m_isOver = false;
    m_attempts = 0;
    m_backoff.reset();
    m_pause.start(0);
}

void FileTransfer::end(const Result<FileInfo>& result)
{
    if (m_isOver)
        return;
    cancel();
    QMetaObject::invokeMethod(
        this, [this, result] { Q_EMIT finished(result); }, Qt::QueuedConnection);
}

// --- attempts

void FileTransfer::attempt()
{
    if (m_isOver)
        return;
    if (++m_attempts > mostAttempts)
        return end(Error::make(ErrorCode::Offline, u"no progress"_s));
    m_connection = std::make_unique<FileConnection>(m_server, m_ticket, m_timing);
    connect(m_connection.get(), &FileConnection::ready, this, &FileTransfer::welcome);
    connect(m_connection.get(), &FileConnection::written, this, &FileTransfer::written);
    connect(m_connection.get(), &FileConnection::bytesReceived, this, &FileTransfer::bytesReceived);
    connect(m_connection.get(), &FileConnection::broken, this, &FileTransfer::broken);
}

void FileTransfer::broken(const Error& why)
{
    if (m_isOver || m_isComparing)
        return;
    if (!FileConnection::isPassing(why))
        return end(why);
    qCInfo(netLog) << "file transfer broken:" << wireName(why.code) << "attempt" << m_attempts;
    dropConnection();
    m_pause.start(m_backoff.next());
}

void FileTransfer::moved(int64_t bytes)
{
    m_attempts = 0;
    m_backoff.reset();
    Q_EMIT progressed(bytes, m_size);
}

void FileTransfer::welcome()
{
    if (m_direction == Direction::Up)
        return m_connection->ask(TransferPut{m_file}, [this](const auto& reply) { goOnSending(reply); });
    m_sent = m_written = m_bytes.size();
    if (!m_bytes.seek(m_written))
        return end(diskError(m_bytes));
    m_size = m_written + 1; // until the first reply tells
    askForMore();
}

// --- up

void FileTransfer::goOnSending(const Result<TransferPutReply>& reply)
{
    if (!reply.ok()) // all of it may have been there before: only the answer that said so was lost
        return reply.error().detail == u"complete"_s ? finish() : broken(reply.error());
    if (reply->size != m_bytes.size())
        return end(Error::make(ErrorCode::Conflict, u"file_changed"_s));
    m_size = reply->size;
    m_sent = m_written = reply->offset;
    if (!m_bytes.seek(reply->offset))
        return end(diskError(m_bytes));
    if (m_written == m_size)
        return finish();
    send();
}

void FileTransfer::send()
{
    while (m_sent < m_size && m_sent - m_written + limits::fileFrame <= limits::fileWindow) {
        const QByteArray bytes = m_bytes.read(limits::fileFrame);
        if (bytes.isEmpty())
            return end(diskError(m_bytes));
        m_connection->sendBytes(bytes);
        m_sent += bytes.size();
    }
}

void FileTransfer::written(qint64 offset)
{
    if (m_direction != Direction::Up || offset <= m_written || offset > m_sent)
        return;
    m_written = offset;
    moved(offset);
    if (m_written == m_size)
        finish();
    else
        send();
}

void FileTransfer::finish()
{
    m_connection->ask(TransferFinish{m_file}, [this](const Result<FileReply>& stored) {
        if (stored.ok())
            end(stored->file);
        else
            broken(stored.error());
    });
}

// --- down

void FileTransfer::askForMore()
{
    while (m_sent < m_size && m_sent - m_written + limits::filePiece <= limits::fileWindow) {
        m_connection->ask(TransferGet{m_file, m_sent, limits::filePiece, {}},
                          [this](const auto& reply) { pieceComes(reply); });
        m_sent += limits::filePiece;
    }
}

void FileTransfer::pieceComes(const Result<TransferGetReply>& answer)
{
    if (m_isOver || m_isComparing)
        return;
    if (!answer.ok()) {
        // What is here is longer than the file: it was begun for another one.
        const bool isLonger = answer.error().field == u"offset"_s && m_written > 0 && m_bytes.resize(0);
        return broken(isLonger ? Error::make(ErrorCode::Offline) : answer.error());
    }
    const TransferGetReply& reply = *answer;
    if (!m_info.hash)
        m_info.hash = reply.hash;
    if (m_info.hash != reply.hash || reply.size < m_written)
        return end(Error::make(ErrorCode::BadReply, u"another file"_s));
    m_info.file = m_file;
    m_info.phase = FilePhase::Sent;
    m_info.type = reply.type;
    m_info.size = m_info.offset = m_size = reply.size;
    if (m_written == m_size)
        compare();
    else
        askForMore();
}

void FileTransfer::bytesReceived(const QByteArray& bytes)
{
    if (m_isOver || m_isComparing)
        return;
    if (m_direction != Direction::Down || m_written + bytes.size() > m_size)
        return broken(Error::make(ErrorCode::BadReply));
    if (m_bytes.write(bytes) != bytes.size())
        return end(diskError(m_bytes));
    m_written += bytes.size();
    moved(m_written);
    if (m_written == m_size)
        compare();
    else
        askForMore();
}

void FileTransfer::compare()
{
    m_isComparing = true;
    dropConnection();
    m_hash.reset();
    if (!m_bytes.flush() || !m_bytes.seek(0))
        return end(diskError(m_bytes));
    compareMore();
}

void FileTransfer::compareMore()
{
    if (!m_isComparing)
        return;
    const QByteArray bytes = m_bytes.read(comparedAtOnce);
    if (!bytes.isEmpty()) {
        m_hash.addData(bytes);
        QMetaObject::invokeMethod(this, &FileTransfer::compareMore, Qt::QueuedConnection);
        return;
    }
    if (QString::fromLatin1(m_hash.result().toHex()) != m_info.hash) {
        m_bytes.remove();
        return end(Error::make(ErrorCode::BadReply, u"hash_mismatch"_s));
    }
    m_bytes.close();
    if (!m_bytes.rename(m_path)) // replaces nothing
        return end(diskError(m_bytes));
    end(m_info);
}

} // namespace tertulia
