// SPDX-License-Identifier: GPL-3.0-or-later
// Files on their way to this computer: a few at a time, paused and resumed at will, and after a restart of the program
// where they stopped (PATH.part, compared with the server's hash at the end). The list is kept in downloads.json beside
// the account's databases and belongs to one user; what is complete stays in it, to be found again, until there are too
// many. A place is taken at once, so two files of one name never meet. Loop thread. It chooses no place and opens
// nothing.
#pragma once

#include "client/net/file_transfer.h"
#include "client/net/session.h"
#include "shared/protocol/attachment.h"

#include <map>

namespace tertulia {

struct Download
{
    enum class State { Waiting, Running, Paused, Failed, Done };

    FileId file{};
    QString path{}; ///< where it will be, or is
    qint64 size = 0;
    qint64 bytes = 0; ///< there so far
    State state = State::Waiting;
    std::optional<ErrorCode> failure{};
    bool opens = false; ///< when it is here; not kept
};

class Downloads final : public QObject
{
    Q_OBJECT
public:
    static constexpr int atOnce = 3;
    static constexpr size_t mostKept = 500; ///< complete ones

    Downloads(QString directory, Session& session, QUrl server, NetTiming timing, QObject* parent = nullptr);
    ~Downloads() override;

    void load(UserId reader);
    /// Signed in: what waits goes on.
    void start();
    /// The connection is gone: what runs waits.
    void stop();
    /// Forgets the list and what was not complete; what is complete is the user's.
    void wipe();

    /// To `path`, or to a free name like it. Nothing happens if it is under way. Complete ones are fetched again.
    void fetch(const Attachment& file, const QString& path, bool opens);
    void pause(FileId file);
    /// Also tries again what failed.
    void resume(FileId file);
    /// Nothing is left of it.
    void cancel(FileId file);

    /// Null if it was never asked for, or is not where it was put any more.
    [[nodiscard]] const Download* find(FileId file) const;

Q_SIGNALS:
    void changed(FileId file);

private:
    void pump();
    void run(Download& download);
    void moved(FileId file, qint64 bytes);
    void ended(FileId file, const Result<FileInfo>& result);
    void setState(Download& download, Download::State state, std::optional<ErrorCode> failure = {});
    [[nodiscard]] QString freePath(const QString& wanted) const;
    void save();

    const QString m_directory;
    Session& m_session;
    const QUrl m_server;
    const NetTiming m_timing;
    UserId m_reader{};
    std::map<FileId, Download> m_all; ///< by id: the oldest first
    std::map<FileId, std::unique_ptr<FileTransfer>> m_running;
    QTimer m_saving;
    bool m_started = false;
};

} // namespace tertulia
