// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/recorder/flight_recorder.h"

#include "client/recorder/redaction.h"

#include <algorithm>

namespace tertulia {

namespace {

using Kind = RecordedEvent::Kind;

/// Their answers are records, which are in the cache's file too, and can be large.
bool bringsPages(const QString& type)
{
    const auto is = [&type](const char* name) { return type == QLatin1StringView{name}; };
    return is(SyncAfter::type) || is(SyncHeads::type) || is(HistoryPage::type) || is(UserGet::type);
}

bool isFrame(Kind kind)
{
    return kind == Kind::Sent || kind == Kind::Received;
}

} // namespace

void FlightRecorder::begin(std::map<QString, int64_t> held)
{
    m_held = std::move(held);
    m_entries.clear();
    m_asked.clear();
    m_bytes = m_frames = m_dropped = 0;
    m_line = 0;
    m_isOpen = false;
    m_from = SystemClock{}.now();
    m_sinceBegin.start();
}

void FlightRecorder::opened()
{
    ++m_line;
    m_isOpen = true;
    m_asked.clear();
    add({Kind::Opened});
}

void FlightRecorder::sent(const QByteArray& utf8)
{
    auto safe = redaction::fromClient(utf8);
    if (safe.id && !bringsPages(safe.type))
        m_asked[*safe.id] = safe.type;
    Entry entry{Kind::Sent};
    entry.bytes = utf8.size();
    entry.frame = std::move(safe.frame);
    entry.asked = safe.type;
    entry.isRedacted = true;
    add(std::move(entry));
}

void FlightRecorder::received(const QByteArray& utf8)
{
    Entry entry{Kind::Received};
    entry.bytes = utf8.size();
    if (m_asked.empty()) {
        entry.utf8 = utf8;
        return add(std::move(entry));
    }
    auto safe = redaction::fromServer(utf8, [this](int64_t id) { return askedBy(id); });
    if (safe.id)
        m_asked.erase(*safe.id);
    entry.frame = std::move(safe.frame);
    entry.isRedacted = true;
    add(std::move(entry));
}

void FlightRecorder::closed(ErrorCode error, int code)
{
    m_asked.clear();
    if (!std::exchange(m_isOpen, false))
        return; // an attempt that came to nothing
    Entry entry{Kind::Closed};
    entry.error = error;
    entry.code = code;
    add(std::move(entry));
}

/// The type of the request with that id on this connection.
QString FlightRecorder::askedBy(int64_t id) const
{
    if (const auto asked = m_asked.find(id); asked != m_asked.end())
        return asked->second;
    const auto isIt = [this, id](const Entry& entry) {
        return entry.kind == Kind::Sent && entry.line == m_line &&
               entry.frame.value(QLatin1StringView{"id"}).toInteger(-1) == id;
    };
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(), isIt);
    return found == m_entries.rend() ? QString{} : found->asked;
}

void FlightRecorder::add(Entry entry)
{
    entry.at = m_sinceBegin.elapsed();
    entry.line = m_line;
    m_bytes += entry.bytes + bytesOfEntry;
    m_frames += isFrame(entry.kind) ? 1 : 0;
    m_entries.push_back(std::move(entry));
    while (m_bytes > mostBytes || m_entries.size() > mostEntries) {
        const Entry& oldest = m_entries.front();
        m_bytes -= oldest.bytes + bytesOfEntry;
        m_frames -= isFrame(oldest.kind) ? 1 : 0;
        ++m_dropped;
        m_entries.pop_front();
    }
}

FlightRecorder::Size FlightRecorder::size() const
{
    const int64_t first = m_entries.empty() ? m_sinceBegin.elapsed() : m_entries.front().at;
    return {m_frames, m_bytes, m_from + std::chrono::milliseconds{first}};
}

std::function<Recording()> FlightRecorder::recording() const
{
    Recording out;
    out.protocol = limits::protocolVersion;
    out.from = m_from;
    out.dropped = m_dropped;
    out.mostBytes = mostBytes;
    out.mostEntries = static_cast<int64_t>(mostEntries);
    out.began = m_held;
    return [out, entries = m_entries] {
        Recording recording = out;
        recording.events = redacted(entries);
        return recording;
    };
}

/// An answer is read by what was asked; if that had to make room already, nothing of it is kept.
std::vector<RecordedEvent> FlightRecorder::redacted(const std::deque<Entry>& entries)
{
    std::vector<RecordedEvent> out;
    out.reserve(entries.size());
    std::map<std::pair<int, int64_t>, QString> asked;
    for (const Entry& entry : entries) {
        RecordedEvent event{entry.kind, entry.at, entry.line, entry.bytes, entry.frame, entry.error, entry.code};
        if (entry.kind == Kind::Sent)
            asked[{entry.line, entry.frame.value(QLatin1StringView{"id"}).toInteger(-1)}] = entry.asked;
        if (!entry.isRedacted && entry.kind == Kind::Received) {
            const auto typeOf = [&](int64_t id) {
                const auto found = asked.find({entry.line, id});
                return found == asked.end() ? QString{} : found->second;
            };
            event.frame = redaction::fromServer(entry.utf8, typeOf).frame;
        }
        out.push_back(std::move(event));
    }
    return out;
}

} // namespace tertulia
