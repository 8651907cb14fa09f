// SPDX-License-Identifier: GPL-3.0-or-later
// One file on its way, up or down, over a connection of its own (transfers.h). It begins where the server, or the file
// that is here already, ends; a line that breaks is taken up again with growing pauses, and only a refusal or too many
// attempts without a byte of progress end it. What is downloaded lies beside its place as NAME.part until its hash is
// right, and never replaces a file. It holds no more of the file than limits::fileWindow, and compares it piece by
// piece: a large one does not stop the loop. Loop thread.
#pragma once

#include "client/net/backoff.h"
#include "client/net/file_connection.h"

#include <QCryptographicHash>
#include <QFile>

namespace tertulia {

class FileTransfer final : public QObject
{
    Q_OBJECT
public:
    using Ticket = FileConnection::Ticket;
    static constexpr int mostAttempts = 8; ///< in a row without progress

    /// `server` as in SessionConfig.
    FileTransfer(const QUrl& server, Ticket ticket, NetTiming timing = {}, QObject* parent = nullptr);
    ~FileTransfer() override;

    /// The bytes of `path`, which must not change meanwhile, for an announced file.
    void upload(FileId file, const QString& path);
    /// Into a new file at `path`.
    void download(FileId file, const QString& path);
    /// Ends without finished(). What is there already stays for the next time.
    void cancel();

Q_SIGNALS:
    void progressed(qint64 bytes, qint64 size);
    /// Once, last. Of a download: what the server said of it, without a name.
    void finished(const Result<FileInfo>& file);

private:
    enum class Direction { Up, Down };

    void start(Direction direction, FileId file);
    void attempt();
    void dropConnection();
    void broken(const Error& why);
    void end(const Result<FileInfo>& result);

    void welcome();
    void goOnSending(const Result<TransferPutReply>& reply);
    void send();
    void written(qint64 offset);
    void finish();
    void askForMore();
    void pieceComes(const Result<TransferGetReply>& reply);
    void bytesReceived(const QByteArray& bytes);
    void compare();
    void compareMore();
    void moved(int64_t bytes);

    const QUrl m_server;
    const Ticket m_ticket;
    const NetTiming m_timing;
    Direction m_direction = Direction::Up;
    FileId m_file;
    QString m_path;
    QFile m_bytes;
    std::unique_ptr<FileConnection> m_connection; ///< of this attempt
    Backoff m_backoff;
    QTimer m_pause;
    int m_attempts = 0;
    bool m_isOver = true;

    int64_t m_size = 0;
    int64_t m_sent = 0;    ///< up: handed to the line; down: asked for
    int64_t m_written = 0; ///< on the server's disk, or on ours
    FileInfo m_info{};
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_256};
    bool m_isComparing = false;
};

} // namespace tertulia
