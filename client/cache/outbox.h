// SPDX-License-Identifier: GPL-3.0-or-later
// Messages on their way: a database file of its own that a power cut cannot harm (FULL durability), so that damage to
// the cache never costs a word somebody wrote. What add() has finished survives kill -9; what a dead process was
// sending is waiting again, and the client id makes sending it twice harmless. rows() mirrors the file in memory.
// What a message carries is copied first (outgoing_files.h): a row's files are complete.
// GUI thread, writes on the file's own thread. It does not send (client/sync/sender.h).
#pragma once

#include "client/cache/account_file.h"
#include "client/cache/outgoing_files.h"
#include "client/cache/rows.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace tertulia {

struct PendingMessage
{
    QString clientId{};
    UserId author{};
    ConversationId conversation{};
    std::optional<MessageId> root{}; ///< begins the thread of this message; `conversation` is firstRepliesTo() it
    QString body{};
    std::optional<MessageId> replyTo{};
    bool silent = false;              ///< notifies nobody
    std::optional<Timestamp> dueAt{}; ///< the server keeps it until then
    Timestamp createdAt{};
    SendState state = SendState::Queued; ///< never Sent: then there is no row
    int attempts = 0;
    std::optional<ErrorCode> failure{};
    qint64 place = 0; ///< order of writing, for ever
    std::vector<OutgoingFile> files{};

    [[nodiscard]] MessageRow row() const;
    /// The server has all its files.
    [[nodiscard]] bool isUploaded() const;
    /// Of the files that are still to be sent.
    [[nodiscard]] int64_t bytesLeft() const;
};

class Outbox final : public QObject
{
    Q_OBJECT
public:
    static Result<std::unique_ptr<Outbox>> open(const QString& directory);

    /// The file was damaged; what it held is in outbox.db.broken.
    [[nodiscard]] bool wasBroken() const { return m_file->wasBroken(); }
    /// Only this author's rows are shown and sent; those of somebody who used the folder before stay untouched.
    Result<Done> load(UserId author);
    Result<Done> wipe();
    void close();

    /// In the order of writing.
    [[nodiscard]] const std::vector<PendingMessage>& rows() const { return m_rows; }
    [[nodiscard]] const PendingMessage* find(const QString& clientId) const;

    /// Finishes when the message is safe; from then on it is in rows().
    QFuture<Result<Done>> add(PendingMessage message);
    /// The same, with files that are taken first.
    QFuture<Result<Done>> add(PendingMessage message, const std::vector<ChosenFile>& chosen);
    /// In memory at once, on the disk soon: a state that a crash loses is found out again.
    const PendingMessage* setState(const QString& clientId, SendState state, std::optional<ErrorCode> failure = {});
    /// How far one of its files is. Finishes when that is safe: only then the server may be told to use it.
    QFuture<Result<Done>> setFile(const QString& clientId, int position, const OutgoingFile& file);
    /// Whatever it waited for is over.
    void sendAtOnce(const QString& clientId);
    void remove(QString clientId); ///< by value: it may be the row's own

private:
    Outbox(std::unique_ptr<AccountFile> file, QString directory);

    const QString m_directory;
    std::unique_ptr<AccountFile> m_file;
    std::vector<PendingMessage> m_rows;
    QThreadPool m_copying; ///< one at a time, in the order of writing
    int m_taking = 0;      ///< messages that wait there
};

} // namespace tertulia
