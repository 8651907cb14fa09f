// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the pages that messages link to, after these were delivered, in threads of its own: what was just said is
// noted, waits its turn in a queue that is bounded (what does not fit gets no preview), and what a page says of itself
// becomes a change of the message. A host is asked once at a time and after a pause. Nothing is kept: what waits at the
// end is not taken up again. Create, start and stop in one thread; note() from any.
#pragma once

#include "server/dispatch/lanes.h"
#include "server/http/page_fetcher.h"
#include "server/services/previews.h"

#include <QHash>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>

namespace tertulia {

struct PreviewSettings
{
    http::AddressGuard guard{false};
    http::FetchLimits limits{};
    std::chrono::milliseconds hostPause{1000};
    int threads = 2;
    size_t waiting = 200; ///< messages
};

class PreviewDesk
{
public:
    PreviewDesk(Lanes& lanes, const Clock& clock, PreviewSettings settings);
    ~PreviewDesk(); ///< stops
    PreviewDesk(const PreviewDesk&) = delete;
    PreviewDesk& operator=(const PreviewDesk&) = delete;

    void start();
    void stop();
    void note(const Changes& changes);

private:
    using SteadyTime = std::chrono::steady_clock::time_point;
    /// A message, and how far we are with it.
    struct Job
    {
        previews::Wanted wanted;
        size_t next = 0; ///< of its links
        std::vector<LinkPreview> found{};
        [[nodiscard]] QString host() const;
    };
    void note(const MessageRecord& message);
    bool isNew(const previews::Wanted& wanted);
    void work();
    std::optional<Job> take();
    /// The first job that may go on now; else when the next may.
    std::optional<Job> takeReady(SteadyTime now, SteadyTime& wake);
    void look(Job& job);
    void finish(Job job);

    Lanes& m_lanes;
    const Clock& m_clock;
    const PreviewSettings m_settings;
    http::PageFetcher m_fetcher;
    std::vector<std::unique_ptr<QThread>> m_threads;

    std::mutex m_mutex; ///< guards what follows: commits are told on the writer's thread
    std::condition_variable m_roused;
    std::deque<Job> m_waiting;
    QHash<QString, SteadyTime> m_rests; ///< hosts that were asked lately, until when they are left alone
    std::set<QString> m_asked;          ///< hosts that are asked now
    std::deque<MessageId> m_knownInOrder;
    QHash<QString, qint64>
        m_known; ///< by message: which version was noted, so that its own preview is not taken for one
    bool m_isStopping = false;
};

} // namespace tertulia
