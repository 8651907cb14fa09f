// SPDX-License-Identifier: GPL-3.0-or-later
// The client's sync with a real cache in a folder of its own, told what a fuzzer wants it to be told. What nobody
// scripted is answered as an honest server with nothing new would. No network, no waiting: it returns when nothing is
// under way. Lines of an input:
//     {"type":"changed",…}          a frame as it is
//     =sync.after {"stream":…}      the next such question gets these data
//     !sync.after {"code":"busy"}   the next such question gets this error
// One thread, with an event loop.
#pragma once

#include "client/recorder/flight_recorder.h"
#include "client/sync/sync_engine.h"

#include <deque>

namespace tertulia::fuzz {

/// Answers are handed out by the event loop, never inside the question.
class ToldLine final : public Line
{
public:
    using Answer = std::function<QByteArray(const RequestFrame&)>;
    explicit ToldLine(Answer answer) : m_answer(std::move(answer)) {}

    void open(const QUrl& webSocketUrl) override;
    void send(const QByteArray& utf8) override;
    void drop(const Error& why) override;
    [[nodiscard]] bool isOpen() const override { return m_isOpen; }
    void say(const QByteArray& utf8);

private:
    Answer m_answer;
    bool m_isOpen = false;
    bool m_isOver = false;
};

class ToldClient
{
public:
    ToldClient();
    ~ToldClient();

    /// With what was scripted so far.
    void connectNow();
    void tell(const QByteArray& line);
    /// Until nothing is under way; false if that never is.
    bool settle();
    /// A message in a conversation nobody spoke of, on a new connection if the last one ended.
    void tellSomethingGood();
    /// It is held.
    [[nodiscard]] bool hasTheGood();

    [[nodiscard]] bool isConnected() const { return m_line != nullptr && m_line->isOpen() && m_session.isGreeted(); }
    [[nodiscard]] int storageFailures() const { return m_storageFailures; }
    [[nodiscard]] int skippedEvents() const { return m_session.skippedEvents(); }
    [[nodiscard]] Recording recording() const { return m_recorder.recording()(); }

private:
    struct Scripted
    {
        QString type;
        bool isError = false;
        QByteArray data;
    };
    std::unique_ptr<Line> newLine();
    QByteArray answer(const RequestFrame& question);
    static QByteArray honest(const RequestFrame& question);
    template<typename T>
    T wait(QFuture<T> future);

    FlightRecorder m_recorder;
    AnswerTurns m_turns;
    Session m_session;
    SyncEngine m_engine;
    ToldLine* m_line = nullptr; ///< the session's
    std::deque<Scripted> m_script;
    int m_spoken = 0; ///< frames either way
    int m_storageFailures = 0;
};

} // namespace tertulia::fuzz
