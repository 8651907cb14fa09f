// SPDX-License-Identifier: GPL-3.0-or-later
// Which question of the client that replays is which one of the recording: their ids differ, since the one who plays
// has no user and asks some things earlier. Pure, one thread.
#pragma once

#include "client/sync/replay_line.h"

#include <map>
#include <vector>

namespace tertulia {

class ReplayQuestions
{
public:
    /// The client asked.
    void asked(const Asked& question) { m_open.push_back(question); }
    /// What the recording asked is what the client asked: word for word, or the sign-in, whatever it was. People are
    /// looked up in any portions. False if there is no such question.
    bool match(const Asked& recorded);
    /// The same of what the client asked about the same place, or asked once where the recording had to ask again.
    bool matchLoosely(const Asked& recorded);
    /// The ids under which the client waits for this answer.
    std::vector<int64_t> answered(int64_t recordedId);
    /// The connection is gone. What nobody had an answer for is counted.
    void clear();
    [[nodiscard]] int unanswered() const { return m_unanswered + static_cast<int>(m_open.size()); }

private:
    template<typename F>
    bool bind(int64_t recordedId, F isIt, bool all = false);

    std::vector<Asked> m_open;
    std::map<int64_t, std::vector<Asked>> m_bound; ///< by the recorded id
    int m_unanswered = 0;
};

} // namespace tertulia
