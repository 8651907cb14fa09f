// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/net/file_line.h"

namespace tertulia {

using namespace std::chrono_literals;

FileLine::FileLine(const QUrl& server, FileConnection::Ticket ticket, NetTiming timing, QObject* parent)
    : QObject(parent), m_server(server), m_ticket(std::move(ticket)), m_timing(timing)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FileLine::attempt);
    m_idle.setSingleShot(true);
    m_idle.setInterval(20s);
    connect(&m_idle, &QTimer::timeout, this, &FileLine::dropConnection);
}

FileLine::~FileLine()
{
    stop();
}

QFuture<Result<QByteArray>> FileLine::fetch(FileId file, bool isThumbnail, qint64 most)
{
    Wanted wanted{file, isThumbnail, most, std::make_shared<QPromise<Result<QByteArray>>>()};
    wanted.promise->start();
    auto future = wanted.promise->future();
    m_waiting.push_front(std::move(wanted));
    if (m_waiting.size() > mostWaiting) {
        answer(m_waiting.back(), Error::make(ErrorCode::Busy));
        m_waiting.pop_back();
    }
    m_idle.stop();
    if (!m_connection && !m_pause.isActive())
        m_pause.start(0);
    else if (m_isReady && !m_now)
        next();
    return future;
}

void FileLine::stop()
{
    m_pause.stop();
    m_idle.stop();
    dropConnection();
    if (m_now)
        m_waiting.push_front(*std::exchange(m_now, std::nullopt));
    for (const Wanted& wanted : std::exchange(m_waiting, {}))
        answer(wanted, Error::make(ErrorCode::Offline));
}

void FileLine::answer(const Wanted& wanted, const Result<QByteArray>& result)
{
    wanted.promise->addResult(result);
    wanted.promise->finish();
}

void FileLine::dropConnection()
{
    m_isReady = false;
    if (!m_connection)
        return;
    m_connection->abandon();
    m_connection.release()->deleteLater(); // we may be inside one of its signals
}

void FileLine::attempt()
{
    m_connection = std::make_unique<FileConnection>(m_server, m_ticket, m_timing);
    connect(m_connection.get(), &FileConnection::ready, this, [this] {
        m_isReady = true;
        next();
    });
    connect(m_connection.get(), &FileConnection::bytesReceived, this, &FileLine::bytesReceived);
    connect(m_connection.get(), &FileConnection::broken, this, &FileLine::broken);
}

void FileLine::next()
{
    if (!m_now && m_waiting.empty()) {
        m_idle.start();
        return;
    }
    if (!m_now) {
        m_now = std::move(m_waiting.front());
        m_waiting.pop_front();
    }
    m_bytes.clear(); // after a cut, from the start: they are small
    m_asked = 0;
    m_size = 1; // until the first reply tells
    askForMore();
}

void FileLine::askForMore()
{
    while (m_now && m_asked < m_size && m_asked - m_bytes.size() + limits::filePiece <= limits::fileWindow) {
        const qint64 from = std::exchange(m_asked, m_asked + limits::filePiece);
        m_connection->ask(TransferGet{m_now->file, from, limits::filePiece, m_now->isThumbnail},
                          [this](const auto& reply) { pieceComes(reply); });
    }
}

void FileLine::pieceComes(const Result<TransferGetReply>& reply)
{
    if (!m_now)
        return;
    if (!reply.ok()) {
        if (FileConnection::isPassing(reply.error()))
            return broken(reply.error());
        return done(reply.error());
    }
    m_size = reply->size;
    if (m_size > m_now->most) { // the bytes of this piece are on the way: they belong to nobody
        done(Error::make(ErrorCode::TooLarge));
        dropConnection();
        if (!m_waiting.empty())
            m_pause.start(0);
        return;
    }
    askForMore();
}

void FileLine::bytesReceived(const QByteArray& bytes)
{
    if (!m_now || m_bytes.size() + bytes.size() > m_size)
        return broken(Error::make(ErrorCode::BadReply));
    m_attempts = 0;
    m_backoff.reset();
    m_bytes += bytes;
    if (m_bytes.size() == m_size)
        done(std::exchange(m_bytes, {}));
    else
        askForMore();
}

void FileLine::done(const Result<QByteArray>& result)
{
    if (m_now)
        answer(*std::exchange(m_now, std::nullopt), result);
    m_bytes.clear();
    if (m_isReady)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_isReady && !m_now)
                    next();
            },
            Qt::QueuedConnection);
}

void FileLine::broken(const Error& why)
{
    dropConnection();
    const bool isHopeless = !FileConnection::isPassing(why) || ++m_attempts >= mostAttempts;
    if (isHopeless) {
        m_attempts = 0;
        m_backoff.reset();
        stop();
        return;
    }
    m_pause.start(m_backoff.next());
}

} // namespace tertulia
