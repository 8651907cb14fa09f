// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/net/file_transfer.h"

#include "client/net/session.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace tertulia {

using namespace Qt::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(netLog)

namespace {

const QString partial = u".part"_s;

/// Trying again may help.
bool isPassing(const Error& error)
{
    return isRetryable(error.code) || error.code == ErrorCode::Offline || error.code == ErrorCode::Timeout ||
           error.code == ErrorCode::BadToken || error.code == ErrorCode::Unauthorized;
}

Error diskError(const QFile& file)
{
    return Error::make(ErrorCode::Storage, file.errorString());
}

Error errorIn(const QJsonObject& frame)
{
    const QJsonObject json = frame.value("error"_L1).toObject();
    const auto code = errorCodeFromWire(json.value("code"_L1).toString());
    Error error = Error::make(code.value_or(ErrorCode::BadReply), json.value("detail"_L1).toString());
    error.field = json.value("field"_L1).toString();
    error.rule = json.value("rule"_L1).toString();
    return error;
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
    m_pause.stop();
    m_waiting.clear();
    if (m_connection) {
        m_connection->disconnect(this);
        m_connection.release()->deleteLater(); // we may be inside one of its signals
    }
    m_bytes.close();
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
    m_ticket().then(this, [this, number = ++m_attempt](const Result<FileTicketReply>& ticket) {
        if (number == m_attempt && !m_isOver)
            connectWith(ticket);
    });
}

void FileTransfer::connectWith(const Result<FileTicketReply>& ticket)
{
    if (!ticket.ok())
        return broken(ticket.error());
    auto url = webSocketUrl(m_server);
    if (!url.ok())
        return end(url.error());
    url->setPath(url->path().section(u"/v1/"_s, 0, 0) + u"/v1/files"_s);
    m_connection = std::make_unique<Connection>(m_timing);
    connect(m_connection.get(), &Connection::textReceived, this, &FileTransfer::textReceived);
    connect(m_connection.get(), &Connection::bytesReceived, this, &FileTransfer::bytesReceived);
    connect(m_connection.get(), &Connection::closed, this,
            [this](const Farewell& farewell) { broken(farewell.error); });
    connect(m_connection.get(), &Connection::opened, this, [this, token = ticket->ticket] {
        ask(TransferAuth{limits::protocolVersion, token}, &FileTransfer::welcome);
    });
    m_connection->open(*url);
}

void FileTransfer::broken(const Error& why)
{
    if (m_isOver)
        return;
    if (!isPassing(why))
        return end(why);
    qCInfo(netLog) << "file transfer broken:" << wireName(why.code) << "attempt" << m_attempts;
    m_waiting.clear();
    if (m_connection) {
        m_connection->disconnect(this);
        m_connection.release()->deleteLater();
    }
    m_pause.start(m_backoff.next());
}

void FileTransfer::moved(int64_t bytes)
{
    m_attempts = 0;
    m_backoff.reset();
    Q_EMIT progressed(bytes, m_size);
}

// --- frames

template<Request R>
void FileTransfer::ask(const R& request, void (FileTransfer::*then)(const typename R::Reply&))
{
    m_waiting.emplace(++m_lastId, [this, then](const QJsonObject& data) {
        const auto reply = decode<typename R::Reply>(data);
        if (reply.ok())
            (this->*then)(*reply);
        return reply.ok();
    });
    m_connection->send(encodeRequest(m_lastId, request));
}

void FileTransfer::textReceived(const QByteArray& utf8)
{
    const auto parsed = parseStrictObject(utf8);
    if (!parsed.ok())
        return broken(Error::make(ErrorCode::BadReply));
    const QString type = parsed->value("type"_L1).toString();
    const QJsonObject data = parsed->value("data"_L1).toObject();
    if (type == QLatin1StringView{TransferWritten::type})
        return written(data.value("offset"_L1).toInteger());
    if (type == QLatin1StringView{TransferBroken::type})
        return broken(Error::make(errorCodeFromWire(data.value("code"_L1).toString()).value_or(ErrorCode::BadReply)));
    const auto found = m_waiting.find(parsed->value("id"_L1).toInteger(-1));
    if (type != u"ok"_s) {
        const Error error = type == u"error"_s ? errorIn(*parsed) : Error::make(ErrorCode::BadReply);
        const bool isStored = m_direction == Direction::Up && error.detail == u"complete"_s;
        // What is here is longer than the file: it was begun for another one.
        if (m_direction == Direction::Down && error.field == u"offset"_s && m_bytes.resize(0))
            return broken(Error::make(ErrorCode::Offline));
        // All of it was there before: only the answer that said so was lost.
        return isStored ? ask(TransferFinish{m_file}, &FileTransfer::stored) : broken(error);
    }
    if (found == m_waiting.end())
        return broken(Error::make(ErrorCode::BadReply));
    const auto then = found->second;
    m_waiting.erase(found);
    if (!then(data))
        broken(Error::make(ErrorCode::BadReply));
}

void FileTransfer::welcome(const TransferAuthReply& /*what it allows is what we know*/)
{
    if (m_direction == Direction::Up)
        return ask(TransferPut{m_file}, &FileTransfer::goOnSending);
    m_sent = m_written = m_bytes.size();
    if (!m_bytes.seek(m_written))
        return end(diskError(m_bytes));
    m_size = m_written + 1; // until the first reply tells
    askForMore();
}

// --- up

void FileTransfer::goOnSending(const TransferPutReply& reply)
{
    if (reply.size != m_bytes.size())
        return end(Error::make(ErrorCode::Conflict, u"file_changed"_s));
    m_size = reply.size;
    m_sent = m_written = reply.offset;
    if (!m_bytes.seek(reply.offset))
        return end(diskError(m_bytes));
    if (m_written == m_size)
        return ask(TransferFinish{m_file}, &FileTransfer::stored);
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

void FileTransfer::written(int64_t offset)
{
    if (m_direction != Direction::Up || offset <= m_written || offset > m_sent)
        return;
    m_written = offset;
    moved(offset);
    if (m_written == m_size)
        ask(TransferFinish{m_file}, &FileTransfer::stored);
    else
        send();
}

void FileTransfer::stored(const FileReply& reply)
{
    end(reply.file);
}

// --- down

void FileTransfer::askForMore()
{
    while (m_sent < m_size && m_sent - m_written + limits::filePiece <= limits::fileWindow) {
        ask(TransferGet{m_file, m_sent, limits::filePiece}, &FileTransfer::pieceComes);
        m_sent += limits::filePiece;
    }
}

void FileTransfer::pieceComes(const TransferGetReply& reply)
{
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
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    if (!m_bytes.flush() || !m_bytes.seek(0) || !hash.addData(&m_bytes))
        return end(diskError(m_bytes));
    if (QString::fromLatin1(hash.result().toHex()) != m_info.hash) {
        m_bytes.remove();
        return end(Error::make(ErrorCode::BadReply, u"hash_mismatch"_s));
    }
    m_bytes.close();
    if (!m_bytes.rename(m_path)) // replaces nothing
        return end(diskError(m_bytes));
    end(m_info);
}

} // namespace tertulia
