// SPDX-License-Identifier: GPL-3.0-or-later
// Thumbnails and pictures that are looked at: many small things over one connection for files, which is opened when
// something is wanted and closed after a while of silence. One at a time, what was asked last first, since that is what
// is on screen. A line that breaks is taken up again a few times; what is larger than was allowed is refused before it
// is fetched. Holds one of them in memory. Loop thread. It keeps nothing.
#pragma once

#include "client/net/backoff.h"
#include "client/net/file_connection.h"

#include <QPromise>

#include <deque>
#include <optional>

namespace tertulia {

class FileLine final : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostAttempts = 4; ///< in a row without a byte
    static constexpr size_t mostWaiting = 500;

    FileLine(const QUrl& server, FileConnection::Ticket ticket, NetTiming timing = {}, QObject* parent = nullptr);
    ~FileLine() override;

    /// All of it, or its thumbnail. TooLarge if it has more bytes than `most`; Busy for the oldest of too many.
    QFuture<Result<QByteArray>> fetch(FileId file, bool isThumbnail, qint64 most);
    /// Whoever waits is told Offline.
    void stop();

private:
    struct Wanted
    {
        FileId file{};
        bool isThumbnail = false;
        qint64 most = 0;
        std::shared_ptr<QPromise<Result<QByteArray>>> promise{};
    };

    void attempt();
    void next();
    void askForMore();
    void pieceComes(const Result<TransferGetReply>& answer);
    void bytesReceived(const QByteArray& bytes);
    void broken(const Error& why);
    void done(const Result<QByteArray>& result);
    void dropConnection();
    static void answer(const Wanted& wanted, const Result<QByteArray>& result);

    const QUrl m_server;
    const FileConnection::Ticket m_ticket;
    const NetTiming m_timing;
    std::unique_ptr<FileConnection> m_connection;
    bool m_isReady = false;
    std::deque<Wanted> m_waiting;
    std::optional<Wanted> m_now;
    QByteArray m_bytes;
    qint64 m_size = 0;
    qint64 m_asked = 0;
    int m_attempts = 0;
    Backoff m_backoff;
    QTimer m_pause;
    QTimer m_idle;
};

} // namespace tertulia
