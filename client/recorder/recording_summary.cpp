// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/recorder/recording_summary.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

using Kind = RecordedEvent::Kind;

class Summary
{
public:
    void add(const RecordedEvent& event)
    {
        m_out.lasted = event.at;
        if (event.kind == Kind::Taken || event.kind == Kind::Rebuilt)
            return;
        if (m_isOpen && event.at - m_last > m_out.longestSilence.ms)
            m_out.longestSilence = {event.at - m_last, m_last, {}};
        m_last = event.at;
        m_isOpen = event.kind != Kind::Closed;
        if (event.kind == Kind::Opened)
            ++m_out.lines;
        else if (event.kind == Kind::Sent)
            sent(event);
        else if (event.kind == Kind::Received)
            received(event);
        else
            lost();
    }
    RecordingSummary take()
    {
        lost();
        return std::move(m_out);
    }

private:
    static void count(RecordingSummary::Count& count, const RecordedEvent& event)
    {
        ++count.frames;
        count.bytes += event.bytes;
    }
    void sent(const RecordedEvent& event)
    {
        const QString type = event.frame.value(u"type"_s).toString();
        count(m_out.sent[type], event);
        m_asked[event.frame.value(u"id"_s).toInteger()] = {0, event.at, type};
    }
    void received(const RecordedEvent& event)
    {
        const QString type = event.frame.value(u"type"_s).toString();
        if (event.frame.isEmpty())
            return count(m_out.received[u"(no JSON)"_s], event);
        if (type != u"ok"_s && type != u"error"_s)
            return count(m_out.received[type], event);
        const auto asked = m_asked.find(event.frame.value(u"id"_s).toInteger(-1));
        const QString of = asked == m_asked.end() ? u"(unknown)"_s : asked->second.type;
        count(m_out.received[(type == u"ok"_s ? u"reply "_s : u"error "_s) + of], event);
        if (asked == m_asked.end())
            return;
        if (event.at - asked->second.at > m_out.slowestReply.ms)
            m_out.slowestReply = {event.at - asked->second.at, asked->second.at, of};
        m_asked.erase(asked);
    }
    void lost()
    {
        m_out.unanswered += static_cast<int>(m_asked.size());
        m_asked.clear();
    }

    RecordingSummary m_out;
    std::map<int64_t, RecordingSummary::Span> m_asked;
    int64_t m_last = 0;
    bool m_isOpen = false;
};

} // namespace

RecordingSummary summaryOf(const Recording& recording)
{
    Summary summary;
    for (const RecordedEvent& event : recording.events)
        summary.add(event);
    return summary.take();
}

} // namespace tertulia
