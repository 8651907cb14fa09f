// SPDX-License-Identifier: GPL-3.0-or-later
// The files of messages in the outbox on their way to the server: announced, sent, resumed where the server has them,
// and their ids safe on the disk before anybody uses them, so that a kill at any point sends the same files again and
// never others. Some messages at a time, the files of one in their order. Whoever waits is told by finished() only when
// it went well or is hopeless; a line that breaks is its own business. Loop thread. It sends no message.
#pragma once

#include "client/cache/outbox.h"
#include "client/net/file_transfer.h"
#include "client/net/session.h"

#include <map>

namespace tertulia {

class Uploads final : public QObject
{
    Q_OBJECT
public:
    static constexpr int atOnce = 2;

    Uploads(Outbox& outbox, Session& session, QUrl server, NetTiming timing, QObject* parent = nullptr);
    ~Uploads() override;

    /// Nothing happens if it is under way already, or if there are too many.
    void start(const PendingMessage& message);
    [[nodiscard]] bool hasRoom() const { return static_cast<int>(m_jobs.size()) < atOnce; }
    [[nodiscard]] bool isUnderWay(const QString& clientId) const { return m_jobs.contains(clientId); }
    /// Ends without finished(); what the server has of it is forgotten there too, if it can be told.
    void forget(const PendingMessage& message);
    /// All end without finished(); the server keeps what it has for the next time.
    void stop();

Q_SIGNALS:
    /// Of one file of a message.
    void progressed(const QString& clientId, int position, qint64 bytes);
    void finished(const QString& clientId, const Result<Done>& result);

private:
    struct Job
    {
        std::unique_ptr<FileTransfer> transfer{};
        bool hasBegunAnew = false; ///< the server had forgotten the file
    };

    void next(const QString& clientId);
    void begin(const QString& clientId, int position, OutgoingFile file);
    void send(const QString& clientId, int position, const OutgoingFile& file);
    void sent(const QString& clientId, int position, const Result<FileInfo>& stored);
    void end(const QString& clientId, const Result<Done>& result);
    [[nodiscard]] const OutgoingFile* fileOf(const QString& clientId, int position) const;

    Outbox& m_outbox;
    Session& m_session;
    const QUrl m_server;
    const NetTiming m_timing;
    std::map<QString, Job> m_jobs;
    int m_generation = 0; ///< answers to what was asked before stop() do not count
};

} // namespace tertulia
