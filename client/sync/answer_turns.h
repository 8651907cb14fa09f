// SPDX-License-Identifier: GPL-3.0-or-later
// Where client/sync takes in what the cache answers. The answers come from another thread, so when they come is the one
// thing that frames do not say: a recorder notes each of them among the frames, and a replay hands them out at these
// places again. In the order of asking. Loop thread.
#pragma once

#include <QFuture>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>

namespace tertulia {

class AnswerTurns
{
public:
    /// Is told just before an answer is taken in.
    std::function<void()> onTaken{};

    /// From now on answers wait for handOut().
    void hold() { m_holds = true; }
    /// The oldest question that waits for its turn has an answer. False also if nothing was asked.
    [[nodiscard]] bool isReady() const { return !m_waiting.empty() && *m_waiting.front(); }
    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }
    /// Only if isReady().
    void handOut()
    {
        const auto give = m_waiting.front();
        m_waiting.pop_front();
        (*give)();
    }

    /// Calls `then` with the answer when it is its turn.
    template<typename T, typename F>
    void take(QFuture<T> answer, QObject* context, F then)
    {
        if (!m_holds) {
            answer.then(context, [this, then = std::move(then)](const T& ready) {
                if (onTaken)
                    onTaken();
                then(ready);
            });
            return;
        }
        auto give = std::make_shared<std::function<void()>>();
        m_waiting.push_back(give);
        answer.then(context,
                    [give, then = std::move(then)](const T& ready) { *give = [ready, then] { then(ready); }; });
    }

private:
    bool m_holds = false;
    std::deque<std::shared_ptr<std::function<void()>>> m_waiting;
};

} // namespace tertulia
