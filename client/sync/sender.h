// SPDX-License-Identifier: GPL-3.0-or-later
// Takes messages from the outbox to the server, to be said now, as the reply that begins a thread, or to be sent later:
// in each conversation one at a time in the order of writing, again and again under the same client id until the server
// has answered. What waited here beyond its time is said at once. Only a refusal for good makes a message Failed; it
// does not hold up the next, and neither does one with more than overtakenFrom of files still to send. A message leaves
// the outbox when the cache holds it, and is told as one change of the same row, so it is never seen twice.
// Loop thread. It does not connect.
#pragma once

#include "client/cache/cache.h"
#include "client/cache/outbox.h"
#include "client/net/session.h"
#include "client/sync/changes.h"
#include "client/sync/uploads.h"
#include "shared/protocol/requests_later.h"
#include "shared/protocol/requests_threads.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <set>

namespace tertulia {

class Sender final : public QObject
{
    Q_OBJECT
public:
    /// What is written after so many bytes of files does not wait for them.
    static constexpr int64_t overtakenFrom = 8 * 1024 * 1024;

    Sender(Outbox& outbox, Cache& cache, Session& session, Uploads& uploads, QObject* parent = nullptr);

    /// Whose messages these are; drops what the cache holds already.
    void load(UserId self);
    /// Signed in.
    void start();
    void stop();

    /// Takes what is said and how (conversation or root, body, replyTo, silent, dueAt); the rest of it is ours. Its
    /// client id; changed() with the row comes when it is on the disk.
    QString send(PendingMessage said, const std::vector<ChosenFile>& files = {});
    void retry(const QString& clientId);
    void discard(const QString& clientId);
    /// The server's records went into the cache: messages of mine among them have arrived.
    void seen(const Delta& delta);

Q_SIGNALS:
    void changed(const RowChanges& changes);
    void applied(const Delta& delta);
    void failed(const Error& error);

private:
    struct Stored
    { // what the server says of it; of what it keeps for later only that it has it
        ConversationId conversation{};
        std::optional<MessageId> message{};
        Seq seq = 0;
        Timestamp createdAt{};
    };
    struct Lane
    { // one conversation
        QString sending{};
        std::chrono::steady_clock::time_point notBefore{};
        int failures = 0;
    };
    void pump();
    void upload(const PendingMessage& message, std::chrono::steady_clock::time_point& wake);
    void uploaded(const QString& clientId, const Result<Done>& result);
    void filesForgotten(const PendingMessage& message);
    void sendNext(const PendingMessage& message, Lane& lane);
    template<Request R>
    void ask(const PendingMessage& message, const R& request);
    static Result<Stored> storedAs(const PendingMessage& message, const MessageSendReply& reply);
    static Result<Stored> storedAs(const PendingMessage& message, const ThreadStartReply& reply);
    static Result<Stored> storedAs(const PendingMessage& message, const ScheduledReply& reply);
    void answered(const PendingMessage& message, const Result<Stored>& stored);
    void refused(const PendingMessage& message, const Error& error, Lane& lane);
    void arrived(const PendingMessage& message, const Stored& stored);
    void keptForLater(const PendingMessage& message, Lane& lane);
    void setState(const QString& clientId, SendState state, std::optional<ErrorCode> failure = {});
    void tell(const MessageRow& row);

    Outbox& m_outbox;
    Cache& m_cache;
    Session& m_session;
    Uploads& m_uploads;
    UserId m_self{};
    std::map<ConversationId, Lane> m_lanes;
    std::map<QString, Lane> m_failedUploads; ///< by client id: when to try again
    QTimer m_wake;
    int m_generation = 0;
    bool m_started = false;
};

} // namespace tertulia
