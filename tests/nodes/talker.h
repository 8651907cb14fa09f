// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who talks all the time, whatever breaks: one message after the other, each said again until the server has
// acknowledged it. If his connection goes he comes to another server, by his tokens, and catches up from the rev he
// has. He holds every event against what the server promises: a stream's revs one after the other, each message once.
// What he has heard he proves by digests. One thread, with an event loop.
#pragma once

#include "shared/protocol/envelope.h"

#include <QTimer>
#include <QUrl>
#include <QWebSocket>

#include <functional>
#include <map>
#include <memory>
#include <random>

namespace tertulia::test {

/// What was said by whom, and when, for all who talk with each other.
struct TalkLedger
{
    using Time = std::chrono::steady_clock::time_point;
    QHash<QString, Time> said{};           ///< when the text was acknowledged
    std::vector<int> delays{};             ///< ms from then until each other had it; 0 if he had it before
    std::map<Seq, QString> acknowledged{}; ///< the texts of this conversation
    QStringList faults{};                  ///< in words
};

class Talker final : public QObject
{
    Q_OBJECT
public:
    /// Where to go at the n-th try; empty = nowhere at the moment.
    using Doors = std::function<QUrl(int attempt)>;

    Talker(QString name, SignedInReply me, Doors doors, TalkLedger& ledger);
    ~Talker() override;

    /// Connects, and from then on by itself.
    void come(ConversationId conversation);
    /// To another server.
    void move();
    void talk(bool isTalking);

    /// Connected, told everything that he knows of, and nothing waits to be acknowledged.
    [[nodiscard]] bool isAtRest() const { return m_stage == Stage::Live && m_pending.empty() && !m_saying; }
    [[nodiscard]] Seq lastSeq() const { return m_lastSeq; }
    [[nodiscard]] bool isLive() const { return m_stage == Stage::Live; }
    /// Connections that were lost, but for those he gave up himself.
    [[nodiscard]] int losses() const { return m_losses; }
    /// How often he came back by his tokens and his rev, and how often the server wanted more.
    [[nodiscard]] int resumed() const { return m_resumed; }
    [[nodiscard]] int turnedAway() const { return m_turnedAway; }
    [[nodiscard]] QUrl door() const { return m_door; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString whereabouts() const;

    /// Asks his server for the head of the conversation, and whether it has what he heard since the last time, block
    /// by block. What differs is a fault in the ledger.
    void prove(const std::function<void()>& done);

private:
    enum class Stage { Away, Connecting, Entering, CatchingUp, Live };
    using Answer = std::function<void(const Result<OkFrame>&)>;

    template<Request R>
    void ask(const R& request, std::function<void(const Result<typename R::Reply>&)> done)
    {
        m_pending[++m_lastId] = [done = std::move(done)](const Result<OkFrame>& frame) {
            done(frame.ok() ? decode<typename R::Reply>(frame->data) : Result<typename R::Reply>{frame.error()});
        };
        m_socket.sendTextMessage(QString::fromUtf8(encodeRequest(m_lastId, request)));
    }
    void connectNow();
    void lost();
    void giveUp();
    void enter();
    void enterWith(const AuthResume& tokens);
    void catchUp();
    void received(const QString& text);
    void heard(const Changed& changed);
    void take(Rev rev, const std::vector<Record>& records);
    void takeMessage(const MessageRecord& message);
    void sayNext();
    void say();
    void proveBlocks(Rev rev, const std::function<void()>& done);
    [[nodiscard]] std::vector<BlockClaim> claims() const;
    void fault(const QString& what) { m_ledger.faults += m_name + QStringLiteral(": ") + what; }

    const QString m_name;
    SignedInReply m_me;
    const Doors m_doors;
    TalkLedger& m_ledger;
    ConversationId m_conversation;
    QWebSocket m_socket;
    QTimer m_again;    ///< to connect, or to say it again
    QTimer m_patience; ///< with who does not let him in
    QUrl m_door;
    Stage m_stage = Stage::Away;
    int64_t m_lastId = 0;
    std::map<int64_t, Answer> m_pending;

    Rev m_rev = 0;
    Rev m_liveRev = 0; ///< the last that an event of this connection had; 0: none yet
    Seq m_lastSeq = 0;
    std::vector<Changed> m_early; ///< events while he catches up
    std::vector<MessageRecord> m_unproven;

    bool m_isTalking = false;
    std::optional<MessageSend> m_saying;
    int m_count = 0;
    QString m_refusal; ///< of what he says, lately

    int m_attempts = 0;
    int m_losses = 0;
    int m_resumed = 0;
    int m_turnedAway = 0;
};

} // namespace tertulia::test
