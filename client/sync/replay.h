// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a recording into an account of its own, in a folder that goes afterwards: the same client library, fed with
// what came over the line and with the cache's answers, in their order, as fast as it goes and without a network. What
// the library asks by itself it asks here too; what its user, a view or a timer asked is asked for them. Then the state
// that is reached is what the recorded client had, or one of the two has a fault. Loop thread, with an event loop that
// it turns itself.
#pragma once

#include "client/recorder/recording.h"
#include "client/sync/account.h"
#include "client/sync/replay_questions.h"

#include <QTemporaryDir>

namespace tertulia {

struct ReplayResult
{
    QString recorded{};   ///< the hash at the end of the recording
    QString reached{};    ///< and of the replay
    int64_t frames = 0;   ///< that came in
    int unanswered = 0;   ///< questions that the recording has no answer to
    int answersShort = 0; ///< answers of the cache that the recorded client had and this one did not ask for

    [[nodiscard]] bool isSame() const { return !recorded.isEmpty() && recorded == reached; }
};

class Replay final : public QObject
{
    Q_OBJECT
public:
    explicit Replay(Recording recording, QObject* parent = nullptr);
    ~Replay() override;

    /// BadField "whole" if its beginning is missing: there is nothing to compare with. Once.
    Result<ReplayResult> run();

private:
    static constexpr std::chrono::seconds patience{10}; ///< for the cache's thread

    void play(const RecordedEvent& event);
    void open();
    void ask(const Asked& recorded);
    /// Has the library ask what somebody made it ask.
    void askFor(const Asked& recorded);
    void receive(const QJsonObject& frame);
    void takeAnswer();
    void settle();
    template<typename F>
    bool turnUntil(F isTrue, std::chrono::milliseconds atMost);

    const Recording m_recording;
    QTemporaryDir m_folder;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Account> m_account;
    ReplayLine* m_line = nullptr; ///< of this attempt; the session has it
    ReplayQuestions m_questions;
    ReplayResult m_result;
};

} // namespace tertulia
