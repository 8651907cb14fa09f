// SPDX-License-Identifier: GPL-3.0-or-later
// One of thousands: the network half of the client library (Session, Link with its back-off and jitter, Credentials),
// and of what it would keep only the cursors: the rev of each stream and which messages of one room arrived. It catches
// up as the desktop does, by sync.heads and sync.after. No files and no threads of its own. Loop thread.
#pragma once

#include "client/sync/credentials.h"
#include "client/sync/link.h"

#include <functional>
#include <set>
#include <unordered_map>

namespace tertulia::test {

/// When messages said by a crowd arrived, in microseconds after they were said.
using Delays = std::vector<int>;

class CrowdClient final : public QObject
{
    Q_OBJECT
public:
    CrowdClient(const QUrl& server, QString handle, ConversationId room, SecretStore& secrets);
    ~CrowdClient() override;

    /// Makes the account, comes into the space and goes again, with the tokens of a device in hand.
    void enroll(const QString& invite);
    /// Connects and resumes; from now on it comes back by itself.
    void come();
    /// Counts as away until it has come back by a new connection and caught up.
    void expectLoss();
    [[nodiscard]] bool isBack() const { return m_backAt > 0; }
    /// When it had caught up; nanoseconds of the steady clock, 0 = not yet.
    [[nodiscard]] qint64 backAt() const { return m_backAt; }
    /// Connections it tried since expectLoss().
    [[nodiscard]] int attempts() const { return m_attempts; }
    /// For people: what it is doing.
    [[nodiscard]] QString whereabouts() const;
    [[nodiscard]] bool isEnrolled() const { return m_isEnrolled; }

    /// A message with the time in it. What the server refused is counted.
    void say(int bytes);
    [[nodiscard]] int refused() const { return m_refused; }
    [[nodiscard]] int unanswered() const { return m_unanswered; }
    /// Where the delays of messages that arrive are put; null = nowhere.
    void measureInto(Delays* delays) { m_delays = delays; }

    /// Asks the server what there is; empty = this client has every message since it first came, else what is wrong.
    void compare(const std::function<void(const QString& fault)>& done);

private:
    struct Cursor
    {
        Rev rev = 0;
        bool isAsking = false;
        bool again = false;
        std::vector<Changed> ahead{}; ///< heard while it asks, as the library keeps it
    };

    void enrollAgain(const QString& invite);
    void join(const QString& invite);
    void askHeads();
    void adopt(const StreamHead& head);
    void again(const Error& error, const std::function<void()>& ask);
    void ask(const StreamId& stream);
    void answered(const StreamId& stream, const Result<SyncAfterReply>& reply);
    void heard(const Changed& changed);
    void take(const MessageRecord& message, bool isLive);
    void lookWhetherBack();
    [[nodiscard]] QString faultAgainst(const SyncHeadsReply& heads) const;

    const QString m_handle;
    const ConversationId m_room;
    Session m_session;
    Credentials m_credentials;
    Link m_link;
    std::unordered_map<StreamId, Cursor> m_cursors;
    Seq m_firstSeq = 0;    ///< of the room, the first that it must have
    Seq m_lastSeq = 0;     ///< it has all from the first one up to here
    std::set<Seq> m_early; ///< and these
    Delays* m_delays = nullptr;
    qint64 m_backAt = 0;
    int m_connection = 0; ///< answers to older connections' questions are not heard
    int m_asking = 0;
    int m_attempts = 0;
    int m_said = 0;
    int m_refused = 0;
    int m_unanswered = 0;
    bool m_hasHeads = false;
    bool m_isLossDue = false;   ///< it must lose the connection before it can be back
    bool m_isSurprised = false; ///< it has just lost a connection that nobody took away
    bool m_isEnrolled = false;
};

} // namespace tertulia::test
