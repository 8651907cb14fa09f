// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Account that remembers what was said on the line.
#include "client/sync/account.h"
#include "client/sync/account_parts.h"

#include <QThreadPool>

namespace tertulia {

void Account::Parts::beginRecording()
{
    std::map<QString, int64_t> held;
    for (const StreamState& state : local->cache->streamsAtStart())
        if (state.rev > 0)
            held[state.stream.text()] = state.rev;
    recorder.begin(std::move(held));
}

FlightRecorder::Size Account::recorded() const
{
    return m->recorder.size();
}

/// The frames and the question for the hash in the same moment: the cache answers it after all that these frames had it
/// write. Redacting some megabytes takes a while, so it is done elsewhere.
QFuture<Recording> Account::recording()
{
    const auto redacted = m->recorder.recording();
    const bool isSettled = m->local && state() == State::Online && m->local->engine.isSettled() && outboxSize() == 0;
    const auto fill = [redacted, isSettled, program = m->config.clientName](const QString& state) {
        Recording recording = redacted();
        recording.program = program;
        recording.state = state;
        recording.settled = isSettled && recording.isAnswered();
        return recording;
    };
    auto promise = std::make_shared<QPromise<Recording>>();
    promise->start();
    const auto later = [fill, promise](const Result<QString>& state) {
        QThreadPool::globalInstance()->start([fill, promise, state] {
            promise->addResult(fill(state.ok() ? *state : QString{}));
            promise->finish();
        });
    };
    auto future = promise->future();
    if (m->local)
        m->local->cache->stateHash().then(this, later);
    else
        later(QString{});
    return future;
}

} // namespace tertulia
