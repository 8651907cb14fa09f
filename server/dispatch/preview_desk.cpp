// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/preview_desk.h"

#include "server/http/page_meta.h"

#include <QLoggingCategory>

namespace tertulia {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(previewLog, "tertulia.previews")

constexpr size_t mostKnown = 10'000; ///< messages; more are not written while one counts as fresh
constexpr qsizetype mostRests = 1000;
constexpr http::MetaLimits metaLimits{limits::linkTitle, limits::linkDescription, limits::linkSite, limits::linkLength};

qint64 versionOf(const previews::Wanted& wanted)
{
    return wanted.editedAt ? wanted.editedAt->time_since_epoch().count() : 0;
}

} // namespace

QString PreviewDesk::Job::host() const
{
    return QUrl(wanted.links.at(next)).host().toLower();
}

PreviewDesk::PreviewDesk(Lanes& lanes, const Clock& clock, PreviewSettings settings)
    : m_lanes(lanes), m_clock(clock), m_settings(std::move(settings)), m_fetcher(m_settings.guard, m_settings.limits)
{
}

PreviewDesk::~PreviewDesk()
{
    stop();
}

void PreviewDesk::start()
{
    for (int i = 0; i < m_settings.threads; ++i) {
        m_threads.emplace_back(QThread::create([this] { work(); }));
        m_threads.back()->start();
    }
}

void PreviewDesk::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_fetcher.cancel();
    m_roused.notify_all();
    for (const auto& thread : m_threads)
        thread->wait();
    m_threads.clear();
}

void PreviewDesk::note(const Changes& changes)
{
    for (const auto& step : changes.steps())
        if (const auto* publication = std::get_if<Publication>(&step))
            for (const Record& record : publication->records)
                if (const auto* message = std::get_if<MessageRecord>(&record))
                    note(*message);
}

void PreviewDesk::note(const MessageRecord& message)
{
    auto wanted = previews::wantedBy(message, m_clock.now());
    if (!wanted)
        return;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() >= m_settings.waiting || !isNew(*wanted))
            return;
        m_waiting.push_back(Job{std::move(*wanted)});
    }
    m_roused.notify_one();
}

/// A preview, a pin or a thread changes the message too.
bool PreviewDesk::isNew(const previews::Wanted& wanted)
{
    const QString key = wanted.message.text();
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return std::exchange(*known, versionOf(wanted)) != versionOf(wanted);
    m_known.insert(key, versionOf(wanted));
    m_knownInOrder.push_back(wanted.message);
    if (m_knownInOrder.size() > mostKnown) {
        m_known.remove(m_knownInOrder.front().text());
        m_knownInOrder.pop_front();
    }
    return true;
}

void PreviewDesk::work()
{
    while (auto job = take())
        look(*job);
}

std::optional<PreviewDesk::Job> PreviewDesk::take()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        const auto now = std::chrono::steady_clock::now();
        auto wake = now + 1h;
        if (auto job = takeReady(now, wake))
            return job;
        m_roused.wait_until(lock, wake);
    }
    return std::nullopt;
}

std::optional<PreviewDesk::Job> PreviewDesk::takeReady(SteadyTime now, SteadyTime& wake)
{
    for (auto job = m_waiting.begin(); job != m_waiting.end(); ++job) {
        const QString host = job->host();
        if (m_asked.contains(host))
            continue; // who asks it wakes us
        const SteadyTime until = m_rests.value(host, now);
        if (until > now) {
            wake = std::min(wake, until);
            continue;
        }
        Job taken = std::move(*job);
        m_waiting.erase(job);
        m_asked.insert(host);
        return taken;
    }
    return std::nullopt;
}

void PreviewDesk::look(Job& job)
{
    const QString link = job.wanted.links.at(job.next);
    const QString host = job.host();
    const auto page = m_fetcher.fetch(link);
    if (page.ok()) {
        const auto meta = http::metaOf(page->html, page->charset, page->url, metaLimits);
        if (!meta.isEmpty())
            job.found.push_back({link, meta.title, meta.description, meta.site, meta.image});
    } else {
        qCDebug(previewLog) << "no preview:" << page.error().detail;
    }
    ++job.next;
    const bool isDone = job.next == job.wanted.links.size();
    {
        const std::lock_guard lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        if (m_rests.size() >= mostRests)
            m_rests.removeIf([now](const auto& rest) { return rest.value() <= now; });
        m_rests.insert(host, now + m_settings.hostPause);
        m_asked.erase(host);
        if (!isDone)
            m_waiting.push_front(std::move(job));
    }
    m_roused.notify_all();
    if (isDone)
        finish(std::move(job));
}

void PreviewDesk::finish(Job job)
{
    if (job.found.empty())
        return;
    m_lanes.write<Done>(
        "previews.put", [job = std::move(job)](Tx& tx) { return previews::put(tx, job.wanted, job.found); },
        [](const Result<Done>& written) {
            if (!written.ok() && written.error().code != ErrorCode::Busy) // the server goes down
                qCWarning(previewLog) << "a preview could not be written:" << wireName(written.error().code);
        });
}

} // namespace tertulia
